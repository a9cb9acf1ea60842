//! The page, parsed: self-contained, addressed, harmless, and never accusing where the judge is not sure.

use crate::fixture::{hostile, many_outlets, night_train};
use crate::pages::page;
use base64::Engine;
use dom_query::Document;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use storydiff::compare::{Comparison, Verdict};

fn every_kind() -> Vec<(Comparison, String)> {
    [night_train(), many_outlets(2), many_outlets(8), hostile()]
        .into_iter()
        .map(|comparison| {
            let html = page(&comparison);
            (comparison, html)
        })
        .collect()
}

fn attributes(document: &Document, selector: &str, name: &str) -> Vec<String> {
    document.select(selector).iter().filter_map(|found| found.attr(name)).map(|value| value.to_string()).collect()
}

#[test]
fn the_page_fetches_nothing() {
    for (comparison, html) in every_kind() {
        let document = Document::from(html.as_str());
        assert_eq!(document.select("link, img, iframe, object, embed, base, audio, video, source").length(), 0);
        assert!(attributes(&document, "[src]", "src").is_empty());
        assert!(
            !document.select("style").text().contains("url(") && !document.select("style").text().contains("@import")
        );
        let known: BTreeSet<&str> =
            comparison.event.articles.iter().filter_map(|article| article.url.as_deref()).collect();
        for href in attributes(&document, "[href]", "href") {
            let is_published = known.contains(href.as_str()) && href.starts_with("https://");
            assert!(href.starts_with('#') || is_published, "{href}");
        }
    }
}

#[test]
fn every_id_is_unique_and_every_anchor_leads_somewhere() {
    for (_, html) in every_kind() {
        let document = Document::from(html.as_str());
        let ids = attributes(&document, "[id]", "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
        for id in &ids {
            assert!(id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'), "{id}");
        }
        for href in attributes(&document, "a[href^='#']", "href") {
            assert!(unique.contains(&href[1..].to_string()), "{href}");
        }
        for labelled in attributes(&document, "[aria-labelledby]", "aria-labelledby") {
            assert!(unique.contains(&labelled), "{labelled}");
        }
    }
}

#[test]
fn the_policy_allows_exactly_the_style_and_the_script_that_are_in_the_page() {
    for (_, html) in every_kind() {
        let document = Document::from(html.as_str());
        let policy = attributes(&document, "meta[http-equiv]", "content").remove(0);
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
            assert_eq!(document.select(element).length(), 1, "{element}");
            let text = document.select(element).text();
            let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()));
            assert!(policy.contains(&format!("{directive} 'sha256-{hash}';")), "{element}: {policy}");
        }
        assert_eq!(document.select("[style], [onclick], [onload], [onerror]").length(), 0);
    }
}

#[test]
fn hostile_text_stays_text() {
    let html = page(&hostile());
    let document = Document::from(html.as_str());
    assert_eq!(document.select("script").length(), 1);
    assert_eq!(document.select("main b, main u, main i:not(:has(bdi)), main img").length(), 0);
    let text = document.select("main").text();
    for words in
        ["<script>alert(1)</script> {{ 7*7 }}", "{% include \"x\" %}", "<img src=x onerror=alert(2)>", "<b>reason</b>"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(!html.contains('\u{0}') && !html.contains('\u{1b}'));
    assert!(attributes(&document, "a", "href").iter().all(|href| !href.starts_with("javascript:")));
    assert_eq!(
        document.select("title").text().to_string(),
        "</title><script>alert(6)</script> {{ title }} · side by side"
    );
}

#[test]
fn a_cell_that_is_not_sure_asks_for_a_look_and_never_says_omitted() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    let unsure_omissions = comparison.facts.iter().flat_map(|fact| fact.cells.iter().map(move |cell| (fact, cell)));
    let mut seen = 0;
    for (fact, _) in unsure_omissions.filter(|(_, cell)| !cell.sure && cell.verdict == Verdict::Omitted) {
        let article = fact.cells.iter().position(|cell| !cell.sure).unwrap();
        let id = &comparison.event.articles[article].id;
        let cell = document.select(&format!("#{} td[data-article='{id}']", fact.id));
        assert_eq!(cell.select(".verdict").text().split_whitespace().collect::<Vec<_>>(), ["?", "check"]);
        assert_eq!(cell.attr("data-verdict").unwrap().to_string(), "check");
        seen += 1;
    }
    assert!(seen > 0);
    for shown in document.select("#f-0e55c0de .check").iter() {
        assert!(!shown.text().contains("omitted"), "{}", shown.text());
    }
}

