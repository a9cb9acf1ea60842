//! Joins the names of all articles into the people, places and organisations for which they stand.
//!
//! Every name gets a key from its own words; then keys are joined: short names with full ones (`person.rs`), acronyms
//! and short forms with organisations (`organisation.rs`). Keys are sorted, so the order of the articles changes
//! nothing.

use super::found::{AllFound, FoundName};
use super::joined::Joined;
use super::key::{EntityKey, OrganisationKey, Owner};
use super::{organisation, person};
use crate::article::LanguageCode;
use crate::language::cut_text::is_acronym;
use crate::language::english::words::{meaning, places};
use crate::language::mention::{Entity, EntityKind};
use std::collections::{BTreeMap, BTreeSet};

/// The entities, and for every name the index of its entity.
pub fn join(all: &AllFound) -> (Vec<Entity>, Vec<Vec<Vec<usize>>>) {
    let people = person::People::of(all);
    let organisations = organisation::Organisations::of(all);
    let mut joined = Joined::default();
    people.join(&mut joined);
    organisations.join(&mut joined);
    let mut members: BTreeMap<EntityKey, Vec<&FoundName>> = BTreeMap::new();
    let mut keys: Vec<Vec<Vec<EntityKey>>> = Vec::new();
    for (article, paragraphs) in all.iter().enumerate() {
        let mut article_keys = Vec::new();
        for (number, paragraph) in paragraphs.iter().enumerate() {
            let key = |found: &FoundName| joined.find(&key_of(found, (article, number), &people, &organisations));
            let paragraph_keys: Vec<EntityKey> = paragraph.iter().map(key).collect();
            for (found, key) in paragraph.iter().zip(&paragraph_keys) {
                members.entry(key.clone()).or_default().push(found);
            }
            article_keys.push(paragraph_keys);
        }
        keys.push(article_keys);
    }
    let mut entities: Vec<(Entity, EntityKey)> =
        members.into_iter().map(|(key, found)| (entity_of(&found, &key), key)).collect();
    tell_offices_apart(&mut entities);
    entities.sort_by(|(one, one_key), (other, other_key)| {
        (&one.name, one.kind, one_key).cmp(&(&other.name, other.kind, other_key))
    });
    let index: BTreeMap<&EntityKey, usize> =
        entities.iter().enumerate().map(|(index, (_, key))| (key, index)).collect();
    let to_index = |key: &EntityKey| index.get(key).copied().unwrap_or_default();
    let numbers =
        keys.iter().map(|article| article.iter().map(|line| line.iter().map(to_index).collect()).collect()).collect();
    (entities.into_iter().map(|(entity, _)| entity).collect(), numbers)
}

fn key_of(
    found: &FoundName,
    (article, paragraph): (usize, usize),
    people: &person::People,
    organisations: &organisation::Organisations,
) -> EntityKey {
    let by_words = || EntityKey::Name(found.words.clone());
    match found.kind {
        EntityKind::Place => EntityKey::Place(place_name(found).to_lowercase()),
        EntityKind::Organisation => EntityKey::Organisation(organisations.key(found, article)),
        EntityKind::Person => people.key(found, article, paragraph).unwrap_or_else(by_words),
        EntityKind::Unknown => {
            let person = people.key(found, article, paragraph);
            let organisation = || organisations.key_of_short(found, article).map(EntityKey::Organisation);
            person.or_else(organisation).unwrap_or_else(by_words)
        }
    }
}

/// A country by its usual name, everything else as printed.
fn place_name(found: &FoundName) -> String {
    let joined = found.words.join(" ");
    let country = meaning(places::COUNTRIES, &joined).or_else(|| meaning(places::STATE_ABBREVIATIONS, &joined));
    let plain = || {
        let shouted = is_acronym(&found.form);
        if shouted { capitalised(&found.words) } else { found.form.clone() }
    };
    country.map_or_else(plain, str::to_string)
}

fn capitalised(words: &[String]) -> String {
    let capital = |word: &String| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    words.iter().map(capital).collect::<Vec<_>>().join(" ")
}

fn entity_of(members: &[&FoundName], key: &EntityKey) -> Entity {
    let forms: BTreeSet<String> = members.iter().map(|found| found.form.clone()).collect();
    let mut roles: Vec<String> = Vec::new();
    for role in members.iter().flat_map(|found| &found.roles) {
        if !roles.contains(role) {
            roles.push(role.clone());
        }
    }
    let kind = if matches!(key, EntityKey::Person { .. }) { EntityKind::Person } else { most_told(members) };
    let name = match kind {
        EntityKind::Place => members.iter().map(|found| place_name(found)).max_by_key(String::len).unwrap_or_default(),
        _ => fullest(members, &forms),
    };
    Entity {
        name,
        reading: String::new(),
        kind,
        forms: forms.into_iter().collect(),
        language: LanguageCode::ENGLISH,
        roles,
    }
}

/// The kind that most mentions show; unknown kinds do not count.
fn most_told(members: &[&FoundName]) -> EntityKind {
    let count = |kind: EntityKind| members.iter().filter(|found| found.kind == kind).count();
    let kinds = [EntityKind::Organisation, EntityKind::Person, EntityKind::Place];
    let most = kinds.into_iter().rev().max_by_key(|kind| count(*kind)).unwrap_or(EntityKind::Unknown);
    if count(most) == 0 { EntityKind::Unknown } else { most }
}

/// Of the forms with the most words, the most frequent one, then the longest, then the first in the alphabet.
fn fullest(members: &[&FoundName], forms: &BTreeSet<String>) -> String {
    let times = |form: &String| members.iter().filter(|found| found.form == *form).count();
    let size = |form: &String| (form.split_whitespace().count(), times(form), form.chars().count());
    forms.iter().rev().max_by_key(|form| size(form)).cloned().unwrap_or_default()
}

/// Adds the country if several countries have an office of the same name.
fn tell_offices_apart(entities: &mut [(Entity, EntityKey)]) {
    let office = |key: &EntityKey| match key {
        EntityKey::Organisation(OrganisationKey { owner: Owner::Country(country), words }) => {
            Some((country.clone(), words.clone()))
        }
        _ => None,
    };
    let mut times: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for (_, words) in entities.iter().filter_map(|(_, key)| office(key)) {
        *times.entry(words).or_default() += 1;
    }
    for (entity, key) in entities.iter_mut() {
        let Some((country, words)) = office(key) else { continue };
        let several = times.get(&words).is_some_and(|times| *times > 1);
        if let Some(country) = meaning(places::COUNTRIES, &country).filter(|_| several) {
            entity.name = format!("{} of {country}", entity.name);
        }
    }
}
