//! What "it", "they" and "he" stand for, in the text's own words, if no name shows it.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::named_tree::NamedTree;
use super::super::speech::{noun_gender, pronoun_gender};
use super::super::words::{holds, is_body_noun, is_person_noun, speech};
use super::subject::first_conjunct;
use crate::article::Span;
use crate::language::mention::{Entity, EntityKind};
use crate::language::reading::Antecedent;
use std::ops::Range;

/// Words in brackets are at most this many; more would drown the statement.
const LONGEST: usize = 9;

/// For a sentence of an article's paragraphs: what its pronouns stand for, if that is certain.
pub fn antecedents(trees: &[NamedTree<'_>], paragraph: usize, sentence: usize, entities: &[Entity]) -> Vec<Antecedent> {
    let Some(tree) = trees.get(paragraph) else { return Vec::new() };
    let tokens = tree.sentences.get(sentence).cloned().unwrap_or_default();
    let of_clause_before = |pronoun: usize| {
        let span = clause_before(tree, pronoun, entities)?;
        Some(Antecedent { word: tree.tokens[pronoun].span, paragraph, span })
    };
    opening(trees, paragraph, sentence, entities).into_iter().chain(tokens.filter_map(of_clause_before)).collect()
}

/// For the pronoun that opens a sentence: the subject of the previous sentence.
fn opening(trees: &[NamedTree<'_>], paragraph: usize, sentence: usize, entities: &[Entity]) -> Option<Antecedent> {
    let tree = trees.get(paragraph)?;
    let opens = |token: &usize| !tree.is_mark(*token) && tree.relation(*token) != Relation::Coordinator;
    let pronoun = tree.sentences.get(sentence)?.clone().find(opens)?;
    let (is_plural, is_owner) = match tree.lower(pronoun) {
        "it" => (false, false),
        "they" => (true, false),
        "its" => (false, true),
        "their" => (true, true),
        _ => return None,
    };
    let stands = is_owner || is_outer_subject(tree, pronoun) && !stands_for_nothing(tree, pronoun);
    if !stands || tree.is_quoted(pronoun) {
        return None;
    }
    let (before, place) = match sentence.checked_sub(1) {
        Some(before) => (tree.sentences.get(before)?.clone(), paragraph),
        // A headline passes nothing on.
        None => {
            let place = paragraph.checked_sub(1).filter(|place| *place > 0)?;
            (trees.get(place)?.sentences.last()?.clone(), place)
        }
    };
    let there = trees.get(place)?;
    let noun = subject(there, before.clone(), is_plural, entities)?;
    // "The board met in Harlan. Its mayor": if two may be the owner, it is open whose.
    let may_own = |token: usize| is_body(there, token, entities) || is_place(there, token, entities);
    let others = before.filter(|token| *token != noun && may_own(*token) && !are_one(there, *token, noun));
    if is_owner && !is_plural && (!is_body(there, noun, entities) || others.count() > 0) {
        return None;
    }
    Some(Antecedent { word: tree.tokens[pronoun].span, paragraph: place, span: words(there, noun)? })
}

/// The subject of the sentence, if it is a thing or a body, or several of them.
fn subject(tree: &NamedTree<'_>, sentence: Range<usize>, is_plural: bool, entities: &[Entity]) -> Option<usize> {
    use Relation::*;
    let is_noun = |token: usize| matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun);
    let is_main = |token: usize| {
        let verb = tree.relation(tree.head(token));
        matches!(verb, Root | Conjunct | ClausalComplement | ClausalSubject | PassiveClausalSubject)
    };
    let is_candidate =
        |token: &usize| is_outer_subject(tree, *token) && is_noun(*token) && !tree.is_quoted(*token) && is_main(*token);
    let noun = sentence.into_iter().find(is_candidate)?;
    (is_several(tree, noun) == is_plural && (is_plural || !is_person(tree, noun, entities))).then_some(noun)
}

/// For the subject of a clause after "and" or "but": the subject of the clause before, if nothing else can be meant:
/// "The council met, but it said nothing".
fn clause_before(tree: &NamedTree<'_>, pronoun: usize, entities: &[Entity]) -> Option<Span> {
    let verb = tree.head(pronoun);
    if !is_outer_subject(tree, pronoun) || tree.relation(verb) != Relation::Conjunct || tree.is_quoted(pronoun) {
        return None;
    }
    let of = |verb: usize| tree.related(verb, &[Relation::Subject, Relation::PassiveSubject]).next();
    let noun = of(tree.head(verb)).or_else(|| of(first_conjunct(tree, verb)))?;
    let is_noun = matches!(tree.part_of_speech(noun), PartOfSpeech::Noun | PartOfSpeech::ProperNoun);
    let lemma = tree.lemma(verb);
    let speaks = holds(speech::SAYING_VERBS, lemma) && !holds(speech::WEAK_SAYING_VERBS, lemma);
    let says = speaks && tree.relation(pronoun) == Relation::Subject;
    let others = |is_one: &dyn Fn(usize) -> bool| {
        let before = tree.sentence_around(pronoun).start..pronoun;
        before.filter(|token| *token != noun && is_one(*token) && !are_one(tree, *token, noun)).count() > 0
    };
    let is_body = |token: usize| is_body(tree, token, entities);
    let is_person = |token: usize| is_person(tree, token, entities);
    let is_meant = match tree.lower(pronoun) {
        "it" => {
            let acts = |token: usize| is_body(token) && !is_several(tree, token) && is_argument(tree, token, verb);
            says && is_body(noun) && !is_several(tree, noun) && !others(&acts)
        }
        "they" => {
            let are_people = |token: usize| is_several(tree, token) && (is_person(token) || is_body(token));
            says && is_several(tree, noun) && !others(&are_people)
        }
        lower @ ("he" | "she") => {
            let gender = pronoun_gender(lower);
            let fits = |token: usize| noun_gender(tree.lower(token)).is_none_or(|other| Some(other) == gender);
            // "a daughter, Bella": the daughter shows her gender.
            let told =
                |token: usize| if tree.relation(token) == Relation::Apposition { tree.head(token) } else { token };
            let is_other = |token: usize| is_person(token) && !is_several(tree, token) && fits(told(token));
            // A name is explained by itself.
            tree.name_at(noun).is_none()
                && is_person(noun)
                && !is_several(tree, noun)
                && fits(noun)
                && !others(&is_other)
        }
        _ => false,
    };
    (is_noun && is_meant && noun < pronoun && !tree.is_quoted(noun)).then(|| words(tree, noun)).flatten()
}

/// Whether a noun is the subject of a clause, or the object of the clause to which a verb is joined: what a further
/// clause may continue with.
fn is_argument(tree: &NamedTree<'_>, noun: usize, verb: usize) -> bool {
    let is_object = tree.relation(noun) == Relation::DirectObject && tree.head(noun) == tree.head(verb);
    is_outer_subject(tree, noun) || is_object
}

/// The phrase of a noun, if it says more than the pronoun does.
fn words(tree: &NamedTree<'_>, noun: usize) -> Option<Span> {
    let phrase = tree.noun_phrase(noun);
    let points = phrase.iter().any(|token| matches!(tree.lower(*token), "this" | "that" | "these" | "those"));
    let is_open = phrase.iter().any(|token| matches!(tree.tag(*token), Tag::PossessivePronoun));
    (!points && !is_open && phrase.len() <= LONGEST).then(|| tree.span(&phrase)).flatten()
}

/// Whether two words belong to one phrase or one name.
fn are_one(tree: &NamedTree<'_>, one: usize, other: usize) -> bool {
    let name = |token: usize| tree.name_at(token).map(|name| name.entity);
    name(one).is_some_and(|entity| Some(entity) == name(other)) || tree.noun_phrase(other).contains(&one)
}

/// Whether a noun is in the plural, or joined to another.
pub fn is_several(tree: &NamedTree<'_>, noun: usize) -> bool {
    matches!(tree.tag(noun), Tag::PluralNoun | Tag::PluralProperNoun)
        || tree.child(noun, Relation::Coordinator).is_some()
}

/// Whether a noun names or describes a person.
pub fn is_person(tree: &NamedTree<'_>, noun: usize, entities: &[Entity]) -> bool {
    match kind(tree, noun, entities) {
        Some(kind) => kind == EntityKind::Person,
        None => is_person_noun(tree.lemma(noun)),
    }
}

/// Whether a noun names or describes a body of people.
pub fn is_body(tree: &NamedTree<'_>, noun: usize, entities: &[Entity]) -> bool {
    let is_one = |word: &str| is_body_noun(word) || holds(speech::GROUP_NOUNS, word);
    match kind(tree, noun, entities) {
        Some(kind) => kind == EntityKind::Organisation,
        None => is_one(tree.lemma(noun)) && tree.relation(noun) != Relation::Compound,
    }
}

fn is_place(tree: &NamedTree<'_>, noun: usize, entities: &[Entity]) -> bool {
    kind(tree, noun, entities) == Some(EntityKind::Place)
}

fn kind(tree: &NamedTree<'_>, noun: usize, entities: &[Entity]) -> Option<EntityKind> {
    tree.name_at(noun).and_then(|name| entities.get(name.entity)).map(|entity| entity.kind)
}

/// Whether a token is the subject of a clause, active or passive.
pub fn is_outer_subject(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.relation(token), Relation::Subject | Relation::PassiveSubject)
}

/// "It is likely that", "It took them years to", "It seems".
pub fn stands_for_nothing(tree: &NamedTree<'_>, pronoun: usize) -> bool {
    use Relation::*;
    let verb = tree.head(pronoun);
    let clauses = [OpenComplement, ClausalComplement, RelativeClause, AdnominalClause];
    let mut complements = tree.related(verb, &[AdjectivalComplement, Attribute]);
    let is_expletive = complements.any(|word| tree.related(word, &clauses).next().is_some())
        || tree.related(verb, &[ClausalComplement, ClausalSubject, OpenComplement, AdverbialClause]).next().is_some();
    matches!(tree.lemma(verb), "seem" | "appear" | "rain" | "take") || tree.lemma(verb) == "be" && is_expletive
}
