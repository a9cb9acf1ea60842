//! How much two articles have in common: the statements and the names that they share.

use crate::language::EntityKind;
use crate::read::Read;
use crate::weigh::{Carriage, Weighed};
use std::collections::BTreeSet;

/// Two articles with at least this kinship belong to one event.
///
/// Measured on 12 labelled stories and 11 invented events whose outlets word things far apart: of 67 pairs on one event,
/// 8 are below, 3 of which share [`SHARED_NAMES`]; of 66 pairs from two stories none is at or above, and one shares two
/// names. At 0.295, the lowest value of the labelled stories, 12 pairs on one event would be called strangers.
const KIN: f64 = 0.25;

/// Two articles that name as many people and organisations in common, each by a name of several words, belong to one
/// event, however differently they tell it. One name may be the president's.
const SHARED_NAMES: usize = 2;

/// The weight of the best three statements, and of the share of common names, beside the mean of all statements.
/// Weights of 0.1 to 0.3 keep strangers and kin apart; these leave the widest gap.
const BEST_WEIGHT: f64 = 0.2;

/// See [`BEST_WEIGHT`].
const NAMES_WEIGHT: f64 = 0.2;

/// An unrelated article shares no fact, so its best three carry little; an article on the same event that goes its own
/// way still has the event itself in common.
const BEST: usize = 3;

/// Statements with fewer content words say nothing about any event.
const FEWEST_CONTENT_WORDS: usize = 3;

/// An article with fewer statements is too short to be called unrelated.
const FEWEST_STATEMENTS: usize = 3;

/// What is needed to compare any two articles.
pub struct Kinship<'j> {
    read: &'j Read<'j>,
    carriage: &'j Carriage,
    /// For each article, its statements with enough content.
    statements: Vec<Vec<usize>>,
    /// For each article, the people and organisations that it names.
    names: Vec<BTreeSet<usize>>,
}

impl<'j> Kinship<'j> {
    /// Reads every article's statements and names.
    pub fn new(read: &'j Read<'j>, weighed: &'j Weighed) -> Kinship<'j> {
        let mut statements = vec![Vec::new(); read.event.articles.len()];
        for (number, statement) in read.statements.iter().enumerate() {
            let said = weighed.index.content(number).terms.iter().filter(|term| !term.is_implied()).count();
            if statement.place.paragraph > 0 && said >= FEWEST_CONTENT_WORDS {
                statements[statement.place.article].push(number);
            }
        }
        // Unrelated articles also share places and single words ("Friday's", "Senate").
        let tells = |entity: &usize| {
            let entity = read.annotated.entities.get(*entity);
            entity.is_some_and(|entity| entity.kind != EntityKind::Place && entity.name.contains(' '))
        };
        let names = read.annotated.articles.iter().map(|article| {
            let names = article.paragraphs.iter().flat_map(|paragraph| &paragraph.names);
            names.map(|name| name.entity).filter(tells).collect()
        });
        Kinship { read, carriage: &weighed.carriage, statements, names: names.collect() }
    }

    /// Whether the article is long enough, and in a language that is judged.
    pub fn can_tell(&self, article: usize) -> bool {
        self.statements[article].len() >= FEWEST_STATEMENTS && self.read.language_of(article).is_judged()
    }

    /// Whether two articles seem to report one event.
    pub fn are_kin(&self, a: usize, b: usize) -> bool {
        self.names[a].intersection(&self.names[b]).count() >= SHARED_NAMES || self.between(a, b) >= KIN
    }

    /// From 0 (nothing in common); the same text twice has about 1.4.
    pub fn between(&self, a: usize, b: usize) -> f64 {
        let (there, back) = (self.carried(a, b), self.carried(b, a));
        let fewer = self.names[a].len().min(self.names[b].len()).max(1);
        let common = self.names[a].intersection(&self.names[b]).count() as f64 / fewer as f64;
        (mean(&there) + mean(&back)) / 2.0 + BEST_WEIGHT * best(&there).max(best(&back)) + NAMES_WEIGHT * common
    }

    /// The share of each statement of `of` that a passage of `article` has, greatest first; without corroboration,
    /// which must not make unrelated articles kin.
    fn carried(&self, of: usize, article: usize) -> Vec<f64> {
        let share = |statement: &usize| self.carriage.share(*statement, article);
        let mut shares: Vec<f64> = self.statements[of].iter().map(share).collect();
        shares.sort_by(|a, b| b.total_cmp(a));
        shares
    }
}

fn mean(scores: &[f64]) -> f64 {
    scores.iter().sum::<f64>() / scores.len().max(1) as f64
}

fn best(scores: &[f64]) -> f64 {
    mean(&scores[..scores.len().min(BEST)])
}
