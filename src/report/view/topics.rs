//! What a fact is about, where that is clear from what was found in its words: harm, cost, cause, what somebody says.

use crate::article::Place;
use crate::compare::{Comparison, Fact, QuantityKind};

/// What a fact may be about, in the order of the filter.
pub const TOPICS: [&str; 4] = ["harm", "cost", "cause", "words"];

/// The codes of what a fact is about, with a space between; empty where nothing is clear.
pub fn topics(comparison: &Comparison, fact: &Fact) -> String {
    let places: Vec<Place> = fact.wordings.iter().map(|wording| wording.place).chain(fact.place).collect();
    let holds = |place: Place| places.iter().any(|own| is_in(place, *own));
    let has_value = |is_wanted: &dyn Fn(QuantityKind, bool) -> bool| {
        let values = comparison.values.iter().filter(|value| is_wanted(value.kind, value.is_harm));
        values.flat_map(|value| &value.places).any(|one| holds(one.place))
    };
    let has_cause = || comparison.causes.iter().any(|place| holds(*place));
    let is_about = |code: &str| match code {
        "harm" => has_value(&|_, is_harm| is_harm),
        "cost" => has_value(&|kind, _| kind == QuantityKind::Money),
        "cause" => has_cause(),
        _ => fact.statement.contains(['"', '“', '„', '「']),
    };
    TOPICS.into_iter().filter(|code| is_about(code)).collect::<Vec<_>>().join(" ")
}

/// Whether the words lie within the statement.
fn is_in(words: Place, statement: Place) -> bool {
    (words.article, words.paragraph) == (statement.article, statement.paragraph) && statement.span.contains(words.span)
}
