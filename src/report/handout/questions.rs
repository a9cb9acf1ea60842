//! The tasks that every event has: sources, headlines, ledes, the five questions, why.

use super::rows::{by_outlet, open, passage, row};
use super::sheet::{Answer, Excerpt, Field, Head, Known, Task, TaskKind, TaskRow};
use super::sources::heard;
use crate::compare::Comparison;
use crate::report::verbatim::{paragraph_text, visible};

/// How many voices a box of the sources names at most: those that come first in the text.
const MOST_SOURCES: usize = 4;

/// Who wrote it, when, on whose information?
pub fn sources(comparison: &Comparison) -> Task {
    let articles = &comparison.event.articles;
    let sure = |what| Answer { what, sure: true };
    let author =
        |article: usize| articles[article].author.iter().map(|author| sure(Known::Author(visible(author)))).collect();
    let published =
        |article: usize| articles[article].published.iter().map(|when| sure(Known::Published(when.clone()))).collect();
    let informed = |article: usize| heard(comparison, article).into_iter().take(MOST_SOURCES).collect();
    by_outlet(
        TaskKind::Sources,
        vec![
            row(comparison, Head::Question(0), 1, author),
            row(comparison, Head::Question(1), 1, published),
            row(comparison, Head::Question(2), 3, informed),
        ],
    )
}

/// The headlines in a row.
pub fn headlines(comparison: &Comparison) -> Task {
    given(comparison, TaskKind::Headlines, 0)
}

/// The first paragraphs in a row.
pub fn ledes(comparison: &Comparison) -> Task {
    given(comparison, TaskKind::Ledes, 1)
}

/// A paragraph of each text, and a box under it.
fn given(comparison: &Comparison, kind: TaskKind, number: usize) -> Task {
    let printed = |(article, found): (usize, &crate::article::Article)| Field {
        given: Some(Excerpt { article, paragraph: number, text: visible(paragraph_text(found, number)) }),
        ..Field::default()
    };
    let fields = comparison.event.articles.iter().enumerate().map(printed).collect();
    by_outlet(
        kind,
        vec![TaskRow { head: Head::Question(0), fields }, row(comparison, Head::Question(1), 3, |_| Vec::new())],
    )
}

/// Who, what, when, where, why: the key has the article's own words, or says that the program found none.
pub fn five_questions(comparison: &Comparison) -> Task {
    let answers = |question: usize, article: usize| {
        let Some(Some(found)) = comparison.five_ws.get(article) else { return look(comparison, article) };
        let places = match question {
            0 => &found.who,
            1 => &found.what,
            2 => &found.when,
            3 => &found.location,
            _ => &found.reason,
        };
        let words: Vec<Known> =
            places.iter().filter_map(|place| passage(comparison, *place)).map(Known::Words).collect();
        let words = if words.is_empty() { vec![Known::Nothing] } else { words };
        words.into_iter().map(|what| Answer { what, sure: false }).collect()
    };
    let rows =
        (0..5).map(|question| row(comparison, Head::Question(question), 2, |article| answers(question, article)));
    by_outlet(TaskKind::FiveQuestions, rows.collect())
}

/// Where the language is not judged: the first paragraphs, in which a news text answers what a reader wants to know.
fn look(comparison: &Comparison, article: usize) -> Vec<Answer> {
    const FIRST_PARAGRAPHS: usize = 2;
    let last = comparison.event.articles[article].paragraphs.len().saturating_sub(1).min(FIRST_PARAGRAPHS);
    let places: Vec<(usize, usize)> = (1..=last).map(|number| (article, number)).collect();
    if places.is_empty() { Vec::new() } else { vec![Answer { what: Known::Look(places), sure: false }] }
}

/// Why might they differ?
pub fn why() -> Task {
    open(TaskKind::Why, 4, Vec::new())
}
