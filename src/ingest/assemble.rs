//! One file → one article: bytes, text, format, and what every article needs whatever its format.

use super::format::{self, Passage};
use super::{FORMATS, ReadError, encoding, file, identity, language, repeated};
use crate::article::{Article, Language, Note, NoteKind, Paragraph, Published, Source};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Most paragraphs of an article. The longest of 102 saved pages, a list of blogs, has under 300; what is far beyond
/// is no article. A choice that bounds the work of all later steps.
const PARAGRAPH_LIMIT: usize = 2000;

/// What somebody says about an article outside its file; each goes before what the file says itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Declared {
    pub id: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<Published>,
    pub url: Option<String>,
    pub author: Option<String>,
    pub language: Option<Language>,
}

/// The ending of a file's name, in lower case without the dot.
pub(super) fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Reads one article.
pub(super) fn read(path: &Path, declared: Declared) -> Result<Article, ReadError> {
    let name = file::shown(path);
    let bytes = file::read(path)?;
    let decoded = encoding::decode(&name, &bytes)?;
    let no_article = || ReadError::NoArticle { path: name.clone(), format: "text" };
    let format = format::choose(&FORMATS, &ending(path), &decoded.text).ok_or_else(no_article)?;
    let mut extracted = (format.read)(&name, &decoded.text)?;
    let mut notes = std::mem::take(&mut extracted.notes);
    if let Some(encoding) = decoded.guessed {
        notes.push(Note::new(
            NoteKind::Reading,
            format!("The encoding was not declared; {encoding} was taken because the bytes fit it."),
        ));
    }
    let (captions, repeated_captions) = repeated::once(std::mem::take(&mut extracted.captions));
    let (body, repeated_paragraphs) = repeated::drop_repeated(std::mem::take(&mut extracted.body));
    notes.extend(set_apart([
        (captions.len(), "photo caption"),
        (repeated_captions, "repeated caption"),
        (repeated_paragraphs, "repeated paragraph"),
    ]));
    let paragraphs = paragraphs(std::mem::take(&mut extracted.headline), body, &mut notes);
    let language = declared.language.unwrap_or_else(|| language(extracted.language.take(), &paragraphs, &mut notes));
    if !language.is_judged() {
        let text = format!(
            "The article is in {}: it is shown and linked by numbers and Latin names, but its cells stay unsure.",
            language::name(&language)
        );
        notes.push(Note::new(NoteKind::Language, text));
    }
    let published = declared.published.or(extracted.published.take());
    if published.is_none() {
        let text = "No publication date found; weekdays such as \"Friday\" could not be resolved.";
        notes.push(Note::new(NoteKind::Reading, text));
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Article {
        id: declared.id.unwrap_or_else(|| identity::id(path)),
        outlet: declared.outlet.or(extracted.outlet).unwrap_or_else(|| identity::readable(&stem)),
        paragraphs,
        published,
        author: declared.author.or(extracted.author),
        section: extracted.section,
        url: declared.url.or(extracted.url),
        language,
        captions: numbered(captions, 1),
        source: source(path, &bytes),
        notes,
    })
}

/// A note on what is not among the paragraphs.
fn set_apart(found: [(usize, &str); 3]) -> Option<Note> {
    let named = found.iter().filter(|(times, _)| *times > 0);
    let parts: Vec<String> =
        named.map(|(times, what)| format!("{times} {what}{}", if *times == 1 { "" } else { "s" })).collect();
    (!parts.is_empty())
        .then(|| Note::new(NoteKind::Dropped, format!("Kept apart from the paragraphs: {}.", parts.join(", "))))
}

/// Headline and body, numbered; paragraphs beyond the limit are left out with a note.
fn paragraphs(headline: Passage, mut body: Vec<Passage>, notes: &mut Vec<Note>) -> Vec<Paragraph> {
    if headline.text.is_empty() {
        notes.push(Note::new(NoteKind::Reading, "No headline found."));
    }
    if body.len() > PARAGRAPH_LIMIT {
        let text = format!("The first {PARAGRAPH_LIMIT} of {} paragraphs were read.", body.len());
        notes.push(Note::new(NoteKind::Dropped, text));
        body.truncate(PARAGRAPH_LIMIT);
    }
    body.insert(0, headline);
    numbered(body, 0)
}

fn numbered(passages: Vec<Passage>, first: usize) -> Vec<Paragraph> {
    let number = |(index, Passage { text, start }): (usize, Passage)| Paragraph { number: first + index, text, start };
    passages.into_iter().enumerate().map(number).collect()
}

/// The language that the file declares, unless its text is plainly in another: templates of pages declare
/// the language of the site, not of the article.
fn language(declared: Option<Language>, paragraphs: &[Paragraph], notes: &mut Vec<Note>) -> Language {
    let body: Vec<&str> = paragraphs.iter().skip(1).map(|paragraph| paragraph.text.as_str()).collect();
    let body = body.join("\n");
    match declared {
        None => language::language_of(&body),
        Some(declared) => match language::contradiction(&declared, &body) {
            None => declared,
            Some(found) => {
                let (said, found_name) = (language::name(&declared), language::name(&found));
                let text =
                    format!("The file says it is in {said}, but its text is in {found_name}; {found_name} was taken.");
                notes.push(Note::new(NoteKind::Reading, text));
                found
            }
        },
    }
}

fn source(path: &Path, bytes: &[u8]) -> Source {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Source { name, sha256, bytes: bytes.len() }
}
