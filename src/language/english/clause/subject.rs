//! Verbs with and without a subject of their own, and the subject that a clause without one shares.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::tree::Tree;
use super::unit::Tokens;

/// Whether the verb has a subject of its own.
pub fn has_subject(tree: &Tree<'_>, verb: usize) -> bool {
    let is_subject = |relation: Relation| relation.is_subject() || relation == Relation::Expletive;
    tree.children(verb).iter().any(|child| is_subject(tree.relation(*child)))
}

/// Whether the verb, or one that helps it, has a tense.
pub fn is_finite(tree: &Tree<'_>, verb: usize) -> bool {
    finite_tag(tree, verb).is_some()
}

/// The form with the tense: that of the first auxiliary of this verb, or its own.
pub fn finite_tag(tree: &Tree<'_>, verb: usize) -> Option<Tag> {
    let auxiliaries = tree.related(verb, &[Relation::Auxiliary, Relation::PassiveAuxiliary]);
    auxiliaries.chain([verb]).map(|word| tree.tag(word)).find(|tag| tag.is_finite_verb())
}

/// Whether the verb is denied by a word of its own.
pub fn is_negated(tree: &Tree<'_>, verb: usize) -> bool {
    tree.child(verb, Relation::Negation).is_some()
}

/// The noun that is the subject of a verb, or of the clause with which the verb shares it.
pub fn subject(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    use Relation::*;
    /// "He went, saw, tried to win and won": farther up than this the subject is no longer that of the verb.
    const MOST_STEPS: usize = 8;
    let mut verb = verb;
    for _ in 0..MOST_STEPS {
        if let Some(subject) = tree.related(verb, &[Subject, PassiveSubject]).next() {
            let is_described = relates(tree, subject) && tree.relation(verb) == RelativeClause;
            return Some(if is_described { tree.head(verb) } else { subject });
        }
        match tree.relation(verb) {
            RelativeClause | AdnominalClause => return Some(tree.head(verb)),
            Conjunct
            | AdverbialClause
            | OpenComplement
            | ClausalComplement
            | PrepositionalComplement
            | Unclassified
            | Parataxis
            | Preposition => {}
            _ => return None,
        }
        verb = tree.ancestors(verb).find(|above| tree.is_verb(*above))?;
    }
    None
}

/// Whether a pronoun stands for the noun before it: "who", "which", "that".
pub fn relates(tree: &Tree<'_>, pronoun: usize) -> bool {
    matches!(tree.lower(pronoun), "who" | "which" | "that")
}

/// Whether a verb's form agrees with this subject, which belongs to another verb: not "we would be remiss ... weakens".
pub fn agrees(tree: &Tree<'_>, subject: usize, verb: usize) -> bool {
    let is_several = matches!(tree.lower(subject), "i" | "we" | "you" | "they") || tree.tag(subject) == Tag::PluralNoun;
    match (finite_tag(tree, tree.head(subject)), finite_tag(tree, verb)) {
        (Some(Tag::PresentVerb), Some(Tag::ThirdPersonVerb)) | (Some(Tag::ThirdPersonVerb), Some(Tag::PresentVerb)) => {
            false
        }
        (Some(Tag::ThirdPersonVerb), _) => true,
        (_, Some(Tag::ThirdPersonVerb)) => !is_several,
        _ => true,
    }
}

/// The first of the words that are joined to this one.
pub fn first_conjunct(tree: &Tree<'_>, word: usize) -> usize {
    let is_first = |word: &usize| tree.relation(*word) != Relation::Conjunct;
    std::iter::once(word).chain(tree.ancestors(word)).find(is_first).unwrap_or(word)
}

/// A noun with the rest of its phrase, including further nouns, but without clauses and appositions.
pub fn noun_phrase(tree: &Tree<'_>, noun: usize) -> Tokens {
    use Relation::*;
    let mut found = vec![noun];
    let mut at = 0;
    while let Some(token) = found.get(at).copied() {
        found.extend(tree.children(token).iter().filter(|child| match tree.relation(**child) {
            RelativeClause | AdnominalClause | Parataxis | AdverbialClause => false,
            // "Ellen Marsh, 52", "Ellen Marsh (D-N.Y.)", "candidate Ellen Marsh": part of her name.
            Apposition => {
                tree.tag(**child) == Tag::CardinalNumber || is_bracketed(tree, **child) || is_beside(tree, **child)
            }
            Punctuation => is_within_phrase(tree, **child),
            // "When Hale, who ...": not part of her name, wherever the parser attaches it.
            Marker | AdverbialModifier => tree.tag(**child) != Tag::WhAdverb && tree.relation(**child) != Marker,
            _ => true,
        }));
        at += 1;
    }
    found.into_iter().collect()
}

/// The same, with the name before it if the noun only says who that is: "Ellen Marsh, a diver".
pub fn named_phrase(tree: &Tree<'_>, noun: usize) -> Tokens {
    let name = tree.head(noun);
    let says_who = tree.relation(noun) == Relation::Apposition && tree.tag(name).is_proper_noun();
    let phrase = noun_phrase(tree, noun);
    if says_who { &noun_phrase(tree, name) | &phrase } else { phrase }
}

/// Whether a mark belongs to a phrase: a hyphen, a quotation mark, an abbreviation's full stop; a comma closes it.
pub fn is_within_phrase(tree: &Tree<'_>, mark: usize) -> bool {
    tree.part_of_speech(mark) != PartOfSpeech::Punctuation
        || matches!(tree.surface(mark), "-" | "'" | "\"" | "“" | "”" | "." | "’" | "(" | ")")
}

/// Whether a name directly follows its noun, without a comma.
fn is_beside(tree: &Tree<'_>, word: usize) -> bool {
    let first = tree.subtree(word, |_| false).first().copied().unwrap_or(word);
    let before = first.checked_sub(1);
    tree.tag(word).is_proper_noun() && before.is_some_and(|before| !tree.is_mark(before)) && first > tree.head(word)
}

/// Whether a word is the only one, or the first, in a bracket.
fn is_bracketed(tree: &Tree<'_>, word: usize) -> bool {
    let first = tree.subtree(word, |relation| relation == Relation::Punctuation).first().copied().unwrap_or(word);
    first.checked_sub(1).is_some_and(|before| tree.surface(before) == "(")
}
