//! What "it" and "they" at the beginning of a sentence stand for.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::named_tree::NamedTree;
use super::super::words::holds;
use super::super::words::people::{PERSON_NOUNS, ROLE_NOUNS};
use crate::article::Span;
use crate::language::mention::{Entity, EntityKind};
use crate::language::reading::Antecedent;
use std::ops::Range;

/// For a sentence of an article's paragraphs: what the pronoun that opens it stands for: the subject of the sentence before, in its own words.
pub fn antecedent(
    trees: &[NamedTree<'_>],
    paragraph: usize,
    sentence: usize,
    entities: &[Entity],
) -> Option<Antecedent> {
    let tree = trees.get(paragraph)?;
    let pronoun = tree.sentences.get(sentence)?.clone().find(|token| !tree.is_mark(*token))?;
    let is_plural = match tree.lower(pronoun) {
        "it" => false,
        "they" => true,
        _ => return None,
    };
    if !is_outer_subject(tree, pronoun) || tree.is_quoted(pronoun) || stands_for_nothing(tree, pronoun) {
        return None;
    }
    let (before, place) = match sentence.checked_sub(1) {
        Some(before) => (tree.sentences.get(before)?.clone(), paragraph),
        // A headline hands nothing over.
        None => {
            let place = paragraph.checked_sub(1).filter(|place| *place > 0)?;
            (trees.get(place)?.sentences.last()?.clone(), place)
        }
    };
    let span = subject(trees.get(place)?, before, is_plural, entities)?;
    Some(Antecedent { word: tree.tokens[pronoun].span, paragraph: place, span })
}

/// The words of the sentence's subject, where it is a thing or a body, or several of them.
fn subject(tree: &NamedTree<'_>, sentence: Range<usize>, is_plural: bool, entities: &[Entity]) -> Option<Span> {
    let is_noun = |token: usize| matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun);
    let is_main = |token: usize| {
        let verb = tree.relation(tree.head(token));
        matches!(verb, Relation::Root | Relation::Conjunct | Relation::ClausalComplement)
    };
    let is_candidate =
        |token: &usize| is_outer_subject(tree, *token) && is_noun(*token) && !tree.is_quoted(*token) && is_main(*token);
    let noun = sentence.into_iter().find(is_candidate)?;
    let is_several = matches!(tree.tag(noun), Tag::PluralNoun | Tag::PluralProperNoun)
        || tree.child(noun, Relation::Coordinator).is_some();
    let named = tree.name_at(noun).and_then(|name| entities.get(name.entity));
    let is_person = named.is_some_and(|entity| entity.kind == EntityKind::Person)
        || !is_several && (holds(PERSON_NOUNS, tree.lemma(noun)) || holds(ROLE_NOUNS, tree.lemma(noun)));
    let phrase = tree.noun_phrase(noun);
    (is_several == is_plural && !is_person).then(|| tree.span(&phrase)).flatten()
}

fn is_outer_subject(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.relation(token), Relation::Subject | Relation::PassiveSubject)
}

/// "It is likely that", "It took them years to", "It seems".
fn stands_for_nothing(tree: &NamedTree<'_>, pronoun: usize) -> bool {
    use Relation::*;
    let verb = tree.head(pronoun);
    let clauses = [OpenComplement, ClausalComplement, RelativeClause, AdnominalClause];
    let mut complements = tree.related(verb, &[AdjectivalComplement, Attribute]);
    let is_expletive = complements.any(|word| tree.related(word, &clauses).next().is_some())
        || tree.related(verb, &[ClausalComplement, ClausalSubject, OpenComplement, AdverbialClause]).next().is_some();
    matches!(tree.lemma(verb), "seem" | "appear" | "rain" | "take") || tree.lemma(verb) == "be" && is_expletive
}
