//! What the weighing of words asks of a language.

use super::any_text::AnyText;
use super::senses::Senses;

/// Words by what they weigh.
pub trait Lexicon: Sync {
    /// Whether a word (lower case) says nothing by itself.
    fn is_function_word(&self, _lower: &str) -> bool {
        false
    }

    /// The stem of the word that an abbreviation stands for ("rep" is "repres"); other stems as they are.
    fn spelt_out<'s>(&self, stem: &'s str) -> &'s str {
        stem
    }

    /// What a word means, by its stem; `None` where no thesaurus has it.
    fn senses(&self, _stem: &str) -> Option<Senses> {
        None
    }
}

impl Lexicon for AnyText {}
