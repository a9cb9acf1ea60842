//! What a page's own style declares for its classes and names: only rules for a single class or `id`, as editors write
//! them, and only rules that apply to every reader.

use dom_query::{Document, NodeRef};
use std::collections::{BTreeMap, BTreeSet};

/// Most rules of a page's style that are read, and most bytes of it: pages saved as one file contain the whole style of
/// their site, some thousand rules. A choice that bounds the work.
const MOST_RULES: usize = 20_000;
const MOST_STYLE_BYTES: usize = 4_000_000;

/// The properties that decide whether words are seen, and how.
const PROPERTIES: [&str; 16] = [
    "display",
    "visibility",
    "opacity",
    "font-size",
    "line-height",
    "position",
    "left",
    "top",
    "clip",
    "clip-path",
    "text-indent",
    "text-decoration",
    "text-decoration-line",
    "transform",
    "transition",
    "animation",
];

/// What scripts change to make words appear: if another rule also sets it for a class, a saved page does not show what
/// a reader saw.
const APPEARING: [&str; 2] = ["opacity", "visibility"];

/// The rules for single classes and ids, by `class` or `#id`: the position of each rule among all, and its declarations.
#[derive(Default)]
pub(super) struct StyleSheet {
    rules: BTreeMap<String, Vec<(usize, String)>>,
    /// Classes that another kind of rule makes appear: ".reveal.is-shown".
    appear: BTreeSet<String>,
    count: usize,
}

impl StyleSheet {
    /// Reads the page's style.
    pub(super) fn of(document: &Document) -> StyleSheet {
        let mut sheet = StyleSheet::default();
        let mut bytes = 0;
        for style in document.select("style").nodes() {
            let media = style.attr("media").unwrap_or_default().to_ascii_lowercase();
            let is_for_all = media.is_empty() || media == "all" || media == "screen";
            // "noscript" contains what applies to readers without scripts.
            if !is_for_all || style.ancestors_it(Some(3)).any(|around| around.has_name("noscript")) {
                continue;
            }
            let text = style.text();
            bytes += text.len();
            if bytes <= MOST_STYLE_BYTES {
                sheet.add(&text);
            }
        }
        sheet
    }

    /// The declarations for the classes and the id of an element, in the order of the rules, without white space and in lower
    /// case: "opacity:0;display:none".
    pub(super) fn declared(&self, element: &NodeRef<'_>) -> String {
        let class = element.class().unwrap_or_default();
        let id = element.attr("id").map(|id| format!("#{id}"));
        if self.rules.is_empty() || class.is_empty() && id.is_none() {
            return String::new();
        }
        let mut found: Vec<(usize, &str)> = Vec::new();
        let mut appears = false;
        for class in class.split_ascii_whitespace().chain(id.as_deref()) {
            appears |= self.appear.contains(class);
            let rules = self.rules.get(class).map(Vec::as_slice).unwrap_or_default();
            found.extend(rules.iter().map(|(place, declared)| (*place, declared.as_str())));
        }
        found.sort_unstable();
        found.dedup();
        let declarations = found.iter().flat_map(|(_, declared)| declared.split(';'));
        let is_told = |one: &&str| !appears || !APPEARING.iter().any(|name| property(one) == *name);
        declarations.filter(is_told).collect::<Vec<_>>().join(";")
    }

    fn add(&mut self, text: &str) {
        // A rule for printing or for narrow windows contains rules that do not always apply.
        let mut depth = 0_usize;
        for part in text.split('}').take(MOST_RULES) {
            let mut pieces = part.rsplit('{');
            let declarations = pieces.next().unwrap_or_default();
            let opened = pieces.clone().count();
            let selectors = pieces.next().unwrap_or_default();
            let is_outermost = depth == 0 && opened == 1;
            depth = (depth + opened).saturating_sub(1);
            let bare: String = declarations.chars().filter(|letter| !letter.is_whitespace()).collect();
            let bare = bare.to_ascii_lowercase();
            let told: Vec<&str> = bare.split(';').filter(|one| PROPERTIES.contains(&property(one))).collect();
            if told.is_empty() {
                continue;
            }
            self.count += 1;
            // A rule without a block ("@import url(x);") may come before.
            let selectors = selectors.rsplit(';').next().unwrap_or_default();
            for selector in selectors.split(',').map(str::trim) {
                match only_one(selector).filter(|_| is_outermost) {
                    Some(class) => {
                        self.rules.entry(class.to_string()).or_default().push((self.count, told.join(";")));
                    }
                    None if told.iter().any(|one| APPEARING.contains(&property(one))) => {
                        self.appear.extend(classes_in(selector).map(str::to_string));
                    }
                    None => {}
                }
            }
        }
    }
}

/// The name of a declaration: "opacity" of "opacity:0".
fn property(declaration: &str) -> &str {
    declaration.split(':').next().unwrap_or_default()
}

/// The class in ".h7", "p.h7" or "article .h7", or the id in "#h7", with its sign; `None` for any other selector.
fn only_one(selector: &str) -> Option<&str> {
    let at = selector.find(['.', '#'])?;
    let (tags, one) = selector.split_at(at);
    let are_tags = tags.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '*' | ' ' | '>'));
    let name = one.trim_start_matches(['.', '#']);
    let is_name = !name.is_empty() && name.len() + 1 == one.len() && name.chars().all(is_of_name);
    (are_tags && is_name).then_some(if one.starts_with('#') { one } else { name })
}

fn classes_in(selector: &str) -> impl Iterator<Item = &str> {
    let starts = selector.split('.').skip(1);
    starts.map(|rest| rest.split(|letter| !is_of_name(letter)).next().unwrap_or_default())
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || "-_".contains(letter)
}
