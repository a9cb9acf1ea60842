//! What stands above, between and below a text that somebody copied from a page or a reader, and is no text.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published};
use storydiff::article::Article;

fn pasted(head: &str, between: &str, foot: &str) -> Article {
    one("page.txt", format!("{head}\n\n{FIRST}\n\n{between}\n\n{SECOND}\n\n{foot}\n").as_bytes())
}

#[test]
fn links_to_other_articles_between_the_paragraphs_are_no_text() {
    for line in [
        ">> Bus fares to rise in July",
        "See also: “Bus fares to rise in July”",
        "READ: Council asks for money",
        "Related Article\nBus fares to rise in July",
        "DON'T MISS\nCouncil asks for money",
        "In case you missed it: Council asks for money",
        "EXPLAINED: Why bridges close",
        "Recommended Stories\nlist 1 of 2Bus fares to rise\nlist 2 of 2Council asks for money\nend of list",
        "【関連記事】市議会が予算を要求",
        "[Read: Bus fares to rise in July]",
        "Trending on Argus\n\nBus fares to rise in July",
        "Advertisement\nArticle continues below this ad",
        "after newsletter promotion",
        "READ ALSO\nBus fares to rise in July",
        "WATCH BELOW: Flames over the harbour",
        "Up next: Bus fares to rise in July",
        "Advertisement 2",
        "Free daily newsletter",
        "The Argus is on WhatsApp. Join our channel here.",
        "Support local journalism: become a member of The Argus today",
    ] {
        let article = pasted(&format!("{HEADLINE}\nBy Jon Berg\n7 March 2026"), line, "");
        assert_eq!(body(&article), [FIRST, SECOND], "{line}");
    }
    for text in ["What happens next", "More: it said that nobody had slept.", "Opinion is divided in the town"] {
        let article = pasted(&format!("{HEADLINE}\nBy Jon Berg\n7 March 2026"), text, "");
        assert_eq!(body(&article), [FIRST, text, SECOND]);
    }
}

#[test]
fn who_wrote_it_where_and_when_is_found_below_the_text() {
    for foot in [
        "From The Ostwick Ledger, 7 March 2026. By Jon Berg.",
        "By Jon Berg. From The Ostwick Ledger, 7 March 2026.",
        "The Ostwick Ledger, 7 March 2026, by Jon Berg",
        "7 March 2026\n\n— Jon Berg, The Ostwick Ledger",
    ] {
        let article = pasted(HEADLINE, "", foot);
        assert_eq!(body(&article), [FIRST, SECOND], "{foot}");
        assert_eq!(
            (article.outlet.as_str(), article.author.as_deref()),
            ("The Ostwick Ledger", Some("Jon Berg")),
            "{foot}"
        );
        assert_eq!(published(&article), "2026-03-07", "{foot}");
    }
}

#[test]
fn lines_on_the_writer_and_the_desk_below_the_text_are_none() {
    for foot in [
        "Jon Berg is the harbour correspondent of The Ostwick Ledger.\nFollow him at @jonberg",
        "About the Author\n\nJon Berg\nJon Berg covers the harbour. He joined in 2019.\n\nView all posts by Jon Berg",
        "Jon Berg can be reached at jberg@argus.example or on X at @jonberg.",
        "Send tips to tips@argus.example.",
        "This story was produced by the Argus and distributed by Kelwire.",
        "(With inputs from agencies)",
        "Comments (12)\n\nBe the first to comment",
        "-- Jon Berg",
        "Loading comments...",
        "Related Tags:\nBridges, Ferries",
        "Follow The Argus on Facebook, X and Instagram.",
        "Share your thoughts in the comments below!",
        "Previous article\nBus fares to rise\nNext article\nCouncil asks for money",
    ] {
        assert_eq!(body(&pasted(HEADLINE, "", foot)), [FIRST, SECOND], "{foot}");
    }
}

