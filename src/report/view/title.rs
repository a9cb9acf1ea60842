//! The line under the title: how much there is, and where to find it.

use crate::compare::{Comparison, Fact, Verdict};
use crate::report::wording::Wording;
use serde::Serialize;

/// A count, and the facts that it counts.
#[derive(Debug, Serialize)]
pub struct LinkedCountView {
    /// "7 stated differently".
    text: String,
    /// The verdict by which the table of facts is filtered: "differs", "check"; `None` if the count leads nowhere.
    verdict: Option<&'static str>,
}

/// A cell takes this long to settle with one key. A choice: time enough to read a fact and a passage.
const SECONDS_PER_CELL: usize = 15;

/// "3 outlets · 9 facts · 3 stated differently · 12 cells to settle (3 min)".
pub fn in_short(w: Wording, comparison: &Comparison) -> Vec<LinkedCountView> {
    let differs = |fact: &&Fact| fact.cells.iter().any(|cell| cell.sure && cell.verdict == Verdict::Differs);
    let differing = comparison.facts.iter().filter(differs).count();
    let unsettled = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    let minutes = w.number((unsettled * SECONDS_PER_CELL).div_ceil(60));
    let to_settle = w.count_with("page.to_settle", unsettled, &[("minutes", &minutes)]);
    let leading = |number: usize, verdict| (number > 0).then_some(verdict);
    vec![
        LinkedCountView { text: w.count("count.outlets", comparison.event.articles.len()), verdict: None },
        LinkedCountView { text: w.count("count.facts", comparison.facts.len()), verdict: None },
        LinkedCountView { text: w.count("page.told_differently", differing), verdict: leading(differing, "differs") },
        LinkedCountView { text: to_settle, verdict: leading(unsettled, "check") },
    ]
}
