//! Whose words a statement is made of, and how a reader sees it.
//!
//! A sentence from the middle of a quotation would look like the outlet's own words if read alone. So the speaker is
//! shown in square brackets after it, unless the statement's own words include the speaker or the verb of speech.

use super::statement::Bracket;
use crate::article::Span;
use crate::language::{CutText, Entity, Mentions, Quote};

/// The speaker of the quotation in the statement: index in the entities of the event.
pub fn speaker(mentions: &Mentions, spans: &[Span]) -> Option<usize> {
    quotes(mentions, spans).find_map(|quote| quote.speaker.as_ref()?.entity)
}

/// The speaker, in brackets, after a statement that is mostly somebody's words and does not say whose.
pub fn explanation(text: CutText<'_>, spans: &[Span], mentions: &Mentions, entities: &[Entity]) -> Option<Bracket> {
    let first = quotes(mentions, spans).next()?;
    let speaker = first.speaker.as_ref()?;
    // With two speakers in one statement, either its words tell them apart or nothing does.
    if quotes(mentions, spans).any(|quote| quote.speaker.as_ref().map(|one| one.entity) != Some(speaker.entity)) {
        return None;
    }
    let says = |span: Span| spans.iter().any(|whole| whole.contains(span));
    let verbs = mentions.reported.iter().map(|reported| reported.verb);
    let is_told = quotes(mentions, spans).filter_map(|quote| quote.verb).chain(verbs).any(says);
    if is_told || !is_mostly_quoted(text, spans, mentions) {
        return None;
    }
    let name = match speaker.entity {
        Some(entity) => entities.get(entity)?.name.as_str(),
        // "a spokesman for the port": as printed, if it has two words or more and so says more than "he".
        None => speaker.span.map(|span| span.of(text.text)).filter(|words| words.contains(' '))?,
    };
    let is_named = mentions.names.iter().any(|one| says(one.span) && Some(one.entity) == speaker.entity);
    let at = spans.last()?.end;
    (!is_named).then(|| Bracket { at, text: name.to_string(), is_speaker: true })
}

/// Whether at least half of the words are quoted.
fn is_mostly_quoted(text: CutText<'_>, spans: &[Span], mentions: &Mentions) -> bool {
    let words: Vec<Span> =
        spans.iter().flat_map(|span| &text.words()[text.words_in(*span)]).map(|word| word.span).collect();
    let is_quoted = |word: &&Span| mentions.quotes.iter().any(|quote| quote.span.contains(**word));
    2 * words.iter().filter(is_quoted).count() >= words.len()
}

fn quotes<'m>(mentions: &'m Mentions, spans: &'m [Span]) -> impl Iterator<Item = &'m Quote> {
    mentions.quotes.iter().filter(move |quote| spans.iter().any(|span| span.overlaps(quote.span)))
}
