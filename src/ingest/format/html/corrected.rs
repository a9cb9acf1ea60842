//! Notes on corrections that a page marks as such by a class, whatever they say.

use super::plain::{letters, on_one_line};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Fewest words of a note: fewer are a link to a page about corrections.
const FEWEST_WORDS: usize = 6;

/// Most of a page's letters that all notes together may make: with more, the class is that of the article itself. A
/// choice.
const MOST_SHARE: f64 = 0.3;

/// Most of a note's letters that may be links: with more, it points to a page about corrections. A choice.
const MOST_LINKED: f64 = 0.5;

/// Most elements that are looked at. A choice that bounds the work.
const MOST: usize = 100;

/// Removes the notes from the page, and returns them.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let marked = document.select("body [class]");
    let marked: Vec<NodeRef<'_>> = marked
        .nodes()
        .iter()
        .filter(|element| is_so_called(element))
        .take(MOST)
        .filter(|element| is_note(element))
        .cloned()
        .collect();
    // What is within another note goes with it.
    let is_outer = |element: &&NodeRef<'_>| {
        !marked.iter().any(|other| element.ancestors_it(None).any(|around| around.id == other.id))
    };
    let notes: Vec<NodeRef<'_>> = marked.iter().filter(is_outer).cloned().collect();
    let all = letters(&document.select_single("body").text());
    let taken: usize = notes.iter().map(|note| letters(&note.text())).sum();
    if taken as f64 > MOST_SHARE * all as f64 {
        return Vec::new();
    }
    let take = |note: &NodeRef<'_>| {
        let text = on_one_line(&note.text());
        note.remove_from_parent();
        Dropped { text, why: Dropped::CORRECTION }
    };
    notes.iter().map(take).collect()
}

fn is_note(element: &NodeRef<'_>) -> bool {
    const BOXES: [&str; 6] = ["div", "p", "aside", "section", "footer", "li"];
    if !BOXES.iter().any(|name| element.has_name(name)) {
        return false;
    }
    let text = on_one_line(&element.text());
    let links = element.descendants_it().filter(|inner| inner.has_name("a"));
    let linked: usize = links.map(|link| letters(&link.text())).sum();
    let is_long = text.split_whitespace().nth(FEWEST_WORDS - 1).is_some() || !text.is_ascii() && letters(&text) > 12;
    is_long
        && linked as f64 <= MOST_LINKED * letters(&text) as f64
        && !element.descendants_it().any(|inner| inner.has_name("h1"))
}

/// "correction", "article__correction", "correction-note"; a paragraph that "has-correction" is corrected text.
fn is_so_called(element: &NodeRef<'_>) -> bool {
    const NAMES: [&str; 6] = ["correction", "corrections", "erratum", "errata", "retraction", "clarification"];
    const OTHERS: [&str; 8] = ["has", "no", "with", "is", "link", "links", "policy", "after"];
    let classes = element.attr("class").unwrap_or_default().to_ascii_lowercase();
    let is_one = |class: &str| {
        let mut parts = class.split(|letter: char| !letter.is_ascii_alphanumeric());
        parts.clone().any(|part| NAMES.contains(&part)) && !parts.any(|part| OTHERS.contains(&part))
    };
    classes.split_whitespace().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_known_by_its_class_and_a_link_is_none() {
        let text =
            "The bridge opened on Saturday after three years, and a crowd of four hundred walked over it at noon. "
                .repeat(3);
        let page = format!(
            "<body><aside class='story-correction'><p>The bridge has four lanes and not six.</p></aside><p>{text}</p>\
             <p class='corrections-link'><a>Our corrections</a></p>"
        );
        let document = Document::from(page.as_str());
        let notes: Vec<String> = take_out(&document).into_iter().map(|note| note.text).collect();
        assert_eq!(notes, ["The bridge has four lanes and not six."]);
        let corrected = format!("<body><p class='has-correction'>{text}</p><p class='correction'>{text}</p>");
        assert!(take_out(&Document::from(corrected.as_str())).is_empty());
        let pointer =
            format!("<body><p>{text}</p><p class='corrections'><a>Read here how we correct our mistakes</a></p>");
        assert!(take_out(&Document::from(pointer.as_str())).is_empty());
        let whole = Document::from(
            "<body class='x'><div class='corrections'><h1>Bridge</h1><p>It has four lanes and not six.</div>",
        );
        assert!(take_out(&whole).is_empty());
    }
}
