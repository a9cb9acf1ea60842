//! What could hardly be stated in other words: the people whom a statement names, and what it quotes.

use crate::read::{Read, Statement};
use crate::weigh::Content;

/// With at least this many words of weight within quotation marks, a statement quotes what somebody said, and not just
/// a word or two. A choice.
const QUOTED: usize = 3;

/// Whether so many words of weight within quotation marks are somebody's very words.
pub fn is_quotation(quoted: usize) -> bool {
    quoted >= QUOTED
}

/// How many of the statement's words of weight are within quotation marks.
pub fn quoted(read: &Read<'_>, statement: &Statement, content: &Content) -> usize {
    let place = statement.place;
    let quotes = &read.annotated.articles[place.article].paragraphs[place.paragraph].quotes;
    let terms = content.terms.iter().filter(|term| !term.is_implied());
    terms.filter(|term| term.spans.iter().all(|span| quotes.iter().any(|quote| quote.span.contains(*span)))).count()
}

/// The people and things that the statement names, each once, by entity.
pub fn named(read: &Read<'_>, statement: &Statement) -> Vec<usize> {
    let place = statement.place;
    let names = &read.annotated.articles[place.article].paragraphs[place.paragraph].names;
    let names = names.iter().filter(|name| statement.spans.iter().any(|span| span.contains(name.span)));
    let mut entities: Vec<usize> = names.map(|name| name.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    entities
}
