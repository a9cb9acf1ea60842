//! What is done with hostile bytes: they are taken for a file of one kind, and read. Nothing may panic.
//!
//! `tests/hostile.rs` of the program includes this file, and replays what was found.

use std::cell::RefCell;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;
use storydiff::article::{Article, Event};
use storydiff::fetch;
use storydiff::ingest::{self, Columns, ReadError, read_articles, read_corrections, read_event, read_statements};
use storydiff::report;
use storydiff::report::handout::{self, Lesson, Level};

/// Every target, with the name of the file for which the bytes are taken, and the extensions of the seeds that begin
/// it.
pub const TARGETS: [(&str, &str, &[&str]); 23] = [
    ("any", "article", &["pdf", "docx", "epub", "zip", "wacz", "warc", "gz", "mhtml", "eml", "xml", "json", "html"]),
    ("page", "a.html", &["html"]),
    ("text", "a.txt", &["txt"]),
    ("markdown", "a.md", &["md"]),
    ("table", "a.csv", &["csv"]),
    ("json", "a.json", &["json", "jsonl"]),
    ("xml", "a.xml", &["xml"]),
    ("mail", "a.eml", &["eml"]),
    ("mhtml", "a.mhtml", &["mhtml"]),
    ("pdf", "a.pdf", &["pdf"]),
    ("archive", "a.zip", &["docx", "epub", "zip", "wacz", "warc", "gz"]),
    ("event", "event.toml", &["toml"]),
    ("corrections", "corrections.toml", &["toml"]),
    ("judge", "a.txt", &["txt"]),
    ("written", "a.rtf", &["rtf", "odt", "docx"]),
    ("mailbox", "a.mbox", &["mbox", "eml"]),
    ("export", "a.txt", &["nexis", "factiva", "proquest"]),
    ("statements", "facts.txt", &["txt"]),
    ("draft", "a.txt", &["txt", "json", "html"]),
    ("handout", "a.txt", &["txt"]),
    ("corrected", "corrections.toml", &["toml"]),
    ("templates", "rows.html", &["html"]),
    ("fetched", "answer", &["http"]),
];

/// An article to compare others with.
const OTHER: &str = "Bridge opens, ferry stays\nPublished: 2026-03-08\n\nThe new bridge over the harbour of Ostwick was \
     opened on Saturday after three years of work.\n\nIt cost 48 million dollars. \"We promised it,\" said Marta Lind. Some 350 \
     people walked over it.\n";

thread_local! {
    static DESK: RefCell<tempfile::TempDir> = RefCell::new(desk());
}

/// A folder with an article in it.
pub fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("b.txt"), OTHER).unwrap();
    folder
}

/// Reads the bytes according to the target.
///
/// # Panics
/// If the program does, or survives a panic while it reads.
pub fn run(target: &str, bytes: &[u8]) {
    let (_, name, _) = TARGETS.iter().find(|(name, ..)| *name == target).unwrap();
    DESK.with_borrow(|desk| {
        let folder = desk.path();
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        let fault = match target {
            "event" => read_event(&[folder.to_path_buf()], None).err(),
            "corrections" => read_corrections(&[], Some(&path)).err(),
            "judge" => judge(folder).err(),
            "statements" => check(folder, &path).err(),
            "draft" => draft(folder, &path).err(),
            "handout" => hand_out(folder).err(),
            "corrected" => correct(folder, &path).err(),
            "templates" => {
                fill(folder);
                None
            }
            "fetched" => {
                is_kept(folder, bytes);
                None
            }
            _ => read_articles(&path, &Columns::default()).err(),
        };
        std::fs::remove_file(&path).unwrap();
        // A file that was left out of an event gives its reason in the event's own refusal.
        let is_fault = |error: &ReadError| error.to_string().contains("a fault of this program");
        assert!(!fault.as_ref().is_some_and(is_fault), "{fault:?}");
    });
}

fn judge(folder: &Path) -> Result<(), ReadError> {
    let event = read_event(&[folder.join("a.txt"), folder.join("b.txt")], None)?;
    let comparison = storydiff::compare_event(event);
    assert!(!report::to_json(&comparison).is_empty() && !report::to_csv(&comparison).is_empty());
    Ok(())
}

