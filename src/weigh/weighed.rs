//! What was weighed of an event.

use super::carriage::Carriage;
use super::index::Index;
use super::measure::Measure;
use super::support::Support;
use crate::read::Read;

/// How strongly every passage and every article carries every statement.
#[derive(Debug)]
pub struct Weighed {
    /// The passages by their meanings.
    pub index: Index,
    /// For every statement and article, the passages that carry it.
    pub carriage: Carriage,
}

impl Weighed {
    /// Weighs all that was read; the default weights are what the program uses.
    pub fn new(read: &Read<'_>, measure: &Measure, support: &Support) -> Weighed {
        let index = Index::new(read, measure);
        let carriage = Carriage::new(&read.statements, &index, support);
        Weighed { index, carriage }
    }
}
