//! Handout → a document to edit (Office Open XML): the same view as the page, in XML templates, packed as a ZIP
//! archive.

use super::sheet::Handout;
use super::view::{HandoutForm, SheetView};
use crate::report::templates::{ReportError, Templates, template_error};
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, System, ZipWriter};

/// The files of the archive and their templates. The list of file types comes first, as readers expect.
const PARTS: [(&str, &str); 8] = [
    ("[Content_Types].xml", "content-types.xml"),
    ("_rels/.rels", "package-parts.xml"),
    ("docProps/core.xml", "core.xml"),
    ("word/_rels/document.xml.rels", "document-parts.xml"),
    ("word/document.xml", "document.xml"),
    ("word/styles.xml", "styles.xml"),
    ("word/numbering.xml", "numbering.xml"),
    ("word/settings.xml", "settings.xml"),
];

/// The student sheet.
///
/// # Errors
/// If a template asks for something that the sheet does not have, or does not produce XML; with the built-in templates,
/// never.
pub fn to_sheet_docx(handout: &Handout, templates: &Templates) -> Result<Vec<u8>, ReportError> {
    document(&SheetView::new(handout, HandoutForm::Sheet), templates)
}

/// The answer key.
///
/// # Errors
/// If a template asks for something that the key does not have, or does not produce XML; with the built-in templates,
/// never.
pub fn to_key_docx(handout: &Handout, templates: &Templates) -> Result<Vec<u8>, ReportError> {
    document(&SheetView::new(handout, HandoutForm::Key), templates)
}

fn document(view: &SheetView, templates: &Templates) -> Result<Vec<u8>, ReportError> {
    let context = tera::Context::from_serialize(view).map_err(|error| template_error(&error, None))?;
    // The same bytes on every day and system.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).system(System::Unix);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // By this a later run recognises that it may replace the file.
    archive.set_comment("storydiff")?;
    for (path, template) in PARTS {
        let xml: String = templates.render(template, &context)?.chars().map(legal).collect();
        roxmltree::Document::parse(&xml).map_err(|error| templates.makes_no_xml(template, &error))?;
        archive.start_file(path, options)?;
        archive.write_all(xml.as_bytes()).map_err(ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The character, or a replacement if XML 1.0 forbids it (2.2, `Char`): no word processor opens a document with even
/// one forbidden character.
fn legal(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => character,
        _ => char::REPLACEMENT_CHARACTER,
    }
}
