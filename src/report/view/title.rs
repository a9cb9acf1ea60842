//! The line under the title: how much there is, and where to go for it.

use crate::compare::{Comparison, Fact, Verdict};
use crate::report::wording::{count, grouped};
use serde::Serialize;

/// A count, and the facts that it counts.
#[derive(Debug, Serialize)]
pub struct CountView {
    /// "7 told differently".
    text: String,
    /// The verdict that the table of facts is filtered by: "differs", "check"; None where the count leads nowhere.
    verdict: Option<&'static str>,
}

/// "3 outlets · 9 facts · 3 told differently · 2 cells to settle".
pub fn in_short(comparison: &Comparison) -> Vec<CountView> {
    let differs = |fact: &&Fact| fact.cells.iter().any(|cell| cell.sure && cell.verdict == Verdict::Differs);
    let differing = comparison.facts.iter().filter(differs).count();
    let unsettled = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    let leading = |number: usize, verdict| (number > 0).then_some(verdict);
    vec![
        CountView { text: count(comparison.event.articles.len(), "outlet", "outlets"), verdict: None },
        CountView { text: count(comparison.facts.len(), "fact", "facts"), verdict: None },
        CountView { text: format!("{} told differently", grouped(differing)), verdict: leading(differing, "differs") },
        CountView { text: count(unsettled, "cell to settle", "cells to settle"), verdict: leading(unsettled, "check") },
    ]
}
