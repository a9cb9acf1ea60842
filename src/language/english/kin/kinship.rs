//! How near two acts or things are.

use super::vocabulary::{Entry, VOCABULARY};
use crate::language::frame::ActWord;

/// A verb and the noun derived from it: "sign", "signature".
const DERIVED: f64 = 0.9;
/// One of their first senses is the same.
const ONE_SENSE: f64 = 0.8;
/// Editors use one for the other; or two nouns of one verb.
const TAKEN_FOR_ONE: f64 = 0.7;
/// One is wider than the other, or is what the other entails or causes.
const WIDER: f64 = 0.6;
/// Both cannot be true at once.
const CONTRARY: f64 = -1.0;

/// From −1 (contrary) through 0 (nothing known) to 1 (the same word): see [`Acts::kin`](crate::language::Acts::kin).
pub fn kin(one: &str, other: &str) -> f64 {
    between(one, VOCABULARY.entry(one), other, VOCABULARY.entry(other))
}

/// A base form with the number under which it is known here.
pub fn act_word(word: String) -> ActWord {
    ActWord { number: VOCABULARY.number_of(&word), word }
}

/// The kin of two acts, and whether they are one act seen from its two sides.
pub fn relate(one: &ActWord, other: &ActWord) -> (f64, bool) {
    let [here, there] = [one, other].map(|act| VOCABULARY.numbered(act.number?));
    let is_converse = here.zip(there).is_some_and(|((_, here), (second, _))| here.converse.contains(&second));
    (between(one, here, other, there), is_converse)
}

type Known = Option<(u32, &'static Entry)>;

fn between(one: &str, here: Known, other: &str, there: Known) -> f64 {
    // A word that is known has a number of its own, so that nothing is compared letter by letter.
    let is_one_word = match here.zip(there) {
        Some(((first, _), (second, _))) => first == second,
        None => one == other,
    };
    if is_one_word || are_spellings(one, other) {
        return 1.0;
    }
    let (Some((first, here)), Some((second, there))) = (here, there) else { return 0.0 };
    if here.contrary.contains(&second) {
        CONTRARY
    } else if here.derived.contains(&second) || there.derived.contains(&first) {
        DERIVED
    } else if share_a_sense(here, there) {
        ONE_SENSE
    } else if meet(&here.lines, &there.lines) || meet(&here.derived, &there.derived) {
        TAKEN_FOR_ONE
    } else if meet(&here.wider, first_two(&there.verb)) || meet(&there.wider, first_two(&here.verb)) {
        WIDER
    } else {
        0.0
    }
}

/// Whether a verb with an object expresses what causes what it expresses without one: "closed the plant", "the plant
/// closed".
pub fn alternates(verb: &str) -> bool {
    VOCABULARY.entry(verb).is_some_and(|(_, entry)| entry.alternates)
}

/// The verb of the act that a noun expresses by itself: "sign" for "signature", `None` for "letter" and "bridge".
pub fn act_of_noun(noun: &str) -> Option<&'static str> {
    let (_, entry) = VOCABULARY.entry(noun).filter(|(_, entry)| entry.is_act)?;
    VOCABULARY.word(*entry.derived.first()?)
}

/// The verb from which a noun is derived, whatever it expresses: "state" for "statement".
pub fn verb_of_noun(noun: &str) -> Option<&'static str> {
    VOCABULARY.word(*VOCABULARY.entry(noun)?.1.derived.first()?)
}

/// Whether two words are spellings of one: "criticise" and "criticize".
fn are_spellings(one: &str, other: &str) -> bool {
    // Nearly all words are told apart by this.
    if one.len() != other.len() || !one.ends_with('e') {
        return false;
    }
    let [stem, other] = [one, other].map(|word| word.strip_suffix("ise").or(word.strip_suffix("ize")));
    stem.is_some() && stem == other
}

fn share_a_sense(one: &Entry, other: &Entry) -> bool {
    meet(&one.verb, &other.verb) || meet(&one.noun, &other.noun) || meet(&one.adjective, &other.adjective)
}

fn first_two(senses: &[u32]) -> &[u32] {
    senses.get(..2).unwrap_or(senses)
}

fn meet(one: &[u32], other: &[u32]) -> bool {
    one.iter().any(|number| other.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_kin_to_its_noun_its_synonyms_and_its_wider_term() {
        assert_eq!(kin("sign", "sign"), 1.0);
        assert_eq!(kin("criticise", "criticize"), 1.0);
        assert_eq!(kin("sign", "signature"), DERIVED);
        assert_eq!(kin("decide", "decision"), DERIVED);
        assert_eq!(kin("close", "shut"), ONE_SENSE);
        assert_eq!(kin("blast", "denounce"), TAKEN_FOR_ONE);
        assert_eq!(kin("injured", "wounded"), TAKEN_FOR_ONE);
        assert_eq!(kin("ferry", "mayor"), 0.0);
        assert_eq!(kin("sign", "qwxz"), 0.0);
    }

    #[test]
    fn kin_is_the_same_in_both_directions() {
        let words =
            ["sign", "signature", "buy", "sell", "win", "lose", "kill", "death", "accept", "refuse", "run", "lead"];
        for one in words {
            assert!(words.iter().all(|other| kin(one, other) == kin(other, one)), "{one}");
        }
    }

    #[test]
    fn contraries_are_wordnets_antonyms_and_ours() {
        for (one, other) in
            [("accept", "refuse"), ("sign", "veto"), ("support", "oppose"), ("open", "close"), ("win", "lose")]
        {
            assert_eq!(kin(one, other), CONTRARY, "{one}, {other}");
        }
    }

    #[test]
    fn buying_is_selling_from_the_other_side() {
        let act = |word: &str| act_word(word.to_string());
        let are_converse = |one, other| relate(&act(one), &act(other)).1;
        assert!(are_converse("buy", "sell") && are_converse("sell", "buy") && !are_converse("buy", "acquire"));
        assert_eq!(relate(&act("sign"), &act("signature")).0, kin("sign", "signature"));
    }

    #[test]
    fn a_plant_that_somebody_closed_closed() {
        assert!(alternates("close") && alternates("sink"));
        assert!(!alternates("sue") && !alternates("kill"));
    }

    #[test]
    fn a_noun_names_an_act_if_its_first_sense_is_one() {
        assert_eq!(act_of_noun("signature"), Some("sign"));
        assert_eq!(act_of_noun("sinking"), Some("sink"));
        assert_eq!(act_of_noun("letter"), None);
        assert_eq!(act_of_noun("government"), None);
        assert_eq!(verb_of_noun("statement"), Some("state"));
    }

    #[test]
    fn the_lists_are_words_in_small_letters() {
        for list in [include_str!("editors.txt"), include_str!("contraries.txt"), include_str!("converses.txt")] {
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
                assert!(line.split(' ').count() >= 2 && line.split(' ').all(is_word), "{line}");
            }
        }
    }
}
