//! What is around a pasted text: outlet, day and writer in whatever order and language, boxes of the page, the headline
//! again.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published};
use storydiff::article::{Article, Dropped};

/// The article of a head and a foot around the text.
fn pasted(head: &str, foot: &str) -> Article {
    one("x.txt", format!("{}\n\n{FIRST}\n\n{SECOND}\n{foot}", head.replace("HEADLINE", HEADLINE)).as_bytes())
}

#[track_caller]
fn assert_told(article: &Article, outlet: &str, author: Option<&str>, day: &str) {
    assert_eq!((article.headline(), body(article)), (HEADLINE, vec![FIRST, SECOND]));
    assert_eq!((article.outlet.as_str(), article.author.as_deref()), (outlet, author));
    assert!(published(article).starts_with(day), "{}", published(article));
}

#[test]
fn outlet_day_and_writer_are_found_however_they_are_printed() {
    for (head, outlet, author) in [
        ("Le Monde du Nord\n\nHEADLINE\n\nBy Jon Berg\n7 March 2026", "Le Monde du Nord", Some("Jon Berg")),
        ("HEADLINE\nLe Monde du Nord, 7 March 2026\nBy Jon Berg", "Le Monde du Nord", Some("Jon Berg")),
        ("HEADLINE\nOstpress, 7 March 2026", "Ostpress", None),
        ("HEADLINE\nOstpress\n7.3.2026 klo 7.00\nBy Jon Berg", "Ostpress", Some("Jon Berg")),
        ("HEADLINE\nOstpress\nIssue date: March 7, 2026, Posted On: March 6, 2026", "Ostpress", None),
        (
            "HEADLINE\nOstpress\nPublié le 7 mars 2026 à 10h30, mis à jour le 8 mars 2026\nTemps de lecture : 2 min",
            "Ostpress",
            None,
        ),
        ("HEADLINE\nOstpress\nAP | Updated: Mar 7, 2026, 07:00 IST", "Ostpress", Some("AP")),
        ("HEADLINE\nOstpress\n7 March 2026\nJon Berg reports", "Ostpress", Some("Jon Berg")),
        ("HEADLINE - Ostpress\n\nOdalys Quine\n7 March 2026\n\nA- A+", "Ostpress", Some("Odalys Quine")),
    ] {
        assert_told(&pasted(head, ""), outlet, author, "2026-03-07");
    }
    let named_below = pasted("HEADLINE\n7 March 2026\nBy Jon Berg", "\nSource: The Ostwick Argus\n");
    assert_told(&named_below, "The Ostwick Argus", Some("Jon Berg"), "2026-03-07");
    let place = pasted("HEADLINE\nLa Rochelle, 7 March 2026\nBy Jon Berg", "");
    assert_eq!((place.outlet.as_str(), place.author.as_deref()), ("X", Some("Jon Berg")));
}

#[test]
fn a_source_of_figures_is_no_outlet() {
    let article = pasted("HEADLINE\n7 March 2026\nBy Jon Berg", "\nSource: Ministry of Transport\n");
    assert_eq!(article.outlet, "X");
}

#[test]
fn boxes_around_the_article_are_no_text() {
    let head =
        "Most read\nNine hurt at Tarn\nMayor resigns\n\nThe Ostwick Argus\n\nHEADLINE\n\nBy Jon Berg\n7 March 2026";
    let foot = "\nRead more:\nNine hurt at Tarn\nAdvertisement\n";
    assert_told(&pasted(head, foot), "The Ostwick Argus", Some("Jon Berg"), "2026-03-07");
    let again = "HEADLINE | The Ostwick Argus\n\nHEADLINE\n\nBy Jon Berg\n7 March 2026";
    let article = pasted(again, "");
    assert_told(&article, "The Ostwick Argus", Some("Jon Berg"), "2026-03-07");
    assert_eq!(article.dropped[0].text, HEADLINE);
}

#[test]
fn words_with_a_stroke_through_each_letter_are_taken_back() {
    let struck: String = "six".chars().flat_map(|letter| [letter, '\u{336}']).collect();
    let article = one("x.txt", format!("{HEADLINE}\n\n{FIRST}\n\nIt has {struck} four lanes.\n").as_bytes());
    assert_eq!(body(&article), [FIRST, "It has four lanes."]);
    assert!(article.dropped.iter().any(|dropped| dropped.text == "six" && dropped.why == Dropped::STRUCK));
}

