//! What a format extracted → the article: the steps that every article needs, whatever its format.

use crate::article::{Article, Dropped, LanguageCode, Note, Paragraph, Source, is_harmful};
use crate::ingest::about::{identity, repeated, stub, yearless};
use crate::ingest::declared::Declared;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::packing::address::own;
use crate::ingest::packing::file::File;
use crate::language::{contradiction, language_of};

/// Most paragraphs of an article. The longest of 102 saved pages, a list of blogs, has under 300; anything far beyond
/// that is not an article. A choice that bounds the work of all later steps.
const PARAGRAPH_LIMIT: usize = 2000;

/// Most of an outlet's own corrections that are shown as notes; all are among the dropped text.
const MOST_SHOWN: usize = 5;

/// Makes the article from what was extracted from a file; `number` counts the articles of a file with several.
pub(super) fn article(file: &File, mut extracted: Extracted, declared: Declared, number: Option<usize>) -> Article {
    if let Some(address) = &file.address {
        extracted.found_at(address);
    }
    let mut notes = std::mem::take(&mut extracted.notes);
    if let Some(encoding) = file.guessed_encoding() {
        notes.push(Note::Encoding(encoding.to_string()));
    }
    if declared.sha256.as_deref().is_some_and(|sha256| !sha256.eq_ignore_ascii_case(file.sha256())) {
        notes.push(Note::Changed { fetched: declared.fetched.clone() });
    }
    let stub = stub::recognise(&extracted);
    if let Some(stub) = stub {
        notes.push(Note::Stub { stub, missing: extracted.signs.missing_characters });
    }
    let (captions, repeated_captions) = repeated::once(std::mem::take(&mut extracted.captions));
    let (body, repeated_paragraphs) = repeated::drop_repeated(std::mem::take(&mut extracted.body));
    let apart = [captions.len(), repeated_captions.len(), repeated_paragraphs.len()];
    if apart != [0; 3] {
        let [captions, repeated_captions, repeated_paragraphs] = apart;
        notes.push(Note::KeptApart { captions, repeated_captions, repeated_paragraphs });
    }
    let mut dropped = std::mem::take(&mut extracted.dropped);
    let mut drop = |passages: Vec<PlacedText>, why| {
        dropped.extend(passages.into_iter().map(|passage| Dropped { text: passage.text, why }));
    };
    drop(repeated_captions, "repeated caption");
    drop(repeated_paragraphs, "repeated paragraph");
    notes.extend(taken_back(&dropped));
    let paragraphs = paragraphs(std::mem::take(&mut extracted.headline), body, &mut notes);
    let language = declared.language.unwrap_or_else(|| language(extracted.language.take(), &paragraphs, &mut notes));
    let published = declared.published.or(extracted.published.take()).or_else(|| {
        let texts = paragraphs.iter().map(|one| one.text.as_str()).chain(dropped.iter().map(|one| one.text.as_str()));
        let year = yearless::told_in(texts, extracted.url.as_deref())?;
        yearless::in_year(extracted.day.as_deref()?, year)
    });
    if published.is_none() {
        notes.push(match extracted.day.take() {
            Some(day) => Note::NoYear(day),
            None => Note::NoDate,
        });
    }
    let stem = file.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let id = declared.id.unwrap_or_else(|| identity::id(&file.path));
    Article {
        id: number.map_or(id.clone(), |number| format!("{id}-{number}")),
        outlet: clean(declared.outlet.or(extracted.outlet)).unwrap_or_else(|| identity::readable(&stem)),
        paragraphs,
        published,
        author: clean(declared.author.or(extracted.author)),
        section: clean(extracted.section),
        url: clean(declared.url.or(extracted.url).map(|url| own(&url))),
        language,
        captions: numbered(captions.into_iter().map(PlacedText::into_caption).collect(), 1),
        dropped,
        stub,
        source: source(file),
        notes,
    }
}

/// A name or an address without characters that a terminal would obey; `None` if nothing is left.
fn clean(words: Option<String>) -> Option<String> {
    let words = words?;
    let bare: String = words.chars().map(|letter| if is_harmful(letter) { ' ' } else { letter }).collect();
    let bare = if bare == words { words } else { bare.split_whitespace().collect::<Vec<_>>().join(" ") };
    Some(bare).filter(|words| !words.trim().is_empty())
}

/// Notes on what the outlet itself has taken back.
fn taken_back(dropped: &[Dropped]) -> Vec<Note> {
    let of_kind = |why: &str| -> Vec<&str> {
        dropped.iter().filter(|one| one.why == why).map(|one| one.text.as_str()).take(MOST_SHOWN).collect()
    };
    let mut notes: Vec<Note> =
        of_kind(Dropped::CORRECTION).into_iter().map(|text| Note::Corrected(short(text))).collect();
    let struck: Vec<String> = of_kind(Dropped::STRUCK).into_iter().map(short).collect();
    if !struck.is_empty() {
        notes.push(Note::Struck(struck));
    }
    notes
}

/// Words on one line, cut after some 300 letters.
fn short(text: &str) -> String {
    const LONGEST: usize = 300;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        None => line,
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
    }
}

/// Headline and body, numbered; paragraphs beyond the limit are left out with a note.
fn paragraphs(headline: PlacedText, mut body: Vec<PlacedText>, notes: &mut Vec<Note>) -> Vec<Paragraph> {
    if headline.text.is_empty() {
        notes.push(Note::NoHeadline);
    }
    if body.len() > PARAGRAPH_LIMIT {
        notes.push(Note::FirstParagraphs { read: PARAGRAPH_LIMIT, all: body.len() });
        body.truncate(PARAGRAPH_LIMIT);
    }
    body.insert(0, headline);
    numbered(body, 0)
}

fn numbered(passages: Vec<PlacedText>, first: usize) -> Vec<Paragraph> {
    let numbered = passages.into_iter().zip(first..);
    numbered.map(|(PlacedText { text, kind, start }, number)| Paragraph { number, text, kind, start }).collect()
}

/// The language that the file declares, unless its text is clearly in another: templates of pages declare the language
/// of the site, not of the article.
fn language(declared: Option<LanguageCode>, paragraphs: &[Paragraph], notes: &mut Vec<Note>) -> LanguageCode {
    let body: Vec<&str> = paragraphs.iter().skip(1).map(|paragraph| paragraph.text.as_str()).collect();
    let body = body.join("\n");
    match declared {
        None => language_of(&body),
        Some(declared) => match contradiction(&declared, &body) {
            None => declared,
            Some(found) => {
                notes.push(Note::OtherLanguage { declared, found: found.clone() });
                found
            }
        },
    }
}

fn source(file: &File) -> Source {
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Source { name, sha256: file.sha256().to_string(), bytes: file.bytes.len() }
}
