//! Whether words are a noun phrase for people: "a spokesman for the port", "two people familiar with the case".

use crate::language::english::cut::cut;
use crate::language::english::words::{grammar, holds, people, speech};

/// More words before the head noun are a clause that was taken for a phrase.
const HEAD_WORDS: usize = 7;

/// Whether the words name people and can be shown by themselves as who said something.
///
/// "the officials' letter" is a letter, "her sister" needs to be told whose, "the people" could be anybody.
pub fn names_people(phrase: &str) -> bool {
    let words: Vec<String> = cut(&[phrase]).into_iter().flat_map(|cut| cut.words).map(|word| word.lower).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let bare = match words.split_first() {
        Some((&("a" | "an" | "the"), rest)) => rest,
        _ => &words,
    };
    let end = bare.iter().position(|word| is_link(word)).unwrap_or(bare.len());
    let (described, further) = bare.split_at(end);
    let Some(head) = described.last() else { return false };
    let possessive = matches!(described.first(), Some(&("her" | "his" | "its" | "my" | "our" | "their" | "your")));
    let clause = |word: &&str| {
        holds(speech::LOOSE_PRONOUNS, word)
            || holds(speech::SPEECH_VERBS, word)
            || holds(grammar::MODAL_VERBS, word)
            || matches!(*word, "and" | "but" | "that" | "until" | "because")
    };
    let vague = further.is_empty() && matches!(described, ["people" | "family" | "sources"]);
    let broken = further.last().is_some_and(|last| is_link(last) || matches!(*last, "and" | "but" | "also"));
    described.len() <= HEAD_WORDS
        && is_people_noun(head)
        && !possessive
        && !described.iter().any(clause)
        && !vague
        && !broken
}

/// Whether a noun (lower case, one or several) stands for people: "spokesman", "officials", "fishermen".
pub fn is_people_noun(lower: &str) -> bool {
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    holds(people::ROLE_NOUNS, lower)
        || holds(people::ROLE_NOUNS, singular)
        || holds(people::PERSON_NOUNS, singular)
        || holds(speech::UNNAMED_PEOPLE, lower)
        || ["woman", "women", "sman", "smen", "ermen", "erman", "ewman", "ewmen"].iter().any(|end| lower.ends_with(end))
}

/// Words that go on behind the head noun.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "against"
            | "at"
            | "close"
            | "familiar"
            | "for"
            | "from"
            | "in"
            | "inside"
            | "near"
            | "of"
            | "on"
            | "to"
            | "who"
            | "with"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_things_and_clauses() {
        for phrase in
            ["a spokesman for the port", "Chinese experts", "two people familiar with the case", "the crewman"]
        {
            assert!(names_people(phrase), "{phrase}");
        }
        for phrase in [
            "the officials' letter",
            "a poll in Harlan",
            "her sister",
            "the people",
            "he stood close to the reporter",
            "engineers meant to shut the bridge for the residents and",
            "stay closed until the engineers",
        ] {
            assert!(!names_people(phrase), "{phrase}");
        }
    }
}
