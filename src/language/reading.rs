//! What a language makes of the articles written in it.

use super::cut_text::CutText;
use super::frame::Frame;
use super::mention::{Entity, Mentions};
use super::quantity::Quantity;
use crate::article::{Article, Span};

/// An article with its cut paragraphs.
#[derive(Debug)]
pub struct CutArticle<'a> {
    /// The article.
    pub article: &'a Article,
    /// By paragraph number; the headline is 0.
    pub paragraphs: Vec<CutText<'a>>,
}

/// The content of the articles in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// The people and things that these articles name, each once.
    pub entities: Vec<Entity>,
    /// For each article, and after them for each line of a list, its paragraphs by number.
    pub articles: Vec<Vec<ReadParagraph>>,
}

/// The content of one paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadParagraph {
    /// Numbers, dates, names and so on; an entity is a number in [`Reading::entities`].
    pub mentions: Mentions,
    /// What the paragraph says, one thing at a time, in text order.
    pub clauses: Vec<Clause>,
    /// Who does what to whom, in the order of the heads; empty in a language without a parser.
    pub frames: Vec<Frame>,
    /// What its numbers and dates are said of, in text order; empty in a language without a parser.
    pub quantities: Vec<Quantity>,
}

/// One thing that a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The verbatim pieces of the sentence that say it ("Takaichi" + "visited Seoul" from a list), in text order; never
    /// empty.
    pub spans: Vec<Span>,
    /// What its pronoun stands for, if that is a thing and certain.
    pub antecedent: Option<Antecedent>,
    /// The sentence that a reader needs before it, where it points back to what nobody can be certain of.
    pub context: Option<Context>,
}

/// A sentence of the same article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// Its paragraph.
    pub paragraph: usize,
    /// Its words.
    pub span: Span,
}

/// What "it" or "they" stands for, in words from elsewhere in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Antecedent {
    /// The pronoun.
    pub word: Span,
    /// The paragraph with the words for which it stands.
    pub paragraph: usize,
    /// These words.
    pub span: Span,
}
