//! The forms in which a text may give away who wrote it: whole names, parts of them, accounts.

use super::elsewhere::Elsewhere;
use super::letters::{Letter, Letters};
use crate::article::Event;

/// A word of a name must have this many letters to be hidden by itself.
const SHORTEST_WORD: usize = 3;

/// A form to look for.
pub(super) struct Form {
    pub words: String,
    /// Only with exactly these letters, or entirely in capitals.
    pub exact: bool,
    /// Also within longer words: addresses, account names, languages without spaces.
    pub within: bool,
}

/// Whether a text may have a word as written, or in capital letters.
pub(super) fn may_have(text: &str, word: &str) -> bool {
    text.contains(word) || text.contains(&word.to_uppercase())
}

/// The names in a line on who worked on a text: "(Reporting by Lena Sorel in Ostwick; Editing by Ivo Renn)", "Bea Orme
/// contributed to this report".
pub(super) fn staff_names(line: &str) -> impl Iterator<Item = &str> {
    // "Bea Orme is harbour correspondent of The Coastline", "— Bea Orme"
    let writer = [" is ", " covers ", " reports ", " writes "].iter().find_map(|word| line.split_once(word));
    let signed = line.trim().strip_prefix(['—', '–', '-']);
    let is_short = |name: &&str| name.split_whitespace().count() <= 4;
    let first = writer.map(|(name, _)| name).or(signed).map(str::trim).filter(is_short);
    first.into_iter().chain(line.split([';', '(', ')', '.', '|']).filter_map(|part| {
        let after = part.rsplit_once(" by ").map(|(_, names)| names);
        after.or_else(|| part.split_once(" contributed").map(|(names, _)| names)).map(str::trim)
    }))
}

