//! Pages whose elements are nested beyond reason: they are refused before anything walks through them.

use dom_query::{Document, NodeData, NodeRef};

/// Deepest nesting of a page that is read. Browsers stop at 512; of 102 saved news pages the deepest has 52 levels, the
/// next 30.
pub(super) const LIMIT: usize = 512;

/// The greatest average depth of text: the search for the article walks through all text of an element for each element
/// around it, so the time grows with the amount of text times its depth. Measured: 3 to 6 nanoseconds for a byte and a
/// level; 480 sections around 2 megabytes took 6.8 seconds. Of 102 saved news pages the highest average is 23.
const DEEPEST_TEXT: usize = 100;

/// This much text may be at any depth: it takes less than a second.
const FREE_BYTES: usize = 1_000_000;

/// An element costs as much as this many bytes of text: measured 90 to 190 nanoseconds for one element and one level.
const NODE_BYTES: usize = 30;

/// With this many tags open at once, by a rough count, a page is not even parsed: building the tree searches all open
/// elements for each new one, so the time grows with the square (20 times as long for four times the tags). The count
/// mistakes unclosed tags for nesting; the worst of 102 saved news pages counts 498, and this is ten times that.
const HOPELESS: usize = 10 * LIMIT;

/// Tags that are usually not closed, or never.
const UNCLOSED: [&str; 20] = [
    "p", "li", "dt", "dd", "td", "th", "tr", "option", "br", "hr", "img", "input", "meta", "link", "source", "wbr",
    "area", "col", "embed", "param",
];

/// Tags that a parser opens again in each following block, until they are closed.
const REOPENED: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Most elements that the parser may open again by itself. The worst of 102 saved news pages counts 26,000; each takes
/// about 165 bytes (measured up to 400,000), so this many take some 170 megabytes.
const MOST_REOPENED: usize = 1_000_000;

/// A rough count of the source, before it is parsed.
pub(super) fn is_hopeless(page: &str) -> bool {
    let (mut open, mut open_styles, mut reopened): (usize, usize, usize) = (0, 0, 0);
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let (is_end, tag) = rest.strip_prefix('/').map_or((false, rest), |tag| (true, tag));
        if !tag.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let change = |count: usize| if is_end { count.saturating_sub(1) } else { count + 1 };
        if is_one(tag, &REOPENED) {
            open_styles = change(open_styles);
        } else {
            reopened += open_styles;
        }
        if !is_one(tag, &UNCLOSED) {
            open = change(open);
        }
        if open > HOPELESS || reopened > MOST_REOPENED {
            return true;
        }
    }
    false
}

fn is_one(tag: &str, names: &[&str]) -> bool {
    let end = tag.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let name = tag.get(..end).unwrap_or_default();
    names.iter().any(|one| name.eq_ignore_ascii_case(one))
}

/// What is too deep in the parsed page, in words; `None` if nothing is. `bytes` is the length of its source.
pub(super) fn excess(document: &Document, bytes: usize) -> Option<String> {
    let root = document.root();
    let (mut depth, mut walked) = (0, 0);
    let mut element = root.first_child();
    while let Some(current) = element {
        walked += depth * (NODE_BYTES + text_bytes(&current));
        // Down, or else on, or else up until there is a next one.
        if let Some(child) = current.first_child() {
            depth += 1;
            if depth > LIMIT {
                return Some(format!("the page's elements are nested more than {LIMIT} levels deep"));
            }
            element = Some(child);
            continue;
        }
        let mut up = Some(current);
        element = None;
        while let Some(current) = up {
            if let Some(next) = current.next_sibling() {
                element = Some(next);
                break;
            }
            depth = depth.saturating_sub(1);
            up = current.parent().filter(|parent| parent.id != root.id);
        }
    }
    let is_heavy = walked > DEEPEST_TEXT * (bytes + FREE_BYTES);
    is_heavy.then(|| format!("most of the page's text is nested more than {DEEPEST_TEXT} levels deep"))
}

fn text_bytes(node: &NodeRef<'_>) -> usize {
    let length = |data: &NodeData| match data {
        NodeData::Text { contents } => contents.len(),
        _ => 0,
    };
    node.query(|node| length(&node.data)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_measured_in_the_tree() {
        let nested = |depth: usize| Document::from(format!("{}x{}", "<div>".repeat(depth), "</div>".repeat(depth)));
        assert_eq!(excess(&nested(400), 0), None);
        assert_eq!(excess(&nested(600), 0).unwrap(), "the page's elements are nested more than 512 levels deep");
        assert_eq!(excess(&Document::from("<p>a</p><p>b</p>".repeat(2000)), 0), None);
    }

    #[test]
    fn much_text_far_down_is_too_deep() {
        let page = |depth: usize, text: usize| {
            let page = format!("{}{}", "<div>".repeat(depth), "<p>The bridge opened.</p>".repeat(text));
            excess(&Document::from(page.as_str()), page.len())
        };
        assert_eq!(page(400, 10_000).unwrap(), "most of the page's text is nested more than 100 levels deep");
        assert_eq!(page(400, 1000), None, "a page of usual length");
        assert_eq!(page(30, 20_000), None, "a depth that pages have");
    }

    #[test]
    fn unclosed_paragraphs_are_not_nesting() {
        assert!(!is_hopeless(&"<p>One.<li>Two.<br>".repeat(10_000)));
        assert!(!is_hopeless(&"<b>One.</b>".repeat(10_000)));
        assert!(is_hopeless(&"<div>".repeat(100_000)));
    }

    #[test]
    fn styles_left_open_over_many_blocks_are_hopeless() {
        let styles: String = (0..1000).map(|number| format!("<b id={number}>")).collect();
        assert!(is_hopeless(&format!("<p>{styles}</p>{}", "<p>x</p>".repeat(10_000))));
        assert!(!is_hopeless(&format!("{}{}", "<font>".repeat(30), "<p>One.</p>".repeat(2_000))));
    }
}
