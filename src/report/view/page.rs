//! Everything on the page, in its order.

use super::breadth::SIDE_BY_SIDE;
use super::{
    base, carried, corrections, differences, facts, filters, notes, order, outlets, partners, rows, sources, texts,
    values, voices, words,
};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::groups::Groups;
use crate::report::verbatim::visible;
use crate::report::wording::count;
use serde::Serialize;

/// How many outlets stand at the head of the page: two rows of them at 1280 px, so that what differs is on the first screen.
const FIRST_OUTLETS: usize = 8;

/// How many differences stand at the head of the page: with more, three outlets no longer fit on a laptop's screen.
const FIRST_DIFFERENCES: usize = 5;

/// Everything on the page.
#[derive(Debug, Serialize)]
pub struct PageView {
    version: &'static str,
    title: String,
    /// "3 outlets · 9 facts · 3 differences · 2 cells to check".
    in_short: Vec<String>,
    /// CSS class: "few" or "many" outlets.
    breadth: &'static str,
    /// Number of outlets, as a CSS class: "outlets-3".
    columns: String,
    outlets: Vec<outlets::OutletView>,
    /// How many of them stand at the head of the page at once; "32 more outlets" are one click away.
    first_outlets: usize,
    more_outlets: String,
    /// Where the others are compared with the first one.
    base: Option<base::BaseView>,
    warnings: Vec<notes::NoteView>,
    stands_out: filters::StandsOutView,
    differences: Vec<differences::DifferenceView>,
    /// Those that the head of the page does not show at once, and "2 more differences".
    further_differences: Vec<differences::DifferenceView>,
    more_differences: String,
    /// What several outlets give for the same quantity: what differs, what does not, and "12 given alike".
    differing_values: Vec<values::ValueView>,
    same_values: Vec<values::ValueView>,
    same_values_count: String,
    fact_filters: filters::FiltersView,
    fact_groups: Vec<facts::FactGroupView>,
    order: order::OrderView,
    rows: Vec<rows::RowView>,
    texts: Vec<texts::TextView>,
    voices: Vec<voices::VoiceView>,
    heard: Vec<voices::HeardView>,
    words: words::WordsView,
    credits: Vec<sources::CreditView>,
    shared: Vec<sources::SharedView>,
    corrections: corrections::CorrectionsView,
    notes: Vec<notes::NoteView>,
    rules: Vec<notes::RuleView>,
    inputs: Vec<notes::InputView>,
}

impl PageView {
    /// The content of the page for a comparison.
    pub fn new(comparison: &Comparison) -> PageView {
        let event = &comparison.event;
        let anchors = Anchors::new(comparison);
        let groups = Groups::new(comparison);
        let carried = carried::CarriedFacts::new(comparison);
        let partners = partners::Partners::new(comparison);
        let is_many = event.articles.len() > SIDE_BY_SIDE;
        let to_check = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
        let mut differences = differences::differences(comparison, &anchors);
        let further = differences.split_off(FIRST_DIFFERENCES.min(differences.len()));
        let (differing_values, same_values) = values::values(comparison, &anchors);
        PageView {
            version: env!("CARGO_PKG_VERSION"),
            title: visible(&event.title),
            in_short: vec![
                count(event.articles.len(), "outlet", "outlets"),
                count(comparison.facts.len(), "fact", "facts"),
                count(comparison.differences.len(), "difference", "differences"),
                count(to_check, "cell to check", "cells to check"),
            ],
            breadth: if is_many { "many" } else { "few" },
            columns: format!("outlets-{}", event.articles.len().min(SIDE_BY_SIDE + 1)),
            outlets: outlets::outlets(comparison, &anchors),
            first_outlets: FIRST_OUTLETS,
            more_outlets: count(event.articles.len().saturating_sub(FIRST_OUTLETS), "more outlet", "more outlets"),
            base: base::base(comparison, &anchors),
            warnings: notes::warnings(comparison),
            stands_out: filters::stands_out(comparison),
            more_differences: count(further.len(), "more difference", "more differences"),
            differences,
            further_differences: further,
            same_values_count: count(same_values.len(), "quantity is given alike", "quantities are given alike"),
            differing_values,
            same_values,
            fact_filters: filters::filters(comparison),
            fact_groups: facts::facts(comparison, &anchors, &groups, is_many),
            order: order::order(comparison, &anchors),
            rows: rows::rows(&carried, &partners, &anchors),
            texts: texts::texts(&carried, &partners, &anchors, &groups),
            voices: voices::voices(comparison, &anchors),
            heard: voices::heard(comparison),
            words: words::words(comparison, &anchors),
            credits: sources::credits(comparison, &anchors),
            shared: sources::shared(comparison, &anchors),
            corrections: corrections::corrections(comparison, &anchors),
            notes: notes::notes(comparison),
            rules: notes::rules(comparison),
            inputs: notes::inputs(event),
        }
    }
}
