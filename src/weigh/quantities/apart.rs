//! Why two values that differ are no contradiction: one is of a part, of another time, of an act that is denied, of what
//! is left, or of something that is described otherwise or three times as much.

use super::agreement::ValueRelation;
use super::occurrence::{Occurrence, Quantities, QuantityKind, Value};

/// A sentence that names more days and times than this gives a count none of its own. A choice, to bound the time.
const MOST_DATES: usize = 20;

impl<'r> Quantities<'r> {
    /// Whether two values that differ are rather of two things, times or parts.
    pub fn are_of_two_things(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        one.nearness(other) == Some(0.0) && !is_same_but_for_value(one, other)
            || one.quantity.is_part
            || other.quantity.is_part
            || one.quantity.is_denied != other.quantity.is_denied
            || are_described_otherwise(one, other)
            || self.are_whole_and_rest(one, other)
            || self.are_of_other_times(one, other)
            || self.is_count_of_its_hour(one, other)
    }

    /// Whether each is the only number that its article gives in these words: then they are of one thing, however far
    /// apart they are.
    pub fn are_worded_alike(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let is_only = |of: &Occurrence<'r>| {
            let is_rival = |rival: &Occurrence<'r>| rival.place != of.place && rival.kind == of.kind;
            !self.beside(of).iter().any(|rival| is_rival(rival) && is_same_but_for_value(of, rival))
        };
        !one.is_date() && one.kind == other.kind && is_same_but_for_value(one, other) && is_only(one) && is_only(other)
    }

    /// The quantities of its article.
    fn beside(&self, of: &Occurrence<'r>) -> &[Occurrence<'r>] {
        self.articles.get(of.place.article).map_or(&[], Vec::as_slice)
    }

    /// Whether a third count in one of the sentences makes up the difference: "21 people aboard, two of them missing"
    /// and "nineteen saved".
    fn are_whole_and_rest(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let (Some(here), Some(there)) = (count(one), count(other)) else { return false };
        [one, other].into_iter().any(|of| {
            let thirds = self.beside(of).iter().filter(|third| third.passage == of.passage && third.place != of.place);
            thirds.filter_map(count).any(|third| third == (here - there).abs())
        })
    }

    /// Whether both sentences have a day or an hour of their own, and none of these overlap: one is a later count.
    fn are_of_other_times(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        if one.is_date() {
            return false;
        }
        let dates = |of: &Occurrence<'r>, kinds: &[QuantityKind]| -> Vec<&Occurrence<'r>> {
            let is_here = |date: &&Occurrence<'r>| kinds.contains(&date.kind) && date.passage == of.passage;
            let found: Vec<_> = self.beside(of).iter().filter(is_here).take(MOST_DATES + 1).collect();
            if found.len() > MOST_DATES { Vec::new() } else { found }
        };
        let are_apart = |kinds: &[QuantityKind]| {
            let (here, there) = (dates(one, kinds), dates(other, kinds));
            let pairs = here.iter().flat_map(|date| there.iter().map(move |other| (date, other)));
            let mut relations = pairs.map(|(date, other)| self.relation(date, other)).peekable();
            relations.peek().is_some() && relations.all(|found| found == Some(ValueRelation::Other))
        };
        are_apart(&[QuantityKind::Time]) || are_apart(&[QuantityKind::Date, QuantityKind::Time])
    }

    /// Whether just one of two counts of the dead, hurt or missing gives its hour: such counts rise by the hour.
    fn is_count_of_its_hour(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> bool {
        let has_hour =
            |of: &Occurrence<'r>| of.dates_of_clause(self.beside(of)).any(|date| date.kind == QuantityKind::Time);
        one.quantity.is_harm && other.quantity.is_harm && has_hour(one) != has_hour(other)
    }
}

/// Whether both say the same of their values, as far as either says anything: "three people were hurt", "nine people were
/// hurt in the accident".
fn is_same_but_for_value(one: &Occurrence<'_>, other: &Occurrence<'_>) -> bool {
    let (here, there) = (one.quantity, other.quantity);
    let is_within = |these: &[String], those: &[String]| these.iter().all(|word| those.contains(word));
    let agree = |these: &[String], those: &[String]| is_within(these, those) || is_within(those, these);
    !here.acts.is_empty()
        && !here.things.is_empty()
        && here.acts == there.acts
        && here.things == there.things
        && here.details == there.details
        && agree(&here.arguments, &there.arguments)
}

/// Small counts of things that are described in other words: "two Republican senators", "three state senators".
fn are_described_otherwise(one: &Occurrence<'_>, other: &Occurrence<'_>) -> bool {
    /// Small counts are near each other by chance. A choice.
    const SMALL: f64 = 10.0;
    let is_small = |of: &Occurrence<'_>| count(of).is_some_and(|value| value < SMALL);
    let (here, there) = (&one.quantity.details, &other.quantity.details);
    is_small(one) && is_small(other) && !here.is_empty() && !there.is_empty() && here != there
}

/// The value of a count.
fn count(of: &Occurrence<'_>) -> Option<f64> {
    match of.value {
        Value::Number(number) if of.kind == QuantityKind::Count => Some(number.value),
        _ => None,
    }
}
