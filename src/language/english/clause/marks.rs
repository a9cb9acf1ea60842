//! Marks that separate a clause from what precedes it.

use super::super::tree::Tree;

/// Whether a mark separates the words from what precedes them: a comma, a dash, a bracket.
pub fn opens_after_mark(tree: &Tree<'_>, first: usize) -> bool {
    let before = first.checked_sub(1).filter(|before| tree.sentence_around(first).contains(before));
    before.is_some_and(|before| {
        matches!(tree.surface(before), "," | "—" | "–" | "--" | "-" | ";" | ":" | "(" | "..." | "…")
    })
}

/// A semicolon, a colon, a dash.
pub fn is_parting_mark(tree: &Tree<'_>, token: usize) -> bool {
    matches!(tree.surface(token), ";" | ":" | "—" | "–" | "--")
}
