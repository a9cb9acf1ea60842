//! Inputs → event: which files are meant, and what to do with those that cannot be read.

use crate::article::{Article, Event, Note};
use crate::ingest::about::columns::Columns;
use crate::ingest::about::{identity, own_report, yearless};
use crate::ingest::by_hand::event_file::NamedReader;
use crate::ingest::by_hand::{corrections, event_file};
use crate::ingest::declared::Declared;
use crate::ingest::error::ReadError;
use crate::ingest::format;
use crate::ingest::open::Opened;
use crate::ingest::packing::file::{self, File};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Reads an event: one folder with `event.toml`; one folder without, whose readable files are the articles; or files,
/// among which an archive or a list may contain several articles. A file that cannot be read is left out with a note,
/// as long as two others can be.
///
/// ```no_run
/// let event = storydiff::ingest::read_event(&["samples/harbour-bridge".into()], None)?;
/// assert!(event.articles.len() >= 2);
/// # Ok::<(), storydiff::ingest::ReadError>(())
/// ```
///
/// # Errors
/// If an input does not exist, `event.toml` has a fault, or fewer than two articles can be read.
pub fn read_event(inputs: &[PathBuf], title: Option<&str>) -> Result<Event, ReadError> {
    read_event_with(inputs, title, &Columns::default())
}

/// The same, reading tables according to `columns`.
///
/// # Errors
/// As [`read_event`], and if a table has no such column.
pub fn read_event_with(inputs: &[PathBuf], title: Option<&str>, columns: &Columns) -> Result<Event, ReadError> {
    let given = GivenInputs::from_inputs(inputs)?;
    let (mut opened, mut left_out) = (Opened::with(columns), Vec::new());
    open_all(&given, &mut opened, &mut left_out)?;
    made(opened, left_out, title, given.title, &given.name)
}

/// The event made from the opened files; `name` is its name in messages, `given_title` the title that its files give.
pub(super) fn made(
    mut opened: Opened,
    mut left_out: Vec<ReadError>,
    title: Option<&str>,
    given_title: Option<String>,
    name: &str,
) -> Result<Event, ReadError> {
    let title_inside = opened.title.take();
    let (read, more_left_out) = opened.articles();
    let (mut articles, paths): (Vec<Article>, Vec<PathBuf>) = read.into_iter().unzip();
    left_out.extend(more_left_out);
    // The order of the inputs must not show.
    let mut left_out: Vec<String> = left_out.iter().map(ToString::to_string).collect();
    left_out.sort();
    if articles.len() < 2 {
        return Err(too_few(name, &articles, &left_out));
    }
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    identity::tell_ids_apart(&mut articles, &paths);
    identity::tell_outlets_apart(&mut articles);
    find_years(&mut articles);
    let mut event = Event::new("", articles);
    let title = title.map(str::trim).filter(|title| !title.is_empty()).map(str::to_string);
    event.title = title.or(given_title).or(title_inside).unwrap_or_else(|| headline(&event));
    event.notes = left_out_notes(&left_out);
    Ok(event)
}

/// Dates the articles that give their day without its year by the other articles on the event.
fn find_years(articles: &mut [Article]) {
    let known: Vec<_> = articles.iter().filter_map(|article| article.published.clone()).collect();
    for article in articles.iter_mut().filter(|article| article.published.is_none()) {
        for note in &mut article.notes {
            if let Note::NoYear(day) = note
                && let Some(published) = yearless::beside(day, &known)
            {
                article.published = Some(published);
                *note = Note::YearOfOthers(std::mem::take(day));
            }
        }
    }
}

/// Reads the articles of one file by themselves: usually one; those of an archive or a list in its order.
///
/// # Errors
/// If the file cannot be read or contains no article.
pub fn read_articles(path: &Path, columns: &Columns) -> Result<Vec<Article>, ReadError> {
    let mut opened = Opened::with(columns);
    opened.open(File::open(path)?, Declared::default())?;
    let (read, left_out) = opened.articles();
    let mut articles: Vec<Article> = read.into_iter().map(|(article, _)| article).collect();
    match (articles.first_mut(), left_out) {
        (None, left_out) => {
            let nothing = || ReadError::NoArticles { path: file::shown(path), reasons: String::new() };
            Err(left_out.into_iter().next().unwrap_or_else(nothing))
        }
        (Some(first), left_out) => {
            let left_out: Vec<String> = left_out.iter().map(ToString::to_string).collect();
            first.notes.extend(left_out_notes(&left_out));
            Ok(articles)
        }
    }
}

