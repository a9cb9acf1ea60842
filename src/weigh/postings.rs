//! Which passages have a meaning: one list for each meaning, over all articles of the event.

use super::passage::Passage;
use super::vocabulary::MeaningId;
use std::ops::Range;

/// A passage that has a meaning.
#[derive(Debug, Clone, Copy)]
pub struct Posting {
    /// Its number among all passages of the event, article by article.
    pub passage: usize,
    /// How much of the meaning it has: less than 1 if it is only implied.
    pub share: f64,
}

/// The passages by their meanings.
#[derive(Debug)]
pub struct Postings {
    /// For each meaning, in the order of the passages.
    having: Vec<Vec<Posting>>,
    /// For each article, the numbers of its passages.
    articles: Vec<Range<usize>>,
    /// For each passage, its article.
    article_of: Vec<usize>,
}

impl Postings {
    /// For the passages of each article; an implied meaning counts `implied`.
    pub fn new(passages: &[Vec<Passage>], meanings: usize, implied: f64) -> Postings {
        let mut having: Vec<Vec<Posting>> = vec![Vec::new(); meanings];
        for (passage, content) in passages.iter().flatten().map(|one| &one.content).enumerate() {
            for term in &content.terms {
                let share = if term.is_implied() { implied } else { 1.0 };
                having[term.meaning as usize].push(Posting { passage, share });
            }
        }
        let mut end = 0;
        let next = |of: &Vec<Passage>| {
            let first = end;
            end += of.len();
            first..end
        };
        let articles = passages.iter().map(next).collect();
        let article_of = passages.iter().flatten().map(|passage| passage.place.article).collect();
        Postings { having, articles, article_of }
    }

    /// The passages that have a meaning.
    pub fn having(&self, meaning: MeaningId) -> &[Posting] {
        &self.having[meaning as usize]
    }

    /// How much of a meaning a passage has, 0 if none.
    pub fn share(&self, meaning: MeaningId, passage: usize) -> f64 {
        let having = self.having(meaning);
        having.binary_search_by_key(&passage, |one| one.passage).map_or(0.0, |at| having[at].share)
    }

    /// Whether an article has a meaning.
    pub fn is_in(&self, meaning: MeaningId, article: usize) -> bool {
        let (having, passages) = (self.having(meaning), &self.articles[article]);
        let first = having.partition_point(|one| one.passage < passages.start);
        having.get(first).is_some_and(|one| one.passage < passages.end)
    }

    /// The number of a passage of an article.
    pub fn number(&self, article: usize, passage: usize) -> usize {
        self.articles[article].start + passage
    }

    /// A passage's article, and its number there.
    pub fn place(&self, passage: usize) -> (usize, usize) {
        let article = self.article_of[passage];
        (article, passage - self.articles[article].start)
    }

    /// How many passages the event has.
    pub fn len(&self) -> usize {
        self.article_of.len()
    }
}
