//! The statements that make up each fact, once the corrections and the adviser's answers are applied.

use crate::finding::{Adviser, LeftOut, Opinion, Remark};
use crate::read::Read;
use rustc_hash::FxHashSet;

/// The facts, and what could not be done.
#[derive(Debug, Default)]
pub struct Settled {
    /// One for each fact.
    pub facts: Vec<SettledFact>,
    /// What a person marked as no fact, in the order of the text.
    pub left_out: Vec<LeftOut>,
    /// About corrections that do not fit, or that fit words which have changed since; in the order of the file.
    pub remarks: Vec<Remark>,
}

/// What makes up one fact.
#[derive(Debug, Default)]
pub struct SettledFact {
    /// Statements that say the same, as grouped by the program; several groups if a person joined them, and then the
    /// first stands for all.
    pub groups: Vec<Vec<usize>>,
    /// Statements that an adviser considers the same, and which adviser.
    pub advised: Vec<(Vec<usize>, Adviser)>,
    /// The heading that a person wants for the row.
    pub heading: Option<String>,
    /// A person's opinion of a cell, by article; at most one for each.
    pub opinions: Vec<(usize, Opinion)>,
    /// Statements that a person separated from it: they do not state this fact.
    pub parted: Vec<usize>,
    /// Whether a person marked it as no fact.
    pub is_left_out: bool,
    /// Indices of the corrections that apply here, in the order of the file.
    pub corrections: Vec<usize>,
}

impl SettledFact {
    /// The statements that the program itself considers one; the fullest of them stands for all.
    pub fn own(&self) -> &[usize] {
        self.groups.first().map(Vec::as_slice).unwrap_or_default()
    }

    /// The articles that have one of its statements.
    pub fn articles(&self, read: &Read<'_>) -> FxHashSet<usize> {
        self.groups.iter().flatten().map(|statement| read.statements[*statement].place.article).collect()
    }

    /// Takes over what a person did to a fact whose statements now belong to this one.
    pub fn take_over(&mut self, gone: SettledFact) {
        self.heading = self.heading.take().or(gone.heading);
        self.opinions.extend(gone.opinions);
        self.parted.extend(gone.parted);
        let SettledFact { groups, parted, .. } = self;
        parted.retain(|one| !groups.iter().flatten().any(|member| member == one));
        self.corrections.extend(gone.corrections);
        self.corrections.sort_unstable();
        self.corrections.dedup();
    }
}
