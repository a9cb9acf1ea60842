//! Whole files and folders through `ingest`. All texts are made up for this project.

use std::fs;
use std::path::{Path, PathBuf};
use storydiff::article::{Article, Event, LanguageCode, NoteKind, Stub};
use storydiff::ingest::{Columns, ReadError, read_articles, read_event, read_statements};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ingest").join(name)
}

/// The article of a file that contains one.
fn read_article(path: &Path) -> Result<Article, ReadError> {
    let mut articles = read_articles(path, &Columns::default())?;
    assert_eq!(articles.len(), 1, "{}", path.display());
    Ok(articles.remove(0))
}

fn article(name: &str) -> Article {
    read_article(&fixture(name)).unwrap()
}

/// A note in words.
fn said(note: &storydiff::article::Note) -> String {
    storydiff::report::note(storydiff::report::Wording::default(), note)
}

fn note_kinds(article: &Article) -> Vec<NoteKind> {
    article.notes.iter().map(|note| note.kind()).collect()
}

/// A folder with files in it, removed at the end of the test.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &[u8])]) -> Folder {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Folder(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn event(&self) -> Result<Event, String> {
        read_event(&[self.0.path().to_path_buf()], None).map_err(|error| self.short(&error.to_string()))
    }

    fn article_error(&self, name: &str) -> String {
        self.short(&read_article(&self.path(name)).unwrap_err().to_string())
    }

    /// The message with the folder's own name replaced.
    fn short(&self, message: &str) -> String {
        assert_eq!(message.lines().count(), 1, "{message}");
        message.replace(&self.0.path().display().to_string(), "EVENT")
    }
}

const FIRST: &[u8] = b"Bridge opens\n\nThe bridge opened on Saturday morning.\n\nA crowd walked over it.\n";
const SECOND: &[u8] = b"Bridge open at last\n\nAfter three years the bridge is open.\n";

#[test]
fn a_pasted_article_comes_out_in_its_parts() {
    let article = article("pasted.txt");
    assert_eq!(article.section.as_deref(), Some("CITY / TRAFFIC"));
    assert!(article.headline().starts_with("New harbour bridge opens in Ostwick"));
    assert_eq!(article.published.as_ref().unwrap().to_string(), "2026-03-07T09:15");
    assert_eq!(article.captions.len(), 1);
    assert_eq!(article.body().len(), 4);
    assert!(article.body()[0].text.ends_with("after the old one was closed."));
    assert_eq!(article.outlet, "Pasted");
    assert_eq!(note_kinds(&article), [NoteKind::Dropped]);
    assert_eq!(said(&article.notes[0]), "Kept apart from the paragraphs: 1 photo caption, 1 repeated caption.");
    let text = fs::read_to_string(fixture("pasted.txt")).unwrap();
    for paragraph in article.paragraphs.iter().chain(&article.captions) {
        assert!(text[paragraph.start..].starts_with(&paragraph.text));
    }
    assert_eq!((article.source.name.as_str(), article.source.bytes), ("pasted.txt", text.len()));
    assert_eq!(article.source.sha256.len(), 64);
}

#[test]
fn a_saved_page_comes_out_without_what_stands_around_it() {
    let article = article("page.html");
    assert_eq!(article.headline(), "Bridge opens, ferry stays");
    assert_eq!(article.outlet, "The Ostwick Argus");
    assert_eq!(article.author.as_deref(), Some("Jon Berg"));
    assert_eq!(article.section.as_deref(), Some("City"));
    assert_eq!(article.url.as_deref(), Some("https://www.ostwickargus.example/city/bridge-opens"));
    assert_eq!(article.published.as_ref().unwrap().to_string(), "2026-03-07T11:30+01:00");
    assert_eq!(article.captions.len(), 1);
    let starts: Vec<&str> = article.body().iter().map(|paragraph| &paragraph.text[..14]).collect();
    assert_eq!(starts.len(), 4, "{starts:?}");
    assert!(article.body()[2].text.contains("lamps & railings"));
    assert!(!article.paragraphs.iter().any(|paragraph| paragraph.text.contains("script")));
}

#[test]
fn markdown_says_what_it_is_in_its_front_matter() {
    let article = article("marked.md");
    assert_eq!((article.outlet.as_str(), article.body().len()), ("Harbour Weekly", 3));
    assert!(article.body()[0].text.contains("for 1.2 million crowns"));
    assert!(article.notes.is_empty(), "{:?}", article.notes);
}

