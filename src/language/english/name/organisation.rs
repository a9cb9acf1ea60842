//! Which names are one organisation: acronyms, brackets that introduce one, short forms, offices of countries.

use super::found::{AllFound, FoundName, names};
use super::joined::Joined;
use super::key::{EntityKey, OrganisationKey, Owner};
use crate::language::english::words::{holds, meaning, organisations, places};
use crate::language::mention::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// The organisations named in the event, by key.
pub struct Organisations {
    /// Key → the articles that have it.
    keys: BTreeMap<OrganisationKey, BTreeSet<usize>>,
    /// Acronym → the key of the name right before its brackets.
    introduced: BTreeMap<String, OrganisationKey>,
}

impl Organisations {
    /// Collects every organisation by its own words.
    pub fn of(all: &AllFound) -> Organisations {
        let mut keys: BTreeMap<OrganisationKey, BTreeSet<usize>> = BTreeMap::new();
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
    pub fn key(&self, found: &FoundName, article: usize) -> OrganisationKey {
        let own = own_key(found);
        let [word] = found.words.as_slice() else { return own };
        if let Some(key) = self.introduced.get(word) {
            return key.clone();
        }
        if holds(organisations::OUTLET_NOUNS, word) {
            // "the Times": the only newspaper of the article whose name ends like this.
            let newspapers = |key: &&OrganisationKey| **key != own && key.words.last() == Some(word);
            return self.only(article, newspapers).or_else(|| self.only_anywhere(newspapers)).unwrap_or(own);
        }
        own
    }

    /// The organisation that a short name means: "Georgetown" if the article names Georgetown University. "Tarn" is not
    /// Tarn Hospital.
    pub fn key_of_short(&self, found: &FoundName, article: usize) -> Option<OrganisationKey> {
        let own = own_key(found);
        if self.keys.contains_key(&own) {
            return Some(own);
        }
        if let Some(key) =
            found.words.first().filter(|_| found.words.len() == 1).and_then(|word| self.introduced.get(word))
        {
            return Some(key.clone());
        }
        let is_of_town =
            |key: &OrganisationKey| key.words.last().is_some_and(|word| holds(organisations::TOWN_BODIES, word));
        let starts = |key: &&OrganisationKey| {
            let is_longer = key.words.len() > own.words.len() && key.words.starts_with(&own.words);
            key.owner == own.owner && is_longer && !(own.words.len() == 1 && is_of_town(key))
        };
        self.only(article, starts).or_else(|| self.only_anywhere(starts))
    }

    /// The only matching key of the whole event.
    fn only_anywhere(&self, fits: impl Fn(&&OrganisationKey) -> bool) -> Option<OrganisationKey> {
        let mut fitting = self.keys.keys().filter(|key| fits(key));
        let key = fitting.next()?;
        fitting.next().is_none().then(|| key.clone())
    }

    /// The only matching key among the article's own.
    fn only(&self, article: usize, fits: impl Fn(&&OrganisationKey) -> bool) -> Option<OrganisationKey> {
        let own = self.keys.iter().filter(|(_, articles)| articles.contains(&article)).map(|(key, _)| key);
        let fitting: Vec<&OrganisationKey> = own.filter(fits).collect();
        match fitting.as_slice() {
            [key] => Some((*key).clone()),
            _ => None,
        }
    }

    /// Joins acronyms with what they are short for, and offices with the country given elsewhere.
    pub fn join(&self, joined: &mut Joined) {
        let is_country = |word: &str| meaning(places::COUNTRIES, word).is_some();
        // An office with a given country needs no other.
        for key in self.keys.keys().filter(|key| key.owner == Owner::Untold) {
            let words = &key.words;
            let acronym = words.len() == 1 && words[0].chars().count() >= 3;
            let mut fitting: Vec<&OrganisationKey> = Vec::new();
            for other in self.keys.keys().filter(|other| *other != key) {
                if other.owner != Owner::Untold {
                    fitting.extend((other.words == *words).then_some(other));
                    continue;
                }
                if acronym && other.words.len() > 1 && initials_fit(&words[0], &other.words) {
                    joined.join(&EntityKey::Organisation(key.clone()), &EntityKey::Organisation(other.clone()));
                }
                let country_before = other.words.len() == words.len() + 1 && other.words[1..] == words[..];
                if country_before && words.len() > 1 && is_country(&other.words[0]) {
                    fitting.push(other);
                }
            }
            // Several countries have one: then the bare name is nobody's for certain.
            if let [only] = fitting.as_slice() {
                joined.join(&EntityKey::Organisation(key.clone()), &EntityKey::Organisation((*only).clone()));
            }
        }
    }
}

/// By its words: "Ministry of Foreign Affairs" is "foreign ministry".
fn own_key(found: &FoundName) -> OrganisationKey {
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
    let owner = found.office_of.map_or(Owner::Untold, |country| Owner::Country(country.to_lowercase()));
    OrganisationKey { owner, words: words.into_iter().map(str::to_string).collect() }
}

/// Whether the letters are the first letters of the words; small words and a leading country may be left out.
fn initials_fit(acronym: &str, words: &[String]) -> bool {
    let small = |word: &str| matches!(word, "of" | "for" | "the" | "and" | "on" | "in" | "to");
    let first = |word: &String| match word.as_str() {
        "usa" => "us".to_string(),
        word => word.split('-').filter_map(|part| part.chars().next()).collect(),
    };
    let initials = |words: &[String]| words.iter().filter(|word| !small(word)).map(first).collect::<String>();
    let country = words.first().is_some_and(|word| meaning(places::COUNTRIES, word).is_some());
    acronym == initials(words) || country && acronym == initials(&words[1..])
}
