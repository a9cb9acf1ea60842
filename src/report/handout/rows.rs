//! Tasks and rows that several tasks share.

use super::sheet::{AnswerContent, Excerpt, Field, KeyAnswer, RowHead, Task, TaskKind, TaskRow};
use crate::article::Place;
use crate::compare::{Cell, Comparison, Fact};
use crate::report::verbatim::{visible, words};

/// A task whose columns are the outlets.
pub fn by_outlet(kind: TaskKind, rows: Vec<TaskRow>) -> Task {
    Task { kind, by_outlet: true, columns: Vec::new(), rows, lines: 0, answers: Vec::new() }
}

/// A task whose columns are its own questions.
pub fn by_question(kind: TaskKind, rows: Vec<TaskRow>) -> Task {
    Task { by_outlet: false, ..by_outlet(kind, rows) }
}

/// A task with lines for free text.
pub fn open(kind: TaskKind, lines: usize, answers: Vec<KeyAnswer>) -> Task {
    Task { lines, answers, ..by_outlet(kind, Vec::new()) }
}

/// A row with one field for each outlet.
pub fn row(comparison: &Comparison, head: RowHead, lines: usize, answers: impl Fn(usize) -> Vec<KeyAnswer>) -> TaskRow {
    let field = |article| Field { lines, answers: answers(article) };
    TaskRow { head, fields: (0..comparison.event.articles.len()).map(field).collect() }
}

/// A statement, and each text's cell: whether it has the statement or, for the order, where.
pub fn statement_row(comparison: &Comparison, fact: &Fact, said: Excerpt, kind: TaskKind, is_draft: bool) -> TaskRow {
    let answer = |cell: &Cell| match (kind, cell.evidence.first()) {
        (TaskKind::Order, Some(found)) => {
            passage(comparison, found.place).map(|said| KeyAnswer { what: AnswerContent::Depth(said), sure: cell.sure })
        }
        _ => Some(told(comparison, cell)),
    };
    let asked = |article: usize| fact.cells.get(article).filter(|cell| cell.sure || is_draft);
    row(comparison, RowHead::Words(said), 1, |article| asked(article).and_then(answer).into_iter().collect())
}

/// What a text makes of a fact, with the words of its best passage.
pub fn told(comparison: &Comparison, cell: &Cell) -> KeyAnswer {
    let best = cell.evidence.first().filter(|_| cell.is_told());
    let said = best.and_then(|found| passage(comparison, found.place));
    KeyAnswer { what: AnswerContent::Told(cell.verdict, said), sure: cell.sure }
}

/// The words at a place; `None` if the event has no such place.
pub fn passage(comparison: &Comparison, place: Place) -> Option<Excerpt> {
    let text = visible(words(&comparison.event, place));
    (!text.is_empty()).then_some(Excerpt { article: place.article, paragraph: place.paragraph, text })
}
