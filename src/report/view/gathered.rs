//! Of very many outlets, those that have the same words for a thing together: each of the words once, with all who have them.

use super::quoting::{ParagraphLinkView, QuoteView};
use super::sides::SideView;
use crate::report::wording::Wording;
use serde::Serialize;

/// Words, and the outlets that have them.
#[derive(Debug, Serialize)]
pub struct GatheredView {
    quote: QuoteView,
    /// Whether a person should look at these outlets' words.
    unsure: bool,
    /// "14 outlets".
    count: String,
    /// Their paragraphs, each outlet named once.
    by: Vec<ParagraphLinkView>,
}

/// The words of all cells, those that most outlets have first.
pub fn gathered(w: Wording, cells: &[SideView]) -> Vec<GatheredView> {
    /// The letters but for capitals, and whether they are sure.
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
