//! What is recognised but cannot be read: XML of other kinds, and other programs' documents. They are refused by name,
//! and never taken for pasted text or for a folder of articles.

use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::archive;
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;

/// XML whose root element no other format knows.
pub(super) const XML: Format = Format {
    endings: &[],
    is_certain: is_xml,
    holds: Holds::Article(|file| {
        let root = xml::root(file).unwrap_or_default();
        let name = match root.as_str() {
            "packageItem" | "conceptItem" | "knowledgeItem" | "planningItem" | "catalogItem" => {
                "NewsML-G2 without a text"
            }
            "urlset" | "sitemapindex" => "a list of addresses",
            "opml" => "a list of feeds",
            "svg" => "a drawing",
            "plist" => "a property list, as in links and web archives of Safari",
            "FictionBook" => "FictionBook",
            "TEI" | "TEI.2" => "TEI",
            _ => "",
        };
        let name = if name.is_empty() { String::new() } else { format!("{name}; ") };
        let shown: String = root.chars().filter(|letter| !letter.is_control()).take(60).collect();
        let found = format!("XML of a kind that storydiff does not read ({name}its root element is \"{shown}\")");
        let remedy = match root.as_str() {
            "plist" => "open it in Safari and save the page as page source, or its text as .txt",
            _ => "copy the article's text and save it as .txt",
        };
        Err(refusal(file, found, remedy))
    }),
};

/// Texts that programs write for other programs.
pub(super) const LIST: Format = Format {
    endings: &[],
    is_certain: |file| listed(file).is_some(),
    holds: Holds::Article(|file| {
        let (found, remedy) = listed(file).unwrap_or_default();
        Err(refusal(file, found.to_string(), remedy))
    }),
};

/// What such a text is, by its first lines, and what to do with it.
fn listed(file: &File) -> Option<(&'static str, &'static str)> {
    const AS_TEXT: &str = "save the article's own text as .txt";
    let text = file.text().ok()?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next()?, lines.next().unwrap_or_default());
    let is_cue = |line: &str| line.split_once(" --> ").is_some_and(|(from, _)| from.contains(':'));
    if first.starts_with("WEBVTT") || is_cue(first) || first.bytes().all(|byte| byte.is_ascii_digit()) && is_cue(second)
    {
        Some(("a file of subtitles", "save what is said in it as .txt"))
    } else if first.starts_with("TY  - ") {
        Some(("a list of references (RIS)", AS_TEXT))
    } else if first.starts_with("[InternetShortcut]") {
        Some(("a link to a page", "save the page itself, or give its address to `storydiff fetch`"))
    } else if first.starts_with("\\documentclass") {
        Some(("a LaTeX source", AS_TEXT))
    } else {
        None
    }
}

/// Office documents that are archives inside.
pub(super) const OFFICE: Format = Format {
    endings: &[],
    is_certain: |file| kind(file).is_some(),
    holds: Holds::Article(|file| {
        let (found, remedy) = kind(file).unwrap_or_default();
        Err(refusal(file, found.to_string(), remedy))
    }),
};

fn refusal(file: &File, found: String, remedy: &'static str) -> ReadError {
    ReadError::OtherKind { path: file.name(), found, remedy }
}

/// An XML declaration, or a whole tree; what only resembles XML a little is somebody's text.
fn is_xml(file: &File) -> bool {
    let Ok(text) = file.text() else { return false };
    let start = text.trim_start();
    let is_declared = start.starts_with("<?xml");
    let may_be = || {
        start.starts_with('<') && start.trim_end().ends_with('>') && !is_of_page(&xml::root(file).unwrap_or_default())
    };
    is_declared || (may_be() && xml::parse(file, "XML").is_ok())
}

/// Elements of HTML: a piece of a page may be well-formed too.
fn is_of_page(root: &str) -> bool {
    const PAGE: [&str; 24] = [
        "html",
        "head",
        "body",
        "div",
        "p",
        "article",
        "section",
        "main",
        "span",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "table",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "blockquote",
        "figure",
        "header",
        "pre",
    ];
    PAGE.contains(&root.to_ascii_lowercase().as_str())
}

/// The kind of document in an archive, and what to do with it.
fn kind(file: &File) -> Option<(&'static str, &'static str)> {
    const AS_TEXT: &str = "save it as .docx or .txt";
    const AS_TABLE: &str = "save it as .csv";
    if let Some(kind) = archive::office_kind(file) {
        return match kind.trim_start_matches("application/vnd.oasis.opendocument.") {
            kind if kind.starts_with("spreadsheet") => Some(("an OpenDocument spreadsheet (ODS)", AS_TABLE)),
            kind if kind.starts_with("presentation") => Some(("an OpenDocument presentation (ODP)", AS_TEXT)),
            kind if kind.starts_with("graphics") => Some(("an OpenDocument drawing (ODG)", AS_TEXT)),
            _ => None,
        };
    }
    let names = archive::listed(file);
    let holds = |start: &str| names.iter().any(|name| name.starts_with(start));
    if holds("xl/workbook") {
        Some(("an Excel workbook (XLSX)", AS_TABLE))
    } else if holds("ppt/presentation") {
        Some(("a PowerPoint presentation (PPTX)", AS_TEXT))
    } else if names.iter().any(|name| name.ends_with(".iwa")) || holds("Index.zip") {
        match file.ending().as_str() {
            "numbers" => Some(("a Numbers spreadsheet", AS_TABLE)),
            "key" => Some(("a Keynote presentation", AS_TEXT)),
            _ => Some(("a Pages document", AS_TEXT)),
        }
    } else if holds("visio/") {
        Some(("a Visio drawing", AS_TEXT))
    } else {
        None
    }
}
