//! PDF with text: letters at places of a page → lines → columns in reading order → paragraphs.
//!
//! Goes in: the file. Comes out: [`Extracted`]. [`letters`] gathers what the library draws, [`columns`] puts lines into
//! the order in which they are read, [`paragraphs`] joins them and leaves out running heads. A scan has no letters, and
//! is said to be one.

mod columns;
mod letters;
mod paragraphs;

use super::file::File;
use super::format::{Extracted, Format, Holds, Passage};
use super::{ReadError, text};
use crate::article::Dropped;
use hayro_interpret::hayro_syntax::Pdf;

/// PDF, by its first bytes.
pub(super) const FORMAT: Format =
    Format { endings: &["pdf"], is_certain: |file| file.bytes.starts_with(b"%PDF-"), holds: Holds::Article(read) };

/// Most pages that are read. An article has a few; beyond that it is a newspaper or a book. A choice that bounds the work.
const MOST_PAGES: usize = 200;

/// Fewest letters of a file that has text: below stand what scanners add, a name or a page number.
const FEWEST_LETTERS: usize = 60;

fn read(file: &File) -> Result<Extracted, ReadError> {
    let broken = |reason: &str, remedy| ReadError::Broken {
        path: file.name(),
        format: "a PDF",
        reason: reason.to_string(),
        remedy,
    };
    let save = "copy the article's text and save it as .txt";
    let pdf = Pdf::new(file.bytes.clone()).map_err(|_| broken("it is damaged or locked by a password", save))?;
    if pdf.pages().len() > MOST_PAGES {
        return Err(broken(&format!("it has {} pages, more than {MOST_PAGES}", pdf.pages().len()), save));
    }
    let drawn = letters::draw(&pdf);
    let count: usize =
        drawn.pages.iter().flatten().map(|line| line.text.chars().filter(|one| one.is_alphanumeric()).count()).sum();
    if count < FEWEST_LETTERS {
        return Err(match drawn.has_pictures {
            true => broken("it is a scan: pictures of pages, without text", "run text recognition (OCR) over it first"),
            false => broken("there is no text in it", save),
        });
    }
    let (pages, heads) = paragraphs::without_running_heads(drawn.pages);
    let pages = pages.into_iter().map(columns::in_reading_order).collect();
    let found = paragraphs::join(pages);
    let mut extracted = Extracted::default();
    extracted.dropped.extend(heads.into_iter().map(|text| Dropped { text, why: "a running head or page number" }));
    let headline = paragraphs::headline(&found);
    for (index, paragraph) in found.into_iter().enumerate() {
        match headline {
            Some(at) if at == index => extracted.headline = Passage::new(paragraph.text),
            _ => extracted.body.push(Passage::new(paragraph.text)),
        }
    }
    text::take_about(&mut extracted);
    let body = std::mem::take(&mut extracted.body);
    text::sort_out(body, &mut extracted);
    if extracted.headline.text.is_empty() {
        text::take_headline(&mut extracted);
    }
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: file.name(), format: "PDF" });
    }
    Ok(extracted.lay_out())
}
