//! The words of a quotation in the form in which they are compared: contractions written out, brackets left out.

use crate::article::Span;
use crate::judge::sides::{SideText, Sides};
use crate::language::Quote;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Two wordings are the same quotation if at least this share of the shorter one is common to both.
pub const SAME_QUOTATION: f64 = 0.6;

/// And at least this many words.
const SAME_WORDS: usize = 3;

/// A word of a quotation, in the form in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotedWord {
    /// Lower case.
    pub lower: String,
    /// The stem of the word as printed.
    pub stem: String,
    /// Its place.
    pub span: Span,
    /// Whether some of its letters are masked: "d***".
    pub is_masked: bool,
}

impl QuotedWord {
    /// Whether one of the two is the other with masked letters.
    pub fn is_other_masked(&self, other: &QuotedWord) -> bool {
        (self.is_masked || other.is_masked) && self.lower.chars().next() == other.lower.chars().next()
    }
}

pub fn quotes<'a>(wording: &SideText<'a>) -> Vec<&'a Quote> {
    wording.mentions.quotes.iter().filter(|quote| wording.spans.iter().any(|span| span.overlaps(quote.span))).collect()
}

/// The words between the quotation marks: contractions written out, in one spelling, without words in square brackets.
pub fn quoted(sides: &Sides<'_>, wording: &SideText<'_>, quote: Span) -> Vec<QuotedWord> {
    let mut words: Vec<QuotedWord> = Vec::new();
    let inside = |span: Span| quote.contains(span) && wording.has(span);
    for word in wording.words.iter().filter(|word| inside(word.span)) {
        let before = wording.text.get(quote.start..word.span.start).unwrap_or_default();
        if before.rfind('[').is_some_and(|open| !before[open..].contains(']')) {
            continue;
        }
        // The letters after the mask in a masked word are not a word of their own.
        if let Some(last) = words.last_mut().filter(|last| last.is_masked && touch(wording.text, last.span, word.span))
        {
            last.span.end = word.span.end;
            continue;
        }
        let is_masked = is_masked(wording.text, word.span);
        for lower in sides.language.uncontracted(word.span.of(wording.text), &word.lower) {
            let lower = sides.language.one_spelling(&lower);
            words.push(QuotedWord { lower, stem: word.stem.clone(), span: word.span, is_masked });
        }
    }
    words
}

/// Whether there are asterisks in a word or right beside it. A word between two of them is emphasised: "a *good* man".
fn is_masked(text: &str, word: Span) -> bool {
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let (before, within, after) = (part(0, word.start), part(word.start, word.end), part(word.end, text.len()));
    within.contains(MASK) || before.ends_with(MASK) != after.starts_with(MASK)
}

/// Whether there is a mask, and nothing else, between two pieces of a word.
fn touch(text: &str, one: Span, other: Span) -> bool {
    let between = text.get(one.end..other.start).unwrap_or_default();
    !between.is_empty() && between.chars().all(|letter| letter == MASK)
}

/// Replaces a letter that is not printed.
const MASK: char = '*';

pub fn operations(a: &[QuotedWord], b: &[QuotedWord]) -> Vec<DiffOp> {
    let lower = |words: &[QuotedWord]| words.iter().map(|word| word.lower.clone()).collect::<Vec<_>>();
    capture_diff_slices(Algorithm::Myers, &lower(a), &lower(b))
}

/// Whether the words in common make up this share of the shorter one, and of the stretch that they span on either side:
/// "is", "America" and "war" are in many sentences.
pub fn is_same(a: &[QuotedWord], b: &[QuotedWord], share: f64) -> bool {
    let (mut shared, mut first, mut last) = (0, None, (0, 0));
    for operation in operations(a, b) {
        if let DiffOp::Equal { old_index, new_index, len } = operation {
            shared += len;
            first = first.or(Some((old_index, new_index)));
            last = (old_index + len, new_index + len);
        }
    }
    let Some(first) = first else { return false };
    let spanned = (last.0 - first.0).max(last.1 - first.1);
    let enough = |of: usize| shared as f64 >= share * of as f64;
    shared >= SAME_WORDS && enough(a.len().min(b.len())) && (enough(spanned) || shared >= a.len().min(b.len()))
}

pub fn span(words: &[QuotedWord]) -> Option<Span> {
    Some(Span::new(words.first()?.span.start, words.last()?.span.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_masked_and_words_are_emphasised() {
        let at = |text: &str, word: &str| {
            let start = text.find(word).unwrap();
            is_masked(text, Span::new(start, start + word.len()))
        };
        assert!(at("a d*** lie", "d") && at("a d*mn lie", "d") && at("a d*mn lie", "mn"));
        assert!(!at("a *good* man", "good") && !at("a good man", "good"));
    }

    #[test]
    fn the_pieces_of_a_masked_word_touch() {
        let text = "a d*m*n lie";
        let piece = |start: usize| Span::new(start, start + 1);
        assert!(touch(text, piece(2), piece(4)) && touch(text, Span::new(2, 5), piece(6)));
        assert!(!touch(text, piece(6), piece(8)));
    }
}
