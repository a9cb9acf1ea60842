//! A word of a text written without spaces.

use crate::article::Span;

/// A word, its place, and what a dictionary says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EastWord {
    /// Its place in the text.
    pub span: Span,
    /// As printed, in usual width (`３人` is "3人"); for Chinese, in simplified characters.
    pub surface: String,
    /// The form under which a dictionary has it: 述べ is 述べる; otherwise equals `surface`.
    pub base: String,
    /// What kind of word it is.
    pub class: Class,
    /// The reading of a name, in katakana (Japanese) or as syllables with spaces (Chinese); empty if unknown.
    pub reading: String,
}

/// Parts of speech, as far as later steps need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A common noun.
    Noun,
    /// A noun that serves as a verb with する: 会談.
    Action,
    /// A verb.
    Verb,
    /// An adjective, including those that are nouns in Japanese grammar: 重要.
    Adjective,
    /// An adverb.
    Adverb,
    /// A pronoun.
    Pronoun,
    /// Digits or numerals.
    Number,
    /// What is counted, after a number: 人, 回, 名.
    Counter,
    /// Something before a noun: 元, 約, 第.
    Prefix,
    /// Something after a noun: 氏, 県, 的.
    Suffix,
    /// A family name: 高市.
    FamilyName,
    /// A given name: 早苗.
    GivenName,
    /// A whole person's name, or one of unknown order: オバマ.
    PersonName,
    /// A place.
    PlaceName,
    /// An organisation.
    Organisation,
    /// A name of anything else.
    ProperNoun,
    /// Letters of another script: NATO.
    Latin,
    /// Particles, auxiliaries, conjunctions: purely grammatical words.
    Grammar,
    /// Punctuation.
    Symbol,
}

impl Class {
    /// Whether it names a person, place, organisation or other single thing.
    pub fn is_name(self) -> bool {
        self.is_person() || matches!(self, Class::PlaceName | Class::Organisation | Class::ProperNoun)
    }

    /// Whether it names a person.
    pub fn is_person(self) -> bool {
        matches!(self, Class::FamilyName | Class::GivenName | Class::PersonName)
    }

    /// Whether it says nothing for which another language would have a word.
    pub fn is_empty(self) -> bool {
        matches!(self, Class::Grammar | Class::Symbol)
    }
}
