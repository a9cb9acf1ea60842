//! Notes, and the table of inputs.

use crate::article::Event;
use crate::compare::{ArticleNote, Cell, Comparison, Rule};
use crate::report::remark::remark;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, is_warning, outlet};
use serde::Serialize;
use std::collections::BTreeSet;

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
pub fn notes(w: Wording, comparison: &Comparison) -> Vec<NoteView> {
    comparison.notes.iter().map(|note| view(w, &comparison.event, note)).collect()
}

/// The notes that change how the whole page is read.
pub fn warnings(w: Wording, comparison: &Comparison) -> Vec<NoteView> {
    let warnings = comparison.notes.iter().filter(|note| is_warning(note.remark.kind()));
    warnings.map(|note| view(w, &comparison.event, note)).collect()
}

fn view(w: Wording, event: &Event, note: &ArticleNote) -> NoteView {
    let article = note.article.and_then(|article| event.articles.get(article));
    NoteView {
        outlet: article.map(|article| visible(outlet(article))),
        kind: note.remark.kind().name(),
        text: visible(&remark(w, event, &note.remark)),
    }
}

/// A rule that decided a cell of this page.
#[derive(Debug, Serialize)]
pub struct RuleView {
    /// Its stable name.
    name: &'static str,
    /// What it looks for.
    meaning: &'static str,
}

/// The rules that decided the cells, each once.
pub fn rules(w: Wording, comparison: &Comparison) -> Vec<RuleView> {
    let rules: BTreeSet<Rule> = comparison.facts.iter().flat_map(|fact| &fact.cells).map(Cell::rule).collect();
    rules.into_iter().map(|rule| RuleView { name: rule.name(), meaning: w.of_kind("rule", rule.name()) }).collect()
}

/// The files that were read.
pub fn inputs(w: Wording, event: &Event) -> Vec<InputView> {
    let view = |article: &crate::article::Article| InputView {
        outlet: visible(outlet(article)),
        name: visible(&article.source.name),
        bytes: w.count("count.bytes", article.source.bytes),
        sha256: visible(&article.source.sha256),
    };
    event.articles.iter().map(view).collect()
}
