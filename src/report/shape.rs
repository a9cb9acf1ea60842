//! The shape of the JSON: what `storydiff … --format json` writes, field by field.
//!
//! ```json
//! { "version": "0.2.0", "title": "...",
//!   "articles": [ { "id", "outlet", "headline", "published", "language", "paragraphs": [ { "number", "kind", "text" } ] } ],
//!   "facts":    [ { "id", "statement", "cells": [ { "article", "verdict", "score", "sure", "evidence" } ] } ],
//!   "links":    [ { "a": { "article", "paragraph" }, "b": { "article", "paragraph" }, "score" } ] }
//! ```
//!
//! These fields keep their names and meaning; more stand beside them and more may come.
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

/// The version of the forms below, which every output in JSON carries. It rises if a field is renamed, removed or
/// changed in meaning; a new field does not raise it.
pub const SCHEMA_VERSION: u32 = 1;

/// The JSON Schema of every output, by the command that writes it: what `storydiff schema` prints. A test generates it
/// from the types.
pub const SCHEMA: &str = include_str!("schema.json");

/// `compare`: everything found out about an event.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonShape<'c> {
    /// Version of storydiff that wrote this.
    pub version: &'static str,
    /// Version of this form: see [`SCHEMA_VERSION`].
    pub schema: u32,
    /// What the event is called.
    pub title: &'c str,
    /// The article that the others are compared with, where one was chosen; it stands first.
    pub base: Option<&'c str>,
    /// The articles, in the event's order.
    pub articles: Vec<ArticleShape<'c>>,
    /// The facts, most telling first.
    pub facts: Vec<FactShape<'c>>,
    /// Pairs of paragraphs of different articles that tell the same, strongest first.
    pub links: Vec<LinkShape<'c>>,
    /// The articles side by side, top to bottom.
    pub rows: Vec<RowShape<'c>>,
    /// What differs, most telling first.
    pub differences: Vec<DifferenceShape<'c>>,
    /// What several articles give for the same quantity: those that differ first, then the dead and hurt, sums, dates.
    pub values: Vec<ValueShape<'c>>,
    /// Who is quoted or cited, most quoted first.
    pub voices: Vec<VoiceShape<'c>>,
    /// What the outlets call differently: sayings, acts, then names, most different first.
    pub words: Vec<WordChoiceShape<'c>>,
    /// Who is credited for second-hand facts, most credited first.
    pub credits: Vec<CreditShape<'c>>,
    /// Passages that several articles share word for word, longest first.
    pub shared: Vec<SharedShape<'c>>,
    /// What a person says is no fact: it is counted and listed nowhere else.
    pub left_out: Vec<LeftOutShape<'c>>,
    /// What a person has put right, in the order of corrections.toml.
    pub corrections: Vec<CorrectionShape<'c>>,
    /// Oddities that a reader should know.
    pub notes: Vec<NoteShape<'c>>,
}

/// `check`: the given statements, in the order given.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckShape<'c> {
    /// Version of storydiff that wrote this.
    pub version: &'static str,
    /// Version of this form: see [`SCHEMA_VERSION`].
    pub schema: u32,
    /// What the event is called.
    pub title: &'c str,
    /// The articles, in the event's order.
    pub articles: Vec<ArticleShape<'c>>,
    /// One for each statement given.
    pub facts: Vec<FactShape<'c>>,
    /// Oddities that a reader should know.
    pub notes: Vec<NoteShape<'c>>,
}

/// One article as it was read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ArticleShape<'c> {
    /// Short name, unique within the event.
    pub id: &'c str,
    /// Who published it.
    pub outlet: &'c str,
    /// The headline; empty where none was found.
    pub headline: &'c str,
    /// ISO 8601, no more exactly than the text says: `2026-01-03` or `2026-01-03T16:57+09:00`.
    pub published: Option<String>,
    /// BCP 47 primary subtag: "en".
    pub language: &'c str,
    /// Who wrote it, as printed.
    pub author: Option<&'c str>,
    /// Where it was published.
    pub url: Option<&'c str>,
    /// The section line above the headline, as printed.
    pub section: Option<&'c str>,
    /// The file it was read from.
    pub source: SourceShape<'c>,
    /// The body, from 1.
    pub paragraphs: Vec<ParagraphShape<'c>>,
    /// Photo captions that stand apart from the paragraphs, each once.
    pub captions: Vec<&'c str>,
    /// Why the text is not the whole article, or null: "paywall", "teaser", "consent", "video", "needs-script",
    /// "lost-letters".
    pub stub: Option<&'static str>,
    /// Oddities in reading this article.
    pub notes: Vec<NoteShape<'c>>,
}

/// The file that an article was read from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourceShape<'c> {
    /// File name without folder.
    pub name: &'c str,
    /// SHA-256 of the bytes read, in hexadecimal.
    pub sha256: &'c str,
    /// Size of the bytes read.
    pub bytes: usize,
}

/// One body paragraph.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ParagraphShape<'c> {
    /// From 1.
    pub number: usize,
    /// "text", or "caption" for a photo's caption or credit that stands between the paragraphs and states nothing.
    pub kind: &'static str,
    /// Verbatim.
    pub text: &'c str,
}

