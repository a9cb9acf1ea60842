//! Saved web pages: what the page says about itself, and the article's paragraphs.
//!
//! Input: the page's source. Output: [`Extracted`], whose text is taken from the page. Nothing is fetched and no script
//! runs. [`metadata`] reads JSON-LD, Open Graph and meta tags, [`body`] finds the article.

mod above;
mod body;
mod bounds;
mod boxes;
mod corrected;
mod elements;
mod foot_notes;
mod gap;
mod hidden;
mod json_ld;
mod layout;
mod leftover;
mod lines;
mod metadata;
mod microdata;
mod nesting;
mod page_data;
mod plain;
mod pull_quotes;
mod saved_from;
mod shadow;
mod shell;
mod struck;
mod structured;
mod style_sheet;
mod tidy;

use crate::article::Dropped;
use crate::ingest::about::{head, sorting, stub};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::text;
use crate::ingest::packing::file::File;
use dom_query::Document;
use serde_json::Value;

/// Web pages, by their extension or by their first tag.
pub(super) const FORMAT: Format = Format {
    endings: &["html", "htm", "xhtml"],
    is_certain: |file| file.text().is_ok_and(starts_as_page),
    holds: Holds::Article(read),
};

/// Whether the text begins as only a page does.
pub(super) fn starts_as_page(text: &str) -> bool {
    // Saved pages may begin with comments or an XML declaration, which fit in 1,000 bytes.
    let start = text.get(..text.floor_char_boundary(1000)).unwrap_or(text).to_ascii_lowercase();
    let mut rest = start.trim_start();
    while let Some((_, after)) =
        ["<!--", "<?"].iter().any(|mark| rest.starts_with(mark)).then(|| rest.split_once('>')).flatten()
    {
        rest = after.trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| rest.starts_with(tag))
}

/// The kind of thing as which a page is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PageKind {
    /// An article among everything that a site puts around it.
    Page,
    /// An email: all of it is text, and its tables are layout.
    Mail,
}

/// Parses a page or a piece of one, and removes what its source contains but its reader does not see.
fn prepared(path: &str, page: &str, kind: PageKind) -> Result<(Document, Vec<Dropped>), ReadError> {
    let opened = shadow::opened(page);
    let document = bounds::parse(path, opened.as_deref().unwrap_or(page))?;
    layout::open(&document, kind == PageKind::Mail);
    let mut dropped = struck::take_out(&document);
    dropped.extend(foot_notes::take_out(&document));
    dropped.extend(hidden::take_out(&document));
    dropped.extend(corrected::take_out(&document));
    dropped.extend(pull_quotes::take_out(&document));
    Ok((document, dropped))
}

/// A page as its reader sees it, for formats that know its parts.
///
/// # Errors
/// If it is beyond the bounds of a page.
pub(super) fn opened(path: &str, page: &str) -> Result<Document, ReadError> {
    Ok(prepared(path, page, PageKind::Page)?.0)
}

/// Whether words are markup: they contain an HTML tag.
pub(super) fn is_markup(words: &str) -> bool {
    const TAGS: [&str; 22] = [
        "p",
        "br",
        "div",
        "span",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "figure",
        "img",
        "section",
        "article",
        "table",
    ];
    words.match_indices('<').any(|(at, _)| {
        let tag = words.get(at + 1..).unwrap_or_default();
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let name: String =
            tag.chars().take(11).take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let ends = tag.get(name.len()..).is_some_and(|rest| rest.starts_with(['>', ' ', '/', '\n', '\t', '\r']));
        ends && TAGS.contains(&name.as_str()) && tag.contains('>')
    })
}

