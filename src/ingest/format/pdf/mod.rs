//! PDF with text: letters at places of a page → lines → columns in reading order → paragraphs.
//!
//! Input: the file. Output: [`Extracted`]. A library reads the objects of the file; [`operators`] follows what its
//! pages draw, [`layers`] finds which of it is hidden, [`font`] which letters it is, [`letters`] gathers them into
//! lines, [`columns`] puts lines into reading order, [`paragraphs`] joins them and leaves out running heads. A scan has
//! no letters, and is reported as one. [`allowance`] bounds what is unpacked.

mod accents;
mod allowance;
mod columns;
mod composite;
mod drop_caps;
mod encoding;
mod font;
mod layers;
mod letter;
mod letter_names;
mod letters;
mod matrix;
mod operators;
mod outlines;
mod paragraphs;
mod standard_widths;

use crate::article::{Dropped, Note};
use crate::ingest::about::{head, sorting};
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::packing::file::{FILE_LIMIT_BYTES, File};
use allowance::TooMuch;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// PDF, by its first bytes.
pub(super) const FORMAT: Format =
    Format { endings: &["pdf"], is_certain: |file| file.bytes.starts_with(b"%PDF-"), holds: Holds::Article(read) };

/// Most pages that are read. An article has a few; a longer file is a newspaper or a book. A choice that bounds the
/// work.
const MOST_PAGES: usize = 200;

/// Fewest letters of a file that has text: fewer are what scanners add, a name or a page number.
const FEWEST_LETTERS: usize = 60;

/// Largest share of letters that may be unknown. A list's bullets and a formula are under a hundredth; a font with
/// unknown letters is at least a headline. A choice: a text with holes would be accused of leaving things out.
const MOST_UNKNOWN_SHARE: f64 = 0.05;

/// Fewest unknown letters in a row that are a lost word: one or two are a bullet, an arrow, a sign of a formula. Few
/// words that state anything are shorter.
const SHORTEST_LOST_WORD: usize = 3;

fn read(file: &File) -> Result<Extracted, ReadError> {
    let broken = |reason: &str, remedy| ReadError::Broken {
        path: file.name(),
        format: "a PDF",
        reason: reason.to_string(),
        remedy,
    };
    let save = "copy the article's text and save it as .txt";
    let too_much = |TooMuch| {
        broken(&format!("unpacked, it has more than {FILE_LIMIT_BYTES} bytes, the most that may be read"), save)
    };
    allowance::check_file(&file.bytes).map_err(too_much)?;
    let pdf = Pdf::new(file.bytes.clone()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => broken(
            "it is protected by a password",
            "open it with the password, copy the article's text and save it as .txt",
        ),
        LoadPdfError::Decryption(_) => broken("it is encrypted in a way that storydiff cannot read", save),
        LoadPdfError::Invalid => broken("it is damaged", save),
    })?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(broken(&format!("it has {} pages, more than {MOST_PAGES}", pdf.pages().len()), save));
    }
    let drawn = operators::draw(&pdf).map_err(too_much)?;
    let count: usize =
        drawn.pages.iter().flatten().map(|line| line.text.chars().filter(|one| one.is_alphanumeric()).count()).sum();
    let unknown = drawn.unknown;
    let is_too_little = count < FEWEST_LETTERS || unknown > FEWEST_LETTERS;
    if is_too_little && unknown as f64 > MOST_UNKNOWN_SHARE * (unknown + count) as f64 {
        let reason = format!("{unknown} of its {} letters have no Unicode values", unknown + count);
        return Err(broken(&reason, "run text recognition (OCR) over it first"));
    }
    if count < FEWEST_LETTERS {
        return Err(match drawn.has_pictures {
            true => broken("it is a scan: pictures of pages, without text", "run text recognition (OCR) over it first"),
            false => broken("it contains no text", save),
        });
    }
    let (pages, heads) = paragraphs::without_running_heads(drawn.pages);
    let pages = pages.into_iter().map(drop_caps::joined).map(columns::in_reading_order).collect();
    let found = paragraphs::join(pages);
    let mut extracted = Extracted::default();
    extracted.dropped.extend(heads.into_iter().map(|text| Dropped { text, why: "a running head or page number" }));
    if unknown > 0 {
        extracted.notes.push(Note::LostLetters(unknown));
    }
    extracted.signs.has_lost_words = drawn.unknown_in_a_row >= SHORTEST_LOST_WORD;
    let headline = paragraphs::headline(&found);
    for (index, paragraph) in found.into_iter().enumerate() {
        match headline {
            Some(at) if at == index => extracted.headline = PlacedText::new(paragraph.text),
            _ => extracted.body.push(PlacedText::new(paragraph.text)),
        }
    }
    head::take_about(&mut extracted);
    let body = std::mem::take(&mut extracted.body);
    sorting::sort_out(body, &mut extracted);
    if extracted.headline.text.is_empty() {
        head::take_headline(&mut extracted);
    }
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: file.name(), format: "PDF" });
    }
    Ok(extracted.lay_out())
}
