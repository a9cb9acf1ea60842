//! The coverage strip: a line for each outlet, a box for each fact in the order of the table of facts.
//!
//! The links of the boxes are for the pointer: the table of facts has the same for the keyboard, and each line gives
//! its counts in words.

use crate::article::Article;
use crate::compare::{Cell, Comparison};
use crate::report::anchors::Anchors;
use crate::report::groups::Groups;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;

/// At most this many boxes are drawn: with forty outlets, those of a hundred facts, about 400 kB.
const MOST_BOXES: usize = 4_000;

/// Up to this many facts an outlet has one line on a wide screen, in which the boxes become narrower; of more they would
/// be thinner than three pixels, and the line wraps.
const MOST_IN_LINE: usize = 300;

/// Boxes in a block. Ten are counted at a glance.
const IN_A_BLOCK: usize = 10;

/// From one box to the next, in the units of the drawing (see `strip.html`).
const PITCH: usize = 9;

/// The strip.
#[derive(Debug, Serialize)]
pub struct StripView {
    lines: Vec<OutletLineView>,
    /// Whether a line is too long for one line of the page.
    wraps: bool,
    /// " The first 100 of 412 facts are shown."; empty if all are shown.
    cut: String,
}

/// One outlet's line.
#[derive(Debug, Serialize)]
pub struct OutletLineView {
    outlet: String,
    /// The address of its text.
    text: String,
    /// Its place in the event, from 1.
    column: usize,
    /// How many of how many facts it surely states.
    told: String,
    of: String,
    /// "27 stated, 3 in part, 1 differs, 8 not found, 6 to check".
    said: String,
    blocks: Vec<BoxGroupView>,
}

/// Neighbouring boxes.
#[derive(Debug, Serialize)]
pub struct BoxGroupView {
    width: usize,
    /// Whether a group of facts begins here.
    begins: bool,
    boxes: Vec<BoxView>,
}

/// What the outlet makes of one fact.
#[derive(Debug, Serialize)]
pub struct BoxView {
    fact: String,
    x: usize,
    /// The letter of its shape: the first of "stated", "partial", "differs", "omitted" or "check".
    shape: char,
    title: String,
}

/// The strip of a comparison.
pub fn strip(w: Wording, comparison: &Comparison, anchors: &Anchors, groups: &Groups) -> StripView {
    let articles = &comparison.event.articles;
    let all = comparison.facts.len();
    let drawn = all.min(MOST_BOXES / articles.len().max(1));
    let line = |(index, article): (usize, &Article)| {
        let cells: Vec<&Cell> = comparison.facts.iter().filter_map(|fact| fact.cells.get(index)).collect();
        OutletLineView {
            outlet: visible(outlet(article)),
            text: anchors.text(index),
            column: index + 1,
            told: w.number(cells.iter().filter(|cell| cell.is_surely_told()).count()),
            of: w.number(all),
            said: said(w, &cells),
            blocks: blocks(w, comparison, anchors, groups, index, drawn),
        }
    };
    StripView {
        lines: articles.iter().enumerate().map(line).collect(),
        wraps: drawn > MOST_IN_LINE,
        cut: match drawn < all {
            true => w.count_with("coverage.drawn", drawn, &[("all", &w.number(all))]),
            false => String::new(),
        },
    }
}

fn said(w: Wording, cells: &[&Cell]) -> String {
    let kinds = [
        ("stated", "coverage.stated"),
        ("partial", "coverage.partial"),
        ("differs", "coverage.differs"),
        ("omitted", "coverage.omitted"),
        ("check", "coverage.check"),
    ];
    let having = |class| cells.iter().filter(|cell| w.verdict(cell).0 == class).count();
    let counted = kinds.map(|(class, line)| (having(class), line)).into_iter().filter(|(count, _)| *count > 0);
    counted.map(|(count, line)| w.count(line, count)).collect::<Vec<_>>().join(w.comma())
}

fn blocks(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    groups: &Groups,
    article: usize,
    drawn: usize,
) -> Vec<BoxGroupView> {
    let mut left = drawn;
    let mut blocks = Vec::new();
    for group in groups.filled() {
        let facts: Vec<usize> = group.all().take(left).collect();
        left -= facts.len();
        for (number, block) in facts.chunks(IN_A_BLOCK).enumerate() {
            let boxes = block.iter().enumerate().filter_map(|(at, &index)| {
                let fact = comparison.facts.get(index)?;
                let cell = fact.cells.get(article)?;
                let (class, _, word) = w.verdict(cell);
                let shape = class.chars().next()?;
                let number = groups.number(index);
                // Without the statement, which would be repeated for each outlet: the box leads to it.
                let title = match cell.evidence.first().map(|best| w.paragraph(best.place.paragraph)) {
                    None => w.fill("coverage.box", &[("n", &number), ("verdict", &word)]),
                    Some(place) => {
                        w.fill("coverage.box_with_place", &[("n", &number), ("verdict", &word), ("place", &place)])
                    }
                };
                Some(BoxView { fact: anchors.fact(index).to_string(), x: at * PITCH, shape, title })
            });
            blocks.push(BoxGroupView {
                width: block.len() * PITCH,
                begins: number == 0 && !blocks.is_empty(),
                boxes: boxes.collect(),
            });
        }
    }
    blocks
}
