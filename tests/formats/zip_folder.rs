//! ZIP archives of event folders and of loose articles, good and hostile.

use crate::desk::{Desk, FIRST, HEADLINE, SECOND, all, refusal, said};
use std::io::{Cursor, Write};
use storydiff::ingest::read_event;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive with these files.
pub fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn article() -> Vec<u8> {
    format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n").into_bytes()
}

#[test]
fn an_event_folder_in_an_archive_is_an_event() {
    let toml = "title = \"The bridge\"\n[[article]]\noutlet = \"Argus\"\nfile = \"a.txt\"\npublished = 2026-03-07\n\
                [[article]]\noutlet = \"Beacon\"\nfile = \"b.txt\"\n[[article]]\noutlet = \"Coast\"\nfile = \"none.txt\"\n";
    let second = b"Bridge open at last\n\nAfter three years the bridge of Ostwick is open.\n";
    let text = article();
    let files: [(&str, &[u8]); 4] = [
        ("bridge/event.toml", toml.as_bytes()),
        ("bridge/a.txt", &text),
        ("bridge/b.txt", second),
        ("bridge/c.txt", second),
    ];
    let desk = Desk::new();
    let path = desk.write("bridge.zip", &packed(&files));
    let event = read_event(&[path], None).unwrap();
    assert_eq!(event.title, "The bridge");
    let articles: Vec<(&str, &str, &str)> = event
        .articles
        .iter()
        .map(|article| (article.id.as_str(), article.outlet.as_str(), article.source.name.as_str()))
        .collect();
    assert_eq!(articles, [("a", "Argus", "a.txt"), ("b", "Beacon", "b.txt")]);
    assert_eq!(
        desk.short(&said(&event.notes[0])),
        "Left out: bridge.zip/bridge/none.txt: no such file or folder; check the name."
    );
}

#[test]
fn loose_articles_in_an_archive_are_read_and_what_systems_add_is_not() {
    let text = article();
    let files: [(&str, &[u8]); 5] = [
        ("b.txt", &text),
        ("sub/a.md", &text),
        ("__MACOSX/._b.txt", b"x"),
        (".hidden.txt", &text),
        ("photo.jpg", b"\xFF\xD8\xFF"),
    ];
    let articles = all("bridge.zip", &packed(&files));
    assert_eq!(articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
}

#[test]
fn a_path_that_leads_out_of_the_archive_is_refused() {
    let text = article();
    for name in ["../../evil.txt", "/etc/evil.txt", "a/..\\..\\evil.txt"] {
        let message = refusal("bridge.zip", &packed(&[("a.txt", &text), (name, &text)]));
        assert!(message.starts_with("bridge.zip: cannot be read as a ZIP archive (the path \""), "{message}");
        assert!(message.ends_with("\" leads outside the archive); save the articles' text as .txt"), "{message}");
    }
}

#[test]
fn what_unpacks_to_more_than_may_be_read_is_refused() {
    let bomb = packed(&[("a.txt", &vec![b' '; 50_000_001])]);
    assert!(bomb.len() < 100_000);
    let message = refusal("bomb.zip", &bomb);
    assert!(
        message.contains("\"a.txt\" in it: unpacked, it has more than 50000000 bytes, the most that may be read"),
        "{message}"
    );
}

#[test]
fn archives_in_archives_come_to_an_end() {
    let mut inner = packed(&[("a.txt", &article())]);
    for depth in 0..6 {
        let articles = storydiff::ingest::read_articles(
            &Desk::new().write("x.zip", &inner),
            &storydiff::ingest::Columns::default(),
        )
        .map(|articles| articles.len());
        // Three archives around the first are opened.
        assert_eq!(articles.is_ok(), depth < 4, "{depth}");
        inner = packed(&[("inner.zip", &inner)]);
    }
    assert!(refusal("x.zip", &inner).contains("archives are nested more than 4 levels deep"));
}

#[test]
fn an_archive_that_is_cut_off_or_holds_no_article_is_refused() {
    let whole = packed(&[("a.txt", &article())]);
    let message = refusal("bridge.zip", &whole[..whole.len() / 2]);
    assert!(message.starts_with("bridge.zip: cannot be read as a ZIP archive ("), "{message}");
    assert_eq!(refusal("bridge.zip", &packed(&[("photo.jpg", b"x")])), "bridge.zip: no article found in this file");
    let message = refusal("bridge.zip", &packed(&[("a.txt", b" ")]));
    assert_eq!(message, "bridge.zip/a.txt: the file is empty; put the article's text into it");
}
