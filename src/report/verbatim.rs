//! The exact words at a place.

use crate::article::{Article, Event, Place, Span};

/// The words at a place; empty if the place does not exist in the event.
///
/// [`Event::words_at`] is for steps that made the place themselves. A report is given all its places, so it shows
/// nothing rather than stop.
pub fn words(event: &Event, place: Place) -> &str {
    let Some(article) = event.articles.get(place.article) else { return "" };
    cut(paragraph_text(article, place.paragraph), place.span)
}

/// The text of a paragraph by its number; empty if there is none.
pub fn paragraph_text(article: &Article, number: usize) -> &str {
    article.paragraphs.get(number).map_or("", |paragraph| &paragraph.text)
}

/// The words that a span covers; empty if it does not fit the text.
pub fn cut(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or_default()
}

/// The article's short name; empty if the index does not exist.
pub fn id(event: &Event, article: usize) -> &str {
    event.articles.get(article).map_or("", |article| &article.id)
}

/// The text with control characters, which HTML forbids, made visible; line ends and tabs stay.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() && !matches!(letter, '\n' | '\t') { '\u{fffd}' } else { letter })
        .collect()
}
