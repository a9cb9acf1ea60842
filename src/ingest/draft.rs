//! The draft of an event folder: copies of the articles, and an `event.toml` with what they say about themselves.

use crate::article::Article;
use crate::ingest::about::columns::Columns;
use crate::ingest::about::identity;
use crate::ingest::by_hand::event_draft::{ArticleDraft, EventDraft, PublishedDraft};
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::open::Opened;
use crate::ingest::packing::file::{self, File};
use std::path::{Path, PathBuf};

/// An event folder to write, which a person then corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The text of `event.toml`.
    pub event_file: String,
    /// Names and bytes of the articles' files.
    pub files: Vec<(String, Vec<u8>)>,
    /// What was left out: complete reasons without a full stop.
    pub left_out: Vec<String>,
}

/// Drafts the folder for these files. A file with one article is copied as it is; articles from an archive or a table
/// become text files.
///
/// # Errors
/// If a file cannot be read or contains no article.
pub fn draft(inputs: &[PathBuf], columns: &Columns) -> Result<Draft, ReadError> {
    let (mut articles, mut paths, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut left_out = Vec::new();
    for input in inputs {
        let mut opened = Opened::with(columns);
        opened.open(File::open(input)?, Declared::default())?;
        let (read, failed) = opened.articles();
        if let (true, Some(error)) = (read.is_empty(), failed.first()) {
            return Err(error.clone());
        }
        left_out.extend(failed.iter().map(ToString::to_string));
        for (article, path) in read {
            // Only a file that is an article by itself has its own path and its own id.
            let is_own = path == *input && article.id == identity::id(input);
            files.push(if is_own { Some(File::open(input)?) } else { None });
            articles.push(article);
            paths.push(path);
        }
    }
    let borrowed: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    identity::tell_ids_apart(&mut articles, &borrowed);
    let mut drafts = Vec::with_capacity(files.len());
    let mut copies = Vec::with_capacity(files.len());
    for (article, own) in articles.iter().zip(files) {
        let (ending, bytes) = match own {
            Some(file) => (file::ending(&file.path), file.bytes),
            None => ("txt".to_string(), plain_text(article).into_bytes()),
        };
        // The event's own file has this extension, and no article may take its place.
        let is_plain = ending.chars().all(|letter| letter.is_ascii_alphanumeric()) && ending.len() <= 10;
        let ending = if ending.is_empty() || ending == "toml" || !is_plain { "txt".to_string() } else { ending };
        let name = format!("{}.{ending}", article.id);
        drafts.push(about(article, &name));
        copies.push((name, bytes));
    }
    let event_file = EventDraft { title: Some(title(&articles)), articles: drafts }.to_toml();
    Ok(Draft { event_file, files: copies, left_out })
}

fn title(articles: &[Article]) -> String {
    let headline = articles.iter().map(Article::headline).find(|headline| !headline.is_empty());
    on_one_line(headline.unwrap_or("Untitled"))
}

/// What the article says about itself.
fn about(article: &Article, file: &str) -> ArticleDraft {
    ArticleDraft {
        outlet: Some(on_one_line(&article.outlet))
            .filter(|outlet| !outlet.is_empty())
            .unwrap_or_else(|| article.id.clone()),
        file: file.to_string(),
        published: article.published.clone().map_or(PublishedDraft::ToFillIn, PublishedDraft::On),
        url: article.url.clone(),
        author: article.author.as_deref().map(on_one_line),
        language: Some(article.language.as_str().to_string()).filter(|code| matches!(code.len(), 2 | 3)),
        ..ArticleDraft::default()
    }
}

/// A person is meant to read and correct it, so line breaks and gaps become spaces.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Headline and paragraphs, with empty lines in between.
fn plain_text(article: &Article) -> String {
    let texts: Vec<&str> =
        article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).filter(|text| !text.is_empty()).collect();
    // With control characters the file would not look like text when it is read again.
    let is_text = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    format!("{}\n", texts.join("\n\n")).chars().filter(is_text).collect()
}
