//! A folder for the files of one test, and the article that every form contains.

use std::fs;
use std::path::PathBuf;
use storydiff::article::Article;
use storydiff::ingest::{Columns, read_articles};

pub const HEADLINE: &str = "Bridge opens, ferry stays";
pub const FIRST: &str = "The new bridge over the harbour of Ostwick was opened on Saturday after three years of work.";
pub const SECOND: &str = "\"We promised it, and we keep it,\" said the councillor Marta Lind, who had asked for it.";

/// Files in a folder that is removed at the end of the test.
pub struct Desk(tempfile::TempDir);

impl Desk {
    pub fn new() -> Desk {
        Desk(tempfile::tempdir().unwrap())
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The message of a refusal, with the folder's own name removed; it must be one line.
    pub fn short(&self, message: &str) -> String {
        assert_eq!(message.lines().count(), 1, "{message}");
        message.replace(&format!("{}/", self.0.path().display()), "")
    }
}

/// All articles of a file of this name with these bytes.
#[track_caller]
pub fn all(name: &str, bytes: &[u8]) -> Vec<Article> {
    let desk = Desk::new();
    read_articles(&desk.write(name, bytes), &Columns::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// The one article of a file.
#[track_caller]
pub fn one(name: &str, bytes: &[u8]) -> Article {
    let mut articles = all(name, bytes);
    assert_eq!(articles.len(), 1);
    articles.remove(0)
}

/// Why a file is refused.
#[track_caller]
pub fn refusal(name: &str, bytes: &[u8]) -> String {
    let desk = Desk::new();
    let error = read_articles(&desk.write(name, bytes), &Columns::default()).unwrap_err();
    desk.short(&error.to_string())
}

/// The texts of the body.
pub fn body(article: &Article) -> Vec<&str> {
    article.body().iter().map(|paragraph| paragraph.text.as_str()).collect()
}

/// The day or time of publication as text.
pub fn published(article: &Article) -> String {
    article.published.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// A note in words.
pub fn said(note: &storydiff::article::Note) -> String {
    storydiff::report::note(storydiff::report::Wording::default(), note)
}
