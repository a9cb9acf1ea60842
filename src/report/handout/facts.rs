//! The tasks about facts: which text has them, in which order, and what only one adds.

use super::choice::{Sharing, WantedFacts, places, statements};
use super::differs::only_value_of;
use super::lesson::Lesson;
use super::reveal::SheetSoFar;
use super::rows::{by_outlet, open, passage, row};
use super::sentence::{around, statement};
use super::sheet::{AnswerContent, Excerpt, Field, KeyAnswer, MOST_STATEMENTS, RowHead, Task, TaskKind, TaskRow};
use crate::article::Place;
use crate::compare::{Comparison, Difference, DifferenceKind, Fact, Verdict};

/// The number of statements whose places are to be found: half a page.
const MOST_PLACED: usize = 4;

/// How many things that only one text has the key names.
const MOST_ALONE: usize = 3;

/// How many answers the key has for free text.
const MOST_ANSWERS: usize = 5;

/// Statements that all texts have, that some have, that one has: a mark and a paragraph number for each text.
pub fn facts(comparison: &Comparison, lesson: Lesson, sheet: &mut SheetSoFar) -> Task {
    let sharings = [Sharing::Some, Sharing::One, Sharing::All];
    let wanted = WantedFacts { kind: TaskKind::Facts, sharings: &sharings, most: MOST_STATEMENTS };
    by_outlet(TaskKind::Facts, statements(comparison, lesson, &wanted, sheet))
}

/// Order and space: in which paragraph each text has what several have, and how long the text is.
pub fn order(comparison: &Comparison, lesson: Lesson, sheet: &mut SheetSoFar) -> Task {
    let wanted = WantedFacts { kind: TaskKind::Order, sharings: &[Sharing::All, Sharing::Some], most: MOST_PLACED };
    let mut rows = statements(comparison, lesson, &wanted, sheet);
    if !rows.is_empty() {
        let length = |article| vec![KeyAnswer { what: AnswerContent::Length(article), sure: true }];
        rows.push(row(comparison, RowHead::Question(0), 1, length));
    }
    by_outlet(TaskKind::Order, rows)
}

/// What only this text adds.
pub fn background(comparison: &Comparison, sheet: &mut SheetSoFar) -> Task {
    let mut answers: Vec<Vec<KeyAnswer>> = Vec::new();
    for article in 0..comparison.event.articles.len() {
        let alone = comparison.facts.iter().filter(|fact| fact.surely_told_only_by() == Some(article));
        let alone = alone.filter_map(|fact| {
            statement(comparison, fact)?;
            let answer = KeyAnswer { what: AnswerContent::Words(passage(comparison, fact.place?)?), sure: true };
            // In a row of its own, so that no statement printed for all to read is an answer here.
            let field = Field { lines: 1, answers: vec![answer.clone()] };
            let row = TaskRow { head: RowHead::Question(0), fields: vec![field] };
            sheet.put(&row, &places(fact)).then_some(answer)
        });
        answers.push(alone.take(MOST_ALONE).collect());
    }
    let answers = |article: usize| answers.get(article).cloned().unwrap_or_default();
    by_outlet(TaskKind::Background, vec![row(comparison, RowHead::Question(0), 4, answers)])
}

/// A neutral lede: the key has sentences that all surely state, and the numbers and dates that all give alike, each
/// with a sentence that says what it counts.
pub fn neutral_lede(comparison: &Comparison) -> Task {
    let outlets = comparison.event.articles.len();
    let whole = |place: Place| {
        let sentence = around(comparison, place).filter(|sentence| sentence.stands_alone)?;
        passage(comparison, sentence.place)
    };
    let is_told = |fact: &&Fact| fact.cells.iter().all(|cell| cell.sure && cell.verdict == Verdict::Stated);
    let told = comparison.facts.iter().filter(is_told).filter_map(|fact| whole(fact.place?)).map(AnswerContent::Words);
    let alike = comparison.values.iter().filter(|value| value.sure && !value.differs).filter_map(|value| {
        let places: Option<Vec<Place>> = (0..outlets).map(|article| only_value_of(value, article)).collect();
        let places = places?;
        let said = places.iter().filter_map(|place| Some((place, whole(*place)?)));
        let (shortest, said) = said.min_by_key(|(_, said)| said.text.len())?;
        let others = places.iter().filter(|place| *place != shortest).filter_map(|place| passage(comparison, *place));
        Some(AnswerContent::Alike(std::iter::once(said).chain(others).collect()))
    });
    let mut answers: Vec<KeyAnswer> = Vec::new();
    for what in told.chain(alike) {
        let is_new = answers.iter().all(|other| other.what.quoted().first() != what.quoted().first());
        if is_new && answers.len() < MOST_ANSWERS {
            answers.push(KeyAnswer { what, sure: true });
        }
    }
    open(TaskKind::NeutralLede, 8, answers)
}

/// What is still to be found out: the key has the words that conflict. How a quotation is worded leaves no question open.
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
        (sides.len() > 1).then_some(KeyAnswer { what: AnswerContent::Against(sides), sure })
    };
    let open_ones = comparison.differences.iter().filter(|difference| difference.kind != DifferenceKind::Quote);
    open(TaskKind::FindOut, 5, open_ones.filter_map(against).take(MOST_ANSWERS).collect())
}
