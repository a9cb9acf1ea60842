//! What differs: one card for each difference.

use super::quoting::{QuoteView, quote};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::highlight::Shown;
use crate::report::verbatim::{cut, paragraph_text, visible};
use crate::report::wording;
use serde::Serialize;

/// One difference.
#[derive(Debug, Serialize)]
pub struct DifferenceView {
    /// "Number".
    kind: &'static str,
    /// "d-number-3ab2c1d4".
    anchor: String,
    /// The fact's address.
    fact: String,
    /// The wordings, each with the outlets that use it: for the head of the page.
    wordings: Vec<WordingView>,
    /// Each side's sentence.
    sides: Vec<QuoteView>,
}

/// One wording and who uses it.
#[derive(Debug, Serialize)]
pub struct WordingView {
    words: String,
    lang: String,
    dir: &'static str,
    /// "Courier, Wire".
    outlets: String,
}

/// One for each difference, in the given order.
pub fn differences(comparison: &Comparison, anchors: &Anchors) -> Vec<DifferenceView> {
    let view = |(index, difference): (usize, &crate::compare::Difference)| DifferenceView {
        anchor: anchors.difference(index).to_string(),
        kind: wording::difference(difference.kind),
        fact: anchors.fact(difference.fact).to_string(),
        wordings: wordings(comparison, difference),
        sides: difference
            .sides
            .iter()
            .filter_map(|side| quote(comparison, anchors, side.passage, &[(side.words, Shown::Differ)]))
            .collect(),
    };
    comparison.differences.iter().enumerate().map(view).collect()
}

/// The differing words, those of the same letters (but for capitals) together.
fn wordings(comparison: &Comparison, difference: &crate::compare::Difference) -> Vec<WordingView> {
    let mut wordings: Vec<(WordingView, Vec<String>)> = Vec::new();
    for side in &difference.sides {
        let Some(article) = comparison.event.articles.get(side.passage.article) else { continue };
        let words = visible(cut(paragraph_text(article, side.passage.paragraph), side.words));
        let outlet = visible(wording::outlet(article));
        match wordings.iter_mut().find(|(known, _)| known.words.to_lowercase() == words.to_lowercase()) {
            Some((_, outlets)) => outlets.push(outlet),
            None => {
                let lang = super::quoting::lang(article);
                let dir = wording::direction(&article.language);
                wordings.push((WordingView { words, lang, dir, outlets: String::new() }, vec![outlet]));
            }
        }
    }
    wordings.into_iter().map(|(wording, outlets)| WordingView { outlets: outlets.join(", "), ..wording }).collect()
}
