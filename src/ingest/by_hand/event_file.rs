//! `event.toml`: which files belong to an event, and what they are. `event_draft.rs` writes what is read here.

use crate::article::{LanguageCode, Published};
use crate::ingest::about::{identity, published};
use crate::ingest::by_hand::toml_fault::{self, TomlTable};
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::packing::file::File;
use serde::Deserialize;
use std::path::{Component, Path, PathBuf};
use toml::Spanned;

/// The content of an event.toml, with the paths of its files completed.
#[derive(Debug)]
pub(in crate::ingest) struct EventFile {
    pub title: Option<String>,
    pub reader: Option<NamedReader>,
    pub articles: Vec<(PathBuf, Declared)>,
}

/// A server of a language model that an event.toml names. Naming it sends nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedReader {
    /// The base of its interface.
    pub address: String,
    /// The model, if it is named.
    pub model: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    title: Option<String>,
    reader: Option<String>,
    reader_model: Option<String>,
    #[serde(default)]
    article: Vec<Spanned<RawArticle>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    outlet: Spanned<String>,
    file: Spanned<String>,
    published: Option<Spanned<toml::Value>>,
    url: Option<String>,
    author: Option<String>,
    language: Option<Spanned<String>>,
    id: Option<Spanned<String>>,
    fetched: Option<String>,
    sha256: Option<String>,
}

/// As many as an event may have.
const MOST_ARTICLES: usize = 1000;

const TABLES: [TomlTable; 2] = [
    TomlTable { name: "", keys: &["title", "reader", "reader_model", "article"], needs: "" },
    TomlTable {
        name: "article",
        keys: &["outlet", "file", "published", "url", "author", "language", "id", "fetched", "sha256"],
        needs: "outlet and file",
    },
];

/// Reads `event.toml`; each error names the file, the line and the key.
pub(in crate::ingest) fn read(file: &File) -> Result<EventFile, ReadError> {
    let name = file.name();
    let text = file.text()?;
    toml_fault::within_limits(&file.name(), text, MOST_ARTICLES, "articles")?;
    let at = |byte: usize, message: String| toml_fault::at(&name, text, byte, message);
    let raw: Raw = toml::from_str(text).map_err(|error| toml_fault::explained(&name, text, &error, &TABLES))?;
    let folder = file.path.parent().unwrap_or(Path::new("."));
    let mut articles: Vec<(PathBuf, Declared)> = Vec::with_capacity(raw.article.len());
    for article in raw.article {
        let start = article.span().start;
        let article = article.into_inner();
        let id_start = article.id.as_ref().map_or(article.file.span().start, |id| id.span().start);
        let (path, declared) =
            declared(folder, article).map_err(|(byte, message)| at(byte.unwrap_or(start), message))?;
        if articles.iter().any(|(_, other)| other.id == declared.id) {
            let id = declared.id.unwrap_or_default();
            let message = format!("two articles have the id \"{id}\"; give one of them another `id`");
            return Err(at(id_start, message));
        }
        articles.push((path, declared));
    }
    let reader = raw.reader.map(|address| NamedReader { address, model: raw.reader_model });
    Ok(EventFile { title: raw.title.filter(|title| !title.trim().is_empty()), reader, articles })
}

/// A fault in an article: its byte position, and a description.
type Fault = (Option<usize>, String);

fn declared(folder: &Path, article: RawArticle) -> Result<(PathBuf, Declared), Fault> {
    let fault = |byte: usize, message: String| (Some(byte), message);
    if article.outlet.get_ref().trim().is_empty() {
        return Err(fault(article.outlet.span().start, "the outlet is empty; write its name".to_string()));
    }
    let path = inside(folder, article.file.get_ref()).map_err(|message| fault(article.file.span().start, message))?;
    let published = article.published.map(date).transpose()?;
    let language = article.language.map(language).transpose()?;
    let id = match article.id {
        None => identity::id(&path),
        Some(id) if is_id(id.get_ref()) => id.into_inner(),
        Some(id) => {
            let message =
                format!("the id \"{}\" may contain only letters, digits, - and _", id.get_ref().escape_debug());
            return Err(fault(id.span().start, message));
        }
    };
    let outlet = Some(article.outlet.into_inner().trim().to_string());
    Ok((
        path,
        Declared {
            id: Some(id),
            outlet,
            published,
            url: article.url,
            author: article.author,
            language,
            fetched: article.fetched,
            sha256: article.sha256,
        },
    ))
}

pub(in crate::ingest) fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

/// The path of a file named in event.toml, which must lie in the event's folder.
fn inside(folder: &Path, file: &str) -> Result<PathBuf, String> {
    if !is_below(file) {
        let file = file.escape_debug();
        return Err(format!(
            "the file \"{file}\" is not in the event's folder; copy it there and give its name without a path"
        ));
    }
    Ok(folder.join(file))
}

