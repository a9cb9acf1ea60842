//! Marks that lead to a note on the same page ("[1]", "[a]"), and those notes: footnotes, and an editor's comments in a
//! shared text.

use super::plain::on_one_line;
use crate::article::Dropped;
use dom_query::{Document, NodeRef};
use std::collections::BTreeMap;

/// Most marks that are followed: an article has some ten. A choice that bounds the work.
const MOST_MARKS: usize = 500;

/// Longest note, in bytes: anything longer is more than a note.
const LONGEST_NOTE: usize = 3_000;

/// Removes both from the page; returns the notes.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let links = document.select("a[href^='#']");
    let marks: Vec<NodeRef<'_>> = links
        .nodes()
        .iter()
        .filter(|link| is_mark(&link.text()) || is_of_word(link))
        .take(MOST_MARKS)
        .cloned()
        .collect();
    if marks.is_empty() {
        return Vec::new();
    }
    let mut by_name: BTreeMap<String, NodeRef<'_>> = BTreeMap::new();
    for element in document.select("[id], a[name]").nodes() {
        for name in ["id", "name"].iter().filter_map(|key| element.attr(key)) {
            by_name.entry(name.to_string()).or_insert(*element);
        }
    }
    let target = |mark: &NodeRef<'_>| by_name.get(mark.attr("href")?.trim_start_matches('#')).cloned();
    let mut notes = Vec::new();
    let mut taken = Vec::new();
    let mut alone: Vec<NodeRef<'_>> = Vec::new();
    for mark in &marks {
        let Some(target) = target(mark).filter(|target| target.id != mark.id) else {
            // Whoever kept the page left the notes out: "[1]" above the line is none of the text.
            if mark.text().trim().starts_with('[') && mark.parent().is_some_and(|above| above.has_name("sup")) {
                alone.push(*mark);
            }
            continue;
        };
        let Some(note) = block_of(&target) else { continue };
        // Of two that lead to each other, the one in a text is the mark, and the one that begins its block leads back.
        let begins = begins_block(mark) && !mark.id_attr().is_some_and(|id| id.starts_with("cmnt_ref"));
        if begins || !leads_back(&note, mark, &by_name) {
            continue;
        }
        let text = on_one_line(&note.text());
        if text.len() <= LONGEST_NOTE {
            let why = if is_comment(&target) || is_of_word(mark) { "a comment on the text" } else { "a foot note" };
            notes.push(Dropped { text, why });
            taken.push((*mark, note));
        }
    }
    alone.iter().for_each(|mark| mark.remove_from_parent());
    for (mark, note) in taken {
        mark.remove_from_parent();
        note.remove_from_parent();
    }
    notes
}

/// "[AR1]": a comment in a page that Word saved, named by its writer's initials.
fn is_of_word(link: &NodeRef<'_>) -> bool {
    link.class().is_some_and(|class| class.split_ascii_whitespace().any(|class| class.starts_with("msocom")))
}

/// "[a]", "[12]", "1", "*", "†".
fn is_mark(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_matches(['[', ']', '(', ')']);
    let is_short = !bare.is_empty() && bare.chars().count() <= 3;
    let is_counted = bare.chars().all(|letter| letter.is_ascii_digit())
        || bare.chars().all(|letter| letter.is_ascii_lowercase()) && bare.len() < text.len()
        || bare.chars().all(|letter| matches!(letter, '*' | '†' | '‡' | '§' | '^'));
    is_short && is_counted
}

/// The paragraph or list entry around an element, with the box around it if that contains nothing but this note.
fn block_of<'d>(element: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    let is_block = |node: &NodeRef<'d>| ["p", "li", "dd", "div", "aside"].iter().any(|name| node.has_name(name));
    let block = std::iter::once(*element).chain(element.ancestors_it(Some(6))).find(is_block)?;
    let around = block.parent().filter(|parent| parent.has_name("div") && block.has_name("p"));
    let is_its_own = |parent: &NodeRef<'d>| {
        let first = parent.first_element_child().is_some_and(|first| first.id == block.id);
        let links = parent.descendants_it().filter(|inner| inner.has_name("a") && inner.has_attr("id")).count();
        first && links <= 1
    };
    Some(around.filter(is_its_own).unwrap_or(block))
}

/// Whether nothing comes before a mark in its paragraph.
fn begins_block(mark: &NodeRef<'_>) -> bool {
    let Some(block) =
        mark.ancestors_it(Some(6)).find(|node| ["p", "li", "div", "dd"].iter().any(|name| node.has_name(name)))
    else {
        return false;
    };
    let text = block.text();
    text.trim_start().starts_with(mark.text().trim())
}

/// Whether a note has a link back to the mark, or to what is directly around it.
fn leads_back(note: &NodeRef<'_>, mark: &NodeRef<'_>, by_name: &BTreeMap<String, NodeRef<'_>>) -> bool {
    note.descendants_it().filter(|inner| inner.has_name("a")).any(|link| {
        let href = link.attr("href").unwrap_or_default();
        let Some(back) = href.strip_prefix('#').and_then(|name| by_name.get(name)) else { return false };
        back.id == mark.id
            || mark.ancestors_it(Some(2)).any(|around| around.id == back.id)
            || mark.parent().is_some_and(|parent| parent.descendants_it().any(|inner| inner.id == back.id))
    })
}

fn is_comment(target: &NodeRef<'_>) -> bool {
    target.id_attr().is_some_and(|id| id.starts_with("cmnt") || id.contains("comment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(page: &str) -> (Vec<(String, &'static str)>, String) {
        let document = Document::from(page);
        let notes = take_out(&document).into_iter().map(|note| (note.text, note.why)).collect();
        (notes, on_one_line(&document.select("body").text()))
    }

    #[test]
    fn marks_and_what_they_lead_to_are_no_text() {
        let page = "<body><p>The bridge opened.<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup> It is long.<a href='#n1' id=r1>1</a></p>\
            <div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a> Who says so?</p></div><ol><li id=n1>Since 2019. <a href='#r1'>back</a></li></ol>";
        let (notes, text) = taken(page);
        assert_eq!(
            notes,
            [
                ("[a] Who says so?".to_string(), "a comment on the text"),
                ("Since 2019. back".to_string(), "a foot note")
            ]
        );
        assert_eq!(text, "The bridge opened. It is long.");
    }

    #[test]
    fn a_list_of_contents_and_a_link_that_nothing_leads_back_from_stay() {
        let page = "<body><p>Parts: <a href='#a'>1</a> <a href='#b'>2</a></p><div id=a><p>One.</p></div><div id=b><p>Two.</p></div>";
        assert_eq!(taken(page).0.len(), 0);
    }
}
