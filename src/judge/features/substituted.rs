//! Words of the statement in whose place the passage has others: "a broken arm", "a broken leg".

use super::acts::StatementActs;
use super::measured::Features;
use super::scene::{COUNTERPART, Scene};
use crate::article::Span;
use crate::weigh::MeaningId;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Where more words than this differ, the sentence is worded otherwise. A choice.
const MOST: usize = 2;

/// Longer sentences are not compared. A choice that bounds the work.
const LONGEST: usize = 200;

/// Counts the words that are replaced between words that both have, or at the end, in the same order. An act that the
/// passage expresses by another word is not counted.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    let Some(passage) = scene.told.first() else { return };
    let index = &scene.judge.weighed.index;
    let said = &scene.said.content;
    if said.len().max(passage.content.len()) > LONGEST {
        return;
    }
    let alike = |one: MeaningId, other: MeaningId| index.likeness(one, other) >= COUNTERPART;
    let here: Vec<MeaningId> = said.iter().map(|(_, meaning)| *meaning).collect();
    let there: Vec<MeaningId> = passage
        .content
        .iter()
        .map(|(_, meaning)| here.iter().copied().find(|one| alike(*one, *meaning)).unwrap_or(*meaning))
        .collect();
    let operations = capture_diff_slices(Algorithm::Myers, &here, &there);
    for (at, operation) in operations.iter().enumerate() {
        let DiffOp::Replace { old_index, old_len, new_len, .. } = operation else { continue };
        let is_equal = |beside: Option<&DiffOp>| matches!(beside, Some(DiffOp::Equal { .. }));
        let before = at.checked_sub(1).and_then(|before| operations.get(before));
        let is_last = old_index + old_len == here.len();
        let is_between = is_equal(before) && (is_last || is_equal(operations.get(at + 1)));
        if *old_len > MOST || *new_len > MOST || !is_between {
            continue;
        }
        let replaced = said.get(*old_index..old_index + old_len).unwrap_or_default();
        let is_gone = |(span, meaning): &&(Span, MeaningId)| {
            let mut terms = scene.content.terms.iter().filter(|term| term.spans.contains(span));
            // A name, an act and a word that the thesaurus relates to one of the passage's are looked at elsewhere.
            !there.contains(meaning)
                && terms.all(|term| !term.is_name && !told.is_act(term) && scene.credit(term, &there) == 0.0)
        };
        features.substituted += replaced.iter().filter(is_gone).count() as f64;
    }
}
