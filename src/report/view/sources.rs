//! Where the words come from: who is credited, and what several articles share word for word.

use super::quoting::{ParagraphLinkView, QuoteView, paragraph_link, quote};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::highlight::Piece;
use crate::report::verbatim::visible;
use crate::report::wording::count;
use serde::Serialize;

/// A credited source and the phrases that credit it.
#[derive(Debug, Serialize)]
pub struct CreditView {
    name: String,
    quotes: Vec<QuoteView>,
}

/// Text that several articles share.
#[derive(Debug, Serialize)]
pub struct SharedView {
    /// "34 words".
    length: String,
    lang: String,
    dir: &'static str,
    pieces: Vec<Piece>,
    places: Vec<ParagraphLinkView>,
}

/// One for each credited source, in the given order.
pub fn credits(comparison: &Comparison, anchors: &Anchors) -> Vec<CreditView> {
    let quotes = |places: &[crate::article::Place]| {
        places.iter().filter_map(|&place| quote(comparison, anchors, place, &[])).collect()
    };
    let view = |credit: &crate::compare::CreditedSource| CreditView {
        name: visible(&credit.name),
        quotes: quotes(&credit.places),
    };
    comparison.credits.iter().map(view).collect()
}

/// One for each shared passage, in the given order; shown in the words of its first place.
pub fn shared(comparison: &Comparison, anchors: &Anchors) -> Vec<SharedView> {
    let view = |shared: &crate::compare::SharedText| {
        let first = quote(comparison, anchors, *shared.places.first()?, &[])?;
        let places = shared
            .places
            .iter()
            .filter_map(|place| paragraph_link(comparison, anchors, place.article, place.paragraph));
        Some(SharedView {
            length: count(shared.words, "word", "words"),
            lang: first.lang,
            dir: first.dir,
            pieces: first.pieces,
            places: places.collect(),
        })
    };
    comparison.shared.iter().filter_map(view).collect()
}
