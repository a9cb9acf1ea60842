//! A statement in the form in which it is looked for: its terms, their weights, and its subject.

use super::content::{Content, Term};
use super::measure::Measure;
use super::passage::Passage;
use crate::article::Span;
use crate::language::Mentions;
use crate::read::Annotated;
use crate::read::Statement;

/// One statement.
#[derive(Debug)]
pub struct WeighedStatement {
    /// Its terms.
    pub content: Content,
    /// The weight of each term: 1 if hardly any sentence of the articles has it, and less the more have it.
    pub weights: Vec<f64>,
    /// The positions of the terms of the name with which the statement begins; empty if it does not begin with one.
    pub subject: Vec<usize>,
}

/// The weights are made for an event with this many articles. In a larger event each sentence counts for less, so that
/// ten short texts count like three long ones.
const USUAL_ARTICLES: f64 = 3.0;

/// All statements of the event with the weights of their terms.
///
/// How common a word is, is counted over the sentences of the articles, including those that only imply it, and never
/// over the statements: the weight of a line of a list does not depend on the other lines.
pub fn asked(
    statements: &[Statement],
    contents: Vec<Content>,
    annotated: &Annotated,
    passages: &[Vec<Passage>],
    meanings: usize,
    measure: &Measure,
) -> Vec<WeighedStatement> {
    let mut counts = vec![0_u32; meanings];
    for term in passages.iter().flatten().flat_map(|passage| &passage.content.terms) {
        counts[term.meaning as usize] += 1;
    }
    let scale = USUAL_ARTICLES / passages.len().max(1) as f64;
    let commonness = |term: &Term| {
        let count = scale * f64::from(counts[term.meaning as usize]);
        count.max(1.0).powf(-measure.commonness_exponent)
    };
    let one = |(statement, content): (&Statement, Content)| {
        let mentions = &annotated.articles[statement.place.article].paragraphs[statement.place.paragraph];
        let emphasis = |term: &Term| if is_quoted(term, mentions) { measure.quoted } else { 1.0 };
        let weights = content.terms.iter().map(|term| commonness(term) * emphasis(term)).collect();
        let subject = subject(statement, &content, mentions);
        WeighedStatement { content, weights, subject }
    };
    statements.iter().zip(contents).map(one).collect()
}

fn is_quoted(term: &Term, mentions: &Mentions) -> bool {
    let inside = |span: &Span| mentions.quotes.iter().any(|quote| quote.span.contains(*span));
    !term.is_implied() && term.spans.iter().all(inside)
}

/// The terms of the name at the head of the statement, without a preceding article ("The Harlan Company bought ...").
fn subject(statement: &Statement, content: &Content, mentions: &Mentions) -> Vec<usize> {
    /// "The" and a space.
    const LONGEST_ARTICLE_BYTES: usize = 4;
    let Some(first) = statement.spans.first() else { return Vec::new() };
    let at_head = |span: Span| (first.start..=first.start + LONGEST_ARTICLE_BYTES).contains(&span.start);
    let Some(name) = mentions.names.iter().find(|name| at_head(name.span)) else { return Vec::new() };
    let is_of_name = |term: &Term| term.spans.iter().any(|span| name.span.overlaps(*span));
    (0..content.terms.len()).filter(|at| is_of_name(&content.terms[*at])).collect()
}
