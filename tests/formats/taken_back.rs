//! What an outlet takes back, and what is not text of its article although it is in the file.

use crate::desk::{FIRST, HEADLINE, SECOND, all, body, one, refusal, said};
use crate::zip_folder::packed;
use storydiff::article::{Article, Dropped, NoteKind, Stub};

fn page(body: &str) -> Vec<u8> {
    format!(
        "<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{body}</article></body></html>"
    )
    .into_bytes()
}

#[track_caller]
fn assert_apart(article: &Article, why: &str, words: &str) {
    assert_eq!(body(article), [FIRST, SECOND]);
    let found = article.dropped.iter().find(|dropped| dropped.why == why);
    assert_eq!(found.map(|dropped| dropped.text.as_str()), Some(words), "{:?}", article.dropped);
    assert!(article.notes.iter().any(|note| note.kind() == NoteKind::Withdrawn && said(note).contains(words)));
}

#[test]
fn a_note_on_a_correction_stands_apart_in_every_format() {
    let note = "Correction: An earlier version of this article said that the bridge had six lanes.";
    let text = format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{note}\n");
    assert_apart(&one("a.txt", text.as_bytes()), Dropped::CORRECTION, note);
    assert_apart(
        &one("a.html", &page(&format!("<p>{FIRST}</p><p>{SECOND}</p><p><em>{note}</em></p>"))),
        Dropped::CORRECTION,
        note,
    );
    assert_apart(
        &one("a.md", format!("# {HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n*{note}*\n").as_bytes()),
        Dropped::CORRECTION,
        note,
    );
    for note in [
        "Update, 8 March: This article has been amended to say that the bridge has four lanes.",
        "For the record: The bridge has four lanes, not six.",
        "An article on Saturday about the bridge misstated the number of its lanes. It has four, not six.",
        "The bridge has four lanes, not six. We regret the error.",
    ] {
        let text = format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{note}\n");
        assert_apart(&one("a.txt", text.as_bytes()), Dropped::CORRECTION, note);
        let text = format!("{HEADLINE}\n\n{note}\n\n{FIRST}\n\n{SECOND}\n");
        assert_apart(&one("a.txt", text.as_bytes()), Dropped::CORRECTION, note);
    }
    let ended = one("a.txt", format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND} (This article was amended on 8 March: the bridge has four lanes, not six.)").as_bytes());
    assert_apart(
        &ended,
        Dropped::CORRECTION,
        "(This article was amended on 8 March: the bridge has four lanes, not six.)",
    );
}

/// A box beside the text, a sentence after it in the same paragraph, a list under a heading.
#[test]
fn a_page_may_show_its_corrections_anywhere() {
    let note = "An earlier version of this article said that the bridge had six lanes.";
    let text = format!("<p>{FIRST}</p><p>{SECOND}</p>");
    for shown in [
        format!("{text}<aside><h3>Correction</h3><p>{note}</p></aside>"),
        format!("{text}<footer><p>{note}</p></footer>"),
        format!("<p>{FIRST}</p><p>{SECOND} <em>{note}</em></p>"),
        format!(
            "{text}<h4>Corrections &amp; clarifications</h4><ul><li>The mayor is Ida Storm.</li><li>{note}</li></ul>"
        ),
    ] {
        let article = one("a.html", &page(&shown));
        assert_eq!(body(&article), [FIRST, SECOND], "{shown}");
        assert!(article.dropped.iter().any(|one| one.is_withdrawn() && one.text.contains(note)), "{shown}");
    }
    let update = "[This story has been updated with a comment of the harbour office.]";
    let article = one("a.html", &page(&format!("<p>{update}</p>{text}")));
    assert!(article.dropped.iter().any(|one| one.text == update && one.why == Dropped::REMARK));
}

#[test]
fn what_stands_under_the_heading_of_a_correction_above_the_text_is_one_on_a_page_too() {
    for note in [
        "<div><h4>Corrections &amp; clarifications</h4><p>The number of lanes was four, not six as we first said.</p></div>",
        "<details><summary>Correction</summary><p>It has no six lanes; it has four.</p></details>",
    ] {
        let more = "<p>Four hundred people walked over it by noon, and a band played until the rain began.</p>";
        let article = one("a.html", &page(&format!("{note}<p>{FIRST}</p><p>{SECOND}</p>{more}")));
        let is_note = |one: &Dropped| one.why == Dropped::CORRECTION && one.text.contains("four");
        assert!(article.dropped.iter().any(is_note), "{note}: {:?}", article.dropped);
        assert_eq!(body(&article)[..2], [FIRST, SECOND], "{note}");
    }
}

