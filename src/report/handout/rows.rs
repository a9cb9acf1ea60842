//! Tasks and rows that several tasks are made of.

use super::sheet::{Answer, Excerpt, Field, Head, Task, TaskKind, TaskRow};
use crate::article::Place;
use crate::compare::Comparison;
use crate::report::verbatim::{visible, words};

/// A task whose columns are the outlets.
pub fn by_outlet(kind: TaskKind, rows: Vec<TaskRow>) -> Task {
    Task { kind, by_outlet: true, rows, lines: 0, answers: Vec::new() }
}

/// A task with lines for free text.
pub fn open(kind: TaskKind, lines: usize, answers: Vec<Answer>) -> Task {
    Task { kind, by_outlet: true, rows: Vec::new(), lines, answers }
}

/// A row with one field for each outlet.
pub fn row(comparison: &Comparison, head: Head, lines: usize, answers: impl Fn(usize) -> Vec<Answer>) -> TaskRow {
    let field = |article| Field { given: None, lines, answers: answers(article) };
    TaskRow { head, fields: (0..comparison.event.articles.len()).map(field).collect() }
}

/// The words at a place; None where the event has no such place.
pub fn passage(comparison: &Comparison, place: Place) -> Option<Excerpt> {
    let text = visible(words(&comparison.event, place));
    (!text.is_empty()).then_some(Excerpt { article: place.article, paragraph: place.paragraph, text })
}
