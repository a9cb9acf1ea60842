//! Where sentences end.
//!
//! The Unicode bounds (UAX 29) are where a sentence may end; this file decides where it does.
//! A line break is never a bound: pasted text is often wrapped by hand.

use super::english;
use crate::article::{Language, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a paragraph, in order, without surrounding white space; together they hold every letter.
pub(super) fn sentences(text: &str, language: &Language) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    for bound in candidates(text) {
        let (before, after) = (&text[start..bound], &text[bound..]);
        if bound < text.len() && goes_on(before, after, language) {
            continue;
        }
        let trimmed = before.trim_start();
        let from = bound - trimmed.len();
        let to = from + trimmed.trim_end().len();
        start = bound;
        if from == to {
            continue;
        }
        // Dots, stars or a lone closing mark: they belong to the sentence before.
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
    // Same length in bytes, so that positions stay true.
    let one_line = text.replace(['\n', '\r'], " ");
    let mut bounds: Vec<usize> =
        one_line.split_sentence_bound_indices().map(|(start, piece)| start + piece.len()).collect();
    // UAX 29 looks past figures and opening marks for the next letter, and where that is a small one it gives no
    // bound: "It sank. 12 people drowned." It also takes 「 for a closing mark.
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
            c if ended && !spaced && is_closing(c) => {} // A straight mark right behind the end.
            _ => (ended, spaced) = (false, false),
        }
    }
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}

/// Whether the sentence that ends with `before` goes on with `after`.
fn goes_on(before: &str, after: &str, language: &Language) -> bool {
    let body = before.trim_end();
    let core = body.trim_end_matches(is_closing);
    let closing = &body[core.len()..];
    let Some(mark) = core.chars().next_back().filter(|c| is_terminator(*c)) else {
        return true; // A separator without an end mark: a line break of another kind.
    };
    let next = after.trim_start();
    if closing.ends_with(['」', '』', '”', '"', '’']) && continues_in_japanese(next) {
        return true;
    }
    if *language != Language::English {
        return false;
    }
    if closing.ends_with([')', ']']) && is_aside(body) {
        return true;
    }
    if starts_small(next) {
        return true;
    }
    let quoted = closing.contains(['"', '”', '’', '\'']);
    if quoted && mark != '.' {
        return english::names_a_speaker(next);
    }
    if mark != '.' || !closing.is_empty() {
        return false;
    }
    let mut words =
        core.rsplit(|c: char| c.is_whitespace() || is_opening(c) || matches!(c, '(' | '[' | '—' | '–' | '/'));
    let word = words.next().unwrap_or_default();
    let previous = words.find(|word| !word.is_empty()).unwrap_or_default();
    let following = next.trim_start_matches(|c: char| is_opening(c) || c == '(');
    let following = following.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    english::goes_on_after_abbreviation(word.strip_suffix('.').unwrap_or(word), previous, following)
}

/// Whether the text goes on with a small letter ("...?" he said). A product such as "iPhone" may open a sentence.
fn starts_small(next: &str) -> bool {
    let mut letters = next.chars().skip_while(|c| matches!(c, '—' | '–' | '-' | ' ' | ','));
    let small = letters.next().is_some_and(char::is_lowercase);
    small && !letters.next().is_some_and(char::is_uppercase)
}

/// Whether a closing bracket belongs to an aside within the sentence: "Mr. Hale (R-Ariz.) Tuesday said".
fn is_aside(body: &str) -> bool {
    body.rfind(['(', '[']).is_some_and(|opened| !body[..opened].trim().is_empty() && !ends_sentence(&body[..opened]))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(is_closing).ends_with(is_terminator)
}

/// Japanese goes on after 」 with a particle that quotes: 「...。」と述べた.
fn continues_in_japanese(next: &str) -> bool {
    ["と", "など", "って", "の", "を"].iter().any(|particle| next.starts_with(particle))
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '।' | '‼' | '⁇' | '⁈' | '⁉')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '‘' | '\'' | '「' | '『' | '«')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '」' | '』' | '»' | ')' | ']' | '）' | '】' | '＂' | '〟')
}
