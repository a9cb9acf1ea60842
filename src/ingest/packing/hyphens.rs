//! Hyphens at the ends of lines. Whether one belongs to its word ("long-term") or only breaks it ("com-pany") is
//! decided by the rest of the text, and by the kinds of words that a hyphen joins.

use std::collections::BTreeSet;

/// The words of the text, as evidence.
#[derive(Debug, Default)]
pub(in crate::ingest) struct TextWords {
    whole: BTreeSet<String>,
    hyphened: BTreeSet<String>,
}

/// Second parts of words that are written with a hyphen, whatever the first part: "cost-effective", "state-owned". None
/// of them ends a word written without one, except after a prefix.
const SECOND: [&str; 44] = [
    "based",
    "effective",
    "president",
    "chairman",
    "chancellor",
    "owned",
    "backed",
    "controlled",
    "led",
    "funded",
    "related",
    "friendly",
    "minded",
    "known",
    "paid",
    "educated",
    "established",
    "sized",
    "general",
    "elect",
    "minister",
    "sector",
    "style",
    "looking",
    "lasting",
    "standing",
    "running",
    "range",
    "scale",
    "level",
    "class",
    "profile",
    "speed",
    "tech",
    "quality",
    "ranking",
    "growing",
    "changing",
    "breaking",
    "winning",
    "making",
    "saving",
    "equipped",
    "free",
];

/// First parts with which "term", "time", "hand" and the like are written with a hyphen.
const FIRST: [&str; 22] = [
    "long", "short", "medium", "near", "full", "part", "real", "first", "second", "third", "half", "high", "low",
    "one", "two", "three", "four", "five", "six", "ten", "left", "right",
];

const AFTER_FIRST: [&str; 16] = [
    "term", "time", "hand", "year", "day", "week", "month", "hour", "minute", "storey", "story", "mile", "metre",
    "meter", "old", "thirds",
];

/// Other words that are joined to names: "London-born", "Swedish-made".
const OF_NAMES: [&str; 8] = ["born", "made", "wide", "trained", "era", "bound", "speaking", "language"];

/// "twenty-first", "forty-five"
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const DIGITS: [&str; 18] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third", "fourth",
    "fifth", "sixth", "seventh", "eighth", "ninth",
];

/// Beginnings that are not words: they are usually joined to what follows without a hyphen.
const PREFIXES: [&str; 16] =
    ["in", "un", "im", "ir", "il", "dis", "re", "pre", "non", "over", "under", "mis", "sub", "inter", "super", "de"];

