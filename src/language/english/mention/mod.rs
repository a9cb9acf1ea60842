//! English numbers, dates and times.
//!
//! Goes in: a paragraph as it was cut. Comes out: its [`Number`](crate::language::mention::Number)s and
//! [`DateMention`](crate::language::mention::DateMention)s, in text order.

mod bound;
mod clock;
pub mod date;
mod direction;
mod figure;
mod measure;
pub mod number;
mod share;
