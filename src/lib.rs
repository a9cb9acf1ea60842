//! storydiff compares how several outlets covered one event.
//!
//! The text goes one way:
//! files → [`ingest`] → [`article::Event`] → [`segment`] → [`annotate`] → [`statement`] →
//! [`similarity`] → [`align`] → [`compare::Comparison`] → [`report`].

pub mod align;
pub mod annotate;
pub mod article;
pub mod compare;
pub mod fetch;
pub mod ingest;
pub mod report;
pub mod segment;
pub mod similarity;
pub mod statement;

use align::{Carriage, Support};
use annotate::Annotated;
use article::{Article, Event, Paragraph, Place, Span};
use compare::{Comparison, Explanation, Fact, Judge, NoSuchCell, SetApart, Settled};
use rayon::prelude::*;
use segment::Segmented;
use similarity::{Index, Measure};
use statement::Statement;

/// The whole job: from articles to everything that the page shows.
pub fn compare_event(event: Event) -> Comparison {
    let steps = Steps::of_event(event);
    let judge = steps.judge();
    let settled = steps.settled();
    let facts = compare::facts(&judge, &settled);
    let links = align::links(&steps.index);
    let rows = align::rows(&steps.event, &links);
    compare::assemble(&judge, facts, links, rows, settled.notes)
}

/// Which of these statements does each article carry?
///
/// The statements are read like one more article, so that their numbers, dates and names mean the same.
pub fn check_event(event: &Event, statements: &[String]) -> Vec<Fact> {
    check_event_by(event, statements, &Measure::default(), &Support::default())
}

/// The same with other weights, to measure what a weight earns: see `benches/fit.rs`.
pub fn check_event_by(event: &Event, statements: &[String], measure: &Measure, support: &Support) -> Vec<Fact> {
    Steps::of_statements(event, statements, measure, support).checked(statements)
}

/// Why is one cell of [`compare_event`] what it is? `fact` is an id or the first words of a statement, `article` an id.
///
/// # Errors
/// Where there is no such fact or article.
pub fn explain_event(event: Event, fact: &str, article: &str) -> Result<Explanation, NoSuchCell> {
    let article = compare::find_article(&event, article)?;
    let steps = Steps::of_event(event);
    let facts = compare::facts(&steps.judge(), &steps.settled());
    let fact = compare::find_fact(&facts, fact)?;
    let stands_for = |one: &Statement| Some(one.place) == fact.place && one.shown(&steps.event) == fact.statement;
    let statement = steps.statements.iter().position(stands_for).unwrap_or_default();
    Ok(compare::explain(&steps.judge(), fact, statement, article))
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
    let article = compare::find_article(event, article)?;
    let steps = Steps::of_statements(event, statements, &Measure::default(), &Support::default());
    let facts = steps.checked(statements);
    let fact = compare::find_fact(&facts, fact)?;
    let statement = facts.iter().position(|one| one.id == fact.id).unwrap_or_default();
    Ok(compare::explain(&steps.judge(), fact, statement, article))
}

/// What the steps before the judging made.
struct Steps {
    event: Event,
    segmented: Segmented,
    annotated: Annotated,
    statements: Vec<Statement>,
    index: Index,
    carriage: Carriage,
    set_apart: SetApart,
    /// How many articles are judged; a list of statements is read like one more.
    articles: usize,
}

impl Steps {
    fn of_event(event: Event) -> Steps {
        let segmented = segment::segment(&event);
        let annotated = annotate::annotate(&event, &segmented);
        let statements = statement::find(&event, &segmented, &annotated);
        let articles = event.articles.len();
        let index = Index::new(&event, &segmented, &annotated, &statements, &Measure::default());
        let carriage = Carriage::new(&statements, &index, articles, &Support::default());
        let set_apart = SetApart::new(&event);
        Steps { event, segmented, annotated, statements, index, carriage, set_apart, articles }
    }

    fn of_statements(event: &Event, statements: &[String], measure: &Measure, support: &Support) -> Steps {
        let lines: Vec<&str> = statements.iter().map(String::as_str).collect();
        let mut all = event.clone();
        let mut list = Article::plain("statements", "", "", &lines);
        list.language = ingest::language_of(&statements.join("\n"));
        all.articles.push(list);
        let given = event.articles.len();
        let segmented = segment::segment(&all);
        let annotated = annotate::annotate(&all, &segmented);
        let line = |line: &Paragraph| {
            let span = Span::new(0, line.text.len());
            let place = Place { article: given, paragraph: line.number, span };
            Statement { place, spans: vec![span], speaker: None, explanations: Vec::new() }
        };
        let statements: Vec<Statement> = all.articles[given].body().iter().map(line).collect();
        let index = Index::new(&all, &segmented, &annotated, &statements, measure);
        let carriage = Carriage::new(&statements, &index, given, support);
        let set_apart = SetApart::new(&all);
        Steps { event: all, segmented, annotated, statements, index, carriage, set_apart, articles: given }
    }

    fn judge(&self) -> Judge<'_> {
        Judge {
            event: &self.event,
            segmented: &self.segmented,
            annotated: &self.annotated,
            statements: &self.statements,
            index: &self.index,
            carriage: &self.carriage,
            set_apart: &self.set_apart,
        }
    }

    /// Which of the articles' own statements are one fact, with what a person has put right.
    fn settled(&self) -> Settled {
        let groups = align::group(&self.event, &self.statements, &self.index, &self.carriage);
        compare::settle(&self.event, &self.statements, groups)
    }

    /// One fact for each given statement, in the order given.
    fn checked(&self, statements: &[String]) -> Vec<Fact> {
        let judge = self.judge();
        let mut given_ids = compare::FactIds::default();
        let ids: Vec<String> = statements.iter().map(|line| given_ids.next(line)).collect();
        (0..self.statements.len())
            .into_par_iter()
            .map(|statement| Fact {
                id: ids[statement].clone(),
                statement: statements[statement].clone(),
                heading: None,
                place: None,
                cells: (0..self.articles).map(|article| judge.cell(statement, article)).collect(),
                wordings: Vec::new(),
                corrections: Vec::new(),
                telling: 0.0,
            })
            .collect()
    }
}
