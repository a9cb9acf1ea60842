//! Descriptions of somebody or something in passing: relative clauses and appositions.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::tree::Tree;
use super::super::words::holds;
use super::super::words::people::{PERSON_NOUNS, ROLE_NOUNS};
use super::marks::opens_after_mark;
use super::subject::{finite_tag, is_finite, named_phrase, noun_phrase, relates};
use super::telling::telling;
use super::unit::{ClauseUnit, Tokens};

/// Content words of a relative clause.
const RELATIVE: usize = 6;

/// Content words of an apposition, and of the clause from which it is cut; a shorter one ("Ruth Hale, the mayor, said")
/// stays.
const APPOSITION: usize = 6;

/// "several of which": how far into its clause a relative word may be.
const RELATIVE_WORD_WITHIN: usize = 3;

/// Whether a relative clause says something new, and enough of it.
pub fn is_telling_relative(tree: &Tree<'_>, unit: &ClauseUnit, verb: usize) -> bool {
    let own = unit.below(tree, verb);
    is_relative_aside(tree, &own, verb) && telling(tree, &own) >= RELATIVE
}

/// Whether a relative clause with these words is said in passing: after a comma, with its own relative word at the
/// beginning. "That" says which one is meant.
pub fn is_relative_aside(tree: &Tree<'_>, own: &Tokens, verb: usize) -> bool {
    let (Some(first), Some(described)) = (own.first().copied(), described(tree, verb)) else { return false };
    opens_after_mark(tree, first)
        && described.relative_word < first + RELATIVE_WORD_WITHIN
        && tree.lower(described.relative_word) != "that"
        && !tree.is_verb(tree.head(verb))
}

/// What a relative clause describes.
#[derive(Debug)]
pub struct Described {
    /// The noun, with its preposition if that makes the clause a sentence: "in 2011" in "in 2011, when a ferry sank".
    pub borrowed: Tokens,
    /// The word that the clause then no longer needs: "which" in "The bridge, which was closed".
    pub relative_word: usize,
}

/// The noun that is meant: "The bridge in Harlan, which ..." is usually the bridge, "an engineer from the mainland who"
/// the engineer.
fn bearer(tree: &Tree<'_>, verb: usize) -> usize {
    let noun = tree.head(verb);
    let preposition = tree.head(noun);
    let outer = tree.head(preposition);
    let is_within = tree.relation(noun) == Relation::PrepositionalObject && are_nouns(tree, outer, outer);
    let pronoun = relative_subject(tree, verb).map(|subject| tree.lower(subject)).filter(|word| *word != "that");
    let is_person = |token: usize| {
        let lemma = tree.lemma(token);
        tree.tag(token).is_proper_noun() || holds(PERSON_NOUNS, lemma) || holds(ROLE_NOUNS, lemma)
    };
    let is_common = |token: usize| !tree.tag(token).is_proper_noun();
    // "40 euros for each share, which": the money.
    let mut determiners = tree.related(noun, &[Relation::Determiner]);
    let is_any = determiners.any(|word| matches!(tree.lower(word), "each" | "every" | "any" | "no"));
    let is_outer = match pronoun {
        _ if is_any => true,
        Some("who") => !is_person(noun) && is_person(outer),
        // "which" does not describe people: "a home for the poor, which".
        Some(_) => {
            let are_people = tree.part_of_speech(noun) == PartOfSpeech::Adjective || is_person(noun) && is_common(noun);
            matches!(tree.lower(preposition), "in" | "of") || are_people
        }
        None => false,
    };
    let is_only_outer = !have_one_number(tree, noun, verb) && have_one_number(tree, outer, verb);
    if is_within && (is_outer || is_only_outer) { outer } else { noun }
}

/// What the relative clause of a verb describes; `None` if it would not be a sentence without its relative word: "whose
/// son", "which he saw".
pub fn described(tree: &Tree<'_>, verb: usize) -> Option<Described> {
    if let Some(relative_word) = relative_subject(tree, verb).filter(|_| is_finite(tree, verb)) {
        let bearer = bearer(tree, verb);
        return have_one_number(tree, bearer, verb)
            .then(|| Described { borrowed: named_phrase(tree, bearer), relative_word });
    }
    let asks_when = |child: &usize| matches!(tree.lower(*child), "when" | "where");
    let relative_word = tree.related(verb, &[Relation::AdverbialModifier]).find(asks_when)?;
    let noun = tree.head(verb);
    let preposition = tree.head(noun);
    let is_place_or_time = tree.relation(noun) == Relation::PrepositionalObject
        && matches!(tree.lower(preposition), "at" | "during" | "in" | "inside" | "near" | "on" | "outside");
    let is_time = tree.relation(noun) == Relation::NounPhraseAdverbial;
    let mut borrowed = noun_phrase(tree, noun);
    borrowed.extend(is_place_or_time.then_some(preposition));
    (is_place_or_time || is_time).then_some(Described { borrowed, relative_word })
}

