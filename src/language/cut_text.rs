//! A paragraph being read: its text with its sentences and words.

use super::cut::{SegmentedParagraph, Word};
use crate::article::Span;
use std::ops::Range;

/// One paragraph's text, words and sentences; answers every question about neighbouring words.
#[derive(Debug, Clone, Copy)]
pub struct CutText<'p> {
    /// The paragraph's text.
    pub text: &'p str,
    /// Its sentences and words.
    pub cut: &'p SegmentedParagraph,
}

impl<'p> CutText<'p> {
    /// The words, in order.
    pub fn words(&self) -> &'p [Word] {
        &self.cut.words
    }

    /// How many words there are.
    pub fn count(&self) -> usize {
        self.cut.words.len()
    }

    /// The word as printed; empty past the last.
    pub fn surface(&self, index: usize) -> &'p str {
        self.cut.words.get(index).map_or("", |word| word.span.of(self.text))
    }

    /// The word for comparing; empty past the last.
    pub fn lower(&self, index: usize) -> &'p str {
        self.cut.words.get(index).map_or("", |word| word.lower.as_str())
    }

    /// What is between this word and the next, or the end of the text.
    pub fn gap_after(&self, index: usize) -> &'p str {
        let words = self.words();
        let Some(word) = words.get(index) else { return "" };
        let end = words.get(index + 1).map_or(self.text.len(), |next| next.span.start);
        &self.text[word.span.end..end.max(word.span.end)]
    }

    /// What is between this word and the previous one, or the start of the text.
    pub fn gap_before(&self, index: usize) -> &'p str {
        let words = self.words();
        let Some(word) = words.get(index) else { return "" };
        let start = index.checked_sub(1).and_then(|before| words.get(before)).map_or(0, |before| before.span.end);
        &self.text[start.min(word.span.start)..word.span.start]
    }

    /// From the first byte of the first word to the last byte of the last.
    pub fn span(&self, words: Range<usize>) -> Span {
        let start = self.words().get(words.start).map_or(self.text.len(), |word| word.span.start);
        let end = words.end.checked_sub(1).and_then(|last| self.words().get(last)).map_or(start, |word| word.span.end);
        Span::new(start, end.max(start))
    }

    /// Index of the sentence that contains the word.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.cut.sentences.partition_point(|sentence| sentence.end_word <= index)
    }

    /// The words of the sentence that contains the word.
    pub fn sentence_words(&self, index: usize) -> Range<usize> {
        let sentence = self.cut.sentences.get(self.sentence_of(index));
        sentence.map_or(index..index, |sentence| sentence.first_word..sentence.end_word)
    }

    /// The words that are within a span, wholly or in part.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        let start = self.words().partition_point(|word| word.span.end <= span.start);
        let end = self.words().partition_point(|word| word.span.start < span.end);
        start..end.max(start)
    }

    /// Whether the word opens a sentence or a quotation, where a capital shows nothing.
    pub fn opens(&self, index: usize) -> bool {
        self.sentence_words(index).start == index
            || self.gap_before(index).contains(['"', '“', '‘', '«', ':', '•', '—'])
            || self.gap_before(index).ends_with('\'')
    }

    /// Whether the word starts with a capital letter.
    pub fn is_capital(&self, index: usize) -> bool {
        self.surface(index).starts_with(char::is_uppercase)
    }

    /// Whether there is only white space between this word and the next.
    pub fn touches_next(&self, index: usize) -> bool {
        index + 1 < self.count() && self.gap_after(index).chars().all(char::is_whitespace)
    }
}

/// Whether the word is all capitals, with at least two letters: an acronym, unless the whole line is in capitals.
pub fn is_acronym(surface: &str) -> bool {
    let letters = || surface.chars().filter(|c| c.is_alphabetic());
    letters().nth(1).is_some() && letters().all(char::is_uppercase)
}

/// White space and line breaks as single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
