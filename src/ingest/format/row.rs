//! A row of a table, or an object with keys like a table's columns → an article.

use crate::article::LanguageCode;
use crate::ingest::about::columns::Found;
use crate::ingest::about::published;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, Passage};
use crate::ingest::format::{html, text};

/// The article of a row; `None` where it has no text.
///
/// # Errors
/// Where its text is a page nested too deep.
pub(super) fn article(found: &Found, path: &str, row: &[String]) -> Result<Option<Extracted>, ReadError> {
    let value = |kind| {
        let value = found.at(kind).and_then(|at| row.get(at)).map(|value| value.trim());
        value.filter(|value| !value.is_empty()).map(str::to_string)
    };
    let mut extracted = Extracted {
        headline: Passage::new(value("headline").unwrap_or_default()),
        outlet: value("outlet"),
        published: value("published").and_then(|words| published::parse(&words)),
        author: value("author"),
        section: value("section"),
        language: value("language").map(|code| LanguageCode::new(&code)),
        ..Extracted::default()
    };
    if let Some(url) = value("url") {
        extracted.found_at(&url);
    }
    take_text(path, &value("text").unwrap_or_default(), &mut extracted)?;
    Ok((!extracted.body.is_empty()).then(|| extracted.lay_out()))
}

/// Takes a body that may be plain text or a piece of a page.
pub(super) fn take_text(path: &str, body: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    if ["</p>", "<p>", "<br", "</div>"].iter().any(|tag| body.contains(tag)) {
        html::take_body(path, body, extracted)
    } else {
        text::take_body(body, extracted);
        Ok(())
    }
}
