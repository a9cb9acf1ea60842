//! Settled groups of statements → facts with their cells, most telling first.

use super::bench::Judge;
use super::fact_id::FactIds;
use super::opinion::{SettledFact, laid, questions, settle};
use super::telling::telling;
use super::worded::{cells, fullest};
use crate::article::Place;
use crate::finding::{Adviser, Fact, FactWording, Opinion, Question, Remark};
use crate::weigh::group;
use rayon::prelude::*;

/// The facts of an event.
#[derive(Debug)]
pub struct Judged {
    /// Most telling first, equals in the order of the articles and their text.
    pub facts: Vec<Fact>,
    /// On corrections that do not fit, or fit words that have changed since.
    pub remarks: Vec<Remark>,
}

/// Who answers questions, in one go: an opinion for each of them, or `None`.
pub type Advise<'a> = dyn Fn(&[Question]) -> Vec<Option<Opinion>> + 'a;

/// What the articles say, each thing once, judged against every article; with what a person has put right, and then with the
/// opinions of `advise` on the cells that are not sure.
pub fn facts(judge: &Judge<'_>, advise: &Advise<'_>) -> Judged {
    let read = judge.read;
    let settled = settle(&read.event, &read.statements, group(read, judge.weighed));
    let mut facts: Vec<Fact> = settled.facts.par_iter().map(|one| fact(judge, one)).collect();
    facts.sort_by_key(|fact| fact.place);
    let mut ids = FactIds::default();
    for fact in &mut facts {
        fact.id = ids.next(&fact.statement);
    }
    let advised = lay_advice(judge, &mut facts, advise);
    for fact in &mut facts {
        fact.telling = telling(judge, fact.statement_index, &fact.cells);
    }
    facts.sort_by(|a, b| b.telling.total_cmp(&a.telling).then(a.place.cmp(&b.place)));
    Judged { facts, remarks: settled.remarks.into_iter().chain(advised).collect() }
}

/// Lays what the adviser thinks on the cells that are not sure; says what came of it.
fn lay_advice(judge: &Judge<'_>, facts: &mut [Fact], advise: &Advise<'_>) -> Option<Remark> {
    let (numbers, questions): (Vec<usize>, Vec<Question>) =
        questions(judge.read, judge.weighed, facts).into_iter().unzip();
    let mut remark = None;
    for ((number, question), opinion) in numbers.into_iter().zip(&questions).zip(advise(&questions)) {
        let Some(opinion) = opinion.filter(|_| !question.sure) else { continue };
        laid::lay(&mut facts[number].cells[question.article], &opinion);
        if let Adviser::Reader { model, host } = opinion.by {
            match &mut remark {
                Some(Remark::Reader { cells, .. }) => *cells += 1,
                _ => remark = Some(Remark::Reader { model, host, cells: 1 }),
            }
        }
    }
    remark
}

/// One fact for each given statement, in the order given; with the opinions of `advise` on the cells that are not sure.
pub fn checked(judge: &Judge<'_>, list: &[String], advise: &Advise<'_>) -> Vec<Fact> {
    let mut ids = FactIds::default();
    let listed: Vec<(String, &String)> = list.iter().map(|line| (ids.next(line), line)).collect();
    let fact = |(statement, (id, line)): (usize, (String, &String))| Fact {
        id,
        statement: line.clone(),
        statement_index: statement,
        heading: None,
        place: None,
        cells: (0..judge.read.compared).map(|article| judge.cell(statement, article)).collect(),
        wordings: Vec::new(),
        corrections: Vec::new(),
        telling: 0.0,
    };
    let mut facts: Vec<Fact> = listed.into_par_iter().enumerate().map(fact).collect();
    lay_advice(judge, &mut facts, advise);
    facts
}

/// Cells are the program's own where no person has said otherwise.
fn fact(judge: &Judge<'_>, settled: &SettledFact) -> Fact {
    let mut judged = settled.groups.iter().map(|group| {
        let chosen = fullest(judge, group);
        (chosen, cells(judge, group, chosen))
    });
    let (chosen, mut cells) = judged.next().unwrap_or_default();
    let parted: Vec<Place> = settled.parted.iter().map(|one| judge.read.statements[*one].place).collect();
    for cell in &mut cells {
        laid::part(cell, &parted);
    }
    for (_, others) in judged {
        for (cell, other) in cells.iter_mut().zip(others) {
            laid::join(cell, other);
        }
    }
    for (article, opinion) in &settled.opinions {
        laid::lay(&mut cells[*article], opinion);
    }
    let wording = |one: usize| {
        let statement = &judge.read.statements[one];
        FactWording { statement: statement.shown(&judge.read.event), place: statement.place }
    };
    let others = settled.groups.iter().flatten().copied().filter(|one| *one != chosen);
    let wordings: Vec<FactWording> = std::iter::once(chosen).chain(others).map(wording).collect();
    Fact {
        id: String::new(),
        statement: judge.read.statements[chosen].shown(&judge.read.event),
        statement_index: chosen,
        heading: settled.heading.clone(),
        place: Some(judge.read.statements[chosen].place),
        telling: 0.0,
        cells,
        wordings,
        corrections: settled.corrections.clone(),
    }
}
