//! The outlets, as the head of the page and the columns of every table name them.

use super::quoting::lang;
use crate::article::Article;
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::view::told::{lacks, tells_alone};
use crate::report::wording::{count, direction, language, outlet, published};
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// One outlet's article in a few finished strings.
#[derive(Debug, Serialize)]
pub struct OutletView {
    anchor: String,
    name: String,
    lang: String,
    dir: &'static str,
    headline: String,
    /// The first body paragraph; empty where there is none.
    lede: String,
    lede_anchor: String,
    /// "12 March 2026, 09:30", or None.
    published: Option<String>,
    /// For the `datetime` attribute.
    published_iso: Option<String>,
    /// "9 paragraphs, 214 words, English".
    length: String,
    author: Option<String>,
    section: Option<String>,
    /// Only http and https.
    url: Option<String>,
    captions: Vec<String>,
    /// "4 facts that no other outlet tells", or None.
    alone: Option<String>,
    /// "2 facts that all others tell are not in it", or None.
    lacks: Option<String>,
}

/// One for each article, in the event's order.
pub fn outlets(comparison: &Comparison, anchors: &Anchors) -> Vec<OutletView> {
    let articles = comparison.event.articles.iter().enumerate();
    articles.map(|(index, article)| view(comparison, anchors, index, article)).collect()
}

fn view(comparison: &Comparison, anchors: &Anchors, index: usize, article: &Article) -> OutletView {
    let body = article.paragraphs.get(1..).unwrap_or_default();
    let words: usize = body.iter().map(|paragraph| paragraph.text.unicode_words().count()).sum();
    let alone = comparison.facts.iter().filter(|fact| tells_alone(fact) == Some(index)).count();
    let lacking = comparison.facts.iter().filter(|fact| lacks(fact) == Some(index)).count();
    OutletView {
        anchor: anchors.article(index).to_string(),
        name: visible(outlet(article)),
        lang: lang(article),
        dir: direction(&article.language),
        headline: visible(paragraph_text(article, 0)),
        lede: visible(paragraph_text(article, 1)),
        lede_anchor: anchors.paragraph(index, 1),
        published: article.published.as_ref().map(published),
        published_iso: article.published.as_ref().map(ToString::to_string),
        length: format!(
            "{}, {}, {}",
            count(body.len(), "paragraph", "paragraphs"),
            count(words, "word", "words"),
            language(&article.language)
        ),
        author: article.author.as_deref().map(visible),
        section: article.section.as_deref().map(visible),
        url: article.url.as_deref().filter(|url| is_web_address(url)).map(visible),
        captions: article.captions.iter().map(|caption| visible(&caption.text)).collect(),
        alone: (alone > 0).then(|| count(alone, "fact", "facts")),
        lacks: (lacking > 0).then(|| count(lacking, "fact", "facts")),
    }
}

/// Only addresses that a browser opens as a page; `javascript:` and the like are shown nowhere.
pub fn is_web_address(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https")) && !url.chars().any(|letter| letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_linked() {
        assert!(is_web_address("HTTPS://courier.example/a"));
        assert!(!is_web_address("javascript:alert(1)//https://courier.example"));
        assert!(!is_web_address("data:text/html,x"));
        assert!(!is_web_address("java\nscript://x"));
    }
}
