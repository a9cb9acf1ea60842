//! Chinese: words, and the lists with which sentences, numbers, dates, names and speech are found.
//!
//! Input: a sentence, in simplified or traditional characters. Output: its words with their classes. The word lists are
//! packed files beside the code; each is unpacked when first needed.

mod operators;
mod quantity;
mod speech;
mod time;
mod titles;
mod words;

pub use words::words;

use super::east_asian::gloss::Dictionary;
use super::east_asian::sound::Script;
use super::east_asian::{EastAsian, Folded};
use std::sync::LazyLock;

/// The glosses of CC-CEDICT for Chinese words, made by `tools/lexica`, under the licence in `LICENSE-CC-CEDICT`.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::unpack(include_bytes!("glosses.bin")));

/// Chinese.
pub static CHINESE: EastAsian = EastAsian {
    code: "zh",
    script: Script::Han,
    fold: Folded::simplified,
    words_at: words::words_at,
    goes_on: speech::goes_on,
    quantities: &quantity::QUANTITIES,
    date_words: &time::DATE_WORDS,
    name_words: &titles::NAME_WORDS,
    speech_words: &speech::SPEECH_WORDS,
    markers: speech::MARKERS,
    operators: &operators::OPERATORS,
    light_words: speech::LIGHT_WORDS,
    pointing_words: &["该"],
    object_marks: &[],
    // "、" only stands within lists.
    clause_ends: &['，', ',', '；', '：', '。'],
    marks_after: false,
    dictionary: &DICTIONARY,
};
