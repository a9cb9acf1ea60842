//! Which paragraphs of other articles say the same.

use crate::compare::Comparison;
use std::collections::BTreeMap;

/// Links by paragraph: article and number → partners, in the event's order.
#[derive(Debug)]
pub struct Partners {
    ends: BTreeMap<(usize, usize), Vec<(usize, usize)>>,
}

impl Partners {
    /// The links of a comparison, from both ends.
    pub fn new(comparison: &Comparison) -> Partners {
        let mut ends: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
        for link in &comparison.links {
            ends.entry(link.a).or_default().push(link.b);
            ends.entry(link.b).or_default().push(link.a);
        }
        ends.values_mut().for_each(|ends| {
            ends.sort_unstable();
            ends.dedup();
        });
        Partners { ends }
    }

    /// The partners of a paragraph.
    pub fn of(&self, article: usize, number: usize) -> &[(usize, usize)] {
        self.ends.get(&(article, number)).map(Vec::as_slice).unwrap_or_default()
    }
}
