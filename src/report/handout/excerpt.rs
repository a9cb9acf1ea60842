//! Which paragraphs an excerpt keeps: all that a class needs to answer, and to see that a text says nothing more on it.

use super::clues::{is_date, is_number};
use super::sheet::{Excerpt, Handout, RowHead, TaskKind};
use crate::article::Place;
use crate::compare::Comparison;
use crate::report::verbatim::words;
use std::collections::BTreeSet;

/// Leaves out every paragraph that no task needs; the first of each text stays.
pub fn cut_down(handout: &mut Handout, comparison: &Comparison) {
    let needed = needed(handout, comparison);
    for (article, text) in handout.texts.iter_mut().enumerate() {
        text.paragraphs.retain(|(number, _)| *number == 1 || needed.contains(&(article, *number)));
    }
}

/// What the tasks show or answer with, whatever else concerns it, and every paragraph with one of its numbers, dates or
/// quotations: a class that finds "14" in a text must find it wherever the whole text has it.
fn needed(handout: &Handout, comparison: &Comparison) -> BTreeSet<(usize, usize)> {
    let used = used(handout);
    let clues: BTreeSet<String> = used.iter().flat_map(|words| clues_in(&words.text)).collect();
    let mut needed: BTreeSet<(usize, usize)> = used.iter().map(|words| (words.article, words.paragraph)).collect();
    needed.extend(bearing(comparison, &used));
    for (article, text) in handout.texts.iter().enumerate() {
        let has_clue = |words: &str| clues_in(words).iter().any(|clue| clues.contains(clue));
        let found = text.paragraphs.iter().filter(|(_, words)| has_clue(words));
        needed.extend(found.map(|(number, _)| (article, *number)));
    }
    needed
}

/// The words of articles in the heads of rows and in their answers; except those of headlines and first paragraphs,
/// which are kept anyway.
fn used(handout: &Handout) -> Vec<&Excerpt> {
    let mut used: Vec<&Excerpt> = Vec::new();
    for task in handout.tasks.iter().filter(|task| !matches!(task.kind, TaskKind::Headlines | TaskKind::Ledes)) {
        for row in &task.rows {
            match &row.head {
                RowHead::Words(words) => used.push(words),
                RowHead::Gap { before, after, .. } => used.extend([before, after]),
                RowHead::Question(_) | RowHead::About(..) => {}
            }
        }
        let boxes = task.rows.iter().flat_map(|row| &row.fields).flat_map(|field| &field.answers);
        used.extend(boxes.chain(&task.answers).flat_map(|answer| answer.what.quoted()));
    }
    used
}

/// Where else the facts and values in these words are, and what comes near them in a text without them.
fn bearing(comparison: &Comparison, used: &[&Excerpt]) -> BTreeSet<(usize, usize)> {
    let at = |place: &Place| (place.article, place.paragraph);
    let is_used = |place: Place| {
        let own = words(&comparison.event, place);
        let here = used.iter().filter(|words| (words.article, words.paragraph) == at(&place));
        here.into_iter().any(|words| words.text.contains(own) || own.contains(&words.text))
    };
    let mut bearing = BTreeSet::new();
    for fact in comparison.facts.iter().filter(|fact| fact.place.is_some_and(is_used)) {
        for cell in &fact.cells {
            bearing.extend(cell.evidence.iter().map(|found| at(&found.place)));
            bearing.extend(cell.near.first().map(at));
        }
    }
    for value in comparison.values.iter().filter(|value| value.places.iter().any(|one| is_used(one.place))) {
        bearing.extend(value.places.iter().map(|one| at(&one.place)));
    }
    bearing
}

/// A text's numbers, months and days, and quotations.
fn clues_in(text: &str) -> BTreeSet<String> {
    let trimmed = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_string();
    let words = text.split_whitespace().map(trimmed);
    let numbers = words.filter(|word| is_date(word) || is_number(&word.to_lowercase()));
    let quotations = text.split(['"', '“', '”', '「', '」']).skip(1).step_by(2).map(trimmed);
    let quotations = quotations.filter(|words| words.chars().count() > 1);
    numbers.chain(quotations).map(|clue| clue.to_lowercase()).collect()
}
