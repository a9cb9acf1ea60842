//! Saved web pages: what the page says about itself, and the article's paragraphs.
//!
//! Goes in: the page's source. Comes out: [`Extracted`], whose text is taken out of the page. Nothing is fetched and no
//! script runs. [`metadata`] reads JSON-LD, Open Graph and meta tags, [`body`] finds the article.

mod body;
mod bounds;
mod gap;
mod json_ld;
mod leftover;
mod lines;
mod metadata;
mod microdata;
mod nesting;
mod plain;
mod saved_from;
mod shell;
mod tidy;

use crate::ingest::about::{head, sorting, stub};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, Passage};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::file::File;
use serde_json::Value;

pub(super) use tidy::without_headline;

/// Web pages, by their ending or by their first tag.
pub(super) const FORMAT: Format = Format {
    endings: &["html", "htm", "xhtml"],
    is_certain: |file| file.text().is_ok_and(starts_as_page),
    holds: Holds::Article(read),
};

/// Whether the text begins as only a page does.
fn starts_as_page(text: &str) -> bool {
    // Saved pages may begin with comments or an XML declaration; 1,000 bytes hold them all.
    let start = text.get(..text.floor_char_boundary(1000)).unwrap_or(text).to_ascii_lowercase();
    let mut rest = start.trim_start();
    while let Some((_, behind)) =
        ["<!--", "<?"].iter().any(|mark| rest.starts_with(mark)).then(|| rest.split_once('>')).flatten()
    {
        rest = behind.trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| rest.starts_with(tag))
}

/// Takes a piece of a page that is nothing but an article's body; date and byline are told elsewhere.
///
/// # Errors
/// Where it is beyond the bounds of a page.
pub(super) fn take_body(path: &str, markup: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    let document = bounds::parse(path, markup)?;
    let tidied = tidy::tidy(body::all(&document));
    extracted.captions.extend(tidied.captions.into_iter().map(Passage::new));
    let headline = leftover::bare(&extracted.headline.text);
    extracted.dropped.extend(tidied.dropped.into_iter().filter(|dropped| leftover::bare(&dropped.text) != headline));
    sorting::sort_out(tidied.paragraphs.into_iter().map(Passage::new).collect(), extracted);
    Ok(())
}

/// What an object of schema.org tells of its article, and the article's text where it holds it.
pub(super) fn of_json(object: &Value) -> (Extracted, Option<String>) {
    let json = json_ld::read(&[object.to_string()]);
    (metadata::read_json(&json), json.body)
}

/// The article of a page.
pub(super) fn read(file: &File) -> Result<Extracted, ReadError> {
    let page = file.text()?;
    let document = bounds::parse(&file.name(), page)?;
    let mut extracted = metadata::read(&document);
    let headline = std::mem::take(&mut extracted.headline).text;
    let all = leftover::all(&document);
    extracted.signs.is_shell = shell::is_shell(&document, &all);
    let tidied = tidy::tidy(body::find(document));
    extracted.captions = tidied.captions.into_iter().map(Passage::new).collect();
    extracted.dropped = tidied.dropped;
    let paragraphs = tidy::without_headline(tidied.paragraphs, &headline);
    sorting::sort_out(paragraphs.into_iter().map(Passage::new).collect(), &mut extracted);
    extracted.headline = Passage::new(headline);
    if extracted.headline.text.is_empty() {
        head::take_headline(&mut extracted);
    }
    head::take_about(&mut extracted);
    extracted.signs.around = leftover::words(&all);
    leftover::keep(all, &mut extracted);
    if !tidy::is_an_article(&extracted) {
        return Err(match stub::recognise(&extracted) {
            Some(stub) => ReadError::Stub { path: file.name(), found: stub.words(), remedy: stub::remedy(stub) },
            None => ReadError::NoArticle { path: file.name(), format: "page" },
        });
    }
    Ok(extracted.lay_out())
}
