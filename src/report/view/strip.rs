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

/// At most this many boxes are drawn: with forty outlets, those of five hundred facts, about 1.6 MB.
const MOST_BOXES: usize = 20_000;

/// Facts in a band: as many boxes as a wide screen shows beside an outlet's name. More facts are drawn in further bands,
/// each with a line for every outlet, so that the boxes of a fact stand one below the other.
const IN_A_BAND: usize = 100;

/// With more lines than this, only the first band is open.
const MOST_LINES: usize = 48;

/// Boxes in a block. Ten are counted at a glance.
const IN_A_BLOCK: usize = 10;

/// From one box to the next, in the units of the drawing (see `strip.html` and `first.css`).
const PITCH: usize = 9;

/// The strip.
#[derive(Debug, Serialize)]
pub struct StripView {
    bands: Vec<BandView>,
    /// " The first 100 of 412 facts are shown."; empty if all are shown.
    cut: String,
}

/// Some of the facts, with a line for each outlet.
#[derive(Debug, Serialize)]
pub struct BandView {
    /// "Facts 101 to 200"; empty if there is no other band.
    title: String,
    is_open: bool,
    lines: Vec<OutletLineView>,
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
    /// The letter of its shape: the first of "stated", "partial", "differs", "omitted" or "check".
    shape: char,
    title: String,
}

/// The strip of a comparison.
pub fn strip(w: Wording, comparison: &Comparison, anchors: &Anchors, groups: &Groups) -> StripView {
    let articles = &comparison.event.articles;
    let all = comparison.facts.len();
    let drawn = all.min(MOST_BOXES / articles.len().max(1));
    // Each fact, and whether a group begins with it.
    let in_order = groups.filled().iter().flat_map(|group| group.all().enumerate().map(|(at, fact)| (fact, at == 0)));
    let in_order: Vec<(usize, bool)> = in_order.take(drawn).collect();
    let line = |facts: &[(usize, bool)], index: usize, article: &Article| {
        let cells: Vec<&Cell> = comparison.facts.iter().filter_map(|fact| fact.cells.get(index)).collect();
        OutletLineView {
            outlet: visible(outlet(article)),
            text: anchors.text(index),
            column: index + 1,
            told: w.number(cells.iter().filter(|cell| cell.is_surely_told()).count()),
            of: w.number(all),
            said: said(w, &cells),
            blocks: blocks(w, comparison, anchors, groups, index, facts),
        }
    };
    let count = drawn.div_ceil(IN_A_BAND);
    let band = |(number, facts): (usize, &[(usize, bool)])| {
        let first = number * IN_A_BAND + 1;
        let (from, to) = (w.number(first), w.number(first + facts.len() - 1));
        BandView {
            title: if count > 1 { w.fill("coverage.band", &[("from", &from), ("to", &to)]) } else { String::new() },
            is_open: number == 0 || count * articles.len() <= MOST_LINES,
            lines: articles.iter().enumerate().map(|(index, article)| line(facts, index, article)).collect(),
        }
    };
    StripView {
        bands: in_order.chunks(IN_A_BAND).enumerate().map(band).collect(),
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
    facts: &[(usize, bool)],
) -> Vec<BoxGroupView> {
    let one = |index: usize| -> Option<BoxView> {
        let cell = comparison.facts.get(index)?.cells.get(article)?;
        let (class, _, word) = w.verdict(cell);
        let number = groups.number(index);
        // Without the statement, which would be repeated for each outlet: the box leads to it.
        let title = match cell.evidence.first().map(|best| w.paragraph(best.place.paragraph)) {
            None => w.fill("coverage.box", &[("n", &number), ("verdict", &word)]),
            Some(place) => w.fill("coverage.box_with_place", &[("n", &number), ("verdict", &word), ("place", &place)]),
        };
        Some(BoxView { fact: anchors.fact(index).to_string(), shape: class.chars().next()?, title })
    };
    let groups = facts.chunk_by(|_, (_, begins)| !begins);
    let blocks = groups.enumerate().flat_map(|(number, group)| {
        group.chunks(IN_A_BLOCK).enumerate().map(move |(at, block)| (number > 0 && at == 0, block))
    });
    blocks
        .map(|(begins, block)| BoxGroupView {
            width: block.len() * PITCH,
            begins,
            boxes: block.iter().filter_map(|(fact, _)| one(*fact)).collect(),
        })
        .collect()
}
