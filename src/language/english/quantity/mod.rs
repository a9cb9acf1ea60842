//! What numbers and dates are said of.
//!
//! Goes in: a paragraph's tree, mentions and frames. Comes out: a [`Quantity`](crate::language::Quantity) for each number (ranks
//! apart) and each date, in text order.

mod clause;
mod counted;

pub use clause::quantities;
