//! The task about what the texts disagree on: a sentence with a gap, and a blank for each text.

use super::lesson::{Lesson, Level};
use super::reveal::SheetSoFar;
use super::rows::{by_outlet, passage, row, told};
use super::sentence::{around, sentence_around, statement};
use super::sheet::{AnswerContent, Excerpt, KeyAnswer, RowHead, Task, TaskKind, TaskRow};
use crate::article::{Place, Span};
use crate::compare::{Cell, Comparison, Difference, DifferenceKind, Fact, QuantityKind, StoryValue};
use crate::report::verbatim::{visible, words};

/// Words that conflict.
struct Conflict<'c> {
    kind: DifferenceKind,
    /// The words, and whether it is settled that they are a text's words for this.
    sides: Vec<(Place, bool)>,
    /// The fact on which the texts differ, if it is one.
    fact: Option<&'c Fact>,
    /// Whether it is settled that the texts differ.
    is_sure: bool,
}

/// What the texts disagree on, in as many rows as fit on a third of a page.
pub fn differs(comparison: &Comparison, lesson: Lesson, sheet: &mut SheetSoFar) -> Task {
    let most = if lesson.level == Level::Short { 3 } else { 5 };
    let differences = comparison.differences.iter().map(|difference| of_difference(comparison, difference));
    let values = comparison.values.iter().filter(|value| value.differs).map(of_value);
    let mut all: Vec<Conflict<'_>> =
        differences.chain(values).filter(|apart| apart.is_sure || lesson.is_draft).collect();
    all.sort_by_key(|apart| !apart.is_sure);
    let mut rows = Vec::new();
    for apart in &all {
        if rows.len() < most {
            rows.extend(gap_row(comparison, lesson, apart, sheet));
        }
    }
    by_outlet(TaskKind::Differs, rows)
}

fn of_difference<'c>(comparison: &'c Comparison, difference: &Difference) -> Conflict<'c> {
    let fact = comparison.facts.get(difference.fact);
    let cells = fact.map_or(&[][..], |fact| &fact.cells);
    let is_settled = |article: usize| cells.get(article).is_some_and(|cell| cell.sure);
    let mut sides: Vec<(Place, bool)> = difference
        .sides
        .iter()
        .map(|side| (Place { span: side.words, ..side.passage }, is_settled(side.passage.article)))
        .collect();
    // The number with what it counts, and the texts that have it in other words: "11 people" beside "Eleven".
    let is_here = |value: &&StoryValue| {
        value.sure && sides.iter().all(|(side, _)| value.places.iter().any(|one| side.overlaps(one.place)))
    };
    if let Some(value) = comparison.values.iter().find(is_here) {
        let given = of_value(value).sides;
        sides.retain(|(side, _)| given.iter().all(|(other, _)| other.article != side.article));
        sides.extend(given);
        sides.sort_by_key(|(side, _)| *side);
    }
    Conflict { kind: difference.kind, sides, fact, is_sure: cells.iter().any(Cell::surely_differs) }
}

fn of_value(value: &StoryValue) -> Conflict<'_> {
    let kind = match value.kind {
        QuantityKind::Date | QuantityKind::Time => DifferenceKind::Date,
        _ => DifferenceKind::Number,
    };
    let mut sides: Vec<(Place, bool)> = Vec::new();
    for one in &value.places {
        if sides.iter().all(|(side, _)| side.article != one.place.article) {
            sides.push((one.place, value.sure && only_value_of(value, one.place.article).is_some()));
        }
    }
    Conflict { kind, sides, fact: None, is_sure: value.sure }
}

/// Where an article first gives the value, if it gives no other for the same thing.
pub fn only_value_of(value: &StoryValue, article: usize) -> Option<Place> {
    let mut given = value.places.iter().filter(|one| one.place.article == article);
    let first = given.next()?;
    given.all(|other| other.value == first.value).then_some(first.place)
}

/// The row, if two texts have settled words that are not the same, and one of them has them in a sentence that can be
/// used.
fn gap_row(comparison: &Comparison, lesson: Lesson, apart: &Conflict<'_>, sheet: &mut SheetSoFar) -> Option<TaskRow> {
    let asked: Vec<(Place, bool)> = apart.sides.iter().filter(|(_, sure)| *sure || lesson.is_draft).copied().collect();
    let said = |place: Place| words(&comparison.event, place).to_lowercase();
    let (first, _) = *asked.first()?;
    asked.iter().find(|(place, _)| said(*place) != said(first) && place.article != first.article)?;
    let answers = |article: usize| -> Vec<KeyAnswer> {
        let own = asked.iter().filter(|(place, _)| place.article == article);
        let found: Vec<KeyAnswer> = own
            .filter_map(|(place, sure)| {
                Some(KeyAnswer { what: AnswerContent::Words(passage(comparison, *place)?), sure: *sure })
            })
            .collect();
        let cell = apart.fact.and_then(|fact| fact.cells.get(article)).filter(|cell| cell.sure || lesson.is_draft);
        // For words that are not settled, the cell adds nothing.
        let has_none = apart.sides.iter().all(|(place, _)| place.article != article);
        match cell.filter(|_| found.is_empty() && has_none) {
            Some(cell) => vec![told(comparison, cell)],
            None => found,
        }
    };
    let places: Vec<Place> = asked.iter().map(|(place, _)| *place).collect();
    // A quotation with two gaps in two rows would fill each in the other.
    let whole = |place: &Place| around(comparison, *place).map_or(*place, |sentence| sentence.place);
    let used: Vec<Place> = match apart.kind {
        DifferenceKind::Quote => places.iter().map(whole).collect(),
        _ => places.clone(),
    };
    let mut gaps: Vec<(Excerpt, Excerpt)> = places.iter().filter_map(|gap| in_sentence(comparison, *gap)).collect();
    gaps.sort_by_key(|(before, after)| before.text.len() + after.text.len());
    gaps.extend(apart.fact.and_then(|fact| in_statement(comparison, fact, &places)));
    gaps.into_iter().find_map(|(before, after)| {
        // If whole sentences conflict, a gap alone would ask nothing.
        let rest = [before.text.as_str(), after.text.as_str()].concat();
        rest.chars().find(|letter| letter.is_alphanumeric())?;
        let row = row(comparison, RowHead::Gap { kind: apart.kind, before, after }, 1, answers);
        sheet.put(&row, &used).then_some(row)
    })
}

/// What comes before and after these words in a sentence that can be read alone.
fn in_sentence(comparison: &Comparison, gap: Place) -> Option<(Excerpt, Excerpt)> {
    let sentence = sentence_around(comparison, gap)?;
    let part = |start, end| Excerpt {
        article: gap.article,
        paragraph: gap.paragraph,
        text: visible(words(&comparison.event, Place { span: Span::new(start, end), ..gap })),
    };
    Some((part(sentence.span.start, gap.span.start), part(gap.span.end, sentence.span.end)))
}

/// The same in the fact's statement, which explains in brackets whom it means.
fn in_statement(comparison: &Comparison, fact: &Fact, places: &[Place]) -> Option<(Excerpt, Excerpt)> {
    let said = statement(comparison, fact)?;
    let gap = places.iter().find(|place| (place.article, place.paragraph) == (said.article, said.paragraph))?;
    let (before, after) = said.text.split_once(words(&comparison.event, *gap))?;
    let part = |text: &str| Excerpt { text: text.to_string(), ..said };
    Some((part(before), part(after)))
}
