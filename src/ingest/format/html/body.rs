//! The article within the page: `dom_smoothie` finds it, and its blocks become paragraphs.

use super::boxes;
use super::elements::{is_block, is_heading, is_inline, is_paragraph};
use super::gap;
use super::lines::{self, BrokenLine};
use super::plain::letters;
use crate::ingest::packing::lines::ends_a_sentence;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};
use std::collections::BTreeSet;

/// The least share of an email's letters that the search for an article must find: it is made for pages, and takes only
/// one of many sections of a newsletter. A choice.
const MAIL_SHARE: f64 = 0.6;

/// A sentence with this many letters is surely text, and not a button or label. A choice.
const LONG: usize = 60;

/// A piece of the page that is shown as one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub text: String,
    pub role: BlockRole,
    /// Letters and digits within links.
    pub link_letters: usize,
}

/// The role of a block according to the page's markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum BlockRole {
    /// Nothing else.
    #[default]
    Text,
    /// It belongs to a picture.
    Caption,
    /// It leads elsewhere or offers something: teasers, newsletters, buttons to share.
    Furniture,
}

/// The blocks of the article, in order; empty if the page has none.
pub(super) fn find(document: Document) -> Vec<Block> {
    let found = extracted(document.clone());
    let texts: Vec<String> = found.iter().map(|block| block.text.clone()).collect();
    if boxes::put_together(&document, &texts) {
        let whole = extracted(document);
        // If joining the boxes does not give more text, they were not part of it.
        if letters_of(&whole) > letters_of(&found) {
            return whole;
        }
    }
    found
}

/// The blocks of an email: those that the search for an article finds, unless most of the email would be lost.
pub(super) fn find_in_mail(document: Document) -> Vec<Block> {
    let mut whole = all(&document);
    let found = extracted(document);
    if (letters_of(&found) as f64) < MAIL_SHARE * letters_of(&whole) as f64 {
        return whole;
    }
    let taken: BTreeSet<&str> = found.iter().map(|block| block.text.as_str()).collect();
    let is_found = |block: &Block| taken.contains(block.text.as_str());
    let last = whole.iter().rposition(is_found).map_or(0, |last| last + 1);
    let is_lost = |block: &Block| {
        let is_text = block.role == BlockRole::Text && block.link_letters * 2 < letters(&block.text);
        is_text && letters(&block.text) >= LONG && ends_a_sentence(&block.text) && !is_found(block)
    };
    // No legal notice comes above or between what was found.
    if whole.iter().take(last).any(is_lost) {
        whole.truncate(last);
        return whole;
    }
    found
}

fn letters_of(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| letters(&block.text)).sum()
}

/// What the search for an article finds.
fn extracted(document: Document) -> Vec<Block> {
    // Classes are kept because they distinguish captions and teasers from text.
    let config = Config { disable_json_ld: true, keep_classes: true, text_mode: TextMode::Raw, ..Config::default() };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else { return Vec::new() };
    let mut walk = Walk::default();
    if readability.parse().is_ok() {
        // The extraction leaves the article in the document, under this id.
        if let Some(root) = readability.doc.select_single("#readability-page-1").nodes().first() {
            walk.children(root);
        }
    }
    walk.end_block();
    walk.blocks
}

/// All blocks of a piece of a page that is nothing but an article's body. If none of its elements separates paragraphs,
/// the line breaks do, as in blogging systems.
pub(super) fn all(document: &Document) -> Vec<Block> {
    let is_loose = !document.select("p, br, div, li").exists();
    let mut walk = Walk { is_loose, ..Walk::default() };
    walk.children(&document.root());
    walk.end_block();
    walk.blocks
}

/// A walk through the article in text order. The depth has been limited (see `nesting`), so it may recurse.
#[derive(Debug, Default)]
struct Walk {
    blocks: Vec<Block>,
    /// The lines of the current block that a break has ended.
    lines: Vec<BrokenLine>,
    current: BrokenLine,
    in_link: bool,
    in_heading: bool,
    /// Within an element that is one paragraph: elements of unknown name in it are within the line.
    in_paragraph: bool,
    /// Whether a line break in the source ends a line.
    is_loose: bool,
    role: BlockRole,
}

impl Walk {
    fn children(&mut self, parent: &NodeRef<'_>) {
        let mut child = parent.first_child();
        while let Some(current) = child {
            self.visit(&current);
            child = current.next_sibling();
        }
    }

