//! Texts that somebody kept or passed on with a program: notes, forwarded mails, clippings, exports of messengers, text
//! copied from a PDF.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, published};

#[test]
fn a_clipping_in_obsidian_is_read_without_its_marks() {
    let note = format!(
        "---\ntitle: \"{HEADLINE}\"\nsource: \"https://coastline.example/bridge\"\nauthor:\n  - \"[[Jon Berg]]\"\npublished: 2026-03-07\n\
         created: 2026-03-10\n---\n{FIRST} ^a1b2\n\n> [!note] Mine\n> Check the number.\n\n- [ ] ask the city\n\n{SECOND} #bridge #ostwick\n\n\
         %% hidden %%\n"
    );
    let article = one("note.md", note.as_bytes());
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!((article.headline(), article.author.as_deref()), (HEADLINE, Some("Jon Berg")));
    assert_eq!(article.url.as_deref(), Some("https://coastline.example/bridge"));
    assert_eq!(published(&article), "2026-03-07");
}

#[test]
fn the_properties_above_a_kept_text_are_no_text() {
    let notion = format!(
        "# {HEADLINE}\n\nAuthor: Jon Berg\nCreated: March 10, 2026 9:00 AM\nPublisher: The Coastline\nStatus: Read\n\
         URL: https://coastline.example/bridge\n\n{FIRST}\n\n<aside>\nCheck the number.\n\n</aside>\n\n{SECOND}\n"
    );
    let reader = format!(
        "Title: {HEADLINE}\n\nURL Source: https://coastline.example/bridge\n\nPublisher: The Coastline\n\nAuthor: Jon Berg\n\n\
         Markdown Content:\n{FIRST}\n\n{SECOND}\n"
    );
    for (name, text) in [("a.md", &notion), ("b.md", &reader), ("b.txt", &reader)] {
        let article = one(name, text.as_bytes());
        assert_eq!(body(&article), [FIRST, SECOND], "{name}");
        assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Coastline"), "{name}");
        assert_eq!(article.author.as_deref(), Some("Jon Berg"), "{name}");
    }
}

#[test]
fn notes_of_evernote_are_articles() {
    let note = |title: &str, text: &str| {
        format!(
            "<note><title>{title}</title><content><![CDATA[<?xml version=\"1.0\"?><!DOCTYPE en-note SYSTEM \"x\"><en-note><div>{text}</div>\
             </en-note>]]></content><created>20260310T080000Z</created><note-attributes><source-url>https://coastline.example/bridge\
             </source-url></note-attributes></note>"
        )
    };
    let export = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<en-export>{}{}</en-export>",
        note(HEADLINE, FIRST),
        note("Four hundred walk over the bridge", SECOND)
    );
    let articles = all("notes.enex", export.as_bytes());
    assert_eq!(articles.len(), 2);
    assert_eq!((articles[0].headline(), body(&articles[0])), (HEADLINE, vec![FIRST]));
    assert_eq!(articles[0].outlet, "coastline.example");
    assert_eq!(articles[0].published, None, "the day on which a reader kept it is not that of the outlet");
}

#[test]
fn of_a_mail_that_is_passed_on_the_article_is_read() {
    let mail = format!(
        "From: Otto <otto@example.org>\r\nTo: me@example.org\r\nSubject: Fwd: {HEADLINE}\r\nDate: Tue, 10 Mar 2026 09:00:00 +0000\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nHave a look at this!\r\n\r\n---------- Forwarded message ---------\r\n\
         From: The Coastline <news@coastline.example>\r\nDate: Sat, Mar 7, 2026 at 7:00 PM\r\nSubject: {HEADLINE}\r\n\
         To: <otto@example.org>\r\n\r\n\r\n{FIRST}\r\n\r\n{SECOND}\r\n"
    );
    let article = one("mail.eml", mail.as_bytes());
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Coastline"));
    assert_eq!(published(&article), "2026-03-07T19:00");
}

#[test]
fn a_text_copied_from_a_pdf_has_no_pages() {
    let text = "The Coastline           Saturday, 7 March 2026\n\nBridge in Ostwick opens\n\nThe new bridge over the harbour was opened on Satur-\n\
                day after three years of work, the city of-\nfice said, with a long-term plan.\nA crowd of four hundred people walked over it be-\n\
                fore the first\n\n                    Page 1 of 2\n\u{c}\nThe Coastline           Saturday, 7 March 2026\n\n\
                cars were let on at noon, and the long-\nterm plan stands.\n\n                    Page 2 of 2\n";
    let article = one("paste.txt", text.as_bytes());
    assert_eq!(
        body(&article).iter().map(|text| text.replace('\n', " ")).collect::<Vec<_>>(),
        [
            "The new bridge over the harbour was opened on Saturday after three years of work, the city office said, with a long-term plan.",
            "A crowd of four hundred people walked over it before the first cars were let on at noon, and the long-term plan stands."
        ]
    );
    assert_eq!(published(&article), "2026-03-07");
    assert!(!article.outlet.contains("Saturday"), "{}", article.outlet);
}

#[test]
fn a_text_in_spans_is_one_text() {
    let second = SECOND.replace('"', "\\\"");
    let export = format!(
        "{{\"name\":\"Coast News\",\"messages\":[{{\"id\":1,\"date\":\"2026-03-07T19:00:00\",\"text\":[{{\"type\":\"bold\",\"text\":\"{HEADLINE}\"}},\
         \"\\n\\n{FIRST} \",{{\"type\":\"link\",\"text\":\"https://coastline.example\"}},\"\\n\\n{second}\"]}},\
         {{\"id\":2,\"date\":\"2026-03-08T08:00:00\",\"text\":\"{second}\"}}]}}"
    );
    let articles = all("result.json", export.as_bytes());
    assert_eq!(articles.len(), 2);
    assert!(body(&articles[0]).concat().contains(FIRST) && body(&articles[0]).concat().contains(SECOND));
}

#[test]
fn markdown_in_an_export_is_read_as_such() {
    let second = SECOND.replace('"', "\\\"");
    let export = format!(
        "{{\"success\":true,\"data\":{{\"markdown\":\"# {HEADLINE}\\n\\nBy Jon Berg\\n\\n{FIRST}\\n\\n[Sign up](https://coastline.example/x)\\n\\n{second}\\n\",\
         \"metadata\":{{\"title\":\"{HEADLINE}\",\"sourceURL\":\"https://coastline.example/bridge\",\"ogSiteName\":\"The Coastline\",\
         \"publishedTime\":\"2026-03-07T09:15:00Z\"}}}}}}"
    );
    let article = one("page.json", export.as_bytes());
    assert!(body(&article).concat().contains(FIRST) && !body(&article).concat().contains(']'), "{:?}", body(&article));
    assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Coastline"));
    assert_eq!((article.author.as_deref(), published(&article).as_str()), (Some("Jon Berg"), "2026-03-07T09:15Z"));
}

#[test]
fn columns_may_be_named_in_other_languages() {
    for head in ["Titel;Medium;Datum;Autor;Volltext", "Titre;Journal;Date;Auteur;Texte", "标题;来源;日期;作者;正文"]
    {
        let table = format!("{head}\n{HEADLINE};The Coastline;2026-03-07;Jon Berg;{FIRST} {SECOND}\n");
        let article = one("table.csv", table.as_bytes());
        assert_eq!((article.headline(), article.outlet.as_str()), (HEADLINE, "The Coastline"), "{head}");
        assert_eq!(
            (article.author.as_deref(), published(&article).as_str()),
            (Some("Jon Berg"), "2026-03-07"),
            "{head}"
        );
    }
}
