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
pub fn agreement_to_text(coders: &[Coder]) -> String {
    let w = Wording::default();
    let (names, agreement) = agreement(coders);
    let shared = agreement.cells.iter().filter(|cell| cell.is_shared()).count();
    let mut lines = vec![
        format!("Coders: {}", names.join(", ")),
        format!("{}, {shared} judged by two or more", w.count("count.cells", agreement.cells.len())),
        agreement.observed.map_or_else(
            || "Agreement: none to tell, for no cell was judged twice".to_string(),
            |share| format!("Agreement: {:.1} %", 100.0 * share),
        ),
        agreement.alpha.map_or_else(
            || "Krippendorff's alpha (nominal): not defined, for it needs two different answers".to_string(),
            |alpha| format!("Krippendorff's alpha (nominal): {alpha:.3}"),
        ),
    ];
    if agreement.left_aside > 0 {
        let kinds = "(headings, joins, parts)";
        lines.push(format!("Not compared: {} {kinds}", w.count("count.corrections", agreement.left_aside)));
    }
    let disputed: Vec<&JudgedCell> = agreement.cells.iter().filter(|cell| cell.is_disputed()).collect();
    if !disputed.is_empty() {
        lines.push(format!("\nThey differ on {}:", w.count("count.cells", disputed.len())));
    }
    for cell in disputed {
        let article = cell.article.as_ref().map_or_else(String::new, |article| format!(" ({article})"));
        lines.push(format!("  {}{article}", cell.fact));
        let told =
            names.iter().zip(&cell.answers).filter_map(|(name, answer)| Some(format!("{name}: {}", word((*answer)?))));
        lines.push(format!("    {}", told.collect::<Vec<_>>().join("; ")));
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

fn word(answer: Decision) -> &'static str {
    match answer {
        Decision::Verdict(verdict) => verdict.name(),
        Decision::NotAFact => "not-a-fact",
    }
}
