//! One line of many → event: the line contains the articles, or names their files.

use crate::article::Event;
use crate::article::LanguageCode;
use crate::ingest::about::published;
use crate::ingest::by_hand::{corrections, event_file};
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::event::{made, read_event};
use crate::ingest::open::Opened;
use crate::ingest::packing::file::File;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// The keys that a line may have.
const KEYS: [&str; 4] = ["id", "title", "articles", "event"];

/// Reads an event: `articles`, each an object with the text, an object with a `file`, or a path; or `event`, the path
/// of a folder. Paths are below `root`, and no link is followed.
///
/// # Errors
/// If the line is none of these, or fewer than two articles can be read.
pub fn read_line(line: &Map<String, Value>, root: &Path) -> Result<Event, ReadError> {
    let fault = |reason: String| ReadError::PassedOver { path: "the line".to_string(), reason };
    if let Some(key) = line.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(fault(format!("unknown key \"{}\". Known: {}", key.escape_debug(), KEYS.join(", "))));
    }
    let title = line.get("title").and_then(Value::as_str);
    match (line.get("articles"), line.get("event")) {
        (Some(Value::Array(articles)), None) => {
            let (mut opened, mut left_out) = (Opened::default(), Vec::new());
            for (number, article) in articles.iter().enumerate() {
                let file = file(number + 1, article, root);
                if let Err(error) = file.and_then(|(file, declared)| opened.open(file, declared)) {
                    left_out.push(error);
                }
            }
            made(opened, left_out, title, None, "the line")
        }
        (None, Some(Value::String(folder))) => {
            let folder = [folder_below(root, folder)?];
            let mut event = read_event(&folder, title)?;
            event.corrections = corrections::read_corrections(&folder, None)?;
            Ok(event)
        }
        _ => Err(fault("it needs `articles` (a list) or `event` (a folder's path)".to_string())),
    }
}

/// An article's file, from the disk or from the line, and what is declared about it besides its text.
fn file(number: usize, article: &Value, root: &Path) -> Result<(File, Declared), ReadError> {
    match article {
        Value::String(path) => Ok((File::open_within(root, &below(path)?)?, Declared::default())),
        Value::Object(keys) => {
            let declared = declared(number, keys)?;
            match keys.get("file") {
                Some(Value::String(path)) => Ok((File::open_within(root, &below(path)?)?, declared)),
                _ => {
                    Ok((File::new(format!("article-{number}.json").into(), article.to_string().into_bytes()), declared))
                }
            }
        }
        _ => Err(ReadError::PassedOver {
            path: format!("article {number}"),
            reason: "it is neither an object nor a path".to_string(),
        }),
    }
}

fn declared(number: usize, keys: &Map<String, Value>) -> Result<Declared, ReadError> {
    let text = |key: &str| keys.get(key).and_then(Value::as_str).map(str::to_string);
    let fault = |reason: String| ReadError::PassedOver { path: format!("article {number}"), reason };
    let id = text("id");
    if let Some(id) = id.as_ref().filter(|id| !event_file::is_id(id)) {
        return Err(fault(format!("the id \"{}\" may contain only letters, digits, - and _", id.escape_debug())));
    }
    Ok(Declared {
        id,
        outlet: text("outlet"),
        published: text("published").and_then(|words| published::parse(&words)),
        url: text("url"),
        author: text("author"),
        language: text("language").map(|code| LanguageCode::new(&code)),
        ..Declared::default()
    })
}

/// A path that leads only downwards.
fn below(path: &str) -> Result<PathBuf, ReadError> {
    event_file::is_below(path).then(|| PathBuf::from(path)).ok_or_else(|| ReadError::PassedOver {
        path: path.escape_debug().to_string(),
        reason: "it is outside the folder given with --root; give a path relative to that folder, without \"..\""
            .to_string(),
    })
}

/// A folder below another one, with no link on the way.
fn folder_below(root: &Path, path: &str) -> Result<PathBuf, ReadError> {
    let mut folder = root.to_path_buf();
    for part in below(path)?.components() {
        folder.push(part);
        if folder.symlink_metadata().is_ok_and(|found| found.is_symlink()) {
            return Err(ReadError::NotAFile {
                path: path.escape_debug().to_string(),
                found: "a path through a symbolic link".to_string(),
            });
        }
    }
    Ok(folder)
}
