//! Words of an article on the page: the outlet, the link to the paragraph, and the language for the browser.

use crate::article::{Article, Language, Place, Span};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::highlight::{Piece, Shown, marked};
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::wording;
use serde::Serialize;

/// Verbatim words with their address.
#[derive(Debug, Serialize)]
pub struct QuoteView {
    pub outlet: String,
    /// "¶3".
    pub paragraph: String,
    /// "courier-p3".
    pub anchor: String,
    pub lang: String,
    pub dir: &'static str,
    pub pieces: Vec<Piece>,
}

/// The words at a place, with some of them marked. None where the place is not in the event.
pub fn quote(comparison: &Comparison, anchors: &Anchors, place: Place, spans: &[(Span, Shown)]) -> Option<QuoteView> {
    let article = comparison.event.articles.get(place.article)?;
    let text = paragraph_text(article, place.paragraph);
    Some(QuoteView {
        outlet: visible(wording::outlet(article)),
        paragraph: wording::paragraph(place.paragraph),
        anchor: anchors.paragraph(place.article, place.paragraph),
        lang: lang(article),
        dir: wording::direction(&article.language),
        pieces: marked(text, place.span, spans),
    })
}

/// A link to a paragraph.
#[derive(Debug, Serialize)]
pub struct ParagraphLinkView {
    pub outlet: String,
    pub paragraph: String,
    pub anchor: String,
}

/// A link to a paragraph of an article.
pub fn paragraph_link(
    comparison: &Comparison,
    anchors: &Anchors,
    article: usize,
    number: usize,
) -> Option<ParagraphLinkView> {
    let found = comparison.event.articles.get(article)?;
    found.paragraphs.get(number)?;
    Some(ParagraphLinkView {
        outlet: visible(wording::outlet(found)),
        paragraph: wording::paragraph(number),
        anchor: anchors.paragraph(article, number),
    })
}

/// The article's language for a `lang` attribute.
pub fn lang(article: &Article) -> String {
    language_code(&article.language)
}

/// A language for a `lang` attribute: only what a language code may hold.
pub fn language_code(language: &Language) -> String {
    let code = language.code();
    let is_code = (2..=8).contains(&code.len()) && code.chars().all(|letter| letter.is_ascii_alphanumeric());
    if is_code { code.to_string() } else { "und".to_string() }
}
