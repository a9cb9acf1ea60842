//! The words of several outlets for one thing.

use crate::article::Place;
use crate::article::Span;
use crate::language::Mentions;

/// The words of several outlets for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordChoice {
    /// What they are words for.
    pub of: ChoiceOf,
    /// The fullest name; for a saying, the speaker; for an act, the fact.
    pub name: String,
    /// For a saying or an act, the index of its fact in [`Comparison::facts`](crate::compare::Comparison::facts).
    pub fact: Option<usize>,
    /// For each article in the event's order, its words, most used first; empty if it has none.
    pub articles: Vec<Vec<ChosenWords>>,
}

/// What words are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChoiceOf {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation, or something named whose kind is unknown.
    Organisation,
    /// A quotation or report that several outlets have: the verb of speech.
    Saying,
    /// Something that was done or happened: another word in the same place.
    Act,
}

impl ChoiceOf {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            ChoiceOf::Person => "person",
            ChoiceOf::Place => "place",
            ChoiceOf::Organisation => "organisation",
            ChoiceOf::Saying => "saying",
            ChoiceOf::Act => "act",
        }
    }
}

/// Words that an article chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenWords {
    /// As first printed.
    pub words: String,
    /// Where they are, in text order.
    pub places: Vec<Place>,
}

/// Whether the words are a speaker's.
pub fn is_quoted(mentions: &Mentions, span: Span) -> bool {
    mentions.quotes.iter().any(|quote| quote.span.contains(span))
}
