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

/// English words with which a sentence, or a quotation, goes on from the one before.
const GOES_ON: [&str; 4] = ["and", "but", "or", "so"];

/// English words for somebody or something that one text has named before; a class that reads "the mayor" among
/// statements from several texts asks which one.
const ROLES: [&str; 35] = [
    "boy",
    "candidate",
    "captain",
    "chairman",
    "chairwoman",
    "chief",
    "club",
    "commissioner",
    "company",
    "congressman",
    "congresswoman",
    "councillor",
    "councilor",
    "couple",
    "driver",
    "girl",
    "governor",
    "group",
    "lawmaker",
    "man",
    "mayor",
    "minister",
    "newspaper",
    "officer",
    "paper",
    "premier",
    "president",
    "pilot",
    "senator",
    "skipper",
    "spokesman",
    "spokeswoman",
    "suspect",
    "victim",
    "woman",
];

/// English words that call somebody by a party, a trade or a home instead of a name, and that also stand before another
/// noun: "the Arizona Republican said", but "the Republican budget".
const EPITHETS: [&str; 16] = [
    "actor",
    "actress",
    "briton",
    "conservative",
    "democrat",
    "incumbent",
    "independent",
    "labour",
    "liberal",
    "native",
    "republican",
    "socialist",
    "star",
    "striker",
    "teenager",
    "veteran",
];

/// English words that follow a subject.
const AFTER_SUBJECTS: [&str; 15] =
    ["was", "is", "were", "are", "had", "has", "have", "did", "said", "says", "told", "will", "would", "could", "can"];

/// Japanese and Chinese words for the paper, person or body named before.
const SAME: [&str; 8] = ["同紙", "同氏", "同社", "同省", "同市長", "该报", "該報", "该公司"];

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
        false => explained(&fact.statement, said)?,
    };
    let is_fit =
        is_whole && can_be_checked && is_readable(&text) && !names_outlet(&comparison.event, place.article, &text);
    is_fit.then_some(Excerpt { article: place.article, paragraph: place.paragraph, text })
}

/// A statement that explains whom it means, as a sentence: with its full stop, and without a bracket that only repeats
/// the name before it ("Hale [Ruth Hale]"). `None` if it explains nothing or was joined from pieces of a sentence.
fn explained(statement: &str, sentence: &str) -> Option<String> {
    let is_spoken = statement.starts_with(['"', '“']);
    if !statement.contains('[') || statement.contains('…') || (statement.contains(" – [") && !is_spoken) {
        return None;
    }
    let mut parts = statement.split(" [");
    let mut text = parts.next()?.to_string();
    for part in parts {
        let (name, rest) = part.split_once(']')?;
        // "[the reporter]" tells nobody who that is.
        if !begins_as_name(name) {
            return None;
        }
        let before = text.split_whitespace().next_back();
        match before.is_some() && name.split_whitespace().next_back() == before {
            true => text.push_str(rest),
            false => text.push_str(&format!(" [{part}")),
        }
    }
    let is_open = text.ends_with(|last: char| last.is_alphanumeric() || last == ']') && !text.contains(" – [");
    let end = sentence.chars().next_back().filter(|end| is_open && matches!(end, '.' | '?' | '!' | '。'));
    text.extend(end);
    Some(visible(&text))
}

/// Whether it may be a name: "Ruth Hale", "海上保安庁"; not "the reporter", "A young man".
fn begins_as_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let is_article = words.next().is_some_and(|first| matches!(first.to_lowercase().as_str(), "a" | "an" | "the"));
    let is_common = |word: &str| word.starts_with(char::is_lowercase);
    match is_article {
        true => !words.next_back().is_none_or(is_common),
        false => !name.split_whitespace().next_back().is_none_or(is_common),
    }
}

/// The sentence around a place, whatever is needed to understand it.
pub fn around(comparison: &Comparison, place: Place) -> Option<&WholeSentence> {
    comparison.sentences.iter().find(|one| one.place.contains(place))
}

/// Whether it has a suitable length, ends its quotations, and names everybody before calling them "he" or "they".
fn is_readable(text: &str) -> bool {
    let count = |mark: char| text.chars().filter(|letter| *letter == mark).count();
    let is_closed = count('“') == count('”') && count('"') % 2 == 0;
    READABLE_LETTERS.contains(&text.chars().count()) && is_closed && !points_back(text) && !lacks_name(text)
}

