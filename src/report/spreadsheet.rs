//! Facts → CSV: one line for each fact and article, for a spreadsheet.

use super::verbatim::words;
use crate::article::Event;
use crate::compare::{Cell, Comparison, Fact};

/// The columns, in order. `paragraph` and `quote` are those of the best evidence, empty where there is none.
const COLUMNS: [&str; 11] =
    ["fact", "statement", "article", "outlet", "verdict", "sure", "score", "rule", "reason", "paragraph", "quote"];

/// The facts of a comparison as CSV.
pub fn to_csv(comparison: &Comparison) -> String {
    facts_to_csv(&comparison.event, &comparison.facts)
}

/// One line for each fact and article, in the order of both.
pub fn facts_to_csv(event: &Event, facts: &[Fact]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, so the results carry nothing.
    let _ = writer.write_record(COLUMNS);
    for fact in facts {
        for (article, cell) in event.articles.iter().zip(&fact.cells) {
            let record = record(event, fact, &article.id, &article.outlet, cell);
            let _ = writer.write_record(record.iter().map(|text| harmless(text)));
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn record(event: &Event, fact: &Fact, article: &str, outlet: &str, cell: &Cell) -> [String; 11] {
    let best = cell.evidence.first();
    [
        fact.id.clone(),
        fact.statement.clone(),
        article.to_string(),
        outlet.to_string(),
        cell.verdict.name().to_string(),
        cell.sure.to_string(),
        format!("{:.4}", cell.score),
        cell.rule.name().to_string(),
        cell.reason.clone(),
        best.map(|evidence| evidence.place.paragraph.to_string()).unwrap_or_default(),
        best.map(|evidence| words(event, evidence.place).to_string()).unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet runs as a formula: article text is a stranger's text.
///
/// An apostrophe goes before `=`, `+`, `-`, `@`, and before a tab or carriage return, which some programs skip
/// before they look for a formula. (OWASP, "CSV Injection".)
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_gets_an_apostrophe() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("@mention"), "'@mention");
        assert_eq!(harmless("12 people"), "12 people");
    }
}
