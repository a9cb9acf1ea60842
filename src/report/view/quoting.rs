//! Words of an article on the page: the outlet, the link to the paragraph, and the language for the browser.

use crate::article::{Article, LanguageCode, Place, Span};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::highlight::{Piece, Shown, marked};
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;
use tera::Value;

/// Verbatim words with their address.
#[derive(Debug, Clone, Serialize)]
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

/// The words at a place, with some of them marked. `None` if the place is not in the event.
pub fn quote(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    place: Place,
    spans: &[(Span, Shown)],
) -> Option<QuoteView> {
    let article = comparison.event.articles.get(place.article)?;
    let text = paragraph_text(article, place.paragraph);
    Some(QuoteView {
        outlet: visible(outlet(article)),
        paragraph: w.paragraph(place.paragraph),
        anchor: anchors.paragraph(place.article, place.paragraph),
        lang: lang(article),
        dir: direction(&article.language),
        pieces: marked(text, place.span, spans),
    })
}

/// Words of a passage, marked, with at most this many letters of context on either side.
pub fn excerpt(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    passage: Place,
    (words, shown): (Span, Shown),
    around: usize,
) -> Option<QuoteView> {
    let article = comparison.event.articles.get(passage.article)?;
    let text = paragraph_text(article, passage.paragraph);
    let before = text.get(passage.span.start..words.start)?;
    let after = text.get(words.end..passage.span.end)?;
    let start = words.start - tail(before, around).len();
    let end = words.end + head(after, around).len();
    let mut quote = quote(w, comparison, anchors, Place { span: Span::new(start, end), ..passage }, &[(words, shown)])?;
    let ellipsis = |text: &str| Piece { text: text.to_string(), shown: Shown::Plain };
    if start > passage.span.start {
        quote.pieces.insert(0, ellipsis("… "));
    }
    if end < passage.span.end {
        quote.pieces.push(ellipsis(" …"));
    }
    Some(quote)
}

/// The last words of a text, with at most `most` letters.
fn tail(text: &str, most: usize) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(most.saturating_sub(1)) else { return text };
    let kept = text.get(cut..).unwrap_or_default();
    if cut == 0 { kept } else { kept.split_once(' ').map_or(kept, |(_, words)| words) }
}

/// The first words of a text, with at most `most` letters.
fn head(text: &str, most: usize) -> &str {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text };
    let kept = text.get(..cut).unwrap_or_default();
    kept.rsplit_once(' ').map_or(kept, |(words, _)| words)
}

/// A link to a paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct ParagraphLinkView {
    pub outlet: String,
    pub paragraph: String,
    pub anchor: String,
    /// Whether the previous link in a list has the same outlet and names it.
    pub is_named: bool,
}

/// Links to the paragraphs of all articles, as the templates have them: each is made once, because with many articles it
/// appears in very many places.
pub struct ParagraphLinks {
    /// By article and number, with its outlet, and where the link before has named it.
    links: Vec<Vec<[Value; 2]>>,
}

impl ParagraphLinks {
    /// To each paragraph at the `address` that its own one is made into.
    pub fn new(
        w: Wording,
        comparison: &Comparison,
        anchors: &Anchors,
        address: impl Fn(String) -> String,
    ) -> ParagraphLinks {
        let link = |article: usize, number: usize| {
            let link = paragraph_link(w, comparison, anchors, article, number)?;
            let link = ParagraphLinkView { anchor: address(link.anchor), ..link };
            let named = ParagraphLinkView { is_named: true, ..link.clone() };
            Some([Value::try_from_serializable(&link).ok()?, Value::try_from_serializable(&named).ok()?])
        };
        let of = |(article, text): (usize, &Article)| {
            (0..text.paragraphs.len()).filter_map(|number| link(article, number)).collect()
        };
        ParagraphLinks { links: comparison.event.articles.iter().enumerate().map(of).collect() }
    }

    /// To these paragraphs; an outlet is named once for all its paragraphs that follow each other.
    pub fn to(&self, places: &[(usize, usize)]) -> Vec<Value> {
        let mut before = None;
        let link = |&(article, number): &(usize, usize)| {
            let is_named = before.replace(article) == Some(article);
            Some(self.links.get(article)?.get(number)?[usize::from(is_named)].clone())
        };
        places.iter().filter_map(link).collect()
    }
}

/// A link to a paragraph of an article.
pub fn paragraph_link(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    article: usize,
    number: usize,
) -> Option<ParagraphLinkView> {
    let found = comparison.event.articles.get(article)?;
    found.paragraphs.get(number)?;
    Some(ParagraphLinkView {
        outlet: visible(outlet(found)),
        paragraph: w.paragraph(number),
        anchor: anchors.paragraph(article, number),
        is_named: false,
    })
}

/// The article's language for a `lang` attribute.
pub fn lang(article: &Article) -> String {
    language_code(&article.language)
}

/// A language for a `lang` attribute: only what a language code may contain.
pub fn language_code(language: &LanguageCode) -> String {
    let code = language.as_str();
    let is_code = (2..=8).contains(&code.len()) && code.chars().all(|letter| letter.is_ascii_alphanumeric());
    if is_code { code.to_string() } else { "und".to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_passage_is_cut_between_words() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        assert_eq!(tail(long, 60), "six seven eight nine ten eleven twelve thirteen fourteen");
        assert_eq!(head(long, 60), "one two three four five six seven eight nine ten eleven");
        assert_eq!((head("short", 60), tail("short", 60)), ("short", "short"));
        // Japanese has no spaces: cut between letters.
        assert_eq!(head(&"橋".repeat(80), 60).chars().count(), 60);
    }
}
