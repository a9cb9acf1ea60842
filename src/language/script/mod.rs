//! What holds whatever the language: Unicode's sentence bounds, words between white space, end marks.
//!
//! Goes in: a text. Comes out: its sentences and words, by what a language says of the doubtful places ([`cut`]).

mod cut;
mod form;
mod sentence;
mod word;

pub use cut::{CutBy, cut};
pub use sentence::{Ending, ends_sentence, is_opening};
