//! One more article for an event's folder: what must be written there.

use crate::article::{Article, Event};
use crate::ingest::about::columns::Columns;
use crate::ingest::about::{identity, own_report};
use crate::ingest::by_hand::event_draft::{ArticleDraft, PublishedDraft};
use crate::ingest::by_hand::event_file;
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::event::EVENT_FILE;
use crate::ingest::format;
use crate::ingest::open::Opened;
use crate::ingest::packing::file::{self, FILE_LIMIT_BYTES, File};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What must be written into the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// Name of the article's file, one that the folder does not have yet.
    pub name: String,
    /// The new text of `event.toml`, if the folder has one.
    pub event_file: Option<String>,
}

/// Most letters of a file name before its extension; systems limit names to 255 bytes.
const MOST_LETTERS: usize = 60;

/// What adds these bytes as an article of an outlet to the folder of an event; `given_name` is the file name that came
/// with the bytes. Nothing is written here.
///
/// # Errors
/// If the bytes are not one article, its outlet is not known, or the folder cannot be read.
pub fn addition(folder: &Path, outlet: &str, given_name: &str, bytes: &[u8]) -> Result<Addition, ReadError> {
    let shown = if given_name.is_empty() { "the text" } else { given_name };
    let article = only_article(Path::new(shown), bytes)?;
    let outlet = outlet.split_whitespace().collect::<Vec<_>>().join(" ");
    let outlet = if outlet.is_empty() { article.outlet.trim().to_string() } else { outlet };
    let event_path = folder.join(EVENT_FILE);
    let old = match event_path.symlink_metadata() {
        Ok(_) => Some(File::open_within(folder, Path::new(EVENT_FILE))?),
        Err(_) => None,
    };
    let mut taken = ids_of_files(folder)?;
    if let Some(old) = &old {
        taken.extend(event_file::read(old)?.articles.into_iter().filter_map(|(_, declared)| declared.id));
    }
    let name = free_name(&stem(&outlet), &ending(given_name), &taken);
    let Some(old) = old else { return Ok(Addition { name, event_file: None }) };
    let draft = ArticleDraft {
        outlet,
        file: name.clone(),
        published: if article.published.is_some() { PublishedDraft::LeftToTheFile } else { PublishedDraft::ToFillIn },
        ..ArticleDraft::default()
    };
    let text = format!("{}\n\n{}", old.text()?.trim_end(), draft.to_toml());
    event_file::read(&File::new(event_path, text.clone().into_bytes()))?;
    Ok(Addition { name, event_file: Some(text) })
}

/// Whether an event, read anew, has an article in the file of this name.
///
/// # Errors
/// If the article was left out.
pub fn has_taken(event: &Event, name: &str) -> Result<(), ReadError> {
    let id = identity::id(Path::new(name));
    let is_there = event.articles.iter().any(|article| article.id == id);
    if is_there { Ok(()) } else { Err(refused(name, "the event did not accept it as an article")) }
}

/// The one article in the bytes.
fn only_article(path: &Path, bytes: &[u8]) -> Result<Article, ReadError> {
    let name = file::shown(path);
    let size = bytes.len() as u64;
    if size > FILE_LIMIT_BYTES {
        return Err(ReadError::TooLarge { path: name, bytes: size, limit_bytes: FILE_LIMIT_BYTES });
    }
    if own_report::is_own(bytes) {
        return Err(refused(&name, "it was written by storydiff and is not an article"));
    }
    let mut opened = Opened::with(&Columns::default());
    opened.open(File::new(path.to_path_buf(), bytes.to_vec()), Declared::default())?;
    let (mut articles, left_out) = opened.articles();
    match (articles.pop(), articles.len(), left_out.into_iter().next()) {
        (Some((article, _)), 0, _) => Ok(article),
        (Some(_), more, _) => Err(refused(&name, &format!("it holds {} articles; add them one by one", more + 1))),
        (None, _, Some(error)) => Err(error),
        (None, ..) => Err(ReadError::NoArticles { path: name, reasons: String::new() }),
    }
}

fn refused(path: &str, reason: &str) -> ReadError {
    ReadError::PassedOver { path: path.to_string(), reason: reason.to_string() }
}

