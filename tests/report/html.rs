//! The page, parsed: self-contained, addressed, harmless, and never accusing where the judge is unsure.

use crate::fixture::{hostile, many_outlets, night_train};
use crate::handout::sample;
use crate::pages::page;
use base64::Engine;
use dom_query::Document;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use storydiff::article::Article;
use storydiff::compare::{Comparison, Evidence, Fact, FactWording, Reason, Subject, Verdict};

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
    assert_eq!(document.select("main u, main i:not(:has(bdi)), main img").length(), 0);
    assert!(document.select("main b:not([class])").iter().all(|label| label.text().ends_with(':')));
    let text = document.select("main").text();
    for words in
        ["<script>alert(1)</script> {{ 7*7 }}", "{% include \"x\" %}", "<img src=x onerror=alert(2)>", "</details>"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(!html.contains('\u{0}') && !html.contains('\u{1b}'));
    assert!(attributes(&document, "a", "href").iter().all(|href| !href.starts_with("javascript:")));
    assert_eq!(
        document.select("head > title").text().to_string(),
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
        let cell = document.select(&format!("#{} tr:first-child td:nth-of-type({})", fact.id, article + 1));
        assert_eq!(cell.select("td > bdi").text().to_string(), comparison.event.articles[article].outlet);
        assert_eq!(cell.select(".v.check").text().to_string(), "check");
        let codes = document.select(&format!("#{}", fact.id)).attr("data-codes").unwrap().to_string();
        assert_eq!(codes.chars().nth(article), Some('c'));
        seen += 1;
    }
    assert!(seen > 0);
    assert!(document.select("#f-0e55c0de .check").length() > 0);
    for shown in document.select("#f-0e55c0de .check").iter() {
        assert!(!shown.text().contains("omitted"), "{}", shown.text());
    }
}

#[test]
fn what_a_person_has_to_look_at_stands_apart_from_what_is_sure() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    let groups: Vec<String> =
        document.select("#facts .group").iter().map(|group| group.attr("id").unwrap().to_string()).collect();
    let sure = groups.iter().take_while(|id| !id.ends_with("-to-check")).count();
    assert!(sure > 0 && sure < groups.len() && groups[sure..].iter().all(|id| id.ends_with("-to-check")), "{groups:?}");
    for (number, id) in groups.iter().enumerate() {
        assert_eq!(document.select(&format!("#{id}")).attr("open").is_some(), number < sure, "{id}");
        for fact in document.select(&format!("#{id} > table > .fact")).iter() {
            let codes = fact.attr("data-codes").unwrap().to_string();
            let is_told_by_two = codes.chars().filter(|code| "spd".contains(*code)).count() > 1;
            let is_settled = codes.contains('d') || is_told_by_two || !codes.contains('c');
            assert_eq!(is_settled, number < sure, "{id}: {codes}");
        }
    }
    // Numbered from one, in the order of the page.
    let numbers =
        document.select("#facts summary small").iter().map(|number| number.text().to_string()).collect::<Vec<_>>();
    let expected = (1..=comparison.facts.len()).map(|number| number.to_string()).collect::<Vec<_>>();
    assert_eq!(numbers, expected);
}

#[test]
fn where_all_is_to_be_checked_the_first_group_is_open() {
    let document = Document::from(page(&sample("strait-rescue")).as_str());
    let groups = document.select("#facts .group");
    let open: Vec<bool> = groups.iter().map(|group| group.attr("open").is_some()).collect();
    assert!(
        groups.iter().all(|group| group.attr("id").unwrap().ends_with("-to-check")),
        "no longer a page of that kind"
    );
    assert!(open.len() > 1 && open[0] && open[1..].iter().all(|is_open| !is_open), "{open:?}");
}

