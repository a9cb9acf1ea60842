//! RSS and Atom feeds whose items carry the whole article.

use super::columns::{self, Columns};
use super::file::File;
use super::format::{Extracted, Format, Holds, Part, Passage, Several};
use super::{ReadError, xml};
use crate::article::{Language, Published};
use feed_rs::model::{Entry, Feed};

/// Fewest letters of an item's description that is taken for the whole article where there is nothing beside it.
/// Teasers have up to some 300. A choice that rather leaves an item out: a teaser would seem to omit nearly everything.
const FEWEST_LETTERS: usize = 500;

/// Feeds, by their root element.
pub(super) const FORMAT: Format = Format {
    endings: &["rss", "atom"],
    is_certain: |file| xml::has_root(file, &["rss", "feed", "RDF"]),
    holds: Holds::Several(open),
};

fn open(file: &File, _: &Columns) -> Result<Several, ReadError> {
    // The library knows no limits.
    xml::parse(file, "a feed")?;
    let feed =
        feed_rs::parser::Builder::new().build().parse(file.text()?.as_bytes()).map_err(|error| ReadError::Broken {
            path: file.name(),
            format: "a feed",
            reason: error.to_string(),
            remedy: "save the article's own page",
        })?;
    let mut several = Several::default();
    for entry in &feed.entries {
        match article(file, &feed, entry)? {
            Some(article) => several.parts.push(Part::Article(article.lay_out())),
            None => {
                let title = entry.title.as_ref().map_or("without a title", |title| title.content.as_str());
                let title: String = title.escape_debug().collect();
                let reason = format!("the item \"{title}\" has a teaser at most; save its own page");
                several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
            }
        }
    }
    Ok(several)
}

/// The article of an item; `None` where it is no whole article.
fn article(file: &File, feed: &Feed, entry: &Entry) -> Result<Option<Extracted>, ReadError> {
    let content = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let summary = entry.summary.as_ref().map(|summary| summary.content.as_str());
    let Some(body) =
        content.filter(|body| !body.trim().is_empty()).or(summary.filter(|text| text.len() >= FEWEST_LETTERS))
    else {
        return Ok(None);
    };
    let names: Vec<&str> = entry
        .authors
        .iter()
        .filter_map(|person| person.name.as_deref())
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let mut extracted = Extracted {
        headline: Passage::new(entry.title.as_ref().map_or("", |title| title.content.trim())),
        published: entry.published.or(entry.updated).and_then(|time| published(&time.to_rfc3339())),
        author: (!names.is_empty()).then(|| names.join(", ")),
        outlet: feed.title.as_ref().map(|title| title.content.trim().to_string()).filter(|title| !title.is_empty()),
        section: entry.categories.first().map(|category| category.term.clone()),
        language: entry.language.as_ref().or(feed.language.as_ref()).map(|code| Language::from_code(code)),
        ..Extracted::default()
    };
    if let Some(link) = entry.links.first() {
        extracted.found_at(&link.href);
    }
    columns::take_text(&file.name(), body, &mut extracted)?;
    Ok((!extracted.body.is_empty()).then_some(extracted))
}

fn published(words: &str) -> Option<Published> {
    super::published::parse(words)
}
