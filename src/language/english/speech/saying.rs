//! Whether a verb says that somebody said something.

use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, speech};

/// Words before a clause that is not reported as having happened: "until the engineers say so".
const NOT_YET: [&str; 7] = ["before", "if", "once", "unless", "until", "when", "whenever"];

/// Whether a token is a verb of saying in the text's own words. A word with a subject is a verb, even if it was taken
/// for a noun: "the mayor demands".
pub fn is_saying(tree: &NamedTree<'_>, token: usize) -> bool {
    !tree.is_quoted(token)
        && holds(speech::SAYING_VERBS, tree.lemma(token))
        && (tree.is_verb(token) || tree.child(token, Relation::Subject).is_some())
}

/// Whether it usually means something else.
pub fn is_weak(tree: &NamedTree<'_>, token: usize) -> bool {
    holds(speech::WEAK_SAYING_VERBS, tree.lemma(token))
}

/// Whether it is denied, only possible, or still to come that somebody says it.
pub fn is_unreal(tree: &NamedTree<'_>, verb: usize) -> bool {
    let is_modal = |token: usize| tree.tag(token) == Tag::Modal;
    let denied = tree.child(verb, Relation::Negation).is_some();
    let conditional = tree.related(verb, &[Relation::Marker, Relation::AdverbialModifier]);
    let conditional = tree.relation(verb) == Relation::AdverbialClause
        && conditional.into_iter().any(|token| NOT_YET.contains(&tree.lower(token)));
    denied || conditional || tree.related(verb, &[Relation::Auxiliary]).any(is_modal)
}
