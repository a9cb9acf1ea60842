//! storydiff compares how several outlets covered one event.
//!
//! The text goes one way:
//! files → [`ingest`] → [`article::Event`] → [`read`] →
//! [`weigh`] → [`judge`] → [`gather`] → [`compare::Comparison`] → [`report`].

pub mod article;
pub mod compare;
pub mod fetch;
pub mod finding;
pub mod gather;
pub mod ingest;
pub mod judge;
pub mod language;
pub mod read;
pub mod report;
mod steps;
pub mod weigh;

use article::Event;
use compare::Comparison;
use finding::Fact;
use judge::{Explanation, NoSuchCell};
use language::Languages;
use read::Statement;
use steps::Steps;
use weigh::{Linking, Measure, PairedParagraphs, Support};

/// The whole job: from articles to everything that the page shows.
pub fn compare_event(event: Event) -> Comparison {
    let languages = Languages::built_in();
    let steps = Steps::of_event(event, &languages);
    let judge = steps.judge();
    let settled = steps.settled();
    let facts = judge::facts(&judge, &settled);
    compare::assemble(&steps.read, &steps.weighed, facts, settled.notes)
}

/// The linked paragraphs of [`compare_event`] by other weights, to measure what a weight earns: see `benches/links.rs`.
pub fn links_by(event: Event, linking: &Linking) -> Vec<PairedParagraphs> {
    weigh::links(&Steps::of_event(event, &Languages::built_in()).weighed.index, linking)
}

/// Which of these statements does each article carry?
///
/// The statements are read like one more article, so that their numbers, dates and names mean the same.
pub fn check_event(event: &Event, statements: &[String]) -> Vec<Fact> {
    check_event_by(event, statements, &Measure::default(), &Support::default())
}

/// The same with other weights, to measure what a weight earns: see `benches/fit.rs`.
pub fn check_event_by(event: &Event, statements: &[String], measure: &Measure, support: &Support) -> Vec<Fact> {
    let languages = Languages::built_in();
    judge::checked(&Steps::of_statements(event, statements, &languages, measure, support).judge(), statements)
}

/// Why is one cell of [`compare_event`] what it is? `fact` is an id or the first words of a statement, `article` an id.
///
/// # Errors
/// Where there is no such fact or article.
pub fn explain_event(event: Event, fact: &str, article: &str) -> Result<Explanation, NoSuchCell> {
    let article = judge::find_article(&event, article)?;
    let languages = Languages::built_in();
    let steps = Steps::of_event(event, &languages);
    let facts = judge::facts(&steps.judge(), &steps.settled());
    let fact = judge::find_fact(&facts, fact)?;
    let stands_for = |one: &Statement| Some(one.place) == fact.place && one.shown(&steps.read.event) == fact.statement;
    let statement = steps.read.statements.iter().position(stands_for).unwrap_or_default();
    Ok(judge::explain(&steps.judge(), fact, statement, article))
}

/// Why is one cell of [`check_event`] what it is? See [`explain_event`].
///
/// # Errors
/// Where there is no such statement or article.
pub fn explain_check(
    event: &Event,
    statements: &[String],
    fact: &str,
    article: &str,
) -> Result<Explanation, NoSuchCell> {
    let article = judge::find_article(event, article)?;
    let languages = Languages::built_in();
    let steps = Steps::of_statements(event, statements, &languages, &Measure::default(), &Support::default());
    let facts = judge::checked(&steps.judge(), statements);
    let fact = judge::find_fact(&facts, fact)?;
    let statement = facts.iter().position(|one| one.id == fact.id).unwrap_or_default();
    Ok(judge::explain(&steps.judge(), fact, statement, article))
}
