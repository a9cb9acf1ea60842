//! The shape of the JSON: what `storydiff … --format json` writes, field by field.
//!
//! ```json
//! { "version": "0.2.0", "title": "...",
//!   "articles": [ { "id", "outlet", "headline", "published", "language", "paragraphs": [ { "number", "kind", "text" } ] } ],
//!   "facts":    [ { "id", "statement", "cells": [ { "article", "verdict", "score", "sure", "evidence" } ] } ],
//!   "links":    [ { "a": { "article", "paragraph" }, "b": { "article", "paragraph" }, "score" } ] }
//! ```
//!
//! These fields keep their names and meaning; there are others beside them, and more may be added.
//!
//! - An `article` is always given by its short name (`id`), never by its position.
//! - A `paragraph` is a number: 0 is the headline, the body counts from 1.
//! - `start` and `end` are bytes of the UTF-8 text of that paragraph, `end` one past the last.
//! - Scores are 0 to 1, rounded to four decimals, so that equal results are equal bytes.
//! - What is not known is `null`, never left out.

mod agreement;
mod explanation;
mod place;
mod sources;
mod value;

pub use agreement::*;
pub use explanation::*;
pub use place::PlaceShape;
pub use sources::*;
pub use value::*;

use schemars::JsonSchema;
use serde::Serialize;

/// The version of the forms below, given in every JSON output. It rises if a field is renamed, removed or changed in
/// meaning; a new field does not raise it.
pub const SCHEMA_VERSION: u32 = 1;

/// The JSON Schema of every output, by the command that writes it: what `storydiff schema` prints. A test generates it
/// from the types.
pub const SCHEMA: &str = include_str!("schema.json");

/// `compare`: everything that was found about an event.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonShape<'c> {
    /// The version of storydiff that wrote this.
    pub version: &'static str,
    /// The version of this form: see [`SCHEMA_VERSION`].
    pub schema: u32,
    /// The event's title.
    pub title: &'c str,
    /// The id of the article that the others are compared with; null where none was chosen. That article comes first.
    pub base: Option<&'c str>,
    /// The articles, in the event's order.
    pub articles: Vec<ArticleShape<'c>>,
    /// The facts, most significant first.
    pub facts: Vec<FactShape<'c>>,
    /// Pairs of paragraphs in different articles that say the same, strongest first.
    pub links: Vec<LinkShape<'c>>,
    /// The articles side by side, top to bottom.
    pub rows: Vec<RowShape<'c>>,
    /// What differs, most significant first.
    pub differences: Vec<DifferenceShape<'c>>,
    /// The values that several articles give for the same quantity: differing ones first, then deaths and injuries, money,
    /// dates.
    pub values: Vec<ValueShape<'c>>,
    /// Who is quoted or cited, most quoted first.
    pub voices: Vec<VoiceShape<'c>>,
    /// What the outlets word differently: how they report what was said, then what they call acts and named things; most
    /// different first.
    pub words: Vec<WordChoiceShape<'c>>,
    /// The sources that are credited for second-hand facts, most credited first.
    pub credits: Vec<CreditShape<'c>>,
    /// Passages that several articles share word for word, longest first.
    pub shared: Vec<SharedShape<'c>>,
    /// What a person marked as not a fact; it is counted and listed nowhere else.
    pub left_out: Vec<LeftOutShape<'c>>,
    /// The corrections made by people, in the order of corrections.toml.
    pub corrections: Vec<CorrectionShape<'c>>,
    /// Oddities that the reader should know about.
    pub notes: Vec<NoteShape<'c>>,
}

/// `check`: the statements of the list, in its order.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckShape<'c> {
    /// The version of storydiff that wrote this.
    pub version: &'static str,
    /// The version of this form: see [`SCHEMA_VERSION`].
    pub schema: u32,
    /// The event's title.
    pub title: &'c str,
    /// The articles, in the event's order.
    pub articles: Vec<ArticleShape<'c>>,
    /// One for each statement in the list.
    pub facts: Vec<FactShape<'c>>,
    /// Oddities that the reader should know about.
    pub notes: Vec<NoteShape<'c>>,
}

