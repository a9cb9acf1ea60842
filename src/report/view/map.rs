//! The map of paragraphs: a column for each article, a block for each paragraph, ribbons between those that say the
//! same.

use super::breadth::CROWD;
use super::partners::Partners;
use super::quoting::{ParagraphLinkView, paragraph_link};
use crate::article::{Article, Paragraph};
use crate::compare::{Comparison, Link};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use unicode_segmentation::UnicodeSegmentation;

/// Width of a column and of its blocks, in the units of the drawing, which is stretched to the width of the page.
const PITCH: f64 = 100.0;
const BLOCK: f64 = 62.0;

/// Height of the longest article, and the space between two blocks.
const HEIGHT: f64 = 1_000.0;
const GAP: f64 = 5.0;

/// The number of shades; more could not be told apart.
const SHADES: usize = 4;

/// The map.
#[derive(Debug, Serialize)]
pub struct MapView {
    width: f64,
    height: f64,
    columns: Vec<ColumnView>,
    /// From one column to the next.
    ribbons: Vec<String>,
    /// Past a column that has nothing of it.
    threads: Vec<String>,
    /// Where the others have most of what each outlet begins with.
    openings: Vec<OpeningView>,
}

/// One article.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    outlet: String,
    /// "344 words".
    words: String,
    text: String,
    x: f64,
    blocks: Vec<ParagraphBlockView>,
}

/// One paragraph.
#[derive(Debug, Serialize)]
pub struct ParagraphBlockView {
    row: String,
    y: String,
    height: String,
    /// From 0 (nobody else has it) to 4 (all have it).
    shade: usize,
    title: String,
}

/// An article's first paragraph and those that say the same.
#[derive(Debug, Serialize)]
pub struct OpeningView {
    first: ParagraphLinkView,
    elsewhere: Vec<ParagraphLinkView>,
}

/// Top and bottom of a paragraph's block.
type Extent = (f64, f64);

/// The map of a comparison.
pub fn map(w: Wording, comparison: &Comparison, partners: &Partners, anchors: &Anchors) -> MapView {
    let articles = &comparison.event.articles;
    let words: Vec<usize> = articles.iter().map(|article| article.running_text().map(length).sum()).collect();
    let scale = HEIGHT / words.iter().max().copied().unwrap_or_default().max(1) as f64;
    let extents: Vec<Vec<Option<Extent>>> = articles.iter().map(|article| extents(article, scale)).collect();
    let bottom = extents.iter().flatten().flatten().map(|(_, bottom)| *bottom).fold(1.0, f64::max);
    let column = |(index, article): (usize, &Article)| ColumnView {
        outlet: visible(outlet(article)),
        words: w.count("count.words", words.get(index).copied().unwrap_or_default()),
        text: anchors.text(index),
        x: PITCH * index as f64 + (PITCH - BLOCK) / 2.0,
        blocks: blocks(w, comparison, partners, anchors, index, &extents),
    };
    let extent = |(article, number): (usize, usize)| extents.get(article)?.get(number).copied().flatten();
    let is_passed = |a: (usize, usize), b: (usize, usize)| {
        let between = |end: &(usize, usize)| (a.0 + 1..b.0).contains(&end.0);
        [a, b].iter().all(|&(article, number)| !partners.of(article, number).iter().any(between))
    };
    let (mut ribbons, mut threads) = (Vec::new(), Vec::new());
    // The links come strongest first, so each paragraph keeps its strongest to each other article; with all of them
    // nothing could be seen.
    let mut joined: BTreeSet<((usize, usize), usize)> = BTreeSet::new();
    for link in comparison.links.iter().filter(|_| articles.len() <= CROWD) {
        let is_new = [joined.insert((link.a, link.b.0)), joined.insert((link.b, link.a.0))];
        if is_new == [false; 2] {
            continue;
        }
        let (Some(left), Some(right)) = (extent(link.a), extent(link.b)) else { continue };
        let (from, to) = (edges(link.a.0).1, edges(link.b.0).0);
        if link.b.0 == link.a.0 + 1 {
            ribbons.push(ribbon(from, left, to, right));
        } else if is_passed(link.a, link.b) {
            threads.push(thread(from, left, to, right));
        }
    }
    MapView {
        width: PITCH * articles.len() as f64,
        height: bottom,
        columns: articles.iter().enumerate().map(column).collect(),
        ribbons,
        threads,
        openings: (0..articles.len()).filter_map(|index| opening(w, comparison, anchors, index)).collect(),
    }
}

