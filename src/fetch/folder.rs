//! Pages and files → an event folder with everything that the comparison reads.

use super::address::is_address;
use super::client::{Client, Page};
use super::error::FetchError;
use super::limits::Limits;
use crate::article::WebAddress;
use crate::ingest::{self, ArticleDraft, Columns, EventDraft};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Fetches every address, copies every file, and writes them with an `event.toml` into `folder`, which must not exist
/// yet. The folder appears whole or not at all. An address that cannot be fetched is left out and reported, as long as
/// something is kept.
///
/// # Errors
/// If no address can be fetched, a file cannot be read, or the folder cannot be written.
pub fn keep(
    inputs: &[PathBuf],
    folder: &Path,
    title: Option<&str>,
    limits: Limits,
) -> Result<Vec<FetchError>, FetchError> {
    if folder.exists() {
        return Err(FetchError::Exists { path: folder.display().to_string() });
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    clear_leftovers(parent);
    let made = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent);
    let made = made.map_err(|error| not_kept(folder, &error))?;
    // Held while the folder is being filled.
    let _held = fs::File::open(made.path()).ok().filter(|file| file.try_lock().is_ok());
    let client = Client::new(limits);
    let mut articles: Vec<ArticleDraft> = Vec::with_capacity(inputs.len());
    let mut failed: Vec<FetchError> = Vec::new();
    for input in inputs {
        let name = |stem: &str, ending: &str| free_name(stem, ending, &articles);
        let kept = if is_address(input) {
            match fetched(&client, &input.to_string_lossy(), made.path(), name) {
                Ok(kept) => kept,
                Err(error @ FetchError::NoPage { .. }) => {
                    failed.push(error);
                    continue;
                }
                Err(error) => return Err(error),
            }
        } else {
            copied(input, made.path(), name)?
        };
        articles.push(kept);
    }
    if articles.is_empty() && !failed.is_empty() {
        return Err(failed.swap_remove(0));
    }
    let event = EventDraft { title: title.map(str::to_string), articles };
    fs::write(made.path().join("event.toml"), event.to_toml()).map_err(|error| not_kept(folder, &error))?;
    let whole = made.keep();
    fs::rename(&whole, folder).map_err(|error| {
        let _ = fs::remove_dir_all(&whole);
        not_kept(folder, &error)
    })?;
    Ok(failed)
}

/// Marks the folder while it is being filled.
const PREFIX: &str = ".fetching-";

/// Removes folders that a killed run left behind: those that nobody holds.
fn clear_leftovers(parent: &Path) {
    let listed = fs::read_dir(parent).into_iter().flatten().flatten().map(|one| one.path());
    for path in listed {
        let is_ours = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX));
        let is_folder = path.symlink_metadata().is_ok_and(|found| found.is_dir());
        if is_ours && is_folder && fs::File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_dir_all(&path);
        }
    }
}

fn fetched(
    client: &Client,
    address: &str,
    folder: &Path,
    name: impl Fn(&str, &str) -> String,
) -> Result<ArticleDraft, FetchError> {
    let page = client.page(address)?;
    // An archive's name is not the outlet's.
    let domain =
        WebAddress::read(&ingest::own_address(&page.address)).map(|address| address.domain()).unwrap_or_default();
    let file = name(&domain, ending(&page));
    let path = folder.join(&file);
    fs::write(&path, &page.bytes).map_err(|error| not_kept(&path, &error))?;
    // A file that cannot be read is kept all the same; the comparison says why it is left out.
    let outlet =
        ingest::read_articles(&path, &Columns::default()).ok().and_then(|read| Some(read.into_iter().next()?.outlet));
    let outlet = outlet.filter(|outlet| !outlet.trim().is_empty()).unwrap_or(domain);
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (url, sha256) = (Some(page.address), Some(sha256(&page.bytes)));
    Ok(ArticleDraft { outlet, file, url, fetched: Some(now), sha256, ..ArticleDraft::default() })
}

fn copied(path: &Path, folder: &Path, name: impl Fn(&str, &str) -> String) -> Result<ArticleDraft, FetchError> {
    let articles = ingest::read_articles(path, &Columns::default()).map_err(|error| not_kept(path, &error))?;
    let outlet = articles.into_iter().next().map(|article| article.outlet).unwrap_or_default();
    let bytes = fs::read(path).map_err(|error| not_kept(path, &error))?;
    let part =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let file = name(&part(path.file_stem()), &part(path.extension()));
    let target = folder.join(&file);
    fs::write(&target, &bytes).map_err(|error| not_kept(&target, &error))?;
    Ok(ArticleDraft { outlet, file, sha256: Some(sha256(&bytes)), ..ArticleDraft::default() })
}

/// Letters of a file name: file systems allow 255 bytes, and a letter has up to four.
const LONGEST_NAME: usize = 50;

/// A file name of letters, digits, dots and hyphens that no article has yet.
fn free_name(stem: &str, ending: &str, taken: &[ArticleDraft]) -> String {
    let safe = |words: &str| -> String {
        words.chars().take(LONGEST_NAME).map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
    };
    let (stem, ending) = (safe(stem), safe(ending));
    let stem = if stem.is_empty() { "article".to_string() } else { stem };
    let names = (1..).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    // Ids are made from the names without their extensions, and must differ too.
    let is_free = |name: &String| !taken.iter().any(|kept| Path::new(&kept.file).file_stem() == Some(name.as_ref()));
    let name = names.into_iter().find(is_free).unwrap_or_default();
    if ending.is_empty() { name } else { format!("{name}.{ending}") }
}

/// The extension for the declared media type; `html` if the type is none of these.
fn ending(page: &Page) -> &'static str {
    match page.kind.as_str() {
        "text/plain" => "txt",
        "text/markdown" => "md",
        "application/pdf" => "pdf",
        "application/json" => "json",
        "application/xml" | "text/xml" => "xml",
        _ => "html",
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn not_kept(path: &Path, error: &dyn std::fmt::Display) -> FetchError {
    FetchError::NotKept { path: path.display().to_string(), reason: error.to_string() }
}
