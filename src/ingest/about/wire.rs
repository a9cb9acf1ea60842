//! What agencies write beside an article: slug, version, correction, embargo, notes to editors. Shown as notes.

use crate::article::{Note, NoteKind};
use crate::ingest::extracted::Extracted;

/// Adds such a note where there are words for it.
pub(in crate::ingest) fn note(extracted: &mut Extracted, what: &str, words: Option<&str>) {
    let words: Vec<&str> = words.unwrap_or_default().split_whitespace().collect();
    if !words.is_empty() {
        let words = words.join(" ");
        let stop = if words.ends_with(['.', '!', '?']) { "" } else { "." };
        extracted.notes.push(Note::new(NoteKind::Wire, format!("{what}: {words}{stop}")));
    }
}
