//! Why two values that exclude each other are no contradiction: one is of a part, of another time, of an act that
//! is denied, or of something that is described otherwise.

use super::agreement::ValueRelation;
use super::occurrence::{Occurrence, Quantities, QuantityKind, Value};

impl<'r> Quantities<'r> {
    /// Whether two values that exclude each other can both be true. Numbers of which one is three times the other are
    /// rather of two things: on the labelled events 92 in a hundred that differ are nearer.
    pub fn are_apart(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        one.nearness(other) == Some(0.0)
            || one.quantity.is_part
            || other.quantity.is_part
            || one.quantity.is_denied != other.quantity.is_denied
            || are_described_otherwise(one, other)
            || self.are_whole_and_rest(one, other)
            || self.are_of_other_times(one, other)
            || self.is_count_of_its_hour(one, other)
    }

    /// Whether a third count in one of the sentences makes up the difference: "21 people aboard, two of them missing"
    /// and "nineteen saved".
    fn are_whole_and_rest(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let count = |of: &Occurrence<'r>| match of.value {
            Value::Number(number) if of.kind == QuantityKind::Count => Some(number.value),
            _ => None,
        };
        let (Some(here), Some(there)) = (count(one), count(other)) else { return false };
        [one, other].into_iter().any(|of| {
            let all = self.articles.get(of.place.article).into_iter().flatten();
            all.filter(|third| third.passage == of.passage).any(|third| count(third) == Some((here - there).abs()))
        })
    }

    /// Whether both sentences have a day or an hour of their own, and none of these overlap: one is a later count.
    fn are_of_other_times(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        if one.is_date() {
            return false;
        }
        let dates = |of: &Occurrence<'r>, kinds: &[QuantityKind]| -> Vec<&Occurrence<'r>> {
            let all = self.articles.get(of.place.article).into_iter().flatten();
            all.filter(|date| kinds.contains(&date.kind) && date.passage == of.passage).collect()
        };
        let are_apart = |kinds: &[QuantityKind]| {
            let (here, there) = (dates(one, kinds), dates(other, kinds));
            let pairs = here.iter().flat_map(|date| there.iter().map(move |other| (date, other)));
            let mut agreements = pairs.map(|(date, other)| self.agreement(date, other)).peekable();
            agreements.peek().is_some() && agreements.all(|found| found == Some(ValueRelation::Other))
        };
        are_apart(&[QuantityKind::Time]) || are_apart(&[QuantityKind::Date, QuantityKind::Time])
    }

    /// Whether just one of two counts of the dead, hurt or missing gives its hour: such counts rise by the hour.
    fn is_count_of_its_hour(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let has_hour = |of: &Occurrence<'r>| {
            let all = self.articles.get(of.place.article).into_iter().flatten();
            of.dates_of_clause(all).any(|date| date.kind == QuantityKind::Time)
        };
        one.quantity.is_harm && other.quantity.is_harm && has_hour(one) != has_hour(other)
    }
}

/// Small counts of things that are described in other words: "two Republican senators", "three state senators".
fn are_described_otherwise(one: &Occurrence<'_>, other: &Occurrence<'_>) -> bool {
    const SMALL: f64 = 10.0;
    let value = |of: &Occurrence<'_>| if let Value::Number(number) = of.value { number.value } else { f64::MAX };
    let (here, there) = (&one.quantity.details, &other.quantity.details);
    one.kind == QuantityKind::Count
        && value(one).max(value(other)) < SMALL
        && !here.is_empty()
        && !there.is_empty()
        && here != there
}
