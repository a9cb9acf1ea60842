//! Names in Latin letters in texts of other languages: all that links them to English texts so far.

use super::EntityKind;
use super::name::{Found, one_line};
use super::passage::{Passage, is_acronym};

/// Runs of capitalised Latin words. In languages that are written in Latin letters themselves a single
/// capital tells too little (German nouns have one), so there two words or an acronym are needed.
pub(super) fn find(passage: Passage) -> Vec<Found> {
    let is_latin = |index: usize| passage.surface(index).starts_with(|c: char| c.is_ascii_uppercase());
    let letters = passage.text.chars().filter(|c| c.is_alphabetic()).count();
    let latin_text = passage.text.chars().filter(char::is_ascii_alphabetic).count() * 2 > letters;
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        if !is_latin(at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < passage.count() && is_latin(end) && passage.touches_next(end - 1) {
            end += 1;
        }
        let acronym = end == at + 1 && is_acronym(passage.surface(at));
        if acronym || end > at + 1 || !latin_text && passage.surface(at).len() > 2 {
            let span = passage.span(at..end);
            found.push(Found {
                span,
                bare: span,
                form: one_line(span.of(passage.text)),
                words: (at..end).map(|index| passage.lower(index).to_string()).collect(),
                kind: if acronym { EntityKind::Organisation } else { EntityKind::Unknown },
                gender: None,
                roles: Vec::new(),
                office_of: None,
                after_the: false,
                in_brackets: false,
            });
        }
        at = end;
    }
    found
}
