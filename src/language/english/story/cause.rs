//! Words that give a cause: from "because", "after" and the like to the end of their clause, verbatim.

use super::words::{CAUSES, DETERMINERS, FORMS_OF_BE, NOT_BEFORE_AFTER, NOT_BEHIND_AFTER};
use crate::article::Span;
use crate::language::cut::Word;
use crate::language::cut_text::CutText;
use crate::language::mention::Mentions;

/// "because of rain" is short for a cause, "after that" gives none.
const FEWEST_WORDS: usize = 3;

/// More than two lines of print is not a short answer, and usually not one clause.
const MOST_WORDS: usize = 25;

/// The clauses that give a cause in a paragraph with this number, in text order.
///
/// "After" gives one in the lede, which has the event in one sentence; further down it gives what came first.
pub fn causes(paragraph: CutText<'_>, mentions: &Mentions, number: usize) -> Vec<Span> {
    let CutText { text, cut } = paragraph;
    // "after midnight", "after 25 minutes" say when.
    let is_measured = |word: &Word| {
        let times = mentions.dates.iter().map(|date| date.span);
        times.chain(mentions.numbers.iter().map(|number| number.span)).any(|span| span.contains(word.span))
    };
    let mut found: Vec<Span> = Vec::new();
    for sentence in &cut.sentences {
        let words = cut.words.get(sentence.first_word..sentence.end_word).unwrap_or_default();
        for at in 0..words.len() {
            let Some(marker) = marker(words, at) else { continue };
            let end = clause_end(text, words, at);
            let is_time = words[at].lower == "after"
                && (words.get(at + marker).is_some_and(is_measured)
                    || NOT_BEFORE_AFTER.contains(&words[end - 1].lower.as_str()));
            let is_order = words[at].lower == "after" && number > 1;
            if is_time || is_order || !(FEWEST_WORDS..=MOST_WORDS).contains(&(end - at)) {
                continue;
            }
            let span = Span::new(words[at].span.start, words[end - 1].span.end);
            if !found.iter().any(|other| other.overlaps(span)) {
                found.push(span);
            }
        }
    }
    found
}

/// How many words the marker that begins here has; `None` if none begins, or it means something else.
fn marker(words: &[Word], at: usize) -> Option<usize> {
    let lower = |index: usize| words.get(index).map_or("", |word| word.lower.as_str());
    let begins = |marker: &&&[&str]| marker.iter().enumerate().all(|(offset, word)| lower(at + offset) == *word);
    let marker = CAUSES.iter().find(begins)?;
    let (before, after) = (at.checked_sub(1).map_or("", lower), lower(at + marker.len()));
    let is_other = match marker {
        ["after"] => NOT_BEFORE_AFTER.contains(&before) || NOT_BEHIND_AFTER.contains(&after),
        // "is due to open" says when.
        ["due", "to"] => FORMS_OF_BE.contains(&before) && !DETERMINERS.contains(&after),
        _ => false,
    };
    (!is_other).then_some(marker.len())
}

/// One past the last word of the clause: up to the next comma, dash or bracket, or the end of the surrounding
/// quotation. A quotation within the clause belongs to it.
fn clause_end(text: &str, words: &[Word], at: usize) -> usize {
    let mut is_quoting = false;
    for (offset, pair) in words[at..].windows(2).enumerate() {
        let gap = text.get(pair[0].span.end..pair[1].span.start).unwrap_or_default();
        let opens = gap.ends_with(['"', '“', '‘']);
        let closes = !opens && gap.contains(['"', '”']);
        if gap.contains([',', ';', ':', '–', '—', '(', ')', '[', ']']) || gap.contains(" - ") || closes && !is_quoting
        {
            return at + offset + 1;
        }
        is_quoting = opens || is_quoting && !closes;
    }
    words.len()
}
