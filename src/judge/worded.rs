//! What the articles make of a fact that is told in several wordings.

use super::bench::Judge;
use super::detail::missing;
use crate::article::Place;
use crate::finding::{Cell, Evidence, Reason, Verdict};
use std::cell::OnceCell;

/// Statements that are one fact, with what the articles make of each, which is judged once.
pub struct Worded<'j, 'a> {
    judge: &'j Judge<'a>,
    group: &'j [usize],
    /// For each statement, a cell for each article.
    cells: Vec<OnceCell<Vec<Cell>>>,
}

impl<'j, 'a> Worded<'j, 'a> {
    /// Of the statements with these indices; nothing is judged yet.
    pub fn new(judge: &'j Judge<'a>, group: &'j [usize]) -> Worded<'j, 'a> {
        Worded { judge, group, cells: vec![OnceCell::new(); group.len()] }
    }

    /// The group's fullest statement stands for it, so that a shorter one shows what it leaves out, and a headline only where there is
    /// no other. A wording that is surely told otherwise comes first, so that the difference is seen; where there is a base that has
    /// one, its fullest.
    pub fn fullest(&self) -> usize {
        if let [only] = self.group {
            return *only;
        }
        let judge = self.judge;
        let weight = |statement: usize| -> f64 { judge.weighed.index.weights(statement).iter().sum() };
        let place = |statement: usize| judge.read.statements[statement].place;
        let is_base = |statement: usize| judge.read.event.has_base && place(statement).article == 0;
        let is_text = |statement: usize| place(statement).paragraph > 0;
        let rank = |statement: usize| (is_base(statement), is_text(statement), self.surely_otherwise(statement));
        let ranked = self.group.iter().map(|statement| (rank(*statement), weight(*statement), *statement));
        let best = ranked.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
        best.map(|(_, _, statement)| statement).unwrap_or_default()
    }

    /// How many articles surely tell it otherwise.
    fn surely_otherwise(&self, statement: usize) -> usize {
        let own = self.judge.read.statements[statement].place.article;
        let others = self.cells(statement).iter().enumerate().filter(|(article, _)| *article != own);
        others.filter(|(_, cell)| cell.sure && cell.verdict == Verdict::Differs).count()
    }

    /// What each article makes of one of the statements.
    fn cells(&self, statement: usize) -> &[Cell] {
        let articles = 0..self.judge.read.event.articles.len();
        let judged = || articles.map(|article| self.judge.cell(statement, article)).collect();
        let at = self.group.iter().position(|one| *one == statement);
        at.map_or(&[], |at| self.cells[at].get_or_init(judged))
    }

    /// A cell for each article: the article that the chosen statement was taken from has its words; one that the group has another
    /// wording of tells it; where the statement is not found, an article that tells another wording tells it in part.
    pub fn judged(&self, chosen: usize) -> Vec<Cell> {
        let statements = &self.judge.read.statements;
        let own = &statements[chosen];
        let others = || self.group.iter().copied().filter(|other| *other != chosen);
        let cell = |(article, cell): (usize, &Cell)| {
            if article == own.place.article {
                return Cell::own_words(own.place, own.spans.clone());
            }
            if let Some(wording) = others().find(|other| statements[*other].place.article == article) {
                return worded(self.judge, chosen, cell.clone(), statements[wording].place);
            }
            if cell.is_told() {
                return cell.clone();
            }
            let told = others().map(|other| &self.cells(other)[article]);
            match told.into_iter().find(|other| other.is_told() && other.is_judged()) {
                Some(other) => {
                    in_part(self.judge, chosen, article, other.score.max(cell.score), other.evidence.clone())
                }
                None => cell.clone(),
            }
        };
        self.cells(chosen).iter().enumerate().map(cell).collect()
    }
}

/// The article has a statement of its own that says the same, or a part of it.
fn worded(judge: &Judge<'_>, chosen: usize, cell: Cell, wording: Place) -> Cell {
    if !cell.is_judged() {
        return cell;
    }
    let is_there = |one: &Evidence| one.place.paragraph == wording.paragraph && one.place.span.overlaps(wording.span);
    let mut evidence = cell.evidence.clone();
    if !evidence.iter().any(is_there) {
        let index = &judge.weighed.index;
        let passage = index.passage_at(wording);
        let matched = passage.map(|passage| index.matched(chosen, wording.article, passage)).unwrap_or_default();
        evidence.insert(0, Evidence { place: wording, matched, score: cell.score });
    }
    match cell.verdict {
        Verdict::Omitted => in_part(judge, chosen, wording.article, cell.score, evidence),
        Verdict::Differs | Verdict::Partial => Cell { evidence, ..cell },
        // That it is told is sure; that it is told in full only where nothing is missing.
        Verdict::Stated => Cell { sure: cell.sure || cell.missing.is_empty(), evidence, ..cell },
    }
}

/// Told, but hardly as the statement says it.
fn in_part(judge: &Judge<'_>, chosen: usize, article: usize, score: f64, evidence: Vec<Evidence>) -> Cell {
    let best = judge.weighed.carriage.of(chosen, article).first();
    let missing = best.map(|best| missing(judge, chosen, best)).unwrap_or_default();
    let reason = if missing.is_empty() { Reason::InPart } else { Reason::DetailMissing };
    Cell { evidence, missing, ..Cell::new(Verdict::Partial, score, false, reason) }
}
