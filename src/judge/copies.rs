//! Which passages may have a statement word for word, but for a few words.
//!
//! To compare two sentences word by word is dear, and nearly all of them have nothing to do with each other. How many words they have in
//! common, in whatever order, is soon counted, and bounds how many they have in the same order.

use crate::article::Span;
use crate::language::{SegmentedParagraph, Word};
use crate::read::Read;
use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many of the statement's words stand in the passage in the same order. Two sentences that were written apart
/// share a quarter to a half; one of twelve words with three of them exchanged still has 0.75.
const SAME_WORDS_SHARE: f64 = 0.7;

/// A statement with fewer words in common is alike by chance.
const FEWEST_SAME_WORDS: usize = 4;

/// Whether a statement of so many words, of which so many stand in a passage, is the same but for a few.
pub fn are_enough(same: usize, all: usize) -> bool {
    same >= FEWEST_SAME_WORDS && same as f64 >= SAME_WORDS_SHARE * all as f64
}

/// The words of statements and passages as sorted numbers.
pub struct Copies {
    statements: Vec<Vec<u32>>,
    /// Sentence by sentence, for each article.
    passages: Vec<Vec<Vec<u32>>>,
}

impl Copies {
    /// Gives every word of the event its number.
    pub fn new(read: &Read<'_>) -> Copies {
        let mut numbers = FxHashMap::default();
        let mut sorted = |cut: &'_ SegmentedParagraph, spans: &[Span]| {
            let next = |word: &str, numbers: &mut FxHashMap<String, u32>| match numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = numbers.len() as u32;
                    numbers.insert(word.to_string(), number);
                    number
                }
            };
            let mut words: Vec<u32> = cut.words_within(spans).map(|word| next(&word.lower, &mut numbers)).collect();
            words.sort_unstable();
            words
        };
        let articles = read.segmented.articles.iter().take(read.compared);
        let passages = articles.map(|article| {
            let sentences = article.paragraphs.iter().flat_map(|cut| cut.sentences.iter().map(move |one| (cut, one)));
            sentences.map(|(cut, sentence)| sorted(cut, &[sentence.span])).collect()
        });
        let passages = passages.collect();
        let statements = read.statements.iter().map(|statement| {
            let place = statement.place;
            sorted(&read.segmented.articles[place.article].paragraphs[place.paragraph], &statement.spans)
        });
        Copies { statements: statements.collect(), passages }
    }

    /// Whether the passage has enough of the statement's words.
    pub fn may_be(&self, statement: usize, article: usize, passage: usize) -> bool {
        let words = &self.statements[statement];
        are_enough(in_common(words, &self.passages[article][passage]), words.len())
    }
}

/// A statement's sentence word by word beside a passage. The whole sentence, as a clause's last word would else be set against all that
/// follows.
pub struct Copy<'a> {
    /// The words of the statement's sentence.
    pub said: Vec<&'a Word>,
    /// Those of the passage.
    pub told: Vec<&'a Word>,
    /// What becomes of the one to make the other.
    pub operations: Vec<DiffOp>,
}

impl<'a> Copy<'a> {
    /// Nothing where the passage has not the words of the statement, `own` of those of its sentence, but for a few.
    pub fn of(said: Vec<&'a Word>, told: Vec<&'a Word>, own: &[&'a Word]) -> Option<Copy<'a>> {
        let lower = |words: &[&'a Word]| words.iter().map(|word| word.lower.as_str()).collect::<Vec<_>>();
        let operations = capture_diff_slices(Algorithm::Myers, &lower(&said), &lower(&told));
        let same = operations.iter().filter(|operation| matches!(operation, DiffOp::Equal { .. }));
        let same = same.flat_map(|operation| said.get(operation.old_range()).unwrap_or_default());
        let same = same.filter(|word| own.iter().any(|one| one.span == word.span)).count();
        are_enough(same, own.len()).then_some(Copy { said, told, operations })
    }
}

/// How many numbers two sorted lists have in common, each as often as it stands in both.
fn in_common(one: &[u32], other: &[u32]) -> usize {
    let (mut here, mut there, mut common) = (0, 0, 0);
    while here < one.len() && there < other.len() {
        match one[here].cmp(&other[there]) {
            std::cmp::Ordering::Less => here += 1,
            std::cmp::Ordering::Greater => there += 1,
            std::cmp::Ordering::Equal => (here, there, common) = (here + 1, there + 1, common + 1),
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_counts_as_often_as_it_stands_in_both() {
        assert_eq!(in_common(&[1, 2, 2, 5, 9], &[2, 2, 2, 4, 9]), 3);
        assert_eq!(in_common(&[], &[1]), 0);
    }
}
