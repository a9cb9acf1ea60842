//! Pages as kept by programs, archives and publishing systems: shadow roots, boxes, layout tables, addresses, days.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published, said};

const THIRD: &str =
    "The ferry between Ostwick and Vell will sail for one summer more, the council of the city said on Sunday.";
const FOURTH: &str =
    "A crowd of four hundred walked over the bridge before the first cars were let on, and some of them turned back.";

fn page(head: &str, body: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>").into_bytes()
}

#[test]
fn what_stands_in_shadow_roots_is_the_page() {
    let inner = format!(
        "<h1>{HEADLINE}</h1><x-text><template shadowrootmode=\"open\"><article><p>{FIRST}</p><p>{SECOND}</p></article></template></x-text>"
    );
    let article =
        one("a.html", &page("", &format!("<x-page><template shadowrootmode=open>{inner}</template></x-page>")));
    assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
}

#[test]
fn boxes_of_one_kind_are_one_text() {
    let chunk = |text: &str| format!("<div class=row><div class=cell><div class='text inner'>{text}</div></div></div>");
    let boxes = [
        chunk(&format!("<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")),
        "<div class=offer><h3>Sign up for our daily newsletter</h3><form><input></form></div>".to_string(),
        chunk(&format!("<p>{FOURTH}</p>")),
    ];
    let article = one(
        "a.html",
        &page("", &format!("<main><h1>{HEADLINE}</h1><div class=chunks>{}</div></main>", boxes.concat())),
    );
    assert_eq!(body(&article), [FIRST, SECOND, THIRD, FOURTH]);
}

#[test]
fn articles_beside_each_other_stay_apart() {
    let story = |headline: &str, text: &str| {
        format!("<div class=story><h1>{headline}</h1><time>2026-03-07</time><div class=text>{text}</div></div>")
    };
    let stories = story(HEADLINE, &format!("<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"))
        + &story("Another day", &format!("<p>{FOURTH}</p>"));
    let article = one("a.html", &page("", &format!("<main>{stories}</main>")));
    assert!(!body(&article).contains(&FOURTH), "{:?}", body(&article));
}

#[test]
fn a_mail_whose_layout_is_tables_is_read_whole_without_what_is_hidden() {
    let cell = |text: &str| {
        format!(
            "<table role=presentation><tr><td><table role=presentation><tr><td>{text}</td></tr></table></td></tr></table>"
        )
    };
    let rows: String = [FIRST, SECOND, THIRD, FOURTH].iter().map(|text| cell(&format!("<p>{text}</p>"))).collect();
    let html = format!(
        "<html><body><div style='display:none;max-height:0'>Plus: a crash at Tarn.</div>{}{rows}{}</body></html>",
        cell(&format!("<h1>{HEADLINE}</h1>")),
        cell("You are receiving this because you signed up. <a href=x>Unsubscribe</a>")
    );
    let mail = format!(
        "From: The Argus <news@argus.example>\r\nSubject: {HEADLINE}\r\nDate: Sat, 7 Mar 2026 09:15:00 +0000\r\nMessage-ID: <1@argus.example>\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}"
    );
    let article = one("a.eml", mail.as_bytes());
    assert_eq!(body(&article), [FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Argus"));
}

#[test]
fn a_mailbox_holds_its_mails() {
    let mail = |number: usize, text: &str| {
        format!(
            "From a@b Sat Mar  7 09:15:00 2026\nFrom: Paper {number} <n{number}@argus.example>\nSubject: {HEADLINE}\nDate: Sat, 7 Mar 2026 09:15:00 +0000\nMessage-ID: <{number}@x>\nContent-Type: text/plain\n\n{text}\n\n"
        )
    };
    let mailbox =
        mail(1, &format!("{FIRST}\n\n>From noon on it was full.\n\nFrom here it is clear.")) + &mail(2, SECOND);
    let articles = crate::desk::all("a.mbox", mailbox.as_bytes());
    assert_eq!(articles.len(), 2);
    assert_eq!(body(&articles[0]), [FIRST, "From noon on it was full.", "From here it is clear."]);
    assert_eq!((body(&articles[1]), articles[1].outlet.as_str()), (vec![SECOND], "Paper 2"));
}

#[test]
fn a_page_out_of_a_web_archive_has_its_own_address() {
    let head =
        "<link rel=canonical href='https://web.archive.org/web/20260309101112/https://www.argus.example/bridge'>";
    let article =
        one("a.html", &page(head, &format!("<article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>")));
    assert_eq!(
        (article.url.as_deref(), article.outlet.as_str()),
        (Some("https://www.argus.example/bridge"), "argus.example")
    );
    assert!(article.notes.iter().any(|note| said(note) == "A web archive kept the page on 2026-03-09."));
}

#[test]
fn day_and_author_are_read_from_the_page_if_nothing_else_gives_them() {
    for (line, day, author) in [
        ("<p class=meta>March 7, 2026</p>", "2026-03-07", None),
        (
            "<div class=byline>By Jon Berg <span class=date>7 Mar 2026, 9:15am</span></div>",
            "2026-03-07T09:15",
            Some("Jon Berg"),
        ),
        (
            "<ul><li>By Jon Berg</li><li>Published 7 March 2026</li><li>3 min read</li></ul>",
            "2026-03-07",
            Some("Jon Berg"),
        ),
    ] {
        let article = one(
            "a.html",
            &page(
                "",
                &format!("<article><h1>{HEADLINE}</h1>{line}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"),
            ),
        );
        assert_eq!((published(&article).as_str(), article.author.as_deref()), (day, author), "{line}");
        assert_eq!(body(&article), [FIRST, SECOND, THIRD], "{line}");
    }
}

#[test]
fn markup_without_paragraphs_is_cut_at_its_lines() {
    let text = format!(
        "<strong>{FIRST}</strong>\n\nThe &quot;crowd&quot; came <a href=x>early</a>, the mayor said.\n\n<h2>What is next</h2>\n{THIRD}"
    );
    let feed = format!(
        "<rss xmlns:content=\"c\"><channel><title>The Argus</title><item><title>{HEADLINE}</title><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>"
    );
    let article = one("a.rss", feed.as_bytes());
    assert_eq!(body(&article), [FIRST, "The \"crowd\" came early, the mayor said.", "What is next", THIRD]);
}