#[test]
fn a_japanese_text_is_read_from_indent_to_indent_and_its_writer_found() {
    let (first, second) = ("橋は土曜日に開通した。工事には三年かかった。", "市長は「約束を守った」と話した。");
    for (text, author) in [
        (format!("橋が開通\n\n垂穂新聞　２０２６年３月７日\n佐藤あかり\n\n　{first}\n　{second}\n"), "佐藤あかり"),
        (format!("橋が開通\n\n垂穂新聞\n2026年3月7日\n\n　{first}\n　{second}（佐藤あかり）\n"), "佐藤あかり"),
        (
            format!("橋が開通\n\n2026年3月7日 垂穂新聞\n\n{first}\n\n{second}\n\n【鈴木一郎、山田花子】\n"),
            "鈴木一郎、山田花子",
        ),
    ] {
        let article = one("x.txt", text.as_bytes());
        assert_eq!(body(&article), [first, second]);
        assert_eq!((article.outlet.as_str(), article.author.as_deref()), ("垂穂新聞", Some(author)));
        assert_eq!(published(&article), "2026-03-07");
    }
    let agency =
        one("x.txt", format!("橋が開通\n\n垂穂新聞\n2026年3月7日\n\n{first}\n\n{second}（共同）\n").as_bytes());
    assert_eq!(body(&agency)[1], format!("{second}（共同）"));
}

#[test]
fn the_marks_of_a_page_are_read_by_their_class() {
    let page = |inner: &str| {
        format!(
            "<!DOCTYPE html><html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{inner}</article></body></html>"
        )
    };
    let text = format!("<p>{FIRST}</p><p>{SECOND}</p>");
    let note = "The bridge has four lanes and not six.";
    let corrected = one("x.html", page(&format!("<aside class=story-correction>{note}</aside>{text}")).as_bytes());
    assert!(corrected.dropped.iter().any(|dropped| dropped.text == note && dropped.why == Dropped::CORRECTION));
    let marked = one(
        "x.html",
        page(&format!("<p class=has-correction>{FIRST}</p><p class=has-correction>{SECOND}</p>")).as_bytes(),
    );
    assert_eq!(body(&marked), [FIRST, SECOND]);
    let brief =
        page("<p>橋は土曜日に開通し、市長が式典で話した。</p><p>工事には三年かかり、人も集まった。（共同）</p>");
    assert_eq!(body(&one("x.html", brief.as_bytes())).len(), 2);
    let named = page(&format!("<div class=byline>Odalys Quine</div><div>7 March 2026</div>{text}"));
    assert_eq!(one("x.html", named.as_bytes()).author.as_deref(), Some("Odalys Quine"));
    let quoted = one(
        "x.html",
        page(&format!("{text}<blockquote class=pullquote>We promised it, and we keep it</blockquote>")).as_bytes(),
    );
    assert_eq!(body(&quoted), [FIRST, SECOND]);
    let entry = |time: &str, heading: &str, text: &str| format!("<p>{time}</p><h2>{heading}</h2><p>{text}</p>");
    let live =
        page(&(entry("14.05 GMT", "Bridge opens", FIRST) + &entry("13.40 GMT", "Council kept its word", SECOND)));
    assert_eq!(body(&one("x.html", live.as_bytes())), ["Bridge opens", FIRST, "Council kept its word", SECOND]);
    let short = page(
        "<p>橋は土曜日に開通し、市長が式典で話した。</p><p>工事には三年かかった。</p><p>※当初、工事を「五年」としていましたが、「三年」の誤りでした。訂正します。</p>",
    );
    assert_eq!(body(&one("x.html", short.as_bytes())).len(), 2);
}

#[test]
fn a_headline_that_a_text_without_a_head_repeats_is_its_first_paragraph() {
    assert_eq!(body(&pasted("HEADLINE\n\nHEADLINE", "")), [HEADLINE, FIRST, SECOND]);
}

#[test]
fn writers_are_found_in_lists_of_objects() {
    for export in [
        r#""authors": [{"display_name": "Jon Berg"}]"#,
        r#""tags": [{"type": "contributor", "webTitle": "Jon Berg"}, {"type": "keyword", "webTitle": "Bridges"}]"#,
        r#""authors.0.name": "Jon Berg""#,
    ] {
        let file = format!(r#"{{"title": "{HEADLINE}", "body": "{FIRST}", {export}}}"#);
        assert_eq!(one("x.json", file.as_bytes()).author.as_deref(), Some("Jon Berg"), "{export}");
    }
}

#[test]
fn what_a_browser_prints_on_each_page_is_no_text() {
    let foot = |page: usize| format!("https://argus.example/bridge {page}/2");
    let printed =
        format!("{HEADLINE}\n\nBy Jon Berg\n7 March 2026\n\n{FIRST}\n\n{}\n\n{SECOND}\n\n{}\n", foot(1), foot(2));
    assert_eq!(body(&one("x.txt", printed.as_bytes())), [FIRST, SECOND]);
}