#[test]
fn facts_stand_under_the_topic_that_they_clearly_have_and_the_rest_under_a_plain_heading() {
    let mut comparison = night_train();
    comparison.subjects = vec![None; comparison.facts.len()];
    comparison.subjects[0] = Some(Subject::Harm);
    let document = Document::from(page(&comparison).as_str());
    let group = |fact: &str| {
        let found = document.select("#facts .group").iter().find(|group| group.select(&format!("#{fact}")).exists());
        found.unwrap().select("h3").text().to_string()
    };
    // Those hurt in the crash, somebody's own words, and neither.
    assert!(group("f-0a11c0de").starts_with("Deaths and injuries "), "{}", group("f-0a11c0de"));
    assert!(group("f-0c33c0de").starts_with("Reactions and quotations "), "{}", group("f-0c33c0de"));
    assert!(group("f-0d44c0de").starts_with("Other facts "), "{}", group("f-0d44c0de"));
    for group in document.select("#facts .group").iter() {
        let counted = group.select(".count").text().to_string();
        assert_eq!(counted, group.select(".fact").length().to_string());
    }
    // In each, what differs comes before what is only stated.
    for group in document.select("#facts .group:not([id$='-to-check'])").iter() {
        let differs: Vec<bool> =
            group.select(".fact").iter().map(|one| !one.attr("data-codes").unwrap().contains('d')).collect();
        assert!(differs.is_sorted(), "{}", group.select("h3").text());
    }
}

#[test]
fn a_fact_that_says_nearly_the_same_is_folded_under_the_first_and_stays_a_fact() {
    let mut comparison = night_train();
    let (first, second) = (3, 4);
    // Each is found in the other's words, but not surely.
    for (fact, other) in [(first, second), (second, first)] {
        let place = comparison.facts[other].place.unwrap();
        let cell = &mut comparison.facts[fact].cells[place.article];
        (cell.verdict, cell.score, cell.sure) = (Verdict::Partial, 0.9, false);
        cell.evidence = vec![Evidence { place, score: 0.9, matched: vec![] }];
    }
    let wording =
        |fact: &Fact| FactWording { place: fact.place.unwrap(), statement: fact.statement.clone(), joined_by: None };
    for fact in [first, second] {
        comparison.facts[fact].wordings = vec![wording(&comparison.facts[fact])];
    }
    let document = Document::from(page(&comparison).as_str());
    let (leading, folded) = (&comparison.facts[first].id, &comparison.facts[second].id);
    let fold = document.select(&format!("#{leading} + .nearly"));
    assert_eq!(fold.select("summary").first().text().to_string(), "1 fact says nearly the same");
    assert_eq!(fold.select(".fact").attr("id").unwrap().to_string(), *folded);
    assert_eq!(document.select(".fact").length(), comparison.facts.len(), "each stands there once");
    assert_eq!(document.select(&format!(".strip a[href='#{folded}']")).length(), 3, "and has its boxes");
    // If only one is found in the other, they are two.
    let other = comparison.facts[second].place.unwrap().article;
    comparison.facts[first].cells[other].score = 0.5;
    assert!(!Document::from(page(&comparison).as_str()).select(".nearly").exists());
}

#[test]
fn few_outlets_have_a_column_each_and_of_many_the_first_has_and_the_others_are_counted() {
    for count in [2, 3, 8, 40] {
        let comparison = many_outlets(count);
        let document = Document::from(page(&comparison).as_str());
        let columns = if count > 8 { 2 } else { count };
        for table in document.select("table.facts").iter() {
            assert_eq!(table.select("thead th[scope=col]").length(), columns + 1, "{count}");
        }
        assert_eq!(document.select("#voices thead th[scope=col]").length(), count + 1);
        for fact in document.select("tbody.fact").iter() {
            assert_eq!(fact.select("tr:first-child > td").length(), columns);
            assert_eq!(fact.select("tr:first-child > th[scope=row]").length(), 1);
            assert_eq!(fact.attr("data-codes").unwrap().len(), count);
        }
        assert_eq!(document.select(".glance > .outlets > li").length(), count.min(8), "the head stays short");
        assert_eq!(document.select(".glance .outlets > li").length(), count);
        // Nobody is lost: with many outlets each is named below each fact, in full or in a list.
        let first = document.select("tbody.fact").first();
        let named: BTreeSet<String> =
            first.select(".words h4 bdi, .words div > p bdi").iter().map(|name| name.text().to_string()).collect();
        assert!(count <= 4 || named.len() == count, "{count}: {named:?}");
    }
}

/// The address that the page gives to a paragraph.
fn address(document: &Document, article: &Article, number: usize) -> String {
    let all = document.select(&format!("#{}-text .full", article.id));
    all.iter().nth(number).and_then(|found| found.attr("id")).unwrap().to_string()
}

