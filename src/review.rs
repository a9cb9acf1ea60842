//! `storydiff review`: the page, served to a browser on this machine; every answer is written to the file at once.

use crate::adding;
use crate::asking::compared;
use crate::cli::{Review, say};
use anyhow::{Result, bail};
use serde::Deserialize;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use storydiff::article::{Correction, Event};
use storydiff::serve::{BrowserRequest, Method, Response, Server};
use storydiff::{ingest, report};

/// Where the page sends its answers, relative to its own address.
const ANSWERS: &str = "corrections";

/// Where it sends an article, and where it asks how many have been added.
const ARTICLES: &str = "articles";

/// What the page sends: corrections in TOML to remove, and others to add.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentCorrections {
    gone: String,
    come: String,
}

struct ReviewDesk<'a> {
    arguments: &'a Review,
    inputs: &'a [PathBuf],
    templates: &'a report::Templates,
    read: &'a (dyn Fn() -> Result<Event> + Sync),
    /// Where the answers go; whoever reads or writes the file holds the lock.
    file: Mutex<PathBuf>,
    /// How many articles were added since the start: a page made with fewer is told to compare again.
    added: AtomicUsize,
}

/// Serves the page until the program ends.
///
/// # Errors
/// If the event cannot be read, the file of corrections has a fault, or no port is free.
pub fn review(
    arguments: &Review,
    inputs: &[PathBuf],
    templates: &report::Templates,
    read: &(dyn Fn() -> Result<Event> + Sync),
) -> Result<()> {
    if let Some(once) = inputs.iter().find(|input| !can_be_read_again(input)) {
        bail!(
            "{}: `review` reads the articles again at every reload, but this input can be read only once; save it as a file",
            once.display()
        )
    }
    let file = match (&arguments.corrections, inputs) {
        (Some(file), _) => file.clone(),
        (None, [folder]) if folder.is_dir() => folder.join(ingest::CORRECTIONS),
        _ => {
            read()?;
            bail!("there is nowhere to save the answers; name a file with --corrections, or review an event's folder")
        }
    };
    let shown = file.display().to_string();
    let desk = ReviewDesk { arguments, inputs, templates, read, file: Mutex::new(file), added: AtomicUsize::new(0) };
    // A fault is reported before anybody opens a browser.
    desk.page()?;
    let server = Server::open().map_err(|error| anyhow::anyhow!("no port of this machine is free ({error})"))?;
    let address = server.address();
    let w = arguments.language.wording();
    say(&w.fill("message.review", &[("address", &address)]));
    say(&format!("  {}", w.fill("message.saved_at_once", &[("file", &shown)])));
    if arguments.open {
        open::that_detached(&address).map_err(|error| anyhow::anyhow!("{address}: could not be opened ({error})"))?;
    }
    server.serve(&|request| desk.answer(request));
    Ok(())
}

impl ReviewDesk<'_> {
    fn answer(&self, request: &BrowserRequest) -> Response {
        let done = match (request.method, request.path.as_str()) {
            (Method::Get, "") => self.page().map(Response::page),
            (Method::Get, ANSWERS) => self.held().map(Response::json),
            (Method::Get, ARTICLES) => Ok(Response::json(self.added.load(Ordering::SeqCst).to_string())),
            (Method::Post, ANSWERS) => return self.take(&request.body),
            (Method::Post, ARTICLES) => return self.add(&request.body),
            _ => return Response::refused(404, "no such page"),
        };
        done.unwrap_or_else(|error| Response::refused(500, &format!("storydiff: {error}")))
    }

    /// The page, compared anew, with the current corrections of the file.
    fn page(&self) -> Result<String> {
        let added = self.added.load(Ordering::SeqCst);
        // Held only while files are read: an answer need not wait for a comparison.
        let event = {
            let file = self.file();
            let mut event = (self.read)()?;
            (_, event.corrections) = read_file(&file)?;
            event
        };
        let comparison = compared(self.arguments.language.wording(), event, self.inputs, &self.arguments.reader)?;
        let desk = report::AnswerDesk {
            address: ANSWERS,
            coder: self.arguments.coder.as_deref(),
            articles: self.folder().map(|_| ARTICLES),
            added,
        };
        Ok(report::to_served_html(&comparison, self.templates, desk)?)
    }

    fn held(&self) -> Result<String> {
        Ok(report::held_to_json(&read_file(&self.file())?.1))
    }

    /// Writes what was sent to the file, and answers with what the file then contains.
    fn take(&self, body: &str) -> Response {
        let parsed = serde_json::from_str::<SentCorrections>(body).map_err(|error| error.to_string());
        let read = |text: &str| ingest::corrections_in("the answer", text).map_err(|error| error.to_string());
        let sent = parsed.and_then(|sent| Ok((read(&sent.gone)?, read(&sent.come)?)));
        match sent {
            Ok((gone, come)) => self
                .put(&gone, &come)
                .map_or_else(|error| Response::refused(500, &format!("Not saved: {error}")), Response::json),
            Err(why) => Response::refused(400, &format!("Not saved: {why}")),
        }
    }

    /// Puts an article into the event's folder; the browser then requests the page again.
    fn add(&self, body: &str) -> Response {
        let Some(folder) = self.folder() else { return Response::refused(404, "this event has no folder of its own") };
        let _held = self.file();
        let added = adding::add(folder, body, self.read);
        added.map_or_else(
            |error| Response::refused(400, &format!("Not added: {error}")),
            |name| {
                self.added.fetch_add(1, Ordering::SeqCst);
                Response::json(serde_json::json!({ "file": name }).to_string())
            },
        )
    }

    /// The event's folder, if a folder was given.
    fn folder(&self) -> Option<&Path> {
        match self.inputs {
            [folder] if folder.is_dir() => Some(folder),
            _ => None,
        }
    }

    fn put(&self, gone: &[Correction], come: &[Correction]) -> Result<String> {
        let file = self.file();
        let _alone = alone(&file);
        let (mut text, mut held) = read_file(&file)?;
        let again = |text: &str| ingest::corrections_in(&file.display().to_string(), text);
        for one in gone {
            text = report::without_correction(&text, &held, one);
            held = again(&text)?;
        }
        for one in come {
            text = report::with_correction(&text, &held, one);
            held = again(&text)?;
        }
        report::write_file(&file, text)?;
        Ok(report::held_to_json(&held))
    }

    fn file(&self) -> MutexGuard<'_, PathBuf> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps other runs of `storydiff review` from writing into the same folder until it is dropped; without effect where the
/// system cannot lock a folder.
fn alone(file: &Path) -> Option<File> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = File::open(folder).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// The file as it is now: its text and its corrections; both empty if it does not exist yet.
fn read_file(path: &Path) -> Result<(String, Vec<Correction>)> {
    if path.symlink_metadata().is_err() {
        return Ok((String::new(), Vec::new()));
    }
    Ok(ingest::corrections_file(path)?)
}

/// Whether the input is a file or a folder; a missing one is reported by the reading.
fn can_be_read_again(input: &Path) -> bool {
    input != Path::new("-") && input.metadata().map_or(true, |found| found.is_file() || found.is_dir())
}
