//! A parsed paragraph with its names.

use super::tree::Tree;
use crate::language::mention::Name;
use std::ops::Deref;

/// A [`Tree`] whose names are known.
#[derive(Debug)]
pub struct NamedTree<'p> {
    tree: Tree<'p>,
    /// In text order.
    pub names: Vec<Name>,
    name_of: Vec<Option<usize>>,
}

impl<'p> NamedTree<'p> {
    /// A tree with its names, which are in text order.
    pub fn new(tree: Tree<'p>, names: Vec<Name>) -> NamedTree<'p> {
        let mut name_of = vec![None; tree.tokens.len()];
        for (number, name) in names.iter().enumerate() {
            for token in tree.tokens_in(name.span).filter(|token| name.span.contains(tree.tokens[*token].span)) {
                name_of[token].get_or_insert(number);
            }
        }
        NamedTree { tree, names, name_of }
    }

    /// The names that begin in a sentence.
    pub fn names_of(&self, sentence: usize) -> &[Name] {
        let Some(tokens) = self.sentences.get(sentence) else { return &[] };
        let bound = |token: usize| self.tokens.get(token).map_or(usize::MAX, |token| token.span.start);
        let before = |bound: usize| self.names.partition_point(|name| name.span.start < bound);
        &self.names[before(bound(tokens.start))..before(bound(tokens.end))]
    }

    /// The token of a name on which its other tokens depend; the last, if the parser sees several parts.
    pub fn head_of(&self, name: &Name) -> Option<usize> {
        self.head_within(name.span).or(self.tokens_in(name.span).last())
    }

    /// The name of which a token is part.
    pub fn name_at(&self, token: usize) -> Option<&Name> {
        self.names.get(self.name_of[token]?)
    }
}

impl<'p> Deref for NamedTree<'p> {
    type Target = Tree<'p>;

    fn deref(&self) -> &Tree<'p> {
        &self.tree
    }
}
