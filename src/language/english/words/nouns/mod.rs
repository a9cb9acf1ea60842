//! Which nouns stand for people, and which for bodies of people: those who may say something.
//!
//! Input: the base form of a noun. Output: whether it is such a noun ([`is_person_noun`], [`is_body_noun`]).
//!
//! `people.txt` and `bodies.txt` are taken from WordNet 3.0 by `tools/noun_lists.py` under the licence in
//! `LICENSE-WORDNET`: nouns that are mostly used in that sense. The texts that WordNet counted are from the 1960s, so
//! younger and rarer occupations are in [`ROLE_NOUNS`](super::people::ROLE_NOUNS) and
//! [`PERSON_NOUNS`](super::people::PERSON_NOUNS).

use super::list::holds;
use super::people;
use std::sync::LazyLock;

static PEOPLE: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("people.txt").lines().collect());
static BODIES: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("bodies.txt").lines().collect());

/// Whether a noun stands for a human being: "mayor", "passenger", "mum". English forms new ones with "man" and "woman"
/// at any time: "crewman", "linewoman".
pub fn is_person_noun(lemma: &str) -> bool {
    let ends = ["man", "woman", "person"].iter().any(|ending| lemma.ends_with(ending));
    ends || holds(&PEOPLE, lemma) || holds(people::ROLE_NOUNS, lemma) || holds(people::PERSON_NOUNS, lemma)
}

/// Whether a noun stands for people together: "council", "crowd", "company".
pub fn is_body_noun(lemma: &str) -> bool {
    holds(&BODIES, lemma)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_searching() {
        assert!(PEOPLE.is_sorted() && BODIES.is_sorted());
    }

    #[test]
    fn people_are_distinguished_from_bodies_and_things() {
        assert!(
            is_person_noun("crewman")
                && is_person_noun("teacher")
                && is_person_noun("firefighter")
                && is_person_noun("mum")
        );
        assert!(is_body_noun("committee") && !is_person_noun("committee"));
        assert!(!is_person_noun("bridge") && !is_body_noun("bridge"));
    }
}
