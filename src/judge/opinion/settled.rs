//! What facts are made of, once a person and an adviser have had their say.

use crate::finding::{Adviser, LeftOut, Opinion, Remark};
use crate::read::Read;
use rustc_hash::FxHashSet;

/// What the facts are made of, and what could not be done.
#[derive(Debug, Default)]
pub struct Settled {
    /// One for each fact.
    pub facts: Vec<SettledFact>,
    /// What a person says is no fact, in the order of the text.
    pub left_out: Vec<LeftOut>,
    /// On corrections that do not fit, or fit words that have changed since; in the order of the file.
    pub remarks: Vec<Remark>,
}

/// What one fact is made of.
#[derive(Debug, Default)]
pub struct SettledFact {
    /// Statements that say the same, grouped by the program; several groups where a person joined them, and then the first
    /// stands for all.
    pub groups: Vec<Vec<usize>>,
    /// Statements that an adviser calls the same, and who.
    pub advised: Vec<(Vec<usize>, Adviser)>,
    /// What a person wants at the head of the row.
    pub heading: Option<String>,
    /// What a person thinks of a cell, by the article; at most one for each.
    pub opinions: Vec<(usize, Opinion)>,
    /// Statements that a person parted from it: they do not tell this fact.
    pub parted: Vec<usize>,
    /// Whether a person says that it is no fact.
    pub is_left_out: bool,
    /// Indices of the corrections at work here, in the order of the file.
    pub corrections: Vec<usize>,
}

impl SettledFact {
    /// The statements that the program itself holds for one; of them the fullest stands for all.
    pub fn own(&self) -> &[usize] {
        self.groups.first().map(Vec::as_slice).unwrap_or_default()
    }

    /// The articles that have one of its statements.
    pub fn articles(&self, read: &Read<'_>) -> FxHashSet<usize> {
        self.groups.iter().flatten().map(|statement| read.statements[*statement].place.article).collect()
    }

    /// Takes over what a person did to a fact whose statements are this fact's now.
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
