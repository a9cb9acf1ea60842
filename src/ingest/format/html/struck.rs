//! What a page's source holds and its text does not: words that are struck through, and the readings above characters.

use super::plain::on_one_line;
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Most rules of a page's style that are looked at, and most bytes of it: pages saved as one file carry the whole style of
/// their site, some thousand rules. A choice that bounds the work.
const MOST_RULES: usize = 20_000;
const MOST_STYLE_BYTES: usize = 4_000_000;

/// Takes the struck words and the readings out of the page; returns the struck words.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    for reading in document.select("rt, rp, rtc").nodes() {
        reading.remove_from_parent();
    }
    let classes = struck_classes(document);
    let mut struck = Vec::new();
    let mut selection: Vec<NodeRef<'_>> = document.select("del, s, strike, [style*='line-through']").nodes().to_vec();
    if !classes.is_empty() {
        let has_one = |element: &&NodeRef<'_>| {
            let class = element.class().unwrap_or_default();
            class.split_ascii_whitespace().any(|class| classes.iter().any(|one| one == class))
        };
        selection.extend(document.select("[class]").nodes().iter().filter(has_one).cloned());
    }
    for element in selection {
        let is_page = element.has_name("body") || element.has_name("html") || element.has_name("head");
        // What stands in something struck is gone with it.
        let is_gone = !element.ancestors_it(None).any(|around| around.has_name("html"));
        if is_page || is_gone || is_shown_again(&element) {
            continue;
        }
        let text = on_one_line(&element.text());
        element.remove_from_parent();
        if !text.is_empty() {
            struck.push(Dropped { text, why: Dropped::STRUCK });
        }
    }
    struck
}

/// Whether the line through it is taken away again: `text-decoration: none` in the element's own style.
fn is_shown_again(element: &NodeRef<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    !style.contains("line-through") && style.contains("text-decoration") && style.contains("none")
}

/// The classes that the page's own style strikes through: of rules for a class alone, as editors write them.
fn struck_classes(document: &Document) -> Vec<String> {
    let mut classes = Vec::new();
    let mut bytes = 0;
    for style in document.select("style").iter() {
        let text = style.text();
        bytes += text.len();
        if bytes > MOST_STYLE_BYTES || !text.contains("line-through") {
            continue;
        }
        for rule in text.split('}').take(MOST_RULES) {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
            if !declarations.contains("line-through") {
                continue;
            }
            classes.extend(selectors.split(',').filter_map(|selector| {
                let name = selector.trim().rsplit_once('.').filter(|(before, _)| before.len() <= 4)?.1;
                let is_name =
                    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter));
                is_name.then(|| name.to_string())
            }));
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(page: &str) -> (Vec<String>, String) {
        let document = Document::from(page);
        let struck = take_out(&document).into_iter().map(|dropped| dropped.text).collect();
        (struck, on_one_line(&document.select("body").text()))
    }

    #[test]
    fn struck_words_are_no_text_however_they_are_struck() {
        let style = "<style>.c7{color:red;text-decoration:line-through}.c8{text-decoration:underline}</style>";
        for struck in [
            "<del>six</del>",
            "<s>six</s>",
            "<strike>six</strike>",
            "<span style='text-decoration: line-through'>six</span>",
            "<span class='c1 c7'>six</span>",
            "<s><del>six</del></s>",
        ] {
            let (words, text) = taken(&format!("{style}<body><p>The bridge has {struck} <ins>four</ins> lanes."));
            assert_eq!((words, text.as_str()), (vec!["six".to_string()], "The bridge has four lanes."), "{struck}");
        }
        let (words, _) = taken(&format!("{style}<body><p>It has <span class=c8>four</span> lanes, <u>all</u> open."));
        assert!(words.is_empty());
    }

    #[test]
    fn readings_above_characters_are_no_text() {
        let (words, text) =
            taken("<body><p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の<ruby>橋<rt>はし</rt></ruby>");
        assert_eq!((words.len(), text.as_str()), (0, "港の橋"));
    }
}
