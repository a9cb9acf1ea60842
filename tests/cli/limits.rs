//! Input that is too large, too deep, or grows without end: one clear line and exit status 2, for every kind of limit.
//! `tests/formats/limits.rs` has the same by format.

use crate::desk::Desk;
use std::fs::File;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive with one file.
fn packed(name: &str, bytes: &[u8]) -> Vec<u8> {
    packed_all(&[(name, bytes)])
}

fn packed_all(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[track_caller]
fn refuses(name: &str, bytes: &[u8], line: &str) {
    Desk::empty().file(name, bytes).refuses(&["read", name], &format!("{name}: {line}"));
}

const TEXT: &str = "copy the article's text and save it as .txt";
const TEXTS: &str = "save the articles' text as .txt";

#[test]
fn a_bomb_in_an_archive_in_an_archive() {
    let bomb = packed("inner.zip", &packed("a.txt", &vec![b' '; 50_000_001]));
    let line = format!(
        "no article found in this file; left out: a.zip/inner.zip: no article found in this file; left out: a.zip/inner.zip: cannot be \
         read as a ZIP archive (\"a.txt\" in it: unpacked, it has more than 50000000 bytes, the most that may be read); {TEXTS}"
    );
    refuses("a.zip", &bomb, &line);
    let nested = (0..9).fold(packed("a.txt", b"Text."), |inner, _| packed("inner.zip", &inner));
    refuses(
        "a.zip",
        &nested,
        "no article found in this file; left out: a.zip/inner.zip: no article found in this file; left out: [..]\
         archives are nested more than 4 levels deep[..]",
    );
}

#[test]
fn a_path_that_leads_out_of_an_archive() {
    for (name, format, inner) in [
        ("a.zip", "a ZIP archive", "a.txt"),
        ("a.docx", "a Word document", "word/document.xml"),
        ("a.epub", "an EPUB", "META-INF/container.xml"),
    ] {
        let line =
            format!("cannot be read as {format} (the path \"../../evil.txt\" leads outside the archive); {TEXTS}");
        refuses(name, &packed_all(&[(inner, b"Text."), ("../../evil.txt", b"Text.")]), &line);
    }
}

#[test]
fn a_file_and_an_event_over_the_limit() {
    let desk = Desk::empty();
    for name in ["a", "b", "c", "d", "e"] {
        File::create(desk.path(&format!("{name}.txt"))).unwrap().set_len(41_000_000).unwrap();
    }
    let files = ["compare", "a.txt", "b.txt", "c.txt", "d.txt", "e.txt"];
    desk.refuses(
        &files,
        "a.txt: the articles have 205000000 bytes in all, over the limit of 200000000 for an event; \
         give fewer or shorter articles",
    );
    let desk = Desk::empty();
    File::create(desk.path("a.txt")).unwrap().set_len(51_000_000).unwrap();
    desk.refuses(
        &["read", "a.txt"],
        "a.txt: the file has 51000000 bytes, over the limit of 50000000 for one file; \
         copy the article's text and save it as .txt",
    );
}

#[test]
fn elements_nested_too_deep() {
    let deep = "<p>".repeat(600);
    let line = |format: &str| {
        format!("cannot be read as {format} (its elements are nested more than 512 levels deep); {TEXT}")
    };
    let page = format!("<html><body>{}Text.", "<div>".repeat(600));
    refuses(
        "a.html",
        page.as_bytes(),
        &format!("the page's elements are nested more than 512 levels deep, which no article needs; {TEXT}"),
    );
    refuses("a.xml", format!("<nitf>{deep}Text.").as_bytes(), &line("NITF"));
    let document = packed("word/document.xml", format!("<a>{deep}").as_bytes());
    let line = line("a Word document");
    Desk::empty().file("a.docx", document).refuses(&["read", "a.docx"], &format!("a.docx/word/document.xml: {line}"));
    let json = "cannot be read as JSON with articles (recursion limit exceeded at [..]); [..]";
    refuses("a.json", "[".repeat(600).as_bytes(), json);
}

#[test]
fn entities_that_grow_without_end() {
    let laughs = "<!DOCTYPE nitf [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]>";
    let line = |format: &str| {
        format!("cannot be read as {format} (it declares entities, which could expand without limit); {TEXT}")
    };
    refuses("a.xml", format!("{laughs}<nitf><p>&b;</p></nitf>").as_bytes(), &line("NITF"));
    for (name, inner, format) in
        [("a.docx", "word/document.xml", "a Word document"), ("a.epub", "META-INF/container.xml", "an EPUB")]
    {
        let file = packed(inner, format!("{laughs}<nitf><p>&b;</p></nitf>").as_bytes());
        Desk::empty().file(name, file).refuses(&["read", name], &format!("{name}/{inner}: {}", line(format)));
    }
}

#[test]
fn more_paragraphs_than_are_read() {
    let text: String = (1..=2_001).map(|number| format!("Paragraph {number} tells of the ferry.\n\n")).collect();
    let desk = Desk::empty().file("a.txt", format!("The ferry\n\n{text}"));
    let said = desk.result(&["read", "a.txt"]);
    assert!(said.contains("The first 2000 of 2001 paragraphs were read."), "{}", &said[..500]);
    assert!(said.contains("Paragraph 2000 tells") && !said.contains("Paragraph 2001 tells"));
}
