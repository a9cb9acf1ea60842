//! The articles side by side, row by row.

use super::carried::CarriedFacts;
use super::partners::Partners;
use super::quoting::{ParagraphLinks, lang};
use crate::article::{Article, Span};
use crate::compare::Row;
use crate::report::anchors::Anchors;
use crate::report::highlight::{Piece, marked};
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;
use tera::Value;

/// Paragraphs side by side.
#[derive(Debug, Serialize)]
pub struct RowView {
    cells: Vec<RowCellView>,
}

/// One article's part of a row; articles without one are left out.
#[derive(Debug, Serialize)]
pub struct RowCellView {
    /// The article's place in the event, from 1.
    column: usize,
    outlet: String,
    lang: String,
    dir: &'static str,
    paragraphs: Vec<RowParagraphView>,
}

/// One paragraph.
#[derive(Debug, Serialize)]
pub struct RowParagraphView {
    /// Its address in this row, and in the whole text.
    anchor: String,
    text_anchor: String,
    /// "¶3".
    number: String,
    is_headline: bool,
    /// A photo's caption between the paragraphs.
    is_caption: bool,
    pieces: Vec<Piece>,
    /// It is beside its partners, and not where the article has it.
    moved: bool,
    /// No partner was found anywhere.
    alone: bool,
    /// Paragraphs in other rows that say the same, in the event's order.
    also: Vec<Value>,
}

/// One for each row, in the given order; `links` lead to the places of the paragraphs in the rows.
pub fn rows(
    w: Wording,
    carried: &CarriedFacts<'_>,
    partners: &Partners,
    links: &ParagraphLinks,
    anchors: &Anchors,
) -> Vec<RowView> {
    carried.comparison().rows.iter().map(|row| view(w, carried, partners, links, anchors, row)).collect()
}

fn view(
    w: Wording,
    carried: &CarriedFacts<'_>,
    partners: &Partners,
    links: &ParagraphLinks,
    anchors: &Anchors,
    row: &Row,
) -> RowView {
    let comparison = carried.comparison();
    let side_by_side = row.paragraphs.iter().filter(|numbers| !numbers.is_empty()).count() > 1;
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| {
        let numbers = row.paragraphs.get(index).map(Vec::as_slice).unwrap_or_default();
        let paragraphs = numbers.iter().filter_map(|&number| {
            let linked = partners.of(index, number);
            let is_caption = article.paragraphs.get(number)?.is_caption();
            Some(RowParagraphView {
                anchor: anchors.row(index, number),
                text_anchor: anchors.paragraph(index, number),
                number: w.paragraph(number),
                is_headline: number == 0,
                is_caption,
                pieces: pieces(carried, article, index, number)?,
                moved: side_by_side && row.moved.get(index).copied().unwrap_or(false),
                alone: number > 0 && !is_caption && !side_by_side && linked.is_empty(),
                also: links.to(&elsewhere(row, linked)),
            })
        });
        RowCellView {
            column: index + 1,
            outlet: visible(outlet(article)),
            lang: lang(article),
            dir: direction(&article.language),
            paragraphs: paragraphs.collect(),
        }
    });
    RowView { cells: cells.filter(|cell| !cell.paragraphs.is_empty()).collect() }
}

/// A paragraph's text, marking what is shared, what only this outlet states, and what differs.
pub fn pieces(carried: &CarriedFacts<'_>, article: &Article, index: usize, number: usize) -> Option<Vec<Piece>> {
    let text = &article.paragraphs.get(number)?.text;
    Some(marked(text, Span::new(0, text.len()), &carried.shading(index, number)))
}

/// The partners that are not in the same row.
fn elsewhere(row: &Row, linked: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let stands_in =
        |article: usize, number: usize| row.paragraphs.get(article).is_some_and(|row| row.contains(&number));
    linked.iter().filter(|(article, number)| !stands_in(*article, *number)).copied().collect()
}