/// The ids that the folder's files have or would have.
fn ids_of_files(folder: &Path) -> Result<BTreeSet<String>, ReadError> {
    let unreadable = |error: std::io::Error| file::unreadable(folder, &error);
    let listed = std::fs::read_dir(folder).map_err(unreadable)?;
    let paths: Result<Vec<PathBuf>, std::io::Error> = listed.map(|one| one.map(|one| one.path())).collect();
    Ok(paths.map_err(unreadable)?.iter().map(|path| identity::id(path)).collect())
}

/// A file name that is valid everywhere: letters, digits, spaces, - and _ of the outlet's own name.
fn stem(outlet: &str) -> String {
    let safe = |letter: char| if letter.is_alphanumeric() || matches!(letter, '-' | '_') { letter } else { ' ' };
    let letters: String = outlet.chars().take(MOST_LETTERS).map(safe).collect();
    let stem = letters.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem = stem.trim_matches(['-', '_', ' ']).to_string();
    // A README is not an article.
    if stem.is_empty() || stem.eq_ignore_ascii_case("readme") { "article".to_string() } else { stem }
}

/// The extension of the name, if articles may have it; otherwise that of plain text. The content decides what a file
/// is.
fn ending(given_name: &str) -> String {
    let ending = file::ending(Path::new(given_name));
    let is_known = ending != "toml" && format::is_article(Path::new(&format!("a.{ending}")));
    if is_known { ending } else { "txt".to_string() }
}

/// The name, with a number if another file or article has it.
fn free_name(stem: &str, ending: &str, taken: &BTreeSet<String>) -> String {
    let named = |number: usize| if number == 1 { stem.to_string() } else { format!("{stem}-{number}") };
    // With more candidates than taken names, one is free.
    let free = (1..=taken.len() + 1)
        .map(named)
        .find(|name| !taken.contains(&identity::id(Path::new(&format!("{name}.{ending}")))));
    format!("{}.{ending}", free.unwrap_or_else(|| named(taken.len() + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ferry runs again\n\nThe ferry to Vell runs again from Monday, the harbour office said.\n";

    #[test]
    fn the_name_of_the_file_is_made_of_the_outlet_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let name = |outlet: &str, given: &str| addition(folder.path(), outlet, given, TEXT.as_bytes()).unwrap().name;
        assert_eq!(name("The Vell Courier", ""), "The Vell Courier.txt");
        assert_eq!(name("../../etc/passwd", "x.md"), "etc passwd.md");
        assert_eq!(name(".hidden\u{0}", "x.toml"), "hidden.txt");
        assert_eq!(name("朝の新聞", "x.sh"), "朝の新聞.txt");
        assert_eq!(name("...", ""), "article.txt");
        assert_eq!(name("README", ""), "article.txt");
        assert!(name(&"a".repeat(500), "").len() < 70);
    }

    #[test]
    fn no_name_is_given_twice_whatever_its_ending_and_case() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("the vell courier.md"), TEXT).unwrap();
        let name = || addition(folder.path(), "The Vell Courier", "", TEXT.as_bytes()).unwrap().name;
        assert_eq!(name(), "The Vell Courier-2.txt");
        std::fs::write(folder.path().join("The Vell Courier-2.html"), TEXT).unwrap();
        assert_eq!(name(), "The Vell Courier-3.txt");
    }

    #[test]
    fn an_event_file_gets_an_entry_that_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let old = "# Mine.\ntitle = \"The ferry\"\n\n[[article]]\noutlet = \"A\"\nfile = \"a.txt\"\nid = \"argus\"";
        std::fs::write(folder.path().join("event.toml"), old).unwrap();
        let added = addition(folder.path(), "Argus", "", TEXT.as_bytes()).unwrap();
        assert_eq!(added.name, "Argus-2.txt");
        let text = added.event_file.unwrap();
        let entry = "[[article]]\noutlet = \"Argus\"\nfile = \"Argus-2.txt\"\n";
        assert!(text.starts_with(old) && text.contains(entry), "{text}");
        std::fs::write(folder.path().join("event.toml"), "article = [{ outlet = \"A\", file = \"a.txt\" }]").unwrap();
        let error = addition(folder.path(), "B", "", TEXT.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("event.toml:"), "{error}");
    }

    #[test]
    fn what_is_not_one_article_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in
            [("", &b""[..]), ("a.txt", b" \n"), ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ("a.bin", b"\0\x01\x02")]
        {
            assert!(addition(folder.path(), "Argus", name, bytes).is_err(), "{name}");
        }
    }
}