#[test]
fn a_japanese_article_is_read_in_its_language() {
    let article = article("japanese.txt");
    assert_eq!(article.language, LanguageCode::JAPANESE);
    assert_eq!(article.published.as_ref().unwrap().to_string(), "2026-03-07T10:00");
    assert_eq!(article.body().len(), 2);
    assert_eq!(note_kinds(&article), [NoteKind::Reading; 0]);
}

#[test]
fn an_event_is_the_same_in_whatever_order_its_files_are_given() {
    let names = ["pasted.txt", "page.html", "marked.md", "japanese.txt"];
    let forward: Vec<PathBuf> = names.iter().map(|name| fixture(name)).collect();
    let backward: Vec<PathBuf> = forward.iter().rev().cloned().collect();
    let event = read_event(&forward, None).unwrap();
    assert_eq!(event, read_event(&backward, None).unwrap());
    assert_eq!(event.title, "Old bridge's steel sold before new one opened");
    assert_eq!(event.articles[0].outlet, "Harbour Weekly");
    assert_eq!(read_event(&forward, Some("The bridge")).unwrap().title, "The bridge");
}

#[test]
fn a_folder_with_event_toml_is_read_as_it_says() {
    let toml = "title = \"The bridge\"\n[[article]]\noutlet = \"Argus\"\nfile = \"a.txt\"\npublished = 2026-03-07\n\
                language = \"fr\"\n[[article]]\noutlet = \"Beacon\"\nfile = \"b.txt\"\nid = \"bea\"\npublished = \"2026-03-06T10:00\"\n";
    let folder =
        Folder::with(&[("event.toml", toml.as_bytes()), ("a.txt", FIRST), ("b.txt", SECOND), ("c.txt", SECOND)]);
    let event = folder.event().unwrap();
    assert_eq!(event.title, "The bridge");
    let ids: Vec<&str> = event.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["bea", "a"]);
    assert_eq!(event.articles[1].language, LanguageCode::new("fr"));
}

#[test]
fn a_folder_without_event_toml_is_its_readable_files() {
    let folder = Folder::with(&[
        ("argus.txt", FIRST),
        ("beacon.TXT", SECOND),
        (".hidden.txt", FIRST),
        ("facts.txt", b"A fact."),
        ("labels.json", b"{}"),
        ("notes.toml", b"x = 1"),
        ("photo.jpg", b"\xFF\xD8\xFF"),
        ("Makefile", b"all:"),
    ]);
    let event = folder.event().unwrap();
    let outlets: Vec<&str> = event.articles.iter().map(|article| article.outlet.as_str()).collect();
    assert_eq!(outlets, ["Argus", "Beacon"]);
    assert!(event.notes.is_empty());
}

#[test]
fn a_bad_article_among_good_ones_is_left_out_with_a_note() {
    let folder = Folder::with(&[("a.txt", FIRST), ("b.txt", SECOND), ("c.txt", b"\x89PNG ...")]);
    let event = folder.event().unwrap();
    assert_eq!(event.articles.len(), 2);
    assert_eq!(event.notes[0].kind(), NoteKind::LeftOut);
    assert_eq!(
        folder.short(&said(&event.notes[0])),
        "Left out: EVENT/c.txt: this is a PNG picture, not text; save its text as .txt."
    );
}

#[test]
fn a_file_that_event_toml_names_and_that_is_not_there_is_left_out_too() {
    let toml = "[[article]]\noutlet = \"A\"\nfile = \"a.txt\"\n[[article]]\noutlet = \"B\"\nfile = \"b.txt\"\n\
                [[article]]\noutlet = \"C\"\nfile = \"c.txt\"\n";
    let folder = Folder::with(&[("event.toml", toml.as_bytes()), ("a.txt", FIRST), ("b.txt", SECOND)]);
    let event = folder.event().unwrap();
    assert!(said(&event.notes[0]).contains("c.txt: no such file"));
}

#[test]
fn fewer_than_two_articles_are_an_error_that_says_why() {
    let folder = Folder::with(&[("a.txt", FIRST), ("b.txt", b"")]);
    assert_eq!(
        folder.event().unwrap_err(),
        "EVENT: only one article could be read (a.txt), but a comparison needs at least two; \
         left out: EVENT/b.txt: the file is empty; put the article's text into it"
    );
    assert!(read_event(&[fixture("pasted.txt")], None).unwrap_err().to_string().contains("needs at least two"));
    assert_eq!(
        Folder::with(&[]).event().unwrap_err(),
        "EVENT: no article found, but a comparison needs at least two; give the others too, or a folder with them"
    );
    assert!(read_event(&[], None).is_err());
}

