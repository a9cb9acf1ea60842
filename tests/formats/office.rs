//! OpenDocument and RTF, and documents of other programs that are refused by name.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published, refusal};
use crate::zip_folder::packed;
use storydiff::article::Dropped;

const NAMES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
                     xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
                     xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"";

fn parts() -> (String, String) {
    let (start, end) = SECOND.split_at(SECOND.find("said").unwrap());
    let content = format!(
        "<office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style></office:automatic-styles>\
         <office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:h text:outline-level=\"1\">{HEADLINE}</text:h><text:p>{}<office:annotation><text:p>Who says so?</text:p></office:annotation></text:p>\
         <text:p>{start}<text:span text:style-name=\"T1\">shouted </text:span>{end}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2019.</text:p></text:note-body></text:note></text:p></office:text></office:body>",
        FIRST.replacen(' ', "<text:s/>", 1)
    );
    let meta = "<office:meta><meta:initial-creator>Jon Berg</meta:initial-creator><meta:creation-date>2026-03-07T09:15:00</meta:creation-date></office:meta>".to_string();
    (content, meta)
}

#[test]
fn an_opendocument_text_is_read_packed_and_flat() {
    let (content, meta) = parts();
    let packed = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", format!("<office:document-content {NAMES}>{content}</office:document-content>").as_bytes()),
        ("meta.xml", format!("<office:document-meta {NAMES}>{meta}</office:document-meta>").as_bytes()),
    ]);
    let flat = format!("<?xml version=\"1.0\"?><office:document {NAMES}>{meta}{content}</office:document>");
    for (name, bytes) in [("a.odt", packed), ("a.fodt", flat.clone().into_bytes()), ("a.xml", flat.into_bytes())] {
        let article = one(name, &bytes);
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]), "{name}");
        assert_eq!((article.author.as_deref(), published(&article).as_str()), (Some("Jon Berg"), "2026-03-07"));
        let why: Vec<&str> = article.dropped.iter().map(|dropped| dropped.why).collect();
        assert_eq!(why, [Dropped::STRUCK, "a foot note"], "{:?}", article.dropped);
    }
}

#[test]
fn an_rtf_document_is_read_with_its_properties() {
    let rtf = format!(
        "{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{{\\info{{\\author Jon Berg}}{{\\creatim\\yr2026\\mo3\\dy7\\hr9}}}}\
         {{\\header Page 1}}\\pard\\outlinelevel0 {HEADLINE}\\par\\pard {FIRST}\\par {}\\par}}",
        SECOND.replace('"', "\\'22")
    );
    let article = one("a.rtf", rtf.as_bytes());
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!((article.author.as_deref(), published(&article).as_str()), (Some("Jon Berg"), "2026-03-07"));
}

#[test]
fn documents_of_other_programs_are_refused_by_name() {
    for (name, files, line) in [
        ("a.xlsx", vec!["xl/workbook.xml"], "a.xlsx: this is an Excel workbook (XLSX); save it as .csv"),
        (
            "a.pptx",
            vec!["ppt/presentation.xml"],
            "a.pptx: this is a PowerPoint presentation (PPTX); save it as .docx or .txt",
        ),
        ("a.pages", vec!["Index/Document.iwa"], "a.pages: this is a Pages document; save it as .docx or .txt"),
        ("a.numbers", vec!["Index/Document.iwa"], "a.numbers: this is a Numbers spreadsheet; save it as .csv"),
    ] {
        let files: Vec<(&str, &[u8])> = files.into_iter().map(|file| (file, b"x".as_slice())).collect();
        assert_eq!(refusal(name, &packed(&files)), line);
    }
    let sheet = packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")]);
    assert_eq!(refusal("a.ods", &sheet), "a.ods: this is an OpenDocument spreadsheet (ODS); save it as .csv");
    assert!(refusal("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains("an old office document"));
    for (name, bytes, line) in [
        ("a.webarchive", b"bplist00".as_slice(), "save the page as page source, or its text as .txt"),
        ("a.rar", b"Rar!\x1A\x07\x01\0", "this is a RAR archive; unpack it"),
        (
            "a.txt.gz",
            b"\x1F\x8B\x08\0\0\0\0\0\0\x03\x4B\x04\0\x43\xBE\xB7\xE8\x01\0\0\0",
            "this is a gzip archive; unpack it",
        ),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:04,000\nIt opened.\n", "this is a file of subtitles; save what is said"),
        ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:04.000\nIt opened.\n", "this is a file of subtitles; save what is said"),
        (
            "a.ris",
            b"TY  - NEWS\nTI  - It opened\nER  - \n",
            "this is a list of references (RIS); save the article's own text",
        ),
        (
            "a.url",
            b"[InternetShortcut]\nURL=https://coastline.example\n",
            "this is a link to a page; save the page itself",
        ),
        ("a.tex", b"\\documentclass{article}\nIt opened.\n", "this is a LaTeX source; save the article's own text"),
    ] {
        let found = refusal(name, bytes);
        assert!(found.contains(line), "{found}");
    }
}

#[test]
fn xml_of_another_kind_is_refused_by_name_and_never_read_as_text() {
    for (xml, named) in [
        (format!("<?xml version=\"1.0\"?><RBNews><p>{FIRST}</p></RBNews>"), "its root element is \"RBNews\""),
        (format!("<packageItem xmlns=\"x\"><p>{FIRST}</p></packageItem>"), "NewsML-G2 without a text"),
        (format!("<opml><p>{FIRST}</p></opml>"), "a list of feeds"),
    ] {
        let line = refusal("a.xml", xml.as_bytes());
        assert!(
            line.starts_with("a.xml: this is XML of a kind that storydiff does not read (") && line.contains(named),
            "{line}"
        );
    }
    let text = format!("{HEADLINE}\n\n<sic> {FIRST}\n\n{SECOND}");
    assert_eq!(one("a.txt", text.as_bytes()).body().len(), 2, "a text with a sign in it is a text");
}
