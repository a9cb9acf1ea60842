//! MHTML: a page saved by a browser as one file, in the form of an email.

use crate::ingest::error::ReadError;
use crate::ingest::extracted::Extracted;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::html;
use crate::ingest::packing::file::File;
use crate::ingest::packing::message;
use mail_parser::{Message, MimeHeaders};

/// Pages saved as one file, by what browsers write into the head.
pub(super) const FORMAT: Format = Format {
    endings: &["mhtml", "mht"],
    is_certain: |file| message::parse(file).is_ok_and(|message| is_saved_page(&message)),
    holds: Holds::Article(read),
};

/// Chromium gives the address in the head; other and older browsers name the program that saved it.
fn is_saved_page(message: &Message<'_>) -> bool {
    let bare = |from: &str| from.trim_start_matches([' ', '<', '"']).to_ascii_lowercase();
    let is_saved = message.header_raw("From").is_some_and(|from| bare(from).starts_with("saved by"));
    is_saved || address(message).is_some()
}

fn read(file: &File) -> Result<Extracted, ReadError> {
    let broken = |reason: &str| ReadError::Broken {
        path: file.name(),
        format: "an MHTML page",
        reason: reason.to_string(),
        remedy: "save the page again as .html",
    };
    let message = message::parse(file).map_err(broken)?;
    let page = message::page(&message).ok_or_else(|| broken("it contains no page"))?;
    let mut extracted = html::read(&message::file(file, &message, page))?;
    if let Some(address) = address(&message).or(page.content_location()) {
        extracted.found_at(address);
    }
    Ok(extracted)
}

/// Where the page was saved from.
fn address<'m>(message: &'m Message<'_>) -> Option<&'m str> {
    let of_head = ["Snapshot-Content-Location", "Content-Location"].iter().find_map(|name| message.header_raw(*name));
    of_head.map(str::trim)
}
