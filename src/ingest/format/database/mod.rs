//! Exports of news databases: any number of articles in one file, each in the same frame.
//!
//! Input: a file of any format that such a database offers (text, RTF, Word, OpenDocument, HTML), as lines. Output: its
//! articles, with outlet, day, author and section taken from the frame. [`nexis`] and [`lexis`] recognise the frames of
//! one company, [`factiva`], [`proquest`], [`europresse`], [`europresse_text`], [`newsbank`] and
//! [`japanese`] those of others. A file without such a frame is not an
//! export, and is read by its format.

mod europresse;
mod europresse_text;
mod factiva;
mod japanese;
mod lexis;
mod newsbank;
mod nexis;
mod proquest;
mod record;

use crate::article::Note;
use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::format::{docx, html, odt, rtf};
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::File;
use crate::ingest::packing::lines;
use record::Record;

/// Exports of databases, by their frame. They take precedence over the formats in which they are written.
pub(in crate::ingest) const FORMAT: Format = Format {
    endings: &[],
    is_certain: |file| may_be(file) && records(file).is_ok_and(|records| !records.is_empty()),
    holds: Holds::Several(open),
};

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let mut several = Several::default();
    let lines = if is_of_europresse(file) { Vec::new() } else { lines_of(file)? };
    let records = if is_of_europresse(file) { records(file)? } else { split(&lines) };
    if let Some(promised) = promised(&lines).filter(|promised| *promised > records.len()) {
        several.notes.push(Note::FewerDocuments { promised, found: records.len() });
    }
    for (index, record) in records.into_iter().enumerate() {
        if several.is_full() {
            break;
        }
        match record.article() {
            Some(article) => several.parts.push(Part::Article(article)),
            None => {
                let reason = format!("document {} has no text", index + 1);
                several.left_out.push(ReadError::PassedOver { path: file.name(), reason });
            }
        }
    }
    Ok(several)
}

fn records(file: &File) -> Result<Vec<Record>, ReadError> {
    match is_of_europresse(file) {
        true => europresse::records(&file.name(), file.text()?),
        false => Ok(split(&lines_of(file)?)),
    }
}

fn is_of_europresse(file: &File) -> bool {
    html::FORMAT.is_certain_of(file) && file.text().is_ok_and(|text| text.contains(europresse::SIGN))
}

fn split(lines: &[String]) -> Vec<Record> {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    [
        nexis::split,
        lexis::split,
        factiva::split,
        proquest::split,
        europresse_text::split,
        newsbank::split,
        japanese::split,
    ]
    .iter()
    .map(|split| split(&lines))
    .find(|records| !records.is_empty())
    .unwrap_or_default()
}

/// Words of which every such export has one, so that other files need not be taken apart to find that they are none.
const SIGNS: [&str; 17] = [
    "End of Document",
    "DOCUMENTS",
    "LOAD-DATE",
    "Load-Date",
    "ProQuest",
    "Full text:",
    "articleParagraph",
    " words",
    "Factiva",
    "朝刊",
    "夕刊",
    "Dokument ",
    "Document ",
    "Fin du document",
    "Ende des Dokuments",
    "news·",
    "Record Number",
];

/// The same for pages. Japanese archives also write characters as numbers.
const PAGE_SIGNS: [&str; 9] = [
    europresse::SIGN,
    "articleParagraph",
    "enArticle",
    "Factiva",
    "End of Document",
    "朝刊",
    "夕刊",
    "&#26397;&#21002;",
    "&#22805;&#21002;",
];

fn may_be(file: &File) -> bool {
    let holds_sign = |bytes: &[u8]| SIGNS.iter().any(|sign| memory_holds(bytes, sign.as_bytes()));
    if archive::is_archive(file) {
        let is_document = archive::holds(file, docx::TEXT);
        let inner = || Archive::open(file, "a Word document").and_then(|mut archive| archive.read(docx::TEXT)).ok();
        return is_document && inner().is_some_and(|text| holds_sign(&text))
            || odt::FORMAT.is_certain_of(file) && odt::written(file).is_ok();
    }
    if file.bytes.starts_with(b"%PDF") || file.bytes.starts_with(b"{\"") {
        return false;
    }
    if rtf::FORMAT.is_certain_of(file) {
        return holds_sign(&file.bytes);
    }
    file.text().is_ok_and(|text| match html::FORMAT.is_certain_of(file) {
        // Pages are many, and parsing one takes time.
        true => PAGE_SIGNS.iter().any(|sign| text.contains(sign)),
        false => holds_sign(text.as_bytes()),
    })
}

fn memory_holds(bytes: &[u8], what: &[u8]) -> bool {
    let Some(first) = what.first() else { return false };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(what) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// The lines of the file as its reader sees them, including empty ones.
fn lines_of(file: &File) -> Result<Vec<String>, ReadError> {
    let of_written = |written: crate::ingest::format::written::Written| {
        written
            .paragraphs
            .into_iter()
            .flat_map(|(_, text)| text.split('\n').map(str::to_string).collect::<Vec<_>>())
            .collect()
    };
    if archive::is_archive(file) {
        let written = if archive::holds(file, docx::TEXT) { docx::written(file)? } else { odt::written(file)? };
        return Ok(of_written(written));
    }
    if rtf::FORMAT.is_certain_of(file) {
        return Ok(of_written(rtf::written(file)?));
    }
    if html::FORMAT.is_certain_of(file) {
        return html::lines_of(&file.name(), file.text()?);
    }
    let text = file.text()?;
    let found = lines::lines(text).map_err(|fault| fault.of(&file.name()))?;
    // An ideographic space begins a paragraph.
    let indent = |start: usize| match text.get(..start).is_some_and(|before| before.ends_with('\u{3000}')) {
        true => "\u{3000}",
        false => "",
    };
    Ok(found.iter().map(|line| format!("{}{}", indent(line.start), line.text)).collect())
}

/// How many documents the file claims to contain: "Documents (3)", "1 of 3 DOCUMENTS".
fn promised(lines: &[String]) -> Option<usize> {
    lines.iter().take(200).find_map(|line| {
        let line = line.trim();
        let listed = line.strip_prefix("Documents (").and_then(|rest| rest.strip_suffix(')'));
        let counted = || {
            line.strip_suffix(" DOCUMENTS").or(line.strip_suffix(" DOCUMENT"))?.split_once(" of ").map(|(_, all)| all)
        };
        listed.or_else(counted)?.parse().ok()
    })
}
