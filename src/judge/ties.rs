//! How the passages that carry a statement are tied to an article, by the links of paragraphs.

use crate::read::Read;
use crate::weigh::{PairedParagraphs, Weighed};
use rustc_hash::FxHashMap;

/// A paragraph: article and number.
type ParagraphAt = (usize, usize);

/// For a paragraph and another article, the strongest link between them.
pub struct Ties(FxHashMap<(ParagraphAt, usize), f64>);

impl Ties {
    /// The ties that follow from linked paragraphs.
    pub fn new(near: &[PairedParagraphs]) -> Ties {
        let mut ties = FxHashMap::default();
        for pair in near.iter().filter(|pair| pair.are_linked()) {
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let strongest: &mut f64 = ties.entry((one, other.0)).or_default();
                *strongest = strongest.max(pair.score);
            }
        }
        Ties(ties)
    }

    /// The strongest link, 0.5 to 1, between a paragraph that carries the statement and one of the article; 0 if there
    /// is none.
    pub fn strongest(&self, read: &Read<'_>, weighed: &Weighed, statement: usize, article: usize) -> f64 {
        let place = read.statements[statement].place;
        let elsewhere = (0..read.compared).filter(|other| *other != article).filter_map(|other| {
            let telling = weighed.carriage.telling(statement, other)?;
            Some((other, weighed.index.passages[other][telling.passage].place.paragraph))
        });
        let told = elsewhere.chain([(place.article, place.paragraph)]);
        told.filter_map(|paragraph| self.0.get(&(paragraph, article)).copied()).fold(0.0, f64::max)
    }
}
