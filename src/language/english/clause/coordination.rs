//! Clauses side by side: "and thanked the crew", "; the council met".

use super::super::grammar::{Relation, Tag};
use super::super::tree::Tree;
use super::marks::is_parting_mark;
use super::saying::{is_saying, without_complement};
use super::subject::{agrees, first_conjunct, has_subject, is_finite, is_negated, named_phrase, relates, subject};
use super::subordination::is_conditional;
use super::telling::telling;
use super::unit::{ClauseUnit, Tokens};

/// Content words on either side of "and" if each side has its subject.
const OWN_SUBJECT: usize = 4;

/// The same if both share one: a shorter half says too little by itself ("opened the bridge and left").
const SHARED_SUBJECT: usize = 7;

/// Content words of a clause after a semicolon or a dash.
const BESIDE: usize = 4;

/// Whether a verb joined to another says something by itself. Within infinitives, conditions and descriptions of a noun
/// nothing does, nor does a denial of both: "did not sign the bill or read the letter".
pub fn is_telling_conjunct(tree: &Tree<'_>, unit: &ClauseUnit, conjunct: usize) -> bool {
    let governor = tree.head(conjunct);
    let has_own = has_subject(tree, conjunct);
    if !are_apart(tree, governor, conjunct) {
        return false;
    }
    if is_within_subordinate(tree, unit, governor) || is_under_condition(tree, conjunct) || asks(tree, conjunct) {
        return false;
    }
    if has_own && !is_joined(tree, unit, conjunct) {
        return false;
    }
    let is_participle =
        tree.tag(conjunct) == Tag::PresentParticiple && tree.child(conjunct, Relation::Auxiliary).is_none() && !has_own;
    if is_participle || is_denied_with(tree, governor, conjunct) {
        return false;
    }
    let needed = if has_own { OWN_SUBJECT } else { SHARED_SUBJECT };
    let own = unit.below(tree, conjunct);
    telling(tree, &own) >= needed && telling(tree, unit.below(tree, governor).difference(&own)) >= needed
}

/// What a verb joined to another shares with it: the subject ("The mayor"), the auxiliaries if its form needs one ("The
/// mayor was", "The mayor will"), or what governs an infinitive ("The mayor promised to"). Empty if it has everything
/// itself; `None` if it is not certain.
pub fn shared_words(tree: &Tree<'_>, conjunct: usize) -> Option<Tokens> {
    use Relation::*;
    let first = first_conjunct(tree, conjunct);
    if has_subject(tree, conjunct) {
        // "a firm that builds ferries and that sank in debt": the firm.
        let relates = tree.child(conjunct, Subject).is_some_and(|subject| relates(tree, subject));
        return match relates {
            true if tree.relation(first) == RelativeClause => Some(named_phrase(tree, tree.head(first))),
            true => None,
            false => Some(Tokens::new()),
        };
    }
    let own = |verb: usize| tree.related(verb, &[Auxiliary, PassiveAuxiliary]);
    let needs = |auxiliary: usize| match tree.tag(conjunct) {
        Tag::BaseVerb => tree.tag(auxiliary) == Tag::Modal || matches!(tree.lemma(auxiliary), "do" | "to"),
        Tag::PastParticiple => matches!(tree.lemma(auxiliary), "be" | "get" | "have"),
        Tag::PresentParticiple => tree.lemma(auxiliary) == "be",
        _ => false,
    };
    let auxiliaries: Tokens = match own(conjunct).next() {
        Some(_) => Tokens::new(),
        None => own(first).filter(|auxiliary| needs(*auxiliary)).collect(),
    };
    if tree.tag(conjunct) == Tag::BaseVerb && tree.relation(first) == OpenComplement {
        let above = tree.head(first);
        let is_denied = is_negated(tree, above) || is_negated(tree, first);
        return (!is_denied && tree.is_verb(above)).then(|| &without_complement(tree, above) | &auxiliaries);
    }
    // "has not signed the bill and sent it back": it is open which is meant.
    let is_open = !auxiliaries.is_empty() && is_negated(tree, first);
    // Without an auxiliary, a base form is a command or belongs to another clause.
    let is_bare = auxiliaries.is_empty() && own(conjunct).next().is_none() && tree.tag(conjunct) == Tag::BaseVerb;
    let subject = subject(tree, conjunct);
    // "A letter came, and signed by thirty": not a clause of its own.
    let is_participle = tree.tag(conjunct) == Tag::PastParticiple
        && auxiliaries.is_empty()
        && own(conjunct).next().is_none()
        && (tree.child(conjunct, Agent).is_some() || tree.tag(first) != Tag::PastVerb);
    if is_open || is_bare || is_participle || subject.is_some_and(|subject| !agrees(tree, subject, conjunct)) {
        return None;
    }
    Some(&subject.map(|subject| named_phrase(tree, subject)).unwrap_or_default() | &auxiliaries)
}