/// An article as it was read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ArticleShape<'c> {
    /// A short name, unique within the event.
    pub id: &'c str,
    /// Who published it.
    pub outlet: &'c str,
    /// The headline; empty where none was found.
    pub headline: &'c str,
    /// ISO 8601, no more precise than the text: `2026-01-03` or `2026-01-03T16:57+09:00`.
    pub published: Option<String>,
    /// The language, as a BCP 47 primary subtag: "en".
    pub language: &'c str,
    /// Who wrote it, as printed.
    pub author: Option<&'c str>,
    /// The address at which it was published.
    pub url: Option<&'c str>,
    /// The section line above the headline, as printed.
    pub section: Option<&'c str>,
    /// The file it was read from.
    pub source: SourceShape<'c>,
    /// The body, numbered from 1.
    pub paragraphs: Vec<ParagraphShape<'c>>,
    /// Photo captions apart from the paragraphs, each once.
    pub captions: Vec<&'c str>,
    /// Why the text is not the whole article; null if it is: "paywall", "teaser", "consent", "video", "needs-script",
    /// "lost-letters".
    pub stub: Option<&'static str>,
    /// What was odd when this article was read.
    pub notes: Vec<NoteShape<'c>>,
}

/// The file that an article was read from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourceShape<'c> {
    /// The file name, without its folder.
    pub name: &'c str,
    /// The SHA-256 of the bytes read, in hexadecimal.
    pub sha256: &'c str,
    /// The number of bytes read.
    pub bytes: usize,
}

/// A paragraph of the body.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ParagraphShape<'c> {
    /// Numbered from 1.
    pub number: usize,
    /// "text", or "caption" for a photo caption or credit between the paragraphs, which states nothing.
    pub kind: &'static str,
    /// Verbatim.
    pub text: &'c str,
}

/// A fact, and how each article treats it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactShape<'c> {
    /// Derived from the statement's words, so that it stays the same from run to run.
    pub id: &'c str,
    /// The statement, with explanations in square brackets.
    pub statement: &'c str,
    /// The heading that a person wrote in place of the statement; null if nobody did.
    pub heading: Option<&'c str>,
    /// Where the statement appears; null in `check`.
    pub place: Option<PlaceShape<'c>>,
    /// The preceding sentence that is needed to understand the statement, where the statement refers back to it; else null.
    pub context: Option<PlaceShape<'c>>,
    /// How significant the fact is, 0 to 1.
    pub telling: f64,
    /// How many outlets and independent texts report it; null in `check`.
    pub told: Option<ToldShape<'c>>,
    /// One for each article, in the event's order.
    pub cells: Vec<CellShape<'c>>,
    /// Every statement of this fact, the one above first; empty in `check`.
    pub wordings: Vec<WordingShape<'c>>,
}

/// One of the statements of a fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordingShape<'c> {
    /// Its words, with explanations in square brackets.
    pub statement: &'c str,
    /// Where it appears.
    pub place: PlaceShape<'c>,
    /// Who joined it to the fact, where the program had kept it separate: "person", "reader".
    pub joined_by: Option<&'static str>,
}

/// A fact that a person left out.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LeftOutShape<'c> {
    /// The first of its statements.
    pub statement: &'c str,
    /// The corrections that left it out: positions in `corrections`, from 0.
    pub corrections: &'c [usize],
}

/// A correction made by a person.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionShape<'c> {
    /// The line of corrections.toml on which it begins, from 1.
    pub line: usize,
    /// "verdict", "heading", "join", "part" or "not-a-fact".
    pub kind: &'static str,
    /// The ids of the facts that it was applied to; empty where it does not fit.
    pub facts: Vec<&'c str>,
    /// The statements that identify the facts, as written in the file.
    pub statements: Vec<&'c str>,
    /// For a verdict, the article's id.
    pub article: Option<&'c str>,
    /// For a verdict, the verdict.
    pub verdict: Option<&'static str>,
    /// For a heading, its words.
    pub heading: Option<&'c str>,
    /// Why, in the person's words.
    pub why: Option<&'c str>,
    /// The person's name.
    pub by: Option<&'c str>,
}

