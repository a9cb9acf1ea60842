//! What may be too large, too many or too deep: each is refused, or cut with a note, in one clear line. The files are
//! made here.

use crate::desk::{Desk, FIRST, all, body, one, refusal, said};
use crate::zip_folder::packed;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use storydiff::ingest::read_event;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A record of a web archive: an answer with this head and page.
fn record(number: usize, head: &str, page: &[u8]) -> Vec<u8> {
    let block = [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n").as_bytes(), page].concat();
    let about = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://argus.example/{number}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [about.as_bytes(), &block, b"\r\n\r\n"].concat()
}

#[test]
fn an_event_over_the_limit_is_refused_unread() {
    let desk = Desk::new();
    let files: Vec<_> = ["a", "b", "c", "d", "e"].map(|name| desk.write(&format!("{name}.txt"), b"")).into();
    for file in &files {
        std::fs::File::options().write(true).open(file).unwrap().set_len(45_000_000).unwrap();
    }
    assert_eq!(
        desk.short(&read_event(&files, None).unwrap_err().to_string()),
        "a.txt: the articles have 225000000 bytes in all, over the limit of 200000000 for an event; \
         give fewer or shorter articles"
    );
}

#[test]
fn more_articles_than_an_event_may_have_are_refused() {
    let rows: String = (0..1001).map(|number| format!("Paper {number},{FIRST}\n")).collect();
    assert_eq!(
        refusal("a.csv", format!("outlet,text\n{rows}").as_bytes()),
        "a.csv: it holds more than 1000 articles, the most that an event may have; give fewer"
    );
    let names: Vec<String> = (0..1001).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), FIRST.as_bytes())).collect();
    assert_eq!(
        refusal("a.zip", &packed(&files)),
        "a.zip: it holds more than 1000 articles, the most that an event may have; give fewer"
    );
}

#[test]
fn what_is_packed_in_many_files_counts_unpacked() {
    // Each Word document has little text, and 45 million bytes besides.
    let text =
        format!("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p></w:body></w:document>");
    let document = packed(&[("word/document.xml", text.as_bytes()), ("word/media.txt", &vec![b' '; 45_000_000])]);
    let names: Vec<String> = (0..6).map(|number| format!("{number}.docx")).collect();
    let whole = |many: usize| {
        packed(&names.iter().take(many).map(|name| (name.as_str(), document.as_slice())).collect::<Vec<_>>())
    };
    assert_eq!(all("a.zip", &whole(4)).len(), 4);
    let articles = all("a.zip", &whole(6));
    let says = "over the limit of 200000000 for an event; give fewer or shorter articles";
    let left_out = articles[0].notes.iter().filter(|note| said(note).contains(says)).count();
    assert_eq!((articles.len(), left_out), (4, 2), "{:?}", articles[0].notes);
}

