//! What any text has: names in Latin letters, quotation marks, figures in digits; each sentence says one thing.

use super::latin::latin_names;
use super::quotation::quotations;
use super::sentence::is_closing;
use crate::article::Span;
use crate::language::cut::Sentence;
use crate::language::cut_text::{CutText, one_line};
use crate::language::mention::{Entity, Mentions, Name, Number, Quote};
use crate::language::reading::{Clause, CutArticle, ReadParagraph, Reading};
use std::collections::BTreeMap;

/// A shorter quotation is a term in quotation marks, not a sentence.
const SENTENCE_WORDS: usize = 5;

/// Reads articles of one event in one language, and after them the lines of a list; `numbers` finds the numbers of a
/// paragraph.
pub fn read(articles: &[CutArticle<'_>], lines: &[CutArticle<'_>], numbers: fn(CutText<'_>) -> Vec<Number>) -> Reading {
    let all = || articles.iter().chain(lines);
    let Some(first) = all().next() else { return Reading::default() };
    let language = &first.article.language;
    let mut entities: BTreeMap<Vec<String>, Entity> = BTreeMap::new();
    let found =
        all().enumerate().flat_map(|(number, article)| article.paragraphs.iter().map(move |text| (number, *text)));
    for (number, (words, form, kind)) in found.flat_map(|(number, text)| named(text).map(move |name| (number, name))) {
        let new = || Entity {
            name: form.clone(),
            reading: String::new(),
            kind,
            forms: Vec::new(),
            language: language.clone(),
            roles: Vec::new(),
        };
        let entity = entities.entry(words).or_insert_with(new);
        // A line adds nothing to the people and things that the articles name.
        let is_heard = number < articles.len() || entity.forms.is_empty();
        if is_heard && !entity.forms.contains(&form) {
            entity.forms.push(form);
            entity.forms.sort();
        }
    }
    let numbered: BTreeMap<&Vec<String>, usize> = entities.keys().zip(0..).collect();
    let paragraph = |text: &CutText<'_>| {
        let name = |found: super::latin::LatinName| {
            Some(Name { span: found.span, bare: found.span, entity: *numbered.get(&found.words)? })
        };
        let names = latin_names(*text).into_iter().filter_map(name).collect();
        let quotes = quotes(*text);
        let clauses = text.cut.sentences.iter().filter_map(|sentence| clause(*text, sentence)).collect();
        ReadParagraph {
            mentions: Mentions { names, quotes, numbers: numbers(*text), ..Mentions::default() },
            clauses,
            frames: Vec::new(),
            quantities: Vec::new(),
        }
    };
    let articles = all().map(|article| article.paragraphs.iter().map(paragraph).collect()).collect();
    Reading { articles, entities: entities.into_values().collect() }
}

fn named(text: CutText<'_>) -> impl Iterator<Item = (Vec<String>, String, crate::language::mention::EntityKind)> {
    latin_names(text).into_iter().map(move |found| (found.words, one_line(found.span.of(text.text)), found.kind))
}

/// Words in quotation marks; who says them is not known.
fn quotes(text: CutText<'_>) -> Vec<Quote> {
    let quote = |span: Span| Quote {
        span,
        speaker: None,
        verb: None,
        is_sentence: text.words_in(span).len() >= SENTENCE_WORDS,
    };
    quotations(text.text, |_| false).into_iter().map(|quotation| quote(quotation.span)).collect()
}

/// The whole sentence without its end mark; `None` if it has no words.
pub fn clause(text: CutText<'_>, sentence: &Sentence) -> Option<Clause> {
    let last = text.words().get(sentence.first_word..sentence.end_word)?.last()?.span.end;
    let after = text.text.get(last..sentence.span.end).unwrap_or_default();
    let marks: usize = after.chars().take_while(|mark| is_closing(*mark)).map(char::len_utf8).sum();
    Some(Clause { spans: vec![Span::new(sentence.span.start, last + marks)], antecedent: None, context: None })
}
