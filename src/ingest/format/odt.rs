//! OpenDocument texts (LibreOffice and others), packed (`.odt`) or as one XML file (`.fodt`). OASIS OpenDocument 1.3,
//! part 3.

use crate::article::Dropped;
use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::written::{ParagraphRole, Written};
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

const TEXT: &str = "content.xml";
const PROPERTIES: &str = "meta.xml";
const WHAT: &str = "an OpenDocument text";

/// OpenDocument texts, by the content of their archive or by their root element.
pub(super) const FORMAT: Format = Format {
    endings: &["odt", "fodt", "ott"],
    is_certain: |file| is_flat(file) || is_packed(file),
    holds: Holds::Article(|file| written(file)?.article(file.name(), "OpenDocument text")),
};

fn is_flat(file: &File) -> bool {
    !archive::is_archive(file)
        && xml::root(file).is_some_and(|root| root == "document")
        && file.text().is_ok_and(|text| text.contains("office:text"))
}

fn is_packed(file: &File) -> bool {
    archive::office_kind(file).is_some_and(|kind| kind.starts_with("application/vnd.oasis.opendocument.text"))
}

/// The document.
///
/// # Errors
/// If it is not one, or is beyond the limits.
pub(super) fn written(file: &File) -> Result<Written, ReadError> {
    if is_flat(file) {
        let document = xml::parse(file, WHAT)?;
        let mut written = text_of(&document);
        properties_of(&document, &mut written);
        return Ok(written);
    }
    let mut archive = Archive::open(file, WHAT)?;
    let source = archive.file(TEXT)?;
    let mut written = text_of(&xml::parse(&source, WHAT)?);
    if let Ok(properties) = archive.file(PROPERTIES) {
        properties_of(&xml::parse(&properties, WHAT)?, &mut written);
    }
    Ok(written)
}

fn properties_of(document: &Document<'_>, written: &mut Written) {
    let Some(meta) = document.descendants().find(|node| xml::is(node, "meta")) else { return };
    written.author = xml::first_words(meta, "initial-creator").or(xml::first_words(meta, "creator"));
    written.created = xml::first_words(meta, "creation-date").or(xml::first_words(meta, "date"));
}

/// What one of the document's own styles says: its parent, and why its words are not text.
#[derive(Default)]
struct Style<'d> {
    parent: &'d str,
    reason: Option<&'static str>,
}

fn text_of(document: &Document<'_>) -> Written {
    let mut styles: BTreeMap<&str, Style<'_>> = BTreeMap::new();
    for style in document.descendants().filter(|node| xml::is(node, "style")) {
        let Some(name) = attribute(&style, "name") else { continue };
        let properties = style.children().find(|node| xml::is(node, "text-properties"));
        let value =
            |name: &str| properties.as_ref().and_then(|node| attribute(node, name)).filter(|value| *value != "none");
        let is_struck = value("text-line-through-style").or(value("text-line-through-type")).is_some();
        let is_hidden = properties.as_ref().and_then(|node| attribute(node, "display")) == Some("none");
        let reason = if is_struck { Some(Dropped::STRUCK) } else { is_hidden.then_some("hidden in the document") };
        styles.insert(name, Style { parent: attribute(&style, "parent-style-name").unwrap_or_default(), reason });
    }
    let mut written = Written::default();
    let Some(body) = document.descendants().find(|node| xml::is(node, "text") && is_of(node, "office")) else {
        return written;
    };
    for node in body.descendants() {
        let is_heading = xml::is(&node, "h");
        if !(is_heading || xml::is(&node, "p")) || is_set_apart(&node) {
            continue;
        }
        let name = attribute(&node, "style-name").unwrap_or_default();
        let parent = styles.get(name).map_or("", |style| style.parent);
        let is_first_level = is_heading && attribute(&node, "outline-level").is_none_or(|level| level == "1");
        let role = match (Written::role(name), Written::role(parent)) {
            (ParagraphRole::Text, role) => role,
            (role, _) => role,
        };
        let role = if is_first_level && role == ParagraphRole::Text { ParagraphRole::Title } else { role };
        let mut text = String::new();
        words(node, &styles, &mut text, &mut written);
        written.paragraphs.push((role, text));
    }
    written
}

/// Whether a paragraph is not text of the document: in a list of deletions, a comment in the margin, a table of
/// contents, a footnote.
fn is_set_apart(node: &Node<'_, '_>) -> bool {
    const APART: [&str; 7] = [
        "tracked-changes",
        "annotation",
        "table-of-content",
        "note",
        "alphabetical-index",
        "bibliography",
        "illustration-index",
    ];
    node.ancestors().skip(1).any(|around| APART.iter().any(|name| xml::is(&around, name)))
}

/// The words of a paragraph, without those of paragraphs within it. Its depth is limited by the parser, so it may
/// recurse.
fn words(node: Node<'_, '_>, styles: &BTreeMap<&str, Style<'_>>, text: &mut String, written: &mut Written) {
    for child in node.children() {
        if let Some(words) = child.text().filter(|_| child.is_text()) {
            // A line break in the source is a space.
            text.extend(words.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }));
            continue;
        }
        match child.tag_name().name() {
            "s" | "tab" if is_of(&child, "text") => text.push(' '),
            "line-break" => text.push('\n'),
            "annotation" | "ruby-text" | "p" | "h" | "annotation-end" => {}
            "note" => {
                let note = child.children().find(|node| xml::is(node, "note-body")).and_then(xml::words);
                written.drop(&note.unwrap_or_default(), "a foot note");
            }
            "span" => {
                let reason =
                    attribute(&child, "style-name").and_then(|name| styles.get(name)).and_then(|style| style.reason);
                match reason {
                    Some(why) => written.drop(&xml::words(child).unwrap_or_default(), why),
                    None => words(child, styles, text, written),
                }
            }
            _ => words(child, styles, text, written),
        }
    }
}

fn attribute<'d>(node: &Node<'d, '_>, name: &str) -> Option<&'d str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// Whether a node's namespace ends like this: "office", "text".
fn is_of(node: &Node<'_, '_>, room: &str) -> bool {
    node.tag_name().namespace().is_some_and(|space| space.contains(&format!(":{room}:")))
}
