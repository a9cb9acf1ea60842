//! Whether other words could not stand for what a statement says: it quotes, or it names somebody.

use crate::read::Read;
use crate::weigh::Weighed;

/// Words of weight within quotation marks from which on a statement quotes what somebody said, and not only a word of his.
const QUOTED: usize = 3;

/// Whether the statement is mostly somebody's very words.
pub fn quotes(read: &Read<'_>, weighed: &Weighed, statement: usize) -> bool {
    let place = read.statements[statement].place;
    let quotes = &read.annotated.articles[place.article].paragraphs[place.paragraph].quotes;
    let terms = &weighed.index.content(statement).terms;
    let is_quoted = |span| quotes.iter().any(|quote| quote.span.contains(span));
    terms.iter().filter(|term| term.spans.iter().any(|span| is_quoted(*span))).count() >= QUOTED
}

/// Whether it names anybody or anything.
pub fn names(read: &Read<'_>, statement: usize) -> bool {
    let own = &read.statements[statement];
    let names = &read.annotated.articles[own.place.article].paragraphs[own.place.paragraph].names;
    names.iter().any(|name| own.spans.iter().any(|span| span.contains(name.span)))
}