#[test]
fn outlet_writer_and_day_are_found_in_the_heads_of_more_sites() {
    for head in [
        format!("OSTWICK LEDGER\nSaturday, March 7, 2026\n\n{HEADLINE}\nBY JON BERG\nLEDGER STAFF WRITER"),
        format!("{HEADLINE}\nReported by: Jon Berg\nDate: 7 March 2026\nSource: Ostwick Ledger"),
        format!("{HEADLINE}\n\nOstwick Ledger | March 7, 2026 | Jon Berg"),
        format!("{HEADLINE} | Ostwick Ledger\n\nJon Berg\n@jonberg\n7 March 2026"),
        format!("{HEADLINE}\nBy Jon Berg\nOstwick Ledger\n7 March 2026\n\nPin it\nSave for later"),
        format!("{HEADLINE}\nJon Berg, Ostwick Ledger\n\nMarch 7, 2026"),
        format!("{HEADLINE}\nBy Jon Berg Harbour correspondent\nOstwick Ledger\n7 March 2026"),
        format!("{HEADLINE}\n(Ostwick Ledger, March 7, 2026)\nBy Jon Berg"),
        format!("{HEADLINE}\nBy Jon Berg\nPublished in Ostwick Ledger on March 7, 2026"),
        format!("Ostwick Ledger — 7 March 2026 — Page A3\n{HEADLINE} for now\nBy Jon Berg\nStaff Reporter"),
        format!(
            "{HEADLINE}\nJon Berg, Ostwick Ledger, Kelland\nSat, March 7, 2026\n • 1d • 2 min read\n\nIn this article:\nOstwick\nferries"
        ),
        format!("[Ostwick Ledger] {HEADLINE}\nBy Jon Berg\n7 March 2026"),
        format!("From: Ostwick Ledger, 7 March 2026, p. 3\nBy Jon Berg\n\n{HEADLINE}"),
        format!("Title: {HEADLINE}\nAuthor(s): Jon Berg\nPublication: Ostwick Ledger\nDate: March 7, 2026"),
        format!(
            "{HEADLINE}\nSource: Ostwick Ledger (https://www.ledger.example/bridge)\nPublished: 7 March 2026\nAuthor: Jon Berg"
        ),
        format!("← Back to News\n\n{HEADLINE}\nAuthor\nBy Jon Berg\nOstwick Ledger\nDate\nMarch 7, 2026"),
        format!("{HEADLINE}\nOstwick Ledger\nMarch 7, 2026 by Jon Berg Leave a Comment"),
        format!("{HEADLINE}\nOstwick Ledger\nBy Jon Berg, Staff Writer | jberg@ledger.example | 7 March 2026"),
        format!("Transport\n\n{HEADLINE} at last\nOstwick Ledger\nBy Jon Berg\nOstwick | Updated: March 7, 2026"),
    ] {
        let article = pasted(&head, "", "");
        assert_eq!(body(&article), [FIRST, SECOND], "{head}");
        assert!(article.headline().starts_with(HEADLINE), "{head}");
        let author = article.author.as_deref().unwrap_or_default().to_lowercase();
        assert!(["jon berg", "jon berg, staff writer"].contains(&author.as_str()), "{head}: {author}");
        assert_eq!(article.outlet.to_lowercase(), "ostwick ledger", "{head}");
        assert_eq!(published(&article), "2026-03-07", "{head}");
    }
}

#[test]
fn a_reader_of_a_browser_shows_the_domain_below_the_headline() {
    let article = pasted(&format!("{HEADLINE}\nargus.example\n2 min read · Mar 7, 2026"), "", "");
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!((article.outlet.as_str(), published(&article).as_str()), ("argus.example", "2026-03-07"));
}

#[test]
fn an_address_as_the_source_below_the_text_is_the_pages() {
    let article = pasted(HEADLINE, "", "Source: https://www.argus.example/bridge (accessed 9 March 2026)");
    assert_eq!(body(&article), [FIRST, SECOND]);
    assert_eq!(article.url.as_deref(), Some("https://www.argus.example/bridge"));
}

