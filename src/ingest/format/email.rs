//! Emails: newsletters that contain an article.

use crate::article::Published;
use crate::ingest::error::ReadError;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::{forwarded, html, text};
use crate::ingest::packing::file::File;
use crate::ingest::packing::message;
use mail_parser::{DateTime, Message};

/// Emails, by their head.
pub(super) const FORMAT: Format =
    Format { endings: &["eml"], is_certain: |file| message::is_message(&file.bytes), holds: Holds::Article(read) };

fn read(file: &File) -> Result<Extracted, ReadError> {
    let broken = |reason: &str| ReadError::Broken {
        path: file.name(),
        format: "an email",
        reason: reason.to_string(),
        remedy: "copy the article's text and save it as .txt",
    };
    let message = message::parse(file).map_err(broken)?;
    let page =
        message::page(&message).map(|part| html::read_as(&message::file(file, &message, part), html::PageKind::Mail));
    let plain = || message::plain(&message).map(|part| plain(&message::file(file, &message, part)));
    // The page takes precedence: the plain text beside it is often only a pointer to the page.
    let mut extracted = match page {
        Some(Ok(extracted)) => extracted,
        failed => plain().or(failed).ok_or_else(|| broken("it contains no text"))??,
    };
    if let Some(subject) = message.subject().map(str::trim).filter(|subject| !subject.is_empty()) {
        extracted.headline = PlacedText::new(forwarded::without_mark(subject));
    }
    forwarded::take(&mut extracted);
    extracted.published = extracted.published.or_else(|| message.date().and_then(published));
    if let Some(sender) = sender(&message) {
        // "Ada Writer from Coast Notes"
        let (author, outlet) = match sender.split_once(" from ").filter(|(name, _)| name.contains(' ')) {
            Some((author, outlet)) => (Some(author.to_string()), outlet.to_string()),
            None => (None, sender),
        };
        extracted.author = extracted.author.or(author);
        extracted.outlet = extracted.outlet.or(Some(outlet));
    }
    Ok(extracted.lay_out())
}

/// All paragraphs are body: the headline is the email's subject.
fn plain(file: &File) -> Result<Extracted, ReadError> {
    let mut extracted = Extracted::default();
    // The sender's signature follows two strokes on a line.
    let whole = file.text()?;
    let signature = ["\n-- \n", "\n-- \r\n"].iter().filter_map(|mark| whole.rfind(mark)).max();
    let text = signature.and_then(|at| whole.get(..at)).filter(|text| !text.trim().is_empty()).unwrap_or(whole);
    text::take_body(&file.name(), text, &mut extracted)?;
    if extracted.body.is_empty() {
        return Err(ReadError::NoArticle { path: file.name(), format: "mail" });
    }
    Ok(extracted)
}

/// The name of the sender.
fn sender(message: &Message<'_>) -> Option<String> {
    let name = message.from()?.first()?.name()?.trim();
    (!name.is_empty() && !name.contains('@')).then(|| name.to_string())
}

/// When it was sent, in the sender's zone; within the bounds for written days, so that a draft of it can be read again.
fn published(date: &DateTime) -> Option<Published> {
    let sign = if date.tz_before_gmt { -1 } else { 1 };
    let year = i16::try_from(date.year).ok().filter(|year| *year >= 1000)?;
    let time = jiff::civil::Time::new(date.hour as i8, date.minute as i8, 0, 0).ok();
    let offset = sign * (i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute));
    Some(Published {
        date: jiff::civil::Date::new(year, date.month as i8, date.day as i8).ok()?,
        time,
        // No zone is more than 14 hours away.
        offset_minutes: Some(offset).filter(|offset| time.is_some() && offset.abs() <= 14 * 60),
    })
}
