//! Heads and labels as left by the moves → a finished tree.
//!
//! The moves cannot draw arcs that cross others. In training these were attached higher up, and their labels say where
//! they belong (pseudo-projective parsing: Nivre and Nilsson 2005); here they are brought back down.

use super::letter::is_space;
use super::moves::Label;
use super::relation::Relation;
use std::ops::RangeInclusive;

/// The most rounds in which the edges of subtrees are looked for: more are needed only if arcs cross.
const MOST_ROUNDS: usize = 12;

/// A tree's heads and relations, and where sentences begin.
pub(super) struct Arcs {
    pub heads: Vec<usize>,
    pub relations: Vec<Relation>,
    pub starts_sentence: Vec<bool>,
}

/// Brings lifted arcs down, and finds the sentences: one begins where the subtree of a root does.
pub(super) fn finished(words: &[&str], mut heads: Vec<usize>, mut labels: Vec<Label>) -> Arcs {
    let lifted: Vec<usize> = (0..heads.len()).filter(|word| labels[*word].lifted_from.is_some()).collect();
    if !lifted.is_empty() {
        let edges = Edges::of(&heads);
        for word in lifted {
            if let Some(head) = true_head(word, words, &heads, &labels, &edges) {
                heads[word] = head;
            }
            labels[word].lifted_from = None;
        }
    }
    let edges = Edges::of(&heads);
    let mut relations: Vec<Relation> = labels.iter().map(|label| label.relation).collect();
    for (word, head) in heads.iter().enumerate() {
        if *head == word {
            relations[word] = Relation::Root;
        }
    }
    let mut starts_sentence = edges.starts(&heads);
    starts_sentence.first_mut().into_iter().for_each(|first| *first = true);
    Arcs { heads, relations, starts_sentence }
}

/// The head to which a lifted arc should be attached: the nearest below the given head with the label that is looked
/// for, level by level and from the left.
fn true_head(word: usize, words: &[&str], heads: &[usize], labels: &[Label], edges: &Edges) -> Option<usize> {
    let wanted = Label { relation: labels[word].lifted_from?, lifted_from: None };
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); heads.len()];
    for (child, head) in heads.iter().enumerate().filter(|(child, head)| child != *head) {
        children[*head].push(child);
    }
    let is_other = |child: &usize| *child != word && !words[*child].chars().all(is_space);
    let mut level = vec![heads[word]];
    // A tree is never deeper than its number of words.
    for _ in 0..heads.len() {
        let below = |head: &usize| {
            let range = edges.range(*head);
            children[*head].iter().copied().filter(move |child| range.contains(child)).filter(is_other)
        };
        let next: Vec<usize> = level.iter().flat_map(below).collect();
        if let Some(found) = next.iter().find(|child| labels[**child] == wanted) {
            return Some(*found);
        }
        if next.is_empty() {
            return None;
        }
        level = next;
    }
    None
}

/// The first and the last word of every subtree.
struct Edges {
    left: Vec<usize>,
    right: Vec<usize>,
}

impl Edges {
    fn of(heads: &[usize]) -> Edges {
        let mut edges = Edges { left: (0..heads.len()).collect(), right: (0..heads.len()).collect() };
        for _ in 0..MOST_ROUNDS {
            for word in (0..heads.len()).chain((0..heads.len()).rev()) {
                let head = heads[word];
                edges.left[head] = edges.left[head].min(edges.left[word]);
                edges.right[head] = edges.right[head].max(edges.right[word]);
            }
            if edges.are_complete(heads) {
                break;
            }
        }
        edges
    }

    fn range(&self, word: usize) -> RangeInclusive<usize> {
        self.left[word]..=self.right[word]
    }

    fn starts(&self, heads: &[usize]) -> Vec<bool> {
        let mut starts = vec![false; heads.len()];
        for (word, head) in heads.iter().enumerate() {
            if *head == word {
                starts[self.left[word]] = true;
            }
        }
        starts
    }

    /// Whether no head is outside its sentence. The last word of a sentence is not checked, as in the program with
    /// which the weights were trained.
    fn are_complete(&self, heads: &[usize]) -> bool {
        let starts = self.starts(heads);
        let mut first = 0;
        for word in 0..heads.len() {
            if (word > 0 && starts[word]) || word + 1 == heads.len() {
                if heads[first..word].iter().any(|head| *head < first || *head > word) {
                    return false;
                }
                first = word;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(relation: Relation, lifted_from: Option<Relation>) -> Label {
        Label { relation, lifted_from }
    }

    /// "She saw a film yesterday about bees": "about" belongs to "film", but "yesterday" is in between.
    #[test]
    fn a_lifted_arc_is_brought_down() {
        let words = ["She", "saw", "a", "film", "yesterday", "about", "bees"];
        let relations = [
            label(Relation::Subject, None),
            Label::ROOT,
            label(Relation::Determiner, None),
            label(Relation::DirectObject, None),
            label(Relation::NounPhraseAdverbial, None),
            label(Relation::Preposition, Some(Relation::DirectObject)),
            label(Relation::PrepositionalObject, None),
        ];
        let arcs = finished(&words, vec![1, 1, 3, 1, 1, 1, 5], relations.to_vec());
        assert_eq!(arcs.heads, [1, 1, 3, 1, 1, 3, 5]);
        assert_eq!(arcs.relations[5], Relation::Preposition);
        let none_sought = label(Relation::Preposition, Some(Relation::Agent));
        let mut relations = relations;
        relations[5] = none_sought;
        assert_eq!(finished(&words, vec![1, 1, 3, 1, 1, 1, 5], relations.to_vec()).heads[5], 1);
    }

    #[test]
    fn a_sentence_begins_with_the_subtree_of_a_root() {
        let labels = vec![Label::ROOT; 5];
        let arcs = finished(&["a"; 5], vec![1, 1, 1, 4, 4], labels);
        assert_eq!(arcs.starts_sentence, [true, false, false, true, false]);
        assert!(finished(&[], Vec::new(), Vec::new()).heads.is_empty());
    }
}