#[test]
fn the_same_file_twice_is_one_article() {
    let error = read_event(&[fixture("pasted.txt"), fixture("../ingest/pasted.txt")], None).unwrap_err().to_string();
    assert!(error.contains("only one article") && error.contains("given twice"), "{error}");
}

#[test]
fn files_with_one_stem_get_ids_and_outlets_of_their_own() {
    let folder = Folder::with(&[("argus/story.txt", FIRST), ("beacon/story.txt", SECOND)]);
    let event = read_event(&[folder.path("beacon/story.txt"), folder.path("argus/story.txt")], None).unwrap();
    let names: Vec<(&str, &str)> =
        event.articles.iter().map(|article| (article.id.as_str(), article.outlet.as_str())).collect();
    assert_eq!(names, [("argus-story", "Story (argus-story)"), ("beacon-story", "Story (beacon-story)")]);
}

#[test]
fn inputs_that_are_no_files_are_named() {
    let folder = Folder::with(&[("a.txt", FIRST), ("sub.txt/x.txt", FIRST)]);
    assert_eq!(folder.article_error("none.txt"), "EVENT/none.txt: no such file or folder; check the name");
    assert_eq!(
        folder.article_error("sub.txt"),
        "EVENT/sub.txt: this is a folder, not a file; give the file with the article's text"
    );
    let mixed = read_event(&[folder.path("a.txt"), folder.0.path().to_path_buf()], None).unwrap_err().to_string();
    assert_eq!(
        folder.short(&mixed),
        "EVENT: a folder cannot be combined with other inputs; give one folder, or two or more files"
    );
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_not_followed() {
    let folder = Folder::with(&[("a.txt", FIRST)]);
    std::os::unix::fs::symlink("/etc/hostname", folder.path("link.txt")).unwrap();
    assert!(folder.article_error("link.txt").starts_with("EVENT/link.txt: this is a symbolic link to /etc/hostname"));
}

#[test]
fn a_page_without_an_article_is_an_error() {
    let page = b"<!doctype html><title>Not found</title><h1>404</h1><p>No such page.</p>";
    let folder = Folder::with(&[("a.html", page), ("empty.html", b"<html></html>")]);
    for name in ["a.html", "empty.html"] {
        assert!(folder.article_error(name).contains("no article found in this page"));
    }
}

#[test]
fn a_page_is_a_page_whatever_it_is_called() {
    let folder = Folder::with(&[("page.txt", &fs::read(fixture("page.html")).unwrap())]);
    assert_eq!(read_article(&folder.path("page.txt")).unwrap().body().len(), 4);
}

#[test]
fn nested_elements_do_not_overflow_the_stack() {
    let nested = |depth: usize| format!("<!doctype html><body>{}Deep.", "<div>".repeat(depth)).into_bytes();
    let prose = "<p>The bridge opened on Saturday morning, and a crowd walked over it before the first cars came.</p>";
    let deep = format!("<!doctype html><body>{}{}", "<div>".repeat(450), prose.repeat(3));
    let folder =
        Folder::with(&[("bomb.html", &nested(100_000)), ("a.html", &nested(3_000)), ("deep.html", deep.as_bytes())]);
    for name in ["bomb.html", "a.html"] {
        assert!(folder.article_error(name).contains("nested more than 512 levels deep"));
    }
    assert!(read_article(&folder.path("deep.html")).is_ok());
}

#[test]
fn hostile_bytes_never_panic() {
    let start = fs::read(fixture("page.html")).unwrap();
    let mut files: Vec<Vec<u8>> = (0..start.len()).step_by(97).map(|end| start[..end].to_vec()).collect();
    files.push(b"<html".repeat(2_000));
    files.push("<b a=1>".repeat(2_000).into_bytes());
    files.push("<p><b><i>x".repeat(300).into_bytes());
    files.push(b"<html><script type='application/ld+json'>[[[[[{{{{".to_vec());
    files.push([b"<html><meta charset=utf-16><p>".to_vec(), vec![0xFF; 100]].concat());
    files.push("---\n".repeat(1_000).into_bytes());
    files.push("By \nBy \n|||\nPublished:\nUpdated: Updated:\n".repeat(50).into_bytes());
    let folder = Folder::with(&[]);
    for (number, bytes) in files.iter().enumerate() {
        for ending in ["html", "txt", "md"] {
            let path = folder.path(&format!("{number}.{ending}"));
            fs::write(&path, bytes).unwrap();
            if let Ok(article) = read_article(&path) {
                assert!(article.paragraphs.len() > 1);
            }
        }
    }
}

#[test]
fn very_many_paragraphs_are_cut_with_a_note() {
    let text: String = (0..2_500).map(|number| format!("Paragraph {number} of a very long text.\n\n")).collect();
    let folder = Folder::with(&[("a.txt", text.as_bytes())]);
    let article = read_article(&folder.path("a.txt")).unwrap();
    assert_eq!(article.body().len(), 2_000);
    assert!(article.notes.iter().any(|note| said(note) == "The first 2000 of 2499 paragraphs were read."));
}

#[test]
fn a_file_over_the_limit_is_refused_unread() {
    let folder = Folder::with(&[]);
    fs::File::create(folder.path("a.txt")).unwrap().set_len(60_000_000).unwrap();
    assert!(folder.article_error("a.txt").contains("the file has 60000000 bytes, over the limit of 50000000"));
}

#[test]
fn statements_are_read_one_a_line() {
    let text = "\u{feff}# The ministry's points\r\n\r\n- The call took 25 minutes.\r\n* It was friendly.\r\n3. A visit was agreed.\r\nPlain.\r\n";
    let folder = Folder::with(&[("facts.md", text.as_bytes()), ("none.txt", b"# Only a heading\n")]);
    let statements = read_statements(&folder.path("facts.md")).unwrap();
    assert_eq!(statements, ["The call took 25 minutes.", "It was friendly.", "A visit was agreed.", "Plain."]);
    let error = read_statements(&folder.path("none.txt")).unwrap_err().to_string();
    assert_eq!(folder.short(&error), "EVENT/none.txt: no statements found; write one per line");
}

const LEDE: &str =
    "<p>The harbour bridge of Ostwick opened to traffic on Saturday morning, three years late, the city said.</p>";

/// A page with this text and something around it.
fn page(head: &str, text: &str, around: &str) -> Result<Article, storydiff::ingest::ReadError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    let head = format!("<head><title>Bridge opens</title>{head}</head>");
    fs::write(&path, format!("<html lang=en>{head}<body><article>{text}</article>{around}</body></html>")).unwrap();
    read_article(&path)
}

