//! A paragraph as grammar sees it: the tokens of all its sentences in one list, how they depend on each other, and what
//! is in quotation marks.
//!
//! Input: articles with their cut paragraphs. Output: a [`Tree`] for each paragraph, made once and shared by everything
//! that English finds.

use super::grammar::{CutParagraph, Parse, PartOfSpeech, Relation, Tag, Token, parse_paragraphs};
use super::transcript::turns;
use super::words::is_shortened;
use crate::article::{Dateline, Span};
use crate::language::cut_text::CutText;
use crate::language::reading::CutArticle;
use crate::language::script::{Quotation, quotations_of_article};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A parsed paragraph. A token is identified by its index in [`tokens`](Tree::tokens).
#[derive(Debug)]
pub struct Tree<'p> {
    /// The paragraph with its sentences and words.
    pub cut: CutText<'p>,
    /// The tokens of all sentences, in text order; a head is an index in this list, a lemma is in lower case.
    pub tokens: Vec<Token>,
    /// The words in quotation marks, in order.
    pub quotations: Vec<Quotation>,
    /// The tokens of each of [`SegmentedParagraph::sentences`](crate::language::cut::SegmentedParagraph::sentences).
    pub sentences: Vec<Range<usize>>,
    lower: Vec<String>,
    is_quoted: Vec<bool>,
    /// The tokens below each token, one after the other, and where those of each begin.
    children: Vec<usize>,
    first_child: Vec<usize>,
}

/// This many paragraphs are parsed at once: a few thousand words, because parsing many together is faster.
const IN_ONE_GO: usize = 64;

/// The trees of the articles' paragraphs, by article and paragraph number. A paragraph that several of them have word
/// for word, such as an agency's text, is parsed once.
pub fn trees<'a>(articles: &[&CutArticle<'a>]) -> Vec<Vec<Tree<'a>>> {
    let sentences: Vec<Vec<Vec<Span>>> = articles.par_iter().map(|article| sentences(article)).collect();
    let mut numbers: FxHashMap<(&str, &[Span]), usize> = FxHashMap::default();
    let mut different: Vec<CutParagraph<'_>> = Vec::new();
    let mut number_of: Vec<Vec<usize>> = Vec::with_capacity(articles.len());
    for (article, sentences) in articles.iter().zip(&sentences) {
        let paragraphs = article.paragraphs.iter().zip(sentences);
        let number = paragraphs.map(|(cut, sentences)| {
            *numbers.entry((cut.text, sentences.as_slice())).or_insert_with(|| {
                different.push(CutParagraph { text: cut.text, sentences });
                different.len() - 1
            })
        });
        number_of.push(number.collect());
    }
    let parses: Vec<Vec<Parse>> = different.par_chunks(IN_ONE_GO).flat_map_iter(parse_paragraphs).collect();
    let of_article = |(article, numbers): (&&CutArticle<'a>, &Vec<usize>)| {
        let texts: Vec<&str> = article.paragraphs.iter().map(|paragraph| paragraph.text).collect();
        let quotations = quotations_of_article(&texts, is_shortened).into_iter().zip(turns(&texts));
        // What somebody says in a transcript is one quotation, whatever marks it contains.
        let quotations = quotations.map(|(found, turn)| turn.map_or(found, |turn| vec![turn]));
        let parts = article.paragraphs.iter().zip(numbers).zip(quotations);
        parts.map(|((cut, number), quotations)| Tree::new(*cut, &parses[*number], quotations)).collect()
    };
    articles.par_iter().zip(&number_of).map(of_article).collect()
}

/// Where the sentences of an article's paragraphs are. The dateline of a report is not part of its first sentence.
fn sentences(article: &CutArticle<'_>) -> Vec<Vec<Span>> {
    let bounds = |(number, cut): (usize, &CutText<'_>)| {
        let dateline = if number == 1 { Dateline::of(cut.text) } else { None };
        let begin = dateline.map_or(0, |dateline| dateline.span.end);
        let sentences = cut.cut.sentences.iter().map(|sentence| sentence.span);
        sentences.map(|span| Span::new(span.start.max(begin).min(span.end), span.end)).collect()
    };
    article.paragraphs.iter().enumerate().map(bounds).collect()
}

impl<'p> Tree<'p> {
    fn new(cut: CutText<'p>, parses: &[Parse], quotations: Vec<Quotation>) -> Tree<'p> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut sentences = Vec::with_capacity(parses.len());
        for parse in parses {
            let start = tokens.len();
            tokens.extend(parse.tokens.iter().map(|token| Token {
                head: token.head + start,
                lemma: token.lemma.to_lowercase().into(),
                ..token.clone()
            }));
            sentences.push(start..tokens.len());
        }
        let lower = tokens.iter().map(|token| token.span.of(cut.text).to_lowercase().replace('’', "'")).collect();
        let quoted = |token: &Token| {
            let before = quotations.partition_point(|quotation| quotation.span.start <= token.span.start);
            quotations[..before].last().is_some_and(|quotation| quotation.span.contains(token.span))
        };
        let is_quoted = tokens.iter().map(quoted).collect();
        let has_head = |(index, token): &(usize, &Token)| token.head != *index;
        let mut below: Vec<(usize, usize)> =
            tokens.iter().enumerate().filter(has_head).map(|(index, token)| (token.head, index)).collect();
        below.sort_unstable();
        let first_child = (0..=tokens.len()).map(|head| below.partition_point(|(of, _)| *of < head)).collect();
        let children = below.into_iter().map(|(_, child)| child).collect();
        Tree { cut, tokens, quotations, sentences, lower, is_quoted, children, first_child }
    }

