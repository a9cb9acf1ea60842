//! Which names are one organisation: acronyms, brackets that introduce one, short forms, offices of countries.

use super::found::{AllFound, FoundName, names};
use super::joined::Joined;
use crate::language::english::words::{holds, meaning, organisations, places};
use crate::language::mention::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// The organisations told in the event, by key.
pub struct Organisations {
    /// Key → the articles that have it.
    keys: BTreeMap<String, BTreeSet<usize>>,
    /// Acronym → the key of the name right before its brackets.
    introduced: BTreeMap<String, String>,
}

impl Organisations {
    /// Collects every organisation by its own words.
    pub fn of(all: &AllFound) -> Organisations {
        let mut keys: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (article, _, found) in names(all).filter(|(_, _, found)| found.kind == EntityKind::Organisation) {
            keys.entry(own_key(found)).or_default().insert(article);
        }
        let mut introduced = BTreeMap::new();
        for paragraph in all.iter().flatten() {
            for pair in paragraph.windows(2) {
                let [full, short] = pair else { continue };
                let near = short.span.start.saturating_sub(full.span.end) <= 3;
                if short.in_brackets && near && full.kind != EntityKind::Person && full.words.len() > 1 {
                    introduced.entry(short.words.join(" ")).or_insert_with(|| own_key(full));
                }
            }
        }
        Organisations { keys, introduced }
    }

    /// The key of a name that is an organisation.
    pub fn key(&self, found: &FoundName, article: usize) -> String {
        let own = own_key(found);
        let [word] = found.words.as_slice() else { return own };
        if let Some(key) = self.introduced.get(word) {
            return key.clone();
        }
        if holds(organisations::OUTLET_NOUNS, word) {
            // "the Times": the one newspaper of the article whose name ends so.
            let newspapers = |key: &&String| **key != own && key.ends_with(&format!(" {word}"));
            return self.only(article, newspapers).or_else(|| self.only_anywhere(newspapers)).unwrap_or(own);
        }
        own
    }

    /// The organisation that a short name means: "Georgetown" where the article names Georgetown University.
    pub fn key_of_short(&self, found: &FoundName, article: usize) -> Option<String> {
        let own = own_key(found);
        if self.keys.contains_key(&own) {
            return Some(own);
        }
        if let Some(key) =
            found.words.first().filter(|_| found.words.len() == 1).and_then(|word| self.introduced.get(word))
        {
            return Some(key.clone());
        }
        let starts = |key: &&String| key.starts_with(&format!("{own} "));
        self.only(article, starts).or_else(|| self.only_anywhere(starts))
    }

    /// The one key of the whole event that fits.
    fn only_anywhere(&self, fits: impl Fn(&&String) -> bool) -> Option<String> {
        let mut fitting = self.keys.keys().filter(|key| fits(key));
        let key = fitting.next()?;
        fitting.next().is_none().then(|| key.to_string())
    }

    /// The one key that fits, among the article's own.
    fn only(&self, article: usize, fits: impl Fn(&&String) -> bool) -> Option<String> {
        let own = self.keys.iter().filter(|(_, articles)| articles.contains(&article)).map(|(key, _)| key);
        let fitting: Vec<&String> = own.filter(fits).collect();
        match fitting.as_slice() {
            [key] => Some(key.to_string()),
            _ => None,
        }
    }

    /// Joins acronyms with what they are short for, and offices with the country that is told elsewhere.
    pub fn join(&self, joined: &mut Joined) {
        let keys: Vec<&String> = self.keys.keys().collect();
        for key in &keys {
            let words = words_of(key);
            let acronym = words.len() == 1 && words[0].chars().count() >= 3;
            let mut fitting: Vec<&&String> = Vec::new();
            for other in keys.iter().filter(|other| *other != key) {
                let other_words = words_of(other);
                if acronym && other_words.len() > 1 && initials_fit(words[0], &other_words) {
                    joined.join(key, other);
                }
                let country_before = other_words.len() == words.len() + 1 && other_words[1..] == words;
                let is_country = |word: &str| meaning(places::COUNTRIES, word).is_some();
                if country_before && words.len() > 1 && is_country(other_words[0]) {
                    fitting.push(other);
                }
                if other.ends_with(&format!("] {}", words.join(" "))) && !key.contains('[') {
                    fitting.push(other);
                }
            }
            // Several countries have one: then the bare name is nobody's for certain.
            if let [only] = fitting.as_slice() {
                joined.join(key, only);
            }
        }
    }
}

/// By its words: "Ministry of Foreign Affairs" is "foreign ministry", with the country in square brackets.
fn own_key(found: &FoundName) -> String {
    let mut words: Vec<&str> = found.words.iter().map(String::as_str).collect();
    if let [single] = words.as_slice()
        && let Some(full) = meaning(organisations::OTHER_NAMES, single)
    {
        words = full.split(' ').collect();
    }
    if let ["ministry" | "department", "of", field @ ..] = words.as_slice() {
        let kind = words[0];
        let mut turned: Vec<&str> = field.iter().copied().filter(|word| *word != "the").collect();
        if turned == ["foreign", "affairs"] {
            turned = vec!["foreign"];
        }
        turned.push(kind);
        words = turned;
    }
    if words == ["house", "of", "representatives"] {
        words.truncate(1);
    }
    let owner = found.office_of.map(|country| format!("[{}] ", country.to_lowercase())).unwrap_or_default();
    format!("organisation {owner}{}", words.join(" "))
}

fn words_of(key: &str) -> Vec<&str> {
    key.split(' ').skip(1).collect()
}

/// Whether the letters are the first letters of the words; small words and a country in front may be left out.
fn initials_fit(acronym: &str, words: &[&str]) -> bool {
    let small = |word: &str| matches!(word, "of" | "for" | "the" | "and" | "on" | "in" | "to");
    let first = |word: &&str| match *word {
        "usa" => "us".to_string(),
        word => word.split('-').filter_map(|part| part.chars().next()).collect(),
    };
    let initials = |words: &[&str]| words.iter().filter(|word| !small(word)).map(first).collect::<String>();
    let country = words.first().is_some_and(|word| meaning(places::COUNTRIES, word).is_some());
    acronym == initials(words) || country && acronym == initials(&words[1..])
}
