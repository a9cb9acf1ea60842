//! Who shares what: which outlets state the same facts, and how many.
//!
//! After A. Lex, N. Gehlenborg and others, "UpSet: Visualization of Intersecting Sets" (2014): a row for each
//! combination of sets, with dots for those that are in it and a bar for how much they have in common.

use super::breadth::CROWD;
use crate::compare::{Cell, Comparison, Fact};
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// At most this many combinations are shown. With three outlets there are seven, with four fifteen; those left out have
/// few facts.
const MOST_ROWS: usize = 12;

/// How many outlets of a crowd are named.
const MOST_NAMED: usize = 3;

/// The combinations, largest first.
#[derive(Debug, Serialize)]
pub struct SharingView {
    rows: Vec<CombinationView>,
    /// "5 more combinations, with 9 facts.", or `None` if all are shown.
    more: Option<String>,
    /// Width of the drawing of dots; 0 if there are too many outlets for it.
    dots_width: usize,
}

/// Outlets with facts in common that no other outlet states.
#[derive(Debug, Serialize)]
pub struct CombinationView {
    /// "only Courier", "Courier + Wire", "all but Wire", "all 4".
    who: String,
    dots: Vec<DotView>,
    /// First and last dot of its outlets, to be joined by a line.
    from: usize,
    to: usize,
    /// The columns of its outlets, for the filter: "1,3".
    among: String,
    /// "4 facts" if every cell is sure, "7 more to check" if one is not; `None` if there are none.
    settled: Option<String>,
    to_check: Option<String>,
    /// As a percentage of the longest bar.
    settled_share: String,
    to_check_share: String,
}

/// An outlet in the drawing of a combination.
#[derive(Debug, Serialize)]
pub struct DotView {
    x: usize,
    is_in: bool,
}

/// From one dot to the next, in the units of the drawing (see `sharing.html`).
const PITCH: usize = 16;

/// The combinations of outlets that surely state a fact.
pub fn sharing(w: Wording, comparison: &Comparison) -> SharingView {
    let mut counts: BTreeMap<Vec<usize>, (usize, usize)> = BTreeMap::new();
    for fact in &comparison.facts {
        let outlets = telling(fact);
        let (settled, to_check) = counts.entry(outlets).or_default();
        let counted = if fact.cells.iter().all(|cell| cell.sure) { settled } else { to_check };
        *counted += 1;
    }
    counts.remove(&Vec::new());
    let mut rows: Vec<(Vec<usize>, (usize, usize))> = counts.into_iter().collect();
    rows.sort_by_key(|(outlets, (settled, to_check))| (Reverse((*settled, *to_check)), outlets.len()));
    let further = rows.split_off(MOST_ROWS.min(rows.len()));
    let facts: usize = further.iter().map(|(_, (settled, to_check))| settled + to_check).sum();
    let longest = rows.iter().map(|(_, (settled, to_check))| settled + to_check).max().unwrap_or(1);
    let is_crowd = comparison.event.articles.len() > CROWD;
    SharingView {
        rows: rows.iter().map(|(outlets, counts)| view(w, comparison, outlets, *counts, longest)).collect(),
        more: (!further.is_empty())
            .then(|| w.count_with("sharing.more", further.len(), &[("facts", &w.count("count.facts", facts))])),
        dots_width: if is_crowd { 0 } else { comparison.event.articles.len() * PITCH },
    }
}

/// The outlets that surely carry a fact, in whatever way.
fn telling(fact: &Fact) -> Vec<usize> {
    let cells = fact.cells.iter().enumerate();
    cells.filter(|(_, cell)| Cell::is_surely_told(cell)).map(|(article, _)| article).collect()
}

fn view(
    w: Wording,
    comparison: &Comparison,
    outlets: &[usize],
    (settled, to_check): (usize, usize),
    longest: usize,
) -> CombinationView {
    let share = |number: usize| format!("{:.1}", 100.0 * number as f64 / longest as f64);
    let more = if settled > 0 { "sharing.more_to_check" } else { "sharing.to_check" };
    CombinationView {
        who: who(w, comparison, outlets),
        dots: (0..comparison.event.articles.len())
            .map(|article| DotView { x: article * PITCH + PITCH / 2, is_in: outlets.contains(&article) })
            .collect(),
        from: outlets.first().copied().unwrap_or_default() * PITCH + PITCH / 2,
        to: outlets.last().copied().unwrap_or_default() * PITCH + PITCH / 2,
        among: outlets.iter().map(|article| (article + 1).to_string()).collect::<Vec<_>>().join(","),
        settled: (settled > 0).then(|| w.count("count.facts", settled)),
        to_check: (to_check > 0).then(|| w.count(more, to_check)),
        settled_share: share(settled),
        to_check_share: share(to_check),
    }
}

fn who(w: Wording, comparison: &Comparison, outlets: &[usize]) -> String {
    let articles = &comparison.event.articles;
    let name = |article: &usize| articles.get(*article).map(|one| visible(outlet(one))).unwrap_or_default();
    let lacking: Vec<usize> = (0..articles.len()).filter(|article| !outlets.contains(article)).collect();
    let plus = w.line("sharing.plus");
    match (outlets, lacking.as_slice()) {
        ([one], _) => w.fill("sharing.only", &[("outlet", &name(one))]),
        (all, []) => w.count("sharing.all", all.len()),
        (some, [one]) if some.len() > 2 => w.fill("sharing.all_but", &[("outlet", &name(one))]),
        (some, _) if articles.len() > CROWD && some.len() > MOST_NAMED => {
            let named: Vec<String> = some.iter().take(MOST_NAMED).map(name).collect();
            w.count_with("sharing.and_more", some.len() - MOST_NAMED, &[("outlets", &named.join(plus))])
        }
        (some, _) => some.iter().map(name).collect::<Vec<_>>().join(plus),
    }
}