/// Most notes on what was left out; the rest are only counted.
const MOST_NOTES: usize = 20;

/// A note for each reason, up to a readable number.
fn left_out_notes(reasons: &[String]) -> Vec<Note> {
    let more = reasons.len().saturating_sub(MOST_NOTES);
    let shown = reasons.iter().take(MOST_NOTES).map(|reason| Note::LeftOut { reason: reason.clone() });
    shown.chain((more > 0).then_some(Note::MoreLeftOut(more))).collect()
}

/// Whether reading these inputs includes the file at `path`, or would do so if it existed: an article, `event.toml`,
/// `corrections.toml`, or in a folder without an `event.toml` any file with the extension of an article.
pub fn is_input(inputs: &[PathBuf], path: &Path) -> bool {
    let Some(path) = whole(path) else { return false };
    let is_same = |other: &PathBuf| other.canonicalize().is_ok_and(|other| other == path);
    if let [folder] = inputs
        && let Ok(folder) = folder.canonicalize()
        && path.parent() == Some(&folder)
    {
        let event_path = folder.join(EVENT_FILE);
        if path == event_path
            || path == folder.join(corrections::CORRECTIONS)
            || path == folder.join(READINGS)
            || (!event_path.is_file() && format::is_article(&path))
        {
            return true;
        }
    }
    GivenInputs::from_inputs(inputs).is_ok_and(|given| given.files.iter().any(|(file, _)| is_same(file)))
}

/// Whether the file at `path` is one that storydiff wrote: a page, a worksheet, a table, a list.
pub fn is_own_report(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| own_report::is_own(&file.bytes))
}

/// A language model's answers, which are kept in an event's folder and are not articles.
pub const READINGS: &str = "readings.jsonl";

/// The reader that the event.toml of a folder names.
///
/// # Errors
/// If the event.toml has a fault.
pub fn named_reader(inputs: &[PathBuf]) -> Result<Option<NamedReader>, ReadError> {
    match inputs {
        [folder] if folder.join(EVENT_FILE).symlink_metadata().is_ok() => {
            Ok(event_file::read(&File::open_within(folder, Path::new(EVENT_FILE))?)?.reader)
        }
        _ => Ok(None),
    }
}

/// The file that lists the articles of an event.
pub const EVENT_FILE: &str = "event.toml";

/// The path from the root; also for a file that does not exist yet, if its folder does.
fn whole(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    path.canonicalize().ok().or_else(|| Some(folder.canonicalize().ok()?.join(path.file_name()?)))
}

/// The inputs, before any article is read.
struct GivenInputs {
    /// For messages: the folder, or the first file.
    name: String,
    /// The title in event.toml, or else the folder's name.
    title: Option<String>,
    files: Vec<(PathBuf, Declared)>,
    /// The folder that contains all of them, if one was given.
    folder: Option<PathBuf>,
    /// Files of the folder that look like articles but are not.
    passed_over: Vec<ReadError>,
}

impl GivenInputs {
    fn from_inputs(inputs: &[PathBuf]) -> Result<GivenInputs, ReadError> {
        let name = inputs.first().map(|path| file::shown(path)).unwrap_or_default();
        for path in inputs.iter().filter(|path| *path != Path::new("-")) {
            std::fs::metadata(path).map_err(|error| file::unreadable(path, &error))?;
        }
        match inputs {
            [folder] if folder.is_dir() => GivenInputs::from_folder(folder),
            _ => {
                if let Some(folder) = inputs.iter().find(|path| path.is_dir()) {
                    return Err(ReadError::MixedInputs { path: file::shown(folder) });
                }
                let files = inputs.iter().map(|path| (path.clone(), Declared::default())).collect();
                Ok(GivenInputs { name, title: None, files, folder: None, passed_over: Vec::new() })
            }
        }
    }

