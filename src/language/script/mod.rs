//! What applies whatever the language: Unicode's sentence bounds, words between white space, quotation marks, figures
//! in digits.
//!
//! Input: a text. Output: its sentences and words, using a language's answers for doubtful places ([`cut`]), and what
//! any text has ([`read`]). Languages take from here what they need.

pub mod calendar;
mod cut;
mod figure;
mod form;
mod latin;
mod measure;
mod quotation;
mod reading;
mod sentence;
mod word;

pub use cut::{CutBy, bounded, cut};
pub use figure::{MOST_DIGITS, currency_of, plain_numbers, shifted, trailing};
pub(in crate::language) use latin::latin_names;
pub use measure::{DAY, HOUR, MINUTE, MONTH, SizedUnit, YEAR};
pub use quotation::{Quotation, quotations, quotations_of_article};
pub(in crate::language) use reading::clause;
pub use reading::read;
pub use sentence::{Ending, ends_sentence, is_opening};
