//! The steps before the judging, in their order; each uses what those before it made.

use crate::align::{self, Carriage, Support};
use crate::annotate::{self, Annotated};
use crate::article::{Article, Event, Paragraph, Place, Span};
use crate::compare::{self, Curve, Fact, Judge, SetApart, Settled};
use crate::language;
use crate::read::{self, Segmented};
use crate::similarity::{Index, Measure};
use crate::statement::{self, Statement};
use rayon::prelude::*;

/// What the steps before the judging made.
pub struct Steps {
    pub event: Event,
    pub segmented: Segmented,
    pub annotated: Annotated,
    pub statements: Vec<Statement>,
    pub index: Index,
    pub carriage: Carriage,
    pub set_apart: SetApart,
    /// How many articles are judged; a list of statements is read like one more.
    pub articles: usize,
}

impl Steps {
    /// From articles to everything that their own statements are judged by.
    pub fn of_event(event: Event) -> Steps {
        let segmented = read::segment(&event);
        let annotated = annotate::annotate(&event, &segmented);
        let statements = statement::find(&event, &segmented, &annotated);
        let articles = event.articles.len();
        let index = Index::new(&event, &segmented, &annotated, &statements, &Measure::default());
        let carriage = Carriage::new(&statements, &index, articles, &Support::default());
        let set_apart = SetApart::new(&event);
        Steps { event, segmented, annotated, statements, index, carriage, set_apart, articles }
    }

    /// The same for statements from elsewhere: they are read like one more article, which is not judged.
    pub fn of_statements(event: &Event, statements: &[String], measure: &Measure, support: &Support) -> Steps {
        let lines: Vec<&str> = statements.iter().map(String::as_str).collect();
        let mut all = event.clone();
        let mut list = Article::plain("statements", "", "", &lines);
        list.language = language::language_of(&statements.join("\n"));
        all.articles.push(list);
        let given = event.articles.len();
        let segmented = read::segment(&all);
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

    /// Who decides a cell.
    pub fn judge(&self) -> Judge<'_> {
        Judge {
            event: &self.event,
            segmented: &self.segmented,
            annotated: &self.annotated,
            statements: &self.statements,
            index: &self.index,
            carriage: &self.carriage,
            set_apart: &self.set_apart,
            curve: if self.articles < self.event.articles.len() { Curve::LISTED } else { Curve::OWN },
        }
    }

    /// Which of the articles' own statements are one fact, with what a person has put right.
    pub fn settled(&self) -> Settled {
        let groups = align::group(&self.event, &self.statements, &self.index, &self.carriage);
        compare::settle(&self.event, &self.statements, groups)
    }

    /// One fact for each given statement, in the order given.
    pub fn checked(&self, statements: &[String]) -> Vec<Fact> {
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
