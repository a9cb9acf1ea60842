//! The documents to edit, unpacked and parsed: nothing of the page is lost, and every part fits the others.

use crate::fixture::{hostile, many_outlets, night_train};
use crate::handout::{BLIND, FULL, SHORT, key, sample, sheet};
use dom_query::Document as Page;
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use storydiff::article::{Article, Event, LanguageCode};
use storydiff::report::handout::{Handout, Lesson, handout, to_key_docx, to_sheet_docx};
use storydiff::report::{Templates, WordingLanguage};
use zip::{CompressionMethod, DateTime, ZipArchive};

const JAPANESE: Lesson = Lesson { language: WordingLanguage::Japanese, ..FULL };

/// The namespace of the text's elements.
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub fn sheet_docx(handout: &Handout) -> Vec<u8> {
    to_sheet_docx(handout, &Templates::builtin().unwrap()).unwrap()
}

fn key_docx(handout: &Handout) -> Vec<u8> {
    to_key_docx(handout, &Templates::builtin().unwrap()).unwrap()
}

/// The files of a document by their path.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |index| {
        let mut file = archive.by_index(index).unwrap();
        (file.name().unwrap().to_string(), std::io::read_to_string(&mut file).unwrap())
    };
    (0..count).map(read).collect()
}

/// Every file of a document, one after the other, as written.
pub fn everything(bytes: &[u8]) -> String {
    parts(bytes).into_values().collect()
}

fn elements<'d>(document: &'d Document, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    document.descendants().filter(move |node| node.has_tag_name((WORD, name)))
}

fn attribute<'d>(node: Node<'d, 'd>, name: &str) -> &'d str {
    node.attribute((WORD, name)).unwrap_or_else(|| panic!("{node:?} has no {name}"))
}

/// What a word processor shows, one line a paragraph. Text outside `w:t` is not shown.
fn paragraphs(bytes: &[u8]) -> Vec<String> {
    let parts = parts(bytes);
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let shown = |paragraph: Node| -> String {
        let texts = paragraph.descendants().filter(|node| node.has_tag_name((WORD, "t")));
        texts.map(|text| text.text().unwrap_or_default()).collect()
    };
    elements(&document, "p").map(shown).collect()
}

/// Without spaces, which page and document set differently between their pieces.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_line_of_the_page_is_a_paragraph_of_the_document() {
    for comparison in [night_train(), sample("harbour-bridge"), sample("takaichi-trump-call"), hostile()] {
        for lesson in [SHORT, FULL, BLIND, JAPANESE, Lesson { is_excerpt: true, ..SHORT }] {
            let made = handout(&comparison, lesson);
            for (html, docx) in [(sheet(&made), sheet_docx(&made)), (key(&made), key_docx(&made))] {
                let shown: BTreeSet<String> = paragraphs(&docx).iter().map(|one| letters(one)).collect();
                let page = Page::from(html.as_str());
                let lines = page.select("h1, h2, h3, p, th, li");
                assert!(lines.length() > 20, "{}", lines.length());
                for line in lines.iter().filter(|line| !line.is(".who")) {
                    let wanted = letters(&line.text());
                    assert!(shown.contains(&wanted), "{wanted}");
                }
                for blank in page.select(".who span").iter().map(|blank| letters(&blank.text())) {
                    assert!(shown.iter().any(|line| line.contains(&format!("{blank}____"))), "{blank}");
                }
                for outlet in page.select(".identities dl > div").iter() {
                    let (letter, about) = (outlet.select("dt").text(), outlet.select("dd").text());
                    let wanted = letters(&format!("{letter}: {about}"));
                    assert!(shown.contains(&wanted), "{wanted}");
                }
            }
        }
    }
}

#[test]
fn the_document_has_no_answer_that_the_sheet_does_not_give() {
    let made = handout(&night_train(), FULL);
    let (sheet, key) = (paragraphs(&sheet_docx(&made)).join("\n"), paragraphs(&key_docx(&made)).join("\n"));
    for answer in ["“Fourteen” ¶4", "To discuss", "Answers (for the teacher)", "word for word"] {
        assert!(key.contains(answer) && !sheet.contains(answer), "{answer}");
    }
}

#[test]
fn the_same_handout_gives_the_same_bytes_on_every_day_and_system() {
    let made = handout(&night_train(), FULL);
    let bytes = sheet_docx(&made);
    assert!(bytes == sheet_docx(&made));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        assert_eq!(file.last_modified(), Some(DateTime::default()));
        assert_eq!(
            (file.unix_mode().map(|mode| mode & 0o777), file.compression()),
            (Some(0o644), CompressionMethod::Deflated)
        );
        names.push(file.name().unwrap().to_string());
    }
    assert_eq!(names[0], "[Content_Types].xml", "some programs know the document by its first file");
}

