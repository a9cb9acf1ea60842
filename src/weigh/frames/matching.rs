//! How far two frames report the same act.

use super::argument::{AGREE, CONFLICT, FrameContext, compare_arguments};
use crate::language::{Argument, Frame, FrameKind};

/// How a frame of a statement and a frame of a passage relate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrameMatch {
    /// How near the acts are ([`Acts::kin`](crate::language::Acts::kin)); never 0.
    pub kin: f64,
    /// How far the agents agree, from −1 to 1.
    pub agent: f64,
    /// How far the patients agree, from −1 to 1.
    pub patient: f64,
    /// The share of the statement's obliques, complement and recipient that are anywhere in the passage's frame, from 0
    /// to 1.
    pub obliques: f64,
    /// Whether agent and patient have changed places.
    pub is_swapped: bool,
    /// Whether another name follows the same preposition.
    pub is_oblique_other: bool,
    /// All of it in one number, for comparing candidates.
    pub total: f64,
}

/// The weights of the parts of a match in its total.
const ARGUMENT: f64 = 0.5;
const OBLIQUES: f64 = 0.4;
const SWAPPED: f64 = -0.5;
const SAME_POLARITY: f64 = 0.15;
const SAME_FACTUALITY: f64 = 0.05;

/// One act from its two sides: "bought", "sold".
const CONVERSE: f64 = 0.8;
/// The most for two acts that say nothing ("is", "has") and have nothing in common.
const EMPTY: f64 = 0.3;
/// The value of a contrary act, so that it is found if its participants agree.
const CONTRARY: f64 = 0.1;
/// At or above this value the agent of one frame is surely the patient of the other.
const SURELY: f64 = 0.9;

impl FrameMatch {
    /// At or above this kin two acts are one act.
    pub const SAME_ACT: f64 = 0.6;

    /// Whether the two report one act, whoever takes part in it.
    pub fn is_matched(&self) -> bool {
        self.kin >= FrameMatch::SAME_ACT
    }

    /// Whether the acts are contrary.
    pub fn is_contrary(&self) -> bool {
        self.kin < 0.0
    }
}

/// How a statement's frame and a passage's frame relate; `None` if their acts have nothing to do with each other.
pub fn match_frames(statement: &Frame, passage: &Frame, known: FrameContext<'_>) -> Option<FrameMatch> {
    let here = (statement.agent.as_ref(), statement.patient.as_ref());
    let there = (passage.agent.as_ref(), passage.patient.as_ref());
    let (kin, are_converse) = known.acts.relate(&statement.act, &passage.act);
    if kin == 0.0 && !are_converse {
        return None;
    }
    let have_one_agent = || compare_arguments(here.0, there.0, known) >= SURELY;
    // "Orvel sold" and "Orvel bought" are not two sides of one act.
    let is_converse = are_converse && !have_one_agent();
    let mut kin = if is_converse { CONVERSE } else { kin };
    if kin == 0.0 {
        return None;
    }
    let (agent, patient) = if [statement.kind, passage.kind].contains(&FrameKind::State) {
        (compare_arguments(here.0, there.0.or(there.1), known), 0.0)
    } else if is_converse {
        compare_sides(here, passage, known)
    } else {
        let crosses = || passage.kind == FrameKind::Noun || known.acts.alternates(&passage.act);
        compare_cores(here, there, crosses, known)
    };
    let is_swapped = agent <= 0.0
        && statement.kind == FrameKind::Verb
        && passage.kind == FrameKind::Verb
        && are_swapped(here, there, known);
    let obliques = shared_obliques(statement, passage, known);
    if (known.acts.is_empty(&statement.act) || known.acts.is_empty(&passage.act)) && obliques == 0.0 && patient < AGREE
    {
        kin = kin.min(EMPTY);
    }
    let mut total = ARGUMENT * (agent + patient) + OBLIQUES * obliques;
    total += if kin > 0.0 { kin } else { CONTRARY };
    if is_swapped {
        total += SWAPPED;
    }
    if kin > 0.0 && statement.is_denied == passage.is_denied {
        total += SAME_POLARITY;
    }
    if kin > 0.0 && statement.factuality == passage.factuality {
        total += SAME_FACTUALITY;
    }
    let is_oblique_other = is_oblique_other(statement, passage, known);
    Some(FrameMatch { kin, agent, patient, obliques, is_swapped, is_oblique_other, total })
}