#[test]
fn every_paragraph_stands_once_in_the_rows_and_once_in_full_with_its_language() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    for article in &comparison.event.articles {
        for paragraph in &article.paragraphs {
            let id = address(&document, article, paragraph.number);
            for found in [document.select(&format!("#texts #{id}")), document.select(&format!("#articles #{id}-row"))] {
                assert!(found.text().contains(&paragraph.text), "{}", paragraph.text);
                // In the page's own language, which need not be named.
                assert!(found.select("[lang], [dir]").is_empty());
            }
        }
    }
    let [courier, register, wire] = comparison.event.articles.as_slice() else { panic!("three articles") };
    let row = |article, number| document.select(&format!("#{}-row", address(&document, article, number)));
    assert_eq!(row(wire, 4).select(".tag").text().to_string(), "↕ moved here, beside its match");
    assert_eq!(row(courier, 5).select(".tag").text().to_string(), "no match found");
    let also = row(register, 1).select(".beside a").attr("href").unwrap().to_string();
    assert_eq!(also, format!("#{}-row", address(&document, courier, 3)));
}

#[test]
fn a_paragraph_leads_to_its_facts_its_partners_and_its_row_and_they_lead_back() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    let [courier, register, _] = comparison.event.articles.as_slice() else { panic!("three articles") };
    let id = address(&document, register, 4);
    let full = document.select(&format!("#{id}"));
    assert_eq!(full.select("a.number").attr("href").unwrap().to_string(), format!("#{id}-row"));
    let row = document.select(&format!("#{id}-row"));
    assert_eq!(row.select("a.number").attr("href").unwrap().to_string(), format!("#{id}"));
    let partners = attributes(&document, &format!("#{id} .margin p a"), "href");
    assert!(partners.contains(&format!("#{}", address(&document, courier, 4))), "{partners:?}");
    let fact = document.select(&format!("#{id} .margin .differs a[href='#f-0a11c0de']"));
    assert_eq!(fact.text().to_string(), "others say ‘At least nine’");
    assert!(attributes(&document, "#f-0a11c0de tr:first-child td a", "href").contains(&format!("#{id}")));
    // Every carried fact is in the margin of the paragraph that carries it.
    for fact in &comparison.facts {
        for evidence in fact.cells.iter().flat_map(|cell| &cell.evidence) {
            let place = evidence.place;
            let id = address(&document, &comparison.event.articles[place.article], place.paragraph);
            assert_eq!(document.select(&format!("#{id} .margin a[href='#{}']", fact.id)).length(), 1);
        }
    }
}

#[test]
fn a_link_leads_to_the_same_words_after_a_paragraph_was_put_before_them() {
    let mut comparison = night_train();
    let before = Document::from(page(&comparison).as_str());
    let old = address(&before, &comparison.event.articles[0], 3);
    let added = Article::plain("x", "x", "", &["Nobody had seen it before."]).paragraphs.remove(1);
    comparison.event.articles[0].paragraphs.insert(1, added);
    let after = Document::from(page(&comparison).as_str());
    assert_eq!(address(&after, &comparison.event.articles[0], 4), old);
}

#[test]
fn within_a_paragraph_what_others_state_what_nobody_else_states_and_what_differs_is_marked() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    let register = &comparison.event.articles[1];
    let here = document.select(&format!("#{}", address(&document, register, 4)));
    assert_eq!(here.select("mark.differ").text().to_string(), "Fourteen");
    assert!(here.select("mark.common").length() > 0);
    // Only what is sure is marked: each shaded passage belongs to a fact that nobody else states.
    let only = document.select("#texts mark.only").iter().map(|mark| mark.text().to_string()).collect::<Vec<_>>();
    assert!(!only.is_empty());
    let alone: String = comparison
        .facts
        .iter()
        .filter(|fact| fact.surely_told_only_by().is_some())
        .map(|fact| document.select(&format!("#{}", fact.id)).text().to_string())
        .collect();
    for words in only {
        assert!(alone.contains(words.trim_end_matches('.')), "{words}");
    }
}

