//! Frames compared: whether two sentences report the same act by the same people.
//!
//! Input: frames of a statement and of passages, the event's entities. Output: how far arguments agree
//! ([`compare_arguments`]), how far frames match ([`match_frames`]), and which frame of a passage corresponds to a
//! frame of the statement ([`counterpart`]). A language without a parser has no frames, so nothing matches and nothing
//! conflicts.

mod argument;
mod asserted;
mod counterpart;
mod matching;

pub use argument::{AGREE, CONFLICT, FrameContext, HARDLY, compare_arguments};
pub use asserted::asserted;
pub use counterpart::{CandidateFrame, FrameCounterpart, counterpart};
pub use matching::{FrameMatch, match_frames};
