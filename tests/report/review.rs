//! The cells to settle, as the page lists them.

use crate::fixture::night_train;
use crate::pages::page;
use dom_query::Document;
use storydiff::compare::{Comparison, Verdict};

/// Column and key of each cell in the queue.
fn queue(comparison: &Comparison) -> Vec<(String, String)> {
    let document = Document::from(page(comparison).as_str());
    let told = |line: dom_query::Selection<'_>, name: &str| line.attr(name).unwrap().to_string();
    let lines = document.select(".queue > li");
    lines.iter().map(|line| (told(line.clone(), "data-column"), told(line, "data-guess"))).collect()
}

#[test]
fn every_unsure_cell_is_asked_about_and_a_difference_first() {
    let mut comparison = night_train();
    let unsure = comparison.facts.iter().flat_map(|fact| &fact.cells).filter(|cell| !cell.sure).count();
    assert_eq!(queue(&comparison).len(), unsure);
    let last = comparison.facts.last_mut().unwrap();
    last.cells[1].sure = false;
    last.cells[1].verdict = Verdict::Differs;
    assert_eq!(queue(&comparison)[0], ("2".to_string(), "3".to_string()));
}

#[test]
fn a_page_without_unsure_cells_asks_nothing() {
    let mut comparison = night_train();
    comparison.facts.iter_mut().flat_map(|fact| &mut fact.cells).for_each(|cell| cell.sure = true);
    let document = Document::from(page(&comparison).as_str());
    assert_eq!(document.select("#review, a[href='#review']").length(), 0);
    assert_eq!(document.select("[data-save], [data-coder]").length(), 0, "and a page of a file sends nothing");
}

#[test]
fn the_paragraphs_that_are_shown_are_on_the_page() {
    let document = Document::from(page(&night_train()).as_str());
    for line in document.select(".queue > li").iter() {
        let near = line.attr("data-near").unwrap().to_string();
        let own = line.attr("data-own").unwrap().to_string();
        for address in near.split("; ").chain([own.as_str()]).filter(|address| !address.is_empty()) {
            let anchor = address.split(' ').next().unwrap();
            assert_eq!(document.select(&format!(".full[id='{anchor}'] p a.number")).length(), 1, "{address}");
        }
    }
}