/// Who reports a fact: states it, states it in part or differs on it. Only sure cells count, except in `to_check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ToldShape<'c> {
    /// How many outlets report it.
    pub outlets: usize,
    /// How many independent texts report it: passages that outlets share word for word count once.
    pub independent: usize,
    /// How many of these outlets differ on it.
    pub differently: usize,
    /// How many cells a person should check.
    pub to_check: usize,
    /// The ids of the articles that report it, one list for each independent text.
    pub texts: Vec<Vec<&'c str>>,
}

/// How an article treats a fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CellShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// "stated", "partial", "differs" or "omitted".
    pub verdict: &'static str,
    /// How likely it is that the article carries the fact, 0 to 1.
    pub score: f64,
    /// False where a person should check.
    pub sure: bool,
    /// The passages that carry it, best first; empty where omitted.
    pub evidence: Vec<EvidenceShape<'c>>,
    /// Why, in a few words.
    pub reason: String,
    /// The rule that decided: "other-number".
    pub rule: &'static str,
    /// The statement's words that are neither in the best passage nor next to it, verbatim.
    pub missing: Vec<&'c str>,
    /// The words that conflict; those that decided the verdict come first.
    pub contrasts: Vec<ContrastShape<'c>>,
    /// What became of the statement's quotation; null if it has none, or if the article has nothing of it.
    pub quotation: Option<QuotationShape<'c>>,
    /// The program's own cell, where a person set the verdict; else null.
    pub program: Option<Box<CellShape<'c>>>,
}

/// How an article treats a quotation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuotationShape<'c> {
    /// "whole", "trimmed", "paraphrased", "reworded" or "other-speaker".
    pub label: &'static str,
    /// The words of the quotation that the article leaves out, verbatim.
    pub cut: Vec<&'c str>,
}

/// The words in which a statement and an article differ on the same thing.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContrastShape<'c> {
    /// "number", "date", "name", "quote" or "certainty".
    pub kind: &'static str,
    /// The statement's words, at their place in its own article; null in `check`.
    pub statement: Option<WordsShape<'c>>,
    /// The article's words.
    pub article: PlaceShape<'c>,
}

/// A passage that carries a fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceShape<'c> {
    /// The number of the paragraph.
    pub paragraph: usize,
    /// The passage, verbatim.
    pub quote: &'c str,
    /// The first byte, counted within the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How far into its article it begins: 0 in the headline and at the first word of the body, towards 1 at the end.
    pub depth: f64,
    /// How strongly this passage alone carries the fact, 0 to 1.
    pub score: f64,
    /// The words that match the statement, in order.
    pub matched: Vec<WordsShape<'c>>,
}

/// Words in a known paragraph.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordsShape<'c> {
    /// The first byte, counted within the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, verbatim.
    pub words: &'c str,
}

/// Two paragraphs in different articles that say the same.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LinkShape<'c> {
    /// One paragraph.
    pub a: LinkEndShape<'c>,
    /// The other.
    pub b: LinkEndShape<'c>,
    /// How strongly they match, 0 to 1.
    pub score: f64,
}

/// One end of a link.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LinkEndShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// The number of the paragraph.
    pub paragraph: usize,
}

/// A row of paragraphs side by side.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowShape<'c> {
    /// One for each article, in the event's order.
    pub cells: Vec<RowCellShape<'c>>,
}

/// An article's part of a row.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowCellShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// Paragraph numbers; empty where the article has nothing here.
    pub paragraphs: &'c [usize],
    /// Whether they are out of the article's own order.
    pub moved: bool,
}

/// Something on which the articles differ.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DifferenceShape<'c> {
    /// "number", "date", "name", "quote", "certainty", or "by-hand" where a person marked the passages.
    pub kind: &'static str,
    /// The fact's id.
    pub fact: &'c str,
    /// What each side says.
    pub sides: Vec<SideShape<'c>>,
}

/// One side of a difference.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SideShape<'c> {
    /// The sentence or clause around the words.
    pub passage: PlaceShape<'c>,
    /// The words that differ.
    pub words: WordsShape<'c>,
}

/// An oddity.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoteShape<'c> {
    /// The article's id; null where the note concerns the whole event.
    pub article: Option<&'c str>,
    /// "other-event", "left-out", "correction", "language", "reading", "columns", "wire" or "dropped".
    pub kind: &'static str,
    /// One sentence.
    pub text: String,
}
