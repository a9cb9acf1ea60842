//! Whether storydiff itself wrote a file: then it is not an article, and may be written again. Its content decides.

use serde_json::Value;

/// This many bytes at the start of a file show what it is.
const ENOUGH: usize = 4_000;

/// Whether these bytes are a page, a worksheet, a table or a list that storydiff wrote.
pub(in crate::ingest) fn is_own(bytes: &[u8]) -> bool {
    // The comment of the archive (`report/handout/docx.rs`).
    if bytes.starts_with(b"PK") {
        return bytes.ends_with(b"storydiff");
    }
    let start = String::from_utf8_lossy(bytes.get(..ENOUGH).unwrap_or(bytes));
    let start = start.trim_start_matches('\u{feff}');
    if start.starts_with('{') {
        let keys = ["version", "title", "articles", "facts"];
        return serde_json::from_slice(bytes).is_ok_and(|value: Value| keys.iter().all(|key| value.get(key).is_some()));
    }
    start.starts_with("fact,statement,article,outlet,verdict,sure,")
        || start.starts_with("<!DOCTYPE html>") && start.contains("<meta name=\"generator\" content=\"storydiff ")
        || is_list(start)
}

/// What `check` prints: a numbered statement, and below it a line with a mark for each outlet.
fn is_list(start: &str) -> bool {
    let marks = ["   ✓ ", "   ◐ ", "   ≠ ", "   – ", "   ? "];
    start.starts_with("1. ") && start.lines().any(|line| marks.iter().any(|mark| line.starts_with(mark)))
}