#[test]
fn every_outlet_is_one_column_of_every_table() {
    for count in [2, 3, 8, 40] {
        let comparison = many_outlets(count);
        let document = Document::from(page(&comparison).as_str());
        for (table, extra) in [("facts", 1), ("rows", 0), ("voices", 1)] {
            let columns = document.select(&format!("table.{table} thead th[scope=col]")).length();
            assert_eq!(columns, count + extra, "{table} of {count}");
        }
        for line in document.select("table.facts tr.line").iter() {
            assert_eq!(line.select("td").length(), count);
            assert_eq!(line.select("th[scope=row]").length(), 1);
        }
    }
}

#[test]
fn every_paragraph_stands_once_in_the_articles_with_its_number_and_its_language() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    for article in &comparison.event.articles {
        for paragraph in &article.paragraphs {
            let found = document.select(&format!("#articles #{}-p{}", article.id, paragraph.number));
            assert!(found.text().contains(&paragraph.text), "{}", paragraph.text);
            assert_eq!(found.select("p").attr("lang").unwrap().to_string(), "en");
        }
    }
    assert_eq!(document.select("#wire-p4 .tag").text().to_string(), "↕ moved here, beside its partner");
    assert_eq!(document.select("#courier-p5 .tag").text().to_string(), "no partner found");
    assert_eq!(document.select("#register-p1 .beside a").attr("href").unwrap().to_string(), "#courier-p3");
}

#[test]
fn a_fact_opens_to_the_verbatim_words_with_the_differing_ones_marked() {
    let document = Document::from(page(&night_train()).as_str());
    let evidence = document.select("#f-0a11c0de .evidence section.differs");
    let quote = "Fourteen passengers were treated for cold, according to the county health office.";
    assert_eq!(evidence.select("blockquote").text().to_string(), quote);
    assert_eq!(evidence.select("mark.differ").text().to_string(), "Fourteen");
    assert_eq!(evidence.select(".passage a").attr("href").unwrap().to_string(), "#register-p4");
    assert!(evidence.select(".why").text().contains("says 'at least nine', here 'Fourteen'"));
    assert_eq!(evidence.select(".rule").text().to_string(), "other-number");
}

#[test]
fn a_page_from_right_to_left_says_so() {
    let document = Document::from(page(&hostile()).as_str());
    assert_eq!(document.select("#one-b-2-p1 p").attr("dir").unwrap().to_string(), "rtl");
    assert_eq!(document.select("#one-b-p1 p").attr("dir").unwrap().to_string(), "ltr");
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for (_, html) in every_kind() {
        let document = Document::from(html.as_str());
        let levels = document.select("h1, h2, h3, h4").iter().map(|heading| heading.nodes()[0].node_name().unwrap());
        let levels: Vec<u8> = levels.map(|name| name.as_bytes()[1] - b'0').collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn the_same_comparison_gives_the_same_page() {
    assert_eq!(page(&night_train()), page(&night_train()));
}

#[test]
fn three_articles_of_seven_hundred_words_stay_below_400_kilobytes() {
    let mut comparison = night_train();
    let facts = comparison.facts.clone();
    // About as many facts as three such articles hold, and text up to seven hundred words an article.
    for turn in 1..8 {
        comparison.facts.extend(facts.iter().cloned().map(|mut fact| {
            fact.id = format!("{}{turn}", fact.id);
            fact
        }));
    }
    for article in &mut comparison.event.articles {
        let words: usize = article.paragraphs.iter().map(|paragraph| paragraph.text.split_whitespace().count()).sum();
        let filler = " and the valley waited".repeat((700 - words) / 4);
        article.paragraphs[1].text.push_str(&filler);
    }
    let html = page(&comparison);
    assert!(html.len() < 400_000, "{} bytes for {} facts", html.len(), comparison.facts.len());
}
