//! The whole sentences that a class can be asked about: nothing on a sheet is a fragment, or refers to somebody
//! unknown.

use super::blind::names_outlet;
use super::sheet::Excerpt;
use crate::article::Place;
use crate::compare::{Comparison, Fact, WholeSentence};
use crate::report::verbatim::{visible, words};

/// A shorter sentence says too little; a longer one does not fit into the first column beside four outlets.
///
/// Checked on the samples: below 25, sentences such as "The vote was 9-4." lack what they are about; above 170 a row is
/// higher than a hand is wide, and six of them do not fit on a page.
const READABLE_LETTERS: std::ops::RangeInclusive<usize> = 25..=170;

/// English words for somebody or something mentioned before. A parser may be wrong about who that is, so a name must
/// precede them.
const POINTERS: [&str; 14] =
    ["he", "him", "his", "she", "her", "it", "its", "they", "them", "their", "this", "that", "these", "those"];

/// The sentence around a place, if it can be read alone and is neither short nor long.
pub fn sentence_around(comparison: &Comparison, place: Place) -> Option<Place> {
    let found = around(comparison, place).filter(|sentence| sentence.stands_alone)?.place;
    is_readable(words(&comparison.event, found)).then_some(found)
}

/// A fact's statement in the form in which a class reads it: a whole sentence that can be read alone, or one that
/// explains in square brackets whom it means. `None` if it is neither, or contains nothing that can be checked: no
/// number, no name, no quotation.
pub fn statement(comparison: &Comparison, fact: &Fact) -> Option<Excerpt> {
    let place = fact.place?;
    let sentence = around(comparison, place)?;
    let said = words(&comparison.event, sentence.place);
    let letters = |text: &'_ str| text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_string();
    let is_whole = letters(said) == letters(words(&comparison.event, place));
    let can_be_checked = sentence.has_number || sentence.has_name || sentence.has_quotation;
    let text = match sentence.stands_alone {
        true => visible(said),
        false if fact.statement.contains('[') => visible(&fact.statement),
        false => return None,
    };
    let is_fit =
        is_whole && can_be_checked && is_readable(&text) && !names_outlet(&comparison.event, place.article, &text);
    is_fit.then_some(Excerpt { article: place.article, paragraph: place.paragraph, text })
}

/// The sentence around a place, whatever is needed to understand it.
pub fn around(comparison: &Comparison, place: Place) -> Option<&WholeSentence> {
    comparison.sentences.iter().find(|one| one.place.contains(place))
}

/// Whether it has a suitable length, ends its quotations, and names everybody before calling them "he" or "they".
fn is_readable(text: &str) -> bool {
    let count = |mark: char| text.chars().filter(|letter| *letter == mark).count();
    let is_closed = count('“') == count('”') && count('"') % 2 == 0;
    READABLE_LETTERS.contains(&text.chars().count()) && is_closed && !points_back(text)
}

/// Whether it begins with a word for something mentioned before, or refers to a person before any name: "them" may be
/// people who were counted.
fn points_back(text: &str) -> bool {
    let all: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_string();
    let is_name = |index: usize| {
        let word = bare(all[index]);
        let begins = index == 0 || all[index - 1].ends_with(['.', '?', '!', '"', '”']);
        let is_capital = word.chars().next().is_some_and(char::is_uppercase) && word.len() > 1;
        // The first word has a capital letter in any case; one followed by another is a name.
        let goes_on = all.get(index + 1).is_some_and(|next| next.chars().next().is_some_and(char::is_uppercase));
        is_capital && (!begins || goes_on) && !POINTERS.contains(&word.to_lowercase().as_str())
    };
    let mut in_quotation = false;
    let mut is_named = false;
    for (index, word) in all.iter().enumerate() {
        in_quotation |= word.starts_with(['"', '“']);
        is_named |= is_name(index) || word.starts_with('[');
        let is_pointer = POINTERS.contains(&bare(word).to_lowercase().as_str());
        let is_explained = all.get(index + 1).is_some_and(|next| next.starts_with('['));
        let is_person = matches!(bare(word).to_lowercase().as_str(), "he" | "him" | "she" | "her");
        if is_pointer && !in_quotation && !is_explained && (index == 0 || (is_person && !is_named)) {
            return true;
        }
        in_quotation &= !bare_end(word).ends_with(['"', '”']);
    }
    false
}

/// The word without the marks that may follow a closing quotation mark.
fn bare_end(word: &str) -> &str {
    word.trim_end_matches([',', '.', ';', ':', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::points_back;

    #[test]
    fn a_sentence_that_speaks_of_nobody_knows_whom_is_not_set() {
        for text in [
            "Police gave him a breath test at the scene.",
            "Its captain, Joel Anders, said that nobody was hurt.",
            "The tow rope broke twice, she said.",
            "It just kept coming.",
        ] {
            assert!(points_back(text), "{text}");
        }
        for text in [
            "Joel Anders said that he had seen nobody.",
            "The mayor, Ruth Hale, said that she would resign.",
            "“They never told us,” said Ruth Hale.",
            "He [Joel Anders] called it “a great day”.",
            "The ferry and its crew are safe.",
            "Eleven people were hurt, none of them badly.",
        ] {
            assert!(!points_back(text), "{text}");
        }
    }
}
