//! A participant in an act, from the head of its noun phrase.

use super::super::grammar::{PartOfSpeech, Relation};
use super::super::words::holds;
use super::scene::FrameScene;
use super::words::{FORMS_OF_ADDRESS, PLACES_AT_HAND, PRONOUNS};
use crate::language::frame::{Argument, Qualifier, QualifierSlot};

/// The argument with this token as its head. The name in an apposition stands for its noun too: "the mayor, **Jo
/// Hale**".
pub fn argument(scene: FrameScene<'_, '_>, head: usize) -> Argument {
    let tree = scene.tree;
    let named_beside = || tree.related(head, &[Relation::Apposition]).find_map(|child| scene.entity_of(child));
    let tells = |token: &usize| {
        use PartOfSpeech::*;
        matches!(tree.part_of_speech(*token), Noun | ProperNoun | Adjective | Verb | Adverb | Numeral)
            && !holds(FORMS_OF_ADDRESS, tree.lower(*token).trim_end_matches('.'))
            && (*token == head || !holds(PLACES_AT_HAND, tree.lower(*token)))
    };
    let telling: Vec<usize> = tree.noun_phrase(head).into_iter().filter(tells).take(Argument::MOST_WORDS).collect();
    // Numbers are compared by themselves.
    let words = telling.iter().filter(|token| tree.part_of_speech(**token) != PartOfSpeech::Numeral);
    let mut words: Vec<String> = words.map(|token| tree.lemma(*token).to_string()).collect();
    words.sort_unstable();
    words.dedup();
    Argument {
        head: scene.span(head),
        entity: scene.entity_of(head).or_else(named_beside),
        lemma: tree.lemma(head).to_string(),
        words,
        qualifiers: telling.into_iter().filter(|token| *token != head).map(|token| qualifier(scene, token)).collect(),
        is_pronoun: holds(PRONOUNS, tree.lower(head)),
    }
}

/// A token of a noun phrase with the word to which it belongs.
fn qualifier(scene: FrameScene<'_, '_>, token: usize) -> Qualifier {
    let tree = scene.tree;
    let above = tree.head(token);
    let is_after = tree.relation(token) == Relation::PrepositionalObject;
    let slot = match tree.relation(token) {
        Relation::Possessor => QualifierSlot::Owner,
        _ if is_after && tree.lower(above) == "of" => QualifierSlot::Owner,
        _ if is_after => QualifierSlot::After(tree.lower(above).to_string()),
        Relation::Compound | Relation::NominalModifier => QualifierSlot::Compound,
        _ => QualifierSlot::Adjective,
    };
    Qualifier {
        place: scene.span(token),
        word: tree.lemma(token).to_string(),
        of: tree.lemma(if is_after { tree.head(above) } else { above }).to_string(),
        slot,
        is_name: tree.part_of_speech(token) == PartOfSpeech::ProperNoun,
        is_number: tree.part_of_speech(token) == PartOfSpeech::Numeral,
    }
}
