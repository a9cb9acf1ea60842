//! What a person's word does to a cell. The program's own finding stays in [`Cell::program`].

use super::settle::VerdictByHand;
use crate::article::Place;
use crate::finding::{Cell, Evidence, Rule, Verdict};

/// A person set the verdict: it is sure, with the words that the person named, else those that the program found.
pub fn set(cell: &mut Cell, by_hand: &VerdictByHand) {
    let program = own(cell);
    let named = by_hand.words.map(|place| Evidence { place, matched: vec![place.span], score: program.score });
    let evidence = match by_hand.verdict {
        Verdict::Omitted => Vec::new(),
        _ => named.map_or_else(|| program.evidence.clone(), |named| vec![named]),
    };
    let keeps = |verdict| by_hand.verdict == verdict && by_hand.words.is_none();
    *cell = Cell {
        verdict: by_hand.verdict,
        score: program.score,
        sure: true,
        evidence,
        reason: by_hand.why.clone().unwrap_or_else(|| "a person set it".to_string()),
        rule: Rule::ByHand,
        missing: if keeps(Verdict::Partial) { program.missing.clone() } else { Vec::new() },
        contrasts: if keeps(Verdict::Differs) { program.contrasts.clone() } else { Vec::new() },
        quotation: program.quotation.clone().filter(|_| keeps(program.verdict)),
        program: Some(Box::new(program)),
    };
}

/// A person joined another fact with this one: where this one is not found, what is told of the other counts.
pub fn join(cell: &mut Cell, other: Cell) {
    let is_found = |cell: &Cell| cell.verdict != Verdict::Omitted && cell.rule != Rule::LanguageNotJudged;
    if is_found(cell) || !is_found(&other) {
        return;
    }
    *cell = Cell {
        reason: "a person joined what is told here with this fact".to_string(),
        rule: Rule::ByHand,
        // These are about the other's statement.
        missing: Vec::new(),
        contrasts: Vec::new(),
        quotation: None,
        program: Some(Box::new(own(cell))),
        ..other
    };
}

/// A person parted statements from this fact: a cell that rests on one of them has to be looked at again.
pub fn part(cell: &mut Cell, parted: &[Place]) {
    let rests = |evidence: &Evidence| parted.iter().any(|place| is_within(*place, evidence.place));
    if cell.rule == Rule::OwnWords || !cell.evidence.first().is_some_and(rests) {
        return;
    }
    *cell = Cell {
        verdict: Verdict::Omitted,
        score: cell.score,
        sure: false,
        evidence: Vec::new(),
        reason: "a person parted this fact from the passage that seemed to carry it".to_string(),
        rule: Rule::ByHand,
        missing: Vec::new(),
        contrasts: Vec::new(),
        quotation: None,
        program: Some(Box::new(own(cell))),
    };
}

/// What the program found, however often a person has changed it.
fn own(cell: &Cell) -> Cell {
    cell.program.as_deref().unwrap_or(cell).clone()
}

fn is_within(statement: Place, passage: Place) -> bool {
    (statement.article, statement.paragraph) == (passage.article, passage.paragraph)
        && passage.span.overlaps(statement.span)
}
