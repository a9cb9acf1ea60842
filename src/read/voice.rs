//! Whose words a statement is made of, and how a reader is told.
//!
//! A sentence from the middle of a quotation, read alone, would look like the outlet's own words. So whoever says it
//! stands in square brackets behind it, unless the statement's own words name the speaker or the verb of speech.

use super::statement::Explanation;
use crate::article::Span;
use crate::language::{Entity, Mentions, Quote};

/// Whoever says the quotation that the statement holds: index in the entities of the event.
pub fn speaker(mentions: &Mentions, spans: &[Span]) -> Option<usize> {
    quotes(mentions, spans).find_map(|quote| quote.speaker.as_ref()?.entity)
}

/// The speaker in brackets behind a statement that is wholly somebody's words and does not say whose.
pub fn explanation(text: &str, spans: &[Span], mentions: &Mentions, entities: &[Entity]) -> Option<Explanation> {
    let first = quotes(mentions, spans).next()?;
    let speaker = first.speaker.as_ref()?;
    // Two speakers in one statement: its words tell them apart, or nobody can.
    if quotes(mentions, spans).any(|quote| quote.speaker.as_ref().map(|one| one.entity) != Some(speaker.entity)) {
        return None;
    }
    let is_quoted = |span: &Span| mentions.quotes.iter().any(|quote| covers(quote.span, *span));
    if !spans.iter().all(is_quoted) {
        return None;
    }
    let name = match speaker.entity {
        Some(entity) => entities.get(entity)?.name.as_str(),
        // "a spokesman for the port": as printed, where a word of two says more than "he".
        None => speaker.span.map(|span| span.of(text)).filter(|words| words.contains(' '))?,
    };
    let says = |span: Span| spans.iter().any(|whole| whole.contains(span));
    let is_named = mentions.names.iter().any(|one| says(one.span) && Some(one.entity) == speaker.entity);
    let at = spans.last()?.end;
    (!is_named).then(|| Explanation { at, text: name.to_string(), is_speaker: true })
}

fn quotes<'m>(mentions: &'m Mentions, spans: &'m [Span]) -> impl Iterator<Item = &'m Quote> {
    mentions.quotes.iter().filter(move |quote| spans.iter().any(|span| span.overlaps(quote.span)))
}

/// Whether a piece is a part of the quotation, its marks aside.
fn covers(quote: Span, piece: Span) -> bool {
    /// The longest mark, `“`, and a full stop behind one.
    const MARKS_BYTES: usize = 4;
    piece.start + MARKS_BYTES >= quote.start && piece.end <= quote.end + MARKS_BYTES
}
