//! An article in several boxes of one kind ("chunks" between advertisements): they are joined before the article is
//! looked for, because the search takes only one box and what is directly beside it.

use super::plain::{bare, letters};
use crate::ingest::about::entry_time::is_entry_time;
use dom_query::{Document, NodeRef};
use std::collections::BTreeSet;

/// Levels around a box that are compared: publishing systems put two or three around a piece of text. A choice.
const MOST_LEVELS: usize = 4;

/// Fewest letters of a box that is included, and of the box that serves as its pattern: two sentences, so that neither
/// is a teaser. A choice.
const FEWEST_LETTERS: usize = 120;

/// The same for an entry of a live blog, which may be a sentence.
const FEWEST_LIVE_LETTERS: usize = 40;

/// Fewest times alone in their elements that make a page a live blog, if it says so. A choice.
const FEWEST_TIMES: usize = 3;

/// Headings that are asked whether they say so. A choice.
const MOST_HEADINGS: usize = 4;

/// Most bytes of such an element: "10:15 AM EDT, March 9".
const LONGEST_TIME: usize = 40;

/// Most boxes that are included: a live blog has some hundred. A choice that bounds the work.
const MOST_BOXES: usize = 300;

/// Moves the boxes of the page that resemble those of the text found into the first of them; returns whether there were
/// any.
pub(super) fn put_together(document: &Document, found: &[String]) -> bool {
    let is_live = is_live(document);
    let fewest = if is_live { FEWEST_LIVE_LETTERS } else { FEWEST_LETTERS };
    let found: BTreeSet<String> = found.iter().map(|text| bare(text)).collect();
    let is_found = |paragraph: &NodeRef<'_>| found.contains(&bare(&paragraph.text()));
    let paragraphs = document.select("p");
    let Some(pattern) = paragraphs
        .nodes()
        .iter()
        .filter(|paragraph| letters(&paragraph.text()) >= FEWEST_LETTERS / 2 && is_found(paragraph))
        .filter_map(NodeRef::parent)
        .find(|parent| own_letters(parent) >= fewest && (is_live || is_classed(parent)))
    else {
        return false;
    };
    for level in 0..MOST_LEVELS {
        let boxes = like(&pattern, level, is_live);
        let is_new = |one: &&NodeRef<'_>| one.id != pattern.id && !own_paragraphs(one).iter().any(is_found);
        if boxes.iter().filter(is_new).any(|one| own_letters(one) >= fewest) {
            let Some((first, others)) = boxes.split_first() else { return false };
            for one in others {
                one.children().iter().for_each(|child| first.append_child(child));
            }
            return true;
        }
    }
    false
}

/// Whether the page says that it is a live blog: its entries have times and headlines of their own, but are one text.
fn is_live(document: &Document) -> bool {
    let says = |script: &NodeRef<'_>| script.text().contains("LiveBlogPosting");
    document.select("script[type='application/ld+json']").nodes().iter().any(says)
        || document.select("[itemtype$='LiveBlogPosting']").exists()
        || is_told_live(document)
}

/// "Live: ...", "... – as it happened", above entries with their times.
fn is_told_live(document: &Document) -> bool {
    let says = |heading: &NodeRef<'_>| {
        let words = heading.text().to_lowercase();
        let first = words.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
        first == Some("live")
            || words.contains("as it happened")
            || words.contains("live blog")
            || words.contains("liveblog")
    };
    let is_time = |element: &&NodeRef<'_>| {
        let text = element.text();
        text.len() <= LONGEST_TIME && is_entry_time(text.trim())
    };
    document.select("title, h1, h2").nodes().iter().take(MOST_HEADINGS).any(says)
        && document.select("time, span").nodes().iter().filter(is_time).take(FEWEST_TIMES).count() == FEWEST_TIMES
}

/// The boxes with the same path from the pattern's ancestor at this level, by names and classes, in the order of the
/// page. Empty if a box beside it is an article of its own.
fn like<'d>(pattern: &NodeRef<'d>, level: usize, is_live: bool) -> Vec<NodeRef<'d>> {
    let way: Vec<NodeRef<'d>> = std::iter::once(*pattern).chain(pattern.ancestors_it(Some(level))).collect();
    let Some((top, parent)) = way.get(level).and_then(|top| Some((top, top.parent()?))) else { return Vec::new() };
    let beside: Vec<NodeRef<'d>> =
        parent.element_children().into_iter().filter(|one| is_alike(one, top)).take(MOST_BOXES).collect();
    if beside.len() < 2 || !is_live && beside.iter().any(is_article) {
        return Vec::new();
    }
    let mut boxes = beside;
    for step in way.iter().take(level).rev() {
        boxes = boxes
            .iter()
            .flat_map(NodeRef::element_children)
            .filter(|one| is_alike(one, step))
            .take(MOST_BOXES)
            .collect();
    }
    boxes
}

fn is_alike(one: &NodeRef<'_>, other: &NodeRef<'_>) -> bool {
    one.node_name() == other.node_name() && one.class() == other.class()
}

fn is_classed(element: &NodeRef<'_>) -> bool {
    element.class().is_some_and(|class| !class.trim().is_empty())
}

/// Whether a box has a headline, a day or an author: then it is a text by itself, and not a piece of one.
fn is_article(element: &NodeRef<'_>) -> bool {
    let is_sign = |inner: &NodeRef<'_>| {
        ["h1", "time", "article", "form"].iter().any(|name| inner.has_name(name)) || inner.has_attr("itemprop")
    };
    is_sign(element) || element.descendants_it().any(|inner| is_sign(&inner))
}

fn own_paragraphs<'d>(element: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    element.element_children().into_iter().filter(|child| child.has_name("p")).collect()
}

/// The number of letters of its paragraphs outside links.
fn own_letters(element: &NodeRef<'_>) -> usize {
    let count = |paragraph: &NodeRef<'_>| {
        let linked: usize =
            paragraph.descendants_it().filter(|inner| inner.has_name("a")).map(|link| letters(&link.text())).sum();
        letters(&paragraph.text()).saturating_sub(2 * linked)
    };
    own_paragraphs(element).iter().map(count).sum()
}
