//! The first screens of the page: the title line, the outlets, and where the reports disagree.

use crate::fixture::{many_outlets, night_train};
use crate::pages::page;
use dom_query::Document;
use storydiff::compare::Comparison;

fn parsed(comparison: &Comparison) -> Document {
    Document::from(page(comparison).as_str())
}

/// The texts of all that fit a selector, on one line each.
fn texts(document: &Document, selector: &str) -> Vec<String> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.select(selector).iter().map(|found| line(&found.text())).collect()
}

#[test]
fn the_title_line_counts_and_leads_to_what_it_counts() {
    let document = parsed(&night_train());
    let counts = texts(&document, ".in-short span");
    assert_eq!(counts, ["3 outlets", "9 facts", "2 told differently", "3 cells to settle"]);
    let verdicts: Vec<String> =
        document.select(".in-short a").iter().map(|link| link.attr("data-verdict").unwrap().to_string()).collect();
    assert_eq!(verdicts, ["differs", "check"]);
}

#[test]
fn from_four_outlets_on_the_first_paragraphs_are_folded() {
    assert_eq!(parsed(&night_train()).select(".outlets p.lede").length(), 3);
    let four = parsed(&many_outlets(4));
    assert_eq!(four.select(".outlets p.lede").length(), 0);
    assert_eq!(four.select(".outlets details.lede").length(), 4);
}

#[test]
fn values_and_differences_stand_in_one_table_and_the_same_words_in_one_row() {
    let document = parsed(&night_train());
    // The number is both a value and a difference; what the outlets give alike is folded.
    let heads = texts(&document, "#differences > .region tbody th");
    assert_eq!(heads.len(), 3, "{heads:?}");
    assert!(heads[0].starts_with("Date or time"), "{heads:?}");
    assert!(heads[1].starts_with("Number people … treated fact "), "{heads:?}");
    assert!(heads[2].starts_with("Wording"), "{heads:?}");
    let cells = texts(&document, "#differences > .region tbody tr:nth-child(2) td");
    assert_eq!(
        cells,
        [
            "Orrin Falls Courier At least nine people ¶4",
            "The Northern Register Fourteen passengers ¶4",
            "Castel Wire At least nine people ¶2",
        ]
    );
    assert_eq!(texts(&document, "#differences summary"), ["1 quantity is given alike"]);
    assert_eq!(texts(&document, "#differences details tbody .what"), ["trains"]);
    assert!(document.select("#values, .differences").is_empty(), "one table, not two parts");
}

#[test]
fn a_row_is_marked_as_unsure_unless_a_cell_is_sure_of_it() {
    let mut comparison = night_train();
    let marked = |comparison: &Comparison| {
        let document = parsed(comparison);
        let rows = document.select("#differences > .region tbody tr");
        rows.iter().map(|row| row.select("th .unsure").exists()).collect::<Vec<_>>()
    };
    let sure = marked(&comparison);
    assert!(sure.contains(&false), "{sure:?}");
    comparison.facts.iter_mut().flat_map(|fact| &mut fact.cells).for_each(|cell| cell.sure = false);
    assert_eq!(marked(&comparison), [true; 3]);
}

#[test]
fn harm_comes_before_money_and_dates_before_wordings() {
    let mut comparison = night_train();
    comparison.values[0].is_harm = true;
    let kinds = texts(&parsed(&comparison), "#differences > .region tbody .kind");
    let first: Vec<&str> = kinds.iter().map(|kind| kind.split(" ?").next().unwrap()).collect();
    assert_eq!(first, ["Deaths and injuries", "Date or time", "Wording"]);
}
