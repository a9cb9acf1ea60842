//! What a fact is about, if that is clear: harm, cause, cost, reactions, what is still to come.

use crate::article::Place;
use crate::compare::{Comparison, QuantityKind, Subject};

/// What a fact may be about, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The dead, hurt and missing.
    Harm,
    /// Why it happened.
    Cause,
    /// Money.
    Cost,
    /// Somebody's own words, or the stand that somebody takes.
    Reaction,
    /// What is planned or announced.
    ToCome,
}

impl Topic {
    /// All of them, in their order.
    pub const ALL: [Topic; 5] = [Topic::Harm, Topic::Cause, Topic::Cost, Topic::Reaction, Topic::ToCome];

    /// For the filter, the address and its lines.
    pub fn code(self) -> &'static str {
        match self {
            Topic::Harm => "harm",
            Topic::Cause => "cause",
            Topic::Cost => "cost",
            Topic::Reaction => "words",
            Topic::ToCome => "to-come",
        }
    }
}

/// What the fact with this index is about, in order; empty if nothing is clear.
pub fn topics(comparison: &Comparison, index: usize) -> Vec<Topic> {
    let Some(fact) = comparison.facts.get(index) else { return Vec::new() };
    let places: Vec<Place> = fact.wordings.iter().map(|wording| wording.place).chain(fact.place).collect();
    let holds = |place: Place| places.iter().any(|own| own.contains(place));
    let has_value = |is_wanted: &dyn Fn(QuantityKind, bool) -> bool| {
        let values = comparison.values.iter().filter(|value| is_wanted(value.kind, value.is_harm));
        values.flat_map(|value| &value.places).any(|one| holds(one.place))
    };
    let subject = comparison.subjects.get(index).copied().flatten();
    let is_about = |topic: &Topic| match topic {
        Topic::Harm => subject == Some(Subject::Harm) || has_value(&|_, is_harm| is_harm),
        Topic::Cause => comparison.causes.iter().any(|place| holds(*place)),
        Topic::Cost => subject == Some(Subject::Money) || has_value(&|kind, _| kind == QuantityKind::Money),
        Topic::Reaction => subject == Some(Subject::Reaction) || fact.statement.contains(['"', '“', '„', '「']),
        Topic::ToCome => subject == Some(Subject::ToCome),
    };
    Topic::ALL.into_iter().filter(is_about).collect()
}
