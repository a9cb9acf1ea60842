//! Settled groups of statements → facts with their cells, most telling first.

use super::bench::Judge;
use super::fact_id::FactIds;
use super::opinion::{SettledFact, join_near, laid, questions, settle};
use super::room::keep_within;
use super::telling::telling;
use super::worded::Worded;
use crate::article::Place;
use crate::finding::{Advise, Adviser, Cell, Fact, FactWording, LeftOut, Question, Remark};
use crate::weigh::group;
use rayon::prelude::*;

/// The facts of an event.
#[derive(Debug)]
pub struct JudgedFacts {
    /// Most telling first, equals in the order of the articles and their text.
    pub facts: Vec<Fact>,
    /// What a person marked as no fact.
    pub left_out: Vec<LeftOut>,
    /// About corrections that do not fit, or that fit words which have changed since.
    pub remarks: Vec<Remark>,
}

/// What the articles state, each thing once, judged against every article; with a person's corrections, and then with
/// the opinions of `advise` on the unsure cells.
pub fn facts(judge: &Judge<'_>, advise: &dyn Advise) -> JudgedFacts {
    let read = judge.read;
    let mut settled = settle(&read.event, &read.statements, group(read, judge.weighed));
    let not_judged = keep_within(read, &mut settled.facts);
    join_near(judge, &mut settled.facts, advise);
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
    JudgedFacts {
        facts,
        left_out: settled.left_out,
        remarks: not_judged.into_iter().chain(settled.remarks).chain(advised).collect(),
    }
}

/// Applies the adviser's opinions to the unsure cells; returns a remark on the outcome.
fn lay_advice(judge: &Judge<'_>, facts: &mut [Fact], advise: &dyn Advise) -> Option<Remark> {
    if !advise.is_asked() {
        return None;
    }
    let (numbers, questions): (Vec<usize>, Vec<Question>) =
        questions(judge.read, judge.weighed, facts).into_iter().unzip();
    let mut read_cells: Vec<Adviser> = Vec::new();
    for ((number, question), opinion) in numbers.into_iter().zip(&questions).zip(advise.cells(&questions)) {
        let Some(opinion) = opinion.filter(|_| !question.sure) else { continue };
        laid::lay(&mut facts[number].cells[question.article], &opinion);
        read_cells.push(opinion.by);
    }
    let is_reader = |by: &&Adviser| matches!(by, Adviser::Reader { .. });
    let cells: Vec<&Adviser> = read_cells.iter().filter(is_reader).collect();
    let joined_by =
        |fact: &'_ Fact| fact.wordings.iter().filter_map(|one| one.joined_by.clone()).find(|by| is_reader(&by));
    let joined: Vec<Adviser> = facts.iter().filter_map(joined_by).collect();
    let Adviser::Reader { model, host } = cells.first().copied().or(joined.first())? else { return None };
    Some(Remark::Reader { model: model.clone(), host: host.clone(), cells: cells.len(), joined: joined.len() })
}

/// One fact for each given statement, in the given order; with the opinions of `advise` on the unsure cells.
pub fn checked(judge: &Judge<'_>, list: &[String], advise: &dyn Advise) -> Vec<Fact> {
    let mut ids = FactIds::default();
    let listed: Vec<(String, &String)> = list.iter().map(|line| (ids.next(line), line)).collect();
    let fact = |(statement, (id, line)): (usize, (String, &String))| {
        let mut cells: Vec<Cell> = (0..judge.read.compared).map(|article| judge.cell(statement, article)).collect();
        show_nearest(judge, statement, &mut cells);
        Fact {
            id,
            statement: line.clone(),
            statement_index: statement,
            heading: None,
            place: None,
            context: None,
            cells,
            wordings: Vec::new(),
            corrections: Vec::new(),
            telling: 0.0,
        }
    };
    let mut facts: Vec<Fact> = listed.into_par_iter().enumerate().map(fact).collect();
    lay_advice(judge, &mut facts, advise);
    facts
}

/// The cells are the program's own unless a person decided otherwise.
fn fact(judge: &Judge<'_>, settled: &SettledFact) -> Fact {
    let by_person = settled.groups.iter().skip(1).map(|group| (group, &Adviser::Person));
    let joined: Vec<(&Vec<usize>, &Adviser)> =
        by_person.chain(settled.advised.iter().map(|(group, by)| (group, by))).collect();
    let own = settled.groups.first().map(Vec::as_slice).unwrap_or_default();
    let worded = Worded::new(judge, own);
    let chosen = worded.fullest();
    let mut cells = worded.judged(chosen);
    let parted: Vec<Place> = settled.parted.iter().map(|one| judge.read.statements[*one].place).collect();
    for cell in &mut cells {
        laid::part(cell, &parted);
    }
    for (group, by) in &joined {
        let worded = Worded::new(judge, group);
        let others = worded.judged(worded.fullest());
        for (cell, other) in cells.iter_mut().zip(others) {
            laid::join(cell, other, by);
        }
    }
    for (article, opinion) in &settled.opinions {
        laid::lay(&mut cells[*article], opinion);
    }
    show_nearest(judge, chosen, &mut cells);
    let wording = |one: usize, by: Option<&Adviser>| {
        let statement = &judge.read.statements[one];
        FactWording { statement: statement.shown(&judge.read.event), place: statement.place, joined_by: by.cloned() }
    };
    let others = own.iter().filter(|one| **one != chosen).map(|one| wording(*one, None));
    let joined = joined.iter().flat_map(|(group, by)| group.iter().map(|one| wording(*one, Some(by))));
    let wordings: Vec<FactWording> = std::iter::once(wording(chosen, None)).chain(others).chain(joined).collect();
    Fact {
        id: String::new(),
        statement: judge.read.statements[chosen].shown(&judge.read.event),
        statement_index: chosen,
        heading: settled.heading.clone(),
        place: Some(judge.read.statements[chosen].place),
        context: judge.read.statements[chosen].context,
        telling: 0.0,
        cells,
        wordings,
        corrections: settled.corrections.clone(),
    }
}

/// Gives each unsure omission the passages that a person should look at.
fn show_nearest(judge: &Judge<'_>, statement: usize, cells: &mut [Cell]) {
    for (article, cell) in cells.iter_mut().enumerate() {
        if !cell.sure && !cell.is_told() && cell.near.is_empty() {
            cell.near = nearest(judge, statement, article);
        }
    }
}

/// The passages that come nearest to the statement, best first, each from another paragraph.
fn nearest(judge: &Judge<'_>, statement: usize, article: usize) -> Vec<Place> {
    /// A person who does not find it in three paragraphs reads the article.
    const MOST_NEAR: usize = 3;
    let mut near: Vec<Place> = Vec::new();
    for carried in judge.weighed.carriage.of(statement, article) {
        let place = judge.weighed.index.passages[article][carried.passage].place;
        if near.len() < MOST_NEAR && near.iter().all(|one| one.paragraph != place.paragraph) {
            near.push(place);
        }
    }
    near
}