fn length(paragraph: &Paragraph) -> usize {
    paragraph.text.unicode_words().count()
}

/// The blocks of an article from top to bottom, by paragraph number; captions and the headline have none.
fn extents(article: &Article, scale: f64) -> Vec<Option<Extent>> {
    let mut extents = vec![None; article.paragraphs.len()];
    let mut top = 0.0;
    for paragraph in article.running_text() {
        let bottom = top + (length(paragraph) as f64 * scale).max(GAP);
        if let Some(extent) = extents.get_mut(paragraph.number) {
            *extent = Some((top, bottom));
        }
        top = bottom + GAP;
    }
    extents
}

fn blocks(
    w: Wording,
    comparison: &Comparison,
    partners: &Partners,
    anchors: &Anchors,
    index: usize,
    extents: &[Vec<Option<Extent>>],
) -> Vec<ParagraphBlockView> {
    let others = comparison.event.articles.len().saturating_sub(1).max(1);
    let article = comparison.event.articles.get(index);
    let block = |(number, extent): (usize, &Option<Extent>)| {
        let (top, bottom) = (*extent)?;
        let words = article?.paragraphs.get(number).map(length)?;
        let carrying =
            partners.of(index, number).iter().map(|(article, _)| *article).collect::<BTreeSet<usize>>().len();
        let others_have = match carrying {
            0 => w.line("map.no_match").to_string(),
            some => w.count("map.also", some),
        };
        let (place, words) = (w.paragraph(number), w.count("count.words", words));
        Some(ParagraphBlockView {
            row: anchors.row(index, number),
            y: format!("{top:.0}"),
            height: format!("{:.0}", bottom.round() - top.round()),
            shade: (carrying * SHADES).div_ceil(others),
            title: w.fill("map.block", &[("place", &place), ("words", &words), ("others", &others_have)]),
        })
    };
    extents.get(index).into_iter().flatten().enumerate().filter_map(block).collect()
}

/// Left and right edge of a column's blocks.
fn edges(column: usize) -> (f64, f64) {
    let left = PITCH * column as f64 + (PITCH - BLOCK) / 2.0;
    (left, left + BLOCK)
}

/// A band from the right edge of one block to the left edge of another.
fn ribbon(from: f64, (top, bottom): Extent, to: f64, (other_top, other_bottom): Extent) -> String {
    let middle = (from + to) / 2.0;
    format!(
        "M{from:.0} {top:.0}C{middle:.0} {top:.0} {middle:.0} {other_top:.0} {to:.0} {other_top:.0}V{other_bottom:.0}\
         C{middle:.0} {other_bottom:.0} {middle:.0} {bottom:.0} {from:.0} {bottom:.0}Z"
    )
}

/// A line between the middles of two blocks.
fn thread(from: f64, (top, bottom): Extent, to: f64, (other_top, other_bottom): Extent) -> String {
    let (start, end) = ((top + bottom) / 2.0, (other_top + other_bottom) / 2.0);
    let (near, far) = (from + PITCH / 2.0, to - PITCH / 2.0);
    format!("M{from:.0} {start:.0}C{near:.0} {start:.0} {far:.0} {end:.0} {to:.0} {end:.0}")
}

fn opening(w: Wording, comparison: &Comparison, anchors: &Anchors, index: usize) -> Option<OpeningView> {
    let first = comparison.event.articles.get(index)?.running_text().next()?.number;
    // For each other article, the paragraph that is most alike; the links come strongest first.
    let end = |link: &Link| match ((index, first), link.a, link.b) {
        (here, a, b) if here == a => Some(b),
        (here, a, b) if here == b => Some(a),
        _ => None,
    };
    let mut best: BTreeMap<usize, usize> = BTreeMap::new();
    for (article, number) in comparison.links.iter().filter_map(end).filter(|(_, number)| *number > 0) {
        best.entry(article).or_insert(number);
    }
    let elsewhere: Vec<ParagraphLinkView> =
        best.iter().filter_map(|(&article, &number)| paragraph_link(w, comparison, anchors, article, number)).collect();
    (!elsewhere.is_empty())
        .then_some(OpeningView { first: paragraph_link(w, comparison, anchors, index, first)?, elsewhere })
}
