//! Names looked for in a text, however their letters are printed.

use unicode_normalization::UnicodeNormalization;

/// A letter by which forms are compared, and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    start: usize,
    cased: char,
    /// In lower case.
    pub small: char,
}

impl Letter {
    /// Without an accent; a typographer's apostrophe is a plain one, and a hyphen a space: "Mary-Ann de Vries'" and "Mary Ann
    /// De Vries’" are one.
    fn of((start, letter): (usize, char)) -> Letter {
        let cased = match letter {
            '’' | '‘' | 'ʼ' => '\'',
            '-' | '‐' | '‑' | '\u{a0}' => ' ',
            _ => letter.nfd().next().filter(char::is_ascii_alphabetic).unwrap_or(letter),
        };
        Letter { start, cased, small: cased.to_lowercase().next().unwrap_or(cased) }
    }

    /// Those of a text; a soft hyphen is none.
    pub fn all(text: &str) -> Vec<Letter> {
        text.char_indices().filter(|(_, letter)| *letter != '\u{ad}').map(Letter::of).collect()
    }
}

/// A text as a list of letters, in which many forms are looked for.
pub(super) struct Letters {
    length: usize,
    letters: Vec<Letter>,
}

impl Letters {
    pub fn of(text: &str) -> Letters {
        Letters { length: text.len(), letters: Letter::all(text) }
    }

    /// The places of a form.
    pub fn places(&self, form: &str, exact: bool, within: bool) -> Vec<(usize, usize)> {
        let wanted = Letter::all(form);
        let mut found = Vec::new();
        let mut at = 0;
        while !wanted.is_empty() && at + wanted.len() <= self.letters.len() {
            if self.is_at(at, &wanted, exact, within) {
                found.push(self.span(at, wanted.len()));
                at += wanted.len();
            } else {
                at += 1;
            }
        }
        found
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.letters.len()
    }

    /// Those from this one on.
    pub fn from(&self, at: usize) -> &[Letter] {
        self.letters.get(at..).unwrap_or_default()
    }

    /// The bytes of so many letters.
    pub fn span(&self, at: usize, count: usize) -> (usize, usize) {
        let start = |at: usize| self.letters.get(at).map_or(self.length, |letter| letter.start);
        (start(at), start(at + count))
    }

    /// Whether a form begins at this letter.
    pub fn is_at(&self, at: usize, wanted: &[Letter], exact: bool, within: bool) -> bool {
        let Some(here) = self.letters.get(at..at + wanted.len()) else { return false };
        let fits = |compare: &dyn Fn(&Letter, &Letter) -> bool| {
            here.iter().zip(wanted).all(|(one, other)| compare(one, other))
        };
        let is_shouted =
            |one: &Letter, other: &Letter| one.cased == other.cased.to_uppercase().next().unwrap_or(other.cased);
        let is_word = |letter: Option<&Letter>| letter.is_some_and(|letter| letter.cased.is_alphanumeric());
        let is_whole = || {
            !is_word(at.checked_sub(1).and_then(|before| self.letters.get(before)))
                && !is_word(self.letters.get(at + wanted.len()))
        };
        let is_cased = || !exact || fits(&|one, other| one.cased == other.cased) || fits(&is_shouted);
        fits(&|one, other| one.small == other.small) && (within || is_whole()) && is_cased()
    }
}