#[test]
fn japanese_writers_stand_with_their_desk_or_place() {
    let text = "十五日未明、港の町で火事があった。\n\n二人がけがをした。";
    for (head, foot) in [
        ("2026年6月15日\n【港町＝山田花子】", ""),
        ("2026年6月15日", "（社会部・山田花子）"),
        ("2026年6月15日", "\n\n（山田花子）"),
        ("北方新聞 2026年6月15日 朝刊\n山田花子", ""),
    ] {
        let article = one("page.txt", format!("港の町で火事\n{head}\n\n{text}{foot}\n").as_bytes());
        assert_eq!(article.author.as_deref(), Some("山田花子"), "{head}{foot}");
        assert_eq!(published(&article), "2026-06-15", "{head}{foot}");
        assert_eq!(body(&article), ["十五日未明、港の町で火事があった。", "二人がけがをした。"], "{head}{foot}");
    }
}

#[test]
fn offers_in_german_french_and_spanish_end_a_text_that_is_not_whole() {
    for line in [
        "Lesen Sie den ganzen Artikel mit Argus Plus",
        "Cet article est réservé aux abonnés.",
        "Contenido exclusivo para suscriptores",
    ] {
        let article = pasted(HEADLINE, "", line);
        assert_eq!(body(&article), [FIRST, SECOND], "{line}");
        assert!(article.stub.is_some(), "{line}");
    }
}

#[test]
fn a_name_that_no_list_has_is_the_writer_s_without_a_day_too() {
    for name in ["Tamsin Roe", "Oyelaran Thackeray-Boe", "Xu Qimei"] {
        for head in [format!("{HEADLINE}\n\n{name}"), format!("{HEADLINE}\n{name}")] {
            let article = pasted(&head, "", "");
            assert_eq!((article.author.as_deref(), body(&article)), (Some(name), vec![FIRST, SECOND]), "{head}");
        }
    }
    for line in ["Marta Lind", "Harbour Talk", "Local Roundup", "What We Know"] {
        let article = pasted(&format!("{HEADLINE}\n\n{line}"), "", "");
        assert_eq!(article.author, None, "{line}");
    }
}

#[test]
fn an_outlet_above_the_day_is_known_by_its_article() {
    let article = pasted(&format!("{HEADLINE}\nThe Coastline\n7 March 2026"), "", "");
    assert_eq!((article.outlet.as_str(), body(&article)), ("The Coastline", vec![FIRST, SECOND]));
    let article = pasted(&format!("{HEADLINE}\nThe New Bridge\n7 March 2026"), "They call it The New Bridge here.", "");
    assert_ne!(article.outlet, "The New Bridge");
}

#[test]
fn the_way_to_the_next_article_is_no_text() {
    for foot in [
        "Previous\n\nNext",
        "Previous\nCouncil asks for money\nNext\nBus fares to rise in July",
        "« Previous | Next »",
        "Older posts",
        "Nächster Artikel",
    ] {
        assert_eq!(body(&pasted(HEADLINE, "", foot)), [FIRST, SECOND], "{foot}");
    }
    assert_eq!(body(&pasted(HEADLINE, "Next", "")), [FIRST, "Next", SECOND], "a heading");
}

