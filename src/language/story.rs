//! The questions that gathering voices, sources, words, causes and subjects asks of a language.

use super::any_text::AnyText;
use super::cut::Word;
use super::cut_text::CutText;
use super::mention::Mentions;
use crate::article::Span;

/// What an act may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActSubject {
    /// Somebody is killed, hurt or missing.
    Harm,
    /// Somebody takes a stand on what happened.
    Reaction,
}

/// Words by which news says who and why. Whatever a language does not answer is not found.
pub trait StoryWords: Sync {
    /// The words without an article before them.
    fn without_article<'w>(&self, words: &'w str) -> &'w str {
        words.trim()
    }

    /// A source's words as shown: "Foreign Ministry" for "the Foreign Ministry".
    fn bare_source(&self, words: &str) -> String {
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What two mentions of one source have in common: in lower case, without what is owned.
    fn source_key(&self, words: &str) -> String {
        self.bare_source(words).to_lowercase()
    }

    /// Whether a source is mentioned without a name: "the newspaper", "another agency".
    fn is_nameless_source(&self, _words: &str) -> bool {
        false
    }

    /// The words of a name with the noun beside them that describes it: "the island of X", "the X region".
    fn described(&self, _text: &str, _words: &[Word], name: Span) -> Span {
        name
    }

    /// Whether a word (lower case) leaves the writer no choice: an article, a conjunction, a courtesy title.
    fn is_small_word(&self, _lower: &str) -> bool {
        false
    }

    /// A word as printed, without its possessive ending.
    fn without_possessive<'w>(&self, word: &'w str) -> &'w str {
        word
    }

    /// Whether a verb of speech (lower case) introduces words without commenting on them.
    fn is_plain_speech(&self, _verb: &str) -> bool {
        false
    }

    /// Whether a pronoun (base form, lower case) stands for the speaker.
    fn is_first_person(&self, _lemma: &str) -> bool {
        false
    }

    /// Whether a pronoun can stand for what a noun names, by person, thing and number; both as printed, in lower case,
    /// with the noun's base form. If in doubt, it can.
    fn may_stand_for(&self, _pronoun: &str, _noun: &str, _lemma: &str) -> bool {
        true
    }

    /// Whether a pronoun (lower case) stands for somebody in its own clause: "himself".
    fn is_reflexive(&self, _pronoun: &str) -> bool {
        false
    }

    /// Whether a sentence with these words goes on from the one before: "But the original ...", "His deputy ...".
    fn goes_on(&self, _words: &[&Word]) -> bool {
        false
    }

    /// What an act (base form, lower case) is about, if its word alone shows it.
    fn subject_of_act(&self, _act: &str) -> Option<ActSubject> {
        None
    }

    /// Where a paragraph with this number gives a cause, in text order.
    fn causes(&self, _paragraph: CutText<'_>, _mentions: &Mentions, _number: usize) -> Vec<Span> {
        Vec::new()
    }
}

impl StoryWords for AnyText {}
