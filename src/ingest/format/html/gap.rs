//! Entries of a line that touch in the page's source and are separated only by its style: without a space added here,
//! "Topics", "banks" and "money" would be one word.

use dom_query::{NodeData, NodeRef};

/// Elements that pages put side by side as entries. Not those for letters within a word, such as `b` and `sup`.
const ENTRIES: [&str; 8] = ["a", "span", "time", "label", "small", "data", "cite", "abbr"];

/// Whether a space belongs between the article's text so far and that of an element: only if a word plainly begins
/// there, because a link may begin within one.
pub(super) fn is_needed_in_text(before: &str, element: &NodeRef<'_>) -> bool {
    is_needed(before, element) && first_letter(element).is_some_and(|letter| !letter.is_lowercase())
}

/// Whether a space belongs between two entries around the article.
pub(super) fn is_needed(before: &str, element: &NodeRef<'_>) -> bool {
    let is_entry = |element: &NodeRef<'_>| ENTRIES.iter().any(|name| element.has_name(name));
    if !is_entry(element) {
        return false;
    }
    let (Some(last), Some(next)) = (before.chars().next_back(), first_letter(element)) else { return false };
    // Japanese and Chinese words touch; a letter alone is the large initial of a text.
    let is_alone = before.chars().rev().nth(1).is_none_or(char::is_whitespace);
    if last >= '\u{2e80}' || next >= '\u{2e80}' || is_alone {
        return false;
    }
    let ends_sentence = matches!(last, '.' | '!' | '?' | ':');
    let touches = element.prev_sibling().is_some_and(|before| is_entry(&before));
    let are_words = (last.is_alphanumeric() || ends_sentence) && next.is_alphanumeric();
    (touches && are_words) || (ends_sentence && next.is_uppercase())
}

fn first_letter(element: &NodeRef<'_>) -> Option<char> {
    // Examined in place: a copy of each text would be as long as the page.
    let letter = |data: &NodeData| match data {
        NodeData::Text { contents } => contents.chars().next(),
        _ => None,
    };
    element.descendants_it().find_map(|inner| inner.query(|node| letter(&node.data)).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    /// Whether a space is needed before the element with this id.
    fn gap(page: &str) -> bool {
        asked(page, is_needed)
    }

    fn asked(page: &str, is_needed: fn(&str, &NodeRef<'_>) -> bool) -> bool {
        let document = Document::from(page);
        let element = document.select("#x").nodes()[0];
        let before: String = element.prev_sibling().map(|before| before.text().to_string()).unwrap_or_default();
        is_needed(&before, &element)
    }

    #[test]
    fn entries_that_touch_are_words_of_their_own() {
        assert!(gap("<p><span>Topics</span><a id=x>banks</a>"));
        assert!(gap("<p><span>Dead:</span><span id=x><b>14</b></span>"));
        assert!(gap("<p>You can opt out if you wish.<a id=x>Accept</a>"));
    }

    #[test]
    fn a_link_that_begins_within_a_word_of_the_text_does_not_part_it() {
        assert!(!asked("<p>the <a>harb</a><a id=x>our</a>", is_needed_in_text));
        assert!(asked("<p><span>PORT ELLERY</span><span id=x>The harbour", is_needed_in_text));
    }

    #[test]
    fn letters_of_one_word_are_not_parted() {
        assert!(!gap("<p><span>T</span><span id=x>he ferry</span>"));
        assert!(!gap("<p><b>Gen</b><b id=x>eva</b>"));
        assert!(!gap("<p><span>2</span><sup id=x>nd</sup>"));
        assert!(!gap("<p>pre<span id=x>fix</span>"));
        assert!(!gap("<p>www.<span id=x>argus.example</span>"));
        assert!(!gap("<p><a>Harbour Weekly</a><span id=x>, he said</span>"));
        assert!(!gap("<p><span>東京</span><span id=x>は</span>"));
    }
}
