//! Who is named in two languages is one.

use crate::language::{Entity, EntityKind};

/// Adds the entities of one more language; whoever is known by one of its forms is not added again. For each of the added
/// ones, where it now stands among all.
pub fn join(all: &mut Vec<Entity>, added: Vec<Entity>) -> Vec<usize> {
    let known = all.len();
    let mut numbers = Vec::with_capacity(added.len());
    for entity in added {
        let mut same = (0..known).filter(|number| is_same(&all[*number], &entity));
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

/// Whether the two have a form in common, in small or capital letters.
fn is_same(one: &Entity, other: &Entity) -> bool {
    let lower = |form: &String| form.to_lowercase();
    one.forms.iter().any(|form| other.forms.iter().any(|there| lower(form) == lower(there)))
}

fn extend(known: &mut Entity, other: Entity) {
    let words = |name: &str| name.split_whitespace().count();
    if words(&other.name) > words(&known.name) {
        known.name = other.name;
        known.language = other.language;
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
    use crate::article::LanguageCode;

    fn entity(name: &str, kind: EntityKind, forms: &[&str]) -> Entity {
        let forms = forms.iter().map(|form| form.to_string()).collect();
        Entity { name: name.to_string(), kind, forms, language: LanguageCode::ENGLISH, roles: Vec::new() }
    }

    #[test]
    fn a_common_form_makes_two_names_one() {
        let mut all = vec![
            entity("Ruth Hale", EntityKind::Person, &["Hale", "Ruth Hale"]),
            entity("Lorn", EntityKind::Place, &["Lorn"]),
        ];
        let added =
            vec![entity("Brandt", EntityKind::Unknown, &["Brandt"]), entity("HALE", EntityKind::Unknown, &["HALE"])];
        assert_eq!(join(&mut all, added), [2, 0]);
        assert_eq!(all[0].kind, EntityKind::Person);
        assert_eq!(all[0].forms, ["HALE", "Hale", "Ruth Hale"]);
    }

    #[test]
    fn a_form_that_two_have_joins_neither() {
        let mut all =
            vec![entity("Ruth Hale", EntityKind::Person, &["Hale"]), entity("Jon Hale", EntityKind::Person, &["Hale"])];
        assert_eq!(join(&mut all, vec![entity("Hale", EntityKind::Unknown, &["Hale"])]), [2]);
    }
}
