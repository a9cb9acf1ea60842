//! What the words beside a noun tell of it.

use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;

/// Whether "the" stands before a noun.
pub fn is_definite(tree: &NamedTree<'_>, token: usize) -> bool {
    tree.related(token, &[Relation::Determiner]).any(|article| tree.lower(article) == "the")
}

/// Whether a noun stands for one only.
pub fn is_singular(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.tag(token), Tag::Noun | Tag::ProperNoun)
}
