//! Facts → CSV: one line for each fact and article, for a spreadsheet.

use super::reason::reason;
use super::verbatim::{id, words};
use super::wording::Wording;
use crate::article::Event;
use crate::compare::{Cell, Comparison, Fact, StatedBy};

/// The columns, in order. `paragraph` and `quote` are those of the best evidence, empty if there is none; "p3" is a
/// word, because many programs read a column of numbers with gaps as fractions. `told_by` is the number of outlets that
/// surely state the fact and `independent` the number of texts, counting shared text once; `same_text_as` lists the
/// articles that have it word for word like this one. In `check` these three are empty. `program` is the program's own
/// verdict if a person set another, `heading` what a person wrote in place of the statement.
const COLUMNS: [&str; 16] = [
    "fact",
    "statement",
    "article",
    "outlet",
    "verdict",
    "sure",
    "score",
    "rule",
    "reason",
    "paragraph",
    "quote",
    "told_by",
    "independent",
    "same_text_as",
    "program",
    "heading",
];

/// The facts of a comparison as CSV.
pub fn to_csv(comparison: &Comparison) -> String {
    facts_to_csv(&comparison.event, &comparison.facts, |fact| Some(comparison.stated_by(fact)))
}

/// One line for each fact and article, in the order of both; `told` gives who states each, if that is known.
pub fn facts_to_csv(event: &Event, facts: &[Fact], told: impl Fn(&Fact) -> Option<StatedBy>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, so the results are ignored.
    let _ = writer.write_record(COLUMNS);
    for fact in facts {
        let told = told(fact);
        for (article, cell) in fact.cells.iter().enumerate().take(event.articles.len()) {
            let record = record(event, fact, article, cell, told.as_ref());
            let _ = writer.write_record(record.iter().map(|text| harmless(text)));
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn record(event: &Event, fact: &Fact, article: usize, cell: &Cell, told: Option<&StatedBy>) -> [String; 16] {
    let best = cell.evidence.first();
    let outlet = event.articles.get(article).map(|article| article.outlet.clone());
    let same_text = told.map(|told| told.same_text_as(article).map(|other| id(event, other)).collect::<Vec<_>>());
    [
        fact.id.clone(),
        fact.statement.clone(),
        id(event, article).to_string(),
        outlet.unwrap_or_default(),
        cell.verdict.name().to_string(),
        cell.sure.to_string(),
        format!("{:.4}", cell.score),
        cell.rule().name().to_string(),
        reason(Wording::default(), event, fact, cell),
        best.map(|evidence| format!("p{}", evidence.place.paragraph)).unwrap_or_default(),
        best.map(|evidence| words(event, evidence.place).to_string()).unwrap_or_default(),
        told.map(|told| told.outlets().to_string()).unwrap_or_default(),
        told.map(|told| told.independent().to_string()).unwrap_or_default(),
        same_text.map(|ids| ids.join(" ")).unwrap_or_default(),
        cell.program.as_ref().map(|program| program.verdict.name().to_string()).unwrap_or_default(),
        fact.heading.clone().unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet runs as a formula: the text of an article comes from a stranger.
///
/// An apostrophe is put before `=`, `+`, `-`, `@`, in any width, even after white space and zero-width characters,
/// which some programs skip when they look for a formula. (OWASP, "CSV Injection".)
pub fn harmless(text: &str) -> String {
    let is_skipped = |letter: char| {
        let is_without_width = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        letter.is_whitespace() || letter.is_control() || is_without_width
    };
    let first = text.trim_start_matches(is_skipped);
    let is_formula = first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹦', '﹢', '﹣', '﹫']);
    if is_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_looks_like_a_formula_gets_an_apostrophe() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("@mention"), "'@mention");
        assert_eq!(harmless("12 people"), "12 people");
        assert_eq!(harmless("＝1+1"), "'＝1+1");
        assert_eq!(harmless("\u{feff}\0 =1+1"), "'\u{feff}\0 =1+1");
    }
}
