//! What the filters of the fact table offer.

use super::stated_by::told;
use crate::compare::Comparison;
use crate::report::topics::{Topic, topics};
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;

/// The choices of the filters, each with how many facts it leaves.
#[derive(Debug, Serialize)]
pub struct FiltersView {
    verdicts: Vec<ChoiceView>,
    told: Vec<ChoiceView>,
    outlets: Vec<ChoiceView>,
    /// The topics of facts, without those that no fact has.
    topics: Vec<ChoiceView>,
}

/// One choice of a filter.
#[derive(Debug, Serialize)]
pub struct ChoiceView {
    value: String,
    mark: &'static str,
    label: String,
    count: usize,
}

/// The choices of the filters of the fact table.
pub fn filters(w: Wording, comparison: &Comparison) -> FiltersView {
    let facts = &comparison.facts;
    let about: Vec<Vec<Topic>> = (0..facts.len()).map(|index| topics(comparison, index)).collect();
    let having =
        |class: &str| facts.iter().filter(|fact| fact.cells.iter().any(|cell| w.verdict(cell).0 == class)).count();
    let verdicts = [("differs", "≠"), ("partial", "◐"), ("omitted", "–"), ("check", "?"), ("stated", "✓")];
    let told_as = ["all", "but-one", "some", "one"];
    let choice = |value: &str, mark, label: &str, count| ChoiceView {
        value: value.to_string(),
        mark,
        label: label.to_string(),
        count,
    };
    FiltersView {
        verdicts: verdicts
            .iter()
            .map(|(value, mark)| choice(value, mark, w.of_kind("filter", value), having(value)))
            .collect(),
        told: told_as
            .iter()
            .map(|value| {
                let counted = facts.iter().filter(|fact| told(fact) == *value).count();
                choice(value, "", w.of_kind("filter", value), counted)
            })
            .collect(),
        topics: Topic::ALL
            .iter()
            .map(|topic| {
                let code = topic.code();
                choice(code, "", w.of_kind("topic", code), about.iter().filter(|all| all.contains(topic)).count())
            })
            .filter(|choice| choice.count > 0)
            .collect(),
        outlets: comparison
            .event
            .articles
            .iter()
            .enumerate()
            .map(|(index, article)| choice(&(index + 1).to_string(), "", &visible(outlet(article)), 0))
            .collect(),
    }
}
