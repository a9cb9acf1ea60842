//! What a stretch of text is made of: its content words, numbers and dates, without the rest.

use super::alike::Meaning;
use super::english::is_stop_word;
use super::vocabulary::{MeaningId, Vocabulary};
use crate::annotate::{Annotated, Mentions};
use crate::article::{Language, Span};
use crate::segment::{SegmentedParagraph, Word};

/// One meaning and the words that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The meaning.
    pub meaning: MeaningId,
    /// Where it stands in the paragraph; empty for a meaning that is only implied (the name behind a pronoun).
    pub spans: Vec<Span>,
}

impl Term {
    /// Whether no word of the text says it: it is the name behind a pronoun or a short name.
    pub fn is_implied(&self) -> bool {
        self.spans.is_empty()
    }
}

/// The meanings of a stretch of text, each once, in the order of first appearance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Its terms.
    pub terms: Vec<Term>,
}

impl Content {
    /// What stands within `spans` of a paragraph. A number or date is one term, however many words it has.
    pub(super) fn of(
        text: &str,
        spans: &[Span],
        words: &SegmentedParagraph,
        mentions: &Mentions,
        language: &Language,
        vocabulary: &mut Vocabulary,
    ) -> Content {
        let mut content = Content::default();
        let inside = |span: Span| spans.iter().any(|whole| whole.contains(span));
        let mut taken: Vec<Span> = Vec::new();
        for date in mentions.dates.iter().filter(|date| inside(date.span)) {
            let meaning = Meaning::date(date, date.span.of(text));
            content.add(vocabulary.intern(meaning), Some(date.span));
            taken.push(date.span);
        }
        for number in mentions.numbers.iter().filter(|number| inside(number.figure)) {
            if taken.iter().any(|span| span.overlaps(number.figure)) {
                continue;
            }
            content.add(vocabulary.intern(Meaning::number(number)), Some(number.figure));
            taken.push(number.figure);
        }
        for word in words.words.iter().filter(|word| inside(word.span)) {
            // Of a language that is not read yet, only what stands in Latin letters can be compared.
            let is_foreign = !language.is_judged() && !word.lower.contains(|c: char| c.is_ascii_alphanumeric());
            if is_foreign || is_stop_word(&word.lower) || taken.iter().any(|span| span.overlaps(word.span)) {
                continue;
            }
            for stem in stems_of(word) {
                content.add(vocabulary.intern(Meaning::word(&stem)), Some(word.span));
            }
        }
        content
    }

    /// Adds the names behind short names and pronouns: a passage about "he" carries the name that he bears.
    pub(super) fn imply_names(
        &mut self,
        spans: &[Span],
        mentions: &Mentions,
        annotated: &Annotated,
        stems: &[Vec<String>],
        vocabulary: &mut Vocabulary,
    ) {
        let inside = |span: Span| spans.iter().any(|whole| whole.contains(span));
        let named = mentions.names.iter().filter(|name| inside(name.span)).map(|name| name.entity);
        let referred = mentions.references.iter().filter(|word| inside(word.span)).map(|word| word.entity);
        for entity in named.chain(referred).filter(|entity| *entity < annotated.entities.len()) {
            for stem in &stems[entity] {
                self.add(vocabulary.intern(Meaning::word(stem)), None);
            }
        }
    }

    fn add(&mut self, meaning: MeaningId, span: Option<Span>) {
        match self.terms.iter_mut().find(|term| term.meaning == meaning) {
            Some(term) => term.spans.extend(span),
            None => self.terms.push(Term { meaning, spans: span.into_iter().collect() }),
        }
    }

    /// The meanings that words of the text say, sorted.
    pub(super) fn said(&self) -> Vec<MeaningId> {
        let mut said: Vec<MeaningId> =
            self.terms.iter().filter(|term| !term.is_implied()).map(|term| term.meaning).collect();
        said.sort_unstable();
        said
    }
}

/// A hyphenated word counts as its parts ("lane-closing" meets "closed lanes"), unless a part is too
/// short to be a word: "e-mail" is "email".
pub(super) fn stems_of(word: &Word) -> Vec<String> {
    const SHORTEST_PART_CHARACTERS: usize = 3;
    let parts: Vec<&str> = word.stem.split('-').filter(|part| !part.is_empty()).collect();
    if parts.iter().any(|part| part.chars().count() < SHORTEST_PART_CHARACTERS) {
        return vec![parts.concat()];
    }
    parts.into_iter().filter(|part| !is_stop_word(part)).map(str::to_string).collect()
}
