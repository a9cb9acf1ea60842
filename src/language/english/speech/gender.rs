//! Who is described as a woman, who as a man: by honorifics, by nouns beside the name, or else by given names.

use crate::language::english::grammar::Relation;
use crate::language::english::name::{Gender, given_name_gender, honorific_gender};
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, people};
use crate::language::mention::{Entity, EntityKind};
use std::collections::BTreeMap;

/// Women and men among the entities, by their numbers, as far as the articles show.
pub type Genders = BTreeMap<usize, Gender>;

/// What the articles of an event show. If they contradict themselves, the majority of mentions decides.
pub fn genders<'p>(articles: &[Vec<NamedTree<'p>>], entities: &[Entity]) -> Genders {
    let mut told: BTreeMap<usize, [usize; 2]> = BTreeMap::new();
    for tree in articles.iter().flatten() {
        for name in &tree.names {
            for gender in beside(tree, name.span).filter_map(|token| noun_gender(tree.lower(token))) {
                told.entry(name.entity).or_default()[usize::from(gender == Gender::Man)] += 1;
            }
        }
    }
    let by_given_name = |entity: &Entity| {
        let (given, _) = entity.name.split_once(' ')?;
        given_name_gender(&given.to_lowercase())
    };
    let gender = |(number, entity): (usize, &Entity)| {
        if matches!(entity.kind, EntityKind::Place | EntityKind::Organisation) {
            return None;
        }
        let gender = match told.get(&number) {
            Some([women, men]) if women == men => None,
            Some([women, men]) => Some(if women > men { Gender::Woman } else { Gender::Man }),
            None => by_given_name(entity),
        };
        Some((number, gender?))
    };
    entities.iter().enumerate().filter_map(|(number, entity)| gender((number, entity))).collect()
}

/// The gender that a noun or an honorific shows: "spokeswoman", "mr.", "son".
pub fn noun_gender(lower: &str) -> Option<Gender> {
    let lower = lower.trim_end_matches('.');
    if lower.ends_with("woman") || holds(people::WOMENS_NOUNS, lower) {
        return Some(Gender::Woman);
    }
    if holds(people::MENS_NOUNS, lower) { Some(Gender::Man) } else { honorific_gender(lower) }
}

/// The gender that a pronoun shows.
pub fn pronoun_gender(lower: &str) -> Option<Gender> {
    match lower {
        "he" | "him" | "his" | "himself" => Some(Gender::Man),
        "she" | "her" | "hers" | "herself" => Some(Gender::Woman),
        _ => None,
    }
}

/// The words of a name with its title, the nouns right before it, and those said to be the same: "mum Karen", "Ann
/// Hale, a spokeswoman".
fn beside<'t>(tree: &'t NamedTree<'_>, name: crate::article::Span) -> impl Iterator<Item = usize> + 't {
    let within = tree.tokens_in(name);
    let nouns = [Relation::Compound, Relation::NominalModifier, Relation::Apposition];
    let below = within.clone().flat_map(move |token| {
        tree.related(token, &[Relation::Compound, Relation::NominalModifier, Relation::Apposition]).collect::<Vec<_>>()
    });
    let above = within
        .clone()
        .filter(move |token| nouns[1..].contains(&tree.relation(*token)) || tree.relation(*token) == Relation::Compound)
        .map(|token| tree.head(token));
    within.chain(below).chain(above)
}
