//! Whether a person is described as a woman or a man, only as far as honorifics and given names show it.

use crate::language::english::words::{holds, people};

/// What an honorific and a given name show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    Woman,
    Man,
}

/// From an honorific in lower case: "ms" a woman, "senator" unknown.
pub fn honorific_gender(lower: &str) -> Option<Gender> {
    if holds(people::WOMENS_HONORIFICS, lower) {
        Some(Gender::Woman)
    } else if holds(people::MENS_HONORIFICS, lower) {
        Some(Gender::Man)
    } else {
        None
    }
}

/// Whether the word is a common given name.
pub fn is_given_name(lower: &str) -> bool {
    given_name_gender(lower).is_some()
}

/// The gender of those who have a common given name; for names given to both, the more usual one.
pub fn given_name_gender(lower: &str) -> Option<Gender> {
    if holds(people::WOMENS_NAMES, lower) {
        Some(Gender::Woman)
    } else if holds(people::MENS_NAMES, lower) {
        Some(Gender::Man)
    } else {
        None
    }
}
