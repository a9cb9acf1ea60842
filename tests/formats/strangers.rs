//! Pages, emails and exports as people bring them who have not read a manual.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, published};
use storydiff::article::{Article, Dropped, Stub};

#[track_caller]
fn assert_body(article: &Article) {
    assert_eq!(body(article), [FIRST, SECOND], "{:?}", article.headline());
}

fn dropped<'a>(article: &'a Article, why: &str) -> Vec<&'a str> {
    article.dropped.iter().filter(|dropped| dropped.why == why).map(|dropped| dropped.text.as_str()).collect()
}

#[test]
fn what_stands_under_a_pasted_page_is_no_text() {
    let page = format!(
        "{HEADLINE}\nBy Jon Berg\n7 March 2026\n\n{FIRST}\n\nAdvertisement · Scroll to continue\n\n{SECOND}\n\n___\n\n\
         Jon Berg covers the harbour for The Argus.\n\nExplore more on these topics\nBridges\nFerries\n\nReuse this content\n\n\
         Most viewed\nNine hurt in bus crash near Harlan\nCouncil asks for money\n\n24 Comments\n\nSort by: Newest\n\n\
         pierlover\n2 hours ago\nIt should have been built years ago, I say.\nReply 12 likes\n\nLoad more comments\n"
    );
    let article = one("page.txt", page.as_bytes());
    assert_body(&article);
    assert_eq!((article.headline(), article.author.as_deref()), (HEADLINE, Some("Jon Berg")));
    assert!(dropped(&article, "what readers wrote below it").concat().contains("I say"));
    assert_eq!(dropped(&article, Dropped::STAFF), ["Jon Berg covers the harbour for The Argus."]);
}

#[test]
fn an_outlets_name_and_a_writers_office_above_the_headline_are_none() {
    let page = format!(
        "The Coastline\nSaturday 7 March 2026 09.15 GMT\n\nJon Berg\nHarbour correspondent\n@jonberg\n\n{HEADLINE} for now\n\n\
         {FIRST}\n\n{SECOND}\n"
    );
    let article = one("page.txt", page.as_bytes());
    assert_body(&article);
    assert_eq!(article.headline(), format!("{HEADLINE} for now"));
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("The Coastline", Some("Jon Berg")));
    assert_eq!(published(&article), "2026-03-07T09:15Z");
}

#[test]
fn names_and_labels_on_short_lines_are_no_part_of_the_paragraph_below() {
    let page = format!("{HEADLINE}\n14 hours ago\nShare\nSave\nJon Berg\nHarbour correspondent\n{FIRST}\n\n{SECOND}\n");
    let article = one("page.txt", page.as_bytes());
    assert_body(&article);
    assert_eq!(article.author.as_deref(), Some("Jon Berg"));
}

#[test]
fn an_address_below_the_headline_is_the_pages() {
    let page = format!(
        "{HEADLINE}\nargus.example/2026/bridge\n\nMarch 7, 2026\nJon Berg\n\n{FIRST}\n\n{SECOND}\n\n[https://argus.example/more]\n"
    );
    let article = one("page.txt", page.as_bytes());
    assert_body(&article);
    assert_eq!(article.headline(), HEADLINE);
    assert_eq!(article.url.as_deref(), Some("https://argus.example/2026/bridge"));
}

#[test]
fn a_mails_signature_and_its_invitations_are_no_text() {
    let mail = format!(
        "From: Jon Berg from Coast Notes <jon@notes.example>\nSubject: {HEADLINE}\nDate: Sat, 7 Mar 2026 09:15:00 +0000\n\
         Message-ID: <1@notes.example>\nContent-Type: text/plain; charset=utf-8\n\n{FIRST}\n\n{SECOND}\n\n\
         Thanks for reading Coast Notes! This post is public so feel free to share it.\n\n-- \nJon Berg, Pier 5\nYou are kind.\n"
    );
    let article = one("letter.eml", mail.as_bytes());
    assert_body(&article);
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("Coast Notes", Some("Jon Berg")));
}

#[test]
fn a_page_that_an_old_browser_saved_is_no_mail() {
    let page = format!(
        "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\
         Content-Location: https://argus.example/bridge\r\n\r\n<html><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>\
         </article></body></html>\r\n--b--\r\n"
    );
    let article = one("page.mht", page.as_bytes());
    assert_body(&article);
    assert_eq!((article.headline(), article.url.as_deref()), (HEADLINE, Some("https://argus.example/bridge")));
}

#[test]
fn lines_of_factiva_have_a_tab_after_their_codes_too() {
    let export = format!(
        "SE\tNews\nHD\t{HEADLINE}\n\nBY\tBy Jon Berg\n\nWC\t46 words\nPD\t7 March 2026\nET\t09:15\nSN\tThe Argus\nSC\tARGUS\nLA\tEnglish\n\
         CY\tCopyright 2026\n\nLP\t\n{FIRST}\n\nTD\t\n{SECOND}\n\nPUB\tArgus Ltd.\nAN\tDocument ARGUS0020260307em3700012\n"
    );
    let article = one("factiva.txt", export.as_bytes());
    assert_body(&article);
    assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Argus"));
}

