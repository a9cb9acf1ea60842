//! Notes, and the table of inputs.

use crate::article::Event;
use crate::compare::{ArticleNote, Comparison};
use crate::report::verbatim::visible;
use crate::report::wording::{count, is_warning, outlet};
use serde::Serialize;

/// A note and the outlet that it concerns.
#[derive(Debug, Serialize)]
pub struct NoteView {
    outlet: Option<String>,
    /// "reading": a CSS class.
    kind: &'static str,
    text: String,
}

/// An input file.
#[derive(Debug, Serialize)]
pub struct InputView {
    outlet: String,
    name: String,
    bytes: String,
    sha256: String,
}

/// All notes, in the given order.
pub fn notes(comparison: &Comparison) -> Vec<NoteView> {
    comparison.notes.iter().map(|note| view(&comparison.event, note)).collect()
}

/// The notes that change how the whole page is read.
pub fn warnings(comparison: &Comparison) -> Vec<NoteView> {
    let warnings = comparison.notes.iter().filter(|note| is_warning(note.note.kind));
    warnings.map(|note| view(&comparison.event, note)).collect()
}

fn view(event: &Event, note: &ArticleNote) -> NoteView {
    let article = note.article.and_then(|article| event.articles.get(article));
    NoteView {
        outlet: article.map(|article| visible(outlet(article))),
        kind: note.note.kind.name(),
        text: visible(&note.note.text),
    }
}

/// The files that were read.
pub fn inputs(event: &Event) -> Vec<InputView> {
    let view = |article: &crate::article::Article| InputView {
        outlet: visible(outlet(article)),
        name: visible(&article.source.name),
        bytes: count(article.source.bytes, "byte", "bytes"),
        sha256: visible(&article.source.sha256),
    };
    event.articles.iter().map(view).collect()
}
