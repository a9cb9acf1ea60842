//! Words of a statement and of a passage that stand against each other: one file a kind of difference.
//!
//! Goes in: a statement beside its passage ([`Sides`](super::sides::Sides)). Comes out:
//! [`Contrast`](crate::finding::Contrast)s, and what became of the statement's quotation ([`quotation`]).

pub mod copied;
pub mod other_certainty;
pub mod other_date;
pub mod other_name;
pub mod other_number;
pub mod other_quote;
pub mod quotation;
mod quoted;
