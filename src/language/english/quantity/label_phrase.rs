//! The words of a noun phrase that a label shows.

use super::counted::{is_noun, is_unit};
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, quantity};

/// Where a noun phrase stands in a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// It begins the label, and needs no article.
    Subject,
    /// Anywhere else.
    Object,
}

/// The words of the name of which a token is part.
pub fn named(tree: &NamedTree<'_>, token: usize) -> Option<Vec<usize>> {
    tree.name_at(token).map(|name| tree.tokens_in(name.span).collect())
}

/// A noun with the words before it that say which: adjectives, nouns, whose it is; after "number", "cost" and the like
/// also of what.
pub fn phrase(tree: &NamedTree<'_>, noun: usize, which: Which) -> Vec<usize> {
    use PartOfSpeech::{Adjective, Noun, ProperNoun, Verb};
    let says_which = |token: &usize| {
        let is_mark = matches!(tree.tag(*token), Tag::Hyphen | Tag::PossessiveEnding);
        let is_article = which == Which::Object && is_article(tree, *token);
        is_mark || is_article || matches!(tree.part_of_speech(*token), Adjective | Noun | ProperNoun | Verb)
    };
    let before = |noun: usize| -> Vec<usize> {
        let mut from = noun;
        while let Some(one) = from.checked_sub(1).filter(|one| {
            tree.sentence_of(*one) == tree.sentence_of(noun) && says_which(one) && is_below(tree, *one, noun)
        }) {
            from = one;
        }
        (from..=noun).collect()
    };
    let mut found = before(noun);
    if has_value(tree, Some(noun)) || is_unit(tree, noun) {
        for of in tree.children(noun).iter().copied().filter(|child| tree.lower(*child) == "of") {
            let object = tree.related(of, &[Relation::PrepositionalObject]);
            let object = object.into_iter().find(|object| is_noun(tree, *object) && !is_unit(tree, *object));
            if let Some(object) = object {
                found.push(of);
                found.extend(before(object));
            }
        }
    }
    found
}

/// Whether a noun is one that has values: "cost", "number".
pub fn has_value(tree: &NamedTree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| holds(quantity::HAVE_VALUES, tree.lemma(noun)))
}

/// Whether a token is an article or says whose something is.
pub fn is_article(tree: &NamedTree<'_>, token: usize) -> bool {
    tree.part_of_speech(token) == PartOfSpeech::Determiner || tree.tag(token) == Tag::PossessivePronoun
}

fn is_below(tree: &NamedTree<'_>, token: usize, noun: usize) -> bool {
    tree.ancestors(token).take_while(|above| *above <= noun).any(|above| above == noun)
}