    /// The words of a token as printed.
    pub fn surface(&self, token: usize) -> &'p str {
        self.tokens[token].span.of(self.cut.text)
    }

    /// The same in lower case, with straight apostrophes.
    pub fn lower(&self, token: usize) -> &str {
        &self.lower[token]
    }

    /// The base form, in lower case.
    pub fn lemma(&self, token: usize) -> &str {
        &self.tokens[token].lemma
    }

    /// The form and kind of the word.
    pub fn tag(&self, token: usize) -> Tag {
        self.tokens[token].tag
    }

    /// The kind of the word.
    pub fn part_of_speech(&self, token: usize) -> PartOfSpeech {
        self.tokens[token].part_of_speech
    }

    /// What it is to its head.
    pub fn relation(&self, token: usize) -> Relation {
        self.tokens[token].relation
    }

    /// Its head; its own index for a root.
    pub fn head(&self, token: usize) -> usize {
        self.tokens[token].head
    }

    /// Whether it is a verb, including auxiliaries.
    pub fn is_verb(&self, token: usize) -> bool {
        matches!(self.part_of_speech(token), PartOfSpeech::Verb | PartOfSpeech::Auxiliary)
    }

    /// Whether it is a mark.
    pub fn is_mark(&self, token: usize) -> bool {
        matches!(self.part_of_speech(token), PartOfSpeech::Punctuation | PartOfSpeech::Space)
    }

    /// Whether it is in quotation marks.
    pub fn is_quoted(&self, token: usize) -> bool {
        self.is_quoted[token]
    }

    /// What depends on a token, in text order.
    pub fn children(&self, token: usize) -> &[usize] {
        &self.children[self.first_child[token]..self.first_child[token + 1]]
    }

    /// What depends on a token by one of these relations, in text order.
    pub fn related<'t>(
        &'t self,
        token: usize,
        relations: &'t [Relation],
    ) -> impl DoubleEndedIterator<Item = usize> + 't {
        self.children(token).iter().copied().filter(|child| relations.contains(&self.relation(*child)))
    }

    /// The first that depends on a token by this relation.
    pub fn child(&self, token: usize, relation: Relation) -> Option<usize> {
        self.children(token).iter().copied().find(|child| self.relation(*child) == relation)
    }

    /// The objects of the prepositions below a token for which `is_one` holds.
    pub fn objects_of<'t>(
        &'t self,
        token: usize,
        is_one: impl Fn(&str) -> bool + 't,
    ) -> impl Iterator<Item = usize> + 't {
        let prepositions = self.children(token).iter().copied().filter(move |child| is_one(self.lower(*child)));
        prepositions.flat_map(|preposition| self.related(preposition, &[Relation::PrepositionalObject]))
    }

    /// The head, its head, and so on to the root; empty for a root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let above = |at: usize| Some(self.head(at)).filter(|head| *head != at);
        std::iter::successors(above(token), move |at| above(*at)).take(self.tokens.len())
    }

    /// The token and everything below it, in text order, without what depends by a relation for which `is_cut` holds.
    pub fn subtree(&self, top: usize, is_cut: impl Fn(Relation) -> bool) -> Vec<usize> {
        let mut found = vec![top];
        let mut at = 0;
        // Each token has one head, so none is met twice.
        while let Some(token) = found.get(at).copied().filter(|_| at < self.tokens.len()) {
            found.extend(self.children(token).iter().filter(|child| !is_cut(self.relation(**child))));
            at += 1;
        }
        found.sort_unstable();
        found
    }

    /// A noun with the rest of its phrase: articles, adjectives, prepositions, but no clause, apposition or further
    /// noun.
    pub fn noun_phrase(&self, noun: usize) -> Vec<usize> {
        use Relation::*;
        let is_cut = |relation| {
            matches!(
                relation,
                RelativeClause
                    | AdnominalClause
                    | Apposition
                    | Coordinator
                    | Conjunct
                    | Punctuation
                    | AdverbialClause
                    | Parataxis
            )
        };
        self.subtree(noun, is_cut)
    }

    /// From the first to the last byte of tokens in text order; `None` if there are none.
    pub fn span(&self, tokens: &[usize]) -> Option<Span> {
        Some(Span::new(self.tokens[*tokens.first()?].span.start, self.tokens[*tokens.last()?].span.end))
    }

    /// The tokens that have at least one byte in the span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The token of a span on which its other tokens depend; `None` if it has several parts.
    pub fn head_within(&self, span: Span) -> Option<usize> {
        let within = self.tokens_in(span);
        within.clone().rev().find(|token| !within.contains(&self.head(*token)) || self.head(*token) == *token)
    }

    /// The number of the sentence that contains a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= token)
    }

    /// The tokens of the sentence that contains a token.
    pub fn sentence_around(&self, token: usize) -> Range<usize> {
        self.sentences.get(self.sentence_of(token)).cloned().unwrap_or(token..token + 1)
    }
}
