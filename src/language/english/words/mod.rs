//! English words by their kind.
//!
//! Input: a word in lower case. Output: whether it is in a list ([`holds`]), and the value beside it there
//! ([`meaning`]).
//!
//! Every list is sorted by bytes, for binary search; a test checks this. The lists are wrapped by hand, because rustfmt
//! would give each word a line.

mod contraction;
#[rustfmt::skip]
pub mod grammar;
mod list;
mod nouns;
#[rustfmt::skip]
pub mod operators;
#[rustfmt::skip]
pub mod organisations;
#[rustfmt::skip]
pub mod people;
#[rustfmt::skip]
pub mod places;
mod plain;
#[rustfmt::skip]
pub mod quantity;
#[rustfmt::skip]
pub mod speech;
mod stem;
mod stop_words;
mod thesaurus;
#[rustfmt::skip]
pub mod time;
mod titles;

pub use contraction::{contracts_with_s, is_shortened};
pub use list::{holds, meaning};
pub use nouns::{is_body_noun, is_person_noun};
pub use plain::is_plainly_english;
pub use stem::Stems;
pub use stop_words::is_stop_word;
pub use thesaurus::senses;
pub use titles::spelt_out;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_for_searching() {
        let lists = [
            grammar::FUNCTION_WORDS,
            grammar::MODAL_VERBS,
            organisations::ADHERENTS,
            organisations::FURTHER_OUTLETS,
            organisations::GENERIC_OFFICES,
            organisations::NOT_NAMES,
            organisations::ORGANISATION_HEADS,
            organisations::ORGANISATION_NOUNS,
            organisations::OUTLET_NOUNS,
            organisations::PAIRED_OFFICES,
            organisations::PLACE_HEADS,
            organisations::TITLE_MODIFIERS,
            people::DESCRIBING_WORDS,
            people::MENS_HONORIFICS,
            people::MENS_NAMES,
            people::MENS_NOUNS,
            people::PARENTS,
            people::PARTICLES,
            people::PERSON_NOUNS,
            people::ROLE_ADJECTIVES,
            people::ROLE_NOUNS,
            people::SUFFIXES,
            people::TITLES,
            people::WOMENS_HONORIFICS,
            people::WOMENS_NAMES,
            people::WOMENS_NOUNS,
            places::CITIES_AND_STATES,
            places::PLACE_NOUNS,
            quantity::LABELS,
            quantity::NOT_COUNTED,
            quantity::PEOPLE,
            quantity::PLURALS,
            quantity::VOTE_WORDS,
            speech::DOCUMENT_NOUNS,
            speech::GROUP_NOUNS,
            speech::MAKING_VERBS,
            speech::REPLY_VERBS,
            speech::SAYING_VERBS,
            speech::SOURCE_NOUNS,
            speech::TELLING_VERBS,
            speech::DOUBTING_VERBS,
            speech::WEAK_SAYING_VERBS,
            time::BEFORE_YEARS,
            time::DATE_OPENERS,
            time::DAY_PARTS,
            time::FUTURE_WORDS,
            time::STRETCHES,
        ];
        for list in lists {
            assert!(list.is_sorted(), "not sorted: {list:?}");
        }
        for pairs in [
            operators::OPERATORS,
            operators::RELATIONS,
            organisations::OTHER_NAMES,
            quantity::CURRENCIES,
            people::SHORT_GIVEN_NAMES,
            places::COUNTRIES,
            places::STATE_ABBREVIATIONS,
        ] {
            assert!(pairs.is_sorted_by_key(|(key, _)| *key), "not sorted: {pairs:?}");
        }
        for pairs in [quantity::NUMBER_WORDS, quantity::ORDINAL_WORDS] {
            assert!(pairs.is_sorted_by_key(|(key, _)| *key), "not sorted: {pairs:?}");
        }
        assert!(quantity::MEASURES.is_sorted_by_key(|(key, _)| *key));
        assert!(quantity::SCALES.is_sorted_by_key(|(key, _)| *key));
        for pairs in [time::MONTHS, time::SEASONS, time::WEEKDAYS] {
            assert!(pairs.is_sorted_by_key(|(key, _)| *key), "not sorted: {pairs:?}");
        }
    }
}
