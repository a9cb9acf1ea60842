//! Notes on corrections that a page marks as such by a class, whatever they say.

use super::plain::{letters, on_one_line};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Fewest words of a note: fewer are a link to a page about corrections.
const FEWEST_WORDS: usize = 6;

/// Most of a page's letters that a note may make: with more, the class is that of the article itself. A choice.
const MOST_SHARE: f64 = 0.3;

/// Removes the notes from the page, and returns them.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let all = letters(&document.select_single("body").text());
    let mut notes = Vec::new();
    for element in document.select("body [class]").nodes().iter().filter(|element| is_so_called(element)) {
        // What is within another note went with it.
        let is_gone = !element.ancestors_it(None).any(|around| around.has_name("html"));
        let text = on_one_line(&element.text());
        let is_note =
            text.split_whitespace().nth(FEWEST_WORDS - 1).is_some() || !text.is_ascii() && letters(&text) > 12;
        let is_article =
            letters(&text) as f64 > MOST_SHARE * all as f64 || element.descendants_it().any(|one| one.has_name("h1"));
        if !is_gone && is_note && !is_article {
            element.remove_from_parent();
            notes.push(Dropped { text, why: Dropped::CORRECTION });
        }
    }
    notes
}

fn is_so_called(element: &NodeRef<'_>) -> bool {
    const NAMES: [&str; 6] = ["correction", "corrections", "erratum", "errata", "retraction", "clarification"];
    const BOXES: [&str; 6] = ["div", "p", "aside", "section", "footer", "li"];
    let classes = element.attr("class").unwrap_or_default().to_ascii_lowercase();
    let mut parts = classes.split(|letter: char| !letter.is_ascii_alphanumeric());
    BOXES.iter().any(|name| element.has_name(name)) && parts.any(|part| NAMES.contains(&part))
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
        let whole = Document::from(
            "<body class='x'><div class='corrections'><h1>Bridge</h1><p>It has four lanes and not six.</div>",
        );
        assert!(take_out(&whole).is_empty());
    }
}