#[test]
fn a_japanese_headline_has_no_series_and_no_edition() {
    for headline in ["［社会］港の橋が開通", "港の橋が開通　【東京】", "[港の橋が開通]"] {
        let export = format!(
            "{headline}\n2026.03.07　東京朝刊　37頁　社会　（412字）\n\n　港の新しい橋が7日、3年の工事を終えて開通した。町の人が大勢渡った。\n\n読売新聞社\n"
        );
        assert_eq!(one("yomi.txt", export.as_bytes()).headline(), "港の橋が開通", "{headline}");
    }
}

#[test]
fn exports_are_read_as_their_programs_write_them() {
    let trafilatura = format!(
        "<doc sitename=\"The Argus\" title=\"{HEADLINE}\" author=\"Jon Berg\" date=\"2026-03-07\" source=\"https://argus.example/bridge\" \
         hostname=\"argus.example\"><main><p>{FIRST}</p><quote><p>{}</p></quote></main><comments><p>Long overdue.</p></comments></doc>",
        SECOND.replace('"', "&quot;")
    );
    let article = one("export.xml", trafilatura.as_bytes());
    assert_body(&article);
    let told = (article.outlet.as_str(), article.author.as_deref(), article.url.as_deref());
    assert_eq!(told, ("The Argus", Some("Jon Berg"), Some("https://argus.example/bridge")));
    let blog = format!(
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Argus</title><item>\
         <title>Bridge &lt;i&gt;opens&lt;/i&gt;</title><content:encoded><![CDATA[<p>{FIRST}</p>[caption id=\"a\"]<img src=\"x\"> The \
         bridge at noon[/caption][gallery ids=\"1\"]<p>{SECOND}</p>]]></content:encoded></item></channel></rss>"
    );
    let article = one("export.xml", blog.as_bytes());
    assert_body(&article);
    assert_eq!((article.headline(), article.captions[0].text.as_str()), ("Bridge opens", "The bridge at noon"));
}

#[test]
fn a_services_marks_are_no_part_of_a_headline_and_no_article() {
    let news = format!(
        "{{\"articles\":[{{\"source\":{{\"name\":\"The Argus\"}},\"title\":\"{HEADLINE} - The Argus\",\"content\":\"{FIRST}\\n\\n{}\",\
         \"author\":\"[{{\\\"name\\\": \\\"Jon Berg\\\"}}]\"}},{{\"source\":{{\"name\":\"[Removed]\"}},\"title\":\"[Removed]\",\
         \"content\":\"[Removed]\"}}]}}",
        SECOND.replace('"', "\\\"")
    );
    let articles = all("news.json", news.as_bytes());
    assert_eq!(articles.len(), 1);
    assert_body(&articles[0]);
    assert_eq!((articles[0].headline(), articles[0].author.as_deref()), (HEADLINE, Some("Jon Berg")));
}

#[test]
fn the_entries_of_a_live_blog_are_one_text() {
    let entry = |time: &str, title: &str, text: &str| {
        format!(
            "<article><time datetime=\"2026-03-07T{time}:00Z\">{time}</time><h3>{title}</h3><p>{text}</p><p>{text}</p></article>"
        )
    };
    let long = "The mayor cut the ribbon at noon, and the first cars were let on a quarter of an hour later, a spokesman said.";
    let page = format!(
        "<html lang=\"en\"><head><script type=\"application/ld+json\">{{\"@type\":\"LiveBlogPosting\",\"headline\":\"{HEADLINE}\"}}</script>\
         </head><body><main><h1>{HEADLINE}</h1>{}{}</main></body></html>",
        entry("12:20", "Ribbon cut", long),
        entry("09:10", "Bridge opens", FIRST),
    );
    let article = one("live.html", page.as_bytes());
    let texts = body(&article).concat();
    assert!(texts.contains(long) && texts.contains(FIRST), "{texts}");
}

#[test]
fn a_german_page_gives_author_day_and_correction() {
    let page = "<html lang=\"de\"><body><article><h1>Neue Brücke am Hafen eröffnet</h1><p>Von Otto Marlow</p><p>Stand: 07.03.2026, 08:12 \
         Uhr</p><p>Die neue Brücke über den Hafen ist am Samstag nach drei Jahren Bauzeit eröffnet worden, teilte die Stadt mit.</p>\
         <p>Anzeige</p><p>Rund vierhundert Menschen gingen über die Brücke, bevor mittags die ersten Autos fahren durften.</p><p>In einer \
         früheren Version dieses Artikels hieß es, die Brücke habe sechs Spuren. Das haben wir korrigiert.</p></article></body></html>";
    let article = one("seite.html", page.as_bytes());
    assert_eq!(body(&article).len(), 2, "{:?}", body(&article));
    assert_eq!((article.author.as_deref(), published(&article).as_str()), (Some("Otto Marlow"), "2026-03-07T08:12"));
    assert_eq!(dropped(&article, Dropped::CORRECTION).len(), 1);
}

#[test]
fn a_text_whose_end_leads_on_is_not_whole() {
    for end in [
        "[Weiterlesen]",
        "To be continued.",
        "[snip]",
        "Lire la suite »",
        "続きを読む",
        "（残り 512 文字）",
        "阅读全文",
    ] {
        let article = one("page.txt", format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{end}\n").as_bytes());
        assert_eq!(article.stub, Some(Stub::CutOff), "{end}");
        assert_body(&article);
    }
    let article =
        one("page.txt", format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND} The work is to be continued.\n").as_bytes());
    assert_eq!(article.stub, None);
}
