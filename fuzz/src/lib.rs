//! What is done with hostile bytes: they are taken for a file of one kind, and it is read. Nothing may panic.
//!
//! `tests/hostile.rs` of the program takes this file in, and replays what was found.

use std::cell::RefCell;
use std::path::Path;
use storydiff::ingest::{Columns, ReadError, read_articles, read_corrections, read_event};
use storydiff::report;

/// Every target, with the name of the file that the bytes are taken for, and the endings of the seeds that begin it.
pub const TARGETS: [(&str, &str, &[&str]); 14] = [
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
];

/// An article to compare others with.
const OTHER: &str = "Bridge opens, ferry stays\nPublished: 2026-03-08\n\nThe new bridge over the harbour of Ostwick was \
     opened on Saturday after three years of work.\n\nIt cost 48 million dollars. \"We promised it,\" said Marta Lind. Some 350 \
     people walked over it.\n";

thread_local! {
    /// A folder with a second article in it.
    static DESK: RefCell<tempfile::TempDir> = RefCell::new(desk());
}

fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("b.txt"), OTHER).unwrap();
    folder
}

/// Reads the bytes as the target says.
///
/// # Panics
/// Where the program does, or survives a panic while it reads.
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
            _ => read_articles(&path, &Columns::default()).err(),
        };
        std::fs::remove_file(&path).unwrap();
        // A file that was left out of an event tells why in the event's own refusal.
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