impl TextWords {
    /// The words of these lines, except the last of a line that ends in a hyphen and the first of the next.
    pub fn of<'t>(lines: impl Iterator<Item = &'t str>) -> TextWords {
        let mut words = TextWords::default();
        let mut is_broken = false;
        for line in lines {
            let pieces: Vec<&str> = line.split_whitespace().collect();
            let ends_broken = pieces.last().is_some_and(|last| last.ends_with(['-', '\u{ad}', '\u{2010}']));
            for (index, piece) in pieces.iter().enumerate() {
                let is_half = (index == 0 && is_broken) || (index + 1 == pieces.len() && ends_broken);
                let word = piece.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
                if is_half || word.is_empty() {
                    continue;
                }
                if word.contains(['-', '\u{2010}']) {
                    words.hyphened.insert(word.replace('\u{2010}', "-"));
                } else {
                    words.whole.insert(word);
                }
            }
            is_broken = ends_broken;
        }
        words
    }

    /// Appends a line to a text: a hyphen that breaks a word is removed, one that joins words is kept.
    pub fn append(&self, text: &mut String, line: &str) {
        let is_soft = text.ends_with('\u{ad}');
        let is_hyphen = is_soft || text.ends_with(['-', '\u{2010}']);
        let stands_alone = text.chars().rev().nth(1).is_none_or(char::is_whitespace);
        let next = line.split_whitespace().next().unwrap_or_default();
        let is_suspended = matches!(next, "and" | "or" | "to" | "und" | "oder");
        if !is_hyphen || stands_alone || is_suspended || !next.starts_with(char::is_alphanumeric) {
            if !text.ends_with(' ') && !text.is_empty() {
                text.push(' ');
            }
        } else if is_soft || !self.belongs(text, next) {
            text.pop();
        }
        text.push_str(line);
    }

    /// Whether the hyphen at the end of the text belongs to the word.
    fn belongs(&self, text: &str, next: &str) -> bool {
        let before = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_string();
        let (first, second) = (bare(before), bare(next.split(['-', '\u{2010}']).next().unwrap_or_default()));
        let begins_sentence = text.get(..text.len() - before.len()).is_none_or(|before| {
            let before = before.trim_end();
            before.is_empty() || before.ends_with(['.', '!', '?', ':', '"', '”', '“'])
        });
        let has_digit = before.chars().rev().nth(1).is_some_and(|letter| letter.is_ascii_digit());
        let is_name = first.starts_with(char::is_uppercase) && !begins_sentence;
        if has_digit || first.contains(['-', '\u{2010}']) || !second.starts_with(char::is_lowercase) {
            return true;
        }
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        if self
            .hyphened
            .iter()
            .any(|word| *word == format!("{first}-{second}") || word.starts_with(&format!("{first}-{second}-")))
        {
            return true;
        }
        if self.whole.contains(&format!("{first}{second}")) {
            return false;
        }
        // A name breaks as any word does ("Tues-day"), unless it appears alone elsewhere, or what follows is joined to
        // names.
        if is_name {
            return self.whole.contains(&first)
                || SECOND.contains(&second.as_str())
                || OF_NAMES.contains(&second.as_str());
        }
        // "state-of-" continues after the line.
        let goes_on = next.contains(['-', '\u{2010}']);
        let is_prefix = PREFIXES.contains(&first.as_str()) || first.len() < 3;
        let is_known = (SECOND.contains(&second.as_str()) && !is_prefix)
            || (AFTER_FIRST.contains(&second.as_str()) && FIRST.contains(&first.as_str()))
            || matches!(first.as_str(), "vice" | "ex" | "self" | "anti")
            || TENS.contains(&first.as_str()) && DIGITS.contains(&second.as_str());
        let are_words =
            first.len() >= 4 && second.len() >= 4 && self.whole.contains(&first) && self.whole.contains(&second);
        goes_on || is_known || are_words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(first: &str, second: &str, elsewhere: &str) -> String {
        let words = TextWords::of([first, second, elsewhere].into_iter());
        let mut text = first.to_string();
        words.append(&mut text, second);
        text
    }

    #[test]
    fn a_hyphen_stays_where_it_belongs_to_the_word() {
        for (first, second, elsewhere, whole) in [
            ("The long-", "term plan", "a long-term view", "The long-term plan"),
            ("a cost-", "effective way", "", "a cost-effective way"),
            ("a 12-", "year-old girl", "", "a 12-year-old girl"),
            ("a 12-year-", "old girl", "", "a 12-year-old girl"),
            ("the Norway-", "based line", "", "the Norway-based line"),
            ("a state-of-the-", "art pump", "", "a state-of-the-art pump"),
            ("the vice-", "president", "", "the vice-president"),
            ("the London-", "born captain", "", "the London-born captain"),
            ("the Harlan-", "run line", "Harlan said so", "the Harlan-run line"),
            ("the twenty-", "first day", "", "the twenty-first day"),
            ("the Ostwick-", "Harlan line", "", "the Ostwick-Harlan line"),
            ("a river-", "side path", "the river and the side of it", "a river-side path"),
        ] {
            assert_eq!(joined(first, second, elsewhere), whole);
        }
    }

    #[test]
    fn a_hyphen_that_only_breaks_a_word_goes() {
        for (first, second, elsewhere, whole) in [
            ("the com-", "pany said", "", "the company said"),
            ("an in-", "effective pump", "", "an ineffective pump"),
            ("How-", "ever, it", "", "However, it"),
            ("late on Tues-", "day, he", "", "late on Tuesday, he"),
            ("in Ost-", "wick, he", "", "in Ostwick, he"),
            ("the re\u{ad}", "port", "", "the report"),
            ("the life-", "boat", "a lifeboat", "the lifeboat"),
        ] {
            assert_eq!(joined(first, second, elsewhere), whole);
        }
    }

    #[test]
    fn a_dash_and_a_hyphen_that_waits_for_its_word_keep_their_space() {
        assert_eq!(joined("the mayor -", "who knew", ""), "the mayor - who knew");
        assert_eq!(joined("in pre-", "and post-war years", ""), "in pre- and post-war years");
    }
}
