//! Cutting a sentence along its tree into clauses, each with the words that it borrows from the others.
//!
//! A clause that has no subject of its own borrows it: "The mayor opened the bridge and thanked the crew" is `The mayor
//! opened the bridge` and `The mayor` … `thanked the crew`. A clause under "X said" keeps "X said". Nothing is inserted
//! or changed.

use super::super::grammar::{Relation, Tag};
use super::super::tree::Tree;
use super::coordination::{begin_of_aside, shared_words};
use super::cut::{Cut, cut_at};
use super::description::{Described, apposed, described, relative_subject};
use super::looser::looser_cut_at;
use super::saying::saying_above;
use super::subordination::{marker, whose_participle};
use super::telling::telling;
use super::unit::{ClauseUnit, CutKind, Tokens};

/// What is left of a clause after a cut has at least this many content words, including borrowed ones.
const LEAST_LEFT: usize = 4;

/// A clause with more content words than this says several things, and is cut by looser rules.
const LONG: usize = 16;

/// The clauses under a root, in text order.
pub fn units(tree: &Tree<'_>, root: usize) -> Vec<ClauseUnit> {
    let again = |unit: ClauseUnit| match telling(tree, &unit.own) > LONG {
        true => cut(tree, unit, looser_cut_at),
        false => vec![unit],
    };
    let mut units: Vec<ClauseUnit> =
        cut(tree, ClauseUnit::whole(tree, root), cut_at).into_iter().flat_map(again).collect();
    units.sort_by_key(|unit| unit.own.first().copied());
    units
}

/// Whether, and how, what depends on a word of the unit is cut off.
type CutRule = fn(&Tree<'_>, &ClauseUnit, usize) -> Option<CutKind>;

/// The unit without what is cut off it, and the latter cut in the same way.
fn cut(tree: &Tree<'_>, unit: ClauseUnit, rule: CutRule) -> Vec<ClauseUnit> {
    let mut open = vec![unit];
    let mut done = Vec::new();
    while let Some(mut unit) = open.pop() {
        for cut in cuts(tree, &unit, rule) {
            open.extend(cut_off(tree, &mut unit, cut));
        }
        done.push(unit);
    }
    done
}

/// Where the unit is cut; nothing is cut yet within what is cut off.
fn cuts(tree: &Tree<'_>, unit: &ClauseUnit, rule: CutRule) -> Vec<Cut> {
    let mut found = Vec::new();
    let mut open = vec![unit.head];
    while let Some(governor) = open.pop() {
        for head in tree.children(governor).iter().copied().filter(|child| unit.own.contains(child)) {
            match rule(tree, unit, head) {
                Some(kind) => found.push(Cut { kind, head }),
                None => open.push(head),
            }
        }
    }
    found.sort_by_key(|cut| cut.head);
    found
}

/// Takes the cut's words out of the unit; `None` if too few would be left.
fn cut_off(tree: &Tree<'_>, unit: &mut ClauseUnit, cut: Cut) -> Option<ClauseUnit> {
    let Cut { kind, head } = cut;
    let governor = tree.head(head);
    let mut own = unit.below(tree, head);
    let mut rest = &unit.own - &own;
    if kind != CutKind::Beside && telling(tree, rest.union(&unit.borrowed)) < LEAST_LEFT {
        return None;
    }
    if matches!(kind, CutKind::Participle | CutKind::Adverbial | CutKind::Conjunct) {
        let tail = tail(tree, unit, &own);
        rest = &rest - &tail;
        own.extend(tail);
    }
    let borrowed = match kind {
        CutKind::Relative => {
            let Described { borrowed, relative_word } = described(tree, head)?;
            own.remove(&relative_word);
            borrowed
        }
        CutKind::Apposition => {
            let (borrowed, relative_word) = apposed(tree, head);
            own.retain(|token| Some(*token) != relative_word);
            borrowed
        }
        CutKind::Conjunct => {
            let shared = shared_words(tree, head)?;
            // "and that sank in debt" has its noun.
            let relative_word = relative_subject(tree, head);
            own.retain(|token| Some(*token) != relative_word);
            shared
        }
        CutKind::Participle => {
            // "after leaving the town" needs no "after".
            let participle = tree.child(head, Relation::PrepositionalComplement).unwrap_or(head);
            let first = unit.below(tree, participle).first().copied().unwrap_or(head);
            own.retain(|token| *token >= first);
            whose_participle(tree, head)?
        }
        CutKind::Adverbial => Tokens::new(),
        CutKind::Beside => {
            let begin = begin_of_aside(tree, &own, head);
            own.retain(|token| *token >= begin);
            rest = &unit.own - &own;
            Tokens::new()
        }
    };
    if kind == CutKind::Conjunct {
        rest.retain(|token| !joins(tree, governor, head, *token));
    }
    if kind == CutKind::Adverbial
        && let Some(marker) = marker(tree, head)
    {
        own.retain(|token| *token > marker);
    }
    let saying = match kind {
        CutKind::Relative | CutKind::Apposition => unit.saying.clone(),
        _ => saying_above(tree, unit, governor, head),
    };
    unit.own = rest;
    Some(ClauseUnit { head, borrowed: &borrowed - &own, saying: &(&saying - &own) - &borrowed, own, kind: Some(kind) })
}

/// What follows a clause that is cut off and belongs to nothing near: "resigned after hiding the report, a paper that
/// he called dull". The parser attaches it to an earlier verb, but it says more about what was read last.
fn tail(tree: &Tree<'_>, unit: &ClauseUnit, own: &Tokens) -> Tokens {
    let (Some(first), Some(last)) = (own.first().copied(), own.last().copied()) else { return Tokens::new() };
    let after: Tokens = unit.own.range(last + 1..).copied().collect();
    let begin = after.iter().copied().find(|token| !tree.is_mark(*token));
    let top = begin.map(|begin| {
        let above = std::iter::once(begin).chain(tree.ancestors(begin));
        above.take_while(|token| after.contains(token)).last().unwrap_or(begin)
    });
    let is_far = |top: usize| {
        let relation = tree.relation(top);
        matches!(relation, Relation::Apposition | Relation::DirectObject | Relation::Unclassified)
            && tree.head(top) < first
            && !after.contains(&unit.head)
    };
    if top.is_some_and(is_far) { after } else { Tokens::new() }
}

/// Whether the token is the "and" before this conjunct of the governor.
fn joins(tree: &Tree<'_>, governor: usize, conjunct: usize, token: usize) -> bool {
    let before = tree.related(governor, &[Relation::Conjunct]).take_while(|other| *other < conjunct).last();
    tree.tag(token) == Tag::CoordinatingConjunction
        && tree.head(token) == governor
        && tree.relation(token) == Relation::Coordinator
        && token < conjunct
        && before.is_none_or(|before| token > before)
}
