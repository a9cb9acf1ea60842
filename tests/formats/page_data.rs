//! Pages whose text is only in the data from which a script would write them.

use crate::desk::{FIRST, HEADLINE, SECOND, body, one, published, refusal};

const LAST: &str = "The ferry goes on until June, the council decided by nine votes against four, and tickets stay as cheap as they were.";

fn page(script: &str) -> Vec<u8> {
    format!(
        "<!doctype html><html lang=en><head><title>{HEADLINE} | The Argus</title></head><body><div id=__next>\
         <header><a href=/>The Argus</a></header></div>{script}<script src=/main.js></script></body></html>"
    )
    .into_bytes()
}

#[test]
fn the_text_in_the_data_of_a_page_without_one_is_read() {
    let other = "A bus struck a wall in Tarn, and nobody knows why it did, police said. ".repeat(20);
    let html = format!("<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>");
    let article = serde_json::json!({
        "headline": HEADLINE, "publishedAt": "2026-03-07T09:15:00Z", "author": {"name": "Jon Berg"}, "body": html,
    });
    let blocks: Vec<serde_json::Value> = [FIRST, SECOND, LAST]
        .iter()
        .map(|text| serde_json::json!({"_type": "block", "children": [{"_type": "span", "text": text}]}))
        .collect();
    let rich = serde_json::json!({
        "headline": HEADLINE, "publishedAt": "2026-03-07T09:15:00Z", "author": {"name": "Jon Berg"}, "body": blocks,
    });
    let next = |article: &serde_json::Value| {
        let data = serde_json::json!({"props": {"pageProps": {"article": article, "related": [{"headline": "Bus", "body": other}]}}});
        format!("<script id=__NEXT_DATA__ type='application/json'>{}</script>", data.to_string().replace("</", "<\\/"))
    };
    let variable = format!(
        "<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={};Fusion.tree={{}}</script>",
        article.to_string().replace("</", "<\\/")
    );
    for script in [next(&article), next(&rich), variable] {
        let read = one("bridge.html", &page(&script));
        assert_eq!((read.headline(), body(&read)), (HEADLINE, vec![FIRST, SECOND, LAST]), "{script}");
        assert_eq!((published(&read).as_str(), read.author.as_deref()), ("2026-03-07T09:15Z", Some("Jon Berg")));
        assert_eq!(read.stub, None);
    }
}

#[test]
fn a_text_that_the_page_shows_goes_before_its_data() {
    let data = serde_json::json!({"title": HEADLINE, "body": format!("{LAST} ").repeat(9)});
    let script = format!("<script type='application/json'>{data}</script>");
    let shown = format!(
        "<html lang=en><body><article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>{script}</body></html>"
    );
    assert_eq!(body(&one("bridge.html", shown.as_bytes())), [FIRST, SECOND]);
    let empty = r#"<script type="application/json">{"title": "Menu", "text": "Home"}</script>"#;
    assert!(refusal("bridge.html", &page(empty)).contains("needs scripts"));
}
