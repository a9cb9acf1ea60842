//! storydiff compares how several outlets covered one event.
//!
//! Text flows in one direction:
//! files → [`ingest`] → [`article::Event`] → [`read`], which asks each [`language`] → [`weigh`] → [`judge`] →
//! [`gather`] → [`compare::Comparison`] → [`report`].

#![forbid(unsafe_code)]

pub mod article;
pub mod compare;
pub mod fetch;
pub mod finding;
pub mod gather;
pub mod ingest;
pub mod judge;
pub mod language;
pub mod read;
pub mod reader;
pub mod report;
pub mod serve;
pub mod weigh;

use article::{Event, Place};
use compare::Comparison;
use finding::{Advise, Fact, Nobody};
use judge::{Explanation, Features, Judge, JudgedFacts, NoSuchCell};
use language::Languages;
use weigh::{Linking, Measure, PairedParagraphs, QuantityContext, Support, Weighed};

/// The whole job: from articles to everything that the page shows.
pub fn compare_event(event: Event) -> Comparison {
    compare_event_by(event, &Languages::built_in(), &Nobody)
}

/// The same with other languages than the built-in ones, and with an adviser for the unsure cells.
pub fn compare_event_by(event: Event, languages: &Languages, advise: &dyn Advise) -> Comparison {
    let read = read::read(event, languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    let judged = judge::facts(&Judge::new(&read, &weighed), advise);
    compare::assemble(read, &weighed, judged)
}

/// The linked paragraphs of [`compare_event`] with other weights, to measure what a weight contributes: see
/// `benches/links.rs`.
pub fn links_by(event: Event, linking: &Linking) -> Vec<PairedParagraphs> {
    let languages = Languages::built_in();
    let read = read::read(event, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    weigh::links(&read, &weighed.index, &weighed.carriage, linking)
}

/// Which of these statements does each article carry?
///
/// The statements are read like one more article, so that their numbers, dates and names mean the same.
pub fn check_event(event: &Event, statements: &[String]) -> Vec<Fact> {
    check_event_by(event, statements, &Measure::default(), &Support::default())
}

/// The same with other weights, to measure what a weight contributes: see `benches/fit.rs`.
pub fn check_event_by(event: &Event, statements: &[String], measure: &Measure, support: &Support) -> Vec<Fact> {
    let languages = Languages::built_in();
    let read = read::read_list(event, statements, &languages);
    judge::checked(&Judge::new(&read, &Weighed::new(&read, measure, support)), statements, &Nobody)
}

/// The same with an adviser for the unsure cells.
pub fn check_event_advised(event: &Event, statements: &[String], advise: &dyn Advise) -> Vec<Fact> {
    let languages = Languages::built_in();
    let read = read::read_list(event, statements, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    judge::checked(&Judge::new(&read, &weighed), statements, advise)
}

/// What the judge measures of every statement of a list and every article, for fitting its weights: see
/// `examples/features.rs`. `None` if they share nothing.
pub fn features_of_list(event: &Event, statements: &[String]) -> Vec<Vec<Option<Features>>> {
    let languages = Languages::built_in();
    let read = read::read_list(event, statements, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    let judge = Judge::new(&read, &weighed);
    let of = |statement| (0..read.compared).map(|article| Features::of(&judge, statement, article)).collect();
    (0..statements.len()).map(of).collect()
}

/// The same for what [`compare_event`] finds by itself: each fact with its features for every article.
pub fn features_of_facts(event: Event) -> Vec<(Fact, Vec<Option<Features>>)> {
    let languages = Languages::built_in();
    let read = read::read(event, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    let judge = Judge::new(&read, &weighed);
    let of = |fact: Fact| {
        let statement = fact.statement_index;
        let features = (0..read.compared).map(|article| Features::of(&judge, statement, article)).collect();
        (fact, features)
    };
    judge::facts(&judge, &Nobody).facts.into_iter().map(of).collect()
}

/// What is measured of every two quantities of different articles that can be compared, with the places of their
/// figures, for fitting the weights of the values step: see `examples/quantities.rs`.
pub fn features_of_values(event: Event) -> Vec<([Place; 2], QuantityContext)> {
    let languages = Languages::built_in();
    let read = read::read(event, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    gather::measured_values(&read, &weighed)
}

/// Why is one cell of [`compare_event`] what it is? `fact` is an id or the first words of a statement, `article` an id.
///
/// # Errors
/// If there is no such fact or article.
pub fn explain_event(event: Event, fact: &str, article: &str, advise: &dyn Advise) -> Result<Explanation, NoSuchCell> {
    let article = judge::find_article(&event, article)?;
    let languages = Languages::built_in();
    let read = read::read(event, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    let judge = Judge::new(&read, &weighed);
    let JudgedFacts { facts, .. } = judge::facts(&judge, advise);
    Ok(judge::explain(&judge, judge::find_fact(&facts, fact)?, article))
}

/// Why is one cell of [`check_event`] what it is? See [`explain_event`].
///
/// # Errors
/// If there is no such statement or article.
pub fn explain_check(
    event: &Event,
    statements: &[String],
    fact: &str,
    article: &str,
    advise: &dyn Advise,
) -> Result<Explanation, NoSuchCell> {
    let article = judge::find_article(event, article)?;
    let languages = Languages::built_in();
    let read = read::read_list(event, statements, &languages);
    let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
    let judge = Judge::new(&read, &weighed);
    let facts = judge::checked(&judge, statements, advise);
    Ok(judge::explain(&judge, judge::find_fact(&facts, fact)?, article))
}
