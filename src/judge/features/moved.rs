//! The places of the participants in an act: who acts, whom or what it is done to, from whom, to whom.

use super::acts::StatementActs;
use super::measured::Features;
use super::scene::Scene;
use crate::language::{Acts, Argument, Frame, FrameKind, Oblique, Side};
use crate::weigh::{AGREE, FrameContext, compare_arguments, flag};

/// Counts the participants in the statement's acts that the article's frame of the same act has on another side.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    let read = scene.judge.read;
    let known = FrameContext { entities: &read.annotated.entities, acts: read.language_of(scene.article).acts() };
    for act in &told.acts {
        let is_clause = |frame: &Frame| matches!(frame.kind, FrameKind::Verb | FrameKind::LightVerb);
        let Some((there, _)) = act.matched().filter(|(there, _)| is_clause(act.frame) && is_clause(there)) else {
            continue;
        };
        let others = sides(there, known.acts);
        for (side, argument) in sides(act.frame, known.acts).into_iter().filter(|(_, argument)| is_known(argument)) {
            let agrees = |other: &Argument| compare_arguments(Some(argument), Some(other), known) >= AGREE;
            let found: Vec<Side> = others.iter().filter(|(_, other)| agrees(other)).map(|(other, _)| *other).collect();
            // It may also be where nothing has sides: "on", "in".
            let is_elsewhere = there.arguments().filter(|other| agrees(other)).count() > found.len();
            features.moved += flag(!found.is_empty() && !found.contains(&side) && !is_elsewhere);
        }
    }
}

/// Not a pronoun whose bearer is unknown.
fn is_known(argument: &Argument) -> bool {
    !argument.is_pronoun || argument.entity.is_some()
}

/// The participants that are on a side, each with its side.
pub fn sides<'f>(frame: &'f Frame, acts: &dyn Acts) -> Vec<(Side, &'f Argument)> {
    let core = [(Side::Agent, &frame.agent), (Side::Patient, &frame.patient), (Side::Recipient, &frame.recipient)];
    let core = core.into_iter().filter_map(|(side, argument)| Some((side, argument.as_ref()?)));
    let oblique = |one: &'f Oblique| Some((acts.side(&one.preposition)?, &one.argument));
    core.chain(frame.obliques.iter().filter_map(oblique)).collect()
}
