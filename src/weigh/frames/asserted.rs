//! Which of a statement's frames it is judged by.

use crate::language::{Acts, Frame, FrameKind};

/// The frames told by verbs and states, without verbs of saying that only introduce another of them ("Hale said that ...");
/// those told by nouns only where there is no other. In the order given.
pub fn asserted<'f>(frames: &[&'f Frame], acts: &dyn Acts) -> Vec<&'f Frame> {
    let clauses: Vec<&Frame> = frames.iter().copied().filter(|frame| frame.kind != FrameKind::Noun).collect();
    let introduces = |frame: &&Frame| {
        acts.is_saying(&frame.act) && clauses.iter().any(|other| other.introduced_by == Some(frame.head))
    };
    let told: Vec<&Frame> = clauses.iter().copied().filter(|frame| !introduces(frame)).collect();
    match (told.is_empty(), clauses.is_empty()) {
        (false, _) => told,
        (true, false) => clauses,
        (true, true) => frames.to_vec(),
    }
}
