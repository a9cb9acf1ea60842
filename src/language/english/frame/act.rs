//! Which words express an act or a state, and which one.

use super::super::grammar::{PartOfSpeech, Relation};
use super::super::kin;
use super::super::named_tree::NamedTree;
use super::words::{ACT_LIKE_PAPERS, LIGHT_VERBS, LINKING_VERBS};
use crate::language::frame::FrameKind;

/// The act or state that a token expresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// How it is expressed.
    pub kind: FrameKind,
    /// Its base form.
    pub lemma: String,
    /// The word that expresses it if that is not the token itself: the object of a light verb, the complement of "is".
    pub told_by: Option<usize>,
}

/// The act or state that a token expresses; `None` if it expresses none.
pub fn act_of(tree: &NamedTree<'_>, token: usize) -> Option<Act> {
    use Relation::*;
    let relation = tree.relation(token);
    if tree.is_verb(token) && tree.tag(token).is_verb() {
        let helps = matches!(relation, Auxiliary | PassiveAuxiliary | AdjectivalModifier | Compound)
            || tree.lower(token) == "according" && tree.relation(token) == Preposition;
        return (!helps).then(|| of_verb(tree, token));
    }
    if tree.part_of_speech(token) != PartOfSpeech::Noun || relation == Compound {
        return None;
    }
    let lemma = tree.lemma(token);
    if let Some(verb) = kin::act_of_noun(lemma) {
        Some(Act { kind: FrameKind::Noun, lemma: verb.to_string(), told_by: None })
    } else {
        let state = Act { kind: FrameKind::State, lemma: lemma.to_string(), told_by: Some(token) };
        (relation == Apposition).then_some(state)
    }
}

fn of_verb(tree: &NamedTree<'_>, verb: usize) -> Act {
    use Relation::*;
    // The parser's lemma of "’s" is sometimes a mark.
    let lemma = Some(tree.lemma(verb)).filter(|lemma| lemma.contains(char::is_alphabetic)).unwrap_or("be");
    let complement = tree.related(verb, &[Attribute, AdjectivalComplement, ObjectPredicate]).last();
    if let Some(complement) = complement.filter(|_| LINKING_VERBS.contains(&lemma)) {
        let state = tree.lemma(complement).to_string();
        return Act { kind: FrameKind::State, lemma: state, told_by: Some(complement) };
    }
    let object = tree.child(verb, DirectObject).filter(|object| tree.part_of_speech(*object) == PartOfSpeech::Noun);
    let light = object.filter(|_| LIGHT_VERBS.contains(&lemma)).and_then(|object| {
        let noun = tree.lemma(object);
        let of_paper = || kin::verb_of_noun(noun).filter(|_| ACT_LIKE_PAPERS.contains(&noun));
        let act = kin::act_of_noun(noun).or_else(of_paper)?;
        Some(Act { kind: FrameKind::LightVerb, lemma: act.to_string(), told_by: Some(object) })
    });
    light.unwrap_or(Act { kind: FrameKind::Verb, lemma: lemma.to_string(), told_by: None })
}