    fn visit(&mut self, element: &NodeRef<'_>) {
        if element.is_text() {
            self.text(&element.text());
            return;
        }
        let Some(name) = element.node_name() else { return };
        let role = role(element, &name);
        if gap::is_needed_in_text(&self.current.text, element) {
            self.current.text.push(' ');
        }
        match name.as_ref() {
            "head" | "script" | "style" | "noscript" | "template" | "svg" | "math" | "button" | "iframe" | "select"
            | "textarea" => {}
            // A heading on two lines is one heading.
            "br" if self.in_heading => self.current.text.push(' '),
            "br" => self.lines.push(std::mem::take(&mut self.current)),
            _ if role != BlockRole::Text && self.role == BlockRole::Text => {
                self.end_block();
                self.role = role;
                self.children(element);
                self.end_block();
                self.role = BlockRole::Text;
            }
            "a" => {
                let before = std::mem::replace(&mut self.in_link, true);
                self.children(element);
                self.in_link = before;
            }
            "td" | "th" => {
                self.children(element);
                self.current.text.push(' ');
            }
            name if is_inline(name) || self.is_within_line(element, name) => self.children(element),
            name => {
                self.end_block();
                let before = (self.in_heading, self.in_paragraph);
                (self.in_heading, self.in_paragraph) = (is_heading(name), is_heading(name) || is_paragraph(name));
                self.children(element);
                self.end_block();
                (self.in_heading, self.in_paragraph) = before;
            }
        }
    }

    /// Whether an element of unknown name is within the line, as browsers treat it: it is if it is in a paragraph or
    /// directly beside text; otherwise it is usually a box.
    fn is_within_line(&self, element: &NodeRef<'_>, name: &str) -> bool {
        let is_text = |beside: Option<NodeRef<'_>>| {
            beside.is_some_and(|beside| beside.is_text() && !beside.text().trim().is_empty())
        };
        !is_block(name) && (self.in_paragraph || is_text(element.prev_sibling()) || is_text(element.next_sibling()))
    }

    /// White space in a page's source means one space at most.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            if letter == '\n' && self.is_loose && !self.in_paragraph {
                self.lines.push(std::mem::take(&mut self.current));
            } else if !letter.is_whitespace() {
                self.current.text.push(letter);
            } else if !self.current.text.ends_with(' ') {
                self.current.text.push(' ');
            }
        }
        if self.in_link {
            self.current.link_letters += letters(text);
        }
    }

    fn end_block(&mut self) {
        self.lines.push(std::mem::take(&mut self.current));
        let role = self.role;
        let paragraphs = lines::paragraphs(std::mem::take(&mut self.lines)).into_iter();
        self.blocks.extend(paragraphs.map(|BrokenLine { text, link_letters }| Block { text, role, link_letters }));
    }
}

/// The role of an element's text according to its name and class.
fn role(element: &NodeRef<'_>, name: &str) -> BlockRole {
    match name {
        "figcaption" | "media-caption" | "media-producer" => return BlockRole::Caption,
        // Picture credits are beside the caption; a table may be a figure too, and is text.
        "figure" if !element.descendants_it().any(|inner| inner.has_name("table") || inner.has_name("blockquote")) => {
            return BlockRole::Caption;
        }
        "nav" | "aside" | "form" => return BlockRole::Furniture,
        _ => {}
    }
    let Some(class) = element.class() else { return BlockRole::Text };
    let class = class.to_lowercase();
    let mut parts = class.split(|letter: char| !letter.is_ascii_alphanumeric());
    // The names that most publishing systems use; one of the words of the class must match exactly.
    const CAPTION: [&str; 5] = ["caption", "captions", "gallery", "slideshow", "figcaption"];
    const FURNITURE: [&str; 23] = [
        "ad",
        "advert",
        "advertisement",
        "breadcrumb",
        "breadcrumbs",
        "comments",
        "newsletter",
        "offscreen",
        "poll",
        "promo",
        "rail",
        "recirc",
        "related",
        "rollover",
        "share",
        "sharing",
        "signup",
        "social",
        "sponsored",
        "subscribe",
        "tags",
        "teaser",
        "hidden",
    ];
    let is_one = |names: &[&str]| parts.clone().any(|part| names.contains(&part));
    if is_one(&CAPTION) {
        BlockRole::Caption
    } else if is_one(&FURNITURE) || parts.any(|part| part == "off") && class.contains("off-screen") {
        BlockRole::Furniture
    } else {
        BlockRole::Text
    }
}
