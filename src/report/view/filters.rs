//! What the filters of the fact table offer, and the counts at the head of the page.

use super::told::told;
use crate::compare::Comparison;
use crate::report::verbatim::visible;
use crate::report::wording::{self, count};
use serde::Serialize;

/// What the filters offer, each with how many facts it leaves.
#[derive(Debug, Serialize)]
pub struct FiltersView {
    verdicts: Vec<ChoiceView>,
    told: Vec<ChoiceView>,
    outlets: Vec<ChoiceView>,
}

/// One choice of a filter.
#[derive(Debug, Serialize)]
pub struct ChoiceView {
    value: String,
    mark: &'static str,
    label: String,
    count: usize,
}

/// The counts at the head of the page.
#[derive(Debug, Serialize)]
pub struct StandsOutView {
    /// "2 facts", or None where there are none.
    told_by_all: Option<String>,
    told_by_one: Option<String>,
    to_check: Option<String>,
}

/// What the filters of the fact table offer.
pub fn filters(comparison: &Comparison) -> FiltersView {
    let facts = &comparison.facts;
    let having = |class: &str| {
        facts.iter().filter(|fact| fact.cells.iter().any(|cell| wording::verdict(cell).0 == class)).count()
    };
    let verdicts = [
        ("differs", "≠", "differs"),
        ("partial", "◐", "part"),
        ("omitted", "–", "omitted"),
        ("check", "?", "to check"),
        ("stated", "✓", "stated"),
    ];
    let told_as =
        [("all", "all outlets"), ("but-one", "all but one"), ("some", "some, or not sure"), ("one", "only one outlet")];
    let choice = |value: &str, mark, label: &str, count| ChoiceView {
        value: value.to_string(),
        mark,
        label: label.to_string(),
        count,
    };
    FiltersView {
        verdicts: verdicts.iter().map(|(value, mark, label)| choice(value, mark, label, having(value))).collect(),
        told: told_as
            .iter()
            .map(|(value, label)| choice(value, "", label, facts.iter().filter(|fact| told(fact) == *value).count()))
            .collect(),
        outlets: comparison
            .event
            .articles
            .iter()
            .enumerate()
            .map(|(index, article)| choice(&(index + 1).to_string(), "", &visible(wording::outlet(article)), 0))
            .collect(),
    }
}

/// The counts at the head of the page.
pub fn stands_out(comparison: &Comparison) -> StandsOutView {
    let counted = |number: usize| (number > 0).then(|| count(number, "fact", "facts"));
    let told_as = |wanted| comparison.facts.iter().filter(|fact| told(fact) == wanted).count();
    let to_check = comparison.facts.iter().filter(|fact| fact.cells.iter().any(|cell| !cell.sure)).count();
    StandsOutView {
        told_by_all: counted(told_as("all")),
        told_by_one: counted(told_as("one")),
        to_check: counted(to_check),
    }
}
