//! Which words are content words, by which the size of a clause is measured.

use super::super::grammar::PartOfSpeech;
use super::super::tree::Tree;
use super::super::words::is_stop_word;

/// Whether a word says something by itself: a noun, a name, a number, a verb of some weight, an adjective, an adverb.
pub fn is_telling(tree: &Tree<'_>, token: usize) -> bool {
    use PartOfSpeech::*;
    let is_open = matches!(
        tree.part_of_speech(token),
        Noun | ProperNoun | Numeral | Verb | Adjective | Adverb | Interjection | Other
    );
    let lower = tree.lower(token);
    is_open && !is_stop_word(lower.trim_end_matches('.')) && lower.contains(char::is_alphanumeric)
}

/// Whether at least this many of the words say something.
pub fn are_telling<'a>(tree: &Tree<'_>, tokens: impl IntoIterator<Item = &'a usize>, needed: usize) -> bool {
    tokens.into_iter().filter(|token| is_telling(tree, **token)).take(needed).count() == needed
}

/// How many of the words say something.
pub fn telling<'a>(tree: &Tree<'_>, tokens: impl IntoIterator<Item = &'a usize>) -> usize {
    tokens.into_iter().filter(|token| is_telling(tree, **token)).count()
}
