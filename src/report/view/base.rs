//! What the base omits: the article with which the others are compared.

use super::breadth::SIDE_BY_SIDE;
use super::outlets::StatementView;
use super::stated_by::stated_by;
use crate::compare::{Cell, Comparison, Fact};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;
use std::cmp::Reverse;

/// How many facts are at the head of the page, beginning with those that most outlets state; the others are one click
/// away. Two columns of four at 1280 px: with the differences above them they fill the first screen of a laptop.
const FIRST_LACKING: usize = 8;

/// The base, and what others state and it surely omits.
#[derive(Debug, Serialize)]
pub struct BaseView {
    name: String,
    /// "12 facts", or `None` if nothing is omitted.
    count: Option<String>,
    first: Vec<LackingView>,
}

/// A fact that the base omits.
#[derive(Debug, Serialize)]
pub struct LackingView {
    fact: StatementView,
    /// "stated by 3 of 5, 1 to check".
    told_by: String,
}

/// `None` if no article was made the base. With up to [`SIDE_BY_SIDE`] outlets, a fact that only one of them states is
/// shown with that outlet and not here.
pub fn base(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Option<BaseView> {
    let base = comparison.event.base()?;
    let tell = |fact: &Fact| fact.cells.iter().filter(|cell| cell.is_surely_told()).count();
    let facts = comparison.facts.iter().enumerate();
    let mut lacking: Vec<(usize, &Fact)> =
        facts.filter(|(_, fact)| fact.cells.first().is_some_and(Cell::is_surely_omitted)).collect();
    let all = lacking.len();
    lacking.retain(|(_, fact)| comparison.event.articles.len() > SIDE_BY_SIDE || fact.told_only_by().is_none());
    // The sort is stable: among facts that equally many state, the most telling stay first.
    lacking.sort_by_key(|(_, fact)| Reverse(tell(fact)));
    let view = |(index, fact): (usize, &Fact)| {
        let told_by = stated_by(w, &comparison.stated_by(fact));
        Some(LackingView { fact: StatementView::of(comparison, anchors, index)?, told_by })
    };
    Some(BaseView {
        name: visible(outlet(base)),
        count: (all > 0).then(|| w.count("count.facts", all)),
        first: lacking.into_iter().take(FIRST_LACKING).filter_map(view).collect(),
    })
}
