//! storydiff compares how several outlets covered one event.
//!
//! The text goes one way:
//! files → [`ingest`] → [`article::Event`] → [`segment`] → [`annotate`] → [`statement`] →
//! [`similarity`] → [`align`] → [`compare::Comparison`] → [`report`].

pub mod align;
pub mod annotate;
pub mod article;
pub mod compare;
pub mod ingest;
pub mod report;
pub mod segment;
pub mod similarity;
pub mod statement;

use align::Carriage;
use article::{Article, Event, Place, Span};
use compare::{Comparison, Fact, Judge};
use rayon::prelude::*;
use similarity::Index;
use statement::Statement;

/// The whole job: from articles to everything that the page shows.
pub fn compare_event(event: Event) -> Comparison {
    let segmented = segment::segment(&event);
    let annotated = annotate::annotate(&event, &segmented);
    let statements = statement::find(&event, &segmented, &annotated);
    let index = Index::new(&event, &segmented, &annotated, &statements);
    let carriage = Carriage::new(&statements, &index, event.articles.len());
    let groups = align::group(&event, &statements, &index, &carriage);
    let links = align::links(&index);
    let rows = align::rows(&event, &links);
    let judge = Judge {
        event: &event,
        segmented: &segmented,
        annotated: &annotated,
        statements: &statements,
        index: &index,
        carriage: &carriage,
    };
    let settled = compare::settle(&event, &statements, groups);
    let facts = compare::facts(&judge, &settled);
    compare::assemble(&judge, facts, links, rows, settled.notes)
}

/// Which of these statements does each article carry?
///
/// The statements are read like one more article, so that their numbers, dates and names mean the same.
pub fn check_event(event: &Event, statements: &[String]) -> Vec<Fact> {
    let lines: Vec<&str> = statements.iter().map(String::as_str).collect();
    let mut all = event.clone();
    let mut list = Article::plain("statements", "", "", &lines);
    list.language = ingest::language_of(&statements.join("\n"));
    all.articles.push(list);
    let given = event.articles.len();
    let segmented = segment::segment(&all);
    let annotated = annotate::annotate(&all, &segmented);
    let statements: Vec<Statement> = all.articles[given]
        .body()
        .iter()
        .map(|line| {
            let span = Span::new(0, line.text.len());
            let place = Place { article: given, paragraph: line.number, span };
            Statement { place, spans: vec![span], speaker: None, explanations: Vec::new() }
        })
        .collect();
    let index = Index::new(&all, &segmented, &annotated, &statements);
    let carriage = Carriage::new(&statements, &index, given);
    let judge = Judge {
        event: &all,
        segmented: &segmented,
        annotated: &annotated,
        statements: &statements,
        index: &index,
        carriage: &carriage,
    };
    let mut given_ids = compare::FactIds::default();
    let ids: Vec<String> = lines.iter().map(|line| given_ids.next(line)).collect();
    (0..statements.len())
        .into_par_iter()
        .map(|statement| Fact {
            id: ids[statement].clone(),
            statement: lines[statement].to_string(),
            heading: None,
            place: None,
            cells: (0..given).map(|article| judge.cell(statement, article)).collect(),
            wordings: Vec::new(),
            corrections: Vec::new(),
            telling: 0.0,
        })
        .collect()
}