/// Text that would end an element, break a rule of XML, or reverse the words after it.
const NASTY: [&str; 6] = [
    "</w:t></w:r><w:r><w:t>&amp;&#0;]]><!-- \"' {{ 7*7 }}",
    "\u{0}\u{1}\u{8}\u{b}\u{1b}[31m\u{1f}\u{7f}\u{85}",
    "\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}\u{10ffff}",
    "\u{202e}desrever\u{2066}\u{200f}",
    "two\nlines and\ta tab",
    "  spaces  before, between and behind  ",
];

#[test]
fn hostile_text_stays_text_and_only_what_xml_forbids_is_replaced() {
    let articles = ["one", "two"].map(|id| {
        let mut article = Article::plain(id, &format!("{id} {}", NASTY[2]), NASTY[0], &NASTY);
        article.author = Some(NASTY[1].into());
        article.language = LanguageCode::new(NASTY[0]);
        article
    });
    let made = handout(&storydiff::compare_event(Event::new(NASTY[2], articles.into())), FULL);
    for bytes in [sheet_docx(&made), key_docx(&made)] {
        for (path, xml) in parts(&bytes) {
            assert!(Document::parse(&xml).is_ok(), "{path}");
            let is_legal = |letter: char| !letter.is_ascii_control() || letter == '\n' || letter == '\t';
            assert!(xml.chars().all(|letter| is_legal(letter) && !matches!(letter, '\u{fffe}' | '\u{ffff}')), "{path}");
        }
        assert!(parts(&bytes)["docProps/core.xml"].contains("<dc:title>\u{fffd}\u{fffd}\u{fdd0}\u{1fffe}\u{10ffff}<"));
    }
    let shown = paragraphs(&sheet_docx(&made));
    for wanted in [
        "1  </w:t></w:r><w:r><w:t>&amp;&#0;]]><!-- \"' {{ 7*7 }}",
        "2  \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}[31m\u{fffd}\u{fffd}\u{fffd}",
        "3  \u{fffd}\u{fffd}\u{fdd0}\u{1fffe}\u{10ffff}",
        "4  \u{202e}desrever\u{2066}\u{200f}",
        "5  two lines and\ta tab",
        "6    spaces  before, between and behind  ",
    ] {
        assert_eq!(shown.iter().filter(|line| *line == wanted).count(), 2, "{wanted:?} in {shown:#?}");
    }
    let parts = parts(&sheet_docx(&made));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    for text in elements(&document, "t") {
        assert_eq!(text.attribute(("http://www.w3.org/XML/1998/namespace", "space")), Some("preserve"));
        assert!(text.children().all(|child| child.is_text()));
    }
}

#[test]
fn every_part_is_declared_and_every_style_and_list_that_is_used_exists() {
    for comparison in [night_train(), many_outlets(8)] {
        let made = handout(&comparison, BLIND);
        for bytes in [sheet_docx(&made), key_docx(&made)] {
            let parts = parts(&bytes);
            let types = Document::parse(&parts["[Content_Types].xml"]).unwrap();
            let declared = types.descendants().filter_map(|node| node.attribute("PartName")).map(|path| &path[1..]);
            let declared: BTreeSet<&str> = declared.collect();
            let is_part = |path: &&str| !path.ends_with(".rels") && *path != "[Content_Types].xml";
            assert_eq!(declared, parts.keys().map(String::as_str).filter(is_part).collect());
            for (path, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
                let relations = Document::parse(&parts[path]).unwrap();
                for target in relations.descendants().filter_map(|node| node.attribute("Target")) {
                    assert!(parts.contains_key(&format!("{folder}{target}")), "{target}");
                }
            }
            let document = Document::parse(&parts["word/document.xml"]).unwrap();
            let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
            let lists = Document::parse(&parts["word/numbering.xml"]).unwrap();
            let known: BTreeSet<&str> = elements(&styles, "style").map(|style| attribute(style, "styleId")).collect();
            let named =
                |document| ["pStyle", "tblStyle", "basedOn", "next"].map(|name| elements(document, name)).into_iter();
            for style in [&document, &styles, &lists].into_iter().flat_map(named).flatten() {
                assert!(known.contains(attribute(style, "val")), "{style:?}");
            }
            let numbers: Vec<&str> = elements(&lists, "num").map(|list| attribute(list, "numId")).collect();
            assert!(elements(&styles, "numId").all(|list| numbers.contains(&attribute(list, "val"))));
        }
    }
}

