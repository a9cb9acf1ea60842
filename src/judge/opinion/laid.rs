//! How an opinion changes a cell. The program's own finding stays in [`Cell::program`].

use crate::article::Place;
use crate::finding::{Adviser, Cell, Evidence, Opinion, Reason, Verdict};

/// Applies an opinion to the cell. The cell is then sure, with the words that the adviser named, or else those that the
/// program found.
pub fn lay(cell: &mut Cell, opinion: &Opinion) {
    if cell.sure && !opinion.by.may_overrule() {
        return;
    }
    let program = own(cell);
    let named = |place: &Place| Evidence { place: *place, matched: vec![place.span], score: program.score };
    let evidence = match opinion.verdict {
        Verdict::Omitted => Vec::new(),
        _ if opinion.words.is_empty() => program.evidence.clone(),
        _ => opinion.words.iter().map(named).collect(),
    };
    let keeps = |verdict| opinion.verdict == verdict && opinion.words.is_empty();
    let reason = match &opinion.by {
        Adviser::Person => Reason::ByHand { why: opinion.why.clone() },
        Adviser::Reader { model, host } => Reason::Reader { model: model.clone(), host: host.clone() },
    };
    *cell = Cell {
        evidence,
        missing: if keeps(Verdict::Partial) { program.missing.clone() } else { Vec::new() },
        contrasts: if keeps(Verdict::Differs) { program.contrasts.clone() } else { Vec::new() },
        quotation: program.quotation.clone().filter(|_| keeps(program.verdict)),
        ..Cell::new(opinion.verdict, program.score, true, reason)
    };
    cell.program = Some(Box::new(program));
}

/// Somebody joined another fact with this one: if this one is not found, the other's cell counts. A reader changes no
/// cell of which the program is sure; in an unsure one, the other's own words count before what seemed to carry this
/// one.
pub fn join(cell: &mut Cell, other: Cell, by: &Adviser) {
    let is_found = |cell: &Cell| cell.is_told() && cell.is_judged();
    let is_open = match by {
        Adviser::Person => !is_found(cell),
        Adviser::Reader { .. } => !cell.sure && (!is_found(cell) || other.reason == Reason::OwnWords),
    };
    if !is_open || !is_found(&other) {
        return;
    }
    *cell = Cell {
        reason: Reason::Joined { by: by.clone() },
        // These concern the other fact's statement.
        missing: Vec::new(),
        contrasts: Vec::new(),
        quotation: None,
        program: Some(Box::new(own(cell))),
        ..other
    };
}

/// A person separated statements from this fact: a cell that rests on one of them must be checked again.
pub fn part(cell: &mut Cell, parted: &[Place]) {
    let rests = |evidence: &Evidence| parted.iter().any(|place| is_within(*place, evidence.place));
    if cell.reason == Reason::OwnWords || !cell.evidence.first().is_some_and(rests) {
        return;
    }
    let program = Some(Box::new(own(cell)));
    let near = cell.evidence.iter().map(|evidence| evidence.place).collect();
    *cell = Cell { program, near, ..Cell::new(Verdict::Omitted, cell.score, false, Reason::Parted) };
}

/// The program's own finding, however often a person has changed the cell.
fn own(cell: &Cell) -> Cell {
    cell.program.as_deref().unwrap_or(cell).clone()
}

fn is_within(statement: Place, passage: Place) -> bool {
    (statement.article, statement.paragraph) == (passage.article, passage.paragraph)
        && passage.span.overlaps(statement.span)
}
