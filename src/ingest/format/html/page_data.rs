//! The data from which a script would have written the page: `__NEXT_DATA__` and its like, for pages whose text is
//! nowhere else.

use super::plain::{bare, letters, plain};
use crate::article::Published;
use crate::ingest::about::columns::Columns;
use crate::ingest::about::fitting;
use crate::ingest::format::json_values::{Leaves, parse_first};
use dom_query::Document;
use serde_json::Value;

/// Values that are examined: a page has one such store of data, or a few. A choice that bounds the work.
const MOST_STORES: usize = 30;

/// Variables of one script that are examined. A choice that bounds the work.
const MOST_VARIABLES: usize = 20;

/// Objects that are examined: a store has some hundred for a page with its menus. A choice that bounds the work.
const MOST_OBJECTS: usize = 2_000;

/// A text with fewer letters is a description or a line of a menu. A choice.
const FEWEST_LETTERS: usize = 200;

/// Values further down belong to other objects: `content.rendered`.
const DEEPEST_LEAF: usize = 1;

/// What an object of such data says about its article.
pub(super) struct PageData {
    /// As markup or as plain text.
    pub text: String,
    pub headline: Option<String>,
    pub published: Option<Published>,
    pub author: Option<String>,
}

/// The article in the data of a page: the one with the page's headline, or else the longest; of several the innermost.
pub(super) fn read(document: &Document, headline: &str) -> Option<PageData> {
    let scripts = document.select("script:not([src])");
    let mut found = Vec::new();
    let mut left = MOST_OBJECTS;
    let stores = scripts.iter().flat_map(|script| stores(&script.attr("type").unwrap_or_default(), &script.text()));
    stores.take(MOST_STORES).for_each(|value| gather(&value, &mut left, &mut found));
    let wanted = bare(headline);
    let is_meant = |data: &PageData| {
        data.headline.as_deref().map(bare).is_some_and(|told| !told.is_empty() && wanted.contains(&told))
    };
    found.into_iter().rev().max_by_key(|data| (is_meant(data), letters(&data.text)))
}

/// The JSON of a script: all of it, or what it sets variables to (`window.__STATE__ = {...};`).
fn stores(kind: &str, script: &str) -> Vec<Value> {
    let kind = kind.trim().to_ascii_lowercase();
    if script.len() < FEWEST_LETTERS || kind.contains("ld+json") {
        return Vec::new();
    }
    if kind.contains("json") {
        return parse_first(script).map(|(value, _)| value).into_iter().collect();
    }
    let (mut found, mut rest) = (Vec::new(), script);
    for _ in 0..MOST_VARIABLES {
        let Some((_, after)) = rest.split_once('=') else { break };
        rest = after;
        let json = after.trim_start();
        let begins = json.strip_prefix(['{', '[']).is_some_and(|inner| inner.trim_start().starts_with(['"', '{', '[']));
        if let Some((value, length)) = begins.then(|| parse_first(json)).flatten() {
            found.push(value);
            rest = json.get(length..).unwrap_or_default();
        }
    }
    found
}

/// The objects that have a text among their own values; those within them come first.
fn gather(value: &Value, left: &mut usize, found: &mut Vec<PageData>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, left, found)),
        Value::Object(object) if *left > 0 => {
            *left -= 1;
            object.values().for_each(|value| gather(value, left, found));
            found.extend(article(&Leaves::near(object, DEEPEST_LEAF)));
        }
        _ => {}
    }
}

fn article(leaves: &Leaves) -> Option<PageData> {
    let found = Columns::default().find(&leaves.names).ok()?;
    let values = |kind| found.at(kind).iter().filter_map(|at| leaves.values.get(*at)).map(String::as_str);
    let text = values("text").filter_map(fitting::some).find(|text| letters(text) >= FEWEST_LETTERS)?;
    Some(PageData {
        text: text.to_string(),
        headline: values("headline").find_map(fitting::some).map(plain),
        published: values("published").find_map(fitting::date),
        author: values("author").find_map(fitting::names),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(script: &str, headline: &str) -> Option<String> {
        let document = Document::from(format!("<html><body><div id=__next></div>{script}</body></html>"));
        read(&document, headline).map(|data| data.text)
    }

    #[test]
    fn of_several_texts_the_one_with_the_page_s_headline_counts() {
        let (ferry, bridge) = ("The ferry sailed again. ".repeat(20), "The bridge opened again. ".repeat(30));
        let data = serde_json::json!({"props": {"pageProps": {
            "article": {"title": "Ferry sails", "content": {"rendered": ferry}},
            "related": [{"title": "Bridge opens", "body": bridge}],
        }}});
        let next = format!("<script id=__NEXT_DATA__ type='application/json'>{data}</script>");
        assert_eq!(text(&next, "Ferry sails").as_deref(), Some(ferry.trim()));
        assert_eq!(text(&next, "").as_deref(), Some(bridge.trim()), "the longest");
        let variable = format!("<script>a.b=a.b||{{}};window.__STATE__ = {data};\nstart()</script>");
        assert_eq!(text(&variable, "Ferry sails - Kelmar").as_deref(), Some(ferry.trim()));
    }

    #[test]
    fn scripts_without_a_text_say_nothing() {
        let short =
            serde_json::json!({"title": "Ferry sails", "text": "The ferry sailed again.", "x": "y".repeat(300)});
        for script in [
            format!("<script type='application/json'>{short}</script>"),
            "<script>if (a == b) { c = 1 }</script>".to_string(),
            format!("<script>var a = {{{}</script>", "\"a\": {".repeat(500)),
        ] {
            assert_eq!(text(&script, "Ferry sails"), None);
        }
    }
}
