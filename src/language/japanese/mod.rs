//! Japanese: words, and the lists with which sentences, numbers, dates, names and speech are found.
//!
//! Input: a sentence. Output: its words with dictionary forms, classes and the readings of names. The word lists are
//! packed files beside the code; each is unpacked when first needed.

mod full_name;
mod lattice;
mod operators;
mod quantity;
mod speech;
mod time;
mod titles;
mod words;

pub use full_name::is_japanese_name;
pub use words::words;

use super::east_asian::gloss::Dictionary;
use super::east_asian::sound::Script;
use super::east_asian::{EastAsian, Folded};
use std::sync::LazyLock;

/// The glosses of EDICT for Japanese words, made by `tools/lexica`, under the licence in `LICENSE-EDRDG`.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::unpack(include_bytes!("glosses.bin")));

/// Japanese.
pub static JAPANESE: EastAsian = EastAsian {
    code: "ja",
    script: Script::Kana,
    fold: Folded::of,
    words_at: words::words_at,
    goes_on: speech::goes_on,
    quantities: &quantity::QUANTITIES,
    date_words: &time::DATE_WORDS,
    name_words: &titles::NAME_WORDS,
    speech_words: &speech::SPEECH_WORDS,
    markers: speech::MARKERS,
    operators: &operators::OPERATORS,
    light_words: speech::LIGHT_WORDS,
    pointing_words: &["同", "同国", "同州", "同県", "同市", "同町", "同村", "同社", "同党", "同省", "同紙", "同氏"],
    object_marks: &["を", "に", "へ", "から"],
    clause_ends: &['、', '，', '；', '。'],
    marks_after: true,
    dictionary: &DICTIONARY,
};
