//! Runs `frames.txt`, who did what to whom, and `frame_matches.txt`, whether two articles report the same act by the
//! same people.

use super::run;
use storydiff::language::{Argument, Factuality, Frame, FrameKind};
use storydiff::read::Read;
use storydiff::weigh::{CandidateFrame, FrameContext, asserted, counterpart};

#[test]
fn frames() {
    run("frames.txt", |read, _| of_article(read, 0).map(|frame| shown(read, frame)).collect());
}

#[test]
fn frames_are_matched() {
    run("frame_matches.txt", |read, _| {
        let acts = read.language_of(0).acts();
        let known = FrameContext { entities: &read.annotated.entities, acts };
        let first: Vec<&Frame> = of_article(read, 0).collect();
        let candidates: Vec<CandidateFrame<'_>> =
            of_article(read, 1).map(|frame| CandidateFrame { frame, sentence: 0, handicap: 0.0 }).collect();
        asserted(&first, acts).into_iter().map(|frame| matched(frame, &candidates, known)).collect()
    });
}

fn of_article<'r>(read: &'r Read<'_>, article: usize) -> impl Iterator<Item = &'r Frame> {
    read.annotated.articles[article].frames.iter().flatten()
}

/// "not pay (asked); agent council; patient fine; on Monday; says Ada Hale".
fn shown(read: &Read<'_>, frame: &Frame) -> String {
    let mut line = format!("{}{}", if frame.is_denied { "not " } else { "" }, frame.act);
    line += match frame.kind {
        FrameKind::Verb => "",
        FrameKind::LightVerb => " [light]",
        FrameKind::State => " [state]",
        FrameKind::Noun => " [noun]",
    };
    line += match frame.factuality {
        Factuality::Done => "",
        Factuality::Planned => " (planned)",
        Factuality::Asked => " (asked)",
        Factuality::Possible => " (possible)",
        Factuality::Conditional => " (conditional)",
    };
    let mut add = |role: &str, argument: &Argument| {
        let entity = argument.entity.map(|entity| read.annotated.entities[entity].name.clone());
        line += &format!("; {role} {}", entity.unwrap_or_else(|| argument.lemma.clone()));
    };
    let core = [("agent", &frame.agent), ("patient", &frame.patient), ("to whom", &frame.recipient)];
    core.into_iter().for_each(|(role, one)| one.iter().for_each(|argument| add(role, argument)));
    for oblique in &frame.obliques {
        add(if oblique.preposition.is_empty() { "when" } else { &oblique.preposition }, &oblique.argument);
    }
    frame.claimants.iter().for_each(|claimant| add("says", claimant));
    line
}

/// "sink / sink: agent, patient", what agrees; "other agent" and so on, what conflicts.
fn matched(frame: &Frame, candidates: &[CandidateFrame<'_>], known: FrameContext<'_>) -> String {
    let Some(found) = counterpart(frame, candidates, known) else { return format!("{} / nothing", frame.act) };
    let (other, matched) = (found.candidate.frame, found.matched);
    let mut notes: Vec<&str> = Vec::new();
    let mut note = |is_so: bool, words: &'static str| notes.extend(is_so.then_some(words));
    note(matched.is_contrary(), "contrary");
    note(matched.is_swapped, "swapped");
    note(matched.agent >= 0.5, "agent");
    note(matched.agent <= -0.7, "other agent");
    note(matched.patient >= 0.5, "patient");
    note(matched.patient <= -0.7, "other patient");
    note(matched.is_oblique_other, "other name behind the preposition");
    note(frame.is_denied != other.is_denied, "denied in one");
    note(frame.factuality != other.factuality, "not as certain");
    format!("{} / {}: {}", frame.act, other.act, notes.join(", "))
}
