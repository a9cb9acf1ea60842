//! Chinese: words, and the lists by which sentences, numbers, dates, names and speech are found.
//!
//! Goes in: a sentence, in simplified or traditional characters. Comes out: its words with their classes.
//! The word lists are packed files beside the code; each is unpacked when it is first asked for.

mod quantity;
mod speech;
mod time;
mod titles;

mod words;

pub use quantity::QUANTITIES;
pub use speech::SPEECH_WORDS;
pub use time::DATE_WORDS;
pub use titles::NAME_WORDS;

pub use words::words;

use crate::article::Span;
use crate::language::east_asian::gloss::Dictionary;
use crate::language::east_asian::name::EastName;
use crate::language::east_asian::speech::{self as saying, Said};
use crate::language::east_asian::stance::{self, Marked};
use crate::language::east_asian::{EastWord, Folded, date, name, number, sentence};
use crate::language::mention::{DateMention, Number};
use jiff::civil::Date;
use std::sync::LazyLock;

/// What CC-CEDICT says of Chinese words, made by `tools/lexica`, under the licence in `LICENSE-CC-CEDICT`.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::unpack(include_bytes!("glosses.bin")));

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<Span> {
    sentence::sentences(text, speech::goes_on)
}

/// The numbers of a text; the spans of its dates are left out.
pub fn numbers(text: &str, words: &[EastWord], dates: &[Span]) -> Vec<Number> {
    number::numbers(&Folded::simplified(text, 0), words, dates, &QUANTITIES)
}

/// The dates of a text that was published on a day.
pub fn dates(text: &str, published: Option<Date>) -> Vec<DateMention> {
    date::dates(&Folded::simplified(text, 0), published, &DATE_WORDS)
}

/// What is said in a text, with speakers.
pub fn said(text: &str) -> Vec<Said> {
    saying::said(text, &sentences(text), &words(text), &SPEECH_WORDS)
}

/// How certain a text says that things are.
pub fn stances(text: &str) -> Vec<Marked> {
    stance::stances(&Folded::simplified(text, 0), &words(text), speech::MARKERS)
}

/// The names among the words of a text.
pub fn names(words: &[EastWord]) -> Vec<EastName> {
    name::names(words, &NAME_WORDS)
}
