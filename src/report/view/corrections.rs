//! What a person corrected, and what the form for more corrections needs to know.

use crate::article::{Change, Correction};
use crate::compare::{Adviser, Comparison, Fact};
use crate::report::anchors::Anchors;
use crate::report::correction_file::to_toml;
use crate::report::verbatim::{id, visible};
use crate::report::wording::{Wording, outlet};
use serde::Serialize;

/// The section on corrections.
#[derive(Debug, Serialize)]
pub struct CorrectionsView {
    /// Those in corrections.toml, in the order of the file.
    made: Vec<MadeView>,
    /// The columns of the form.
    articles: Vec<ArticleView>,
    /// The statements of each fact except the one that stands for it.
    others: Vec<OtherView>,
}

/// A correction that was made.
#[derive(Debug, Serialize)]
struct MadeView {
    /// The key by which a newer correction replaces it: "verdict f-3ab2c1d4 courier"; empty if none can.
    key: String,
    /// Its text in the file.
    toml: String,
    /// "Courier: stated".
    what: String,
    why: Option<String>,
    by: Option<String>,
    /// "omitted, not sure".
    program: Option<String>,
    /// The facts to which it applies.
    facts: Vec<LinkView>,
    /// The statement that it left out.
    left_out: Option<String>,
    /// The words that it names, if it does not fit.
    unfit: Vec<String>,
}

#[derive(Debug, Serialize)]
struct LinkView {
    anchor: String,
    statement: String,
}

#[derive(Debug, Serialize)]
struct ArticleView {
    id: String,
    outlet: String,
}

#[derive(Debug, Serialize)]
struct OtherView {
    anchor: String,
    words: String,
    from: String,
    outlet: String,
}

/// The section for a comparison.
pub fn corrections(w: Wording, comparison: &Comparison, anchors: &Anchors) -> CorrectionsView {
    let event = &comparison.event;
    let outlet_of = |article: usize| event.articles.get(article).map_or_else(String::new, |one| visible(outlet(one)));
    let others = |(number, fact): (usize, &Fact)| {
        let anchor = anchors.fact(number).to_string();
        let others = fact.wordings.iter().skip(1).map(move |other| OtherView {
            anchor: anchor.clone(),
            words: visible(&other.statement),
            from: visible(id(event, other.place.article)),
            outlet: outlet_of(other.place.article),
        });
        others.collect::<Vec<_>>()
    };
    let articles = event.articles.iter().map(|one| ArticleView { id: visible(&one.id), outlet: visible(outlet(one)) });
    CorrectionsView {
        made: event
            .corrections
            .iter()
            .enumerate()
            .map(|(number, one)| made(w, comparison, anchors, number, one))
            .collect(),
        articles: articles.collect(),
        others: comparison.facts.iter().enumerate().flat_map(others).collect(),
    }
}

/// What somebody did to the row, in a few words beside it.
pub fn by_hand(w: Wording, comparison: &Comparison, fact: &Fact) -> Vec<String> {
    let changes = fact.corrections.iter().filter_map(|number| comparison.event.corrections.get(*number));
    let mut told: Vec<String> = Vec::new();
    for correction in changes {
        let line = match &correction.change {
            Change::Verdict { .. } | Change::NotAFact { .. } => continue,
            Change::Heading { .. } => w.fill("facts.heading_by_hand", &[("words", &visible(&fact.statement))]),
            Change::Join { .. } => w.line("facts.joined_by_hand").to_string(),
            Change::Part { .. } => w.line("facts.parted_by_hand").to_string(),
        };
        if !told.contains(&line) {
            told.push(line);
        }
    }
    let models = fact.wordings.iter().filter_map(|wording| match &wording.joined_by {
        Some(Adviser::Reader { model, .. }) => Some(w.fill("facts.joined_by_model", &[("model", &visible(model))])),
        _ => None,
    });
    told.extend(models.take(1));
    told
}

fn made(w: Wording, comparison: &Comparison, anchors: &Anchors, number: usize, correction: &Correction) -> MadeView {
    let line = |name: &str| w.line(name).to_string();
    let at_work: Vec<usize> =
        (0..comparison.facts.len()).filter(|fact| comparison.facts[*fact].corrections.contains(&number)).collect();
    let left_out = comparison.left_out.iter().find(|one| one.corrections.contains(&number));
    let anchor = at_work.first().map_or("", |fact| anchors.fact(*fact));
    let (key, what, program) = match &correction.change {
        Change::Verdict { article, verdict, .. } => {
            let index = comparison.event.articles.iter().position(|one| one.id == *article);
            let told_of = index.map_or(article.as_str(), |index| outlet(&comparison.event.articles[index]));
            let cell = index.and_then(|index| comparison.facts[*at_work.first()?].cells.get(index));
            let program = cell.and_then(|cell| cell.program.as_deref()).map(|cell| w.found(cell));
            (
                format!("verdict {anchor} {article}"),
                w.fill("entry.verdict", &[("outlet", &told_of), ("verdict", &w.of_kind("found", verdict.name()))]),
                program,
            )
        }
        Change::Heading { heading, .. } => {
            (format!("heading {anchor}"), w.fill("entry.heading", &[("heading", heading)]), None)
        }
        Change::Join { .. } => (String::new(), line("entry.joined"), None),
        Change::Part { .. } => (String::new(), line("entry.parted"), None),
        Change::NotAFact { .. } => (String::new(), line("entry.not_a_fact"), None),
    };
    let link = |fact: &usize| LinkView {
        anchor: anchors.fact(*fact).to_string(),
        statement: visible(comparison.facts[*fact].shown()),
    };
    let is_unfit = at_work.is_empty() && left_out.is_none();
    let unfit = correction.change.facts().iter().filter(|_| is_unfit).map(|named| visible(&named.words));
    MadeView {
        key: if anchor.is_empty() { String::new() } else { visible(&key) },
        toml: to_toml(correction),
        what: visible(&what),
        why: correction.why.as_deref().map(visible),
        by: correction.by.as_deref().map(visible),
        program,
        facts: at_work.iter().map(link).collect(),
        left_out: left_out.map(|one| visible(&one.statement)),
        unfit: unfit.collect(),
    }
}
