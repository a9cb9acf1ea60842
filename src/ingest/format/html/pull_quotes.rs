//! Words that a page shows large a second time, beside the paragraph that has them.

use super::plain::{bare, on_one_line};
use crate::article::Dropped;
use dom_query::{Document, NodeRef};

/// Most quotations that are looked for in the text. A choice that bounds the work.
const MOST: usize = 100;

/// Fewest letters by which words are recognised.
const FEWEST_LETTERS: usize = 20;

/// Removes them from the page, and returns them.
pub(super) fn take_out(document: &Document) -> Vec<Dropped> {
    let shown = document.select("[class*='pull']");
    let shown: Vec<NodeRef<'_>> = shown.nodes().iter().filter(|element| is_so_called(element)).cloned().collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let paragraphs = document.select("p");
    let texts: Vec<(NodeRef<'_>, String)> = paragraphs.nodes().iter().map(|one| (*one, bare(&one.text()))).collect();
    let mut taken = Vec::new();
    for quotation in shown.into_iter().take(MOST) {
        let words = bare(&quotation.text());
        let is_within = |one: &NodeRef<'_>| one.ancestors_it(None).any(|around| around.id == quotation.id);
        let is_told =
            texts.iter().any(|(one, text)| text.len() > words.len() && text.contains(&words) && !is_within(one));
        if words.chars().count() >= FEWEST_LETTERS && is_told {
            let text = on_one_line(&quotation.text());
            quotation.remove_from_parent();
            taken.push(Dropped { text, why: "repeated paragraph" });
        }
    }
    taken
}

fn is_so_called(element: &NodeRef<'_>) -> bool {
    let classes = element.attr("class").unwrap_or_default().to_ascii_lowercase();
    ["pullquote", "pull-quote", "pull_quote"].iter().any(|name| classes.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_paragraph_that_are_shown_again_are_no_paragraph() {
        let taken = |page: &str| take_out(&Document::from(page)).len();
        let text = "<p>It took three years, said Ida Storm, and nobody knows who will pay for it.</p>";
        // Without such a class an author repeats the words.
        assert_eq!(taken(&format!("<body>{text}<blockquote><p>Nobody knows who will pay for it</p></blockquote>")), 0);
        assert_eq!(
            taken(&format!("<body>{text}<aside class='pull-quote'>Nobody knows who will pay for it</aside>")),
            1
        );
        assert_eq!(
            taken(&format!("<body>{text}<blockquote class='pullquote'><p>The state will pay for all of it.</p>")),
            0
        );
    }
}
