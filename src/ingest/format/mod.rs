//! The formats in which articles are written: one file or folder each.
//!
//! Input: a [`File`]. Output: the [`Format`] that reads it. A format extracts one article
//! ([`Extracted`](super::extracted::Extracted)), or opens an archive or a list of several.
//!
//! # How to add a format
//! Write one file beside this one with a `pub(super) const FORMAT: Format`: its file extensions, a function that
//! recognises it for certain by its content, and a function that extracts the article, or several. Then add one line to
//! `FORMATS`.

mod apple_news;
pub(super) mod contract;
mod database;
mod docx;
mod email;
mod enex;
mod epub;
mod feed;
mod forwarded;
mod html;
mod json;
mod json_values;
mod markdown;
mod mbox;
mod mhtml;
mod news_items;
mod newsml;
mod newsml1;
mod ninjs;
mod nitf;
mod notes;
mod odt;
mod pdf;
mod row;
mod rtf;
mod shortcodes;
mod table;
mod text;
mod trafilatura;
mod unknown;
mod wacz;
mod warc;
mod written;
mod zip_folder;

use crate::ingest::packing::file::{self, File};
use contract::Format;
use std::path::Path;

/// Every format, the one for everything else last. The first that is certain of a file reads it.
const FORMATS: [Format; 26] = [
    pdf::FORMAT,         // PDF with text
    database::FORMAT,    // exports of news databases, in several of the formats below
    docx::FORMAT,        // Word documents
    odt::FORMAT,         // OpenDocument texts
    rtf::FORMAT,         // RTF
    epub::FORMAT,        // electronic books
    wacz::FORMAT,        // web archives in a ZIP archive
    warc::FORMAT,        // web archives
    unknown::OFFICE,     // other programs' documents, refused by name
    zip_folder::FORMAT,  // ZIP archives of articles
    mhtml::FORMAT,       // pages saved by a browser as one file
    mbox::FORMAT,        // mailboxes
    email::FORMAT,       // newsletters
    json::FORMAT,        // ninjs, schema.org, objects with keys like columns; one, several, one a line
    newsml::FORMAT,      // NewsML-G2
    newsml1::FORMAT,     // NewsML 1.x
    nitf::FORMAT,        // NITF
    trafilatura::FORMAT, // the XML of trafilatura
    feed::FORMAT,        // RSS and Atom
    enex::FORMAT,        // notes exported from Evernote
    unknown::LIST,       // subtitles, references, links: refused by name
    table::FORMAT,       // CSV
    html::FORMAT,        // saved web pages
    unknown::XML,        // other XML, refused by name
    markdown::FORMAT,    // Markdown with or without front matter
    text::FORMAT,        // pasted text
];

/// The format of a file: by its content, or else by its name's extension, or else the last of the table.
pub(super) fn choose(file: &File) -> Option<&'static Format> {
    let certain = FORMATS.iter().find(|format| (format.is_certain)(file));
    let ending = file.ending();
    certain.or_else(|| FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))).or(FORMATS.last())
}

/// Files of an event folder that are not articles: the list for `check`, and the readers' labels and values of a sample.
const NO_ARTICLES: [&str; 4] = ["facts.txt", "labels.json", "readings.jsonl", "values.json"];

/// Whether a folder's file is taken for an article: it has a known extension, is not hidden, and does not belong to the
/// event itself.
pub(super) fn is_article(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    !name.starts_with('.')
        && !NO_ARTICLES.contains(&name.as_str())
        && FORMATS.iter().any(|format| format.endings.contains(&file::ending(path).as_str()))
}
