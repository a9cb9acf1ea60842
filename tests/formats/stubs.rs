//! Pages that are not the article: each is refused or noted in one clear line, and what it leaves out is never a sure
//! omission.

use crate::desk::{Desk, HEADLINE, all, body, refusal, said};
use storydiff::article::{NoteKind, Stub};
use storydiff::compare::{Reason, Verdict};
use storydiff::compare_event;
use storydiff::ingest::read_event;

/// The beginning of an article.
const LEDE: &str =
    "The ferry Kestrel ran aground off Tarn Point on Friday morning with forty people aboard, the coast guard said.";
const SECOND: &str = "Nobody was hurt. The harbour master, Ida Brandt, said that fog had come up within minutes.";

/// Another outlet's report of it.
const WHOLE: &str = "Ferry aground off Tarn Point\n\n\
    The ferry Kestrel ran aground off Tarn Point on Friday morning with forty people aboard, the coast guard said.\n\n\
    Two tugs from Vell took the passengers off in groups of ten. The ship had been built in 1987 and was to be sold to Norland in spring.\n\n\
    The mayor of Vell, Jonas Reed, asked for a new lighthouse, which would cost 4 million crowns.\n";

/// A page with this in its article.
fn page(head: &str, article: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>{HEADLINE}</title>{head}</head><body><nav><a href=/>Home</a></nav>\
         <article><h1>{HEADLINE}</h1>{article}</article><footer>Tarn Courier</footer></body></html>"
    )
}

fn beginning() -> String {
    format!("<p>{LEDE}</p><p>{SECOND}</p>")
}

/// Articles that are not whole, each with its kind and the page's lines that must not be read as paragraphs.
fn stubs() -> Vec<(&'static str, Stub, String)> {
    let beginning = beginning();
    let closed = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>"#;
    let film = r#"<script type="application/ld+json">{"@type":"VideoObject","name":"Ferry"}</script>"#;
    let root = "<noscript>Please enable JavaScript.</noscript><div id=root></div><script src=/main.js></script>";
    let consent = "<p>We and our 842 partners store and access personal data, such as unique identifiers, on your device. \
                   You can change your mind at any time.</p><button>Reject all</button><button>I accept</button>";
    vec![
        ("closed", Stub::Paywall, page(closed, &beginning)),
        ("offer", Stub::Paywall, page("", &format!("{beginning}<p>Subscribe to continue reading…</p>"))),
        (
            "offer-link",
            Stub::Paywall,
            page("", &format!("{beginning}<p><a href=/s>Subscribe</a> to continue reading…</p>")),
        ),
        (
            "offer-price",
            Stub::Paywall,
            page(
                "",
                &format!("{beginning}<div><h3>Sign in to read the full article</h3><p>A week for 1 crown.</p></div>"),
            ),
        ),
        (
            "reserved",
            Stub::Paywall,
            page("", &format!("{beginning}<p>This article is reserved for our subscribers.</p>")),
        ),
        (
            "long",
            Stub::Paywall,
            page(
                "",
                &format!(
                    "{}<p>Create a free account to read on.</p>",
                    (1..9).map(|day| format!("<p>{SECOND} It was day {day}.</p>")).collect::<String>()
                ),
            ),
        ),
        ("teaser", Stub::Teaser, page("", &format!("<p>{LEDE}</p><p>Read the full story at Harbour Weekly.</p>"))),
        (
            "teaser-link",
            Stub::Teaser,
            page("", &format!("<p>{LEDE}</p><p>Read the full story at <a href=/w>Harbour Weekly</a>.</p>")),
        ),
        (
            "teaser-feed",
            Stub::Teaser,
            page(
                "",
                &format!(
                    "<p>{LEDE}</p><p>The post <a href=/f>Ferry aground</a> appeared first on <a href=/>Harbour Weekly</a>.</p>"
                ),
            ),
        ),
        ("consent", Stub::Consent, page("", consent)),
        ("film", Stub::Video, page(film, &format!("<div class=player></div><p>{LEDE}</p>"))),
        ("film-element", Stub::Video, page("", &format!("<video src=ferry.mp4></video><p>{LEDE}</p>"))),
        (
            "script",
            Stub::NeedsScript,
            page("", &format!("<p>{LEDE}</p>")).replace("<footer>", &format!("{root}<footer>")),
        ),
    ]
}

