//! The result of weighing an event.

use super::carriage::Carriage;
use super::index::Index;
use super::linking::Linking;
use super::links::{PairedParagraphs, near};
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
    /// The paragraphs of the articles that have much in common, strongest first; none if a list is checked.
    pub near: Vec<PairedParagraphs>,
}

impl Weighed {
    /// Weighs everything that was read; the default weights are what the program uses.
    pub fn new(read: &Read<'_>, measure: &Measure, support: &Support) -> Weighed {
        let index = Index::new(read, measure);
        let carriage = Carriage::new(&read.statements, &index, support);
        let is_list = read.compared < read.event.articles.len();
        let near = if is_list { Vec::new() } else { near(read, &index, &carriage, &Linking::default()) };
        Weighed { index, carriage, near }
    }
}
