//! Where a clause is cut that is so long that it says several things.

use super::super::grammar::{Relation, Tag};
use super::super::tree::Tree;
use super::coordination::{are_apart, asks, is_denied_with, is_under_condition};
use super::cut::cut_at;
use super::description::{are_nouns, described, is_relative_aside, points_back};
use super::subject::{first_conjunct, has_subject, is_finite, is_negated};
use super::subordination::{is_measured, is_participle, marker};
use super::telling::are_telling;
use super::unit::{ClauseUnit, CutKind, Tokens};

/// Content words on either side of a cut.
const EITHER_SIDE: usize = 5;

/// Content words of a relative clause between commas: it never says which one is meant, so it always adds something.
const BETWEEN_COMMAS: usize = 4;

/// A clause with its own subject and verb after one of these can do without it.
const MARKERS: [&str; 11] =
    ["after", "although", "as", "because", "before", "since", "though", "until", "when", "whereas", "while"];

/// Whether everything that depends on a word of a long unit is a statement of its own.
pub fn looser_cut_at(tree: &Tree<'_>, unit: &ClauseUnit, head: usize) -> Option<CutKind> {
    loosely_cut_at(tree, unit, head).or_else(|| cut_at(tree, unit, head))
}

fn loosely_cut_at(tree: &Tree<'_>, unit: &ClauseUnit, head: usize) -> Option<CutKind> {
    // In a sentence of very many words nearly all hang together otherwise, and have very many below them.
    if !CUT.contains(&tree.relation(head)) {
        return None;
    }
    let own = unit.below(tree, head);
    let needed = match tree.relation(head) == Relation::RelativeClause && is_relative_aside(tree, &own, head) {
        true => BETWEEN_COMMAS,
        false => EITHER_SIDE,
    };
    let is_long = are_telling(tree, &own, needed) && are_telling(tree, unit.own.difference(&own), EITHER_SIDE);
    is_long.then(|| kind(tree, unit, head, &own)).flatten()
}

/// What hangs together by one of these may be cut.
const CUT: [Relation; 5] = [
    Relation::AdverbialClause,
    Relation::RelativeClause,
    Relation::Preposition,
    Relation::Conjunct,
    Relation::Apposition,
];

fn kind(tree: &Tree<'_>, unit: &ClauseUnit, head: usize, own: &Tokens) -> Option<CutKind> {
    let governor = tree.head(head);
    match tree.relation(head) {
        Relation::AdverbialClause if is_participle(tree, unit, head) => Some(CutKind::Participle),
        Relation::AdverbialClause => {
            let is_loose = |marker: usize| MARKERS.contains(&tree.lower(marker)) && !is_measured(tree, own, marker);
            let is_marked = marker(tree, head).is_some_and(is_loose);
            let stands = has_subject(tree, head) && is_finite(tree, head) && !is_negated(tree, governor);
            (is_marked && stands).then_some(CutKind::Adverbial)
        }
        Relation::RelativeClause => {
            let ends = ends_unit(tree, unit, own) && described(tree, head).is_some();
            (ends || is_relative_aside(tree, own, head)).then_some(CutKind::Relative)
        }
        // "after declaring that ...": it was done.
        Relation::Preposition => {
            let participle = tree.child(head, Relation::PrepositionalComplement);
            let is_done = matches!(tree.lower(head), "after" | "since") && tree.is_verb(governor);
            let is_participle = participle.is_some_and(|verb| tree.tag(verb) == Tag::PresentParticiple);
            (is_done && is_participle && !is_negated(tree, governor)).then_some(CutKind::Participle)
        }
        Relation::Conjunct => {
            let is_cut = are_apart(tree, governor, head)
                && !asks(tree, head)
                && goes_on(tree, unit, first_conjunct(tree, governor))
                && !is_denied_with(tree, governor, head)
                && !is_under_condition(tree, head);
            is_cut.then_some(CutKind::Conjunct)
        }
        Relation::Apposition => {
            let is_cut = are_nouns(tree, governor, head)
                && tree.child(head, Relation::Conjunct).is_none()
                && !points_back(tree, own);
            is_cut.then_some(CutKind::Apposition)
        }
        _ => None,
    }
}

/// Whether what is joined to a verb continues the clause: not after a preposition.
fn goes_on(tree: &Tree<'_>, unit: &ClauseUnit, first: usize) -> bool {
    let is_infinitive = tree.relation(first) == Relation::OpenComplement && tree.tag(first) == Tag::BaseVerb;
    // "the claim that he hid the report and burnt it" is one claim.
    let above = std::iter::once(first).chain(tree.ancestors(first)).take_while(|token| *token != unit.head);
    if above.into_iter().any(|token| tree.relation(token) == Relation::AdnominalClause) {
        return false;
    }
    is_finite(tree, first) || is_infinitive || first == unit.head && unit.kind == Some(CutKind::Participle)
}

/// Whether the words are the last of the unit.
fn ends_unit(tree: &Tree<'_>, unit: &ClauseUnit, words: &Tokens) -> bool {
    let last = unit.own.iter().rev().find(|token| !tree.is_mark(**token));
    words.last().zip(last).is_some_and(|(words, last)| words >= last)
}
