//! Whom a passage in another language names, or goes on about.

use super::names::{is_named, name_terms};
use super::scene::Scene;
use crate::language::{Entity, EntityKind};
use std::collections::BTreeSet;

/// How many of those whom the statement names the passage does not. A family name is enough if nobody else has it; and
/// a passage without people goes on about whom the one before it is about, for a subject may be left out.
pub fn not_in_passage(scene: &Scene<'_>) -> usize {
    let places: Vec<usize> = std::iter::once(scene.best.passage).chain(told_before(scene)).collect();
    let is_here =
        |entity: usize| places.iter().any(|at| is_named(scene, entity, &[*at]) || has_family_name(scene, entity, *at));
    scene.traits.named.iter().filter(|entity| !is_here(**entity)).count()
}

fn has_family_name(scene: &Scene<'_>, entity: usize, passage: usize) -> bool {
    let people = scene.judge.read.annotated.entities.iter().enumerate();
    let mut people = people.filter(|(_, one)| one.kind == EntityKind::Person);
    let last = |one: &Entity| one.name.split(' ').next_back().map(str::to_lowercase);
    let Some((_, own)) = people.clone().find(|(at, _)| *at == entity) else { return false };
    let is_only = !people.any(|(at, other)| at != entity && last(other) == last(own));
    is_only && name_terms(scene, entity).last().is_some_and(|term| scene.met().contains(&(*term, passage)))
}

/// The passage that says whom this one is about: the last one that names a person, if it names only one and this one
/// nobody; or the one before, if this one points back to it.
fn told_before(scene: &Scene<'_>) -> Option<usize> {
    let read = scene.judge.read;
    let at = |passage: usize| scene.passages()[passage].place;
    let best = scene.best.passage;
    let is_near = |before: &usize| at(*before).paragraph + 1 >= at(best).paragraph;
    let contrast = read.language_of(scene.article).contrast();
    if scene.told.first()?.words.iter().any(|word| contrast.points_back(&word.lower)) {
        return best.checked_sub(1).filter(is_near);
    }
    let people = |passage: usize| -> BTreeSet<usize> {
        let names = scene.mentions_at(at(passage)).names.iter().filter(|name| at(passage).span.contains(name.span));
        let is_person = |entity: &usize| read.annotated.entities[*entity].kind == EntityKind::Person;
        names.map(|name| name.entity).filter(is_person).collect()
    };
    // In a language with a parser a subject is not left out.
    if !people(best).is_empty() || read.frames_in(at(best)).next().is_some() {
        return None;
    }
    let named = (0..best).rev().take_while(is_near).find(|before| !people(*before).is_empty())?;
    (people(named).len() == 1).then_some(named)
}
