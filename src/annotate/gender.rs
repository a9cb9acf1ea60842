//! Whether a person is told of as a woman or a man: only as far as honorifics and given names tell.

use super::english::{holds, people};

/// What honorific and given name tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gender {
    Woman,
    Man,
}

/// From an honorific in lower case: "ms" a woman, "senator" unknown.
pub(super) fn honorific_gender(lower: &str) -> Option<Gender> {
    if holds(people::WOMENS_HONORIFICS, lower) {
        Some(Gender::Woman)
    } else if holds(people::MENS_HONORIFICS, lower) {
        Some(Gender::Man)
    } else {
        None
    }
}

/// Whether the word is a common given name.
pub(super) fn is_given_name(lower: &str) -> bool {
    given_name_gender(lower).is_some()
}

/// Whom a common given name is given to; names given to both are taken as they mostly are.
pub(super) fn given_name_gender(lower: &str) -> Option<Gender> {
    if holds(people::WOMENS_NAMES, lower) {
        Some(Gender::Woman)
    } else if holds(people::MENS_NAMES, lower) {
        Some(Gender::Man)
    } else {
        None
    }
}
