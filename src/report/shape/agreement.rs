//! `agree`: how far coders agree.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// `agree`: how far the coders agree, and where they differ.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementShape {
    /// The version of storydiff that wrote this.
    pub version: &'static str,
    /// The version of this form: see [`SCHEMA_VERSION`](super::SCHEMA_VERSION).
    pub schema: u32,
    /// The coders' names, in the order of the files.
    pub coders: Vec<String>,
    /// The number of cells that two or more coders judged.
    pub units: usize,
    /// The share of pairs of answers that agree.
    pub agreement: Option<f64>,
    /// Krippendorff's alpha, for nominal data.
    pub alpha: Option<f64>,
    /// The number of headings, joins and parts, which are not compared.
    pub left_aside: usize,
    /// Every cell that somebody judged.
    pub cells: Vec<AgreementCellShape>,
}

/// The coders' answers for one cell.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementCellShape {
    /// The statement, as worded in the corrections.
    pub fact: String,
    /// The article's id.
    pub article: Option<String>,
    /// Whether two answers differ.
    pub is_disputed: bool,
    /// Each coder's answer; null where there is none.
    pub answers: BTreeMap<String, Option<&'static str>>,
}
