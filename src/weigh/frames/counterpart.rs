//! Which frame of an article corresponds to a frame of a statement.

use super::argument::FrameContext;
use super::matching::{FrameMatch, match_frames};
use crate::language::Frame;

/// A frame that may report the same act.
#[derive(Debug, Clone, Copy)]
pub struct CandidateFrame<'r> {
    /// The frame.
    pub frame: &'r Frame,
    /// Its sentence, by the caller's numbering.
    pub sentence: usize,
    /// How much less its sentence carries than the strongest one, from 0.
    pub handicap: f64,
}

/// The candidate that reports the same act, or the contrary one.
#[derive(Debug, Clone, Copy)]
pub struct FrameCounterpart<'r> {
    /// The chosen candidate.
    pub candidate: CandidateFrame<'r>,
    /// How it matches.
    pub matched: FrameMatch,
    /// The value by which it was chosen: the match's total less its handicap.
    pub value: f64,
}

/// The best of the candidates, the first of equals; `None` if none has anything to do with the statement's act.
pub fn counterpart<'r>(
    statement: &Frame,
    candidates: &[CandidateFrame<'r>],
    known: FrameContext<'_>,
) -> Option<FrameCounterpart<'r>> {
    let mut best: Option<FrameCounterpart<'r>> = None;
    for candidate in candidates {
        let Some(matched) = match_frames(statement, candidate.frame, known) else { continue };
        let value = matched.total - candidate.handicap;
        if best.is_none_or(|best| value > best.value) {
            best = Some(FrameCounterpart { candidate: *candidate, matched, value });
        }
    }
    best
}
