//! MHTML pages and newsletters.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published, refusal};
use encoding_rs::SHIFT_JIS;

const PART: &str = "----MultipartBoundary--x----";

/// A page as Chromium saves it, in quoted-printable.
fn mhtml(html: &[u8]) -> Vec<u8> {
    let quoted: String = html.iter().map(|byte| format!("={byte:02X}")).collect::<Vec<_>>().chunks(20).fold(
        String::new(),
        |mut lines, line| {
            lines.push_str(&line.concat());
            lines.push_str("=\r\n");
            lines
        },
    );
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.ostwickargus.example/city/bridge\r\n\
         Subject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
         \tboundary=\"{PART}\"\r\n\r\n\r\n--{PART}\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\n\
         Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://www.ostwickargus.example/city/bridge\r\n\r\n\
         {quoted}\r\n--{PART}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--{PART}--\r\n"
    )
    .into_bytes()
}

fn page(headline: &str, paragraphs: &[&str]) -> String {
    let paragraphs: String = paragraphs.iter().map(|text| format!("<p>{text}</p>")).collect();
    format!(
        "<!DOCTYPE html><html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{paragraphs}</article></body></html>"
    )
}

#[test]
fn a_page_saved_as_mhtml_is_a_page_with_the_address_it_came_from() {
    for name in ["bridge.mhtml", "bridge.mht", "bridge.txt"] {
        let article = one(name, &mhtml(page(HEADLINE, &[FIRST, SECOND]).as_bytes()));
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
        assert_eq!(article.url.as_deref(), Some("https://www.ostwickargus.example/city/bridge"));
        assert_eq!(article.outlet, "ostwickargus.example");
    }
}

/// Chromium writes such pages in their own encoding, which only the page itself declares.
#[test]
fn an_mhtml_page_is_decoded_as_it_declares_itself() {
    let texts = [
        "港の橋は土曜日の朝に開通した。市長は記者団に対し、工事は予定どおり終わったと述べた。",
        "住民は新しい橋を歩いて渡った。市は来月、古い橋を取り壊す。",
    ];
    let declared = page("港の橋が開通", &texts).replace("<head>", "<head><meta charset=\"shift_jis\">");
    let article = one("bridge.mhtml", &mhtml(&SHIFT_JIS.encode(&declared).0));
    assert_eq!((article.headline(), body(&article)), ("港の橋が開通", texts.to_vec()));
}

#[test]
fn an_mhtml_file_without_a_page_is_refused() {
    assert_eq!(
        refusal(
            "a.mhtml",
            b"MIME-Version: 1.0\nContent-Type: text/plain\nSnapshot-Content-Location: https://a.example/\n\nText only."
        ),
        "a.mhtml: cannot be read as an MHTML page (it contains no page); save the page again as .html"
    );
    assert_eq!(
        refusal("a.mhtml", b"Bridge opens\n\nIt opened."),
        "a.mhtml: cannot be read as an MHTML page (it does not begin with the headers of an email); save the page again as .html"
    );
}

fn newsletter(kind: &str, content: &str) -> Vec<u8> {
    format!(
        "Received: from relay.example\r\nFrom: =?utf-8?Q?Harbour_W=C3=B6chentlich?= <news@harbour.example>\r\nTo: Reader <reader@example.org>\r\n\
         Subject: Bridge opens,\r\n ferry stays\r\nDate: Sat, 7 Mar 2026 11:30:00 +0100\r\nMessage-ID: <1@harbour.example>\r\n\
         Content-Type: {kind}\r\n\r\n{content}"
    )
    .into_bytes()
}

#[test]
fn a_newsletter_gives_its_headline_outlet_and_date_in_its_head() {
    let html = page("Our letter", &[FIRST, SECOND]);
    for mail in [
        newsletter("text/plain; charset=utf-8", &format!("{FIRST}\r\n\r\n{SECOND}\r\n")),
        newsletter("text/html; charset=utf-8", &html),
        newsletter(
            "multipart/alternative; boundary=b",
            &format!(
                "--b\r\nContent-Type: text/plain\r\n\r\nSee it in your browser.\r\n--b\r\nContent-Type: text/html\r\n\r\n{html}\r\n--b--\r\n"
            ),
        ),
    ] {
        let article = one("letter.eml", &mail);
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]));
        assert_eq!(
            (article.outlet.as_str(), published(&article).as_str()),
            ("Harbour Wöchentlich", "2026-03-07T11:30+01:00")
        );
    }
}

/// Each table is a section; the first is the lede, and the search for an article would take the others.
#[test]
fn every_section_of_a_mail_is_text() {
    let html = format!(
        "<html><body><center><table><tr><td><div>{FIRST}</div></td></tr></table><table><tr><td width='50%'>{SECOND}</td><td width='50%'>{FIRST} {SECOND}</td></tr></table></center></body></html>"
    );
    let article = one("a.eml", &newsletter("text/html; charset=utf-8", &html));
    assert_eq!(body(&article), [FIRST.to_string(), SECOND.to_string(), format!("{FIRST} {SECOND}")]);
}

#[test]
fn a_mail_without_text_is_refused() {
    let empty = newsletter("image/png", "xx");
    assert_eq!(
        refusal("a.eml", &empty),
        "a.eml: cannot be read as an email (it contains no text); copy the article's text and save it as .txt"
    );
}

#[test]
fn a_pasted_text_with_a_line_from_is_no_mail() {
    let article = one("a.txt", format!("From: our own correspondent\n\n{FIRST}\n\n{SECOND}\n").as_bytes());
    assert_eq!(article.body().len(), 2);
}
