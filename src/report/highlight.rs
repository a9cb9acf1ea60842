//! A text → the pieces that a template prints one after the other, each plain or marked.

use super::verbatim::visible;
use crate::article::Span;
use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Below this share of common words, a word-by-word comparison is not shown: the two sentences are built differently,
/// and deleted and added words alternate until nobody can read them.
///
/// Checked on the invented events: at 0.25 half of the lines were a muddle, at 0.4 none was, and above 0.5 lines that
/// show a change well went missing.
const READABLE_SHARE: f64 = 0.4;

/// A run of common words between two changes must be at least this long to be shown as such. A single "the" or "of"
/// that happens to be in both makes two changes out of one.
const LEAST_COMMON_WORDS: usize = 2;

/// How a piece is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// As it is.
    Plain,
    /// Words for what another outlet also states.
    Common,
    /// Words for what only this outlet states.
    Only,
    /// Words that match the statement.
    Match,
    /// Words that differ from another outlet's; takes precedence over `Match` if both are wanted.
    Differ,
    /// Words of the statement that the passage does not have.
    Missing,
    /// Words of the passage that the statement does not have.
    Added,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The words, spaces included.
    pub text: String,
    /// How they are shown.
    pub shown: Shown,
}

/// The passage, cut where the way of showing changes; joined, the pieces are the passage.
///
/// `passage` and the spans are spans of the same paragraph. Whatever is outside the passage is left out; where spans
/// overlap, the later [`Shown`] wins; words marked alike with only a space between are one piece.
pub fn marked(paragraph: &str, passage: Span, spans: &[(Span, Shown)]) -> Vec<Piece> {
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    cuts.extend([passage.start, passage.end]);
    cuts.retain(|cut| (passage.start..=passage.end).contains(cut) && paragraph.is_char_boundary(*cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts: Vec<(Span, Shown)> = Vec::new();
    for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let here = Span::new(start, end);
        let covering = spans.iter().filter(|(span, _)| span.contains(here)).map(|(_, shown)| *shown);
        add_part(&mut parts, paragraph, here, covering.max().unwrap_or(Shown::Plain));
    }
    let text = |span: Span| visible(paragraph.get(span.range()).unwrap_or_default());
    parts.into_iter().map(|(span, shown)| Piece { text: text(span), shown }).collect()
}

/// Adds a part, joined to the one before it if that is shown alike, with nothing or a space between.
fn add_part(parts: &mut Vec<(Span, Shown)>, paragraph: &str, here: Span, shown: Shown) {
    let is_blank = |span: Span| paragraph.get(span.range()).is_some_and(|text| text.trim().is_empty());
    match parts.as_mut_slice() {
        [.., (last, before)] if *before == shown => last.end = here.end,
        [.., (earlier, before), (gap, _)] if *before == shown && is_blank(*gap) => {
            earlier.end = here.end;
            parts.pop();
        }
        _ => parts.push((here, shown)),
    }
}

/// The statement and the passage in one line: what only the statement has is `Missing`, what only the passage has is
/// `Added`. `None` if they are the same, or too different to be read in this way.
///
/// Words are compared without capitals and punctuation, and shown as the passage has them.
pub fn word_differences(statement: &str, passage: &str) -> Option<Vec<Piece>> {
    let (old, new) = (words(statement), words(passage));
    let key = |words: &[&str]| words.iter().map(|word| bare(word)).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &key(&old), &key(&new));
    let mut pieces: Vec<(Shown, Vec<&str>)> = Vec::new();
    let (mut missing, mut added, mut common) = (Vec::new(), Vec::new(), 0);
    let last = ops.len().saturating_sub(1);
    for (index, op) in ops.iter().enumerate() {
        let (old, new) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        let is_edge = index == 0 || index == last;
        if op.tag() == DiffTag::Equal && (is_edge || new.len() >= LEAST_COMMON_WORDS) {
            close_change(&mut pieces, &mut missing, &mut added);
            common += new.len();
            pieces.push((Shown::Plain, new.to_vec()));
        } else {
            missing.extend_from_slice(old);
            added.extend_from_slice(new);
        }
    }
    close_change(&mut pieces, &mut missing, &mut added);
    let share = 2.0 * common as f64 / (old.len() + new.len()).max(1) as f64;
    let has_change = pieces.iter().any(|(shown, _)| *shown != Shown::Plain);
    (has_change && share >= READABLE_SHARE).then(|| spaced(&pieces))
}

