//! How words are written in the middle of the event's sentences, which shows the names at a sentence's start.

use crate::language::cut_text::{CutText, is_acronym};
use crate::language::english::words::{grammar, holds, meaning, people, places, time};
use rustc_hash::FxHashSet;

/// Lower forms of words, by how they are written where a capital means something.
#[derive(Default)]
pub struct Casing<'p> {
    small: FxHashSet<&'p str>,
    capital: FxHashSet<&'p str>,
}

impl<'p> Casing<'p> {
    /// Reads one body paragraph.
    pub fn read(&mut self, passage: CutText<'p>) {
        if is_shouted(passage.text) || is_title_case(passage) {
            return;
        }
        for (index, word) in passage.words().iter().enumerate() {
            if !passage.is_capital(index) {
                self.small.insert(&word.lower);
            } else if !passage.opens(index) {
                self.capital.insert(&word.lower);
            }
        }
    }

    /// Whether the capitalised word may be (part of) a name in its place.
    pub fn is_name_word(&self, passage: CutText, index: usize) -> bool {
        let (surface, lower) = (passage.surface(index), passage.lower(index));
        let acronym = is_acronym(surface);
        if !passage.is_capital(index) || !acronym && holds(grammar::FUNCTION_WORDS, lower) {
            return false;
        }
        if !passage.opens(index) || acronym {
            return true;
        }
        let known = meaning(places::COUNTRIES, lower).is_some()
            || holds(places::CITIES_AND_STATES, lower)
            || self.capital.contains(lower) && !self.small.contains(lower);
        // "Asked", "Speaking", "Publicly": at the start these are verbs and adverbs, whatever follows.
        let inflected = ["ed", "ing", "ly"].iter().any(|ending| lower.ends_with(ending));
        let next_is_name = passage.touches_next(index) || passage.gap_after(index).trim() == ".";
        let next_is_name = next_is_name
            && passage.is_capital(index + 1)
            && !holds(grammar::FUNCTION_WORDS, passage.lower(index + 1))
            && meaning(time::WEEKDAYS, passage.lower(index + 1)).is_none();
        let capital_too = self.capital.contains(lower);
        // "Fellow", "Retired": they describe the person named after them.
        let role = holds(people::DESCRIBING_WORDS, lower);
        if role && !capital_too {
            return false;
        }
        known || next_is_name && (capital_too || !inflected && !self.small.contains(lower)) || is_title(passage, index)
    }

    /// Whether the word is written small somewhere: "budget", although it is "Budget" in a committee's name.
    pub fn is_small_elsewhere(&self, lower: &str) -> bool {
        self.small.contains(lower)
    }

    /// Whether the word has a capital somewhere in the middle of a sentence.
    pub fn is_capital_elsewhere(&self, lower: &str) -> bool {
        self.capital.contains(lower)
    }
}

fn is_title(passage: CutText, index: usize) -> bool {
    let next = passage.surface(index + 1);
    holds(people::TITLES, passage.lower(index))
        && next.starts_with(char::is_uppercase)
        && matches!(passage.gap_after(index).trim(), "" | ".")
}

/// Whether a line has no lower-case letters.
pub fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// Whether a line is written as many headlines are: nearly every longer word has a capital, and there is no full stop.
///
/// Words of at least four letters count, because headline style leaves short ones small. Three in four: of 36 headlines
/// examined, those in sentence case had at most 0.36 and those in headline style at least 0.83. Body lines full of
/// names reach 0.89, but they end with a full stop.
pub fn is_title_case(passage: CutText) -> bool {
    // The full stop of "G.O.P." is part of the word and ends no sentence. "From Commissioner Ines Karr:" leads to what
    // she says.
    if passage.count().checked_sub(1).is_some_and(|last| passage.gap_after(last).contains(['.', ':'])) {
        return false;
    }
    let long = |index: &usize| passage.surface(*index).chars().nth(3).is_some();
    let longer: Vec<usize> = (0..passage.count()).filter(long).collect();
    let capital = longer.iter().filter(|index| passage.is_capital(**index)).count();
    longer.len() >= 2 && capital * 4 >= longer.len() * 3
}
