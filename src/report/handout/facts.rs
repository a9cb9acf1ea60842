//! The tasks about facts: who tells what, what differs, in which order, what only one adds.

use super::choice::{Sharing, is_sure, take};
use super::lesson::Level;
use super::rows::{by_outlet, open, passage, row};
use super::sheet::{Answer, Excerpt, Field, Head, Known, Task, TaskKind, TaskRow};
use crate::article::{Place, Span};
use crate::compare::{Cell, Comparison, Difference, Fact, Verdict};
use crate::report::verbatim::{visible, words};

/// The fact's statement, under the address of the article that it was taken from.
pub fn statement(fact: &Fact) -> Excerpt {
    let (article, paragraph) = fact.place.map_or((0, 0), |place| (place.article, place.paragraph));
    Excerpt { article, paragraph, text: visible(&fact.statement) }
}

/// What an article makes of a fact, with the paragraph of the best passage.
pub fn told(cell: &Cell) -> Answer {
    let places = cell.evidence.first().map(|evidence| (evidence.place.article, evidence.place.paragraph));
    Answer { what: Known::Told(cell.verdict, places.into_iter().collect()), sure: cell.sure }
}

/// Facts told by all, some, only one: a mark and a paragraph number for each outlet.
pub fn facts(comparison: &Comparison, chosen: &[usize]) -> Task {
    let rows = chosen.iter().map(|index| {
        let fact = &comparison.facts[*index];
        let answers = |article: usize| fact.cells.get(article).map(told).into_iter().collect();
        row(comparison, Head::Words(statement(fact)), 1, answers)
    });
    by_outlet(TaskKind::Facts, rows.collect())
}

/// Information that differs: a passage with a gap, and what each outlet has in it.
pub fn differs(comparison: &Comparison, level: Level) -> Task {
    let most = if level == Level::Short { 3 } else { 6 };
    let rows = distinct(comparison).take(most).filter_map(|difference| {
        let first = difference.sides.first()?;
        let (before, after) = (
            Span::new(first.passage.span.start, first.words.start),
            Span::new(first.words.end, first.passage.span.end),
        );
        let part = |span| Excerpt {
            article: first.passage.article,
            paragraph: first.passage.paragraph,
            text: visible(words(&comparison.event, Place { span, ..first.passage })),
        };
        let (before, after) = (part(before), part(after));
        // Where whole passages stand against each other, a gap alone would ask nothing.
        if before.text.trim().is_empty() && after.text.trim().is_empty() {
            return None;
        }
        let head = Head::Gap { kind: difference.kind, before, after };
        Some(row(comparison, head, 2, |article| side(comparison, difference, article)))
    });
    by_outlet(TaskKind::Differs, rows.collect())
}

/// The words of one side; the mark for "not in this text" only where that is sure.
fn side(comparison: &Comparison, difference: &Difference, article: usize) -> Vec<Answer> {
    let Some(cell) = comparison.facts.get(difference.fact).and_then(|fact| fact.cells.get(article)) else {
        return Vec::new();
    };
    let sides = difference.sides.iter().filter(|side| side.passage.article == article);
    let found: Vec<Answer> = sides
        .filter_map(|side| passage(comparison, Place { span: side.words, ..side.passage }))
        .map(|words| Answer { what: Known::Words(words), sure: cell.sure })
        .collect();
    match found.is_empty() {
        // In words that are not those of any side, or surely not at all.
        true if cell.sure || cell.is_told() => vec![told(cell)],
        _ => found,
    }
}

/// The differences without those that set the same words against each other once more.
fn distinct(comparison: &Comparison) -> impl Iterator<Item = &Difference> {
    let mut shown: Vec<Place> = Vec::new();
    comparison.differences.iter().filter(move |difference| {
        let places: Vec<Place> =
            difference.sides.iter().map(|side| Place { span: side.words, ..side.passage }).collect();
        let again = places.iter().filter(|place| shown.contains(place)).count();
        shown.extend(&places);
        again == 0
    })
}

/// Order and space: in which paragraph each text tells what several tell, and how long it is.
pub fn order(comparison: &Comparison) -> Task {
    /// Half a page.
    const MOST: usize = 5;
    let mut used = Vec::new();
    let mut shared = take(comparison, Sharing::All, MOST, &mut used);
    shared.extend(take(comparison, Sharing::Some, MOST - shared.len(), &mut used));
    let mut rows: Vec<TaskRow> = shared
        .into_iter()
        .map(|index| {
            let fact = &comparison.facts[index];
            let depth = |cell: &Cell| match cell.evidence.first().map(|evidence| evidence.place) {
                Some(place) => Answer { what: Known::Depth(place.article, place.paragraph), sure: cell.sure },
                None => told(cell),
            };
            let answers = |article: usize| fact.cells.get(article).map(depth).into_iter().collect();
            row(comparison, Head::Words(statement(fact)), 1, answers)
        })
        .collect();
    let length = |article| vec![Answer { what: Known::Length(article), sure: true }];
    rows.push(row(comparison, Head::Question(0), 1, length));
    by_outlet(TaskKind::Order, rows)
}

/// What only this text adds.
pub fn background(comparison: &Comparison) -> Task {
    let answers = |article: usize| {
        let alone = take(comparison, Sharing::One(article), 4, &mut Vec::new());
        let alone = alone.into_iter().map(|index| &comparison.facts[index]).filter(|fact| is_sure(fact));
        alone.map(|fact| Answer { what: Known::Words(statement(fact)), sure: true }).collect()
    };
    by_outlet(TaskKind::Background, vec![row(comparison, Head::Question(0), 5, answers)])
}

/// A neutral lede: the key has what all surely tell.
pub fn neutral_lede(comparison: &Comparison) -> Task {
    let told_by_all = take(comparison, Sharing::All, 5, &mut Vec::new()).into_iter();
    let sure = told_by_all.map(|index| &comparison.facts[index]).filter(|fact| is_sure(fact));
    let agreed = sure.filter(|fact| fact.cells.iter().all(|cell| cell.verdict == Verdict::Stated));
    let answers = agreed.map(|fact| Answer { what: Known::Words(statement(fact)), sure: true });
    open(TaskKind::NeutralLede, 5, answers.collect())
}

/// What is still to be found out: the key has what stands against each other.
pub fn find_out(comparison: &Comparison) -> Task {
    let against = |difference: &Difference| {
        let sides: Vec<Excerpt> = difference
            .sides
            .iter()
            .filter_map(|side| passage(comparison, Place { span: side.words, ..side.passage }))
            .collect();
        let fact = comparison.facts.get(difference.fact)?;
        let sure =
            difference.sides.iter().all(|side| fact.cells.get(side.passage.article).is_some_and(|cell| cell.sure));
        Some(Answer { what: Known::Against(sides), sure })
    };
    open(TaskKind::FindOut, 5, distinct(comparison).filter_map(against).take(5).collect())
}

/// A box of a table whose columns are questions.
pub fn asked(lines: usize, answers: Vec<Answer>) -> Field {
    Field { given: None, lines, answers }
}
