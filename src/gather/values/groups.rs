//! Pairs of quantities → one value of the story for each thing.

use super::normalised::normalised;
use super::pairs::{QuantityAt, QuantityPair, measure, pairs};
use crate::article::{Place, Span};
use crate::read::Read;
use crate::weigh::{
    Comparing, Kin, Occurrence, PairedParagraphs, Quantities, QuantityContext, QuantityKind, ValueRelation, Weighed,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What at least two articles give for one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryValue {
    /// What it is a value of, in the words of one of the articles: "jobs", "cut".
    pub what: Vec<Place>,
    /// The kind of quantity.
    pub kind: QuantityKind,
    /// Whether it counts the dead, hurt or missing.
    pub is_harm: bool,
    /// Whether two articles give values that exclude each other.
    pub differs: bool,
    /// Whether the places are surely values of one thing.
    pub sure: bool,
    /// Its places, in the order of the texts; at least two articles.
    pub places: Vec<ValuePlace>,
}

/// One place that gives the value.
#[derive(Debug, Clone, PartialEq)]
pub struct ValuePlace {
    /// The words of the value, with bound and unit.
    pub place: Place,
    /// The value in signs: "≥40", "9400000000 EUR", "31%", "PT16H", "2026-03-10", "~15:00".
    pub value: String,
}

/// From this likelihood on, two numbers are surely values of one thing. A choice: by weights fitted on the other events,
/// 296 of 303 such pairs that agree are, and all twelve that differ.
const SURE: f64 = 0.8;

/// The same for days and times, of which every article names the same few: 59 of 67 that agree are of one act.
const SURE_DAY: f64 = 0.9;

/// The values of a story: first those that differ, then harm, money and so on, then in the order of the texts.
pub fn values(read: &Read<'_>, weighed: &Weighed, near: &[PairedParagraphs]) -> Vec<StoryValue> {
    let quantities = Quantities::new(read, &weighed.index);
    let pairs = pairs(&Comparing::new(&quantities, near), read.compared);
    let mut values: Vec<StoryValue> =
        groups(&quantities, pairs).into_iter().map(|group| value(&quantities, &group)).collect();
    let first = |value: &StoryValue| value.places.first().map(|one| one.place);
    values.sort_by_key(|value| (Reverse(value.differs), rank(value), first(value)));
    values
}

/// What is measured of every two quantities that can be compared, but for those that are surely of two things, with the
/// places of their figures.
pub fn measured_values(read: &Read<'_>, weighed: &Weighed) -> Vec<([Place; 2], QuantityContext)> {
    let quantities = Quantities::new(read, &weighed.index);
    let comparing = Comparing::new(&quantities, &weighed.near);
    let figure = |at: QuantityAt| {
        let one = &quantities.articles[at.0][at.1];
        Place { span: one.value.figure(), ..one.place }
    };
    let mut kin = Kin::default();
    let mut all = Vec::new();
    for first in 0..read.compared {
        let mut facing = comparing.facing(first);
        for second in first + 1..read.compared {
            measure(&comparing, &mut facing, &mut kin, (first, second), |one| {
                let [a, b] = [one.a, one.b].map(|at| &quantities.articles[at.0][at.1]);
                if one.context.relation == ValueRelation::Same || !quantities.are_of_two_things(a, b) {
                    all.push(([one.a, one.b].map(figure), one.context));
                }
            });
        }
    }
    all
}

/// What an editor wants to see first.
fn rank(value: &StoryValue) -> usize {
    match value.kind {
        _ if value.is_harm => 0,
        QuantityKind::Money => 1,
        QuantityKind::Date | QuantityKind::Time => 2,
        _ => 3,
    }
}

/// Pairs connected by a common quantity, the surest first. Values that agree are joined as long as nothing in the two
/// groups excludes the other; then a value that differs joins the group that it is nearest to, if its article has none
/// there yet.
fn groups(quantities: &Quantities<'_>, mut pairs: Vec<QuantityPair>) -> Vec<Vec<QuantityPair>> {
    let occurrence = |at: QuantityAt| &quantities.articles[at.0][at.1];
    let mut group_of: BTreeMap<QuantityAt, usize> = BTreeMap::new();
    let mut members: Vec<Vec<QuantityAt>> = Vec::new();
    let mut kept = Vec::new();
    let is_other = |pair: &QuantityPair| pair.relation == ValueRelation::Other;
    pairs.sort_by(|a, b| {
        is_other(a).cmp(&is_other(b)).then(b.likelihood.total_cmp(&a.likelihood)).then((a.a, a.b).cmp(&(b.a, b.b)))
    });
    for pair in pairs {
        let [one, other] = [pair.a, pair.b].map(|at| {
            *group_of.entry(at).or_insert_with(|| {
                members.push(vec![at]);
                members.len() - 1
            })
        });
        if one != other {
            let excludes = |a: &QuantityAt, b: &QuantityAt| {
                quantities.relation(occurrence(*a), occurrence(*b)) == Some(ValueRelation::Other)
            };
            let has = |group: usize, article: usize| members[group].iter().any(|at| at.0 == article);
            let is_refused = match pair.relation {
                ValueRelation::Same => members[one].iter().any(|a| members[other].iter().any(|b| excludes(a, b))),
                ValueRelation::Other => has(one, pair.b.0) || has(other, pair.a.0),
            };
            if is_refused {
                continue;
            }
            let moved = std::mem::take(&mut members[other]);
            for at in &moved {
                group_of.insert(*at, one);
            }
            members[one].extend(moved);
        }
        kept.push(pair);
    }
    let mut groups: BTreeMap<usize, Vec<QuantityPair>> = BTreeMap::new();
    for pair in kept {
        groups.entry(group_of[&pair.a]).or_default().push(pair);
    }
    groups.into_values().collect()
}

fn value(quantities: &Quantities<'_>, group: &[QuantityPair]) -> StoryValue {
    let occurrence = |at: QuantityAt| &quantities.articles[at.0][at.1];
    let mut members: Vec<QuantityAt> = group.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    members.sort_unstable();
    members.dedup();
    let told: Vec<&Occurrence<'_>> = members.iter().map(|at| occurrence(*at)).collect();
    let others = group.iter().filter(|pair| pair.relation == ValueRelation::Other);
    let other = others.map(|pair| pair.likelihood).reduce(f64::max);
    let least = if told.iter().any(|one| one.is_date()) { SURE_DAY } else { SURE };
    let is_surely_of_it =
        |at: &QuantityAt| group.iter().any(|pair| (pair.a == *at || pair.b == *at) && pair.likelihood >= least);
    // An article that gives two of the values tells two things apart.
    let mut one_by_one = members.iter().zip(members.iter().skip(1));
    let has_two =
        one_by_one.any(|(a, b)| a.0 == b.0 && normalised(occurrence(*a).value) != normalised(occurrence(*b).value));
    let is_clear = other.is_none_or(|likelihood| likelihood >= least) && !(other.is_some() && has_two);
    let sure = is_clear && members.iter().all(is_surely_of_it);
    // A headline leaves out words, and no label has them.
    let clearest = told.iter().min_by_key(|one| (one.place.paragraph == 0, Reverse(one.quantity.clearness)));
    let kind = told.first().map_or(QuantityKind::Count, |one| one.kind);
    StoryValue {
        what: clearest.map(|one| what(one)).unwrap_or_default(),
        kind,
        // The day on which people were hurt is a date, not harm.
        is_harm: kind == QuantityKind::Count && told.iter().any(|one| one.quantity.is_harm),
        differs: other.is_some(),
        sure,
        places: told.iter().map(|one| ValuePlace { place: one.place, value: normalised(one.value) }).collect(),
    }
}

fn what(one: &Occurrence<'_>) -> Vec<Place> {
    let at = |span: &Span| Place { span: *span, ..one.place };
    one.quantity.called.iter().map(at).collect()
}
