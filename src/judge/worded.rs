//! What the articles make of a fact that has several wordings.

use super::bench::Judge;
use super::detail::missing;
use crate::article::Place;
use crate::finding::{Cell, Evidence, Reason, Verdict};
use std::collections::BTreeSet;

/// Statements that are one fact.
pub struct Worded<'j, 'a> {
    judge: &'j Judge<'a>,
    group: &'j [usize],
}

impl<'j, 'a> Worded<'j, 'a> {
    /// For the statements with these indices.
    pub fn new(judge: &'j Judge<'a>, group: &'j [usize]) -> Worded<'j, 'a> {
        Worded { judge, group }
    }

    /// The group's fullest statement stands for it, so that a shorter one shows what it leaves out; a headline does so
    /// only if there is no other. A wording from which an article surely differs comes first, so that the difference is
    /// seen. If the event has a base with a statement in the group, only the base's statements are considered.
    pub fn fullest(&self) -> usize {
        let judge = self.judge;
        let weight = |statement: usize| -> f64 { judge.weighed.index.weights(statement).iter().sum() };
        let place = |statement: usize| judge.read.statements[statement].place;
        let is_base = |statement: usize| judge.read.event.has_base && place(statement).article == 0;
        let standing = |statement: usize| (is_base(statement), place(statement).paragraph > 0);
        let highest = self.group.iter().map(|statement| standing(*statement)).max();
        let first: Vec<usize> =
            self.group.iter().copied().filter(|statement| Some(standing(*statement)) == highest).collect();
        if let [only] = first.as_slice() {
            return *only;
        }
        let ranked = self.once(first);
        let ranked =
            ranked.into_iter().map(|statement| (self.surely_otherwise(statement), weight(statement), statement));
        let best = ranked.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
        best.map(|(_, _, statement)| statement).unwrap_or_default()
    }

    /// Of statements with the same words in the same paragraph, of articles of the same day, only the first: the others differ from as many
    /// articles. An agency's text that a hundred outlets print has a hundred such statements.
    fn once(&self, statements: Vec<usize>) -> Vec<usize> {
        let read = self.judge.read;
        let mut seen = BTreeSet::new();
        let is_new = |statement: &usize| {
            let one = &read.statements[*statement];
            let published = &read.event.articles[one.place.article].published;
            seen.insert((&read.event.paragraph(one.place).text, one.shown(&read.event), one.speaker, published))
        };
        let mut once = statements;
        once.sort_unstable();
        once.retain(is_new);
        once
    }

    /// How many articles surely differ from it.
    fn surely_otherwise(&self, statement: usize) -> usize {
        let own = self.judge.read.statements[statement].place.article;
        let others = (0..self.judge.read.event.articles.len()).filter(|article| *article != own);
        others.filter(|article| self.judge.surely_differs(statement, *article)).count()
    }

    /// A cell for each article. The article from which the chosen statement was taken has its words; one that has
    /// another wording of the group states it; if the statement is not found, an article that carries another wording
    /// states it in part.
    pub fn judged(&self, chosen: usize) -> Vec<Cell> {
        let statements = &self.judge.read.statements;
        let own = &statements[chosen];
        let others = || self.group.iter().copied().filter(|other| *other != chosen);
        let cell = |article: usize| {
            if article == own.place.article {
                return Cell::own_words(own.place, own.spans.clone());
            }
            let cell = self.judge.cell(chosen, article);
            if let Some(wording) = others().find(|other| statements[*other].place.article == article) {
                return worded(self.judge, chosen, cell, statements[wording].place);
            }
            if cell.is_told() {
                return cell;
            }
            match others().find(|other| self.judge.is_told(*other, article)) {
                Some(other) => {
                    let other = self.judge.cell(other, article);
                    in_part(self.judge, chosen, article, other.score.max(cell.score), other.evidence)
                }
                None => cell,
            }
        };
        (0..self.judge.read.event.articles.len()).map(cell).collect()
    }
}

/// The article has a statement of its own that says the same, or a part of it.
fn worded(judge: &Judge<'_>, chosen: usize, cell: Cell, wording: Place) -> Cell {
    if !cell.is_judged() {
        return cell;
    }
    let is_there = |one: &Evidence| one.place.overlaps(wording);
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
        // It is sure that the fact is carried, but that it is stated in full only if nothing is missing.
        Verdict::Stated => Cell { sure: cell.sure || cell.missing.is_empty(), evidence, ..cell },
    }
}

/// Carried, but hardly as the statement says it.
fn in_part(judge: &Judge<'_>, chosen: usize, article: usize, score: f64, evidence: Vec<Evidence>) -> Cell {
    let best = judge.weighed.carriage.of(chosen, article).first();
    let credits = best.map(|best| judge.weighed.index.credits(chosen, article, best.passage)).unwrap_or_default();
    let missing = missing(judge, chosen, &credits);
    let reason = if missing.is_empty() { Reason::InPart } else { Reason::DetailMissing };
    Cell { evidence, missing, ..Cell::new(Verdict::Partial, score, false, reason) }
}
