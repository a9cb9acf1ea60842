//! Saved web pages: what the page says about itself, and the article's paragraphs.
//!
//! Goes in: the page's source. Comes out: [`Extracted`], whose text is taken out of the page. Nothing is fetched and no
//! script runs. [`metadata`] reads JSON-LD, Open Graph and meta tags, [`body`] finds the article.

mod body;
mod json_ld;
mod metadata;
mod nesting;
mod outlet;
mod tidy;

use super::ReadError;
use super::format::{Extracted, Format, Passage};
use super::text;
use dom_query::Document;

/// Web pages, by their ending or by their first tag.
pub(super) const FORMAT: Format = Format { endings: &["html", "htm", "xhtml"], is_certain: starts_as_page, read };

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

fn read(path: &str, page: &str) -> Result<Extracted, ReadError> {
    let too_deep = || ReadError::NestedTooDeep { path: path.to_string(), limit: nesting::LIMIT };
    if nesting::is_hopeless(page) {
        return Err(too_deep());
    }
    let document = Document::from(page);
    if nesting::is_too_deep(&document) {
        return Err(too_deep());
    }
    let mut extracted = metadata::read(&document);
    let headline = std::mem::take(&mut extracted.headline).text;
    let (paragraphs, captions) = tidy::tidy(body::find(document));
    extracted.captions = captions.into_iter().map(Passage::new).collect();
    let paragraphs = tidy::without_headline(paragraphs, &headline);
    text::sort_out(paragraphs.into_iter().map(Passage::new).collect(), &mut extracted);
    extracted.headline = Passage::new(headline);
    if extracted.headline.text.is_empty() {
        text::take_headline(&mut extracted);
    }
    text::take_about(&mut extracted);
    if !tidy::is_an_article(&extracted) {
        return Err(ReadError::NoArticle { path: path.to_string(), format: "page" });
    }
    Ok(extracted.lay_out())
}
