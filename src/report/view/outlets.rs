//! The outlets, as named at the head of the page and of every table column.

use super::quoting::lang;
use crate::article::{Article, WebAddress};
use crate::compare::Comparison;
use crate::report::anchors::Anchors;
use crate::report::remark::remark;
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// One outlet's article in a few finished strings.
#[derive(Debug, Serialize)]
pub struct OutletView {
    anchor: String,
    /// Its place in the event, from 1.
    column: usize,
    /// Whether the others are compared with it.
    is_base: bool,
    name: String,
    lang: String,
    dir: &'static str,
    headline: String,
    /// Its first paragraph, which shows what it considers most important; empty if it has none.
    lede: String,
    /// The address of the whole text.
    article: String,
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
    /// Photo captions apart from the text.
    captions: Vec<String>,
    /// What the reader should know about this text.
    notes: Vec<String>,
}

/// A statement and the address of its fact.
#[derive(Debug, Serialize)]
pub struct StatementView {
    anchor: String,
    statement: String,
    lang: String,
    dir: &'static str,
}

impl StatementView {
    /// The fact with the heading of its row; `None` if there is no such fact.
    pub fn of(comparison: &Comparison, anchors: &Anchors, fact: usize) -> Option<StatementView> {
        let shown = comparison.facts.get(fact)?;
        let source = shown.place.and_then(|place| comparison.event.articles.get(place.article));
        Some(StatementView {
            anchor: anchors.fact(fact).to_string(),
            statement: visible(shown.shown()),
            lang: source.map_or_else(|| "und".to_string(), lang),
            dir: source.map_or("auto", |article| direction(&article.language)),
        })
    }
}

/// One for each article, in the event's order.
pub fn outlets(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Vec<OutletView> {
    let articles = comparison.event.articles.iter().enumerate();
    articles.map(|(index, article)| view(w, comparison, anchors, index, article)).collect()
}

fn view(w: Wording, comparison: &Comparison, anchors: &Anchors, index: usize, article: &Article) -> OutletView {
    let words: usize = article.running_text().map(|paragraph| paragraph.text.unicode_words().count()).sum();
    OutletView {
        anchor: anchors.article(index).to_string(),
        column: index + 1,
        is_base: comparison.event.has_base && index == 0,
        name: visible(outlet(article)),
        lang: lang(article),
        dir: direction(&article.language),
        headline: visible(paragraph_text(article, 0)),
        lede: visible(paragraph_text(article, 1)),
        article: anchors.text(index),
        published: article.published.as_ref().map(|when| w.published(when)),
        published_iso: article.published.as_ref().map(ToString::to_string),
        length: w.fill(
            "full.length",
            &[
                ("paragraphs", &w.count("count.paragraphs", article.body().len())),
                ("words", &w.count("count.words", words)),
                ("language", &w.language(&article.language)),
            ],
        ),
        author: article.author.as_deref().map(visible),
        section: article.section.as_deref().map(visible),
        url: web_address(article),
        captions: article.captions.iter().map(|caption| visible(&caption.text)).collect(),
        notes: comparison
            .notes
            .iter()
            .filter(|note| note.article == Some(index))
            .map(|note| visible(&remark(w, &comparison.event, &note.remark)))
            .collect(),
    }
}

/// The article's address, if a browser would open it as a page; `javascript:` and the like are never shown.
pub fn web_address(article: &Article) -> Option<String> {
    article.url.as_deref().filter(|url| WebAddress::read(url).is_some()).map(visible)
}
