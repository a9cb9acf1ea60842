//! Notes exported from Evernote: a list of notes, each with its text as a page, and with the address that it was clipped
//! from. The day on which a note was made is the reader's, not the outlet's.

use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::format::row;
use crate::ingest::packing::file::File;
use crate::ingest::packing::xml;

/// Notes, by their root element.
pub(super) const FORMAT: Format =
    Format { endings: &["enex"], is_certain: |file| xml::has_root(file, &["en-export"]), holds: Holds::Several(open) };

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let document = xml::parse(file, "notes of Evernote")?;
    let mut several = Several::default();
    for note in document.root_element().children().filter(|node| xml::is(node, "note")) {
        if several.is_full() {
            break;
        }
        let headline = xml::first_words(note, "title").unwrap_or_default();
        let mut extracted = Extracted { headline: PlacedText::new(headline.as_str()), ..Extracted::default() };
        if let Some(address) = xml::first_words(note, "source-url") {
            extracted.found_at(&address);
        }
        let content = note.children().find(|node| xml::is(node, "content"));
        let content = content.map(|node| node.children().filter_map(|text| text.text()).collect::<String>());
        let page = content.as_deref().and_then(page).unwrap_or_default();
        row::take_text(&file.name(), page, &mut extracted)?;
        match extracted.body.is_empty() {
            false => several.parts.push(Part::Article(extracted.lay_out())),
            true => {
                let reason = format!("the note \"{}\" has no text", headline.escape_debug());
                several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
            }
        }
    }
    Ok(several)
}

/// What is within `<en-note>`: the declarations before it are no part of a page.
fn page(content: &str) -> Option<&str> {
    let (_, rest) = content.split_once("<en-note")?;
    let (_, rest) = rest.split_once('>')?;
    Some(rest.rsplit_once("</en-note>").map_or(rest, |(page, _)| page))
}