#[test]
fn a_text_that_is_not_the_article_is_said_to_be_and_its_omissions_are_not_sure() {
    for (name, stub, page) in stubs() {
        let article = all(&format!("{name}.html"), page.as_bytes()).remove(0);
        assert_eq!(article.stub, Some(stub), "{name}");
        let line = format!("The text we were given is {}: what it omits is not counted.", stub.words());
        assert!(
            article.notes.iter().any(|note| note.kind() == NoteKind::Stub && said(note) == line),
            "{name}: {:?}",
            article.notes
        );
        if stub != Stub::Consent {
            assert!(
                body(&article).iter().all(|text| text.starts_with(LEDE) || text.starts_with(SECOND)),
                "{name}: {:?}",
                body(&article)
            );
        }
        let desk = Desk::new();
        let files = [desk.write("stub.html", page.as_bytes()), desk.write("whole.txt", WHOLE.as_bytes())];
        let comparison = compare_event(read_event(&files, None).unwrap());
        let column = comparison.event.articles.iter().position(|article| article.id == "stub").unwrap();
        let omitted: Vec<_> = comparison
            .facts
            .iter()
            .map(|fact| &fact.cells[column])
            .filter(|cell| cell.verdict == Verdict::Omitted)
            .collect();
        assert!(omitted.len() >= 2, "{name}: {} omissions", omitted.len());
        for cell in omitted {
            assert!(!cell.sure && cell.reason == Reason::Stub(stub), "{name}: {:?}", cell.reason);
        }
    }
}

/// So that the test above is meaningful: with the same beginning as a whole article, something is surely omitted.
#[test]
fn a_short_text_that_nothing_speaks_against_is_an_article() {
    let desk = Desk::new();
    let files =
        [desk.write("short.html", page("", &beginning()).as_bytes()), desk.write("whole.txt", WHOLE.as_bytes())];
    let comparison = compare_event(read_event(&files, None).unwrap());
    let column = comparison.event.articles.iter().position(|article| article.id == "short").unwrap();
    assert_eq!(comparison.event.articles[column].stub, None);
    assert!(
        comparison.facts.iter().any(|fact| fact.cells[column].verdict == Verdict::Omitted && fact.cells[column].sure)
    );
}

#[test]
fn a_page_without_a_word_of_the_article_is_refused_with_what_it_is_and_what_to_do() {
    let shell = |root: &str| {
        format!(
            "<!DOCTYPE html><html><head><title>{HEADLINE}</title></head><body>{root}<script src=/main.js></script></body></html>"
        )
    };
    let built = "this is a page that needs scripts, without an article; open it in a browser and save it from there after it has loaded";
    for root in [
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
        "<div id=root></div>",
        "<div id=__next><div class=spinner>Loading...</div></div>",
        "<header>Tarn Courier</header><app-root></app-root><footer>About us</footer>",
    ] {
        assert_eq!(refusal("ferry.html", shell(root).as_bytes()), format!("ferry.html: {built}"), "{root}");
    }
    for (article, line) in [
        (
            "<p>Subscribe to continue reading…</p>",
            "this is only the part before a paywall, without an article; open the article in a browser, copy the text and save it as .txt",
        ),
        (
            "<p>Read the full story at <a href=/w>Harbour Weekly</a>.</p>",
            "this is a teaser that leads to the article, without an article; open the article in a browser, copy the text and save it as .txt",
        ),
        (
            "<p>We use cookies.</p><p>Accept cookies?</p>",
            "this is a page that asks for consent, without an article; answer it in a browser and save the article's page from there",
        ),
        (
            "<video src=ferry.mp4></video>",
            "this is the description of a video, without an article; open the article in a browser, copy the text and save it as .txt",
        ),
        ("<p>No such page.</p>", "no article found in this page; copy the article's text and save it as .txt"),
    ] {
        assert_eq!(refusal("ferry.html", page("", article).as_bytes()), format!("ferry.html: {line}"), "{article}");
    }
}
