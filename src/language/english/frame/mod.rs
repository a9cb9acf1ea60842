//! Who did what to whom in an English paragraph, and whether it was done, denied or only wanted.
//!
//! Input: a parsed paragraph with its names, and its mentions (pronouns, quotations). Output: its
//! [`Frame`](crate::language::Frame)s, in text order.

mod act;
mod argument;
mod claimant;
mod clause;
mod denial;
mod factuality;
mod frames;
mod participants;
mod phrase;
mod scene;
mod subject;
#[rustfmt::skip]
pub mod words;

pub use frames::frames;
