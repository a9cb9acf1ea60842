//! "Hale said": the saying above a clause.

use super::super::grammar::{Relation, Tag};
use super::super::tree::Tree;
use super::super::words::holds;
use super::super::words::speech::{SAYING_VERBS, WEAK_SAYING_VERBS};
use super::subject::{has_subject, is_within_phrase, noun_phrase, subject};
use super::unit::{ClauseUnit, Tokens};

/// Whether the token is a verb of saying.
pub fn is_saying(tree: &Tree<'_>, token: usize) -> bool {
    tree.is_verb(token) && holds(SAYING_VERBS, tree.lemma(token))
}

/// A verb with its subject and other short parts, without the clause that completes it: "Hale said" without what is
/// said, "he told reporters", "the fare is expected".
pub fn without_complement(tree: &Tree<'_>, verb: usize) -> Tokens {
    use Relation::*;
    /// "asked the reporters": a longer object is what is said, except after "told", where it is the listener.
    const LONGEST_OBJECT_WORDS: usize = 3;
    let is_said = |token: usize| match tree.relation(token) {
        ClausalComplement | OpenComplement | AdverbialClause | Parataxis | RelativeClause | AdnominalClause => true,
        Punctuation => tree.head(token) == verb || !is_within_phrase(tree, token),
        Conjunct | Coordinator => tree.head(token) == verb,
        DirectObject => tree.lemma(verb) != "tell" && noun_phrase(tree, token).len() > LONGEST_OBJECT_WORDS,
        _ => false,
    };
    let mut found = vec![verb];
    let mut at = 0;
    while let Some(token) = found.get(at).copied() {
        found.extend(tree.children(token).iter().filter(|child| !is_said(**child)));
        at += 1;
    }
    found.into_iter().collect()
}

/// The saying above the clause of a verb whose governor is a word of the unit. A clause with its own speaker is under
/// no other: "Hale said the pier was safe, and the engineers said it was not".
pub fn saying_above(tree: &Tree<'_>, unit: &ClauseUnit, governor: usize, verb: usize) -> Tokens {
    use Relation::*;
    if speaks_for_itself(tree, verb) || speaker_beside(tree, verb).is_some() {
        return Tokens::new();
    }
    let mut at = governor;
    loop {
        let above = tree.head(at);
        if matches!(tree.relation(at), ClausalComplement | OpenComplement) && is_saying(tree, above) {
            return &with_subject(tree, above) | &unit.saying;
        }
        if at == unit.head || above == at {
            return unit.saying.clone();
        }
        at = above;
    }
}

/// Who speaks by a participle beside reported speech: in "Hale said the bridge was unsafe, calling it a shame" it is
/// Hale.
pub fn speaker_beside(tree: &Tree<'_>, participle: usize) -> Option<usize> {
    let clause = tree.head(participle);
    let above = tree.head(clause);
    let is_participle = tree.tag(participle) == Tag::PresentParticiple
        && tree.relation(participle) == Relation::AdverbialClause
        && is_saying(tree, participle);
    let is_reported = tree.relation(clause) == Relation::ClausalComplement && is_saying(tree, above);
    (is_reported && is_participle).then(|| subject(tree, above)).flatten()
}

/// "the engineers said it was not"; in quotation marks or after "that", it is part of what the other says.
fn speaks_for_itself(tree: &Tree<'_>, verb: usize) -> bool {
    is_saying(tree, verb)
        && !holds(WEAK_SAYING_VERBS, tree.lemma(verb))
        && !tree.is_quoted(verb)
        && has_subject(tree, verb)
        && tree.child(verb, Relation::ClausalComplement).is_some()
        && tree.child(verb, Relation::Marker).is_none()
}

/// The saying with its speaker: "Hale … saying".
fn with_subject(tree: &Tree<'_>, verb: usize) -> Tokens {
    let saying = without_complement(tree, verb);
    let speaker = Some(verb).filter(|verb| !has_subject(tree, *verb)).and_then(|verb| subject(tree, verb));
    speaker.map(|speaker| &noun_phrase(tree, speaker) | &saying).unwrap_or(saying)
}
