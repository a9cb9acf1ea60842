//! A participant in an act, from the head of its noun phrase.

use super::super::grammar::{PartOfSpeech, Relation};
use super::super::words::holds;
use super::scene::FrameScene;
use super::words::{FORMS_OF_ADDRESS, PLACES_AT_HAND, PRONOUNS};
use crate::language::frame::Argument;

/// The argument with this token as its head. The name in an apposition stands for its noun too: "the mayor, **Jo
/// Hale**".
pub fn argument(scene: FrameScene<'_, '_>, head: usize) -> Argument {
    let tree = scene.tree;
    let named_beside = || tree.related(head, &[Relation::Apposition]).find_map(|child| scene.entity_of(child));
    // Numbers are compared by themselves.
    let tells = |token: &usize| {
        use PartOfSpeech::*;
        matches!(tree.part_of_speech(*token), Noun | ProperNoun | Adjective | Verb | Adverb)
            && !holds(FORMS_OF_ADDRESS, tree.lower(*token).trim_end_matches('.'))
            && (*token == head || !holds(PLACES_AT_HAND, tree.lower(*token)))
    };
    let telling = tree.noun_phrase(head).into_iter().filter(tells).take(Argument::MOST_WORDS);
    let mut words: Vec<String> = telling.map(|token| tree.lemma(token).to_string()).collect();
    words.sort_unstable();
    words.dedup();
    Argument {
        head: scene.span(head),
        entity: scene.entity_of(head).or_else(named_beside),
        lemma: tree.lemma(head).to_string(),
        words,
        is_pronoun: holds(PRONOUNS, tree.lower(head)),
    }
}
