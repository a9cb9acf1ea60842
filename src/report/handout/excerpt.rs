//! Which paragraphs an excerpt keeps: all that a class needs to answer, and to see that a text says nothing more of it.

use super::clues::{is_date, is_number};
use super::sheet::Handout;
use crate::article::Place;
use crate::compare::Comparison;
use std::collections::BTreeSet;

/// Leaves every paragraph out that no task needs; the first of each text stays.
pub fn cut_down(handout: &mut Handout, comparison: &Comparison) {
    let needed = needed(handout, comparison);
    for (article, text) in handout.texts.iter_mut().enumerate() {
        text.paragraphs.retain(|(number, _)| *number == 1 || needed.contains(&(article, *number)));
    }
}

/// What the tasks show or answer with, everything else that bears on it, and every paragraph with one of its numbers, dates
/// or quotations: a class that finds "14" in a text must find it wherever the whole text has it.
fn needed(handout: &Handout, comparison: &Comparison) -> BTreeSet<(usize, usize)> {
    let mut needed = BTreeSet::new();
    let mut clues: BTreeSet<String> = BTreeSet::new();
    for task in &handout.tasks {
        for row in &task.rows {
            needed.extend(row.place());
            row.shown().into_iter().for_each(|text| clues.extend(clues_in(text)));
        }
        let boxes = task.rows.iter().flat_map(|row| &row.fields).flat_map(|field| &field.answers);
        for answer in boxes.chain(&task.answers) {
            for quoted in answer.what.quoted() {
                needed.insert((quoted.article, quoted.paragraph));
                clues.extend(clues_in(&quoted.text));
            }
        }
    }
    needed.extend(bearing(comparison, &needed));
    for (article, text) in handout.texts.iter().enumerate() {
        for (number, words) in &text.paragraphs {
            let own = clues_in(words);
            if clues.iter().any(|clue| own.contains(clue)) {
                needed.insert((article, *number));
            }
        }
    }
    needed
}

/// Where else the facts and values of these paragraphs stand, and what comes near to them in a text without them.
fn bearing(comparison: &Comparison, needed: &BTreeSet<(usize, usize)>) -> BTreeSet<(usize, usize)> {
    let at = |place: &Place| (place.article, place.paragraph);
    let mut bearing = BTreeSet::new();
    for fact in comparison.facts.iter().filter(|fact| fact.place.is_some_and(|place| needed.contains(&at(&place)))) {
        for cell in &fact.cells {
            bearing.extend(cell.evidence.iter().map(|found| at(&found.place)));
            bearing.extend(cell.near.iter().take(1).map(at));
        }
    }
    for value in &comparison.values {
        if value.places.iter().any(|one| needed.contains(&at(&one.place))) {
            bearing.extend(value.places.iter().map(|one| at(&one.place)));
        }
    }
    bearing
}

/// The numbers in a text, its months and days, and its quotations.
fn clues_in(text: &str) -> BTreeSet<String> {
    let trimmed = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_string();
    let words = text.split_whitespace().map(trimmed);
    let numbers = words.filter(|word| is_date(word) || is_number(&word.to_lowercase()));
    let quotations = text.split(['"', '“', '”', '「', '」']).skip(1).step_by(2).map(trimmed);
    let quotations = quotations.filter(|words| words.chars().count() > 1);
    numbers.chain(quotations).map(|clue| clue.to_lowercase()).collect()
}
