//! What the parse shows about a name: whether it is said to be somebody.

use crate::article::Span;
use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::tree::Tree;
use crate::language::english::words::is_person_noun;

/// Nouns for people that also describe a firm or a club: "the winner, Harlan United".
const FIRMS_TOO: [&str; 29] = [
    "agent",
    "broker",
    "builder",
    "carrier",
    "champion",
    "client",
    "contractor",
    "customer",
    "dealer",
    "developer",
    "employer",
    "giant",
    "host",
    "insurer",
    "leader",
    "lender",
    "maker",
    "manufacturer",
    "neighbor",
    "neighbour",
    "operator",
    "opponent",
    "owner",
    "partner",
    "producer",
    "publisher",
    "rival",
    "supplier",
    "winner",
];

/// A longer description tells a story.
const ROLE_WORDS: usize = 12;

/// Whether a name is said to be somebody: "a spokeswoman for the port, Lin Tarn", "Lin Tarn, a diver".
pub fn is_person(tree: &Tree<'_>, name: Span) -> bool {
    let Some(head) = tree.head_within(name) else { return false };
    bearer_noun(tree, head).is_some() || tree.related(head, &[Relation::Apposition]).any(|noun| is_human(tree, noun))
}

/// The words before a name and its comma that say who it is: "Governor of Lorn" in "Governor of Lorn, Lin Tarn".
pub fn role_before(tree: &Tree<'_>, name: Span) -> Option<Span> {
    let noun = bearer_noun(tree, tree.head_within(name)?)?;
    let phrase = tree.noun_phrase(noun);
    // "its captain": a reader of the role alone would not know whose.
    let is_open =
        |token: &usize| matches!(tree.tag(*token), Tag::WhDeterminer | Tag::WhPronoun | Tag::PossessivePronoun);
    let points_back = phrase.first().is_some_and(is_open);
    tree.span(&phrase).filter(|span| !points_back && phrase.len() <= ROLE_WORDS && span.end < name.start)
}

/// Whether a word describes the kind of a common noun after it.
pub fn is_adjective(tree: &Tree<'_>, token: usize) -> bool {
    let tells = tree.tokens.get(token).is_some_and(|word| {
        word.tag == Tag::Adjective && word.relation == Relation::AdjectivalModifier && word.head > token
    });
    tells && matches!(tree.tag(tree.head(token)), Tag::Noun | Tag::PluralNoun)
}

/// The noun before a name to which the name is apposed.
fn bearer_noun(tree: &Tree<'_>, head: usize) -> Option<usize> {
    let noun = tree.head(head);
    (tree.relation(head) == Relation::Apposition && noun < head && is_human(tree, noun)).then_some(noun)
}

fn is_human(tree: &Tree<'_>, noun: usize) -> bool {
    let lemma = tree.lemma(noun);
    matches!(tree.tag(noun), Tag::Noun | Tag::ProperNoun) && is_person_noun(lemma) && !FIRMS_TOO.contains(&lemma)
}