#[test]
fn more_lines_of_a_head_are_none_of_the_text() {
    for (head, author, day) in [
        ("HEADLINE\nTamsin Roe @troe\n08/06/2026\nShare on Facebook", Some("Tamsin Roe"), ""),
        ("The Ostwick Ledger\nMonday, 8 June 2026\nPage 3\nHEADLINE\nBy Jon Berg", Some("Jon Berg"), "2026-06-08"),
        ("HEADLINE\nWritten by Jon Berg\nPhotography by Ines Varga\n8 June 2026", Some("Jon Berg"), "2026-06-08"),
        (
            "HEADLINE\nTamsin Roe and Odile Brandvold\nMon 8 Jun 2026 07.30 CEST\n\nShare\n221",
            Some("Tamsin Roe and Odile Brandvold"),
            "2026-06-08T07:30+02:00",
        ),
        ("HEADLINE\nSubscriber exclusive\nTamsin Roe, Ostwick | 8 June 2026", Some("Tamsin Roe"), "2026-06-08"),
        ("HEADLINE\n(c) Ostwick News Agency 2026\n8 June 2026", None, "2026-06-08"),
        ("HEADLINE\n\nAdd The Ledger on Google\n\nTamsin Roe, 8 June 2026", Some("Tamsin Roe"), "2026-06-08"),
        ("HEADLINE\nPosted on June 8, 2026 by Jon Berg\nPosted in Transport, Docks", Some("Jon Berg"), "2026-06-08"),
        (
            "HEADLINE\n\nStory highlights\n\nBy Jon Berg, NNC\nUpdated 0715 GMT (1515 HKT) June 8, 2026",
            Some("Jon Berg, NNC"),
            "2026-06-08T07:15Z",
        ),
        (
            "HEADLINE\nJune 8, 2026 Monday\nFinal Edition\nBYLINE: Jon Berg\nSECTION: NEWS; Pg. 3\nLENGTH: 231 words",
            Some("Jon Berg"),
            "2026-06-08",
        ),
    ] {
        let article = pasted(&head.replace("HEADLINE", HEADLINE), "", "Like this:\nLike Loading...");
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]), "{head}");
        assert_eq!((article.author.as_deref(), published(&article).as_str()), (author, day), "{head}");
    }
}

#[test]
fn names_beside_an_outlet_and_lines_of_readers_and_players_are_none_of_the_text() {
    for (head, author) in [
        ("HEADLINE\n\nTamsin Roe\nOstwick Courier", Some("Tamsin Roe")),
        ("HEADLINE - Ostwick Courier\ncourier.example\nTamsin Roe\n5–6 minutes", Some("Tamsin Roe")),
        (
            "HEADLINE\nJune 8, 20267:15 AM ET\nHeard on Morning Edition\nBy\nTamsin Roe\n3-Minute Listen\nTranscript",
            Some("Tamsin Roe"),
        ),
        (
            "HEADLINE\n\nImage: A bridge. Credit: Jo Marsh/Ostwick News Agency\n\nTamsin Roe\nPublished 8 June 2026",
            Some("Tamsin Roe"),
        ),
        ("HEADLINE\nPublished June 8, 2026 7:15am EDT\nBy Tamsin Roe\nFacebook\nX\nThreads\nEmail", Some("Tamsin Roe")),
        ("HEADLINE\nSTAFF REPORT\nJune 8, 2026\nReading Time: 3 mins read", None),
        ("FOR IMMEDIATE RELEASE\n\nHEADLINE\n\nContact: Tamsin Roe, 555-0101", None),
    ] {
        let article = pasted(&head.replace("HEADLINE", HEADLINE), "", "");
        assert_eq!((article.headline(), body(&article)), (HEADLINE, vec![FIRST, SECOND]), "{head}");
        assert_eq!(article.author.as_deref(), author, "{head}");
    }
    for between in [
        "[Embedded content]",
        "View this post on Instagram",
        "Allow Twitter content?\nThis article contains content provided by Twitter. We ask for your permission first.",
    ] {
        assert_eq!(body(&pasted(HEADLINE, between, "")), [FIRST, SECOND], "{between}");
    }
    let article = pasted(HEADLINE, "", "Tamsin Roe\ntamsin.roe@courier.example\n@troe");
    assert_eq!((article.author.as_deref(), body(&article)), (Some("Tamsin Roe"), vec![FIRST, SECOND]));
}
