//! Which passages may repeat a statement word for word, except for a few words.
//!
//! Comparing two sentences word by word is slow, and nearly all pairs have nothing to do with each other. The number of
//! words they have in common, in any order, is quick to count, and is an upper bound for how many they have in the same
//! order.

use crate::article::Span;
use crate::language::{SegmentedParagraph, Word};
use crate::read::Read;
use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// At least this share of the statement's words must be in the passage in the same order. Two sentences that were
/// written independently share a quarter to a half; one of twelve words with three of them exchanged still has 0.75.
const SAME_WORDS_SHARE: f64 = 0.7;

/// With fewer words in common than this, a statement is alike by chance.
const FEWEST_SAME_WORDS: usize = 4;

/// Whether a statement of `all` words, with `same` of them in a passage, is the same except for a few.
pub fn are_enough(same: usize, all: usize) -> bool {
    same >= FEWEST_SAME_WORDS && same as f64 >= SAME_WORDS_SHARE * all as f64
}

/// The words of statements and passages as sorted numbers.
pub struct Copies {
    statements: Vec<Vec<u32>>,
    /// The sentences of each article.
    passages: Vec<Vec<Vec<u32>>>,
}

impl Copies {
    /// Gives every word of the event a number.
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

/// A statement's sentence and a passage compared word by word. The whole sentence is used, because otherwise the last
/// word of a clause would be set against everything that follows.
pub struct Copy<'a> {
    /// The words of the statement's sentence.
    pub said: Vec<&'a Word>,
    /// Those of the passage.
    pub told: Vec<&'a Word>,
    /// The edits that turn the one into the other.
    pub operations: Vec<DiffOp>,
}

impl<'a> Copy<'a> {
    /// `None` unless the passage repeats the statement (`own`, a part of the words of its sentence) except for a few
    /// words.
    pub fn of(said: Vec<&'a Word>, told: Vec<&'a Word>, own: &[&'a Word]) -> Option<Copy<'a>> {
        let lower = |words: &[&'a Word]| words.iter().map(|word| word.lower.as_str()).collect::<Vec<_>>();
        let operations = capture_diff_slices(Algorithm::Myers, &lower(&said), &lower(&told));
        let same = operations.iter().filter(|operation| matches!(operation, DiffOp::Equal { .. }));
        let same = same.flat_map(|operation| said.get(operation.old_range()).unwrap_or_default());
        let same = same.filter(|word| own.iter().any(|one| one.span == word.span)).count();
        are_enough(same, own.len()).then_some(Copy { said, told, operations })
    }
}

/// How many numbers two sorted lists have in common, with repetitions.
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