#[test]
fn a_correction_that_a_page_gives_only_to_search_engines_is_set_apart_too() {
    let note = "An earlier version of this article said that the bridge had six lanes.";
    let told = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"correction\":{{\"@type\":\"CorrectionComment\",\"text\":\"{note}\"}}}}</script>"
    );
    let article = one("a.html", &page(&format!("{told}<p>{FIRST}</p><p>{SECOND}</p>")));
    assert_apart(&article, Dropped::CORRECTION, note);
    let shown = one("a.html", &page(&format!("{told}<p>{FIRST}</p><p>{SECOND}</p><p>Correction: {note}</p>")));
    assert_eq!(shown.dropped.iter().filter(|dropped| dropped.is_withdrawn()).count(), 1, "{:?}", shown.dropped);
}

#[test]
fn an_article_that_its_agency_withdraws_is_refused_in_every_format() {
    let markup = format!("<p>{FIRST}</p><p>{SECOND}</p>");
    let nitf = |status: &str| {
        format!(
            "<nitf><head><docdata {status}/></head><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head><body.content>{markup}</body.content></body></nitf>"
        )
    };
    let ninjs = |status: &str| {
        serde_json::json!({ "uri": "urn:a", "pubstatus": status, "headline": HEADLINE, "body_xhtml": markup })
            .to_string()
    };
    let text = format!("KILL: {HEADLINE}\n\nEDITORS: Please kill the story on the bridge.\n\n{FIRST}\n\n{SECOND}\n");
    for (name, file) in
        [("a.xml", nitf("management-status='canceled'")), ("a.json", ninjs("canceled")), ("a.txt", text)]
    {
        let refused = refusal(name, file.as_bytes());
        assert!(refused.contains("its publisher has withdrawn this article"), "{refused}");
    }
    assert_eq!(body(&one("a.xml", nitf("").as_bytes())), [FIRST, SECOND]);
    assert_eq!(body(&one("a.json", ninjs("usable").as_bytes())), [FIRST, SECOND]);
}

#[test]
fn what_stands_under_the_heading_of_a_correction_belongs_to_it() {
    let text = format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nCorrection\n\nThe bridge has four lanes, not six.\n");
    let article = one("a.txt", text.as_bytes());
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!(article.dropped.iter().filter(|dropped| dropped.is_withdrawn()).count(), 2);
}

