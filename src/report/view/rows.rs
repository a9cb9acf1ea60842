//! The articles side by side, row by row.

use super::quoting::{ParagraphLinkView, lang, paragraph_link};
use crate::compare::{Comparison, Row};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording;
use serde::Serialize;
use std::collections::BTreeMap;

/// Paragraphs side by side.
#[derive(Debug, Serialize)]
pub struct RowView {
    cells: Vec<RowCellView>,
}

/// One article's part of a row.
#[derive(Debug, Serialize)]
pub struct RowCellView {
    outlet: String,
    lang: String,
    dir: &'static str,
    paragraphs: Vec<ParagraphView>,
}

/// One paragraph.
#[derive(Debug, Serialize)]
pub struct ParagraphView {
    anchor: String,
    /// "¶3".
    number: String,
    is_headline: bool,
    text: String,
    /// Stands beside its partners, not where the article has it.
    moved: bool,
    /// No partner was found anywhere.
    alone: bool,
    /// The paragraphs of other articles that tell the same, in the event's order.
    also: Vec<ParagraphLinkView>,
}

/// Links by paragraph: article and number → partners.
type Partners = BTreeMap<(usize, usize), Vec<(usize, usize)>>;

/// One for each row, in the given order.
pub fn rows(comparison: &Comparison, anchors: &Anchors) -> Vec<RowView> {
    let mut partners: Partners = BTreeMap::new();
    for link in &comparison.links {
        partners.entry(link.a).or_default().push(link.b);
        partners.entry(link.b).or_default().push(link.a);
    }
    partners.values_mut().for_each(|ends| {
        ends.sort_unstable();
        ends.dedup();
    });
    comparison.rows.iter().map(|row| view(comparison, anchors, &partners, row)).collect()
}

fn view(comparison: &Comparison, anchors: &Anchors, partners: &Partners, row: &Row) -> RowView {
    let side_by_side = row.paragraphs.iter().filter(|numbers| !numbers.is_empty()).count() > 1;
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| {
        let numbers = row.paragraphs.get(index).map(Vec::as_slice).unwrap_or_default();
        let paragraphs = numbers.iter().filter_map(|&number| {
            let linked = partners.get(&(index, number)).map(Vec::as_slice).unwrap_or_default();
            Some(ParagraphView {
                anchor: anchors.paragraph(index, number),
                number: wording::paragraph(number),
                is_headline: number == 0,
                text: visible(&article.paragraphs.get(number)?.text),
                moved: row.moved.get(index).copied().unwrap_or(false),
                alone: number > 0 && !side_by_side && linked.is_empty(),
                also: linked
                    .iter()
                    .filter(|(article, number)| !stands_in(row, *article, *number))
                    .filter_map(|&(article, number)| paragraph_link(comparison, anchors, article, number))
                    .collect(),
            })
        });
        RowCellView {
            outlet: visible(wording::outlet(article)),
            lang: lang(article),
            dir: wording::direction(&article.language),
            paragraphs: paragraphs.collect(),
        }
    });
    RowView { cells: cells.collect() }
}

/// Whether the partner stands in the same row, so that no link is needed.
fn stands_in(row: &Row, article: usize, number: usize) -> bool {
    row.paragraphs.get(article).is_some_and(|numbers| numbers.contains(&number))
}
