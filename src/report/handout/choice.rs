//! Which facts a class works on: some that all tell, some that a part of the outlets tells, some that only one tells.

use super::lesson::Level;
use crate::article::{Place, Span};
use crate::compare::{Comparison, Fact};
use crate::report::verbatim::{cut, paragraph_text};

/// A statement of fewer letters is a fragment, one of more does not fit into the first column beside three outlets.
///
/// Looked at on the four samples: below 25, pieces such as "The vote was 9-4." stand without what they are about;
/// above 170 a row is higher than a hand is wide.
const READABLE_LETTERS: std::ops::RangeInclusive<usize> = 25..=170;

/// By how many a fact is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// By all.
    All,
    /// By more than one, not by all.
    Some,
    /// By this article only.
    One(usize),
}

/// By how many it is told, as far as the cells lean; see [`is_sure`] for whether that is certain.
pub fn sharing(fact: &Fact) -> Option<Sharing> {
    let told: Vec<usize> = (0..fact.cells.len()).filter(|index| fact.cells[*index].is_told()).collect();
    match told.as_slice() {
        [] => None,
        all if all.len() == fact.cells.len() => Some(Sharing::All),
        [one] => Some(Sharing::One(*one)),
        _ => Some(Sharing::Some),
    }
}

/// Whether no cell of the fact asks for a look.
pub fn is_sure(fact: &Fact) -> bool {
    fact.cells.iter().all(|cell| cell.sure)
}

/// Whether a class can be asked about it: a whole sentence of the body, of a fitting length.
///
/// Facts that are a part of a sentence ("Marl Bridge, a detour of 31 kilometres") are true, but ask for the rest.
pub fn is_readable(comparison: &Comparison, fact: &Fact) -> bool {
    let Some(place) = fact.place.filter(|place| place.paragraph > 0) else { return false };
    let Some(article) = comparison.event.articles.get(place.article) else { return false };
    let text = paragraph_text(article, place.paragraph);
    let is_whole =
        is_sentence(cut(text, Span::new(0, place.span.start)), cut(text, place.span), text.get(place.span.end..));
    is_whole && READABLE_LETTERS.contains(&fact.statement.chars().count())
}

/// Whether these words begin and end a sentence, by what stands before and after them.
fn is_sentence(before: &str, words: &str, after: Option<&str>) -> bool {
    let ends = |text: &str| text.trim_end().ends_with(['.', '?', '!', '”', '"', '’', '。', '」']);
    let begins = before.trim().is_empty() || ends(before);
    let is_low = words.chars().next().is_some_and(char::is_lowercase);
    let after = after.unwrap_or_default().trim_start();
    begins && !is_low && (ends(words) || after.is_empty() || after.starts_with(['.', '?', '!', '”', '"', '。', '」']))
}

/// The facts for the table, as indexes, in the order of the texts, so that the order gives nothing away.
///
/// Facts whose every cell is sure go first, then the more telling; no two are taken from the same words.
pub fn facts(comparison: &Comparison, level: Level) -> Vec<usize> {
    let outlets = comparison.event.articles.len();
    // A choice: a class of fifteen-year-olds checks a dozen statements in a quarter of an hour.
    let (shared, alone) = match level {
        Level::Short => (3, 1),
        Level::Full => (4, 2),
    };
    let most_alone = if level == Level::Short { 4 } else { 8 };
    let mut used: Vec<Place> = Vec::new();
    let mut chosen = Vec::new();
    for wanted in [Sharing::All, Sharing::Some]
        .into_iter()
        .map(|sharing| (sharing, shared))
        .chain((0..outlets.min(most_alone)).map(|article| (Sharing::One(article), alone)))
    {
        chosen.extend(take(comparison, wanted.0, wanted.1, &mut used));
    }
    chosen
        .sort_by_key(|index| comparison.facts[*index].place.map(|place| (place.paragraph, place.article, place.span)));
    chosen
}

/// Up to `most` facts told by so many, from words that are not used yet.
pub fn take(comparison: &Comparison, wanted: Sharing, most: usize, used: &mut Vec<Place>) -> Vec<usize> {
    let candidates = |sure: bool| {
        comparison.facts.iter().enumerate().filter(move |(_, fact)| {
            is_sure(fact) == sure && sharing(fact) == Some(wanted) && is_readable(comparison, fact)
        })
    };
    let mut taken = Vec::new();
    for (index, fact) in candidates(true).chain(candidates(false)) {
        if taken.len() == most {
            break;
        }
        let places: Vec<Place> =
            fact.cells.iter().filter_map(|cell| Some(cell.evidence.first()?.place)).chain(fact.place).collect();
        let is_used = |place: &Place| {
            used.iter().any(|other| {
                (other.article, other.paragraph) == (place.article, place.paragraph) && other.span.overlaps(place.span)
            })
        };
        if !places.iter().any(is_used) {
            used.extend(places);
            taken.push(index);
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_sentence_is_not_given_to_a_class() {
        assert!(is_sentence("It struck. ", "Eleven people were injured", Some(". None died.")));
        assert!(is_sentence("", "“I saw it,” she said.", Some("")));
        assert!(!is_sentence("Drivers go round by ", "Marl Bridge, a detour of 31 kilometres", Some(".")));
        assert!(!is_sentence("It struck. ", "Ostrane Shipping, which owns the vessel", Some(", denied it.")));
        assert!(!is_sentence("It struck. ", "when a power cable snapped", Some(".")));
    }
}
