//! With very many outlets, groups those that have the same words for a thing: each wording once, with everyone who has
//! it.

use super::quoting::{ParagraphLinkView, QuoteView};
use super::sides::SideView;
use crate::report::wording::Wording;
use serde::Serialize;

/// Words, and the outlets that have them.
#[derive(Debug, Serialize)]
pub struct GatheredView {
    quote: QuoteView,
    /// Whether a person should check these outlets' words.
    unsure: bool,
    /// "14 outlets".
    count: String,
    /// Their paragraphs, each outlet named once.
    by: Vec<ParagraphLinkView>,
}

/// The words of all cells, beginning with those that most outlets have.
pub fn gathered(w: Wording, cells: &[SideView]) -> Vec<GatheredView> {
    /// The letters ignoring case, and whether they are sure.
    type Key = (String, bool);
    let mut known: Vec<(Key, usize, GatheredView)> = Vec::new();
    for cell in cells {
        for said in &cell.words {
            let letters: String = said.quote.pieces.iter().map(|piece| piece.text.to_lowercase()).collect();
            let key = (letters, cell.unsure);
            let at = known.iter().position(|(other, ..)| *other == key).unwrap_or_else(|| {
                let (quote, by) = (said.quote.clone(), Vec::new());
                known.push((key, 0, GatheredView { quote, unsure: cell.unsure, count: String::new(), by }));
                known.len() - 1
            });
            let (_, outlets, view) = &mut known[at];
            *outlets += 1;
            let places = said.places.iter().enumerate();
            view.by.extend(places.map(|(number, place)| ParagraphLinkView { is_named: number > 0, ..place.clone() }));
        }
    }
    known.sort_by_key(|(_, outlets, _)| std::cmp::Reverse(*outlets));
    let view = |(_, outlets, view)| GatheredView { count: w.count("count.outlets", outlets), ..view };
    known.into_iter().map(view).collect()
}