#[test]
fn struck_words_are_no_text_in_any_format() {
    let (start, end) = SECOND.split_at(SECOND.find("who had").unwrap());
    let struck = "who was against it,";
    let html = page(&format!("<p>{FIRST}</p><p>{start}<del>{struck}</del>{end}</p>"));
    let markdown = format!("# {HEADLINE}\n\n{FIRST}\n\n{start}~~{struck}~~ {end}\n");
    let rtf = format!("{{\\rtf1 {HEADLINE}\\par {FIRST}\\par {start}{{\\strike {struck}}}{end}\\par}}");
    let run = |text: &str, strike: &str| {
        format!("<w:r><w:rPr>{strike}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let paragraph = |runs: &str| format!("<w:p>{runs}</w:p>");
    let document = [
        paragraph(&run(HEADLINE, "")),
        paragraph(&run(FIRST, "")),
        paragraph(&(run(start, "<w:strike w:val=\"0\"/>") + &run(struck, "<w:strike/>") + &run(end, ""))),
    ];
    let docx = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", document.concat());
    let docx = packed(&[("word/document.xml", docx.as_bytes())]);
    let of_style = [
        paragraph(&run(HEADLINE, "")),
        paragraph(&run(FIRST, "")),
        paragraph(&(run(start, "") + &run(struck, "<w:rStyle w:val=\"Out\"/>") + &run(end, ""))),
    ];
    let of_style = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", of_style.concat());
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"character\" w:styleId=\"Out\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>";
    let of_style = packed(&[("word/document.xml", of_style.as_bytes()), ("word/styles.xml", styles.as_bytes())]);
    let tagged = format!("# {HEADLINE}\n\n{FIRST}\n\n{start}<del>{struck}</del> {end}\n");
    let shouted =
        page(&format!("<p>{FIRST}</p><p>{start}<span style='TEXT-DECORATION:LINE-THROUGH'>{struck}</span>{end}</p>"));
    let files = [
        ("a.html", html),
        ("a.md", markdown.into_bytes()),
        ("a.rtf", rtf.into_bytes()),
        ("a.docx", docx),
        ("b.docx", of_style),
        ("b.md", tagged.into_bytes()),
        ("b.html", shouted),
    ];
    for (name, bytes) in files {
        let article = one(name, &bytes);
        assert_eq!(body(&article), [FIRST, SECOND], "{name}");
        let found = article.dropped.iter().find(|dropped| dropped.why == Dropped::STRUCK);
        assert_eq!(found.map(|dropped| dropped.text.as_str()), Some(struck), "{name}");
    }
}

#[test]
fn a_paragraph_whose_end_was_deleted_with_changes_tracked_goes_on() {
    let (start, end) = SECOND.split_at(SECOND.find("who had").unwrap());
    let text = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let document = format!(
        "<w:document xmlns:w=\"w\"><w:body><w:p>{}</w:p><w:p>{}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p></w:body></w:document>",
        text(HEADLINE),
        text(FIRST),
        text(start),
        text(end)
    );
    let article = one("a.docx", &packed(&[("word/document.xml", document.as_bytes())]));
    assert_eq!(body(&article), [FIRST, SECOND]);
}

#[test]
fn a_text_that_was_cut_off_is_a_stub_without_its_mark() {
    let marks = [
        ("… [+1874 chars]", true),
        ("... [1874 chars]", true),
        (" [truncated]", false),
        (" [...]", false),
        ("… Read more", false),
        ("[Message clipped]  View entire message", false),
    ];
    for (mark, missing) in marks {
        let article = one("a.txt", format!("{HEADLINE}\n\n{FIRST}\n\n{SECOND}{mark}").as_bytes());
        assert_eq!(article.stub, Some(Stub::CutOff), "{mark}");
        assert!(!article.body()[1].text.contains('['), "{mark}");
        let told = article.notes.iter().any(|note| said(note).contains("1874 more characters are missing"));
        assert_eq!(told, missing);
    }
}

#[test]
fn what_no_reader_of_a_page_sees_is_no_text() {
    let beside = "<div style='display:none'>Nine were hurt.</div><p>The mayor said so.<span class='sr-only'>Opens in a new window</span></p>";
    let article = one("a.html", &page(&format!("<p>{FIRST}</p><p>{SECOND}</p>{beside}")));
    assert_eq!(body(&article), [FIRST, SECOND, "The mayor said so."]);
    for hidden in [
        "<style>.h7{display: none}</style><p class='h7'>Nine were hurt.</p>",
        "<p style='position:absolute;left:-9999px'>Nine were hurt.</p>",
        "<p style='color:#ffffff;background-color:#ffffff'>Nine were hurt.</p>",
    ] {
        let article = one("a.html", &page(&format!("<p>{FIRST}</p>{hidden}<p>{SECOND}</p>")));
        assert_eq!(body(&article), [FIRST, SECOND], "{hidden}");
    }
}

#[test]
fn readings_reference_marks_and_comments_are_no_text() {
    let ruby = "<p>新しい<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>が<ruby>土曜日<rt>どようび</rt></ruby>に開通し、市長が式典であいさつした。費用は四十億円だった。</p>\
                <p>市民は午後から歩いて渡り、夕方には車の列ができた。古い渡し船は夏まで残ることになっている。議会が決めた。</p>";
    let article = one("a.html", &page(ruby));
    assert!(body(&article)[0].starts_with("新しい橋が土曜日に開通し、"), "{:?}", body(&article));
    let notes = format!(
        "<p>{FIRST}<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p><p>{SECOND}<sup><a href='#f1' id='r1'>[1]</a></sup></p>\
         <div><p><a href='#r1' id='f1'>[1]</a> She was elected in 2019.</p></div>\
         <div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a> Check this again before we print.</p></div>"
    );
    assert_eq!(body(&one("a.html", &page(&notes))), [FIRST, SECOND]);
    let without_notes = format!("<p>{FIRST}<sup><a href='#cite_note-1'>[1]</a></sup></p><p>{SECOND}</p>");
    assert_eq!(body(&one("a.html", &page(&without_notes))), [FIRST, SECOND]);
}

#[test]
fn an_empty_row_is_no_article_whatever_a_program_writes_for_nothing() {
    let table = format!("outlet,text\nArgus,\"{FIRST}\"\nBeacon,None\nCourier,null\n");
    assert_eq!(all("a.csv", table.as_bytes()).len(), 1);
}
