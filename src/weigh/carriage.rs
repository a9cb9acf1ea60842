//! Every statement against every article: the passages that carry it, seen together with what other articles tell.
//!
//! A passage is judged by three things:
//! - how much of the statement's weight it carries ([`Index::carried_by`]);
//! - corroboration: how much it has to do with the passages of other articles that carry the statement well.
//!   Two outlets that tell the same passage tell the facts in it, in whatever words;
//! - the statement's wording: where even the article that tells it best carries only part of its words, the
//!   others are measured against that, not against the words of the list.

use super::carried::Carried;
use super::index::Index;
use super::support::Support;
use crate::read::Statement;
use rayon::prelude::*;

/// For every statement and article, the passages that carry the statement, strongest first.
#[derive(Debug)]
pub struct Carriage {
    /// `carried[statement][article]`; empty for the statement's own article.
    carried: Vec<Vec<Vec<Carried>>>,
    support: Support,
}

/// Passages of an article that corroboration may put first: a choice for speed. Going from 6 to 4, together with
/// skipping witnesses that cannot matter, left kappa on the labelled stories at 0.795.
const CANDIDATES: usize = 4;

/// Passages after the best one are kept only from this score on: a large event stays small. What carries less may still tell the
/// statement's act in other words.
const WORTH_KEEPING: f64 = 0.15;

/// Only a passage that carries this share of the statement speaks for the passages of others.
const SPEAKS_FOR_OTHERS: f64 = 0.5;

/// More voices for one statement add work, not certainty.
const MOST_WITNESSES: usize = 3;

/// Affinity from which two sentences count as telling the same thing in full: twice what links two paragraphs.
/// Other values were not tried.
const SAME_PASSAGE_AFFINITY: f64 = 0.9;

/// A statement that nobody carries this well is told by nobody in particular: nothing is measured against it.
const BEST_AT_LEAST: f64 = 0.5;

impl Carriage {
    /// Asks the index about every statement and each of the first `articles` articles.
    pub fn new(statements: &[Statement], index: &Index, articles: usize, support: &Support) -> Carriage {
        let carried = (0..statements.len())
            .into_par_iter()
            .map(|number| weigh(&statements[number], number, index, articles, support));
        Carriage { carried: carried.collect(), support: support.clone() }
    }

    /// How the scores of the passages of `article` that [`Carriage::of`] may name came about, by share of the statement's
    /// weight.
    pub fn buildup(&self, statement: &Statement, number: usize, index: &Index, article: usize) -> Vec<Buildup> {
        let articles = self.carried[number].len();
        let carried = candidates(statement, number, index, articles);
        let scene = Scene::of(statement, number, index, &carried, &self.support);
        scene.buildups(index, article, &carried[article])
    }

    /// The passages of `article` that carry the statement, strongest first.
    pub fn of(&self, statement: usize, article: usize) -> &[Carried] {
        &self.carried[statement][article]
    }
}

/// A passage that carries the statement well: article, passage, share of the statement.
type Witness = (usize, usize, f64);

/// How the score of one passage came about: `(word_share + corroboration) * length / wording`, at most 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Buildup {
    /// Index in [`Index::passages`] of the article.
    pub passage: usize,
    /// The share of the statement's weight that the passage carries.
    pub word_share: f64,
    /// What that share was multiplied by already: less than 1 where the article names the statement's subject nowhere.
    pub subject: f64,
    /// How much the passage has to do with those of others, times the share of the statement that they carry: 0 to 1.
    pub affinity: f64,
    /// What that adds.
    pub corroboration: f64,
    /// The article and passage that add most; `None` where nothing is added.
    pub witness: Option<(usize, usize)>,
    /// What is expected of a passage that tells it all: less where even the best telling is in other words.
    pub wording: f64,
    /// The allowance for a long statement, 1 or more.
    pub length: f64,
}

impl Buildup {
    fn score(&self) -> f64 {
        ((self.word_share + self.corroboration) * self.length / self.wording).min(1.0)
    }
}

fn candidates(statement: &Statement, number: usize, index: &Index, articles: usize) -> Vec<Vec<Carried>> {
    let is_own = |article: usize| article == statement.place.article;
    let of = |article| if is_own(article) { Vec::new() } else { index.carried_by(number, article, CANDIDATES) };
    (0..articles).map(of).collect()
}