/// One fact and what every article makes of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactShape<'c> {
    /// From the statement's words, so that it survives a re-run.
    pub id: &'c str,
    /// The statement, with explanations in square brackets.
    pub statement: &'c str,
    /// What a person wrote in its place; null where nobody did.
    pub heading: Option<&'c str>,
    /// Where the statement stands; null for a statement that was given.
    pub place: Option<PlaceShape<'c>>,
    /// The sentence that a reader needs before it, where it points back to what only that one names; else null.
    pub context: Option<PlaceShape<'c>>,
    /// How telling the fact is, 0 to 1.
    pub telling: f64,
    /// By how many outlets and independent texts it is told; null in `check`.
    pub told: Option<ToldShape<'c>>,
    /// One for each article, in the event's order.
    pub cells: Vec<CellShape<'c>>,
    /// Every statement that is this fact, the one above first; empty for a statement that was given.
    pub wordings: Vec<WordingShape<'c>>,
}

/// One of the statements that are the same fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordingShape<'c> {
    /// With explanations in square brackets.
    pub statement: &'c str,
    /// Where it stands.
    pub place: PlaceShape<'c>,
    /// Who joined it to the fact, where the program itself had left it apart: "person", "reader".
    pub joined_by: Option<&'static str>,
}

/// What a person took out of the facts.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LeftOutShape<'c> {
    /// The first of its statements.
    pub statement: &'c str,
    /// Who did so: places in `corrections`, from 0.
    pub corrections: &'c [usize],
}

/// Something that a person put right.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionShape<'c> {
    /// Where it begins in corrections.toml, from 1.
    pub line: usize,
    /// "verdict", "heading", "join", "part" or "not-a-fact".
    pub kind: &'static str,
    /// The ids of the facts that it is at work in; empty where it does not fit.
    pub facts: Vec<&'c str>,
    /// Statements that name the facts, as they stand in the file.
    pub statements: Vec<&'c str>,
    /// For a verdict, the article's short name.
    pub article: Option<&'c str>,
    /// For a verdict, which.
    pub verdict: Option<&'static str>,
    /// For a heading, what to write there.
    pub heading: Option<&'c str>,
    /// Why, in the person's words.
    pub why: Option<&'c str>,
    /// Who says so.
    pub by: Option<&'c str>,
}

/// By whom a fact is told. Only cells that are sure count, but for `to_check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ToldShape<'c> {
    /// How many outlets tell it.
    pub outlets: usize,
    /// In how many independent texts: passages that outlets share word for word count once.
    pub independent: usize,
    /// How many of the outlets tell it differently.
    pub differently: usize,
    /// How many cells a person should look at.
    pub to_check: usize,
    /// The articles that tell it, one list for each independent text.
    pub texts: Vec<Vec<&'c str>>,
}

/// What one article makes of one fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CellShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// "stated", "partial", "differs" or "omitted".
    pub verdict: &'static str,
    /// How strongly the article carries the fact, 0 to 1.
    pub score: f64,
    /// False where a person should look.
    pub sure: bool,
    /// The passages that carry it, best first; empty where omitted.
    pub evidence: Vec<EvidenceShape<'c>>,
    /// Why, in a few words.
    pub reason: String,
    /// The rule that decided: "other-number".
    pub rule: &'static str,
    /// The statement's words that stand neither in the best passage nor beside it, verbatim.
    pub missing: Vec<&'c str>,
    /// The words that stand against each other; those that decided come first.
    pub contrasts: Vec<ContrastShape<'c>>,
    /// What became of the statement's quotation; null where it has none, or the article has nothing of it.
    pub quotation: Option<QuotationShape<'c>>,
    /// What the program itself had found, where a person set the verdict; else null.
    pub program: Option<Box<CellShape<'c>>>,
}

/// What an article makes of a quotation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuotationShape<'c> {
    /// "whole", "trimmed", "paraphrased", "reworded" or "other-speaker".
    pub label: &'static str,
    /// The words of the quotation that the article leaves out, verbatim.
    pub cut: Vec<&'c str>,
}

/// The words of a statement and of an article that tell the same thing differently.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContrastShape<'c> {
    /// "number", "date", "name", "quote" or "certainty".
    pub kind: &'static str,
    /// The statement's words, within its own paragraph; null for a statement that was given.
    pub statement: Option<WordsShape<'c>>,
    /// The article's words.
    pub article: PlaceShape<'c>,
}

/// A passage that carries a fact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EvidenceShape<'c> {
    /// Paragraph number.
    pub paragraph: usize,
    /// The passage, verbatim.
    pub quote: &'c str,
    /// First byte in the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Where in its article it begins: 0 in the headline and at the first word of the body, towards 1 at its end.
    pub depth: f64,
    /// How strongly this passage alone carries the fact, 0 to 1.
    pub score: f64,
    /// The words that match the statement, in order.
    pub matched: Vec<WordsShape<'c>>,
}

/// Some words of a known paragraph.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordsShape<'c> {
    /// First byte in the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, verbatim.
    pub words: &'c str,
}

/// Two paragraphs of different articles that tell the same.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LinkShape<'c> {
    /// One paragraph.
    pub a: LinkEndShape<'c>,
    /// The other.
    pub b: LinkEndShape<'c>,
    /// How strongly they tell the same, 0 to 1.
    pub score: f64,
}

/// One end of a link.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LinkEndShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Paragraph number.
    pub paragraph: usize,
}

/// Paragraphs side by side.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowShape<'c> {
    /// One for each article, in the event's order.
    pub cells: Vec<RowCellShape<'c>>,
}

/// An article's part of a row.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowCellShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Paragraph numbers; empty where the article has nothing here.
    pub paragraphs: &'c [usize],
    /// Whether they stand in another order than in the article itself.
    pub moved: bool,
}

/// The same thing told differently.
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
    /// The article's short name; null where it concerns the whole event.
    pub article: Option<&'c str>,
    /// "other-event", "left-out", "correction", "language", "reading", "columns", "wire" or "dropped".
    pub kind: &'static str,
    /// One sentence.
    pub text: String,
}
