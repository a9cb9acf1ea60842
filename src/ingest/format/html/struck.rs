//! What a page's source contains but its text does not: words struck through, and the readings above characters.

use super::{plain::on_one_line, style_sheet::StyleSheet};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Removes the struck words and the readings from the page; returns the struck words.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    for reading in document.select("rt, rp, rtc").nodes() {
        reading.remove_from_parent();
    }
    let sheet = StyleSheet::of(document);
    let mut struck = Vec::new();
    let mut selection: Vec<NodeRef<'_>> = document.select("del, s, strike").nodes().to_vec();
    let is_struck = |element: &&NodeRef<'_>| {
        element.attr("style").is_some_and(|style| style.to_ascii_lowercase().contains("line-through"))
    };
    selection.extend(document.select("[style]").nodes().iter().filter(is_struck).cloned());
    let is_struck = |element: &&NodeRef<'_>| sheet.declared(element).contains("line-through") || is_so_called(element);
    selection.extend(document.select("[class]").nodes().iter().filter(is_struck).cloned());
    for element in selection {
        let is_page = element.has_name("body") || element.has_name("html") || element.has_name("head");
        // Whatever is in a struck element is removed with it.
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

/// Whether a class says so whose style is in a sheet that was not saved with the page.
fn is_so_called(element: &NodeRef<'_>) -> bool {
    let classes = element.attr("class").unwrap_or_default().to_ascii_lowercase();
    let is_one = |class: &str| matches!(class, "line-through" | "linethrough" | "strikethrough" | "strike-through");
    classes.split_whitespace().any(is_one)
}

/// Whether the line through it is removed again: `text-decoration: none` in the element's own style.
fn is_shown_again(element: &NodeRef<'_>) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    !style.contains("line-through") && style.contains("text-decoration") && style.contains("none")
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
            "<span class='text line-through'>six</span>",
            "<em class='Strikethrough'>six</em>",
            "<span style='text-decoration: line-through'>six</span>",
            "<span class='c1 c7'>six</span>",
            "<s><del>six</del></s>",
            "<span style='TEXT-DECORATION: red LINE-THROUGH double'>six</span>",
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