/// Words with the entities of markup ("&quot;") decoded, and without tags.
pub(super) fn decoded(words: &str) -> String {
    let is_coded = words.match_indices('&').any(|(at, _)| {
        words.get(at + 1..).and_then(|rest| rest.split_once(';')).is_some_and(|(name, _)| {
            (2..=10).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    });
    let references = words.bytes().filter(|byte| *byte == b'&').count();
    if !is_coded || words.contains('<') || references > bounds::MOST_REFERENCES {
        return words.to_string();
    }
    Document::fragment(words).text().to_string()
}

/// A title without the markup that feeds write into it.
pub(super) fn title(words: &str) -> String {
    /// Longer ones are not titles. A choice that bounds the work.
    const LONGEST: usize = 10_000;
    let is_marked = words.contains("</") && words.len() <= LONGEST;
    let bare = if is_marked { Document::fragment(words).text().to_string() } else { decoded(words) };
    plain::on_one_line(&bare)
}

/// Takes what a page says if the page is one value among others: what the others say stays.
///
/// # Errors
/// If it is beyond the bounds of a page.
pub(super) fn take_page(path: &str, page: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    let read = article(path, page, PageKind::Page)?;
    let said = std::mem::take(extracted);
    *extracted = Extracted {
        headline: if said.headline.text.is_empty() { read.headline } else { said.headline },
        published: said.published.or(read.published),
        author: said.author.or(read.author),
        section: said.section.or(read.section),
        url: said.url.or(read.url),
        outlet: said.outlet.or(read.outlet),
        language: said.language.or(read.language),
        ..read
    };
    Ok(())
}

/// The paragraphs of a piece of a page.
///
/// # Errors
/// If it is beyond the bounds of a page.
pub(super) fn lines_of(path: &str, markup: &str) -> Result<Vec<String>, ReadError> {
    let (document, _) = prepared(path, markup, PageKind::Page)?;
    Ok(body::all(&document).into_iter().map(|block| block.text).collect())
}

/// Takes a piece of a page that is nothing but an article's body; date and byline are elsewhere.
///
/// # Errors
/// If it is beyond the bounds of a page.
pub(super) fn take_body(path: &str, markup: &str, extracted: &mut Extracted) -> Result<(), ReadError> {
    let (document, dropped) = prepared(path, markup, PageKind::Page)?;
    extracted.dropped.extend(dropped);
    let tidied = tidy::tidy(body::all(&document), &extracted.headline.text);
    extracted.captions.extend(tidied.captions.into_iter().map(PlacedText::new));
    extracted.dropped.extend(tidied.dropped);
    sorting::sort_out(tidied.paragraphs.into_iter().map(PlacedText::new).collect(), extracted);
    Ok(())
}

/// What an object of schema.org says about its article, and the article's text if it contains it.
pub(super) fn of_json(object: &Value) -> (Extracted, Option<String>) {
    let json = json_ld::read(&[object.to_string()]);
    (metadata::read_json(&json), json.body)
}

/// The article of a page.
pub(super) fn read(file: &File) -> Result<Extracted, ReadError> {
    read_as(file, PageKind::Page)
}

/// The article of a page or of an email's page.
pub(super) fn read_as(file: &File, kind: PageKind) -> Result<Extracted, ReadError> {
    article(&file.name(), file.text()?, kind)
}

fn article(path: &str, page: &str, kind: PageKind) -> Result<Extracted, ReadError> {
    let (document, unseen) = prepared(path, page, kind)?;
    let (mut extracted, mut structured) = metadata::read(&document);
    let data = page_data::read(&document, &extracted.headline.text);
    let corrections = std::mem::take(&mut extracted.dropped);
    let headline = std::mem::take(&mut extracted.headline).text;
    let all = leftover::all(&document);
    extracted.signs.is_shell = shell::is_shell(&document, &all);
    let blocks = match kind {
        PageKind::Page => body::find(document),
        PageKind::Mail => body::find_in_mail(document),
    };
    let tidied = tidy::tidy(blocks, &headline);
    extracted.captions = tidied.captions.into_iter().map(PlacedText::new).collect();
    extracted.dropped = unseen;
    extracted.dropped.extend(tidied.dropped);
    sorting::sort_out(tidied.paragraphs.into_iter().map(PlacedText::new).collect(), &mut extracted);
    // What the page also shows is recorded only once.
    let is_shown = |told: &Dropped| extracted.dropped.iter().any(|shown| shown.text.contains(&told.text));
    let unseen: Vec<Dropped> = corrections.into_iter().filter(|told| !is_shown(told)).collect();
    extracted.dropped.extend(unseen);
    extracted.headline = PlacedText::new(headline);
    let is_article = tidy::is_an_article(&extracted);
    if let Some(data) = data.filter(|_| structured.is_none() && !is_article) {
        if extracted.headline.text.is_empty() {
            extracted.headline = PlacedText::new(data.headline.unwrap_or_default());
        }
        extracted.published = extracted.published.take().or(data.published);
        extracted.author = extracted.author.take().or(data.author);
        structured = Some(data.text);
    }
    if let Some(given) = structured.filter(|given| structured::is_better(given, &extracted.body, is_article)) {
        extracted.body.clear();
        extracted.signs.is_shell = false;
        match is_markup(&given) {
            true => take_body(path, &given, &mut extracted)?,
            false => text::take_body(path, &decoded(&given), &mut extracted)?,
        }
    }
    if extracted.headline.text.is_empty() {
        head::take_headline(&mut extracted);
    }
    head::take_about(&mut extracted);
    extracted.signs.around = leftover::words(&all);
    above::ask(&all, &mut extracted);
    // What was dropped as a label may give day and author.
    let labels = extracted.dropped.iter().filter(|dropped| dropped.why == tidy::LABEL);
    let labels: Vec<String> = labels.map(|dropped| dropped.text.clone()).collect();
    head::record_lines(&labels.iter().map(String::as_str).collect::<Vec<_>>(), &mut extracted);
    leftover::keep(all, &mut extracted);
    if !tidy::is_an_article(&extracted) {
        return Err(match stub::recognise(&extracted) {
            Some(stub) => ReadError::Stub { path: path.to_string(), found: stub.words(), remedy: stub::remedy(stub) },
            None => ReadError::NoArticle { path: path.to_string(), format: "page" },
        });
    }
    Ok(extracted.lay_out())
}
