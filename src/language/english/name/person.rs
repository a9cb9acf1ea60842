//! Which names are one person: full names, short forms of given names, family names alone, spelling twins.

use super::found::{AllFound, FoundName, names};
use super::gender::Gender;
use super::gender::is_given_name;
use super::joined::Joined;
use super::key::EntityKey;
use crate::language::english::words::{holds, meaning, people};
use crate::language::mention::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// Two spellings of one name ("Zelensky", "Zelenskyy") have at least this Jaro-Winkler similarity. At 0.94 "Hansen" and
/// "Hanson" (0.93) stay two; "Gaddafi" and "Kadafi" are missed, because their initials differ anyway.
const SAME_SPELLING: f64 = 0.94;

/// Shorter names differ by one letter too easily to be two spellings of one ("Chen", "Chan").
const SPELLING_LETTERS: usize = 5;

/// The people given with their full name somewhere in the event.
pub struct People {
    /// By key; in the order of keys.
    full: BTreeMap<EntityKey, FullName>,
    /// The exact words of full names, to recognise them where nothing else shows a person.
    words: BTreeMap<Vec<String>, EntityKey>,
    /// The first words of the names of other things: of "Tessaly Foods" beside "Odile Tessaly".
    heads: BTreeSet<String>,
}

#[derive(Default)]
struct FullName {
    given: String,
    family: String,
    /// The first word as printed, which is the family name in East Asian order.
    first: BTreeSet<String>,
    gender: Option<Gender>,
    /// The articles that have it, each with the place of its first full mention.
    articles: BTreeMap<usize, Position>,
    roles: BTreeSet<String>,
}

/// Paragraph number and first byte.
type Position = (usize, usize);

impl People {
    /// Collects every full name.
    pub fn of(all: &AllFound) -> People {
        let mut people = People { full: BTreeMap::new(), words: BTreeMap::new(), heads: BTreeSet::new() };
        let persons: BTreeSet<Vec<String>> = names(all)
            .filter(|(_, _, found)| found.kind == EntityKind::Person && core(&found.words).len() > 1)
            .map(|(_, _, found)| found.words.clone())
            .chain(surnames_alone(all))
            .collect();
        for (article, paragraph, found) in names(all) {
            let person =
                matches!(found.kind, EntityKind::Person | EntityKind::Unknown) && persons.contains(&found.words);
            let parts = core(&found.words);
            let (true, Some(first), Some(family)) = (person, parts.first(), parts.last()) else { continue };
            let given = meaning(people::SHORT_GIVEN_NAMES, first).unwrap_or(first).to_string();
            let key = EntityKey::Person { family: family.to_string(), given: Some(given.clone()) };
            let full = people.full.entry(key.clone()).or_default();
            full.first.insert(first.to_string());
            full.family = family.to_string();
            full.given = given;
            full.gender = full.gender.or(found.gender);
            full.articles.entry(article).or_insert((paragraph, found.span.start));
            full.roles.extend(found.roles.iter().map(|role| role.to_lowercase()));
            people.words.insert(found.words.clone(), key);
        }
        // In headlines, which are numbered 0, everything may be in capitals: "Hale Signs Law".
        let is_thing = |found: &FoundName| matches!(found.kind, EntityKind::Organisation | EntityKind::Unknown);
        let longer = names(all).filter(|(_, paragraph, found)| {
            *paragraph > 0 && is_thing(found) && found.words.len() > 1 && !people.words.contains_key(&found.words)
        });
        people.heads = longer.filter_map(|(_, _, found)| found.words.first().cloned()).collect();
        people
    }

    /// The key of a full name, or of the only person that a single name can mean in its article.
    pub fn key(&self, found: &FoundName, article: usize, paragraph: usize) -> Option<EntityKey> {
        if let Some(key) = self.words.get(&found.words) {
            return Some(key.clone());
        }
        let parts = core(&found.words);
        let [single] = parts.as_slice() else { return None };
        // Articles give people's full names first: somebody who comes only later in the article is not meant.
        let before =
            |full: &FullName| full.articles.get(&article).is_some_and(|at| *at < (paragraph, found.span.start));
        let in_article = |full: &FullName| full.articles.contains_key(&article);
        let by_family = |full: &FullName| full.family == *single;
        let in_front = |full: &FullName| full.first.contains(*single) && !is_given_name(single);
        let by_given = |full: &FullName| full.first.contains(*single) && found.gender.is_none();
        let twin = |full: &FullName| !in_article(full) && same_spelling(&full.family, single);
        let introduced = self.only(found, |full| before(full) && by_family(full));
        // The company is called by the first word of its name, also where its founder has yet to be named.
        if introduced.is_none() && found.kind == EntityKind::Unknown && self.heads.contains(*single) {
            return None;
        }
        introduced
            .or_else(|| self.only(found, |full| in_article(full) && by_family(full)))
            .or_else(|| self.only(found, |full| in_article(full) && in_front(full)))
            .or_else(|| self.only(found, by_family))
            .or_else(|| self.only(found, in_front))
            .or_else(|| self.only(found, |full| in_article(full) && by_given(full)))
            .or_else(|| self.only(found, twin))
            .map(|choice| choice.unwrap_or_else(|| EntityKey::Person { family: single.to_string(), given: None }))
            .or_else(|| (found.kind == EntityKind::Person).then(|| EntityKey::Name(vec![single.to_string()])))
    }

