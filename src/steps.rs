//! The steps before the judging, in their order; each uses what those before it made.

use crate::article::Event;
use crate::compare::{self, Curve, Fact, Judge, SetApart, Settled};
use crate::language::Languages;
use crate::read::{self, Read};
use crate::weigh::{self, Measure, Support, Weighed};
use rayon::prelude::*;

/// What the steps before the judging made.
pub struct Steps<'l> {
    pub read: Read<'l>,
    pub weighed: Weighed,
    pub set_apart: SetApart,
}

impl<'l> Steps<'l> {
    /// From articles to everything that their own statements are judged by.
    pub fn of_event(event: Event, languages: &'l Languages) -> Steps<'l> {
        Steps::of(read::read(event, languages), &Measure::default(), &Support::default())
    }

    /// The same for statements from elsewhere.
    pub fn of_statements(
        event: &Event,
        list: &[String],
        languages: &'l Languages,
        measure: &Measure,
        support: &Support,
    ) -> Steps<'l> {
        Steps::of(read::read_list(event, list, languages), measure, support)
    }

    fn of(read: Read<'l>, measure: &Measure, support: &Support) -> Steps<'l> {
        let weighed = Weighed::new(&read, measure, support);
        let set_apart = SetApart::new(&read);
        Steps { read, weighed, set_apart }
    }

    /// Who decides a cell.
    pub fn judge(&self) -> Judge<'_> {
        Judge {
            read: &self.read,
            weighed: &self.weighed,
            set_apart: &self.set_apart,
            curve: if self.read.compared < self.read.event.articles.len() { Curve::LISTED } else { Curve::OWN },
        }
    }

    /// Which of the articles' own statements are one fact, with what a person has put right.
    pub fn settled(&self) -> Settled {
        let groups = weigh::group(&self.read, &self.weighed);
        compare::settle(&self.read.event, &self.read.statements, groups)
    }

    /// One fact for each given statement, in the order given.
    pub fn checked(&self, statements: &[String]) -> Vec<Fact> {
        let judge = self.judge();
        let mut given_ids = compare::FactIds::default();
        let ids: Vec<String> = statements.iter().map(|line| given_ids.next(line)).collect();
        (0..self.read.statements.len())
            .into_par_iter()
            .map(|statement| Fact {
                id: ids[statement].clone(),
                statement: statements[statement].clone(),
                heading: None,
                place: None,
                cells: (0..self.read.compared).map(|article| judge.cell(statement, article)).collect(),
                wordings: Vec::new(),
                corrections: Vec::new(),
                telling: 0.0,
            })
            .collect()
    }
}