#[test]
fn an_archive_of_bombs_is_refused_before_any_is_unpacked() {
    // Nested and adjacent: 200 times 50 million bytes.
    let bomb = packed(&[("a.txt", &vec![b' '; 50_000_001])]);
    let names: Vec<String> = (0..200).map(|number| format!("{number}.zip")).collect();
    let begun = std::time::Instant::now();
    let line =
        refusal("a.zip", &packed(&names.iter().map(|name| (name.as_str(), bomb.as_slice())).collect::<Vec<_>>()));
    assert_eq!(
        line,
        "a.zip: no article found in this file; left out: a.zip/0.zip: no article found in this file; left out: a.zip/0.zip: \
         cannot be read as a ZIP archive (\"a.txt\" in it: unpacked, it has more than 50000000 bytes, the most that may be read); \
         save the articles' text as .txt"
    );
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    // One that declares a single byte.
    let mut lies = packed(&[("a.txt", &vec![b' '; 50_000_001])]);
    let size = 50_000_001_u32.to_le_bytes();
    while let Some(at) = lies.windows(4).position(|bytes| bytes == size) {
        lies[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let line = refusal("a.zip", &lies);
    assert!(line.contains("larger than its declared uncompressed size"), "{line}");
}

#[test]
fn an_archive_of_very_many_names_is_listed_in_time() {
    let names: Vec<String> = (0..9_999).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let begun = std::time::Instant::now();
    assert!(refusal("a.zip", &packed(&files)).contains("it holds more than 1000 articles"));
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    let more = [files, vec![("x.txt", b"".as_slice()), ("y.txt", b"".as_slice())]].concat();
    assert!(refusal("a.zip", &packed(&more)).contains("it holds 10001 files, more than 10000"));
}

#[test]
fn a_packed_web_archive_that_grows_without_end_is_refused() {
    let start = record(1, "", FIRST.as_bytes());
    // The same packed piece again and again: the whole would have 210 million bytes.
    let piece = gzip(&vec![b'\n'; 3_000_000]);
    let bomb = [gzip(&start), piece.repeat(70)].concat();
    assert!(bomb.len() < 1_500_000);
    assert_eq!(
        refusal("a.warc.gz", &bomb),
        "a.warc.gz: cannot be read as a web archive (WARC) (unpacked, it has more than 200000000 bytes, the most that may be read); \
         save the pages themselves as .html"
    );
}

#[test]
fn pages_of_a_web_archive_are_unpacked_within_the_limits() {
    let packed_page = |bytes: usize| gzip(&vec![0; bytes]);
    let page = format!("<html><body><article><p>{FIRST}</p></article>").into_bytes();
    let whole = record(1, "", &page);
    // One page that is too large; the other is read.
    let large = record(2, "Content-Encoding: gzip\r\n", &packed_page(50_000_001));
    let article = one("a.warc", &[whole.clone(), large].concat());
    let left_out = "Left out: a.warc/2: unpacked, it has more than 50000000 bytes, the most that may be read.";
    assert!(
        article.notes.iter().any(|note| said(note).ends_with(&left_out["Left out: ".len()..])),
        "{:?}",
        article.notes
    );
    // Many that together are too large.
    let packed = packed_page(21_000_000);
    let many: Vec<u8> = (2..12).flat_map(|number| record(number, "Content-Encoding: gzip\r\n", &packed)).collect();
    assert!(many.len() < 2_000_000);
    let article = one("a.warc", &[whole, many].concat());
    let refused = article.notes.iter().filter(|note| said(note).contains("the most that may be read")).count();
    assert!(refused >= 1, "{:?}", article.notes);
}

#[test]
fn mails_and_pages_nested_without_end_are_refused_or_read() {
    let head = "From: a@argus.example\r\nMIME-Version: 1.0\r\n";
    let mut within = String::new();
    for number in 0..20_000 {
        within.push_str(&format!("{head}Content-Type: multipart/mixed; boundary=\"b{number}\"\r\n\r\n--b{number}\r\n"));
    }
    let mails = format!("{head}Content-Type: message/rfc822\r\n\r\n").repeat(20_000);
    let text = format!("{head}Content-Type: text/plain\r\n\r\n{FIRST}\r\n");
    assert_eq!(
        refusal("a.eml", format!("{mails}{text}").as_bytes()),
        "a.eml: cannot be read as an email (it holds more than 500 nested emails); copy the article's text and save it as .txt"
    );
    assert_eq!(
        refusal("a.mhtml", format!("{mails}{text}").as_bytes()),
        "a.mhtml: cannot be read as an email (it holds more than 500 nested emails); copy the article's text and save it as .txt"
    );
    // Parts within parts are not emails; the text in the innermost is found.
    assert_eq!(body(&one("b.eml", format!("{within}{text}").as_bytes())), [FIRST]);
}

#[test]
fn xml_and_json_nested_too_deep_or_with_entities_are_refused() {
    let deep = format!("<nitf>{}{FIRST}", "<p>".repeat(100_000));
    assert_eq!(
        refusal("a.xml", deep.as_bytes()),
        "a.xml: cannot be read as NITF (its elements are nested more than 512 levels deep); copy the article's text and save it as .txt"
    );
    let laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
    assert!(refusal("a.rss", laughs.as_bytes()).contains("it declares entities, which could expand without limit"));
    let message = refusal("a.json", "[".repeat(100_000).as_bytes());
    assert!(message.starts_with("a.json: "), "{message}");
}

#[test]
fn very_many_paragraphs_are_cut_whatever_the_format() {
    let paragraphs: String = (0..2_100).map(|number| format!("<p>Paragraph {number}. {FIRST}</p>")).collect();
    let article = all("a.html", format!("<html><body><article>{paragraphs}</article>").as_bytes()).remove(0);
    assert_eq!(article.body().len(), 2_000);
    assert!(article.notes.iter().any(|note| said(note) == "The first 2000 of 2100 paragraphs were read."));
}
