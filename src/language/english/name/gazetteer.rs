//! Places that every reader knows, and whether a run of words names one.

use crate::language::cut_text::{CutText, is_acronym};
use crate::language::english::words::{holds, meaning, places};
use std::ops::Range;

/// How many words at the front of a run name a country or its people, or a city; the longest wins.
pub fn country_prefix(passage: CutText, run: &Range<usize>) -> usize {
    let fits = |length: &usize| place_of(passage, &(run.start..run.start + *length)).is_some();
    (1..=run.len().min(3)).rev().find(fits).unwrap_or(0)
}

/// The name under which a country, region, city or state is shown.
pub fn place_of(passage: CutText, name: &Range<usize>) -> Option<String> {
    let words: Vec<&str> = name.clone().map(|index| passage.lower(index)).collect();
    let joined = words.join(" ");
    let after_comma = name.len() == 1 && passage.gap_before(name.start).trim() == ",";
    // "N.Y." needs no comma: nothing else is written so.
    let initials = passage.surface(name.start).contains('.');
    if (after_comma || initials)
        && let Some(state) = meaning(places::STATE_ABBREVIATIONS, &joined.replace('.', ""))
    {
        return Some(state.to_string());
    }
    let country = meaning(places::COUNTRIES, &joined).map(str::to_string);
    country.or_else(|| holds(places::CITIES_AND_STATES, &joined).then(|| title_case(passage, name)))
}

/// As printed; a shouted dateline (`TOKYO`) in lower case after the first letter.
fn title_case(passage: CutText, name: &Range<usize>) -> String {
    let words = name.clone().map(|index| {
        let surface = passage.surface(index);
        if !is_acronym(surface) {
            return surface.to_string();
        }
        let mut letters = surface.chars();
        letters.next().map(|first| first.to_string() + &letters.as_str().to_lowercase()).unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

pub fn is_country(passage: CutText, name: &Range<usize>) -> bool {
    let words: Vec<&str> = name.clone().map(|index| passage.lower(index)).collect();
    meaning(places::COUNTRIES, &words.join(" ")).is_some()
}

/// Whether the words are an adjective of a country ("Japanese") or are used like one ("US").
pub fn is_adjectival(passage: CutText, name: &Range<usize>) -> bool {
    let words: Vec<&str> = name.clone().map(|index| passage.lower(index)).collect();
    let joined = words.join(" ");
    let shown = meaning(places::COUNTRIES, &joined);
    shown.is_some_and(|shown| shown.to_lowercase() != joined)
}
