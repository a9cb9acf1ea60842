//! Frames compared: whether two sentences tell the same act of the same people.
//!
//! Goes in: frames of a statement and of passages, the event's entities. Comes out: how far arguments agree
//! ([`compare_arguments`]), how far frames match ([`match_frames`]), the frame of a passage that tells what a frame of the
//! statement tells ([`counterpart`]). What a language does not parse has no frames, so that nothing matches and nothing conflicts.

mod argument;
mod asserted;
mod counterpart;
mod matching;

pub use argument::{AGREE, CONFLICT, HARDLY, Known, compare_arguments};
pub use asserted::asserted;
pub use counterpart::{Candidate, Counterpart, counterpart};
pub use matching::{FrameMatch, match_frames};