/// What the scores of one statement have in common.
struct Scene<'s> {
    support: &'s Support,
    witnesses: Vec<Witness>,
    wording: f64,
    length: f64,
}

impl<'s> Scene<'s> {
    fn of(
        statement: &Statement,
        number: usize,
        index: &Index,
        carried: &[Vec<Carried>],
        support: &'s Support,
    ) -> Scene<'s> {
        let own = statement.place.article;
        let mut witnesses: Vec<Witness> = Vec::new();
        if own < carried.len() {
            witnesses.extend(index.passage_at(statement.place).map(|passage| (own, passage, 1.0)));
        }
        for (article, carried) in carried.iter().enumerate() {
            let best = carried.first().filter(|best| best.score >= SPEAKS_FOR_OTHERS);
            witnesses.extend(best.map(|best| (article, best.passage, best.score)));
        }
        witnesses.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        let best = witnesses.first().map_or(0.0, |witness| witness.2);
        let best = carried.iter().filter_map(|of| of.first()).map(|one| one.score).fold(best, f64::max);
        let wording = best.clamp(BEST_AT_LEAST, 1.0).powf(support.relative_to_best) * (1.0 + support.corroboration);
        let length = length_allowance(index.content(number).terms.len(), support.length_exponent);
        Scene { support, witnesses, wording, length }
    }

    /// The greatest share of the statement's weight in a passage of another article.
    fn elsewhere(&self, article: usize) -> f64 {
        self.witnesses.iter().filter(|witness| witness.0 != article).map(|witness| witness.2).fold(0.0, f64::max)
    }

    /// One for each passage. The passages come strongest first: what cannot overtake the best one needs no witnesses.
    fn buildups(&self, index: &Index, article: usize, carried: &[Carried]) -> Vec<Buildup> {
        let mut best = 0.0_f64;
        let buildup = |one: &Carried| {
            let is_behind = one.score + self.support.corroboration < best;
            let buildup = if is_behind { self.alone(one) } else { self.buildup(index, article, one) };
            best = best.max(buildup.word_share + buildup.corroboration);
            buildup
        };
        carried.iter().map(buildup).collect()
    }

    /// Before the passages of others have spoken.
    fn alone(&self, one: &Carried) -> Buildup {
        let (wording, length) = (self.wording, self.length);
        Buildup {
            passage: one.passage,
            word_share: one.score,
            subject: one.subject,
            affinity: 0.0,
            corroboration: 0.0,
            witness: None,
            wording,
            length,
        }
    }

    fn buildup(&self, index: &Index, article: usize, one: &Carried) -> Buildup {
        let mut found = self.alone(one);
        for (other, passage, share) in self.witnesses.iter().filter(|witness| witness.0 != article).take(MOST_WITNESSES)
        {
            let affinity = index.affinity((article, one.passage), (*other, *passage));
            let affinity = share * (affinity / SAME_PASSAGE_AFFINITY).min(1.0);
            if affinity > found.affinity {
                (found.affinity, found.witness) = (affinity, Some((*other, *passage)));
                found.corroboration = self.support.corroboration * affinity;
            }
        }
        found
    }
}

fn weigh(statement: &Statement, number: usize, index: &Index, articles: usize, support: &Support) -> Vec<Vec<Carried>> {
    let mut carried = candidates(statement, number, index, articles);
    let scene = Scene::of(statement, number, index, &carried, support);
    for (article, carried) in carried.iter_mut().enumerate() {
        let buildups = scene.buildups(index, article, carried);
        let elsewhere = scene.elsewhere(article);
        for (one, buildup) in carried.iter_mut().zip(buildups) {
            one.score = buildup.score();
            one.corroboration = buildup.affinity;
            one.elsewhere = elsewhere;
        }
        carried.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.passage.cmp(&b.passage)));
        let worth = carried.iter().take_while(|one| one.score >= WORTH_KEEPING).count();
        carried.truncate(worth.max(1));
    }
    carried
}

/// What a statement's score is multiplied by for its length: see [`Support::length_exponent`].
fn length_allowance(terms: usize, exponent: f64) -> f64 {
    const ATOMIC_TERMS: f64 = 6.0;
    (terms as f64 / ATOMIC_TERMS).max(1.0).powf(exponent)
}
