//! English numbers, dates and times.
//!
//! Input: a cut paragraph. Output: its [`Number`](crate::language::mention::Number)s and
//! [`DateMention`](crate::language::mention::DateMention)s, in text order.

mod bound;
mod clock;
pub mod date;
mod direction;
mod figure;
mod measure;
pub mod number;
mod share;
