//! Who an article names: people and organisations where they first stand with their role, and the people it counts.

use super::credits::is_itself;
use super::location::Locations;
use crate::article::{Place, Span};
use crate::language::{EntityKind, Mentions, Name, Unit};
use crate::read::Read;
use std::collections::BTreeMap;

/// For each person and organisation of an article's body, the best words for it.
pub fn actors(read: &Read<'_>, locations: &Locations<'_>, article: usize) -> BTreeMap<usize, Place> {
    let mut best: BTreeMap<usize, (bool, Place)> = BTreeMap::new();
    for (paragraph, mentions) in read.annotated.articles[article].paragraphs.iter().enumerate().skip(1) {
        for name in mentions.names.iter().filter(|name| acts(read, name, mentions)) {
            if locations.has(name, Place { article, paragraph, span: name.span }) {
                continue;
            }
            let (span, has_role) = with_role(read, article, paragraph, name);
            let found = (has_role, Place { article, paragraph, span });
            let kept = best.entry(name.entity).or_insert(found);
            if has_role && !kept.0 {
                *kept = found;
            }
        }
    }
    // "Imre Solti, a professor at the Harlan Institute" names one who acts.
    let places: Vec<Place> = best.values().map(|(_, place)| *place).collect();
    let is_within = |place: &Place| {
        let same = |other: &&Place| (other.article, other.paragraph) == (place.article, place.paragraph);
        places.iter().filter(same).any(|other| *other != *place && other.span.contains(place.span))
    };
    let best = best.into_iter().map(|(entity, (_, place))| (entity, place));
    best.filter(|(_, place)| !is_within(place)).collect()
}

/// The first people that an article counts: "Eleven people", not "a 12-person panel".
pub fn counted_people(read: &Read<'_>, article: usize) -> Option<Place> {
    let people = Unit::people();
    let paragraphs = read.annotated.articles[article].paragraphs.iter().enumerate().skip(1);
    let mut counts = paragraphs.flat_map(|(paragraph, mentions)| {
        let text = read.event.articles[article].paragraphs[paragraph].text.as_str();
        let counts = mentions.numbers.iter();
        let counts = counts.filter(|number| number.unit == people && number.span.of(text).contains(' '));
        counts.map(move |number| Place { article, paragraph, span: number.span })
    });
    counts.next()
}

/// Whether a name is that of somebody who may act: no outlet of the event, nobody who is only credited.
fn acts(read: &Read<'_>, name: &Name, mentions: &Mentions) -> bool {
    let Some(entity) = read.annotated.entities.get(name.entity) else { return false };
    matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)
        && !mentions.credits.iter().any(|credit| credit.span.contains(name.bare))
        && !is_outlet(read, &entity.name)
}

/// The name and the roles that stand right before and after it; whether there is one.
fn with_role(read: &Read<'_>, article: usize, paragraph: usize, name: &Name) -> (Span, bool) {
    let text = &read.event.articles[article].paragraphs[paragraph].text;
    let (before, behind) = (text[..name.bare.start].trim_end(), &text[name.bare.end..]);
    let (mut span, mut has_role) = (name.span, false);
    for role in read.annotated.entities.get(name.entity).into_iter().flat_map(|entity| &entity.roles) {
        // "Fire Chief" and "fire chief" are one role.
        let start = before.len().saturating_sub(role.len());
        if before.get(start..).is_some_and(|words| words.eq_ignore_ascii_case(role)) {
            span.start = span.start.min(start);
            has_role = true;
        }
        let opened =
            [", ", " ("].iter().find(|gap| behind.strip_prefix(**gap).is_some_and(|rest| rest.starts_with(role)));
        if let Some(gap) = opened {
            let end = name.bare.end + gap.len() + role.len();
            let closing = [".)", ")"].iter().find(|closing| text[end..].starts_with(**closing));
            span.end = span.end.max(end + closing.map_or(0, |closing| closing.len()));
            has_role = true;
        }
    }
    (span, has_role)
}

/// Whether it is the name of one of the event's outlets.
fn is_outlet(read: &Read<'_>, name: &str) -> bool {
    let articles = read.event.articles.iter().zip(0..);
    articles.into_iter().any(|(article, number)| is_itself(article, name, read.language_of(number).story()))
}
