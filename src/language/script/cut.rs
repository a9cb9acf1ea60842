//! Cuts a paragraph by the rules of its script, and by its language's answers for doubtful places.

use super::form::lower;
use super::sentence::{Ending, sentences};
use super::word::words;
use crate::article::Span;
use crate::language::cut::{SegmentedParagraph, Sentence, Word};

/// A language's answers for doubtful places.
pub struct CutBy {
    /// Whether a sentence continues after an end mark.
    pub goes_on: fn(&Ending<'_>) -> bool,
    /// Whether `'s` belongs to the word (in lower case) before it.
    pub contracts_with_s: fn(&str) -> bool,
}

impl CutBy {
    /// For a language of which nothing is known: every end mark ends a sentence.
    pub const MARKS: CutBy = CutBy { goes_on: |_| false, contracts_with_s: |_| false };
}

/// Cuts one paragraph. `stem` gets a word as printed, its form for comparing, and whether the whole text is in
/// capitals.
pub fn cut(text: &str, by: &CutBy, mut stem: impl FnMut(&str, &str, bool) -> String) -> SegmentedParagraph {
    let shouted = !text.chars().any(char::is_lowercase);
    let mut cut = SegmentedParagraph::default();
    for span in sentences(text, by.goes_on) {
        let first_word = cut.words.len();
        for word in words(text, span, by.contracts_with_s) {
            let lower = lower(word.of(text));
            let stem = stem(word.of(text), &lower, shouted);
            cut.words.push(Word { span: word, lower, stem });
        }
        cut.sentences.extend(bounded(text, span, &cut.words, first_word));
    }
    cut
}

/// The most words of a sentence. The longest paragraph of the labelled stories has 118; within a sentence the later
/// steps take time that grows with the square of it, and a text without full stops is one sentence.
/// with the square of it, and a text without full stops is one sentence.
const LONGEST_SENTENCE: usize = 500;

/// The sentence, or its pieces if it has more words than a sentence may have; `words` are those of its paragraph up to
/// its end, `first_word` is its first.
pub fn bounded(text: &str, span: Span, words: &[Word], first_word: usize) -> Vec<Sentence> {
    let mut pieces: Vec<Sentence> = Vec::new();
    let mut start = span.start;
    let mut first = first_word;
    while words.len() - first > LONGEST_SENTENCE {
        let next = first + LONGEST_SENTENCE;
        let end = start + Span::new(start, words[next].span.start).of(text).trim_end().len();
        pieces.push(Sentence { span: Span::new(start, end), first_word: first, end_word: next });
        (start, first) = (words[next].span.start, next);
    }
    pieces.push(Sentence { span: Span::new(start, span.end), first_word: first, end_word: words.len() });
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_plainly(text: &str) -> SegmentedParagraph {
        cut(text, &CutBy::MARKS, |_, lower, _| lower.to_string())
    }

    #[test]
    fn a_sentence_without_end_is_cut_between_words() {
        let text = "the bridge opened and ".repeat(300);
        let cut = cut_plainly(text.trim_end());
        let lengths: Vec<usize> = cut.sentences.iter().map(|one| one.end_word - one.first_word).collect();
        assert_eq!(lengths, [500, 500, 200]);
        assert!(cut.sentences.iter().all(|one| one.span.of(&text).starts_with("the bridge opened")));
        assert!(cut.sentences[0].span.of(&text).ends_with("opened and"));
        let whole = cut_plainly("The bridge opened. It is open.");
        assert_eq!(whole.sentences.len(), 2);
    }
}