/// Whether a path leads only downwards.
pub(in crate::ingest) fn is_below(path: &str) -> bool {
    let stays = Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let is_windows_path = path.contains('\\') || path.as_bytes().get(1) == Some(&b':');
    !path.is_empty() && stays && !is_windows_path
}

/// A date as text or in TOML's own form.
fn date(value: Spanned<toml::Value>) -> Result<Published, Fault> {
    let start = value.span().start;
    let words = match value.into_inner() {
        toml::Value::String(words) => words,
        toml::Value::Datetime(date) => date.to_string(),
        other => other.to_string(),
    };
    published::parse(&words).ok_or_else(|| {
        let message = format!(
            "published = \"{}\" is not a date; write \"2026-01-03\", \"2026-01-03T16:57\" or \"2026-01-03T16:57+09:00\"",
            words.escape_debug()
        );
        (Some(start), message)
    })
}

/// A language by its code.
fn language(code: Spanned<String>) -> Result<LanguageCode, Fault> {
    let primary = code.get_ref().split(['-', '_']).next().unwrap_or_default();
    if matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(LanguageCode::new(code.get_ref()));
    }
    let message = format!(
        "language = \"{}\" is not a language code; write \"en\", \"ja\", \"zh\"",
        code.get_ref().escape_debug()
    );
    Err((Some(code.span().start), message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("event.toml");
        std::fs::write(&path, text).unwrap();
        let message = read(&File::open(&path).unwrap()).unwrap_err().to_string();
        message.replace(&folder.path().display().to_string(), "x")
    }

    #[test]
    fn a_misspelt_key_is_named_with_its_line_and_the_nearest_known_one() {
        assert_eq!(
            message("title = \"Bridge\"\n\n[[article]]\noulet = \"Argus\"\nfile = \"a.txt\"\n"),
            "x/event.toml:4: unknown key \"oulet\" in [[article]]; did you mean \"outlet\"? \
             Known: outlet, file, published, url, author, language, id, fetched, sha256"
        );
        assert_eq!(
            message("titel = \"Bridge\"\n"),
            "x/event.toml:1: unknown key \"titel\"; did you mean \"title\"? Known: title, reader, reader_model, article"
        );
        assert_eq!(
            message("colour = 1"),
            "x/event.toml:1: unknown key \"colour\". Known: title, reader, reader_model, article"
        );
    }

    #[test]
    fn each_fault_is_one_line_with_its_place() {
        for (text, start) in [
            ("[[article]]\noutlet = \"Argus\"\n", "x/event.toml:1: the key \"file\" is missing in [[article]]"),
            ("title = \"Bridge\n", "x/event.toml:1: not valid TOML: "),
            ("title = 5", "x/event.toml:1: not valid TOML: invalid type: integer `5`, expected a string"),
            ("[[article]]\noutlet = \"A\"\nfile = \"../a.txt\"", "x/event.toml:3: the file \"../a.txt\" is not in"),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"/etc/passwd\"",
                "x/event.toml:3: the file \"/etc/passwd\" is not in",
            ),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"a\"\npublished = \"soon\"",
                "x/event.toml:4: published = \"soon\" is not",
            ),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"a\"\npublished = 2026",
                "x/event.toml:4: published = \"2026\" is not",
            ),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"a\"\nlanguage = \"English\"",
                "x/event.toml:4: language = \"English\"",
            ),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"a\"\nid = \"a b\"",
                "x/event.toml:4: the id \"a b\" may contain only",
            ),
            ("[[article]]\noutlet = \" \"\nfile = \"a\"", "x/event.toml:2: the outlet is empty"),
            (
                "[[article]]\noutlet = \"A\"\nfile = \"a.txt\"\n[[article]]\noutlet = \"B\"\nfile = \"a.md\"",
                "x/event.toml:6: two articles have the id \"a\"",
            ),
        ] {
            let message = message(text);
            assert!(message.starts_with(start), "{message}");
            assert_eq!(message.lines().count(), 1, "{message}");
        }
    }

    #[test]
    fn dates_are_read_as_text_and_as_toml_dates() {
        for (value, expected) in [
            ("\"2013-08-31\"", "2013-08-31"),
            ("2013-08-31", "2013-08-31"),
            ("2013-08-31T10:00:00", "2013-08-31T10:00"),
            ("2013-08-31T10:00:00+09:00", "2013-08-31T10:00+09:00"),
            ("\"2013-08-31T10:00\"", "2013-08-31T10:00"),
        ] {
            let value: toml::Table = toml::from_str(&format!("a = {value}")).unwrap();
            let published = date(Spanned::new(0..0, value["a"].clone())).unwrap();
            assert_eq!(published.to_string(), expected);
        }
    }
}
