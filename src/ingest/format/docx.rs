//! Word documents: the text's paragraphs in order, the title by its style, and the document's properties.

use crate::article::Dropped;
use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::written::Written;
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// Where the text is in the archive.
pub(super) const TEXT: &str = "word/document.xml";

const WHAT: &str = "a Word document";

/// Word documents, by the content of their archive.
pub(super) const FORMAT: Format = Format {
    endings: &["docx"],
    is_certain: |file| archive::holds(file, TEXT),
    holds: Holds::Article(|file| written(file)?.article(file.name(), "Word document")),
};

/// The document.
///
/// # Errors
/// If it is not one, or is beyond the limits.
pub(super) fn written(file: &File) -> Result<Written, ReadError> {
    let mut archive = Archive::open(file, WHAT)?;
    let source = archive.file(TEXT)?;
    let document = xml::parse(&source, WHAT)?;
    let mut written = Written::default();
    let styles = unread_styles(&mut archive);
    let mut is_joined = false;
    for paragraph in document.descendants().filter(|node| xml::is(node, "p") && !is_second_form(node)) {
        // A text box is within a paragraph, but its own paragraphs are read separately.
        let text = words(&paragraph, &styles, &mut written);
        let role = Written::role(&style(&paragraph));
        match written.paragraphs.last_mut().filter(|_| is_joined) {
            Some((_, before)) if !before.is_empty() => before.push_str(&text),
            Some(before) => *before = (role, text),
            None => written.paragraphs.push((role, text)),
        }
        is_joined = has_lost_its_end(&paragraph);
    }
    if let Ok(properties) = archive.file("docProps/core.xml") {
        let properties = xml::parse(&properties, WHAT)?;
        written.author = xml::first_words(properties.root(), "creator");
        written.created = xml::first_words(properties.root(), "created");
    }
    Ok(written)
}

/// Whether the end of a paragraph was deleted or moved away with changes tracked: then it continues in the next one.
fn has_lost_its_end(paragraph: &Node<'_, '_>) -> bool {
    let properties = paragraph.children().filter(|node| xml::is(node, "pPr"));
    let marks = properties.flat_map(|node| node.children()).filter(|node| xml::is(node, "rPr"));
    marks.flat_map(|node| node.children()).any(|node| xml::is(&node, "del") || xml::is(&node, "moveFrom"))
}

/// The styles by which characters are struck or hidden, with why they are not text.
fn unread_styles(archive: &mut Archive) -> Vec<(String, &'static str)> {
    let Ok(source) = archive.file("word/styles.xml") else { return Vec::new() };
    let Ok(document) = xml::parse(&source, WHAT) else { return Vec::new() };
    let styles = document.descendants().filter(|node| xml::is(node, "style"));
    styles
        .filter_map(|style| {
            let name = style.attributes().find(|one| one.name() == "styleId")?;
            Some((name.value().to_string(), reason(&style, &[])?))
        })
        .collect()
}

/// Whether a node is in the copy of a picture or box for older programs, beside the same for newer ones.
fn is_second_form(node: &Node<'_, '_>) -> bool {
    node.ancestors().any(|around| {
        xml::is(&around, "Fallback")
            && around.parent().is_some_and(|parent| parent.children().any(|one| xml::is(&one, "Choice")))
    })
}

/// The words of a paragraph with its breaks and tabs, without what was deleted or moved away with changes tracked,
/// struck through, or hidden.
fn words(paragraph: &Node<'_, '_>, styles: &[(String, &'static str)], written: &mut Written) -> String {
    let mut words = String::new();
    for node in paragraph.descendants().skip(1) {
        let text = match node.tag_name().name() {
            "t" => node.text().unwrap_or_default(),
            "tab" => " ",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "-",
            _ => continue,
        };
        let around: Vec<Node<'_, '_>> = node.ancestors().skip(1).take_while(|outer| !xml::is(outer, "p")).collect();
        let own = node.ancestors().skip(1).find(|outer| xml::is(outer, "p"));
        // What was moved is also where it was moved to.
        let has_moved = around.iter().any(|outer| xml::is(outer, "moveFrom") || xml::is(outer, "del"));
        // The tabs of a style are not text.
        let is_of_style = around.iter().any(|outer| xml::is(outer, "pPr"));
        // The reading above a character.
        let is_reading = around.iter().any(|outer| xml::is(outer, "rt"));
        if own != Some(*paragraph) || has_moved || is_of_style || is_reading || is_second_form(&node) {
            continue;
        }
        match around.iter().find(|outer| xml::is(outer, "r")).and_then(|run| reason(run, styles)) {
            Some(why) => written.drop(text, why),
            None => words.push_str(text),
        }
    }
    words
}

/// Why the words of a run are not text, by its properties and the style that they name.
fn reason(run: &Node<'_, '_>, styles: &[(String, &'static str)]) -> Option<&'static str> {
    let properties = run.children().find(|node| xml::is(node, "rPr"))?;
    let value = |name: &str| {
        let node = properties.children().find(|node| xml::is(node, name))?;
        Some(node.attributes().find(|one| one.name() == "val").map_or("", |one| one.value()))
    };
    let is_set = |name: &str| value(name).is_some_and(|value| !matches!(value, "0" | "false" | "none" | "off"));
    if is_set("strike") || is_set("dstrike") {
        return Some(Dropped::STRUCK);
    }
    // The run's own properties take precedence over its style.
    let says_otherwise = ["strike", "dstrike", "vanish"].iter().any(|name| value(name).is_some());
    let of_style = || styles.iter().find(|(name, _)| value("rStyle") == Some(name.as_str())).map(|(_, why)| *why);
    is_set("vanish").then_some("hidden in the document").or_else(|| of_style().filter(|_| !says_otherwise))
}

/// The name of a paragraph's style: "Title", "Heading1".
fn style(paragraph: &Node<'_, '_>) -> String {
    let style = paragraph.children().find(|node| xml::is(node, "pPr"));
    let style = style.and_then(|node| node.children().find(|node| xml::is(node, "pStyle")));
    let name =
        style.and_then(|node| node.attributes().find(|one| one.name() == "val").map(|one| one.value().to_string()));
    name.unwrap_or_default()
}
