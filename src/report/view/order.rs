//! The order in which the outlets state what they have in common: a miniature page for each outlet, with a mark for the
//! place.

use super::quoting::{ParagraphLinkView, lang, paragraph_link};
use crate::compare::{Comparison, Depths};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;

/// How many facts are drawn, beginning with those that are farthest apart. The samples and the labelled stories have 7
/// to 30 such facts, so only events with many outlets lose some, and there nobody reads further.
const MOST_DRAWN: usize = 30;

/// Height of the inside of the miniature page, less that of the mark, in the units of the drawing (see `order.html`).
const MARK_TRAVEL: f64 = 20.0;

/// The facts with their depths, and how many more there are.
#[derive(Debug, Serialize)]
pub struct OrderView {
    facts: Vec<DrawnView>,
    /// "12 more facts that several state are in the JSON.", or `None` if all are drawn.
    more: Option<String>,
}

/// One fact, and where each outlet states it.
#[derive(Debug, Serialize)]
pub struct DrawnView {
    /// The fact's address.
    fact: String,
    statement: String,
    lang: String,
    dir: &'static str,
    cells: Vec<DepthView>,
}

/// Where one outlet states it.
#[derive(Debug, Serialize)]
pub struct DepthView {
    outlet: String,
    /// `None` if the outlet does not surely state it.
    place: Option<ParagraphLinkView>,
    /// Whether a person should check it.
    unsure: bool,
    /// "35 %"; empty for the headline.
    depth: String,
    /// Top of the mark, in the units of the drawing: "7.7".
    mark: String,
}

/// The drawing for a comparison.
pub fn order(w: Wording, comparison: &Comparison, anchors: &Anchors) -> OrderView {
    let order = comparison.order();
    let more = order.len().saturating_sub(MOST_DRAWN);
    OrderView {
        facts: order.iter().take(MOST_DRAWN).filter_map(|depths| drawn(w, comparison, anchors, depths)).collect(),
        more: (more > 0).then(|| w.count("order.more", more)),
    }
}

fn drawn(w: Wording, comparison: &Comparison, anchors: &Anchors, depths: &Depths) -> Option<DrawnView> {
    let fact = comparison.facts.get(depths.fact)?;
    let source = fact.place.and_then(|place| comparison.event.articles.get(place.article));
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| {
        let depth = depths.articles.get(index).copied().flatten();
        let best = fact.cells.get(index).and_then(|cell| cell.evidence.first()).filter(|_| depth.is_some());
        let depth = depth.unwrap_or_default();
        DepthView {
            outlet: visible(outlet(article)),
            place: best.and_then(|best| paragraph_link(w, comparison, anchors, index, best.place.paragraph)),
            unsure: fact.cells.get(index).is_some_and(|cell| !cell.sure),
            depth: best.filter(|best| best.place.paragraph > 0).map(|_| w.percent(depth)).unwrap_or_default(),
            mark: format!("{:.1}", 1.0 + MARK_TRAVEL * depth),
        }
    });
    Some(DrawnView {
        fact: anchors.fact(depths.fact).to_string(),
        statement: visible(&fact.statement),
        lang: source.map_or_else(|| "und".to_string(), lang),
        dir: source.map_or("auto", |article| direction(&article.language)),
        cells: cells.collect(),
    })
}
