//! A text's meanings, ready to be set beside many others.

use crate::weigh::vocabulary::MeaningId;
use rustc_hash::FxHashMap;

/// For each meaning that stands for some of a text's, for which, and the weight that the two then share.
#[derive(Default)]
pub struct Shares {
    standing: FxHashMap<MeaningId, Vec<(usize, f64)>>,
    len: usize,
}

impl Shares {
    /// Of a text's meanings; `standing` gives what stands for one of them, and the weight that the two share.
    pub fn new<I: Iterator<Item = (MeaningId, f64)>>(
        meanings: &[MeaningId],
        standing: impl Fn(MeaningId) -> I,
    ) -> Shares {
        let mut shares = Shares { standing: FxHashMap::default(), len: meanings.len() };
        for (position, meaning) in meanings.iter().enumerate() {
            for (other, weight) in standing(*meaning) {
                shares.standing.entry(other).or_default().push((position, weight));
            }
        }
        shares
    }

    /// The weight shared with another text: of each meaning the most that one of the others has. `most` is room to work in.
    pub fn with(&self, others: &[MeaningId], most: &mut Vec<f64>) -> f64 {
        most.clear();
        most.resize(self.len, 0.0);
        for (position, weight) in others.iter().filter_map(|other| self.standing.get(other)).flatten() {
            most[*position] = most[*position].max(*weight);
        }
        most.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_meaning_shares_the_most_that_one_of_the_others_has() {
        // 1 stands for itself and 2; 3 for itself and, less, for 2.
        let standing = |meaning: MeaningId| match meaning {
            1 => vec![(1, 1.0), (2, 0.5)].into_iter(),
            _ => vec![(3, 0.8), (2, 0.25)].into_iter(),
        };
        let shares = Shares::new(&[1, 3], standing);
        let mut room = Vec::new();
        assert_eq!(shares.with(&[1, 2], &mut room), 1.25);
        assert_eq!(shares.with(&[2], &mut room), 0.75);
        assert_eq!(shares.with(&[4], &mut room), 0.0);
    }
}