/// Whether it speaks of "the mayor" and does not say which: no name stands beside the word, and no bracket.
fn lacks_name(text: &str) -> bool {
    if SAME.iter().any(|same| text.contains(same)) || has_epithet(text) {
        return true;
    }
    let all: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let begins_name = |word: &&str| word.trim_start_matches(['"', '“', '(']).starts_with(char::is_uppercase);
    (0..all.len()).any(|index| {
        let word = bare(all[index]);
        let role = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(&word);
        // "the mayor", "the prime minister".
        let article = [1, 2].into_iter().filter_map(|back| index.checked_sub(back)).find(|at| bare(all[*at]) == "the");
        let Some(article) = article.filter(|_| ROLES.contains(&role)) else { return false };
        let next = all.get(index + 1);
        let is_explained = next.is_some_and(|next| next.starts_with('[') || begins_name(next));
        let is_of = next.is_some_and(|next| matches!(*next, "of" | "for" | "at" | "in" | "who" | "that" | "whose"));
        let apposed = article.checked_sub(1).and_then(|before| all.get(before));
        let is_apposed = apposed.is_some_and(|before| before.ends_with(',') && begins_name(before));
        !is_explained && !is_of && !is_apposed
    })
}

/// Whether somebody is only called "the Arizona Republican" or "the 29-year-old".
fn has_epithet(text: &str) -> bool {
    /// Words between "the" and the epithet: "the seven-term North Carolina Democrat".
    const MOST_BETWEEN: usize = 4;
    let all: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let ends = |word: &str| word.ends_with(|last: char| !last.is_alphanumeric());
    (0..all.len()).any(|index| {
        let word = bare(all[index]);
        let is_owner = word.ends_with("'s") || word.ends_with("’s");
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        if !EPITHETS.contains(&word) && !word.ends_with("-year-old") {
            return false;
        }
        let before = all[..index].iter().rev().take(MOST_BETWEEN).take_while(|word| !ends(word));
        let follows_the = before.into_iter().any(|word| bare(word) == "the");
        let next = all.get(index + 1).map(|next| bare(next));
        let is_subject = next.is_none_or(|next| AFTER_SUBJECTS.contains(&next.as_str()) || next.ends_with("ed"));
        follows_the && (is_owner || is_subject || ends(all[index]))
    })
}

/// Whether it begins with a word for something mentioned before, goes on from there ("But I will not go"), or refers to a
/// person before any name: "them" may be people who were counted.
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
    if all.first().is_some_and(|first| GOES_ON.contains(&bare(first).to_lowercase().as_str())) {
        return true;
    }
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
    use super::{explained, lacks_name, points_back};

    #[test]
    fn a_sentence_that_speaks_of_nobody_knows_whom_is_not_set() {
        for text in [
            "Police gave him a breath test at the scene.",
            "Its captain, Joel Anders, said that nobody was hurt.",
            "The tow rope broke twice, she said.",
            "It just kept coming.",
            "\"And then the groups came.\" – [Ruth Hale]",
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

    #[test]
    fn a_mayor_without_a_name_is_not_set() {
        for text in [
            "Of the bereaved families the mayor said: \"They are owed the truth.\"",
            "The prime minister flew home on Friday.",
            "Nothing about China stood in it, the paper pointed out.",
            "The company's shares fell by a tenth on Monday.",
            "同紙によると、橋は金曜日に開く。",
            "The Arizona Republican said that Ruth Hale must resign.",
            "Friends of the 29-year-old said that nobody was hurt.",
            "The suit names the seven-term North Carolina Democrat.",
        ] {
            assert!(lacks_name(text), "{text}");
        }
        for text in [
            "The mayor, Ruth Hale, said nothing.",
            "Ruth Hale, the mayor, said nothing.",
            "The mayor of Lorn said nothing.",
            "\"It will not do,\" the mayor [Ruth Hale] promised.",
            "Mayor Ruth Hale has a company of her own.",
            "The man who pulled her out is a baker.",
            "The Republican budget passed on Friday.",
            "The 95-year-old bridge is closed.",
            "Ruth Hale, a Republican, said nothing.",
        ] {
            assert!(!lacks_name(text), "{text}");
        }
    }

    #[test]
    fn an_explained_statement_is_a_sentence() {
        let set = |statement, sentence| explained(statement, sentence);
        assert_eq!(
            set("“It is late,” she [Ruth Hale] said", "“It is late,” she said.").unwrap(),
            "“It is late,” she [Ruth Hale] said."
        );
        assert_eq!(
            set("Mr. Hale [Ted Hale] said that he had met her [Ann Orr]", "Mr. Hale said that he had met her.")
                .unwrap(),
            "Mr. Hale said that he had met her [Ann Orr]."
        );
        assert_eq!(set("\"I did.\" – [Ted Hale]", "\"I did.\"").unwrap(), "\"I did.\" – [Ted Hale]");
        assert_eq!(set("He [Ted Hale] added … they may go", "He added, of course, they may go."), None);
        assert_eq!(set("The move was \"a low\" – [Ted Hale]", "The move was \"a low\"."), None);
        assert_eq!(set("The move was late", "The move was late."), None);
        assert_eq!(set("\"Who are you?\" – [the reporter]", "\"Who are you?\""), None, "that is nobody's name");
    }
}
