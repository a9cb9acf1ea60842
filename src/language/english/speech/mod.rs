//! Who says what in English: pronouns, quotations, reported speech, credits.
//!
//! Goes in: paragraphs with their names and quotation marks. Comes out: whose the pronouns are ([`references`]), quotations with
//! their speakers ([`quotes`]), speech without marks ([`reported`]), and second-hand reports ([`credits`]).

mod credit;
mod people_phrase;
mod pronoun;
mod quote;
mod reported;
mod speaker;
mod teller;

pub use credit::find as credits;
pub use people_phrase::names_people;
pub use pronoun::{NamedText, find as references, genders};
pub use quote::{SpeechBefore, find as quotes};
pub use reported::find as reported;
pub use speaker::Known;
