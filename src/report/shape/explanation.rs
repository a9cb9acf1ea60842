//! The reasoning behind one cell.

use super::place::PlaceShape;
use schemars::JsonSchema;
use serde::Serialize;

/// `explain`: the reasoning behind one cell.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExplanationShape<'c> {
    /// The version of storydiff that wrote this.
    pub version: &'static str,
    /// The version of this form: see [`SCHEMA_VERSION`](super::SCHEMA_VERSION).
    pub schema: u32,
    /// The fact's id.
    pub fact: &'c str,
    /// The statement, with explanations in square brackets.
    pub statement: &'c str,
    /// The article's id.
    pub article: &'c str,
    /// "stated", "partial", "differs" or "omitted".
    pub verdict: &'static str,
    /// How likely it is that the article carries the fact, 0 to 1.
    pub score: f64,
    /// False where a person should check.
    pub sure: bool,
    /// The rule that decided: "other-number".
    pub rule: &'static str,
    /// Why, in a few words.
    pub reason: String,
    /// The statement's words that were not found, verbatim.
    pub missing: Vec<&'c str>,
    /// The statement's words, with their weights and where the article has them.
    pub terms: Vec<TermShape<'c>>,
    /// The share of the statement's weight that the best passage carries, 0 to 1.
    pub words_share: f64,
    /// The passages that were considered, best first.
    pub candidates: Vec<CandidateShape<'c>>,
    /// The thresholds that decide.
    pub thresholds: Vec<ThresholdShape>,
    /// The rules on details, in the order in which they were tried, and what they found.
    pub tried: Vec<TriedShape<'c>>,
}

/// A word of the statement.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TermShape<'c> {
    /// As printed.
    pub words: &'c str,
    /// Its weight.
    pub weight: f64,
    /// How fully the passage has it, 0 to 1.
    pub credit: f64,
    /// How it was matched: "same", "related", "beside" and others.
    pub source: &'static str,
    /// Where it was found; null if nowhere.
    pub there: Option<PlaceShape<'c>>,
}

/// A passage that was considered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CandidateShape<'c> {
    /// The passage.
    pub place: PlaceShape<'c>,
    /// How strongly it carries the statement, 0 to 1.
    pub strength: f64,
    /// The share of the statement's weight that it carries.
    pub word_share: f64,
    /// What passages in other articles add.
    pub corroboration: f64,
    /// The passage that adds most; null where none does.
    pub witness: Option<PlaceShape<'c>>,
    /// The allowance for a long statement, 1 or more.
    pub length: f64,
    /// What is expected of a passage that states it in full.
    pub wording: f64,
}

/// A threshold that decides.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ThresholdShape {
    /// What a value above it means.
    pub meaning: &'static str,
    /// The threshold, 0 to 1.
    pub value: f64,
}

/// A rule on details.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriedShape<'c> {
    /// What it looks for.
    pub looks_for: &'static str,
    /// The statement's words and the article's.
    pub found: Vec<[&'c str; 2]>,
}
