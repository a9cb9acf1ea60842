//! Who takes part in an act, and in which role.

use super::super::grammar::{PartOfSpeech, Relation, Tag};
use super::super::named_tree::NamedTree;
use super::argument::argument;
use super::scene::FrameScene;
use super::subject::{has_subject, is_relative, subject_of};
use crate::language::frame::{Argument, Oblique};

/// The most obliques kept for one act.
const MOST_OBLIQUES: usize = 12;

/// All participants in an act.
#[derive(Debug, Clone, Default)]
pub struct Participants {
    /// Who acts.
    pub agent: Option<Argument>,
    /// Whom or what it is done to.
    pub patient: Option<Argument>,
    /// Who is given something.
    pub recipient: Option<Argument>,
    /// What somebody or something is or becomes.
    pub complement: Option<Argument>,
    /// Whatever else depends on the act.
    pub obliques: Vec<Oblique>,
}

impl Participants {
    /// Those of a verb.
    pub fn of_verb(scene: FrameScene<'_, '_>, verb: usize) -> Participants {
        use Relation::*;
        let tree = scene.tree;
        let is_passive = is_passive(tree, verb);
        let described = (tree.relation(verb) == AdnominalClause).then(|| tree.head(verb)).filter(|_| is_passive);
        let subject = described.or_else(|| subject_of(tree, verb)).map(|subject| argument(scene, subject));
        let mut all = Participants::default();
        if is_passive {
            let by = tree.child(verb, Agent).and_then(|by| tree.child(by, PrepositionalObject));
            all.patient = subject;
            all.agent = by.map(|actor| argument(scene, actor));
        } else {
            all.agent = subject;
        }
        if let Some(noun) = relative_object(tree, verb, is_passive) {
            all.patient = Some(argument(scene, noun));
        }
        for child in tree.children(verb).iter().copied() {
            match tree.relation(child) {
                DirectObject if all.patient.is_none() => all.patient = Some(argument(scene, child)),
                Dative => {
                    let is_phrase = tree.part_of_speech(child) == PartOfSpeech::Adposition;
                    let receiver = if is_phrase { tree.child(child, PrepositionalObject) } else { Some(child) };
                    all.recipient = receiver.map(|receiver| argument(scene, receiver)).or(all.recipient);
                }
                Attribute | AdjectivalComplement | ObjectPredicate => all.complement = Some(argument(scene, child)),
                _ => {}
            }
        }
        all.add_obliques(scene, verb);
        all
    }

    /// Those of a noun that expresses an act: "**Hale's** signature", "the sinking of **the ferry** by **the
    /// trawler**", "the **ferry** crash".
    pub fn of_noun(scene: FrameScene<'_, '_>, noun: usize) -> Participants {
        use Relation::*;
        let tree = scene.tree;
        let mut all =
            Participants { agent: tree.child(noun, Possessor).map(|one| argument(scene, one)), ..Default::default() };
        all.add_obliques(scene, noun);
        all.patient = all.take_first(&["of"]);
        all.agent = all.take_first(&["by"]).or(all.agent);
        if all.patient.is_none() {
            let names_thing =
                |child: &usize| matches!(tree.part_of_speech(*child), PartOfSpeech::Noun | PartOfSpeech::ProperNoun);
            let thing = tree.related(noun, &[Compound, AdjectivalModifier]).find(names_thing);
            all.patient = thing.map(|thing| argument(scene, thing));
        }
        all
    }

    /// Those of a noun that describes its head: "Jo Hale, **the mayor of Tarn**".
    pub fn of_apposition(scene: FrameScene<'_, '_>, noun: usize) -> Participants {
        let agent = Some(argument(scene, scene.tree.head(noun)));
        let mut all = Participants { agent, complement: Some(argument(scene, noun)), ..Default::default() };
        all.add_obliques(scene, noun);
        all
    }

    /// Adds what depends on a token through a preposition, or as an adverb ("Monday").
    pub fn add_obliques(&mut self, scene: FrameScene<'_, '_>, token: usize) {
        use Relation::*;
        let tree = scene.tree;
        for child in tree.related(token, &[Preposition, NounPhraseAdverbial]) {
            let (preposition, nouns) = match tree.relation(child) {
                Preposition => (tree.lower(child), tree.related(child, &[PrepositionalObject]).collect()),
                _ => ("", vec![child]),
            };
            for noun in nouns {
                if self.obliques.len() < MOST_OBLIQUES {
                    self.obliques
                        .push(Oblique { preposition: preposition.to_string(), argument: argument(scene, noun) });
                }
            }
        }
    }

    /// Takes out the first oblique with one of these prepositions.
    pub fn take_first(&mut self, prepositions: &[&str]) -> Option<Argument> {
        let at = self.obliques.iter().position(|one| prepositions.contains(&one.preposition.as_str()))?;
        Some(self.obliques.remove(at).argument)
    }
}

/// "Was sunk", "the ferry sunk there", "was hit and **sunk**".
fn is_passive(tree: &NamedTree<'_>, verb: usize) -> bool {
    use Relation::*;
    let has_passive = |verb: usize| tree.related(verb, &[PassiveAuxiliary, PassiveSubject]).next().is_some();
    let is_participle = tree.tag(verb) == Tag::PastParticiple;
    has_passive(verb)
        || is_participle && tree.relation(verb) == AdnominalClause
        || is_participle
            && tree.relation(verb) == Conjunct
            && tree.child(tree.head(verb), PassiveAuxiliary).is_some()
            && !has_subject(tree, verb)
            && tree.child(verb, Auxiliary).is_none()
}

/// The noun of a relative clause in which it is the object: "the law **that Hale signed**".
fn relative_object(tree: &NamedTree<'_>, verb: usize, is_passive: bool) -> Option<usize> {
    use Relation::*;
    if is_passive {
        return None;
    }
    let object = tree.child(verb, DirectObject);
    let noun = match object {
        Some(object) if is_relative(tree, object) => {
            // The parser attaches some of these clauses to the verb; the noun still precedes the pronoun.
            let before = object.checked_sub(1).filter(|before| tree.tag(*before).is_noun());
            before.or(Some(tree.head(verb)).filter(|_| tree.relation(verb) == RelativeClause))
        }
        Some(_) => None,
        None if tree.relation(verb) == RelativeClause => {
            let has_other_subject = tree.related(verb, &[Subject]).any(|subject| !is_relative(tree, subject));
            has_other_subject.then(|| tree.head(verb))
        }
        None => None,
    };
    noun.filter(|noun| tree.sentence_of(*noun) == tree.sentence_of(verb))
}
