//! What `check` shows: which article carries which of the given statements.

use super::json::{articles, facts as fact_shapes, note, write};
use super::reason::reason;
use super::shape::{CheckShape, NoteShape, SCHEMA_VERSION};
use super::spreadsheet::facts_to_csv;
use super::terminal::{columns, plain, wrap};
use super::verbatim::words;
use super::wording::{Wording, outlet};
use crate::article::{Event, Place};
use crate::compare::{Cell, Fact, Verdict};

/// The judged statements as JSON; `facts` are in the given order.
pub fn check_to_json(event: &Event, facts: &[Fact]) -> String {
    let of_event = event.notes.iter().map(|one| note(None, one));
    let of_articles =
        event.articles.iter().flat_map(|article| article.notes.iter().map(|one| note(Some(&article.id), one)));
    let notes: Vec<NoteShape<'_>> = of_event.chain(of_articles).collect();
    write(&CheckShape {
        version: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA_VERSION,
        title: &event.title,
        articles: articles(event),
        facts: fact_shapes(event, facts, |_| None),
        notes,
    })
}

/// The judged statements as CSV, in the columns of [`to_csv`](super::to_csv).
pub fn check_to_csv(event: &Event, facts: &[Fact]) -> String {
    facts_to_csv(event, facts, |_| None)
}

/// The judged statements for a terminal of `width` columns: each statement, then a line for each outlet.
///
/// ```text
/// 1. The bridge reopened on Friday.
///      ✓ stated   Beacon   ¶2 "The bridge reopened on Friday morning"
///      ? check    Courier
/// ```
pub fn check_to_text(w: Wording, event: &Event, facts: &[Fact], width: usize) -> String {
    let names: Vec<String> = event.articles.iter().map(|article| plain(outlet(article))).collect();
    let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
    let verdicts =
        ["stated", "partial", "differs", "omitted", "check"].map(|class| columns(w.of_kind("verdict", class)));
    let room = verdicts.into_iter().max().unwrap_or(0);
    let mut text = String::new();
    for (index, fact) in facts.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(&hanging(&format!("{}. ", index + 1), &fact.statement, width));
        for (name, cell) in names.iter().zip(&fact.cells) {
            let padding = " ".repeat(widest - columns(name));
            let (_, mark, word) = w.verdict(cell);
            let after = " ".repeat(room.saturating_sub(columns(word)));
            let start = format!("   {mark} {word}{after}  {name}{padding}  ");
            text.push_str(&hanging(&start, &passage(w, event, fact, cell), width));
        }
    }
    text
}

/// The place and words of the best passage, and the reason if it adds something; for an unsure omission, the nearest
/// passage.
fn passage(w: Wording, event: &Event, fact: &Fact, cell: &Cell) -> String {
    let quoted = |place: Place| w.passage(place.paragraph, words(event, place));
    let Some(best) = cell.evidence.first() else {
        let why = reason(w, event, fact, cell);
        return match cell.near.first() {
            _ if cell.sure => String::new(),
            Some(near) => w.fill("summary.with_nearest", &[("reason", &why), ("passage", &quoted(*near))]),
            None => why,
        };
    };
    let passage = quoted(best.place);
    let plainly_stated = cell.sure && cell.verdict == Verdict::Stated;
    if plainly_stated {
        return passage;
    }
    w.fill("summary.with_reason", &[("passage", &passage), ("reason", &reason(w, event, fact, cell))])
}

/// A paragraph whose first line begins with `start` and whose other lines are indented to the same depth.
fn hanging(start: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(columns(start));
    let wrapped = wrap(text, &indent, width);
    let first = wrapped.strip_prefix(&indent).unwrap_or(&wrapped);
    format!("{start}{first}").lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