    /// `None`: nobody matches. `Some(None)`: several do, and neither honorific nor title decides.
    fn only(&self, found: &FoundName, fits: impl Fn(&FullName) -> bool) -> Option<Option<EntityKey>> {
        let fitting: Vec<(&EntityKey, &FullName)> = self.full.iter().filter(|(_, full)| fits(full)).collect();
        if fitting.is_empty() {
            return None;
        }
        let titles: Vec<String> = found.roles.iter().map(|role| role.to_lowercase()).collect();
        let held =
            |full: &FullName| titles.iter().any(|title| full.roles.iter().any(|role| role.contains(title.as_str())));
        let holders: Vec<&EntityKey> = fitting.iter().filter(|(_, full)| held(full)).map(|(key, _)| *key).collect();
        if let [key] = holders.as_slice() {
            return Some(Some((*key).clone()));
        }
        let agrees = |full: &FullName| found.gender.is_none() || full.gender.is_none() || full.gender == found.gender;
        let agreeing: Vec<&EntityKey> = fitting.iter().filter(|(_, full)| agrees(full)).map(|(key, _)| *key).collect();
        match agreeing.as_slice() {
            [key] => Some(Some((*key).clone())),
            [] => None,
            _ => Some(None),
        }
    }

    /// Joins full names that are one person: initials, East Asian order, two spellings.
    pub fn join(&self, joined: &mut Joined) {
        let all: Vec<(&EntityKey, &FullName)> = self.full.iter().collect();
        for (index, (one_key, one)) in all.iter().enumerate() {
            for (other_key, other) in &all[index + 1..] {
                let swapped = one.family == other.given && one.given == other.family;
                let initial = one.family == other.family
                    && one.given.starts_with(&other.given[..other.given.chars().next().map_or(0, char::len_utf8)])
                    && (one.given.chars().count() == 1 || other.given.chars().count() == 1);
                let apart = one.articles.keys().all(|article| !other.articles.contains_key(article));
                let twins = apart
                    && (one.given == other.given && same_spelling(&one.family, &other.family)
                        || one.family == other.family && same_spelling(&one.given, &other.given));
                if swapped || initial || twins {
                    joined.join(one_key, other_key);
                }
            }
        }
    }
}

/// A name's words without middle initials and without "Jr.".
fn core(words: &[String]) -> Vec<&str> {
    let kept = words.iter().enumerate().filter(|(index, word)| {
        !(holds(people::SUFFIXES, word) && *index > 0) && (*index == 0 || word.chars().count() > 1)
    });
    kept.map(|(_, word)| word.as_str()).collect()
}

fn same_spelling(one: &str, other: &str) -> bool {
    let long = |name: &str| name.chars().count() >= SPELLING_LETTERS;
    one != other
        && long(one)
        && long(other)
        && one.chars().next() == other.chars().next()
        && strsim::jaro_winkler(one, other) >= SAME_SPELLING
}

/// Names of two or three words whose last word is alone elsewhere in the article, as family names are: organisations
/// are shortened to their initials instead.
fn surnames_alone(all: &AllFound) -> Vec<Vec<String>> {
    let mut persons = Vec::new();
    for paragraphs in all {
        let alone: BTreeSet<&str> = paragraphs
            .iter()
            .flatten()
            .filter(|found| matches!(found.kind, EntityKind::Person | EntityKind::Unknown) && !found.after_the)
            .filter_map(|found| match found.words.as_slice() {
                [single] => Some(single.as_str()),
                _ => None,
            })
            .collect();
        let shortened = paragraphs.iter().flatten().filter(|found| {
            found.kind == EntityKind::Unknown
                && !found.after_the
                && matches!(found.words.len(), 2 | 3)
                && found.words.last().is_some_and(|last| alone.contains(last.as_str()))
        });
        persons.extend(shortened.map(|found| found.words.clone()));
    }
    persons
}
