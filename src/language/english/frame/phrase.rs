//! Verbs that express another act together with a second word: "take place", "call off".

use super::super::grammar::Relation;
use super::super::named_tree::NamedTree;
use super::words::PHRASES;

/// A verb with a word that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// The act that both express.
    pub act: &'static str,
    /// The second word.
    pub word: usize,
}

/// The phrase that a verb forms with its object, particle, preposition or adverb.
pub fn phrase_of(tree: &NamedTree<'_>, verb: usize) -> Option<Phrase> {
    use Relation::*;
    let lemma = tree.lemma(verb);
    if !PHRASES.iter().any(|(one, _, _)| *one == lemma) {
        return None;
    }
    let completes = [DirectObject, Attribute, AdjectivalComplement, ObjectPredicate];
    let stands_by = [Particle, Preposition, AdverbialModifier];
    let words = tree.related(verb, &completes).chain(tree.related(verb, &stands_by));
    let found = words.filter_map(|word| {
        let (_, _, act) = PHRASES.iter().find(|(one, other, _)| *one == lemma && *other == tree.lower(word))?;
        Some(Phrase { act, word })
    });
    found.take(1).next()
}
