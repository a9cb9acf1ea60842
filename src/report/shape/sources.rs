//! Whose words an article carries: voices, word choice, credited sources, shared text.

use super::place::PlaceShape;
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody who is quoted or cited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VoiceShape<'c> {
    /// The fullest form of the name.
    pub name: &'c str,
    /// A role, as printed.
    pub role: Option<&'c str>,
    /// The id of the only article in which this voice is heard; null if it is heard in several, or if there is only one article.
    pub only_in: Option<&'c str>,
    /// The articles that use this voice, in the event's order.
    pub uses: Vec<VoiceUseShape<'c>>,
}

/// How one article uses one voice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VoiceUseShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// The paragraph of the first quotation or citation.
    pub first_paragraph: usize,
    /// The number of quotations and reported statements.
    pub times: usize,
    /// The number of words within quotation marks.
    pub quoted_words: usize,
    /// The quoted words as a share of the article's words, 0 to 1.
    pub share: f64,
    /// The speech verbs as printed, most used first.
    pub verbs: Vec<VerbShape<'c>>,
    /// Where, in the order of the text.
    pub places: Vec<PlaceShape<'c>>,
}

/// A speech verb and how often it is used.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VerbShape<'c> {
    /// As printed.
    pub verb: &'c str,
    /// How often.
    pub times: usize,
}

/// What the outlets call the same person, place, organisation, saying or act.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordChoiceShape<'c> {
    /// "person", "place", "organisation", "saying" or "act".
    pub of: &'static str,
    /// The fullest form of the name; for a saying, the speaker's.
    pub name: &'c str,
    /// For a saying, the id of its fact; else null.
    pub fact: Option<&'c str>,
    /// The articles that have words for it, in the event's order.
    pub articles: Vec<ChosenByShape<'c>>,
}

/// The words that one article uses.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenByShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// The words, most used first.
    pub words: Vec<ChosenWordsShape<'c>>,
}

/// Words and where they appear.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenWordsShape<'c> {
    /// As first printed; a verb in lower case.
    pub words: &'c str,
    /// How often.
    pub times: usize,
    /// Where, in the order of the text.
    pub places: Vec<PlaceShape<'c>>,
}

/// A source that articles credit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreditShape<'c> {
    /// The source.
    pub name: &'c str,
    /// The phrases that credit it.
    pub places: Vec<PlaceShape<'c>>,
    /// The facts that rest on it alone: every outlet that reports them credits this source.
    pub facts: Vec<SecondHandShape<'c>>,
}

/// A fact that rests on one credited source alone.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SecondHandShape<'c> {
    /// The fact's id.
    pub fact: &'c str,
    /// The phrases that credit the source for it, one for each outlet that reports it.
    pub places: Vec<PlaceShape<'c>>,
}

/// The same words in several articles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SharedShape<'c> {
    /// The length in words.
    pub words: usize,
    /// Where they appear.
    pub places: Vec<PlaceShape<'c>>,
}
