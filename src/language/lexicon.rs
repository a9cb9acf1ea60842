//! The questions that weighing words asks of a language.

use super::any_text::AnyText;
use super::senses::Senses;

/// Words by their weight.
pub trait Lexicon: Sync {
    /// Whether a word (lower case) says nothing by itself.
    fn is_function_word(&self, _lower: &str) -> bool {
        false
    }

    /// The stem of the word for which an abbreviation stands ("rep" is "repres"); other stems unchanged.
    fn spelt_out<'s>(&self, stem: &'s str) -> &'s str {
        stem
    }

    /// The meanings of a word, by its stem; `None` if no thesaurus has it.
    fn senses(&self, _stem: &str) -> Option<Senses> {
        None
    }
}

impl Lexicon for AnyText {}
