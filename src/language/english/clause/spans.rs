//! Tokens → the pieces that a reader sees, with the marks that belong to them.

use super::super::grammar::Relation;
use super::super::tree::Tree;
use super::unit::Tokens;
use crate::article::Span;

/// The tokens as verbatim pieces, in text order: neighbours form one piece, and so do those with only a comma or a dash
/// in between.
pub fn spans(tree: &Tree<'_>, tokens: &Tokens) -> Vec<Span> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for token in tokens.iter().copied() {
        match runs.last_mut().filter(|run| run.last().is_some_and(|last| touches(tree, *last, token))) {
            Some(run) => run.push(token),
            None => runs.push(vec![token]),
        }
    }
    runs.iter().filter_map(|run| piece(tree, run)).collect()
}

/// Whether nothing is left out between the two except white space and marks that open or close an aside.
fn touches(tree: &Tree<'_>, before: usize, after: usize) -> bool {
    let is_light = |mark: usize| {
        tree.is_mark(mark) && matches!(tree.surface(mark).trim(), "" | "," | "—" | "–" | "--" | "”" | "\"" | "’")
    };
    (before + 1..after).all(is_light)
}

/// From the first to the last word, with a quotation mark that opens right before or closes right after, and with
/// brackets that are closed within.
fn piece(tree: &Tree<'_>, run: &[usize]) -> Option<Span> {
    let is_bracketed = |mark: &str| {
        let partner = if mark == "(" { ")" } else { "(" };
        matches!(mark, "(" | ")") && run.iter().any(|token| tree.surface(*token) == partner)
    };
    let is_kept = |token: &usize| match tree.is_mark(*token) {
        true => is_bracketed(tree.surface(*token)),
        false => !is_idle_coordinator(tree, *token) || opens_quotation(tree, *token),
    };
    let start = run.iter().position(is_kept)?;
    let end = run.iter().rposition(is_kept)?;
    let words = &run[start..=end];
    let text = tree.cut.text;
    words.iter().any(|token| tree.surface(*token).contains(char::is_alphanumeric)).then_some(())?;
    let Span { start, end } = tree.span(words)?;
    let opening: usize = match tree.is_quoted(words[0]) {
        true => text[..start].chars().rev().take_while(|c| is_quotation_mark(*c)).map(char::len_utf8).sum(),
        false => 0,
    };
    let after = text[end..].split(|c: char| c.is_alphanumeric() || c.is_whitespace()).next().unwrap_or_default();
    let closing = after
        .char_indices()
        .rfind(|(_, c)| is_quotation_mark(*c))
        .filter(|_| tree.is_quoted(words[words.len() - 1]))
        .map_or(0, |(at, c)| at + c.len_utf8());
    Some(Span::new(start - opening, end + closing))
}

/// Whether a clause can do without its "and" or "but"; "nor" denies.
fn is_idle_coordinator(tree: &Tree<'_>, token: usize) -> bool {
    tree.relation(token) == Relation::Coordinator && !matches!(tree.lower(token), "neither" | "nor")
}

/// Whether the token is the first between two marks: what is quoted keeps its "and".
fn opens_quotation(tree: &Tree<'_>, token: usize) -> bool {
    let start = tree.tokens[token].span.start;
    tree.quotations.iter().any(|quotation| quotation.span.start == start)
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'')
}
