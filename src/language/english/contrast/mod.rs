//! English words by which two statements differ.
//!
//! Input: words of a statement or a passage. Output: the answers to
//! [`ContrastWords`](crate::language::contrast::ContrastWords).

mod answers;
mod certainty;
mod date;
mod name;
mod operators;
mod quotation;
mod rate;
mod spelling;
mod translated;
mod verb;
