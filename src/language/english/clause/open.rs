//! Clauses that would not show a reader whom they mean: "and she left" in "Hale met the mayor, and she left".

use super::super::grammar::{PartOfSpeech, Tag};
use super::super::tree::Tree;
use super::unit::{ClauseUnit, CutKind, Tokens};
use crate::article::Span;

/// The units; a clause that begins with a pronoun of unknown bearer goes back into the one from which it was cut, where
/// the bearer is named. `known` are the pronouns that are explained.
pub fn rejoined(tree: &Tree<'_>, mut units: Vec<ClauseUnit>, known: &[Span]) -> Vec<ClauseUnit> {
    while let Some((at, into)) = (0..units.len()).find_map(|at| Some((at, owner(tree, &units, at, known)?))) {
        let before = joining(&units, at);
        let unit = units.remove(at);
        let owner = &mut units[into - usize::from(into > at)];
        owner.own.extend(unit.own);
        owner.own.extend(before);
    }
    units
}

/// The unit from which an open one was cut.
fn owner(tree: &Tree<'_>, units: &[ClauseUnit], at: usize, known: &[Span]) -> Option<usize> {
    let unit = &units[at];
    let is_cut = matches!(unit.kind?, CutKind::Conjunct | CutKind::Adverbial | CutKind::Participle);
    let pronoun = open_pronoun(tree, &unit.tokens(), known).filter(|_| is_cut)?;
    let owner = units.iter().position(|other| other.own.contains(&tree.head(unit.head)))?;
    let is_named = |token: &usize| is_noun(tree, *token) && (*token < pronoun || tree.tag(*token).is_proper_noun());
    (owner != at && units[owner].own.iter().any(is_named)).then_some(owner)
}

/// The first pronoun of a clause, if it is not explained and nothing before it can be meant.
fn open_pronoun(tree: &Tree<'_>, tokens: &Tokens, known: &[Span]) -> Option<usize> {
    let is_third = |token: &usize| {
        let is_personal = matches!(tree.tag(*token), Tag::PersonalPronoun | Tag::PossessivePronoun);
        let word = tree.lower(*token);
        is_personal && matches!(word, "he" | "she" | "they" | "him" | "them" | "his" | "her" | "their" | "it" | "its")
    };
    let pronoun = tokens.iter().copied().find(is_third)?;
    let is_known = known.iter().any(|span| span.contains(tree.tokens[pronoun].span));
    let is_clear = is_known || tree.is_quoted(pronoun) || tokens.range(..pronoun).any(|token| is_noun(tree, *token));
    (!is_clear).then_some(pronoun)
}

fn is_noun(tree: &Tree<'_>, token: usize) -> bool {
    matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun)
}

/// The words before a unit that joined it to another and belong to neither: "and", "while", "shortly after".
fn joining(units: &[ClauseUnit], at: usize) -> Tokens {
    let first = units[at].own.first().copied().unwrap_or_default();
    let is_free = |token: &usize| units.iter().all(|unit| !unit.own.contains(token));
    (0..first).rev().take_while(is_free).collect()
}
