//! Whether another value is a contradiction: the same thing, the same part of it, at the same time.

use super::agreement::ValueRelation;
use super::context::{Comparing, KIN, QuantityContext};
use super::occurrence::{Occurrence, QuantityKind, Value};
use crate::language::EntityKind;

/// Below this score nothing is called another value of the same thing. A choice, made on the labelled stories and the
/// invented events: four pairs are found to differ, and readers call three of them different too.
pub const OTHER: f64 = 0.9;

/// At or above this affinity, two clauses report the same act.
const SAME_CLAUSE: f64 = 0.5;

/// At or above this affinity, two paragraphs or clauses are on the same subject.
const NEAR: f64 = 0.35;

impl<'r> Comparing<'_, 'r> {
    /// Whether two values that exclude each other are values of one thing. `is_mutual`: in neither article does another
    /// quantity fit the other one better.
    pub fn is_contradiction(
        &self,
        one: &Occurrence<'r>,
        other: &Occurrence<'r>,
        context: &QuantityContext,
        is_mutual: bool,
    ) -> bool {
        context.score() >= OTHER
            && self.is_same(one, other, context, is_mutual)
            && !self.is_apart(one, other)
            && !self.has_other_time(one, other)
    }

    fn is_same(
        &self,
        one: &Occurrence<'r>,
        other: &Occurrence<'r>,
        context: &QuantityContext,
        is_mutual: bool,
    ) -> bool {
        let QuantityContext { thing: _, act, entities, clause, link, .. } = *context;
        let thing = context.is_one_thing();
        let in_headline = one.place.paragraph == 0 || other.place.paragraph == 0;
        match one.kind {
            QuantityKind::Age => entities > 0 || self.share_a_thing(one, other),
            QuantityKind::Date | QuantityKind::Time => {
                let is_told = entities > 0 || thing || clause >= SAME_CLAUSE;
                one.kind == other.kind && is_mutual && act >= 0.7 && is_told
            }
            QuantityKind::Count => {
                let is_told = self.share_a_thing(one, other) && (link >= NEAR || clause >= NEAR || in_headline);
                thing && (act >= KIN || clause >= SAME_CLAUSE || is_told)
            }
            _ => {
                let by_thing = thing && (act >= KIN || clause >= NEAR || entities > 0);
                by_thing || act >= KIN && (entities > 0 || clause >= 0.4)
            }
        }
    }

    /// The very same noun, which is counted only here.
    fn share_a_thing(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let (here, there) = (one.quantity, other.quantity);
        here.has_own_thing && there.has_own_thing && here.things.iter().any(|thing| there.things.contains(thing))
    }

    /// A part against the whole, or the same thing for another place or organisation.
    fn is_apart(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        const SMALL: f64 = 10.0;
        if one.quantity.is_part || other.quantity.is_part {
            return true;
        }
        let value = |of: &Occurrence<'_>| if let Value::Number(number) = of.value { number.value } else { f64::MAX };
        let (here, there) = (&one.quantity.details, &other.quantity.details);
        let is_described_otherwise = !here.is_empty() && !there.is_empty() && here != there;
        if one.kind == QuantityKind::Count && value(one).max(value(other)) < SMALL && is_described_otherwise {
            return true;
        }
        let has_bounds = matches!(
            one.kind,
            QuantityKind::Count | QuantityKind::Money | QuantityKind::Percent | QuantityKind::Distance
        );
        has_bounds && self.are_elsewhere(one, other)
    }

    /// Whether both clauses name a place that the other does not, or organisations of which they share none. A name of
    /// unknown kind may be a place.
    fn are_elsewhere(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let entities = &self.quantities.read.annotated.entities;
        let of = |quantity: &Occurrence<'r>, kinds: &[EntityKind]| -> Vec<usize> {
            let kind = |entity: &usize| entities.get(*entity).map(|entity| entity.kind);
            let named = quantity.quantity.entities.iter().copied();
            named.filter(|entity| kind(entity).is_some_and(|kind| kinds.contains(&kind))).collect()
        };
        let places = [EntityKind::Place, EntityKind::Unknown];
        let (here, there) = (of(one, &places), of(other, &places));
        let has_own = |some: &[usize], others: &[usize]| some.iter().any(|entity| !others.contains(entity));
        if has_own(&here, &there) && has_own(&there, &here) {
            return true;
        }
        let organisations = [EntityKind::Organisation];
        let (here, there) = (of(one, &organisations), of(other, &organisations));
        !here.is_empty() && !there.is_empty() && !here.iter().any(|entity| there.contains(entity))
    }

    /// Whether both sentences have a day or an hour of their own, and none of these overlap: one is a later count.
    fn has_other_time(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        if one.is_date() {
            return false;
        }
        let dates = |of: &Occurrence<'r>| -> Vec<&Occurrence<'r>> {
            let all = self.quantities.articles.get(of.place.article).into_iter().flatten();
            let is_here = |date: &&Occurrence<'r>| date.is_date() && date.passage == of.passage;
            all.filter(is_here).collect()
        };
        let (here, there) = (dates(one), dates(other));
        let are_apart = |kinds: &[QuantityKind]| {
            let of = |dates: &[&Occurrence<'r>]| -> Vec<Occurrence<'r>> {
                dates.iter().filter(|date| kinds.contains(&date.kind)).map(|date| (*date).clone()).collect()
            };
            let (here, there) = (of(&here), of(&there));
            let pairs = here.iter().flat_map(|date| there.iter().map(move |other| (date, other)));
            let mut agreements = pairs.map(|(date, other)| self.quantities.agreement(date, other)).peekable();
            agreements.peek().is_some() && agreements.all(|found| found == Some(ValueRelation::Other))
        };
        are_apart(&[QuantityKind::Time]) || are_apart(&[QuantityKind::Date, QuantityKind::Time])
    }
}
