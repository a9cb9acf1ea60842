//! The frames by which a statement is judged.

use crate::language::{Acts, Frame, FrameKind};

/// The frames of verbs and states, without verbs of saying that only introduce another frame ("Hale said that ...");
/// the frames of nouns only if there are no others. In the given order.
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
