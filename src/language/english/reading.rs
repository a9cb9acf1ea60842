//! Everything that stands in English articles: names over all of them, then each article's mentions and clauses.
//!
//! Names are found first, then pronouns, then quotations and who speaks them, as each needs what was found before;
//! dates go before numbers, as the figures of a date are no numbers.

use super::clause::clauses;
use super::mention::{date, number};
use super::name::names;
use super::speech::{Known, NamedText, SpeechBefore, credits, genders, quotes, references, reported};
use super::words::is_shortened;
use crate::article::Span;
use crate::language::mention::{Entity, Mentions, Name, Quote, Reference};
use crate::language::reading::{CutArticle, ReadParagraph, Reading};
use crate::language::script::{Quotation, quotations};

/// Reads articles of one event, all in English.
pub fn read(articles: &[CutArticle<'_>]) -> Reading {
    let (entities, names) = names(articles);
    let articles = articles.iter().zip(names).map(|(article, names)| read_article(article, names, &entities)).collect();
    Reading { entities, articles }
}

fn read_article(article: &CutArticle<'_>, names: Vec<Vec<Name>>, entities: &[Entity]) -> Vec<ReadParagraph> {
    let quotations: Vec<Vec<Quotation>> =
        article.paragraphs.iter().map(|paragraph| quotations(paragraph.text, is_shortened)).collect();
    let lines: Vec<NamedText> = article
        .paragraphs
        .iter()
        .zip(&names)
        .zip(&quotations)
        .map(|((passage, names), quotations)| NamedText { passage: *passage, names, quotations })
        .collect();
    let genders = genders(&lines, entities);
    let references = references(&lines, entities, &genders);
    let published = article.article.published.as_ref().map(|published| published.date);
    let mut before = SpeechBefore::default();
    let mut paragraphs = Vec::with_capacity(lines.len());
    for ((line, mut references), number) in lines.iter().zip(references).zip(0..) {
        let known =
            Known { passage: line.passage, names: line.names, references: &references, entities, genders: &genders };
        if number <= 1 {
            before = SpeechBefore::default(); // A headline hands nothing over.
        }
        let quotes = quotes(known, line.quotations, &mut before);
        let spoken = spoken_pronouns(line, &quotes);
        let credits = credits(known, &quotes);
        let reported = reported(known, &quotes);
        let dates = date::find(line.passage, published);
        let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
        let numbers = number::find(line.passage, &days);
        references.extend(spoken);
        references.sort_by_key(|reference| reference.span);
        references.dedup_by_key(|reference| reference.span);
        let mentions = Mentions { numbers, dates, names: line.names.to_vec(), references, quotes, reported, credits };
        let clauses = clauses(line.passage, &mentions);
        paragraphs.push(ReadParagraph { mentions, clauses });
    }
    paragraphs
}

/// The pronouns that a quotation's speaker makes certain: "he said" behind the words of whoever spoke before.
fn spoken_pronouns(line: &NamedText, quotes: &[Quote]) -> Vec<Reference> {
    let speakers = quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    let resolved = speakers.filter_map(|speaker| Some(Reference { span: speaker.span?, entity: speaker.entity? }));
    let is_pronoun = |reference: &Reference| {
        let lower = reference.span.of(line.passage.text).to_lowercase();
        matches!(lower.as_str(), "he" | "she")
    };
    resolved.filter(is_pronoun).collect()
}