#[test]
fn a_fact_opens_to_the_verbatim_words_with_the_differing_ones_marked() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    let evidence = document.select("#f-0a11c0de .words section:has(.differs)");
    let quote = "Fourteen passengers were treated for cold, according to the county health office.";
    assert_eq!(evidence.select("blockquote").text().to_string(), quote);
    assert_eq!(evidence.select("mark.differ").text().to_string(), "Fourteen");
    let id = address(&document, &comparison.event.articles[1], 4);
    assert_eq!(evidence.select("div > a").attr("href").unwrap().to_string(), format!("#{id}"));
    assert!(evidence.select("p").text().contains("says ‘Fourteen’, here ‘At least nine’"));
    let meaning =
        document.select("#method .rules div:has(code)").iter().find(|rule| rule.text().contains("other-number"));
    assert_eq!(meaning.unwrap().select("dd").text().to_string(), "another number");
}

#[test]
fn headlines_and_ledes_stand_side_by_side_at_the_head() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    for (outlet, article) in document.select(".outlets > li").iter().zip(&comparison.event.articles) {
        assert_eq!(outlet.select(".headline").text().to_string(), article.headline());
        assert_eq!(outlet.select(".lede").text().to_string(), article.paragraphs[1].text);
    }
    assert_eq!(document.select(".outlets .lede").length(), 3);
}

#[test]
fn a_page_from_right_to_left_says_so() {
    let document = Document::from(page(&hostile()).as_str());
    for part in ["#one-b-2-text .full > p", "#articles [data-column='2'] .paragraph p:first-child"] {
        assert_eq!(document.select(part).attr("dir").unwrap().to_string(), "rtl", "{part}");
        assert_eq!(document.select(part).attr("lang").unwrap().to_string(), "ar", "{part}");
    }
    for part in ["#one-b-text .full > p", "#articles [data-column='1'] .paragraph p:first-child"] {
        assert!(document.select(part).exists() && document.select(part).attr("dir").is_none(), "{part}");
    }
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
fn a_cell_that_cannot_be_sure_says_why_in_the_table() {
    let mut comparison = night_train();
    let cell = &mut comparison.facts[0].cells[2];
    (cell.verdict, cell.sure, cell.evidence) = (Verdict::Omitted, false, vec![]);
    cell.reason = Reason::SetApart { why: None, text: "The school  hall.".to_string() };
    let document = Document::from(page(&comparison).as_str());
    let reasons = document.select(".fact > :first-child td small");
    let said = "found only outside the article's text (photo caption): \"The school hall.\"";
    assert!(reasons.iter().any(|reason| reason.text().to_string() == said), "{}", reasons.text());
}

#[test]
fn a_fact_opens_to_the_paragraph_that_it_was_taken_from_with_its_own_words_marked() {
    let comparison = night_train();
    let document = Document::from(page(&comparison).as_str());
    for fact in comparison.facts.iter().filter(|fact| fact.cells.iter().any(|cell| cell.reason == Reason::OwnWords)) {
        let place = fact.place.unwrap();
        let paragraph = &comparison.event.articles[place.article].paragraphs[place.paragraph].text;
        let shown = document.select(&format!("#{} .words blockquote", fact.id));
        assert!(shown.iter().any(|quote| quote.text().to_string() == *paragraph), "{}", fact.statement);
    }
    assert!(document.select("#facts code").is_empty(), "the names of rules are in the method");
}

#[test]
fn no_paragraph_is_moved_beside_a_match_that_it_has_not() {
    let mut comparison = night_train();
    comparison.rows[5].moved = vec![true; 3];
    let document = Document::from(page(&comparison).as_str());
    let alone = document.select("#articles .alone .tag");
    assert!(alone.iter().all(|tag| tag.text().to_string() == "no match found"), "{}", alone.text());
}

#[test]
fn words_of_two_languages_that_met_stand_beside_the_evidence() {
    let html = page(&sample("strait-rescue"));
    let document = Document::from(html.as_str());
    let lines: Vec<String> = document.select(".met").iter().map(|line| line.text().to_string()).collect();
    assert!(lines.iter().any(|line| line.contains("病院 = hospital") || line.contains("hospital = 病院")), "{lines:?}");
    assert!(document.select(".met").iter().all(|line| (1..=4).contains(&line.select("span").length())));
    for language in ["ja", "zh"] {
        assert!(document.select(&format!(".met bdi[lang='{language}']")).exists(), "{language}");
    }
    assert!(!Document::from(page(&night_train()).as_str()).select(".met").exists(), "one language alone");
}
