//! How far coders agree, as text and JSON.

use crate::article::Correction;
use crate::compare::{Agreement, Decision, JudgedCell};
use crate::report::json::{rounded, write};
use crate::report::shape::{AgreementCellShape, AgreementShape, SCHEMA_VERSION};
use crate::report::wording::Wording;

/// A person's corrections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coder {
    /// The file's name.
    pub file: String,
    /// Its corrections.
    pub corrections: Vec<Correction>,
}

/// How far coders agree and where they differ, for reading.
pub fn agreement_to_text(w: Wording, coders: &[Coder]) -> String {
    let (names, agreement) = agreement(coders);
    let shared = agreement.cells.iter().filter(|cell| cell.is_shared()).count();
    let mut lines = vec![
        w.fill("agree.coders", &[("names", &names.join(w.comma()))]),
        w.fill("agree.cells", &[("cells", &w.count("count.cells", agreement.cells.len())), ("n", &shared)]),
        agreement.observed.map_or_else(
            || w.line("agree.not_shared").to_string(),
            |share| w.fill("agree.share", &[("share", &format!("{:.1}", 100.0 * share))]),
        ),
        agreement.alpha.map_or_else(
            || w.line("agree.no_alpha").to_string(),
            |alpha| w.fill("agree.alpha", &[("alpha", &format!("{alpha:.3}"))]),
        ),
    ];
    if agreement.left_aside > 0 {
        let corrections = w.count("count.corrections", agreement.left_aside);
        lines.push(w.fill("agree.left_aside", &[("corrections", &corrections)]));
    }
    let disputed: Vec<&JudgedCell> = agreement.cells.iter().filter(|cell| cell.is_disputed()).collect();
    if !disputed.is_empty() {
        let cells = w.count("count.cells", disputed.len());
        lines.push(format!("\n{}", w.fill("agree.differ", &[("cells", &cells)])));
    }
    for cell in disputed {
        let place = cell.article.as_ref().map(|article| w.fill("agree.article", &[("article", article)]));
        lines.push(format!("  {}{}", cell.fact, place.unwrap_or_default()));
        let told = names.iter().zip(&cell.answers).filter_map(|(name, answer)| {
            Some(w.fill("agree.answer", &[("name", name), ("answer", &in_words(w, (*answer)?))]))
        });
        lines.push(format!("    {}", told.collect::<Vec<_>>().join(w.line("summary.between"))));
    }
    lines.join("\n") + "\n"
}

/// The same as JSON.
pub fn agreement_to_json(coders: &[Coder]) -> String {
    let (names, agreement) = agreement(coders);
    let cell = |cell: &JudgedCell| AgreementCellShape {
        fact: cell.fact.clone(),
        article: cell.article.clone(),
        is_disputed: cell.is_disputed(),
        answers: names.iter().cloned().zip(cell.answers.iter().map(|answer| answer.map(word))).collect(),
    };
    let shape = AgreementShape {
        version: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA_VERSION,
        coders: names.clone(),
        units: agreement.cells.iter().filter(|cell| cell.is_shared()).count(),
        agreement: agreement.observed.map(rounded),
        alpha: agreement.alpha.map(rounded),
        left_aside: agreement.left_aside,
        cells: agreement.cells.iter().map(cell).collect(),
    };
    write(&shape)
}

fn agreement(coders: &[Coder]) -> (Vec<String>, Agreement) {
    let corrections: Vec<Vec<Correction>> = coders.iter().map(|coder| coder.corrections.clone()).collect();
    (names(coders), Agreement::of(&corrections))
}

/// A name for each: whoever made all corrections of the file, or else the file; a name shared by two is not used.
fn names(coders: &[Coder]) -> Vec<String> {
    let by = |coder: &Coder| {
        let first = coder.corrections.first()?.by.clone()?;
        coder.corrections.iter().all(|one| one.by.as_ref() == Some(&first)).then_some(first)
    };
    let named: Vec<Option<String>> = coders.iter().map(by).collect();
    let is_only = |name: &String| named.iter().flatten().filter(|other| *other == name).count() == 1;
    coders
        .iter()
        .zip(&named)
        .map(|(coder, name)| name.clone().filter(is_only).unwrap_or_else(|| coder.file.clone()))
        .collect()
}

fn in_words(w: Wording, answer: Decision) -> &'static str {
    match answer {
        Decision::Verdict(verdict) => w.of_kind("found", verdict.name()),
        Decision::NotAFact => w.line("agree.not_a_fact"),
    }
}

/// For programs.
fn word(answer: Decision) -> &'static str {
    match answer {
        Decision::Verdict(verdict) => verdict.name(),
        Decision::NotAFact => "not-a-fact",
    }
}