    fn from_folder(folder: &Path) -> Result<GivenInputs, ReadError> {
        let name = file::shown(folder);
        let event_path = folder.join(EVENT_FILE);
        let folder_title = folder_name(folder);
        if event_path.symlink_metadata().is_ok() {
            let event = event_file::read(&File::open_within(folder, Path::new(EVENT_FILE))?)?;
            let (title, folder) = (event.title.or(folder_title), Some(folder.to_path_buf()));
            return Ok(GivenInputs { name, title, files: event.articles, folder, passed_over: Vec::new() });
        }
        let unreadable = |error: std::io::Error| file::unreadable(folder, &error);
        let mut paths = Vec::new();
        for listed in std::fs::read_dir(folder).map_err(unreadable)? {
            paths.push(listed.map_err(unreadable)?.path());
        }
        // The system lists files in any order.
        paths.sort();
        let events: Vec<String> =
            paths.iter().filter(|path| path.join(EVENT_FILE).is_file()).map(|path| file::shown(path)).collect();
        let (readmes, files): (Vec<PathBuf>, Vec<PathBuf>) =
            paths.into_iter().filter(|path| format::is_article(path)).partition(|path| is_readme(path));
        if files.len() < 2 && !events.is_empty() {
            return Err(ReadError::Events { path: name, events: some_of(&events) });
        }
        let reason = "a README is not read as an article; if it is one, rename it".to_string();
        let over = |path: PathBuf| ReadError::PassedOver { path: file::shown(&path), reason: reason.clone() };
        let passed_over = readmes.into_iter().map(over).collect();
        let files = files.into_iter().map(|path| (path, Declared::default())).collect();
        Ok(GivenInputs { name, title: folder_title, files, folder: Some(folder.to_path_buf()), passed_over })
    }
}

/// Whether a file describes the folder that contains it.
fn is_readme(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"))
}

/// The first few, and how many more.
fn some_of(names: &[String]) -> String {
    const SHOWN: usize = 5;
    let more = names.len().saturating_sub(SHOWN);
    let shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if more > 0 { format!("{shown} and {more} more") } else { shown }
}

/// "harbour-bridge" is "Harbour Bridge".
fn folder_name(folder: &Path) -> Option<String> {
    let whole = folder.canonicalize().ok()?;
    let name = whole.file_name()?.to_string_lossy().into_owned();
    Some(identity::readable(&name)).filter(|title| !title.is_empty())
}

/// Opens every file; those that cannot be opened, or are given twice, go to `left_out`.
fn open_all(given: &GivenInputs, opened: &mut Opened, left_out: &mut Vec<ReadError>) -> Result<(), ReadError> {
    let bytes: u64 = given.files.iter().filter_map(|(path, _)| file::size_bytes(path)).sum();
    if bytes > file::EVENT_LIMIT_BYTES {
        let path = given.name.clone();
        return Err(ReadError::EventTooLarge { path, bytes, limit_bytes: file::EVENT_LIMIT_BYTES });
    }
    left_out.extend(given.passed_over.iter().cloned());
    let mut seen = BTreeSet::new();
    for (path, declared) in &given.files {
        if !path.canonicalize().map_or(true, |whole| seen.insert(whole)) {
            let reason = "the file is given twice".to_string();
            left_out.push(ReadError::PassedOver { path: file::shown(path), reason });
            continue;
        }
        let within = given.folder.as_deref().and_then(|folder| Some((folder, path.strip_prefix(folder).ok()?)));
        let file = match within {
            Some((folder, relative)) => File::open_within(folder, relative),
            None => File::open(path),
        };
        let file = file.and_then(|file| match own_report::is_own(&file.bytes) {
            true => Err(own(&file)),
            false => Ok(file),
        });
        if let Err(error) = file.and_then(|file| opened.open(file, declared.clone())) {
            left_out.push(error);
        }
    }
    opened.within_limit(&given.name)
}

fn own(file: &File) -> ReadError {
    let reason = "it was written by storydiff and is not an article; give the articles that it compares".to_string();
    ReadError::PassedOver { path: file.name(), reason }
}

fn too_few(name: &str, articles: &[Article], left_out: &[String]) -> ReadError {
    let found = match articles {
        [only, ..] => format!("only one article could be read ({})", only.source.name),
        [] if left_out.is_empty() => "no article found".to_string(),
        [] => "no article could be read".to_string(),
    };
    let more = left_out.len().saturating_sub(MOST_NOTES);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    let shown: Vec<&str> = left_out.iter().take(MOST_NOTES).map(String::as_str).collect();
    let reasons = match shown.as_slice() {
        [] => "; give the others too, or a folder with them".to_string(),
        _ => format!("; left out: {}{more}", shown.join("; ")),
    };
    ReadError::TooFewArticles { path: name.to_string(), found, reasons }
}

/// The first headline in the event's order, or else the first outlet.
fn headline(event: &Event) -> String {
    let headline =
        event.articles.iter().map(Article::headline).find(|headline| headline.chars().any(char::is_alphanumeric));
    let words = headline.or(event.articles.first().map(|article| article.outlet.as_str())).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
