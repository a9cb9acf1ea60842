//! The questions that judging details asks of a language: words that make two statements differ, or keep them from
//! differing.

use super::any_text::AnyText;
use super::cut::Word;
use super::mention::Mentions;
use crate::article::Span;

/// How certain an act is, by a word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Done, or stated without any word of certainty.
    Plain,
    /// "admitted", "decided on", "was convicted of".
    Settled,
    /// "will", "plans to", "is to".
    Planned,
    /// "would": what somebody said will happen, or what depends on something.
    Conditional,
    /// "may", "is considering".
    Possible,
    /// "allegedly", "is suspected of".
    Alleged,
    /// "did not", "denied", "failed to".
    Denied,
}

/// The words of a statement, or of a passage.
#[derive(Debug, Clone, Copy)]
pub struct Stretch<'a> {
    /// The text of its paragraph.
    pub text: &'a str,
    /// Its words, in text order.
    pub words: &'a [&'a Word],
    /// The paragraph's mentions.
    pub mentions: &'a Mentions,
}

/// The words before a verb that show whether its act is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// How certain the act is.
    pub certainty: Certainty,
    /// The words that show it.
    pub words: Span,
    /// Whether the verb is in a form for something done.
    pub is_past: bool,
    /// Whether the verb, as it stands, can only be something that somebody does: "runs".
    pub is_habit: bool,
}

/// Words by which two statements differ. Whatever a language does not answer keeps two statements alike.
pub trait ContrastWords: Sync {
    /// The form that identifies the forms of one verb.
    fn dictionary_form<'w>(&self, word: &'w Word) -> &'w str {
        &word.stem
    }

    /// Every certainty that is mentioned.
    fn certainties(&self, _stretch: Stretch<'_>) -> Vec<Certainty> {
        Vec::new()
    }

    /// Whether a word right after a noun shows that nothing is done by it, but to it, for it or from it.
    fn marks_object(&self, _lower: &str) -> bool {
        false
    }

    /// Whether a word means what was named just before: "the same", "that".
    fn points_back(&self, _lower: &str) -> bool {
        false
    }

    /// Whether a small word may be a part of the verb before it: "up" in "gave up".
    fn is_particle(&self, _lower: &str) -> bool {
        false
    }

    /// The marks at which a clause may end within a sentence; none if they say nothing about that.
    fn clause_ends(&self) -> &'static [char] {
        &[]
    }

    /// What the words before the word with this index say of its certainty; `Plain` if they say nothing.
    fn predicate(&self, stretch: Stretch<'_>, at: usize) -> Predicate {
        let words = stretch.words.get(at).map_or(Span::new(0, 0), |word| word.span);
        Predicate { certainty: Certainty::Plain, words, is_past: false, is_habit: false }
    }

    /// Whether a word before a date gives it another role than "on" and "in": a beginning, an end, a limit.
    fn is_limit(&self, _lower: &str) -> bool {
        false
    }

    /// The only season named without a year, and where.
    fn season<'w>(&self, _words: &[&'w Word]) -> Option<&'w Word> {
        None
    }

    /// Whether a word says nothing about the name beside it: an article, a form of "be".
    fn is_light(&self, _lower: &str) -> bool {
        false
    }

    /// Whether a word takes a name's place without naming anybody: "committee".
    fn is_plain_office(&self, _lower: &str) -> bool {
        false
    }

    /// The unit per which a number is given: "month" in "14 crowns a month"; `after` are the words after it.
    fn rate<'w>(&self, _after: &[&'w Word]) -> Option<&'w str> {
        None
    }

    /// Whether a word in a quotation may be exchanged without a change of sense.
    fn is_immaterial(&self, _lower: &str) -> bool {
        false
    }

    /// The small words that decide what the others of a sentence say ("not", "all", "before"), in text order: each by what
    /// it amounts to, so that "every" and "each" are "all".
    fn operators(&self, _words: &[&Word]) -> Vec<&'static str> {
        Vec::new()
    }

    /// Whether a word denies.
    fn is_negation(&self, _lower: &str) -> bool {
        false
    }

    /// The relation that a word gives to the noun after it ("by", "from", "until"), by what it amounts to, so that "in" and
    /// "within" are one; `None` if it says little, or others may stand for it.
    fn relation(&self, _lower: &str) -> Option<&'static str> {
        None
    }

    /// Whether a word gives the noun after it to somebody mentioned elsewhere: "his".
    fn is_possessive(&self, _lower: &str) -> bool {
        false
    }

    /// A word in full: "we're" is two words.
    fn uncontracted(&self, _surface: &str, lower: &str) -> Vec<String> {
        vec![lower.to_string()]
    }

    /// One form for a word's spellings ("labour", "labor"), only for comparing.
    fn one_spelling(&self, lower: &str) -> String {
        lower.to_string()
    }

    /// Whether the text after a name shows that something belonging to its bearer is meant: "'s".
    fn owns(&self, _after: &str) -> bool {
        false
    }

    /// Whether the words of a sentence show that speech was translated.
    fn is_translated(&self, _text: &str, _words: &[&Word]) -> bool {
        false
    }
}

impl ContrastWords for AnyText {}
