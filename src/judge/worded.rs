//! What the articles make of a fact that is told in several wordings.

use super::bench::Judge;
use crate::article::Place;
use crate::finding::{Cell, Evidence, Reason, Verdict};

/// The group's fullest statement stands for it, so that a shorter one shows what it leaves out, and a headline only where there is no
/// other. A wording that is surely told otherwise comes first, so that the difference is seen; where there is a base that has one, its
/// fullest.
pub fn fullest(judge: &Judge<'_>, group: &[usize]) -> usize {
    let weight = |statement: usize| -> f64 { judge.weighed.index.weights(statement).iter().sum() };
    let place = |statement: usize| judge.read.statements[statement].place;
    let is_base = |statement: usize| judge.read.event.has_base && place(statement).article == 0;
    let is_text = |statement: usize| place(statement).paragraph > 0;
    if let [only] = group {
        return *only;
    }
    let rank = |statement: usize| (is_base(statement), is_text(statement), surely_otherwise(judge, statement));
    let ranked = group.iter().map(|statement| (rank(*statement), weight(*statement), *statement));
    let best = ranked.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(b.2.cmp(&a.2)));
    best.map(|(_, _, statement)| statement).unwrap_or_default()
}

/// How many articles surely tell it otherwise.
fn surely_otherwise(judge: &Judge<'_>, statement: usize) -> usize {
    let own = judge.read.statements[statement].place.article;
    let others = (0..judge.read.event.articles.len()).filter(|article| *article != own);
    let cells = others.map(|article| judge.cell(statement, article));
    cells.filter(|cell| cell.sure && cell.verdict == Verdict::Differs).count()
}

/// A cell for each article: the article that the statement was taken from has its words; one that the group has another wording of
/// tells it; where the statement is not found, an article that tells another wording tells it in part.
pub fn cells_of(judge: &Judge<'_>, group: &[usize], chosen: usize) -> Vec<Cell> {
    let statements = &judge.read.statements;
    let own = &statements[chosen];
    let others = || group.iter().copied().filter(|other| *other != chosen);
    let cell = |article| {
        if article == own.place.article {
            return Cell::own_words(own.place, own.spans.clone());
        }
        let cell = judge.cell(chosen, article);
        if let Some(wording) = others().find(|other| statements[*other].place.article == article) {
            return worded(judge, chosen, cell, statements[wording].place);
        }
        if cell.is_told() {
            return cell;
        }
        let told = others().map(|other| judge.cell(other, article)).find(|other| other.is_told() && other.is_judged());
        match told {
            Some(other) => in_part(&cell, other.score, other.evidence),
            None => cell,
        }
    };
    (0..judge.read.event.articles.len()).map(cell).collect()
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
        Verdict::Omitted => in_part(&cell, cell.score, evidence),
        Verdict::Differs => Cell { evidence, ..cell },
        // That it is told is sure; that it is told in full only where nothing is missing.
        Verdict::Stated => Cell { sure: cell.sure || cell.missing.is_empty(), evidence, ..cell },
        Verdict::Partial => Cell { sure: cell.sure || cell.reason != Reason::OtherAct, evidence, ..cell },
    }
}

/// Told, but hardly as the statement says it.
fn in_part(cell: &Cell, score: f64, evidence: Vec<Evidence>) -> Cell {
    let missing = cell.missing.clone();
    let reason = if missing.is_empty() { Reason::InPart } else { Reason::DetailMissing };
    Cell { evidence, missing, ..Cell::new(Verdict::Partial, score.max(cell.score), false, reason) }
}
