//! The bearers of the names in an event's articles: 高市早苗 and 高市, ジョン・ボルトン and ボルトン.
//!
//! A short form belongs to a longer name if only one name of the event begins or ends with it.

use super::agreement::agreement;
use super::gloss::Dictionary;
use super::name::EastName;
use super::variants::simplified;
use crate::article::LanguageCode;
use crate::language::mention::{Entity, EntityKind};
use std::collections::BTreeMap;

/// At or above this value, a name in one language agrees with an entity of another: a part of it does (0.9), and one
/// foreign name that sounds like another does from 0.7.
const SAME_NAME: f64 = 0.7;

/// A place or an organisation is read or translated, and agrees in full or in part.
const SAME_THING: f64 = 0.9;

/// The entities of an event's names in one language, and for each form the number of its entity.
#[derive(Debug, Default)]
pub struct Bearers {
    /// In the order in which they are first named.
    pub entities: Vec<Entity>,
    numbers: BTreeMap<String, usize>,
}

/// One name as it appears in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOfName {
    /// Without its title.
    pub bare: String,
    /// What it names.
    pub kind: EntityKind,
    /// Its title as printed; empty if there is none.
    pub title: String,
    /// Its reading in Latin letters; empty if that is unknown.
    pub reading: String,
}

impl FormOfName {
    /// A name of a text.
    pub fn of(name: &EastName, text: &str) -> FormOfName {
        FormOfName {
            bare: name.bare.of(text).to_string(),
            kind: name.kind,
            title: name.title.map_or("", |title| title.of(text)).to_string(),
            reading: name.reading.clone(),
        }
    }
}

impl Bearers {
    /// Joins the names of all articles in one language.
    pub fn of(names: &[FormOfName], language: &LanguageCode) -> Bearers {
        let mut kinds: BTreeMap<String, EntityKind> = BTreeMap::new();
        for name in names {
            let kind = kinds.entry(folded(&name.bare)).or_insert(name.kind);
            // A title makes a person of what may be a place elsewhere.
            if name.kind == EntityKind::Person {
                *kind = name.kind;
            }
        }
        let mut found = Bearers::default();
        for name in names {
            let form = folded(&name.bare);
            let whole = whole(&form, &kinds);
            let number = match found.numbers.get(&whole) {
                Some(number) => *number,
                None => {
                    let kind = kinds.get(&whole).copied().unwrap_or(name.kind);
                    let language = language.clone();
                    let (name, reading) = (name.bare.clone(), name.reading.clone());
                    found.entities.push(Entity { name, reading, kind, forms: Vec::new(), language, roles: Vec::new() });
                    found.entities.len() - 1
                }
            };
            found.numbers.insert(form, number);
            found.numbers.insert(whole, number);
            if let Some(entity) = found.entities.get_mut(number) {
                extend(entity, name);
            }
        }
        found
    }

    /// The entity of a name without its title.
    pub fn number(&self, bare: &str) -> Option<usize> {
        self.numbers.get(&folded(bare)).copied()
    }
}

fn extend(entity: &mut Entity, name: &FormOfName) {
    if name.bare.chars().count() > entity.name.chars().count() {
        (entity.name, entity.reading) = (name.bare.clone(), name.reading.clone());
    }
    if !entity.forms.contains(&name.bare) {
        entity.forms.push(name.bare.clone());
        entity.forms.sort();
    }
    if !name.title.is_empty() && !entity.roles.contains(&name.title) {
        entity.roles.push(name.title.clone());
    }
}

/// In characters of one script variant.
fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| !letter.is_whitespace()).map(simplified).collect()
}

/// The only longer name of a person that this may be a short form of; otherwise itself.
fn whole(form: &str, kinds: &BTreeMap<String, EntityKind>) -> String {
    let is_person = |name: &str| kinds.get(name) == Some(&EntityKind::Person);
    let is_short = |long: &&String| {
        let mut parts = long.split(['・', '·', '=', '＝']);
        let is_foreign = long.contains(['・', '·', '=', '＝']);
        *long != form && if is_foreign { parts.any(|part| part == form) } else { long.starts_with(form) }
    };
    if !is_person(form) {
        return form.to_string();
    }
    let mut longer = kinds.keys().filter(|long| is_person(long)).filter(is_short);
    match (longer.next(), longer.next()) {
        (Some(only), None) => only.clone(),
        _ => form.to_string(),
    }
}

/// Whether an entity of another language is this one: by a common form, by the readings of its characters, by its
/// sound, or by a dictionary.
pub fn is_same(own: &Entity, other: &Entity, dictionary: &Dictionary) -> bool {
    let may_be = own.kind == other.kind || own.kind == EntityKind::Unknown || other.kind == EntityKind::Unknown;
    if !may_be {
        return false;
    }
    if other.name.chars().any(|letter| letter.is_alphabetic() && letter < '\u{250}') {
        // Only people are recognised by sound: 航运公司, a shipping company, sounds like a ship Haiyun.
        let least = if own.kind == EntityKind::Person { SAME_NAME } else { SAME_THING };
        return agreement(&own.name, "", &other.name, dictionary) >= least;
    }
    own.forms.iter().any(|form| other.forms.iter().any(|there| folded(form) == folded(there)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[(&str, EntityKind)]) -> Bearers {
        let named = |(bare, kind): &(&str, EntityKind)| FormOfName {
            bare: bare.to_string(),
            kind: *kind,
            title: String::new(),
            reading: String::new(),
        };
        Bearers::of(&list.iter().map(named).collect::<Vec<_>>(), &LanguageCode::JAPANESE)
    }

    #[test]
    fn a_short_form_belongs_to_the_only_name_that_begins_with_it() {
        let person = EntityKind::Person;
        let one = names(&[("山根", person), ("山根花子", person), ("ボルドン", person), ("ジョン・ボルドン", person)]);
        assert_eq!(one.entities.len(), 2);
        assert_eq!(one.entities[0].name, "山根花子");
        assert_eq!(one.number("ボルドン"), one.number("ジョン・ボルドン"));
        let two = names(&[("山根", person), ("山根花子", person), ("山根太郎", person)]);
        assert_eq!(two.entities.len(), 3);
    }

    #[test]
    fn old_and_new_characters_are_one_name() {
        let one = names(&[("沢田", EntityKind::Person), ("澤田", EntityKind::Person)]);
        assert_eq!(one.entities.len(), 1);
    }
}
