//! What agencies add to an article: slug, version, correction, embargo, notes to editors. Shown as notes.

use crate::article::Note;
use crate::ingest::about::killed;
use crate::ingest::extracted::Extracted;

/// Adds such a note if there are words for it.
pub(in crate::ingest) fn note(extracted: &mut Extracted, what: &'static str, words: Option<&str>) {
    let words: Vec<&str> = words.unwrap_or_default().split_whitespace().collect();
    if !words.is_empty() {
        extracted.notes.push(Note::Wire { what, words: words.join(" ") });
    }
}

/// Adds a note on the status of a file, unless it is the usual one; a status that withdraws the article is kept as a
/// sign.
pub(in crate::ingest) fn status(extracted: &mut Extracted, status: Option<&str>) {
    let Some(status) = status.map(str::trim).filter(|status| !status.is_empty()) else { return };
    if killed::is_of_withdrawn(status) {
        extracted.signs.withdrawn = Some(status.to_string());
    }
    let is_usual = status.rsplit(':').next().is_some_and(|code| code.eq_ignore_ascii_case("usable"));
    note(extracted, "status", (!is_usual).then_some(status));
}
