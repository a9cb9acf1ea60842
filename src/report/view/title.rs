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

/// "3 outlets · 9 facts · 3 stated differently · 2 cells to settle".
pub fn in_short(w: Wording, comparison: &Comparison) -> Vec<LinkedCountView> {
    let differs = |fact: &&Fact| fact.cells.iter().any(|cell| cell.sure && cell.verdict == Verdict::Differs);
    let differing = comparison.facts.iter().filter(differs).count();
    let unsettled = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    let leading = |number: usize, verdict| (number > 0).then_some(verdict);
    vec![
        LinkedCountView { text: w.count("count.outlets", comparison.event.articles.len()), verdict: None },
        LinkedCountView { text: w.count("count.facts", comparison.facts.len()), verdict: None },
        LinkedCountView { text: w.count("page.told_differently", differing), verdict: leading(differing, "differs") },
        LinkedCountView { text: w.count("page.to_settle", unsettled), verdict: leading(unsettled, "check") },
    ]
}
