//! What differs: each difference with its wordings, each wording with the outlets that use it.

use super::quoting::{ParagraphLinkView, QuoteView, excerpt, paragraph_link};
use crate::compare::{Comparison, Difference};
use crate::report::anchors::Anchors;
use crate::report::verbatim::{cut, paragraph_text};
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
    wordings: Vec<WordingView>,
}

/// One wording and who uses it.
#[derive(Debug, Serialize)]
pub struct WordingView {
    /// The words that differ within those around them, as the first outlet has them.
    quote: QuoteView,
    /// Where they stand, one for each outlet.
    places: Vec<ParagraphLinkView>,
}

/// One for each difference, in the given order; where there is a base, those that concern it first.
pub fn differences(comparison: &Comparison, anchors: &Anchors) -> Vec<DifferenceView> {
    let view = |(index, difference): (usize, &Difference)| DifferenceView {
        anchor: anchors.difference(index).to_string(),
        kind: wording::difference(difference.kind),
        fact: anchors.fact(difference.fact).to_string(),
        wordings: wordings(comparison, anchors, difference),
    };
    let mut differences: Vec<(usize, &Difference)> = comparison.differences.iter().enumerate().collect();
    if comparison.event.has_base {
        let is_others = |difference: &Difference| difference.sides.iter().all(|side| side.passage.article > 0);
        differences.sort_by_key(|(_, difference)| is_others(difference));
    }
    differences.into_iter().map(view).collect()
}

/// The differing words, those of the same letters (but for capitals) together.
fn wordings(comparison: &Comparison, anchors: &Anchors, difference: &Difference) -> Vec<WordingView> {
    let mut wordings: Vec<(String, WordingView)> = Vec::new();
    for side in &difference.sides {
        let at = side.passage;
        let Some(article) = comparison.event.articles.get(at.article) else { continue };
        let words = cut(paragraph_text(article, at.paragraph), side.words).to_lowercase();
        let Some(place) = paragraph_link(comparison, anchors, at.article, at.paragraph) else { continue };
        match wordings.iter_mut().find(|(known, _)| *known == words) {
            Some((_, wording)) => wording.places.push(place),
            None => {
                let quote = excerpt(comparison, anchors, at, side.words);
                wordings.extend(quote.map(|quote| (words, WordingView { quote, places: vec![place] })));
            }
        }
    }
    wordings.into_iter().map(|(_, wording)| wording).collect()
}
