//! Words of a statement and of a passage that conflict: one file for each kind of difference.
//!
//! Input: a statement beside its passage ([`Sides`](super::sides::Sides)). Output:
//! [`Contrast`](crate::finding::Contrast)s, and what became of the statement's quotation ([`quotation`]).

pub mod copied;
pub mod other_certainty;
pub mod other_date;
pub mod other_name;
pub mod other_number;
pub mod other_quote;
pub mod quotation;
mod quoted;
