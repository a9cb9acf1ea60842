//! The tasks that every event has: headlines, why, sources, ledes.

use super::rows::{by_outlet, open, row};
use super::sheet::{AnswerContent, Excerpt, KeyAnswer, RowHead, Task, TaskKind};
use crate::compare::Comparison;
use crate::report::verbatim::{paragraph_text, visible};

/// Who wrote it, and when? On a blind sheet nobody can find out who.
pub fn sources(comparison: &Comparison, is_blind: bool) -> Task {
    let articles = &comparison.event.articles;
    let answer =
        |what: Option<AnswerContent>| vec![KeyAnswer { what: what.unwrap_or(AnswerContent::NotGiven), sure: true }];
    let author = |article: usize| answer(articles[article].author.as_deref().map(visible).map(AnswerContent::Author));
    let published = |article: usize| answer(articles[article].published.clone().map(AnswerContent::Published));
    let mut rows = vec![row(comparison, RowHead::Question(1), 1, published)];
    if !is_blind {
        rows.insert(0, row(comparison, RowHead::Question(0), 1, author));
    }
    by_outlet(TaskKind::Sources, rows)
}

/// What the headlines put first. They are printed above the texts, so the sheet need not repeat them.
pub fn headlines(comparison: &Comparison) -> Task {
    read(comparison, TaskKind::Headlines, 0)
}

/// What the first paragraphs put first.
pub fn ledes(comparison: &Comparison) -> Task {
    read(comparison, TaskKind::Ledes, 1)
}

/// A question about a paragraph of each text, which the key quotes.
fn read(comparison: &Comparison, kind: TaskKind, number: usize) -> Task {
    let quoted = |article: usize| {
        let text = comparison.event.articles.get(article).map_or("", |found| paragraph_text(found, number));
        let found = Excerpt { article, paragraph: number, text: visible(text) };
        (!text.is_empty()).then_some(KeyAnswer { what: AnswerContent::Words(found), sure: true }).into_iter().collect()
    };
    by_outlet(kind, vec![row(comparison, RowHead::Question(0), 2, quoted)])
}

/// Why might they differ?
pub fn why() -> Task {
    open(TaskKind::Why, 4, Vec::new())
}
