//! A paragraph cut into sentences and words, as spans into the untouched text.

use crate::article::Span;

/// One paragraph, cut.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SegmentedParagraph {
    /// In order; together they contain every word.
    pub sentences: Vec<Sentence>,
    /// In order, without white space and punctuation.
    pub words: Vec<Word>,
}

impl SegmentedParagraph {
    /// The whole sentence around a span; a statement may be only one clause of it.
    pub fn sentence_around(&self, span: Span) -> Option<Span> {
        self.sentences.iter().map(|sentence| sentence.span).find(|sentence| sentence.contains(span))
    }
}

/// A sentence: its place, and its words in the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Without surrounding white space.
    pub span: Span,
    /// Index of its first word in [`SegmentedParagraph::words`].
    pub first_word: usize,
    /// One past its last word.
    pub end_word: usize,
}

/// A word as printed, and two forms for comparing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its place in the paragraph, without a possessive `'s`.
    pub span: Span,
    /// Lower case, NFKC, without Latin accents, apostrophes, thousands commas and dots of abbreviations:
    /// "dont" for `don't`, "naacp" for `N.A.A.C.P.`. The country `U.S.`, `US`, `U.S.A.` or `USA` is always
    /// "usa", so that it is not the pronoun "us". A hyphen stays: "same-sex".
    pub lower: String,
    /// What its inflected forms share (Snowball); equals `lower` outside English, for words with digits
    /// and for acronyms.
    pub stem: String,
}
