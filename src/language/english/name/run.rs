//! Runs of capitalised words that may hold names: "US Secretary of State Marco Rubio" is one run.

use super::casing::Casing;
use super::gender::is_given_name;
use crate::language::cut_text::{CutText, is_acronym};
use crate::language::english::words::{grammar, holds, meaning, organisations, people, places, time};
use std::ops::Range;

/// The runs of a paragraph as ranges of words, in order.
pub fn runs(passage: CutText, casing: &Casing) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        if !starts(passage, casing, at) {
            at += 1;
            continue;
        }
        let end = run_end(passage, at);
        found.push(at..end);
        at = end;
    }
    found
}

fn starts(passage: CutText, casing: &Casing, index: usize) -> bool {
    casing.is_name_word(passage, index) && !is_calendar_word(passage, index) && !is_party_tag(passage.surface(index))
}

/// Party and state of a lawmaker: "R-Va.", "D-N.Y.".
pub fn is_party_tag(surface: &str) -> bool {
    let mut letters = surface.chars();
    matches!(letters.next(), Some('R' | 'D' | 'I'))
        && letters.next() == Some('-')
        && letters.next().is_some_and(char::is_uppercase)
}

/// A weekday or month; "May" and "April" after a given name or title are names.
fn is_calendar_word(passage: CutText, index: usize) -> bool {
    let lower = passage.lower(index);
    if meaning(time::WEEKDAYS, lower).is_some() && passage.surface(index).len() > 3 {
        return true;
    }
    if meaning(time::MONTHS, lower).is_none() {
        return false;
    }
    let before = index.checked_sub(1).map_or("", |before| passage.lower(before));
    let after_name = holds(people::TITLES, before) || is_given_name(before);
    !(after_name && matches!(passage.gap_before(index).trim(), "" | "."))
}

fn run_end(passage: CutText, start: usize) -> usize {
    let sentence_end = passage.sentence_words(start).end;
    let mut end = start + 1;
    let mut linked = false;
    while end < sentence_end {
        if joins(passage, end - 1) && is_plain_name_word(passage, end) {
            end += 1;
        } else if let Some(next) = past_connector(passage, start, end, linked) {
            linked = true;
            end = next;
        } else {
            break;
        }
    }
    end.min(sentence_end)
}

/// Whether this word and the next are adjacent as parts of a name are.
fn joins(passage: CutText, index: usize) -> bool {
    let surface = passage.surface(index);
    match passage.gap_after(index).trim() {
        "" => passage.touches_next(index),
        "&" => true,
        "." => surface.chars().count() == 1 || is_shortened(passage.lower(index)),
        "'s" | "’s" | "'" | "’" => {
            matches!(passage.lower(index), "people" | "children" | "women" | "veterans" | "workers")
        }
        _ => false,
    }
}

/// Titles and parts of names written with a full stop: "Sen. Hale", "St. Louis".
fn is_shortened(lower: &str) -> bool {
    (holds(people::TITLES, lower) && lower.len() <= 4) || matches!(lower, "st" | "ft" | "mt" | "jr" | "sr" | "messrs")
}

fn is_plain_name_word(passage: CutText, index: usize) -> bool {
    let lower = passage.lower(index);
    let initial = passage.surface(index).len() == 1 && passage.gap_after(index).starts_with('.');
    let acronym = is_acronym(passage.surface(index));
    let function = holds(grammar::FUNCTION_WORDS, lower) && !acronym && !initial;
    passage.is_capital(index) && !function && !is_calendar_word(passage, index) && !is_party_tag(passage.surface(index))
}

/// Past "of", "for", "on", "and" and small family particles, if they belong to the name.
fn past_connector(passage: CutText, start: usize, at: usize, linked: bool) -> Option<usize> {
    if !passage.touches_next(at) || !matches!(passage.gap_after(at - 1).trim(), "" | ",") {
        return None;
    }
    let comma = !passage.gap_after(at - 1).trim().is_empty();
    let lower = passage.lower(at);
    let after_the = if passage.lower(at + 1) == "the" && passage.touches_next(at + 1) { at + 2 } else { at + 1 };
    let place_head = holds(organisations::PLACE_HEADS, passage.lower(start)) && at == start + 1;
    let has_head =
        place_head || (start..at).any(|index| holds(organisations::ORGANISATION_HEADS, passage.lower(index)));
    match lower {
        // "the Bank of Harlan", but not "the City of Monday".
        // "for" and "on" only once: "the Ministry of Transport for the Bank" is two names.
        "of" | "for" | "on"
            if !comma && has_head && (lower == "of" || !linked) && is_plain_name_word(passage, after_the) =>
        {
            Some(after_the + 1)
        }
        // "the Department of Health and Human Services": once a name has continued with "of".
        "and" if linked && is_plain_name_word(passage, at + 1) && is_abstract(passage, at + 1) => Some(at + 2),
        // "the Ways and Means Committee": one office, not two names.
        "and" if is_paired_office(passage, start, at) => Some(at + 3),
        _ if comma => None,
        _ if holds(people::PARTICLES, lower) && !passage.is_capital(at) && is_plain_name_word(passage, at + 1) => {
            Some(at + 2)
        }
        _ => None,
    }
}

fn is_paired_office(passage: CutText, start: usize, and: usize) -> bool {
    let the_before = start.checked_sub(1).is_some_and(|before| passage.lower(before) == "the");
    let chamber = matches!(passage.lower(start), "house" | "senate");
    let before = passage.lower(and - 1);
    (the_before || chamber)
        && is_plain_name_word(passage, and + 1)
        && passage.touches_next(and + 1)
        && holds(organisations::PAIRED_OFFICES, passage.lower(and + 2))
        && !holds(organisations::ORGANISATION_NOUNS, before)
        && is_abstract(passage, and - 1)
}

/// Whether "and" continues with a field of work and not with a further name.
fn is_abstract(passage: CutText, index: usize) -> bool {
    let lower = passage.lower(index);
    !is_given_name(lower)
        && !holds(people::TITLES, lower)
        && meaning(places::COUNTRIES, lower).is_none()
        && !holds(places::CITIES_AND_STATES, lower)
}
