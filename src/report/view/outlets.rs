//! The outlets, as the head of the page and the columns of every table name them.

use super::quoting::lang;
use crate::article::{Article, WebAddress};
use crate::compare::{Comparison, Fact};
use crate::report::anchors::Anchors;
use crate::report::remark::remark;
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::wording::{count, direction, language, outlet, published};
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
    /// Its first paragraph, which tells what it takes for most important; empty where it has none.
    lede: String,
    /// The address of the whole text.
    article: String,
    /// "12 March 2026, 09:30", or None.
    published: Option<String>,
    /// For the `datetime` attribute.
    published_iso: Option<String>,
    /// "9 paragraphs, 214 words, English".
    length: String,
    /// "214 words".
    words: String,
    author: Option<String>,
    section: Option<String>,
    /// Only http and https.
    url: Option<String>,
    /// Photo captions that stand apart from the text.
    captions: Vec<String>,
    /// What only this outlet tells.
    alone: FindingView,
    /// What all others tell and this text has not.
    lacks: FindingView,
    /// What the reader should know about this text.
    notes: Vec<String>,
}

/// Facts that an outlet alone tells, or alone lacks.
#[derive(Debug, Serialize)]
pub struct FindingView {
    /// "4 facts"; empty where there are none.
    count: String,
    /// The first of them.
    facts: Vec<StatementView>,
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
    /// The fact as the head of its row shows it; None where there is no such fact.
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

/// How many statements stand under an outlet at the head of the page; the others are one click away.
const FIRST_STATEMENTS: usize = 3;

/// One for each article, in the event's order.
pub fn outlets(comparison: &Comparison, anchors: &Anchors) -> Vec<OutletView> {
    let articles = comparison.event.articles.iter().enumerate();
    articles.map(|(index, article)| view(comparison, anchors, index, article)).collect()
}

fn view(comparison: &Comparison, anchors: &Anchors, index: usize, article: &Article) -> OutletView {
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
        published: article.published.as_ref().map(published),
        published_iso: article.published.as_ref().map(ToString::to_string),
        length: format!(
            "{}, {}, {}",
            count(article.body().len(), "paragraph", "paragraphs"),
            count(words, "word", "words"),
            language(&article.language)
        ),
        words: count(words, "word", "words"),
        author: article.author.as_deref().map(visible),
        section: article.section.as_deref().map(visible),
        url: web_address(article),
        captions: article.captions.iter().map(|caption| visible(&caption.text)).collect(),
        alone: finding(comparison, anchors, |fact| fact.told_only_by() == Some(index)),
        lacks: finding(comparison, anchors, |fact| fact.lacked_only_by() == Some(index)),
        notes: comparison
            .notes
            .iter()
            .filter(|note| note.article == Some(index))
            .map(|note| visible(&remark(&comparison.event, &note.remark)))
            .collect(),
    }
}

fn finding(comparison: &Comparison, anchors: &Anchors, is_found: impl Fn(&Fact) -> bool) -> FindingView {
    let found: Vec<usize> =
        comparison.facts.iter().enumerate().filter(|(_, fact)| is_found(fact)).map(|(index, _)| index).collect();
    FindingView {
        count: if found.is_empty() { String::new() } else { count(found.len(), "fact", "facts") },
        facts: found
            .iter()
            .take(FIRST_STATEMENTS)
            .filter_map(|fact| StatementView::of(comparison, anchors, *fact))
            .collect(),
    }
}

/// The article's address where a browser opens it as a page; `javascript:` and the like are shown nowhere.
pub fn web_address(article: &Article) -> Option<String> {
    article.url.as_deref().filter(|url| WebAddress::read(url).is_some()).map(visible)
}
