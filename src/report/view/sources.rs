//! Where the words come from: who is credited, and what several articles share word for word.

use super::quoting::{ParagraphLinkView, QuoteView, lang, paragraph_link, quote};
use crate::compare::{Comparison, SecondHand};
use crate::report::anchors::Anchors;
use crate::report::highlight::Piece;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, direction};
use serde::Serialize;

/// A credited source and the phrases that credit it.
#[derive(Debug, Serialize)]
pub struct CreditView {
    name: String,
    quotes: Vec<QuoteView>,
    /// The facts that rest on it alone.
    facts: Vec<SecondHandView>,
}

/// A fact that rests on one credited source alone.
#[derive(Debug, Serialize)]
pub struct SecondHandView {
    /// The fact's address.
    fact: String,
    statement: String,
    lang: String,
    dir: &'static str,
    /// Where each outlet that states it credits the source.
    places: Vec<ParagraphLinkView>,
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
pub fn credits(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Vec<CreditView> {
    let second_hand = comparison.second_hand();
    let view = |(source, credit): (usize, &crate::compare::CreditedSource)| CreditView {
        name: visible(&credit.name),
        quotes: credit.places.iter().filter_map(|&place| quote(w, comparison, anchors, place, &[])).collect(),
        facts: second_hand
            .iter()
            .filter(|one| one.source == source)
            .filter_map(|one| second_hand_view(w, comparison, anchors, one))
            .collect(),
    };
    comparison.credits.iter().enumerate().map(view).collect()
}

fn second_hand_view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    one: &SecondHand,
) -> Option<SecondHandView> {
    let fact = comparison.facts.get(one.fact)?;
    let article = fact.place.and_then(|place| comparison.event.articles.get(place.article));
    let places = one.places.iter();
    Some(SecondHandView {
        fact: anchors.fact(one.fact).to_string(),
        statement: visible(&fact.statement),
        lang: article.map_or_else(|| "und".to_string(), lang),
        dir: article.map_or("auto", |article| direction(&article.language)),
        places: places
            .filter_map(|place| paragraph_link(w, comparison, anchors, place.article, place.paragraph))
            .collect(),
    })
}

/// One for each shared passage, in the given order; shown in the words of its first place.
pub fn shared(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Vec<SharedView> {
    let view = |shared: &crate::compare::SharedText| {
        let first = quote(w, comparison, anchors, *shared.places.first()?, &[])?;
        let places = shared
            .places
            .iter()
            .filter_map(|place| paragraph_link(w, comparison, anchors, place.article, place.paragraph));
        Some(SharedView {
            length: w.count("count.words", shared.words),
            lang: first.lang,
            dir: first.dir,
            pieces: first.pieces,
            places: places.collect(),
        })
    };
    comparison.shared.iter().filter_map(view).collect()
}
