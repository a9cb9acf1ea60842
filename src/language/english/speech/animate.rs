//! Whether a noun may say something: people and bodies of people do, and so do documents, in the name of their authors.
//! "That view suggests", "the bridge said": nobody speaks.

use crate::language::english::grammar::{PartOfSpeech, Relation};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, is_body_noun, is_person_noun, speech};

/// Words that stand for people if no noun follows: "many said".
const SOME: [&str; 17] = [
    "another", "both", "few", "five", "four", "many", "most", "one", "others", "several", "six", "some", "ten",
    "three", "two", "those", "all",
];

/// Whether the bearer of a token may speak. "Which" and "that" may if their noun may.
pub fn is_animate(tree: &NamedTree<'_>, token: usize) -> bool {
    let clause = tree.ancestors(token).find(|above| tree.relation(*above) == Relation::RelativeClause);
    let token = match (tree.lower(token), clause) {
        ("which" | "that", Some(verb)) => tree.head(verb),
        _ => token,
    };
    let apposed = || tree.related(token, &[Relation::Apposition]).any(|other| tree.name_at(other).is_some());
    tree.name_at(token).is_some()
        || matches!(tree.part_of_speech(token), PartOfSpeech::Pronoun | PartOfSpeech::ProperNoun)
        || is_person(tree, token)
        || is_body(tree, token)
        || is_document(tree, token)
        || SOME.contains(&tree.lower(token))
        || apposed()
}

/// Whether a noun stands for one or several human beings.
pub fn is_person(tree: &NamedTree<'_>, token: usize) -> bool {
    is_person_noun(tree.lemma(token)) || is_person_noun(tree.lower(token))
}

/// Whether a noun stands for a group of people, or for any other kind of source.
pub fn is_body(tree: &NamedTree<'_>, token: usize) -> bool {
    let is_one =
        |word: &str| is_body_noun(word) || holds(speech::GROUP_NOUNS, word) || holds(speech::SOURCE_NOUNS, word);
    is_one(tree.lemma(token)) || is_one(tree.lower(token))
}

/// Whether a noun stands for something written or said.
pub fn is_document(tree: &NamedTree<'_>, token: usize) -> bool {
    holds(speech::DOCUMENT_NOUNS, tree.lemma(token)) && tree.part_of_speech(token) == PartOfSpeech::Noun
}
