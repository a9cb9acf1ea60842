//! Adds one more article to the event under review: a file in its folder, or nothing at all.

use anyhow::{Result, anyhow};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use std::io::Write;
use std::path::Path;
use storydiff::article::Event;
use storydiff::{ingest, report};

/// What the page sends.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentArticle {
    /// As typed; may be empty if the file names the outlet.
    outlet: String,
    /// The file's name on the sender's side; empty for pasted text.
    name: String,
    /// Its bytes, in Base64.
    bytes: String,
}

/// Writes what was sent into the folder, and answers with the name of the new file.
///
/// # Errors
/// If it cannot be read as an article of the event; the folder is then as before.
pub fn add(folder: &Path, sent: &str, read: &dyn Fn() -> Result<Event>) -> Result<String> {
    let sent: SentArticle = serde_json::from_str(sent)?;
    let bytes = STANDARD.decode(&sent.bytes).map_err(|error| anyhow!("the file did not arrive intact ({error})"))?;
    let addition = ingest::addition(folder, &sent.outlet, &sent.name, &bytes)?;
    let event_path = folder.join(ingest::EVENT_FILE);
    let old = addition.event_file.is_some().then(|| std::fs::read(&event_path)).transpose()?;
    let path = folder.join(&addition.name);
    write_new(&path, &bytes)?;
    let put = || -> Result<()> {
        if let Some(text) = &addition.event_file {
            report::write_file(&event_path, text)?;
        }
        Ok(ingest::has_taken(&read()?, &addition.name)?)
    };
    if let Err(error) = put() {
        std::fs::remove_file(&path)?;
        if let Some(old) = old {
            report::write_file(&event_path, old)?;
        }
        return Err(error);
    }
    Ok(addition.name)
}

/// Never replaces another file. What could not be written completely is removed.
fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: std::io::Error| anyhow!("{}: cannot be written ({error})", path.display());
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    let done = file.write_all(bytes).and_then(|()| file.sync_all());
    done.map_err(|error| {
        let _ = std::fs::remove_file(path);
        failed(error)
    })
}