/// "Who", "which" or "that", if it is the subject of its clause.
pub fn relative_subject(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    let is_relative = |subject: &usize| *subject < verb && relates(tree, *subject);
    tree.related(verb, &[Relation::Subject, Relation::PassiveSubject]).find(is_relative)
}

/// Whether a noun and the verb of a relative clause agree in number: not "Harlan, which include". A sum of many is one:
/// "40 crowns, which is".
fn have_one_number(tree: &Tree<'_>, noun: usize, verb: usize) -> bool {
    let is_several = matches!(tree.tag(noun), Tag::PluralNoun | Tag::PluralProperNoun);
    match finite_tag(tree, verb) {
        Some(Tag::PresentVerb) => is_several || tree.child(noun, Relation::Conjunct).is_some(),
        Some(Tag::ThirdPersonVerb) => !is_several || tree.child(noun, Relation::NumericModifier).is_some(),
        _ => true,
    }
}

/// Whether an apposition to a name describes it at such length that it is a statement.
pub fn is_telling_apposition(tree: &Tree<'_>, unit: &ClauseUnit, head: usize) -> bool {
    let own = unit.below(tree, head);
    let Some(first) = own.first().copied() else { return false };
    let governor = tree.head(head);
    // "Hale, whose son Jon was born here": a relative clause that the parser did not recognise.
    let relates = |token: &usize| {
        *token < first + RELATIVE_WORD_WITHIN
            && matches!(tree.tag(*token), Tag::WhDeterminer | Tag::WhPronoun | Tag::WhPossessive)
    };
    let is_proper = |token: &usize| tree.part_of_speech(*token) == PartOfSpeech::ProperNoun;
    // "Hale, Jon Brandt and Ada Morrow": a list.
    let is_list = is_proper(&head) && tree.child(head, Relation::Conjunct).is_some();
    opens_after_mark(tree, first)
        && are_nouns(tree, governor, head)
        && !is_list
        && !own.iter().any(relates)
        && !points_back(tree, &own)
        && noun_phrase(tree, governor).iter().any(is_proper)
        && telling(tree, &own) >= APPOSITION
        && telling(tree, unit.own.difference(&own)) >= APPOSITION
}

/// What an apposition describes, and the word that it no longer needs: "Hale, a diver who found the wreck" is "Hale, a
/// diver" … "found the wreck", "three banks, a burden that moved the agency" only "a burden" … "moved the agency".
pub fn apposed(tree: &Tree<'_>, apposition: usize) -> (Tokens, Option<usize>) {
    let mut clauses = tree.related(apposition, &[Relation::RelativeClause]).filter(|verb| is_finite(tree, *verb));
    let relative_word = clauses.find_map(|verb| relative_subject(tree, verb));
    let governor = tree.head(apposition);
    let is_said = relative_word.is_none() || tree.tag(governor).is_proper_noun();
    (if is_said { noun_phrase(tree, governor) } else { Tokens::new() }, relative_word)
}

/// "Hale, whose son Jon was born here", "a bridge, this one nearer": words that need what precedes them.
pub fn points_back(tree: &Tree<'_>, own: &Tokens) -> bool {
    let relates = |token: &usize| tree.tag(*token) == Tag::WhPossessive;
    let points = |token: &usize| matches!(tree.lower(*token), "this" | "these" | "those" | "one" | "both" | "all");
    own.iter().take(RELATIVE_WORD_WITHIN).any(relates) || own.first().is_some_and(points)
}

/// Whether both are nouns, common or proper.
pub fn are_nouns(tree: &Tree<'_>, governor: usize, head: usize) -> bool {
    let is_noun = |token: usize| matches!(tree.part_of_speech(token), PartOfSpeech::Noun | PartOfSpeech::ProperNoun);
    is_noun(governor) && is_noun(head)
}
