//! The line under the title: how much there is, and where to find it.

use crate::compare::Comparison;
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
    let differing = comparison.facts.iter().filter(|fact| fact.surely_differs()).count();
    let unsettled = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    let minutes = w.number((unsettled * SECONDS_PER_CELL).div_ceil(60));
    let to_settle = w.count_with("page.to_settle", unsettled, &[("minutes", &minutes)]);
    let perhaps = comparison.values.iter().filter(|value| value.differs && !value.sure).count();
    let leading = |number: usize, verdict| (number > 0).then_some(verdict);
    let mut counts = vec![
        LinkedCountView { text: w.count("count.outlets", comparison.event.articles.len()), verdict: None },
        LinkedCountView { text: w.count("count.facts", comparison.facts.len()), verdict: None },
        LinkedCountView { text: w.count("page.told_differently", differing), verdict: leading(differing, "differs") },
        LinkedCountView { text: to_settle, verdict: leading(unsettled, "check") },
    ];
    // What only may differ is said where nothing surely does.
    if differing == 0 && perhaps > 0 {
        counts.insert(3, LinkedCountView { text: w.count("page.perhaps_differently", perhaps), verdict: None });
    }
    counts
}