/// The authors' names; their first and last names if no other article has them; and the names of their accounts.
pub(super) fn author_forms(event: &Event, elsewhere: &Elsewhere, index: usize, author: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    let is_told_elsewhere = |word: &str| elsewhere.may_have(index, word) && is_elsewhere(event, index, word);
    let mut add = |form: &str, exact: bool, within: bool| {
        forms.push(Form { words: form.to_string(), exact, within: within || !form.is_ascii() });
    };
    add(author, false, false);
    for name in author.split([',', '&', ';', '、', '/']).flat_map(|part| part.split(" and ")) {
        let name = name.trim().trim_start_matches("By ").trim_start_matches("by ").trim();
        // "a digest", "from our correspondent": words, not a name.
        if !name.chars().next().is_some_and(|first| first.is_uppercase() || !first.is_ascii()) {
            continue;
        }
        add(name, false, false);
        // "Gary Plumb in Tarvos": where it was written is not part of the name.
        let name = [" in ", " at "].iter().find_map(|place| name.split_once(place)).map_or(name, |(name, _)| name);
        add(name, false, false);
        let mut words: Vec<&str> = name.split_whitespace().filter(|word| !BESIDE_NAMES.contains(word)).collect();
        // "Gary Plumb Harbour correspondent"
        if words.last().is_some_and(|last| OFFICES.contains(&last.to_lowercase().as_str())) {
            words.truncate(2);
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        // 佐々木　一郎 is 佐々木 and 佐々木一郎 in a text.
        let families = family_names(name);
        if !families.is_empty() {
            add(&words.concat(), false, true);
        }
        families
            .iter()
            .filter(|family| !is_in_another(event, index, family))
            .for_each(|family| add(family, true, true));
        for (word, may_be_word) in [(last, false), (first, true)] {
            let is_capital =
                word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() >= SHORTEST_WORD;
            if is_capital && !(may_be_word && ALSO_WORDS.contains(word)) && !is_told_elsewhere(word) {
                add(word, true, false);
            }
        }
        account_names(first, last).iter().filter(|_| words.len() > 1).for_each(|account| add(account, false, true));
    }
    forms
}

/// First names that are other words at the beginning of a sentence, or in capitals.
const ALSO_WORDS: [&str; 10] = ["May", "Jan", "Sun", "Art", "Joy", "Guy", "Don", "Rob", "Sue", "Pat"];

/// What may follow a name without a comma.
const OFFICES: [&str; 6] = ["correspondent", "reporter", "editor", "writer", "journalist", "columnist"];

/// What is beside a name and is none.
const BESIDE_NAMES: [&str; 16] = [
    "Dr",
    "Dr.",
    "Prof",
    "Prof.",
    "Professor",
    "Sir",
    "Dame",
    "Mr",
    "Mr.",
    "Mrs",
    "Mrs.",
    "Ms",
    "Ms.",
    "Jr.",
    "Jr",
    "Sr.",
];

/// The beginnings of a Japanese or Chinese writer's name that may be the family name, by which a text goes on: 山田 in
/// 山田花子, 佐々木 in 佐々木一郎. Without a dictionary the first two letters are one, and of a long name the first three.
fn family_names(name: &str) -> Vec<String> {
    const OF_DESKS: [&str; 6] = ["取材班", "編集部", "本社", "通信社", "新聞", "特派員"];
    let is_east_asian =
        |letter: char| matches!(letter, '々' | '\u{3041}'..='\u{30fa}' | 'ー' | '\u{4e00}'..='\u{9fff}');
    let is_gap = |letter: char| matches!(letter, ' ' | '\u{3000}');
    let is_desk = OF_DESKS.iter().any(|desk| name.contains(desk));
    if is_desk || !name.chars().all(|letter| is_east_asian(letter) || is_gap(letter)) {
        return Vec::new();
    }
    if let Some((family, _)) = name.split_once(is_gap) {
        return vec![family.to_string()].into_iter().filter(|family| family.chars().count() > 1).collect();
    }
    let letters: Vec<char> = name.chars().collect();
    let lengths = [(2, 3), (3, 5)].into_iter().filter(|(_, fewest)| letters.len() >= *fewest);
    lengths.filter_map(|(length, _)| letters.get(..length)).map(|family| family.iter().collect()).collect()
}

/// Whether the letters are in another article, where they may be a place or somebody else.
fn is_in_another(event: &Event, index: usize, letters: &str) -> bool {
    let mut others = event.articles.iter().enumerate().filter(|(other, _)| *other != index);
    others.any(|(_, other)| other.paragraphs.iter().any(|paragraph| paragraph.text.contains(letters)))
}

/// Whether another article has the word as a word of its own.
fn is_elsewhere(event: &Event, index: usize, word: &str) -> bool {
    let mut others = event.articles.iter().enumerate().filter(|(other, _)| *other != index);
    others.any(|(_, other)| {
        let texts = other.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        let mut texts = texts.filter(|text| may_have(text, word));
        texts.any(|text| !Letters::of(text).places(word, true, false).is_empty())
    })
}

/// "gplumb", "garyplumb", "gary.plumb", "gary_plumb": in addresses and accounts.
fn account_names(first: &str, last: &str) -> Vec<String> {
    /// Shorter ones may be within other words. A choice.
    const SHORTEST: usize = 6;
    let plain = |word: &str| {
        let letters = Letter::all(word).into_iter().map(|letter| letter.small);
        letters.filter(|letter| letter.is_alphanumeric()).collect::<String>()
    };
    let (first, last) = (plain(first), plain(last));
    let initial: String = first.chars().take(1).collect();
    let all =
        [format!("{initial}{last}"), format!("{first}{last}"), format!("{first}.{last}"), format!("{first}_{last}")];
    all.into_iter().filter(|name| name.is_ascii() && name.len() >= SHORTEST).collect()
}

#[cfg(test)]
mod tests {
    use super::{Elsewhere, author_forms};
    use crate::article::{Article, Event};

    #[test]
    fn a_last_name_is_hidden_though_it_is_another_word_and_such_a_first_name_is_not() {
        let event = Event::new("Ferry", vec![Article::plain("a", "Argus", "", &["May asked Ada May."])]);
        let hides = |author, word| {
            author_forms(&event, &Elsewhere::of(&event), 0, author).iter().any(|form| form.words == word)
        };
        assert!(hides("Ada May", "May"));
        assert!(hides("Ada May", "Ada"));
        assert!(!hides("May Orme", "May"));
        assert!(hides("May Orme", "Orme"));
    }
}
