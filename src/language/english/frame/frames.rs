//! The frames of a paragraph: each token that expresses an act, with all its participants.

use super::super::grammar::Relation;
use super::super::named_tree::NamedTree;
use super::act::{Act, act_of};
use super::argument::argument;
use super::claimant::{claimants, introduction};
use super::clause::{depth, pieces};
use super::factuality;
use super::participants::Participants;
use super::phrase::phrase_of;
use super::scene::FrameScene;
use crate::language::english::kin;
use crate::language::frame::{Frame, FrameKind};
use crate::language::mention::Mentions;

/// The most frames read in one sentence: no sentence that somebody wrote has as many.
const MOST_FRAMES: usize = 64;

/// Who did what to whom in a paragraph, in the order of the acts' words.
pub fn frames(tree: &NamedTree<'_>, mentions: &Mentions) -> Vec<Frame> {
    let scene = FrameScene { tree, mentions };
    let of_sentence = |tokens: &std::ops::Range<usize>| {
        let acts = tokens.clone().filter_map(|token| Some((token, act_of(tree, token)?)));
        acts.take(MOST_FRAMES).map(|(token, act)| frame(scene, token, act)).collect::<Vec<Frame>>()
    };
    tree.sentences.iter().flat_map(of_sentence).collect()
}

fn frame(scene: FrameScene<'_, '_>, token: usize, act: Act) -> Frame {
    let tree = scene.tree;
    let is_verb = tree.is_verb(token);
    let (kind, act, all) = match act.kind {
        FrameKind::Noun => (act.kind, act.lemma, Participants::of_noun(scene, token)),
        FrameKind::State if !is_verb => (act.kind, act.lemma, Participants::of_apposition(scene, token)),
        _ => told_by_verb(scene, token, act),
    };
    let (factuality, is_denied) =
        if is_verb { factuality::of_verb(tree, token) } else { factuality::of_noun(tree, token) };
    Frame {
        head: scene.span(token),
        act: kin::act_word(act),
        kind,
        agent: all.agent,
        patient: all.patient,
        recipient: all.recipient,
        complement: all.complement,
        obliques: all.obliques,
        is_denied,
        factuality,
        claimants: claimants(scene, token),
        introduced_by: introduction(scene, token),
        depth: depth(scene, token),
        clause: pieces(scene, token),
    }
}

/// A verb with what belongs to it: a phrase, a light verb with its noun, a state with its complement.
fn told_by_verb(scene: FrameScene<'_, '_>, verb: usize, act: Act) -> (FrameKind, String, Participants) {
    let tree = scene.tree;
    let mut all = Participants::of_verb(scene, verb);
    if let Some(phrase) = phrase_of(tree, verb).filter(|_| act.kind != FrameKind::State) {
        match tree.relation(phrase.word) {
            Relation::DirectObject => all.patient = None,
            Relation::Preposition if all.patient.is_none() => all.patient = all.take_first(&[tree.lower(phrase.word)]),
            Relation::Particle if all.patient.is_none() => {
                // "Called off the parade": the parser attaches some objects to the particle.
                let object = tree.child(phrase.word, Relation::PrepositionalObject);
                all.patient = object.map(|object| argument(scene, object));
            }
            _ => {}
        }
        return (FrameKind::Verb, phrase.act.to_string(), all);
    }
    match (act.kind, act.told_by) {
        (FrameKind::LightVerb, Some(noun)) => {
            all.patient = None;
            all.add_obliques(scene, noun);
            all.patient = all.take_first(&["of", "on", "against", "for"]);
        }
        (FrameKind::State, Some(word)) => {
            all.complement = Some(argument(scene, word));
            all.add_obliques(scene, word);
        }
        _ => {}
    }
    (act.kind, act.lemma, all)
}
