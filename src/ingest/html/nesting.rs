//! Pages whose elements are nested beyond reason: refused before anything walks down into them.

use dom_query::Document;

/// Deepest nesting of a page that is read. Browsers stop at 512; of 102 saved news pages the deepest has 52
/// levels, the next 30.
pub(super) const LIMIT: usize = 512;

/// Tags open at once, by a rough count, from which on a page is not even parsed: building the tree looks through all open
/// elements for each new one, so the time grows with the square (20 times as long for four times the tags). The count
/// takes unclosed tags for nesting; the worst of 102 saved news pages counts 498, and this is ten times that.
const HOPELESS: usize = 10 * LIMIT;

/// Tags that are mostly not closed, or never.
const UNCLOSED: [&str; 20] = [
    "p", "li", "dt", "dd", "td", "th", "tr", "option", "br", "hr", "img", "input", "meta", "link", "source", "wbr",
    "area", "col", "embed", "param",
];

/// Tags that a parser opens again in each block that follows, until they are closed.
const REOPENED: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements that the parser may open again by itself. The worst of 102 saved news pages counts 26,000; each
/// takes about 165 bytes (measured up to 400,000), so this many fill some 170 megabytes.
const MOST_REOPENED: usize = 1_000_000;

/// A rough count over the source, before it is parsed.
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

/// The true depth of the parsed page.
pub(super) fn is_too_deep(document: &Document) -> bool {
    let root = document.root();
    let mut depth = 0;
    let mut element = root.first_child();
    while let Some(current) = element {
        // Down, else on, else up until there is an on.
        if let Some(child) = current.first_child() {
            depth += 1;
            if depth > LIMIT {
                return true;
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
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_measured_in_the_tree() {
        let nested = |depth: usize| Document::from(format!("{}x{}", "<div>".repeat(depth), "</div>".repeat(depth)));
        assert!(!is_too_deep(&nested(400)));
        assert!(is_too_deep(&nested(600)));
        assert!(!is_too_deep(&Document::from("<p>a</p><p>b</p>".repeat(2000))));
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