/// Ends a change: first what is missing, then what replaces it.
fn close_change<'t>(pieces: &mut Vec<(Shown, Vec<&'t str>)>, missing: &mut Vec<&'t str>, added: &mut Vec<&'t str>) {
    for (shown, words) in [(Shown::Missing, missing), (Shown::Added, added)] {
        if !words.is_empty() {
            pieces.push((shown, std::mem::take(words)));
        }
    }
}

/// Pieces with a space between, outside the marked words.
fn spaced(pieces: &[(Shown, Vec<&str>)]) -> Vec<Piece> {
    let mut spaced = Vec::new();
    for (index, (shown, words)) in pieces.iter().enumerate() {
        if index > 0 {
            spaced.push(Piece { text: " ".to_string(), shown: Shown::Plain });
        }
        spaced.push(Piece { text: visible(&words.join(" ")), shown: *shown });
    }
    spaced
}

/// The words as printed, with the punctuation that touches them.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// A word without capitals and surrounding punctuation; punctuation alone stays.
fn bare(word: &str) -> String {
    let letters = word.unicode_words().collect::<Vec<_>>().join("-").to_lowercase();
    if letters.is_empty() { word.to_string() } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pieces: &[Piece]) -> Vec<(&str, Shown)> {
        pieces.iter().map(|piece| (piece.text.as_str(), piece.shown)).collect()
    }

    #[test]
    fn marked_words_that_only_a_space_parts_are_one_piece() {
        let text = "the line is closed until Sunday";
        let spans = [Span::new(12, 18), Span::new(19, 24), Span::new(4, 8)].map(|span| (span, Shown::Match));
        let pieces = marked(text, Span::new(0, text.len()), &spans);
        let expected = [
            ("the ", Shown::Plain),
            ("line", Shown::Match),
            (" is ", Shown::Plain),
            ("closed until", Shown::Match),
            (" Sunday", Shown::Plain),
        ];
        assert_eq!(texts(&pieces), expected);
    }

    #[test]
    fn a_span_outside_the_passage_or_within_a_letter_marks_nothing() {
        let spans = [Span::new(6, 8), Span::new(9, 40)].map(|span| (span, Shown::Match));
        assert_eq!(texts(&marked("été here", Span::new(0, 5), &spans)), [("été", Shown::Plain)]);
        let within = [(Span::new(1, 4), Shown::Match)];
        assert_eq!(texts(&marked("été", Span::new(0, 5), &within)), [("été", Shown::Plain)]);
    }

    #[test]
    fn words_that_differ_stand_out_among_words_that_match() {
        let spans = [(Span::new(0, 17), Shown::Match), (Span::new(0, 8), Shown::Differ)];
        let pieces = marked("Fourteen passengers", Span::new(0, 19), &spans);
        let expected = [("Fourteen", Shown::Differ), (" passenge", Shown::Match), ("rs", Shown::Plain)];
        assert_eq!(texts(&pieces), expected);
    }

    #[test]
    fn changed_words_stand_beside_each_other() {
        let pieces = word_differences("At least nine people were treated.", "Fourteen people were treated").unwrap();
        let expected = [
            ("At least nine", Shown::Missing),
            (" ", Shown::Plain),
            ("Fourteen", Shown::Added),
            (" ", Shown::Plain),
            ("people were treated", Shown::Plain),
        ];
        assert_eq!(texts(&pieces), expected);
    }

    #[test]
    fn one_common_small_word_does_not_part_a_change_in_two() {
        let pieces = word_differences(
            "The line stays closed until the end of Sunday, it said",
            "The line stays closed for the rest, it said",
        );
        let missing = pieces.unwrap().into_iter().filter(|piece| piece.shown == Shown::Missing);
        assert_eq!(missing.map(|piece| piece.text).collect::<Vec<_>>(), ["until the end of Sunday,"]);
    }

    #[test]
    fn the_same_words_and_quite_other_words_are_not_compared() {
        assert_eq!(word_differences("The line reopened", "The line reopened."), None);
        assert_eq!(word_differences("The line reopened on Friday", "Neighbours brought soup and blankets"), None);
    }
}
