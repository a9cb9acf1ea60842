//! Word documents and EPUB.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published, refusal, said};
use crate::zip_folder::packed;

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A paragraph of a Word document, its words in two runs as Word writes them.
fn paragraph(style: &str, text: &str) -> String {
    let (start, end) = text.split_at(text.len() / 2);
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") };
    format!(
        "<w:p>{style}<w:r><w:t xml:space=\"preserve\">{start}</w:t></w:r><w:proofErr/>\
         <w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{end}</w:t></w:r></w:p>"
    )
}

fn docx(paragraphs: &[String], core: &str) -> Vec<u8> {
    let document =
        format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{}</w:body></w:document>", paragraphs.concat());
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

const CORE: &str = "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\" xmlns:dcterms=\"c\"><dc:creator>Jon Berg</dc:creator>\
                    <dcterms:created>2026-03-07T09:00:00Z</dcterms:created></cp:coreProperties>";

#[test]
fn a_word_document_is_its_paragraphs_with_title_and_captions() {
    let deleted = format!(
        "<w:p><w:r><w:t>{SECOND}</w:t></w:r><w:del><w:r><w:delText>Struck out.</w:delText></w:r></w:del></w:p>"
    );
    let paragraphs = [
        paragraph("Title", HEADLINE),
        paragraph("", FIRST),
        paragraph("Caption", "The bridge at noon"),
        deleted,
        paragraph("", " "),
    ];
    for name in ["bridge.docx", "bridge.txt"] {
        let article = one(name, &docx(&paragraphs, CORE));
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
        assert_eq!(article.captions[0].text, "The bridge at noon");
        assert_eq!((article.author.as_deref(), published(&article).as_str()), (Some("Jon Berg"), "2026-03-07"));
        assert!(article.notes.iter().any(|note| said(note).starts_with("The text gives no date;")));
    }
}

#[test]
fn a_word_document_without_styles_has_its_first_line_as_headline_and_its_own_date() {
    let paragraphs = [HEADLINE, "Published: 5 March 2026", FIRST, SECOND].map(|text| paragraph("", text));
    let article = one("bridge.docx", &docx(&paragraphs, CORE));
    assert_eq!((article.headline(), published(&article).as_str(), article.body().len()), (HEADLINE, "2026-03-05", 2));
}

#[test]
fn bad_word_documents_are_refused() {
    let rest = "copy the article's text and save it as .txt";
    let bomb = packed(&[("word/document.xml", b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]);
    assert_eq!(
        refusal("a.docx", &bomb),
        format!(
            "a.docx/word/document.xml: cannot be read as a Word document (it declares entities, which could expand without limit); {rest}"
        )
    );
    let deep = packed(&[("word/document.xml", format!("<a>{}", "<p>".repeat(600)).as_bytes())]);
    assert!(refusal("a.docx", &deep).contains("(its elements are nested more than 512 levels deep)"));
    let cut = packed(&[("word/document.xml", b"<a><p>")]);
    assert!(refusal("a.docx", &cut).starts_with("a.docx/word/document.xml: cannot be read as a Word document ("));
    assert_eq!(refusal("a.docx", &docx(&[], CORE)), format!("a.docx: no article found in this Word document; {rest}"));
    assert!(refusal("a.docx", b"Not an archive.").starts_with("a.docx: cannot be read as a Word document ("));
}

#[test]
fn an_epub_is_read_in_the_order_of_its_spine() {
    let container = "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>";
    let package = format!(
        "<package xmlns:dc=\"d\"><metadata><dc:title>{HEADLINE}</dc:title><dc:creator>Jon Berg</dc:creator><dc:publisher>Argus</dc:publisher>\
         <dc:date>2026-03-07</dc:date><dc:language>en</dc:language></metadata><manifest><item id=\"b\" href=\"b.xhtml\"/>\
         <item id=\"a\" href=\"a.xhtml\"/><item id=\"n\" href=\"n.xhtml\" properties=\"nav\"/></manifest>\
         <spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"
    );
    let page = |text: &str| format!("<html><head><title>Part</title></head><body>{text}</body></html>");
    let (a, b, n) = (
        page(&format!("<h1>{HEADLINE}</h1><p>{FIRST}</p>")),
        page(&format!("<p>{SECOND}</p>")),
        page("<p>Contents</p>"),
    );
    let files: [(&str, &[u8]); 6] = [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container.as_bytes()),
        ("OEBPS/book.opf", package.as_bytes()),
        ("OEBPS/a.xhtml", a.as_bytes()),
        ("OEBPS/b.xhtml", b.as_bytes()),
        ("OEBPS/n.xhtml", n.as_bytes()),
    ];
    let article = one("bridge.epub", &packed(&files));
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!(
        (article.outlet.as_str(), article.author.as_deref(), published(&article).as_str()),
        ("Argus", Some("Jon Berg"), "2026-03-07")
    );
    let message = refusal("a.epub", &packed(&files[..3]));
    assert!(message.starts_with("a.epub: cannot be read as an EPUB (\"OEBPS/a.xhtml\" in it: "), "{message}");
}

#[test]
fn lines_of_one_paragraph_may_be_the_head_of_a_word_document() {
    let head = "By Jon Berg</w:t><w:br/><w:t>Ostwick Ledger</w:t><w:br/><w:t>7 March 2026";
    let paragraphs = [("Heading1", HEADLINE), ("Normal", head), ("Normal", FIRST), ("Normal", SECOND)];
    let file = docx(&paragraphs.map(|(style, text)| paragraph(style, text)), "<core/>");
    let article = one("a.docx", &file);
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Ostwick Ledger", Some("Jon Berg")));
    assert_eq!(published(&article), "2026-03-07");
}
