//! What several outlets give for the same quantity.

use super::quoting::{QuoteView, quote};
use crate::compare::{Comparison, StoryValue, ValuePlace};
use crate::report::anchors::Anchors;
use crate::report::highlight::Shown;
use crate::report::value::what;
use crate::report::verbatim::visible;
use crate::report::wording;
use serde::Serialize;

/// A quantity and what each outlet gives for it.
#[derive(Debug, Serialize)]
pub struct ValueView {
    /// "jobs … cut".
    what: String,
    /// "Number".
    kind: &'static str,
    /// "differs", "differs?", "same" or "same?"; the mark stands for what a person should look at.
    word: &'static str,
    /// CSS class: "differs" or "same".
    class: &'static str,
    /// One for each outlet, in the event's order.
    cells: Vec<ValueCellView>,
}

/// What one outlet gives.
#[derive(Debug, Serialize)]
pub struct ValueCellView {
    outlet: String,
    /// Its words, with their paragraphs; empty where it gives none.
    quotes: Vec<QuoteView>,
}

/// So many places of an outlet are shown: a headline, a lede and one more.
const SHOWN: usize = 3;

/// Those that differ, and the others, each in the given order.
pub fn values(comparison: &Comparison, anchors: &Anchors) -> (Vec<ValueView>, Vec<ValueView>) {
    let (differing, same): (Vec<&StoryValue>, Vec<&StoryValue>) = comparison.values.iter().partition(|one| one.differs);
    let views = |values: Vec<&StoryValue>| values.into_iter().map(|one| view(comparison, anchors, one)).collect();
    (views(differing), views(same))
}

fn view(comparison: &Comparison, anchors: &Anchors, value: &StoryValue) -> ValueView {
    let cell = |(index, article)| {
        let here = value.places.iter().filter(|one: &&ValuePlace| one.place.article == index).take(SHOWN);
        let words = |one: &ValuePlace| {
            let shown = if value.differs { vec![(one.place.span, Shown::Differ)] } else { Vec::new() };
            quote(comparison, anchors, one.place, &shown)
        };
        ValueCellView { outlet: visible(wording::outlet(article)), quotes: here.filter_map(words).collect() }
    };
    ValueView {
        what: visible(&what(&comparison.event, value)),
        kind: wording::quantity(value.kind),
        word: wording::value_verdict(value.differs, value.sure),
        class: if value.differs { "differs" } else { "same" },
        cells: comparison.event.articles.iter().enumerate().map(cell).collect(),
    }
}