type Core<'f> = (Option<&'f Argument>, Option<&'f Argument>);

/// Agents and patients; if there is only one it may take either place: "the plant closed", "closed the plant". Where the
/// passage's act `crosses`, that holds of who acts also beside another actor: "the owner closed the plant".
fn compare_cores(here: Core<'_>, there: Core<'_>, crosses: impl Fn() -> bool, known: FrameContext<'_>) -> (f64, f64) {
    let mut agent = compare_arguments(here.0, there.0, known);
    let mut patient = compare_arguments(here.1, there.1, known);
    match (here, there) {
        ((None, Some(_)), (Some(_), None)) => patient = patient.max(compare_arguments(here.1, there.0, known)),
        ((Some(_), None), (None, Some(_))) => agent = agent.max(compare_arguments(here.0, there.1, known)),
        ((Some(_), None), (Some(_), Some(_))) | ((Some(_), _), (None, Some(_))) if crosses() => {
            agent = agent.max(compare_arguments(here.0, there.1, known));
        }
        _ => {}
    }
    (agent, patient)
}

/// Agents and patients of one act from its two sides: the agent of the statement is not the agent of the passage ("sold
/// **to Tarn**", "**Tarn** bought"), and the patient may be either ("bought **ferries**"; "**twelve** died").
fn compare_sides(here: Core<'_>, passage: &Frame, known: FrameContext<'_>) -> (f64, f64) {
    let best = |one: Option<&Argument>, others: &mut dyn Iterator<Item = &Argument>| {
        others.map(|other| compare_arguments(one, Some(other), known)).reduce(f64::max).unwrap_or(0.0)
    };
    let is_actor = |other: &&Argument| passage.agent.as_ref().is_some_and(|actor| actor == *other);
    let agent = best(here.0, &mut passage.arguments().filter(|other| !is_actor(other)));
    let patient = best(here.1, &mut passage.agent.iter().chain(&passage.patient));
    (agent, patient)
}

fn are_swapped(here: Core<'_>, there: Core<'_>, known: FrameContext<'_>) -> bool {
    let ((Some(agent), patient), (Some(actor), Some(sufferer))) = (here, there) else { return false };
    compare_arguments(Some(agent), Some(sufferer), known) >= SURELY
        && patient.is_none_or(|patient| compare_arguments(Some(patient), Some(actor), known) >= AGREE)
}

fn shared_obliques(statement: &Frame, passage: &Frame, known: FrameContext<'_>) -> f64 {
    let further = [&statement.recipient, &statement.complement].into_iter().flatten();
    let asked: Vec<&Argument> = statement.obliques.iter().map(|oblique| &oblique.argument).chain(further).collect();
    let agrees =
        |one: &&&Argument| passage.arguments().any(|other| compare_arguments(Some(one), Some(other), known) >= AGREE);
    let found = asked.iter().filter(agrees).count();
    if asked.is_empty() { 0.0 } else { found as f64 / asked.len() as f64 }
}

/// "Involved with Orr", "involved with Brandt": the same preposition is followed by other names, and no other
/// participant is the one looked for.
fn is_oblique_other(statement: &Frame, passage: &Frame, known: FrameContext<'_>) -> bool {
    statement.obliques.iter().filter(|oblique| oblique.argument.entity.is_some()).any(|oblique| {
        let compare = |other: &Argument| compare_arguments(Some(&oblique.argument), Some(other), known);
        let mut named = passage.obliques.iter().filter(|other| other.preposition == oblique.preposition);
        let mut named = named.by_ref().filter(|other| other.argument.entity.is_some()).peekable();
        named.peek().is_some()
            && named.all(|other| compare(&other.argument) <= CONFLICT)
            && !passage.arguments().any(|other| compare(other) >= AGREE)
    })
}