#[test]
fn every_table_keeps_to_its_columns_and_repeats_its_heads_on_each_sheet_of_paper() {
    for comparison in [night_train(), many_outlets(2), many_outlets(40)] {
        let made = handout(&comparison, FULL);
        let page = sheet(&made);
        let page = Page::from(page.as_str());
        let parts = parts(&sheet_docx(&made));
        let document = Document::parse(&parts["word/document.xml"]).unwrap();
        let (with_head, to_write): (Vec<Node>, Vec<Node>) = elements(&document, "tbl").partition(|table| {
            let mut rows = table.children().filter(|node| node.has_tag_name((WORD, "tr")));
            let is_head = |row: Node| row.descendants().any(|node| node.has_tag_name((WORD, "tblHeader")));
            let first = rows.next().is_some_and(is_head);
            assert!(!rows.any(is_head), "only the first row is repeated");
            first
        });
        assert_eq!((with_head.len(), to_write.len()), (page.select("table").length(), page.select(".lines").length()));
        for table in with_head.iter().chain(&to_write) {
            let widths = |node: &Node, name: &'static str| -> Vec<u32> {
                let columns = node.descendants().filter(move |node| node.has_tag_name((WORD, name)));
                columns.map(|column| column.attribute((WORD, "w")).unwrap().parse().unwrap()).collect()
            };
            let columns = widths(table, "gridCol");
            let total: u32 = columns.iter().sum();
            assert!((10_190..=10_200).contains(&total), "{total}: as wide as the text");
            for row in table.children().filter(|node| node.has_tag_name((WORD, "tr"))) {
                assert_eq!(widths(&row, "tcW"), columns);
                let cells = row.children().filter(|node| node.has_tag_name((WORD, "tc")));
                for cell in cells {
                    assert!(cell.last_element_child().unwrap().has_tag_name((WORD, "p")), "a cell ends in a paragraph");
                }
            }
        }
    }
}

#[test]
fn a_box_is_as_high_as_the_lines_that_are_to_be_written_in_it() {
    let made = handout(&night_train(), FULL);
    let parts = parts(&sheet_docx(&made));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let heights: Vec<usize> =
        elements(&document, "trHeight").map(|height| attribute(height, "val").parse().unwrap()).collect();
    let mut wanted = Vec::new();
    for task in &made.tasks {
        let tallest = |row: &storydiff::report::handout::TaskRow| row.fields.iter().map(|field| field.lines).max();
        wanted.extend(task.rows.iter().map(|row| 480 * tallest(row).unwrap_or(0).max(1)));
        wanted.extend((0..task.lines).map(|_| 480));
    }
    assert!(wanted.iter().any(|height| *height > 480));
    assert_eq!(heights, wanted);
}

#[test]
fn the_document_says_its_language_and_that_of_the_articles() {
    let language = |bytes: &[u8]| {
        let parts = parts(bytes);
        let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
        let language = elements(&styles, "lang").next().unwrap();
        (attribute(language, "val").to_string(), attribute(language, "eastAsia").to_string())
    };
    let own = |latin: &str, japanese: &str| (latin.to_string(), japanese.to_string());
    assert_eq!(language(&sheet_docx(&handout(&night_train(), FULL))), own("en", "en"));
    assert_eq!(language(&key_docx(&handout(&night_train(), JAPANESE))), own("en", "ja"));

    let codes = ["fr", "ja", "ar", "not a code"];
    let articles = codes.map(|code| {
        let mut article = Article::plain(code, code, "Headline", &["A text."]);
        article.language = LanguageCode::new(code);
        article
    });
    let made = handout(&storydiff::compare_event(Event::new("Event", articles.into())), SHORT);
    let parts = parts(&sheet_docx(&made));
    let document = Document::parse(&parts["word/document.xml"]).unwrap();
    let texts: Vec<Node> =
        elements(&document, "p").filter(|node| node.descendants().any(|text| text.text() == Some("A text."))).collect();
    assert_eq!(texts.len(), 4);
    for paragraph in texts {
        let run = paragraph.last_child().unwrap();
        let language = run.descendants().find(|node| node.has_tag_name((WORD, "lang")));
        let said = language.and_then(|language| language.attributes().next()).map(|one| (one.name(), one.value()));
        let is_turned = paragraph.descendants().filter(|node| matches!(node.tag_name().name(), "bidi" | "rtl")).count();
        let wanted = [(Some(("val", "fr")), 0), (Some(("eastAsia", "ja")), 0), (Some(("bidi", "ar")), 2), (None, 0)];
        assert!(wanted.contains(&(said, is_turned)), "{said:?}, {is_turned}");
    }
}

#[test]
fn a_users_template_may_change_the_document_and_one_that_makes_no_xml_is_refused() {
    let made = handout(&night_train(), SHORT);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.xml");
    fs::write(&path, "<settings>{{ title }}</settings>").unwrap();
    let bytes = to_sheet_docx(&made, &Templates::with_folder(folder.path()).unwrap()).unwrap();
    assert_eq!(parts(&bytes)["word/settings.xml"], format!("<settings>{}</settings>", made.title));
    fs::write(&path, "<settings>\n<b>{{ title }}</settings>").unwrap();
    let error = to_sheet_docx(&made, &Templates::with_folder(folder.path()).unwrap()).unwrap_err().to_string();
    let wanted = format!("{}: it does not produce valid XML: expected 'b' tag, not 'settings' at 2:", path.display());
    assert!(error.starts_with(&wanted) && error.lines().count() == 1, "{error}");
}
