//! `agree`: how far coders agree.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// `agree`: how far coders agree, and where they differ.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementShape {
    /// Version of storydiff.
    pub version: &'static str,
    /// Version of this form: see [`SCHEMA_VERSION`](super::SCHEMA_VERSION).
    pub schema: u32,
    /// What each is called, in the order of the files.
    pub coders: Vec<String>,
    /// Cells that two coders or more judged.
    pub units: usize,
    /// The share of pairs of answers that agree.
    pub agreement: Option<f64>,
    /// Krippendorff's, nominal.
    pub alpha: Option<f64>,
    /// Headings, joins and parts, which are not compared.
    pub left_aside: usize,
    /// Every cell that somebody judged.
    pub cells: Vec<AgreementCellShape>,
}

/// What coders say of one cell.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementCellShape {
    /// The statement, as the corrections name it.
    pub fact: String,
    /// The article's short name.
    pub article: Option<String>,
    /// Whether two answers differ.
    pub is_disputed: bool,
    /// The answer of each coder, where there is one.
    pub answers: BTreeMap<String, Option<&'static str>>,
}
