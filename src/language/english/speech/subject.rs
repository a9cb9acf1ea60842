//! Who does what a verb says: its subject, or the inverted subject after it ("said Hale").

use super::animate::{is_animate, is_document};
use crate::language::english::grammar::{PartOfSpeech, Relation, Tag};
use crate::language::english::named_tree::NamedTree;

/// No sentence written for readers chains more verbs.
const MOST_STEPS: usize = 24;

/// Who acts, as the head of a noun phrase: in the passive, whoever comes after "by"; in a clause without its own
/// subject, that of the clause above. `None` if no agent is given.
pub fn subject(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    subject_within(tree, verb, MOST_STEPS)
}

/// `steps` is how many more verbs may be considered.
fn subject_within(tree: &NamedTree<'_>, verb: usize, steps: usize) -> Option<usize> {
    let steps = steps.checked_sub(1)?;
    let above = |from: usize| {
        let higher = tree.ancestors(from).find(|at| tree.is_verb(*at))?;
        let acts = subject_within(tree, higher, steps);
        acts.filter(|acts| is_animate(tree, *acts)).or_else(|| absolute(tree, higher, verb)).or(acts)
    };
    if is_passive(tree, verb) {
        return agent(tree, verb).or_else(|| quoted_patient(tree, verb));
    }
    if let Some(subject) = own_subject(tree, verb) {
        return Some(subject);
    }
    match tree.relation(verb) {
        Relation::RelativeClause => Some(tree.head(verb)),
        // "the report written by": a passive without "was".
        Relation::AdnominalClause if tree.tag(verb) == Tag::PastParticiple => None,
        Relation::AdnominalClause => of_participle(tree, verb, steps),
        Relation::Conjunct if tree.is_verb(tree.head(verb)) => subject_within(tree, tree.head(verb), steps),
        Relation::OpenComplement
        | Relation::AdverbialClause
        | Relation::ClausalComplement
        | Relation::PrepositionalComplement
        | Relation::Unclassified
        | Relation::Parataxis
        | Relation::Preposition
        | Relation::ObjectPredicate => above(verb),
        _ => None,
    }
}

/// Whether somebody else does to its subject what the verb says: "was asked", "asked by reporters".
pub fn is_passive(tree: &NamedTree<'_>, verb: usize) -> bool {
    let marks = [Relation::PassiveAuxiliary, Relation::PassiveSubject, Relation::Agent];
    tree.related(verb, &marks).next().is_some()
}

/// Whoever comes after "by"; in "was called a joke by Hale" the parser attaches it to the joke.
fn agent(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    let mut agents =
        tree.related(verb, &[Relation::Agent]).filter_map(|by| tree.child(by, Relation::PrepositionalObject));
    let predicates = || tree.related(verb, &[Relation::ObjectPredicate]);
    let by = || predicates().flat_map(|predicate| tree.objects_of(predicate, |word| word == "by")).next();
    agents.next().or_else(by)
}

/// Of two subjects, the one nearest before the verb: the other belongs to a clause that broke off.
fn own_subject(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    let subjects: Vec<usize> = tree.related(verb, &[Relation::Subject, Relation::ClausalSubject]).collect();
    let before = subjects.iter().rev().find(|subject| **subject < verb);
    before.or(subjects.first()).copied()
}

/// "The protest grew, with Hale writing a letter": whoever comes after "with", if the subject of the clause above
/// cannot act.
fn absolute(tree: &NamedTree<'_>, above: usize, verb: usize) -> Option<usize> {
    let companions = tree.objects_of(above, |word| word == "with");
    let is_participle = tree.tag(verb) == Tag::PresentParticiple;
    companions.filter(|companion| *companion < verb && is_animate(tree, *companion)).last().filter(|_| is_participle)
}

/// "Hale was quoted as saying": in these passives the subject speaks.
fn quoted_patient(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    let is_heard = matches!(tree.lemma(verb), "quote" | "cite" | "report" | "hear" | "overhear" | "record");
    tree.child(verb, Relation::PassiveSubject).filter(|_| is_heard)
}

/// "the man saying" is the man; but "sent a letter to members saying" is the letter, and "wrote on the page calling
/// for" is whoever wrote.
fn of_participle(tree: &NamedTree<'_>, verb: usize, steps: usize) -> Option<usize> {
    let noun = tree.head(verb);
    if is_document(tree, noun) {
        return Some(noun);
    }
    let preposition = tree.lower(tree.head(noun));
    let is_object = tree.relation(noun) == Relation::PrepositionalObject;
    let is_place = !is_animate(tree, noun) || is_object && matches!(preposition, "on" | "at" | "in");
    let is_addressed = tree.tag(verb) == Tag::PresentParticiple
        && (tree.relation(noun) == Relation::Dative || is_object && matches!(preposition, "to" | "with" | "for"));
    if !is_place && !is_addressed {
        return Some(noun);
    }
    let higher = tree.ancestors(noun).find(|at| is_document(tree, *at) || tree.is_verb(*at));
    let found = match higher {
        Some(at) if tree.is_verb(at) => subject_within(tree, at, steps),
        document => document,
    };
    found.or((!is_place).then_some(noun))
}

/// The head of the noun phrase right after a verb.
pub fn inverted(tree: &NamedTree<'_>, verb: usize) -> Option<usize> {
    let sentence = tree.sentence_around(verb);
    let is_adverb = |at: &usize| matches!(tree.tag(*at), Tag::Adverb | Tag::ComparativeAdverb);
    let mut at = (verb + 1..sentence.end).find(|at| !is_adverb(at))?;
    use PartOfSpeech::*;
    if matches!(
        tree.part_of_speech(at),
        Adposition | SubordinatingConjunction | Verb | Auxiliary | Punctuation | Adverb | CoordinatingConjunction
    ) {
        return None;
    }
    let is_noun = |at: usize| matches!(tree.part_of_speech(at), Noun | ProperNoun | Pronoun);
    while tree.head(at) != verb && tree.head(at) > verb && tree.head(at) != at && is_noun(tree.head(at)) {
        at = tree.head(at);
    }
    is_noun(at).then_some(at)
}
