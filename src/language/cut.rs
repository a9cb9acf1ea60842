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

    /// The words that begin within a span; what is before and after it is ignored.
    pub fn words_from(&self, span: Span) -> &[Word] {
        let [first, end] = [span.start, span.end].map(|at| self.words.partition_point(|word| word.span.start < at));
        self.words.get(first..end).unwrap_or_default()
    }

    /// The words that lie within one of these pieces, in order.
    pub fn words_within<'s>(&'s self, pieces: &[Span]) -> impl Iterator<Item = &'s Word> {
        let first = pieces.iter().map(|piece| piece.start).min().unwrap_or_default();
        let end = pieces.iter().map(|piece| piece.end).max().unwrap_or_default();
        let words = self.words_from(Span::new(first, end)).iter();
        words.filter(|word| pieces.iter().any(|piece| piece.contains(word.span)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_lie_within_a_piece_are_found() {
        let word = |start: usize, end: usize| {
            let span = Span::new(start, end);
            Word { span, lower: String::new(), stem: String::new() }
        };
        let words = vec![word(0, 3), word(4, 8), word(9, 12), word(13, 15)];
        let cut = SegmentedParagraph { sentences: Vec::new(), words };
        let within = |pieces: &[Span]| cut.words_within(pieces).map(|word| word.span.start).collect::<Vec<_>>();
        assert_eq!(within(&[Span::new(0, 15)]), [0, 4, 9, 13]);
        assert_eq!(within(&[Span::new(9, 15), Span::new(0, 7)]), [0, 9, 13]);
        assert_eq!(within(&[Span::new(5, 8)]), Vec::<usize>::new());
        assert_eq!(within(&[]), Vec::<usize>::new());
    }
}
