//! ZIP archives of articles: an event's folder with its `event.toml`, or simply files.

use crate::ingest::by_hand::event_file;
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::packing::archive::{self, Archive};
use crate::ingest::packing::file::{self, File};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Archives, by their first bytes. Word documents and books are archives too and come before it in the table.
pub(super) const FORMAT: Format =
    Format { endings: &["zip"], is_certain: archive::is_archive, holds: Holds::Several(open) };

fn open(file: &File, asked: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let mut archive = Archive::open(file, "a ZIP archive")?;
    let names = archive.names();
    // The one nearest to the top, if there are several.
    let is_event_file = |name: &&String| Path::new(name).file_name().is_some_and(|name| name == "event.toml");
    let event_name = names.iter().filter(is_event_file).min_by_key(|name| (name.matches('/').count(), name.as_str()));
    let mut several = Several::default();
    let wanted: Vec<(PathBuf, Declared)> = match event_name {
        Some(name) => {
            let event = event_file::read(&archive.file(name)?)?;
            several.title = event.title;
            event.articles
        }
        None => names
            .iter()
            .filter(|name| !name.split('/').any(is_of_the_system) && (asked.is_article)(Path::new(name)))
            .map(|name| (archive.path(name), Declared::default()))
            .collect(),
    };
    let by_path: BTreeMap<PathBuf, &String> = names.iter().map(|name| (archive.path(name), name)).collect();
    for (path, declared) in wanted {
        if several.is_full() {
            break;
        }
        match by_path.get(&path) {
            None => several.left_out.push(ReadError::NotFound { path: file::shown(&path) }),
            Some(name) => match archive.file(name) {
                Ok(file) => several.parts.push(Part::File(file, declared)),
                Err(error) => several.left_out.push(error),
            },
        }
    }
    Ok(several)
}

/// Folders and files that programs add: hidden ones, and those of macOS.
fn is_of_the_system(part: &str) -> bool {
    part.starts_with('.') || part == "__MACOSX"
}
