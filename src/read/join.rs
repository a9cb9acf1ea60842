//! Joins entities that are named in two languages.

use crate::article::LanguageCode;
use crate::language::{Entity, EntityKind, Languages};

/// Adds the entities of one more language, except those that are known already according to one of the two languages.
/// Returns the index of each of them among all entities.
pub fn join(all: &mut Vec<Entity>, added: Vec<Entity>, languages: &Languages) -> Vec<usize> {
    let known = all.len();
    let mut numbers = Vec::with_capacity(added.len());
    for entity in added {
        let mut same = (0..known).filter(|number| is_same(&all[*number], &entity, languages));
        match (same.next(), same.next()) {
            (Some(number), None) => {
                drop(same);
                extend(&mut all[number], entity);
                numbers.push(number);
            }
            _ => {
                drop(same);
                numbers.push(all.len());
                all.push(entity);
            }
        }
    }
    numbers
}

/// Whether either language says that the two are one.
fn is_same(one: &Entity, other: &Entity, languages: &Languages) -> bool {
    languages.of(&one.language).is_same(one, other) || languages.of(&other.language).is_same(other, one)
}

fn extend(known: &mut Entity, other: Entity) {
    let words = |name: &str| name.split_whitespace().count();
    // In an English article, "Kuroda [黒田]" would explain nothing; in a Japanese one "黒田 [Kuroda]" does.
    let is_english = |entity: &Entity| entity.language == LanguageCode::ENGLISH;
    let is_fuller = words(&other.name) > words(&known.name);
    if is_english(&other) && !is_english(known) || is_english(&other) == is_english(known) && is_fuller {
        known.name = other.name;
        known.language = other.language;
        known.reading = other.reading;
    }
    if known.kind == EntityKind::Unknown {
        known.kind = other.kind;
    }
    known.forms.extend(other.forms);
    known.forms.sort();
    known.forms.dedup();
    for role in other.roles {
        if !known.roles.contains(&role) {
            known.roles.push(role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(name: &str, kind: EntityKind, forms: &[&str]) -> Entity {
        let forms = forms.iter().map(|form| form.to_string()).collect();
        let (language, reading) = (LanguageCode::ENGLISH, String::new());
        Entity { name: name.to_string(), reading, kind, forms, language, roles: Vec::new() }
    }

    #[test]
    fn a_common_form_makes_two_names_one() {
        let mut all = vec![
            entity("Ruth Hale", EntityKind::Person, &["Hale", "Ruth Hale"]),
            entity("Lorn", EntityKind::Place, &["Lorn"]),
        ];
        let added =
            vec![entity("Brandt", EntityKind::Unknown, &["Brandt"]), entity("HALE", EntityKind::Unknown, &["HALE"])];
        assert_eq!(join(&mut all, added, &Languages::built_in()), [2, 0]);
        assert_eq!(all[0].kind, EntityKind::Person);
        assert_eq!(all[0].forms, ["HALE", "Hale", "Ruth Hale"]);
    }

    #[test]
    fn a_form_that_two_have_joins_neither() {
        let mut all =
            vec![entity("Ruth Hale", EntityKind::Person, &["Hale"]), entity("Jon Hale", EntityKind::Person, &["Hale"])];
        assert_eq!(join(&mut all, vec![entity("Hale", EntityKind::Unknown, &["Hale"])], &Languages::built_in()), [2]);
    }
}
