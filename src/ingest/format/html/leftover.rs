//! What a page contains besides the article's text: kept, so that nothing in it is called omitted.

use super::elements::is_inline;
use super::gap;
use super::plain::bare;
use crate::article::Dropped;
use crate::ingest::about::withdrawn;
use crate::ingest::extracted::Extracted;
use dom_query::{Document, NodeRef};
use std::collections::BTreeSet;

/// Neighbouring lines of one kind are one passage up to this many bytes: the entries of a box belong together ("Dead:
/// 14", "Injured: 40"), those of a whole page do not. About the length of the longest caption. A choice.
const PASSAGE_BYTES: usize = 600;

/// Most bytes kept of a page: the largest of 102 saved news pages has some 60,000 around its text. A choice that bounds
/// memory; beyond it there is only the end of the menu.
const MOST_BYTES: usize = 400_000;

/// Lines that are searched for within the paragraphs, besides those that are a whole paragraph: each means a walk
/// through all of them, so this bounds the time. The largest of 102 saved news pages has 1,607 elements.
const MOST_SEARCHES: usize = 2_000;

/// Shortest link, in words, that is a teaser and not a name in a menu. A choice.
const SHORTEST_TEASER_WORDS: usize = 4;

/// A line of a page, and its kind of place.
pub(super) type PageLine = (String, &'static str);

const PAGE: &str = "elsewhere in the page";
const LINKS: &str = "a link to another page";

/// Every line of the page in text order, scripts and the like left out.
pub(super) fn all(document: &Document) -> Vec<PageLine> {
    let mut lines = PageWalk::default();
    if let Some(body) = document.select_single("body").nodes().first() {
        lines.children(body, PAGE);
    }
    lines.end(PAGE);
    lines.done
}

/// The page's words in lower case, for what they say about the page itself.
pub(super) fn words(lines: &[PageLine]) -> String {
    lines.iter().map(|(line, _)| line.to_lowercase()).collect::<Vec<_>>().join("\n")
}

/// Adds to the dropped text whatever is not a headline, paragraph or caption and is not dropped already.
pub(super) fn keep(lines: Vec<PageLine>, extracted: &mut Extracted) {
    let passages = extracted.body.iter().chain(&extracted.captions).chain([&extracted.headline]);
    let texts = passages.map(|passage| &passage.text).chain(extracted.dropped.iter().map(|dropped| &dropped.text));
    let whole: BTreeSet<String> = texts.map(|text| bare(text)).collect();
    let known = whole.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    let mut searches = 0;
    let mut is_known = |line: &String| {
        whole.contains(line) || {
            searches += 1;
            searches <= MOST_SEARCHES && known.contains(line)
        }
    };
    let mut left: Vec<Dropped> = Vec::new();
    let mut bytes = 0;
    let mut heading = None;
    for (text, why) in lines {
        let is_menu = why == LINKS && text.split_whitespace().count() < SHORTEST_TEASER_WORDS;
        let line = bare(&text);
        if is_menu || line.is_empty() || is_known(&line) || bytes + text.len() > MOST_BYTES {
            continue;
        }
        bytes += text.len();
        let is_correction = withdrawn::of(&text).or(heading.take()).filter(|_| why != LINKS);
        heading = withdrawn::is_heading(&text).filter(|_| why != LINKS);
        let why = is_correction.or(heading).unwrap_or(why);
        match left.last_mut().filter(|last| last.why == why && last.text.len() + text.len() < PASSAGE_BYTES) {
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(&text);
            }
            None => left.push(Dropped { text, why }),
        }
    }
    extracted.dropped.append(&mut left);
}

/// A walk through the page. Its depth has been limited (see `nesting`), so it may recurse.
#[derive(Debug, Default)]
struct PageWalk {
    done: Vec<PageLine>,
    current: String,
}

impl PageWalk {
    fn children(&mut self, parent: &NodeRef<'_>, why: &'static str) {
        let mut child = parent.first_child();
        while let Some(current) = child {
            self.visit(&current, why);
            child = current.next_sibling();
        }
    }

    fn visit(&mut self, element: &NodeRef<'_>, why: &'static str) {
        if element.is_text() {
            self.current.push_str(&element.text());
            return;
        }
        let Some(name) = element.node_name() else { return };
        if matches!(name.as_ref(), "script" | "style" | "template" | "svg" | "math" | "select" | "textarea" | "iframe")
        {
            return;
        }
        if gap::is_needed(&self.current, element) {
            self.current.push(' ');
        }
        if is_inline(&name) {
            return self.children(element, why);
        }
        let inner = kind(element, &name).unwrap_or(why);
        // A link within a sentence is part of it.
        if name.as_ref() == "a" && !self.current.trim().is_empty() {
            return self.children(element, why);
        }
        self.end(why);
        self.children(element, inner);
        if name.as_ref() == "a" {
            // If text continues after it, the link began a sentence.
            let goes_on = element.next_sibling().is_some_and(|next| next.is_text() && !next.text().trim().is_empty());
            if goes_on {
                return;
            }
        }
        self.end(inner);
    }

    fn end(&mut self, why: &'static str) {
        let line = std::mem::take(&mut self.current).split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            self.done.push((line, why));
        }
    }
}

/// The kind of an element, if its name or a word of its class shows it.
fn kind(element: &NodeRef<'_>, name: &str) -> Option<&'static str> {
    match name {
        "figure" | "figcaption" => return Some("a caption"),
        "details" => return Some("a collapsed box"),
        "ul" | "ol" | "dl" => return Some("a list"),
        "table" => return Some("a table"),
        "nav" | "a" => return Some(LINKS),
        "aside" => return Some("a box beside the text"),
        _ => {}
    }
    let is_hidden = element.has_attr("hidden") || element.attr("aria-hidden").is_some_and(|hidden| &*hidden == "true");
    let class = element.class().map(|class| class.to_lowercase()).unwrap_or_default();
    // The names that most publishing systems use.
    let is_closed = ["collaps", "accordion", "expandable"].iter().any(|part| class.contains(part));
    if is_hidden || is_closed {
        return Some("a collapsed box");
    }
    class.contains("caption").then_some("a caption")
}
