//! No input takes more memory than the program may have, however little of it there is: the program reads it with its
//! address space limited.

#![cfg(target_os = "linux")]

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::path::Path;
use std::process::Command;

/// Address space in kilobytes: the most that reading may take, and what the system counts for threads and their heaps.
const MOST_KILOBYTES: u32 = if cfg!(debug_assertions) { 350_000 } else { 800_000 };

/// Inputs for each shape.
const CASES: u32 = if cfg!(debug_assertions) { 1 } else { 3 };

/// Reads a file in a process that gets no more memory; returns whether it ended normally.
fn is_read_within(path: &Path) -> Result<(), String> {
    let program = snapbox::cmd::cargo_bin!("storydiff");
    let line = format!("ulimit -v {MOST_KILOBYTES}; exec \"$0\" read \"$1\"");
    let done = Command::new("sh")
        .args(["-c", &line])
        .arg(program)
        .arg(path)
        .env("MALLOC_ARENA_MAX", "1")
        .env("RAYON_NUM_THREADS", "2")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    match done.status.code() {
        Some(0 | 2) if !said.contains("memory allocation") => Ok(()),
        code => Err(format!("{}: {code:?}: {said}", path.display())),
    }
}

/// What a file is made of: its beginning, a piece that is repeated up to a number of bytes, its end.
struct Shape {
    name: &'static str,
    start: &'static str,
    piece: &'static str,
    end: &'static str,
    most_bytes: usize,
}

const fn shape(
    name: &'static str,
    start: &'static str,
    piece: &'static str,
    end: &'static str,
    most_bytes: usize,
) -> Shape {
    Shape { name, start, piece, end, most_bytes }
}

/// Most bytes of a file that is read. In a test build the program takes twenty times as long, so there it is a part of
/// that, with a part of the memory.
const FULL: usize = if cfg!(debug_assertions) { 4_000_000 } else { 49_000_000 };

const SHAPES: [Shape; 33] = [
    shape("a.txt", "Head\n\n", "Words and more words of a text. ", "", FULL),
    shape("a.txt", "Head\n\n", "\n", "x", FULL),
    shape("a.txt", "Head\n\n", "One.\n\n", "", FULL),
    shape("a.txt", "", "\"", "", FULL),
    shape("a.csv", "headline,text\n", "a,b\n", "", FULL),
    shape("a.csv", "text\n", "\n,", "", FULL),
    shape("a.csv", "a", ",a", "\n1", FULL),
    shape("a.json", "[", "{},", "{}]", FULL),
    shape("a.json", "[", "[],", "[]]", FULL),
    shape("a.json", "{\"text\":\"", "Words and more words. ", "\"}", FULL),
    shape("a.jsonl", "", "{\"text\":\"a\"}\n", "", FULL),
    shape("a.html", "<html><body>", "<p>One.", "", FULL),
    shape("a.html", "<html><body>", "</p>", "", FULL),
    shape("a.html", "<html><body>", "<", "", FULL),
    shape("a.html", "<html><body><p>", "Words and more words of a text. ", "", FULL),
    shape("a.md", "# x\n\n", "[", "", FULL),
    shape("a.md", "# x\n\n", "> ", "x", FULL),
    shape("a.xml", "<nitf><body>", "<p>x</p>", "</body></nitf>", FULL),
    shape("a.xml", "<rss><channel>", "<item><title>x</title></item>", "</channel></rss>", FULL),
    shape("a.rtf", "{\\rtf1 ", "{\\par x}", "}", FULL),
    shape("a.rtf", "{\\rtf1 ", "{", "", FULL),
    shape("a.eml", "From: a\nSubject: b\n\n", "Words and more words of a text.\n\n", "", FULL),
    shape(
        "a.eml",
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n",
        "--x\nContent-Type: text/html\n\n<p>One.</p>\n",
        "--x--",
        FULL,
    ),
    shape("a.pdf", "%PDF-1.4\n", "1 0 obj<</Type/Page>>endobj\n", "trailer<</Root 1 0 R>>", FULL),
    shape("a.pdf", "%PDF-1.4\n1 0 obj[", "<<", "endobj\ntrailer<</Root 1 0 R>>", FULL),
    shape(
        "a.html",
        "<html><body><div id=root></div><script type=application/json>[",
        "{\"a\":\"b\"},",
        "{}]</script>",
        FULL,
    ),
    shape("a.html", "<html><body><div id=root></div><script>", "a={\"b\":", "", FULL),
    shape("a.tsv", "headline\ttext\n", "a\tb\n", "", FULL),
    shape(
        "a.fodt",
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>",
        "<text:p>x</text:p>",
        "</office:text></office:body></office:document>",
        FULL,
    ),
    shape("a.enex", "<en-export>", "<note><title>x</title><content>y</content></note>", "</en-export>", FULL),
    shape("a.warc", "", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n", "", FULL),
    shape(
        "a.mhtml",
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
        "--x\nContent-Type: text/html\n\n<p>One.</p>\n",
        "--x--",
        FULL,
    ),
    shape("a.mbox", "From a@b\nFrom: a\nMessage-ID: b\n\n", "From a\nA: b\n\n", "", FULL),
];

#[test]
fn no_file_takes_more_memory_than_the_program_may_have() {
    let folder = tempfile::tempdir().unwrap();
    for Shape { name, start, piece, end, most_bytes } in SHAPES {
        let mut config = ProptestConfig::with_cases(CASES);
        config.rng_seed = RngSeed::Fixed(7);
        config.failure_persistence = None;
        config.max_shrink_iters = 8;
        // Mostly long ones: short files take little.
        let share = prop_oneof![1 => 0.0..0.1_f64, 9 => 0.9..1.0_f64];
        let done = TestRunner::new(config).run(&share, |share| {
            let times = (most_bytes as f64 * share) as usize / piece.len();
            let path = folder.path().join(name);
            std::fs::write(&path, format!("{start}{}{end}", piece.repeat(times))).unwrap();
            is_read_within(&path).map_err(TestCaseError::fail)
        });
        assert!(done.is_ok(), "{name}, {piece:?}: {}", done.unwrap_err());
    }
}

/// The other files of an EPUB beside its one chapter.
const EPUB: [(&str, &str); 2] = [
    ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>"),
    (
        "a.opf",
        "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>",
    ),
];

/// A packed file counts by its unpacked size.
#[test]
fn no_archive_takes_more_memory_than_the_program_may_have() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    for (name, inner, start, piece) in [
        ("a.zip", "a.csv", "headline,text\n", "a,b\n"),
        ("a.zip", "a.html", "<html><body>", "<p>One."),
        ("a.docx", "word/document.xml", "<document><body>", "<p><r><t>x</t></r></p>"),
        ("a.odt", "content.xml", "<document><body>", "<p>x</p>"),
        ("a.epub", "a.xhtml", "<html><body>", "<p>One.</p>"),
    ] {
        let path = folder.path().join(name);
        let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
        if name == "a.epub" {
            for (file, words) in EPUB {
                zip.start_file(file, zip::write::SimpleFileOptions::default()).unwrap();
                zip.write_all(words.as_bytes()).unwrap();
            }
        }
        zip.start_file(inner, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(format!("{start}{}", piece.repeat(FULL / piece.len())).as_bytes()).unwrap();
        zip.finish().unwrap();
        let done = is_read_within(&path);
        assert!(done.is_ok(), "{inner}: {}", done.unwrap_err());
    }
}