/// A list of statements, checked against an article.
fn check(folder: &Path, path: &Path) -> Result<(), ReadError> {
    let statements = read_statements(path)?;
    let mut event = Event::new("Test", read_articles(&folder.join("b.txt"), &Columns::default())?);
    event.title.push('!');
    let few: Vec<String> = statements.into_iter().take(50).map(|one| one.chars().take(2_000).collect()).collect();
    assert_eq!(storydiff::check_event(&event, &few).len(), few.len());
    Ok(())
}

/// A written draft is read again.
fn draft(folder: &Path, path: &Path) -> Result<(), ReadError> {
    let draft = ingest::draft(&[path.to_path_buf(), folder.join("b.txt")], &Columns::default())?;
    let made = tempfile::tempdir().unwrap();
    for (name, bytes) in &draft.files {
        std::fs::write(made.path().join(name), bytes).unwrap();
    }
    std::fs::write(made.path().join("event.toml"), &draft.event_file).unwrap();
    let read = read_event(&[made.path().to_path_buf()], None).map(|event| event.articles.len());
    assert!(read.is_ok() || draft.files.len() < 2, "{:?}: {}", read, draft.event_file);
    Ok(())
}

/// Sheet, key and screen, named and blind, as pages and as documents.
fn hand_out(folder: &Path) -> Result<(), ReadError> {
    let event = read_event(&[folder.join("a.txt"), folder.join("b.txt")], None)?;
    let comparison = storydiff::compare_event(event);
    let templates = report::Templates::builtin().unwrap();
    for is_blind in [false, true] {
        // Everything is asked, and on the blind sheet only what is settled.
        let is_draft = !is_blind;
        let lesson = Lesson {
            level: Level::Full,
            is_blind,
            is_excerpt: false,
            is_draft,
            language: report::WordingLanguage::English,
        };
        let made = handout::handout(&comparison, lesson);
        assert!(handout::to_sheet_html(&made, &templates).is_ok() && handout::to_key_html(&made, &templates).is_ok());
        assert!(handout::to_screen_html(&made, &templates).is_ok());
        assert!(handout::to_sheet_docx(&made, &templates).is_ok() && handout::to_key_docx(&made, &templates).is_ok());
    }
    Ok(())
}

/// Corrections, applied to a comparison.
fn correct(folder: &Path, path: &Path) -> Result<(), ReadError> {
    let article = read_articles(&folder.join("b.txt"), &Columns::default())?;
    let mut other = article.clone();
    other.iter_mut().for_each(|one| one.id.push('2'));
    let mut event = Event::new("Test", article.into_iter().chain(other).collect());
    event.corrections = read_corrections(&[], Some(path))?;
    assert!(!storydiff::compare_event(event).facts.is_empty());
    Ok(())
}

/// A user's own template in place of one of ours.
fn fill(folder: &Path) {
    let Ok(templates) = report::Templates::with_folder(folder) else { return };
    let articles =
        [OTHER, "Bridge\n\nIt opened on Saturday."].map(|text| Article::plain(&text[..6], &text[..6], "Head", &[text]));
    let comparison = storydiff::compare_event(Event::new("Test", articles.to_vec()));
    // An error is an answer too.
    let _ = report::to_html(&comparison, &templates);
}

/// Fetches a server's answer with these bytes, and returns whether a page was kept. An answer that redirects is left
/// out: it could name any address, and nothing but this very machine may be asked.
pub fn is_kept(folder: &Path, bytes: &[u8]) -> bool {
    if bytes.to_ascii_lowercase().windows(8).any(|word| word == b"location") {
        return false;
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = PathBuf::from(format!("http://{}/ferry", listener.local_addr().unwrap()));
    let limits = fetch::Limits { time: Duration::from_secs(2), allow_private: true };
    let kept = folder.join("kept");
    std::thread::scope(|scope| {
        scope.spawn(|| serve(&listener.accept().unwrap().0, bytes));
        let outcome = fetch::keep(&[address, folder.join("b.txt")], &kept, None, limits);
        assert_eq!(outcome.is_ok(), kept.exists(), "{outcome:?}");
    });
    if !kept.exists() {
        return false;
    }
    let read = read_event(std::slice::from_ref(&kept), None).map(|event| event.articles.len());
    assert!(read.is_ok() || read.is_err_and(|error| !error.to_string().contains("a fault of this program")));
    std::fs::remove_dir_all(&kept).unwrap();
    true
}

/// Answers one request, and hangs up.
fn serve(mut stream: &TcpStream, bytes: &[u8]) {
    let mut request = [0; 1024];
    // The client may have gone.
    let _ = stream.read(&mut request);
    let _ = stream.write_all(bytes);
}
