//! A parse: tokens, each with its head, and the paths through the tree that they form.

use super::part_of_speech::PartOfSpeech;
use super::relation::Relation;
use super::tag::Tag;
use crate::article::Span;
use std::ops::Range;

/// The tokens of a text and how they depend on each other. There are several trees if the text has several sentences,
/// or a sentence breaks off and starts again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parse {
    /// In the order of the text.
    pub tokens: Vec<Token>,
}

/// A word, a part of one, or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// What kind of word it is, and in which form.
    pub tag: Tag,
    /// The same more coarsely; distinguishes an auxiliary from a verb that says something.
    pub part_of_speech: PartOfSpeech,
    /// Its relation to its head.
    pub relation: Relation,
    /// Index of its head; its own for a root.
    pub head: usize,
    /// Base form, as in a dictionary: "sink" for "sank". In lower case, except for names and "I".
    pub lemma: Box<str>,
    /// Whether the parser begins a sentence here; always so for the first token.
    pub is_sentence_start: bool,
}

impl Parse {
    /// Indices of the tokens without a head, in order.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.tokens.iter().enumerate().filter(|(index, token)| token.head == *index).map(|(index, _)| index)
    }

    /// Indices of the tokens that depend on this one, in order.
    pub fn children(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        let is_child = move |(index, token): &(usize, &Token)| token.head == head && *index != head;
        self.tokens.iter().enumerate().filter(is_child).map(|(index, _)| index)
    }

    /// The first of the tokens that depend on this one by that relation.
    pub fn child(&self, head: usize, relation: Relation) -> Option<usize> {
        self.children(head).find(|child| self.tokens[*child].relation == relation)
    }

    /// The token itself and everything below it, in order. Not always without gaps.
    pub fn subtree(&self, top: usize) -> Vec<usize> {
        self.subtree_without(top, |_| false)
    }

    /// The same, leaving out every token for which `is_cut` is true and everything that depends on it; the top itself
    /// is not tested.
    pub fn subtree_without(&self, top: usize, is_cut: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut is_within = vec![None; self.tokens.len()];
        if let Some(within) = is_within.get_mut(top) {
            *within = Some(true);
        }
        let mut chain = Vec::new();
        for index in 0..self.tokens.len() {
            let mut at = index;
            // No chain is longer than the number of tokens.
            while is_within[at].is_none() && chain.len() < self.tokens.len() {
                let head = self.tokens[at].head;
                if head == at || is_cut(at) {
                    is_within[at] = Some(false);
                } else {
                    chain.push(at);
                    at = head;
                }
            }
            let within = is_within[at].unwrap_or(false);
            chain.drain(..).for_each(|index| is_within[index] = Some(within));
        }
        (0..self.tokens.len()).filter(|index| is_within[*index] == Some(true)).collect()
    }

    /// From the first to the last byte of these tokens, which are in order; `None` if there are none.
    pub fn span_of(&self, tokens: &[usize]) -> Option<Span> {
        let first = self.tokens.get(*tokens.first()?)?;
        let last = self.tokens.get(*tokens.last()?)?;
        Some(Span::new(first.span.start, last.span.end))
    }

    /// The head, its head, and so on up to the root; empty for a root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let above = |at: usize| self.tokens.get(at).map(|token| token.head).filter(|head| *head != at);
        std::iter::successors(above(token), move |at| above(*at)).take(self.tokens.len())
    }

    /// The tokens of each sentence.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let starts = (0..self.tokens.len()).filter(|index| *index == 0 || self.tokens[*index].is_sentence_start);
        starts.map(|start| {
            let after = self.tokens[start + 1..].iter().position(|token| token.is_sentence_start);
            start..after.map_or(self.tokens.len(), |length| start + 1 + length)
        })
    }

    /// The tokens that have at least one byte in the span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    const TEXT: &str = "The mayor, who was ill, sold two old ferries. He left.";

    fn words<'t>(parse: &Parse, text: &'t str, tokens: impl IntoIterator<Item = usize>) -> Vec<&'t str> {
        tokens.into_iter().map(|token| parse.tokens[token].span.of(text)).collect()
    }

    #[test]
    fn the_tree_is_walked_down_and_up() {
        let parse = parse(TEXT);
        let roots: Vec<usize> = parse.roots().collect();
        assert_eq!(words(&parse, TEXT, roots.clone()), ["sold", "left"]);
        let subject = parse.child(roots[0], Relation::Subject).unwrap();
        let object = parse.child(roots[0], Relation::DirectObject).unwrap();
        assert_eq!(words(&parse, TEXT, parse.subtree(object)), ["two", "old", "ferries"]);
        assert_eq!(parse.span_of(&parse.subtree(subject)).unwrap().of(TEXT), "The mayor, who was ill,");
        let is_clause = |token: usize| parse.tokens[token].relation == Relation::RelativeClause;
        assert_eq!(words(&parse, TEXT, parse.subtree_without(subject, is_clause)), ["The", "mayor", ",", ","]);
        let at = TEXT.find("two").unwrap();
        let two = parse.tokens_in(Span::new(at + 1, at + 4));
        assert_eq!(words(&parse, TEXT, two.clone()), ["two"]);
        assert_eq!(words(&parse, TEXT, parse.ancestors(two.start)), ["ferries", "sold"]);
        assert_eq!(parse.ancestors(roots[0]).count(), 0);
    }

    #[test]
    fn sentences_are_ranges_of_tokens() {
        let parse = parse(TEXT);
        let sentences: Vec<_> = parse.sentences().map(|range| words(&parse, TEXT, range).join(" ")).collect();
        assert_eq!(sentences, ["The mayor , who was ill , sold two old ferries .", "He left ."]);
    }

    #[test]
    fn a_walk_from_nowhere_leads_nowhere() {
        let none = Parse::default();
        assert!(none.subtree(3).is_empty() && none.span_of(&[3]).is_none() && none.ancestors(3).next().is_none());
        assert!(none.sentences().next().is_none() && none.tokens_in(Span::new(2, 1)).is_empty());
        // A parse made by others may have heads in a circle.
        let mut circle = parse("He left.");
        (circle.tokens[0].head, circle.tokens[1].head) = (1, 0);
        assert!(circle.subtree(2).len() < 4 && circle.ancestors(0).count() <= 3);
    }
}
