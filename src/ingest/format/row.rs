//! A row of a table, or an object with keys like a table's columns → an article.

use crate::article::WebAddress;
use crate::ingest::about::columns::FoundColumns;
use crate::ingest::about::fitting;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::{html, markdown, shortcodes, text};
use crate::ingest::packing::address::own;

/// A spreadsheet cell has room for this many characters: a text of exactly this length was cut off there.
const CELL_CHARACTERS: usize = 32_767;

/// The article of a row; `None` if it has no text.
///
/// # Errors
/// If its text is a page nested too deep.
pub(super) fn article(found: &FoundColumns, path: &str, row: &[String]) -> Result<Option<Extracted>, ReadError> {
    let values = |kind| found.at(kind).iter().filter_map(|at| row.get(*at)).map(String::as_str);
    let beginning = || values("beginning").find_map(fitting::some).map(|beginning| (beginning, true));
    let Some((body, is_beginning)) =
        values("text").find_map(fitting::some).map(|text| (text, false)).or_else(beginning)
    else {
        return Ok(None);
    };
    // What a service writes for an article that its outlet took down.
    if body == "[Removed]" {
        return Ok(None);
    }
    let headline = values("headline").find_map(fitting::some).map(html::decoded).unwrap_or_default();
    let mut extracted = Extracted {
        headline: PlacedText::new(headline),
        outlet: values("outlet").find_map(fitting::name).map(|name| name.trim_start_matches("www.").to_string()),
        published: values("published").find_map(fitting::date),
        author: values("author").find_map(fitting::names),
        section: values("section").find_map(fitting::name),
        language: values("language").find_map(fitting::language),
        ..Extracted::default()
    };
    if let Some(url) = values("url").find_map(fitting::address) {
        extracted.found_at(&url);
    }
    extracted.outlet = extracted
        .outlet
        .take()
        .or_else(|| values("outlet").find_map(|url| Some(WebAddress::read(&own(url))?.domain())));
    let named = extracted.outlet.as_deref().and_then(|outlet| extracted.headline.text.strip_suffix(outlet));
    let bare =
        named.and_then(|headline| [" - ", " | ", " – ", " — "].iter().find_map(|end| headline.strip_suffix(end)));
    if let Some(bare) = bare.filter(|bare| !bare.trim().is_empty()) {
        extracted.headline = PlacedText::new(bare);
    }
    take_text(path, body, &mut extracted)?;
    extracted.signs.is_cut_off |= is_beginning || body.chars().count() == CELL_CHARACTERS;
    Ok((!extracted.body.is_empty()).then(|| extracted.lay_out()))
}

/// Takes a body that may be plain text, a piece of a page, or a whole page.
pub(super) fn take_text(path: &str, body: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    if html::starts_as_page(body) {
        html::take_page(path, body, extracted)
    } else if html::is_markup(body) {
        html::take_body(path, &shortcodes::written_out(body), extracted)
    } else if markdown::is_marked(body) {
        markdown::take_body(body, extracted);
        Ok(())
    } else {
        text::take_body(path, &html::decoded(body), extracted)
    }
}
