//! Clauses under another: "saying that ...", "while the council met".

use super::super::grammar::{Relation, Tag};
use super::super::tree::Tree;
use super::marks::opens_after_mark;
use super::saying::{is_saying, speaker_beside, without_complement};
use super::subject::{first_conjunct, has_subject, is_finite, is_negated, noun_phrase, subject};
use super::telling::telling;
use super::unit::{ClauseUnit, Tokens};

/// Content words of a participle clause.
const PARTICIPLE: usize = 6;

/// Content words of a clause of time or contrast; one more for what it is cut from.
const ADVERBIAL: usize = 6;

/// Without these the rest would say something else, or the clause nothing.
const BINDING: [&str; 18] = [
    "because", "before", "if", "lest", "once", "provided", "since", "so", "than", "that", "till", "unless", "until",
    "when", "whenever", "where", "wherever", "whether",
];

/// These only set two things side by side.
const LOOSE: [&str; 6] = ["after", "although", "as", "though", "whereas", "while"];

/// Participles that have become prepositions, and words before a participle that make it part of the main clause.
const NO_PARTICIPLE: [&str; 7] = ["according", "by", "concerning", "following", "including", "regarding", "with"];

/// The word that makes a verb's clause depend on another.
pub fn marker(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    let is_known = |word: &str| BINDING.contains(&word) || LOOSE.contains(&word);
    tree.related(verb, &[Relation::Marker, Relation::AdverbialModifier]).find(|token| {
        let asks = matches!(tree.lower(*token), "when" | "where" | "once" | "whenever");
        *token < verb && is_known(tree.lower(*token)) && (asks || tree.relation(*token) == Relation::Marker)
    })
}

/// Whether a word before the marker says how far away or how exclusive the clause is: "six days after a ship struck",
/// "only after". Without its clause such a word would say nothing.
pub fn is_measured(tree: &Tree<'_>, own: &Tokens, marker: usize) -> bool {
    let before = marker.checked_sub(1).filter(|before| tree.sentence_around(marker).contains(before));
    let is_measure = |word: usize| tree.relation(word) == Relation::NounPhraseAdverbial || tree.lower(word) == "only";
    own.range(..marker).any(|token| !tree.is_mark(*token)) || before.is_some_and(is_measure)
}

/// The word that makes a verb's clause depend on another, in lower case.
pub fn marker_word<'t>(tree: &'t Tree<'_>, verb: usize) -> Option<&'t str> {
    marker(tree, verb).map(|token| tree.lower(token))
}

/// Whether the verb's clause is a condition for another.
pub fn is_conditional(tree: &Tree<'_>, verb: usize) -> bool {
    tree.relation(verb) == Relation::AdverbialClause
        && marker_word(tree, verb).is_some_and(|word| BINDING.contains(&word))
}

/// Whether a clause is a participle after a comma that says what else its subject does: ", saying she would resign".
pub fn is_telling_participle(tree: &Tree<'_>, unit: &ClauseUnit, verb: usize) -> bool {
    is_participle(tree, unit, verb)
        && marker(tree, verb).is_none()
        && tree.related(verb, &[Relation::Auxiliary]).all(|auxiliary| tree.lower(auxiliary) == "having")
        && telling(tree, &unit.below(tree, verb)) >= PARTICIPLE
        && unit.below(tree, verb).first().is_some_and(|first| !NO_PARTICIPLE.contains(&tree.lower(*first)))
}

/// What a participle borrows: the subject of the verb on which it depends ("Hale", "Hale will"), or for an infinitive
/// everything that governs it ("Hale plans"). `None` if that is not certain: under a denial (except for speech: "did
/// not give in, saying ..."), under a verb without tense.
pub fn whose_participle(tree: &Tree<'_>, participle: usize) -> Option<Tokens> {
    if let Some(speaker) = speaker_beside(tree, participle) {
        return Some(noun_phrase(tree, speaker));
    }
    let verb = tree.ancestors(participle).find(|above| tree.is_verb(*above))?;
    let first = first_conjunct(tree, verb);
    if !is_saying(tree, participle) && (is_negated(tree, verb) || is_negated(tree, first)) {
        return None;
    }
    if tree.relation(first) == Relation::OpenComplement {
        return Some(without_complement(tree, tree.head(first)));
    }
    let modals = tree.related(first, &[Relation::Auxiliary]).filter(|word| tree.tag(*word) == Tag::Modal);
    let mut borrowed = noun_phrase(tree, subject(tree, participle)?);
    borrowed.extend(modals);
    (is_finite(tree, first) || tree.tag(first) == Tag::PresentParticiple).then_some(borrowed)
}

/// Whether a clause is a present participle without a subject, after its verb and a comma.
pub fn is_participle(tree: &Tree<'_>, unit: &ClauseUnit, verb: usize) -> bool {
    let first = unit.below(tree, verb).first().copied();
    tree.tag(verb) == Tag::PresentParticiple
        && tree.is_verb(verb)
        && !has_subject(tree, verb)
        && first.is_some_and(|first| first > tree.head(verb) && opens_after_mark(tree, first))
}

/// Whether a clause of time or contrast has everything that a sentence has, and the clause above it is not a denial.
pub fn is_time_or_contrast(tree: &Tree<'_>, unit: &ClauseUnit, verb: usize) -> bool {
    let own = unit.below(tree, verb);
    let governor = tree.head(verb);
    let Some(marker) = marker(tree, verb) else { return false };
    let word = tree.lower(marker);
    let Some(first) = own.first().copied() else { return false };
    // "as planned", "ran as he spoke": it says how or when.
    let is_manner = word == "as" && first > governor && !opens_after_mark(tree, first);
    LOOSE.contains(&word)
        && tree.is_verb(verb)
        && has_subject(tree, verb)
        && is_finite(tree, verb)
        && !is_manner
        && !is_measured(tree, &own, marker)
        && !is_negated(tree, governor)
        && telling(tree, &own) >= ADVERBIAL
        && telling(tree, unit.own.difference(&own)) > ADVERBIAL
}
