//! The content of an event's articles in Japanese or Chinese: mentions, and one clause for each sentence.

use super::entity::{Bearers, FormOfName};
use super::language::EastAsian;
use super::name::EastName;
use super::speech::SpokenWords;
use super::word::EastWord;
use crate::article::Span;
use crate::language::cut_text::{CutText, one_line};
use crate::language::mention::{Credit, EntityKind, Mentions, Name, Quote, Reported, Speaker};
use crate::language::reading::{CutArticle, ReadParagraph, Reading};
use crate::language::script::{clause, latin_names};
use jiff::civil::Date;

/// A paragraph with its words and names.
struct ParagraphWords<'p> {
    text: CutText<'p>,
    published: Option<Date>,
    words: Vec<EastWord>,
    names: Vec<(EastName, FormOfName)>,
}

/// Reads articles of one event in one language.
pub fn read(articles: &[CutArticle<'_>], lines: &[CutArticle<'_>], language: &EastAsian) -> Reading {
    let all = || articles.iter().chain(lines);
    let Some(first) = all().next() else { return Reading::default() };
    let named: Vec<Vec<ParagraphWords<'_>>> = all()
        .map(|article| {
            let published = article.article.published.as_ref().map(|published| published.date);
            article.paragraphs.iter().map(|text| ParagraphWords::of(*text, published, language)).collect()
        })
        .collect();
    let all: Vec<FormOfName> =
        named.iter().flatten().flat_map(|paragraph| &paragraph.names).map(|(_, named)| named.clone()).collect();
    let bearers = Bearers::of(&all, &first.article.language);
    let read = |paragraphs: &Vec<ParagraphWords<'_>>| {
        paragraphs.iter().map(|paragraph| paragraph.read(&bearers, language)).collect::<Vec<_>>()
    };
    Reading { articles: named.iter().map(read).collect(), entities: bearers.entities.clone() }
}

impl<'p> ParagraphWords<'p> {
    fn of(text: CutText<'p>, published: Option<Date>, language: &EastAsian) -> ParagraphWords<'p> {
        let words = language.words(text.text);
        let mut names = language.names(&words);
        let is_free = |span: Span| !names.iter().any(|name| name.span.overlaps(span));
        let latin = latin_names(text).into_iter().filter(|found| is_free(found.span)).map(|found| EastName {
            span: found.span,
            bare: found.span,
            title: None,
            kind: found.kind,
            reading: String::new(),
        });
        let latin: Vec<EastName> = latin.collect();
        names.extend(latin);
        names.sort_by_key(|name| name.span);
        let named = |name: EastName| {
            let named = FormOfName::of(&name, text.text);
            (name, named)
        };
        ParagraphWords { text, published, words, names: names.into_iter().map(named).collect() }
    }

    fn read(&self, bearers: &Bearers, language: &EastAsian) -> ReadParagraph {
        let text = self.text.text;
        let dates = language.dates(text, self.published);
        let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
        let numbers = language.numbers(text, &self.words, &days);
        let name = |(name, named): &(EastName, FormOfName)| {
            Some(Name { span: name.span, bare: name.bare, entity: bearers.number(&named.bare)? })
        };
        let names: Vec<Name> = self.names.iter().filter_map(name).collect();
        let mut mentions = Mentions { numbers, dates, names, ..Mentions::default() };
        for said in language.said(text, &self.words) {
            self.tell(&said, &mut mentions, language);
        }
        let clauses = self.text.cut.sentences.iter().filter_map(|sentence| clause(self.text, sentence)).collect();
        ReadParagraph { mentions, clauses, ..ReadParagraph::default() }
    }

    /// Adds somebody's words: a quotation, a credit, or what people are reported to say.
    fn tell(&self, said: &SpokenWords, mentions: &mut Mentions, language: &EastAsian) {
        let speaker =
            said.speaker.map(|span| Speaker { span: Some(span), entity: bearer(mentions, span), elsewhere: None });
        if let Some(span) = said.quote {
            mentions.quotes.push(Quote { span, speaker, verb: said.verb, is_sentence: said.is_sentence });
            return;
        }
        let (Some(speaker), Some(verb), Some(source)) = (speaker, said.verb, said.speaker) else { return };
        if self.is_source(source, language) {
            let span = Span::new(source.start.min(verb.start), source.end.max(verb.end));
            mentions.credits.push(Credit { span, source, entity: speaker.entity });
        } else {
            mentions.reported.push(Reported { speaker, verb });
        }
    }

    /// Whether the source is an outlet, an agency or an office, and not people.
    fn is_source(&self, source: Span, language: &EastAsian) -> bool {
        let words = one_line(source.of(self.text.text));
        let is_organisation = |(name, named): &(EastName, FormOfName)| {
            name.bare.end == source.end && named.kind == EntityKind::Organisation
        };
        language.speech_words.media.iter().any(|media| words.ends_with(media)) || self.names.iter().any(is_organisation)
    }
}

/// The last entity named within some words.
fn bearer(mentions: &Mentions, words: Span) -> Option<usize> {
    mentions.names.iter().rev().find(|name| words.overlaps(name.bare)).map(|name| name.entity)
}
