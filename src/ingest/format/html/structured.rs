//! The text that a page gives search engines (schema.org's articleBody, liveBlogUpdate), for pages whose own text a
//! script would have written.

use super::plain::letters;
use crate::ingest::extracted::PlacedText;

/// A given text counts if it has this many times the letters of the text that the page shows: the page then shows
/// only the beginning, or the entries that were loaded. Below it both are the same text in two forms. A choice.
const TIMES: usize = 2;

/// Letters by which the beginning of the shown text is looked for in the given one. A choice.
const BEGINNING: usize = 40;

/// Whether the given text is to be read and not the shown one. If the page shows an article, the given text must contain
/// its beginning, because pages also describe other articles.
pub(super) fn is_better(given: &str, shown: &[PlacedText], is_article: bool) -> bool {
    let shown_letters: usize = shown.iter().map(|passage| letters(&passage.text)).sum();
    if !is_article {
        return letters(given) > shown_letters;
    }
    letters(given) > TIMES * shown_letters && {
        let bare = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        let longest = shown.iter().max_by_key(|passage| passage.text.len());
        let beginning: String = longest.map(|passage| bare(&passage.text)).unwrap_or_default();
        let beginning: String = beginning.chars().take(BEGINNING).collect();
        bare(given).contains(&beginning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_text_counts_if_it_holds_much_more() {
        let shown = [PlacedText::new("The bridge opened on Saturday morning, the city said.")];
        let given = format!("{} {}", shown[0].text, "A crowd of four hundred walked over it before noon. ".repeat(3));
        assert!(is_better(&given, &shown, true));
        assert!(!is_better(&shown[0].text, &shown, true), "the same text");
        assert!(!is_better(&"The ferry sailed again on Friday. ".repeat(9), &shown, true), "another article");
        assert!(is_better(&given, &[], false));
        assert!(!is_better("", &[], false));
    }
}
