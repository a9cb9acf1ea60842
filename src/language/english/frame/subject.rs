//! Who does what a verb says, where another clause must be considered too.

use super::super::grammar::{Relation, Tag};
use super::super::kin;
use super::super::named_tree::NamedTree;
use super::words::{ASKED, OBJECT_ACTS};

/// Verbs farther up are not considered.
const MOST_STEPS: usize = 7;

/// The subject of a verb, or of the verb on which it depends: "He wants to **go**", "urged the mayor to **sign**",
/// "came and **saw**"; for a relative clause, the noun that it describes.
pub fn subject_of(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    use Relation::*;
    let mut at = verb;
    for _ in 0..MOST_STEPS {
        if let Some(subject) = tree.related(at, &[Subject, ClausalSubject, PassiveSubject]).next() {
            let stands_for_noun = tree.relation(at) == RelativeClause && is_relative(tree, subject);
            return Some(if stands_for_noun { tree.head(at) } else { subject });
        }
        at = match tree.relation(at) {
            RelativeClause => {
                let is_open = tree.tag(at) == Tag::PresentParticiple
                    || tree.children(at).iter().any(|child| is_relative(tree, *child));
                return is_open.then(|| tree.head(at));
            }
            AdnominalClause if tree.tag(at) == Tag::BaseVerb => {
                let noun = tree.head(at);
                match owner_of_act(tree, noun) {
                    Some(owner) => return Some(owner),
                    None if tree.relation(noun) == DirectObject && kin::verb_of_noun(tree.lemma(noun)).is_some() => {
                        tree.head(noun) // "made a decision to resign": whoever made it
                    }
                    None => return Some(noun),
                }
            }
            AdnominalClause => return (tree.tag(at) == Tag::PresentParticiple).then(|| tree.head(at)),
            Conjunct if tree.is_verb(tree.head(at)) => tree.head(at),
            OpenComplement => {
                let above = verb_above(tree, at)?;
                match object_in_charge(tree, above) {
                    Some(object) => return Some(object),
                    None => above,
                }
            }
            AdverbialClause | PrepositionalComplement | ClausalComplement => verb_above(tree, at)?,
            _ => return None,
        };
    }
    None
}

/// Whether a token is a relative pronoun.
pub fn is_relative(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.lower(token), "who" | "whom" | "which" | "that")
}

/// Whether a verb has a subject of its own.
pub fn has_subject(tree: &NamedTree<'_>, verb: usize) -> bool {
    tree.related(verb, &[Relation::Subject, Relation::PassiveSubject]).next().is_some()
}

/// The agent of the act that a noun expresses: "**Hale's** plan to sell", "the refusal of the **council** to pay".
fn owner_of_act(tree: &NamedTree<'_>, noun: usize) -> Option<usize> {
    kin::verb_of_noun(tree.lemma(noun))?;
    let owner = tree.child(noun, Relation::Possessor);
    owner.or_else(|| tree.objects_of(noun, |preposition| matches!(preposition, "of" | "by")).next())
}

fn verb_above(tree: &NamedTree<'_>, token: usize) -> Option<usize> {
    tree.ancestors(token).take(MOST_STEPS).find(|above| tree.is_verb(*above))
}

/// The person asked or made to do it: "urged **him** to", "called on **Hale** to".
fn object_in_charge(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    let lemma = tree.lemma(verb);
    let asks = ASKED.contains(&lemma);
    let object = tree.child(verb, Relation::DirectObject).filter(|_| asks || OBJECT_ACTS.contains(&lemma));
    object.or_else(|| tree.objects_of(verb, |preposition| matches!(preposition, "on" | "upon")).next().filter(|_| asks))
}
