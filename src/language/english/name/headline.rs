//! Names in lines where capitals show nothing: headlines in title case and lines in capitals.
//!
//! Only names known from the bodies are found here, and places that every reader knows.

use super::casing::{Casing, is_shouted, is_title_case};
use super::found::FoundName;
use super::gazetteer::place_of;
use crate::article::Span;
use crate::language::cut_text::{CutText, one_line};
use crate::language::mention::EntityKind;
use std::collections::BTreeMap;

/// The longest name looked for, in words.
const LONGEST_NAME_WORDS: usize = 9;

/// Whether a line's capitals show nothing.
pub fn hides_names(passage: CutText) -> bool {
    is_shouted(passage.text) || is_title_case(passage)
}

/// Countries, cities and states, with a capital.
pub fn places(passage: CutText) -> Vec<FoundName> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        let lengths = (1..=3.min(passage.count() - at)).rev();
        let place = lengths.map(|length| at..at + length).find(|words| {
            passage.is_capital(words.start)
                && one_run(passage, words.start, words.end)
                && place_of(passage, words).is_some()
        });
        let Some(words) = place else {
            at += 1;
            continue;
        };
        let span = passage.span(words.clone());
        found.push(FoundName {
            span,
            bare: span,
            form: one_line(span.of(passage.text)),
            words: words.clone().map(|index| passage.lower(index).to_string()).collect(),
            kind: EntityKind::Place,
            gender: None,
            roles: Vec::new(),
            office_of: None,
            after_the: false,
            in_brackets: false,
        });
        at = words.end;
    }
    found
}

/// Names by the words under which they are known from the bodies; the longest wins.
///
/// A single word that is also written small in the event ("campaign") is not a name here.
pub fn known(passage: CutText, forms: &BTreeMap<Vec<String>, Option<usize>>, casing: &Casing) -> Vec<(Span, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        let longest = LONGEST_NAME_WORDS.min(passage.count() - at);
        let hit = (1..=longest).rev().find_map(|length| {
            let words: Vec<String> = (at..at + length).map(|index| passage.lower(index).to_string()).collect();
            if length == 1 && casing.is_small_elsewhere(passage.lower(at)) {
                return None;
            }
            let entity = forms.get(&words).copied().flatten()?;
            (passage.is_capital(at) && one_run(passage, at, at + length)).then_some((length, entity))
        });
        match hit {
            Some((length, entity)) => {
                found.push((passage.span(at..at + length), entity));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn one_run(passage: CutText, start: usize, end: usize) -> bool {
    (start..end.saturating_sub(1)).all(|index| matches!(passage.gap_after(index).trim(), "" | "." | "'s" | "’s" | "&"))
}