fn prose() -> String {
    let rest = "<p>A crowd of four hundred people walked over the bridge before the first cars were let on at noon, and the \
                mayor thanked them, in a speech of # minutes, for their patience with a work that had cost far more.</p>";
    format!("{LEDE}{}", (1..6).map(|number| rest.replace('#', &format!("{number}0"))).collect::<String>())
}

#[test]
fn what_stands_around_an_article_is_kept_with_where_it_stood() {
    let around = "<ul><li>Cost: 52 million crowns</li><li>Length: 300 metres</li></ul>\
        <details><summary>What came before</summary>The old bridge was closed in 2019.</details>\
        <nav><a href=/>Home</a><a href=/a>Ferry line to be kept until next spring</a></nav>";
    let article = page("", &prose(), around).unwrap();
    assert_eq!(article.body().len(), 6);
    let kept: Vec<(&str, &str)> = article.dropped.iter().map(|dropped| (dropped.why, dropped.text.as_str())).collect();
    let expected = [
        ("a list", "Cost: 52 million crowns\nLength: 300 metres"),
        ("a collapsed box", "What came before\nThe old bridge was closed in 2019."),
        ("a link to another page", "Ferry line to be kept until next spring"),
    ];
    assert_eq!(kept, expected);
    assert_eq!(article.stub, None);
}

#[test]
fn a_page_that_shows_only_a_beginning_is_said_to() {
    let closed = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>"#;
    let film = "<meta property='og:type' content='video.other'>";
    for (head, around, stub) in [
        (closed, "", Stub::Paywall),
        ("", "<div>Already a subscriber? Sign in.</div>", Stub::Paywall),
        (film, "", Stub::Video),
        ("", "<noscript>You need to enable JavaScript to run this app.</noscript>", Stub::NeedsScript),
    ] {
        let article = page(head, LEDE, around).unwrap();
        assert_eq!(article.stub, Some(stub));
        assert!(article.notes.iter().any(|note| note.kind() == NoteKind::Stub && said(note).contains(stub.words())));
        assert_eq!(page(head, &prose(), around).unwrap().stub, None, "the whole article is no stub");
    }
}

#[test]
fn a_shell_without_text_is_named_in_the_error() {
    let around = "<noscript>Please enable JavaScript.</noscript>";
    let message = page("", "<div id=root></div>", around).unwrap_err().to_string();
    assert!(
        message.contains("this is a page that needs scripts, without an article; open it in a browser and save"),
        "{message}"
    );
}