/// Whether both are verbs of clauses that can be stated one without the other.
pub fn are_apart(tree: &Tree<'_>, governor: usize, conjunct: usize) -> bool {
    let are_verbs = tree.is_verb(governor) && tree.is_verb(conjunct);
    // "..., having space": a bare participle goes only with another one.
    let are_alike = tree.tag(conjunct) != Tag::PresentParticiple
        || tree.child(conjunct, Relation::Auxiliary).is_some()
        || tree.tag(first_conjunct(tree, conjunct)) == Tag::PresentParticiple;
    let is_own = has_subject(tree, conjunct) || are_alike && !are_bound(tree, governor, conjunct);
    are_verbs && is_own && !is_paired(tree, governor)
}

/// "and why he hired a lawyer": part of the question.
pub fn asks(tree: &Tree<'_>, conjunct: usize) -> bool {
    let asks = |child: &&usize| **child < conjunct && matches!(tree.tag(**child), Tag::WhAdverb | Tag::WhPronoun);
    tree.children(conjunct).iter().find(asks).is_some_and(|child| !relates(tree, *child))
}

/// Whether "and", a semicolon or a dash joins a clause with its own subject to what precedes it; the parser also joins
/// others.
fn is_joined(tree: &Tree<'_>, unit: &ClauseUnit, conjunct: usize) -> bool {
    let joins = |word: usize| tree.child(word, Relation::Coordinator).is_some();
    let before = unit.below(tree, conjunct).first().and_then(|first| first.checked_sub(1));
    let is_joining = |token: usize| is_parting_mark(tree, token) || tree.tag(token) == Tag::CoordinatingConjunction;
    joins(tree.head(conjunct)) || joins(conjunct) || before.is_some_and(is_joining)
}

/// Whether both verbs share what follows the second: "may be looking, or should be looking, to move", "frighten and
/// persuade people".
fn are_bound(tree: &Tree<'_>, governor: usize, conjunct: usize) -> bool {
    let has_complement =
        |child: &usize| *child > governor && *child < conjunct && tree.relation(*child) != Relation::Coordinator;
    let shares_object =
        tree.child(conjunct, Relation::DirectObject).is_some() && !tree.children(governor).iter().any(has_complement);
    tree.lemma(governor) == tree.lemma(conjunct) || shares_object
}

/// "Not only", "either", "both": the second half is part of the first.
fn is_paired(tree: &Tree<'_>, governor: usize) -> bool {
    let says_only = tree.children(governor).iter().any(|child| tree.lower(*child) == "only");
    tree.child(governor, Relation::Preconjunction).is_some() || says_only && is_negated(tree, governor)
}

/// Whether one denial applies to both ("did not X or Y"), or the second denies together with the first ("nor").
pub fn is_denied_with(tree: &Tree<'_>, governor: usize, conjunct: usize) -> bool {
    let joining = tree.related(governor, &[Relation::Coordinator]).rfind(|word| *word < conjunct);
    let is_negation = |child: &usize| {
        tree.relation(*child) == Relation::Negation || matches!(tree.lower(*child), "never" | "neither" | "nor")
    };
    match joining.map(|word| tree.lower(word)) {
        Some("nor") => true,
        Some("or") => tree.children(governor).iter().any(is_negation),
        _ => false,
    }
}

/// Whether a condition also applies to what is joined to a verb: one that contains the verb, or that precedes it: "If
/// the council signs, the plant closes and forty people leave".
pub fn is_under_condition(tree: &Tree<'_>, conjunct: usize) -> bool {
    let first = first_conjunct(tree, conjunct);
    let before = tree.related(first, &[Relation::AdverbialClause]).filter(|clause| *clause < first);
    before.chain([first]).any(|clause| is_conditional(tree, clause))
}

/// Whether between the word and the head of its unit there is a clause within which nothing is cut.
fn is_within_subordinate(tree: &Tree<'_>, unit: &ClauseUnit, governor: usize) -> bool {
    use Relation::*;
    let mut at = governor;
    while at != unit.head && tree.head(at) != at {
        let is_clause = matches!(
            tree.relation(at),
            OpenComplement
                | ClausalSubject
                | PrepositionalComplement
                | AdnominalClause
                | RelativeClause
                | AdverbialClause
        );
        if is_clause {
            return true;
        }
        at = tree.head(at);
    }
    false
}

/// Whether a clause after a mark says something by itself and is not "X said".
pub fn is_clause_beside(tree: &Tree<'_>, unit: &ClauseUnit, head: usize) -> bool {
    tree.is_verb(head)
        && has_subject(tree, head)
        && is_finite(tree, head)
        && (!is_saying(tree, head) || tree.child(head, Relation::ClausalComplement).is_some())
        && tree.child(head, Relation::Marker).is_none()
        && telling(tree, &unit.below(tree, head)) >= BESIDE
}

/// The first token of a clause after a mark; whatever the parser attaches to its verb from before the mark belongs to
/// the surrounding clause.
pub fn begin_of_aside(tree: &Tree<'_>, own: &Tokens, verb: usize) -> usize {
    let subjects = [Relation::Subject, Relation::PassiveSubject, Relation::Expletive];
    let subject = tree.related(verb, &subjects).last().unwrap_or(verb);
    let parts = |token: &&usize| is_parting_mark(tree, **token);
    own.iter().rev().skip_while(|token| **token >= subject.min(verb)).find(parts).map_or(0, |mark| mark + 1)
}
