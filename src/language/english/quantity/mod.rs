//! What numbers and dates are said of.
//!
//! Input: a paragraph's tree, mentions and frames. Output: a [`Quantity`](crate::language::Quantity) for each number
//! (except ranks) and each date, in text order.

mod clause;
mod counted;
mod label;
mod label_clause;
mod label_phrase;

pub use clause::quantities;
