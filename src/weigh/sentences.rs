//! How much the closest sentences of two paragraphs have in common, for all paragraphs at once. The sentences are found
//! by their meanings, so those with nothing in common cost nothing.

use super::affinity::affinity;
use super::index::Index;
use super::vocabulary::MeaningId;
use rustc_hash::{FxHashMap, FxHashSet};

/// The sentences of paragraphs, and which of them have a meaning.
pub struct Sentences<'i> {
    index: &'i Index,
    /// Article and passage; of those of a paragraph that say the same, the first.
    passages: Vec<(usize, usize)>,
    /// For each sentence, its paragraph's number.
    paragraph: Vec<usize>,
    /// For each paragraph, its sentences.
    of_paragraph: Vec<std::ops::Range<usize>>,
    /// Sentences by the meanings of their words, in order.
    saying: FxHashMap<MeaningId, Vec<usize>>,
}

impl<'i> Sentences<'i> {
    /// For these paragraphs, each given by its article and the range of its passages.
    pub fn new(index: &'i Index, paragraphs: impl Iterator<Item = (usize, std::ops::Range<usize>)>) -> Sentences<'i> {
        let mut all = Sentences {
            index,
            passages: Vec::new(),
            paragraph: Vec::new(),
            of_paragraph: Vec::new(),
            saying: FxHashMap::default(),
        };
        for (number, (article, passages)) in paragraphs.enumerate() {
            let first = all.passages.len();
            let mut known: FxHashSet<&[MeaningId]> = FxHashSet::default();
            for passage in passages {
                if !known.insert(&index.passages[article][passage].said) {
                    continue;
                }
                for meaning in &index.passages[article][passage].said {
                    all.saying.entry(*meaning).or_default().push(all.passages.len());
                }
                all.passages.push((article, passage));
                all.paragraph.push(number);
            }
            all.of_paragraph.push(first..all.passages.len());
        }
        all
    }

    /// For each paragraph, the affinity of its sentence that is closest to one of this paragraph: see
    /// [`Index::affinity`]. Only for later paragraphs of articles in the same language.
    pub fn closest(&self, paragraph: usize) -> Vec<f64> {
        let mut closest = vec![0.0_f64; self.of_paragraph.len()];
        let mut shared = vec![0.0_f64; self.passages.len()];
        let mut by_one = vec![0.0_f64; self.passages.len()];
        let end = self.of_paragraph[paragraph].end;
        for here in self.of_paragraph[paragraph].clone() {
            let (article, passage) = self.passages[here];
            shared[end..].fill(0.0);
            for meaning in &self.index.passages[article][passage].said {
                // The most that one meaning here shares with each sentence.
                let mut met: Vec<usize> = Vec::new();
                for (other, alike) in self.index.alike(*meaning) {
                    let credit = alike * (self.index.rarity(*meaning) + self.index.rarity(*other)) / 2.0;
                    let there = self.saying.get(other).map(Vec::as_slice).unwrap_or_default();
                    for sentence in &there[there.partition_point(|one| *one < end)..] {
                        if by_one[*sentence] == 0.0 {
                            met.push(*sentence);
                        }
                        by_one[*sentence] = by_one[*sentence].max(credit);
                    }
                }
                for sentence in met {
                    shared[sentence] += std::mem::take(&mut by_one[sentence]);
                }
            }
            let weight = self.index.said_weight(article, passage);
            for there in (end..self.passages.len()).filter(|there| shared[*there] > 0.0) {
                let (article, passage) = self.passages[there];
                let affinity = affinity(shared[there], weight, self.index.said_weight(article, passage));
                let most = &mut closest[self.paragraph[there]];
                *most = most.max(affinity);
            }
        }
        closest
    }
}
