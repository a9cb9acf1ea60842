//! Word documents: the text's paragraphs in order, the title by its style, and what the document's properties say.

use crate::article::Dropped;
use crate::ingest::about::{head, published, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, Passage};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;
use roxmltree::Node;

/// Where the text stands in the archive.
const TEXT: &str = "word/document.xml";

/// Word documents, by what their archive holds.
pub(super) const FORMAT: Format =
    Format { endings: &["docx"], is_certain: |file| archive::holds(file, TEXT), holds: Holds::Article(read) };

fn read(file: &File) -> Result<Extracted, ReadError> {
    const WHAT: &str = "a Word document";
    let mut archive = Archive::open(file, WHAT)?;
    let source = archive.file(TEXT)?;
    let document = xml::parse(&source, WHAT)?;
    let mut extracted = Extracted::default();
    let (mut headline, mut body) = (None, Vec::new());
    for paragraph in document.descendants().filter(|node| xml::is(node, "p")) {
        // A text box stands within a paragraph, and its paragraphs come by themselves.
        let text = words(&paragraph);
        let text = text.trim();
        match style(&paragraph).as_str() {
            _ if text.is_empty() => {}
            "title" | "heading1" if headline.is_none() && body.is_empty() => headline = Some(Passage::new(text)),
            style if style.contains("caption") => extracted.captions.push(Passage::new(text)),
            style if style == "footer" || style == "header" || style.starts_with("toc") => {
                extracted
                    .dropped
                    .push(Dropped { text: text.to_string(), why: "a running head or a table of contents" });
            }
            _ => body.push(Passage::new(text)),
        }
    }
    sorting::sort_out(body, &mut extracted);
    match headline {
        Some(headline) => extracted.headline = headline,
        None => head::take_headline(&mut extracted),
    }
    head::take_about(&mut extracted);
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: file.name(), format: "Word document" });
    }
    if let Ok(properties) = archive.file("docProps/core.xml") {
        properties_of(&properties, &mut extracted)?;
    }
    Ok(extracted.lay_out())
}

/// The words of a paragraph with its breaks and tabs, without what was deleted with changes tracked.
fn words(paragraph: &Node<'_, '_>) -> String {
    let mut words = String::new();
    for node in paragraph.descendants().skip(1) {
        let own = node.ancestors().skip(1).find(|outer| xml::is(outer, "p"));
        if own != Some(*paragraph) {
            continue;
        }
        match node.tag_name().name() {
            "t" => words.push_str(node.text().unwrap_or_default()),
            "tab" => words.push(' '),
            "br" | "cr" => words.push('\n'),
            "noBreakHyphen" => words.push('-'),
            _ => {}
        }
    }
    words
}

/// The name of a paragraph's style, in lower case without spaces: "title", "heading1".
fn style(paragraph: &Node<'_, '_>) -> String {
    let style = paragraph.children().find(|node| xml::is(node, "pPr"));
    let style = style.and_then(|node| node.children().find(|node| xml::is(node, "pStyle")));
    let name =
        style.and_then(|node| node.attributes().find(|one| one.name() == "val").map(|one| one.value().to_string()));
    name.unwrap_or_default().to_lowercase().replace(' ', "")
}

/// The writer, where the document names one; when it was made stands for when it was published only with a note.
fn properties_of(file: &File, extracted: &mut Extracted) -> Result<(), ReadError> {
    let properties = xml::parse(file, "a Word document")?;
    let first = |name: &str| {
        let node = properties.descendants().find(|node| xml::is(node, name));
        node.and_then(|node| node.text()).map(str::trim).filter(|text| !text.is_empty()).map(str::to_string)
    };
    if extracted.author.is_none() {
        extracted.author = first("creator");
    }
    if extracted.published.is_none() {
        extracted.published = first("created").and_then(|words| published::parse(&words));
        if let Some(day) = &mut extracted.published {
            day.time = None;
            day.offset_minutes = None;
            let text =
                "The text names no date; the day on which the document was made was taken for that of publication.";
            extracted.notes.push(crate::article::Note::new(crate::article::NoteKind::Reading, text));
        }
    }
    Ok(())
}
