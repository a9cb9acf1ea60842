//! Where sentences end.
//!
//! The Unicode bounds (UAX 29) are where a sentence may end; a language decides where it does. A line break is never a
//! bound: pasted text is often wrapped by hand.

use crate::article::Span;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a paragraph, in order, without surrounding white space; together they contain every letter.
///
/// `goes_on` says whether the sentence continues after an end mark: after an abbreviation, for example.
pub fn sentences(text: &str, goes_on: fn(&Ending<'_>) -> bool) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    for bound in candidates(text) {
        let (before, after) = (&text[start..bound], &text[bound..]);
        if bound < text.len() && Ending::of(before, after).is_none_or(|ending| goes_on(&ending)) {
            continue;
        }
        let trimmed = before.trim_start();
        let from = bound - trimmed.len();
        let to = from + trimmed.trim_end().len();
        start = bound;
        if from == to {
            continue;
        }
        // Dots, stars or a lone closing mark belong to the previous sentence.
        let wordless = !before.chars().any(char::is_alphanumeric);
        match spans.last_mut() {
            Some(previous) if wordless => previous.end = to,
            _ => spans.push(Span::new(from, to)),
        }
    }
    spans
}

/// Byte positions where a sentence may end; the last is the end of the text.
fn candidates(text: &str) -> Vec<usize> {
    // The same length in bytes, so that positions remain valid.
    let one_line = text.replace(['\n', '\r'], " ");
    let mut bounds: Vec<usize> =
        one_line.split_sentence_bound_indices().map(|(start, piece)| start + piece.len()).collect();
    // UAX 29 looks past figures and opening marks for the next letter, and gives no bound if that is a small one: "It
    // sank. 12 people drowned." It also takes 「 for a closing mark.
    let mut ended = false;
    let mut spaced = false;
    for (at, c) in one_line.char_indices() {
        match c {
            '.' | '!' | '?' => (ended, spaced) = (true, false),
            '。' | '！' | '？' | '｡' => (ended, spaced) = (true, true),
            c if c.is_whitespace() => spaced = ended,
            c if ended && is_closing(c) && !is_opening(c) => {}
            c if spaced && (c.is_ascii_digit() || is_opening(c) || matches!(c, '$' | '£' | '€' | '¥')) => {
                bounds.push(at);
                (ended, spaced) = (false, false);
            }
            c if ended && !spaced && is_closing(c) => {} // A straight mark right after the end.
            _ => (ended, spaced) = (false, false),
        }
    }
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}

/// Where a sentence may end, with its surroundings.
pub struct Ending<'t> {
    /// What would be the sentence, without white space after it.
    pub body: &'t str,
    /// The same without closing quotation marks and brackets.
    pub core: &'t str,
    /// The closing quotation marks and brackets.
    pub closing: &'t str,
    /// The end mark before them.
    pub mark: char,
    /// What follows, without white space before it.
    pub next: &'t str,
}

impl<'t> Ending<'t> {
    /// `None` at a separator without an end mark (a line break of another kind), where no sentence ends.
    fn of(before: &'t str, after: &'t str) -> Option<Ending<'t>> {
        let body = before.trim_end();
        let core = body.trim_end_matches(is_closing);
        let mark = core.chars().next_back().filter(|c| is_terminator(*c))?;
        Some(Ending { body, core, closing: &body[core.len()..], mark, next: after.trim_start() })
    }
}

/// Whether the text ends with an end mark, ignoring closing marks.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(is_closing).ends_with(is_terminator)
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '।' | '‼' | '⁇' | '⁈' | '⁉')
}

/// Quotation marks that open.
pub fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '「' | '『' | '«')
}

/// Quotation marks and brackets that close.
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '」' | '』' | '»' | ')' | ']' | '）' | '】' | '＂' | '〟')
}
