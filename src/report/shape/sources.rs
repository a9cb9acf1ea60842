//! Whose words an article carries: voices, word choice, credited sources, shared text.

use super::place::PlaceShape;
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody who is quoted or cited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VoiceShape<'c> {
    /// The fullest name.
    pub name: &'c str,
    /// A role as printed.
    pub role: Option<&'c str>,
    /// The article that this voice is heard in, where it is heard in one of several only; else null.
    pub only_in: Option<&'c str>,
    /// The articles that use this voice, in the event's order.
    pub uses: Vec<VoiceUseShape<'c>>,
}

/// How one article uses one voice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VoiceUseShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Paragraph of the first quotation or citation.
    pub first_paragraph: usize,
    /// Quotations and reported statements.
    pub times: usize,
    /// Words within quotation marks.
    pub quoted_words: usize,
    /// The same as a share of the article's words, 0 to 1.
    pub share: f64,
    /// Speech verbs as printed, most used first.
    pub verbs: Vec<VerbShape<'c>>,
    /// Where, in text order.
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
    /// The fullest name; of a saying, whoever says it.
    pub name: &'c str,
    /// Of a saying, its fact's id; else null.
    pub fact: Option<&'c str>,
    /// The articles that have words for it, in the event's order.
    pub articles: Vec<ChosenByShape<'c>>,
}

/// One article's words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenByShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Most used first.
    pub words: Vec<ChosenWordsShape<'c>>,
}

/// Words and where they stand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenWordsShape<'c> {
    /// As first printed; a verb in lower case.
    pub words: &'c str,
    /// How often.
    pub times: usize,
    /// Where, in text order.
    pub places: Vec<PlaceShape<'c>>,
}

/// A source that articles credit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreditShape<'c> {
    /// The source.
    pub name: &'c str,
    /// The phrases that credit it.
    pub places: Vec<PlaceShape<'c>>,
    /// The facts that rest on it alone: every outlet that tells them credits this source for them.
    pub facts: Vec<SecondHandShape<'c>>,
}

/// A fact that rests on one credited source alone.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SecondHandShape<'c> {
    /// The fact's id.
    pub fact: &'c str,
    /// The phrases that credit the source for it, one for each outlet that tells it.
    pub places: Vec<PlaceShape<'c>>,
}

/// The same words in several articles.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SharedShape<'c> {
    /// Length in words.
    pub words: usize,
    /// Where it stands.
    pub places: Vec<PlaceShape<'c>>,
}
