//! What is known of languages.
//!
//! Goes in: a text. Comes out: the code of the language it is written in ([`language_of`]), its sentences and words ([`cut`]).

mod cut;
mod detect;
mod english;
mod han;
mod script;

pub use cut::{SegmentedParagraph, Sentence, Word};
pub use detect::{contradiction, language_of};

use crate::article::LanguageCode;
use script::CutBy;

/// The sentences and words of texts in one language.
pub fn cut(texts: &[&str], language: &LanguageCode) -> Vec<SegmentedParagraph> {
    match language.as_str() {
        "en" => english::cut(texts),
        "ja" | "zh" => han::cut(texts),
        _ => texts.iter().map(|text| script::cut(text, &CutBy::MARKS, |_, lower, _| lower.to_string())).collect(),
    }
}

/// The sentences and words of one text.
pub fn cut_one(text: &str, language: &LanguageCode) -> SegmentedParagraph {
    cut(&[text], language).pop().unwrap_or_default()
}
