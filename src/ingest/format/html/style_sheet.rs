//! What a page's own style says of its classes: only of rules for a class alone, as editors write them, and only of those that
//! hold for every reader.

use dom_query::{Document, NodeRef};
use std::collections::BTreeSet;

/// Most rules of a page's style that are looked at, and most bytes of it: pages saved as one file carry the whole style of
/// their site, some thousand rules. A choice that bounds the work.
const MOST_RULES: usize = 20_000;
const MOST_STYLE_BYTES: usize = 4_000_000;

/// The classes whose rule holds a declaration, given without white space and in lower case.
pub(super) fn classes_with(document: &Document, declaration: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let mut bytes = 0;
    for style in document.select("style").nodes() {
        let media = style.attr("media").unwrap_or_default().to_ascii_lowercase();
        let is_for_all = media.is_empty() || media == "all" || media == "screen";
        // Within "noscript" stands what holds for readers without scripts.
        if !is_for_all || style.ancestors_it(Some(3)).any(|around| around.has_name("noscript")) {
            continue;
        }
        let text = style.text();
        bytes += text.len();
        // "display:none" is written with and without a space.
        let word = declaration.rsplit(':').next().unwrap_or(declaration);
        if bytes <= MOST_STYLE_BYTES && text.contains(word) {
            add(&text, declaration, &mut classes);
        }
    }
    classes
}

/// Whether the element has one of the classes.
pub(super) fn has_one(element: &NodeRef<'_>, classes: &BTreeSet<String>) -> bool {
    let is_one = |class: &str| classes.contains(class);
    !classes.is_empty() && element.class().unwrap_or_default().split_ascii_whitespace().any(is_one)
}

fn add(text: &str, declaration: &str, classes: &mut BTreeSet<String>) {
    // Within a rule for printing or for narrow windows stand rules that do not always hold.
    let mut depth = 0_usize;
    for part in text.split('}').take(MOST_RULES) {
        let mut pieces = part.rsplit('{');
        let declarations = pieces.next().unwrap_or_default();
        let opened = pieces.clone().count();
        let selectors = pieces.next().unwrap_or_default();
        let is_outermost = depth == 0 && opened == 1;
        depth = (depth + opened).saturating_sub(1);
        let bare: String = declarations.chars().filter(|letter| !letter.is_whitespace()).collect();
        if !is_outermost || !bare.to_ascii_lowercase().contains(declaration) {
            continue;
        }
        // A rule without a block ("@import url(x);") may stand before.
        let selectors = selectors.rsplit(';').next().unwrap_or_default();
        classes.extend(selectors.split(',').filter_map(|selector| {
            let name =
                selector.trim().rsplit_once('.').filter(|(before, _)| before.len() <= 4 && !before.contains('.'))?.1;
            let is_name =
                !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter));
            is_name.then(|| name.to_string())
        }));
    }
}
