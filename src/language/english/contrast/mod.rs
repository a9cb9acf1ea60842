//! English words by which two statements differ.
//!
//! Goes in: words of a statement or a passage. Comes out: what is asked by
//! [`ContrastWords`](crate::language::contrast::ContrastWords).

mod answers;
mod certainty;
mod date;
mod name;
mod quotation;
mod rate;
mod spelling;
mod translated;
mod verb;
