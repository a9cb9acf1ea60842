//! Every statement against every article: the passages that carry it, in the light of what other articles state.
//!
//! A passage is judged by three things:
//! - how much of the statement's weight it carries ([`Index::carried`]);
//! - corroboration: how much it has in common with the passages of other articles that carry the statement well. If two
//!   outlets have the same passage, they state the facts in it, in whatever words;
//! - the statement's wording: if even the article that states it best carries only part of its words, the others are
//!   measured against that, not against the words of the list.

use super::carried::Carried;
use super::index::Index;
use super::support::Support;
use crate::read::Statement;
use rayon::prelude::*;

/// For every statement and article, the passages that carry the statement, strongest first.
#[derive(Debug)]
pub struct Carriage {
    statements: Vec<StatementCarriage>,
    support: Support,
}

/// Which passages carry one statement.
#[derive(Debug)]
struct StatementCarriage {
    /// Article by article, strongest first; none of the statement's own article.
    carried: Box<[Carried]>,
    /// For each article, where its passages end in `carried`.
    ends: Box<[u32]>,
    /// For each article, the greatest share of the statement's weight in one of its passages.
    shares: Box<[f64]>,
    best: Best,
}

/// The greatest share of a statement's weight in a passage of any article (1 for the statement's own), and of any other
/// article. Less than half counts as nothing.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    article: usize,
    share: f64,
    second: f64,
}

/// The number of passages of an article that corroboration may put first: a choice for speed. Going from 6 to 4,
/// together with skipping witnesses that cannot matter, left kappa on the labelled stories at 0.795.
const CANDIDATES: usize = 4;

/// Passages after the best one are kept only if they score at least this much, so that a large event stays small. One
/// that carries less may still state the act in other words.
const WORTH_KEEPING: f64 = 0.15;

/// Only a passage that carries at least this share of the statement corroborates the passages of others.
const SPEAKS_FOR_OTHERS: f64 = 0.5;

/// More witnesses for one statement add work, not certainty.
const MOST_WITNESSES: usize = 3;

/// At or above this affinity two sentences count as saying the same thing in full: twice what links two paragraphs.
/// Other values were not tried.
const SAME_PASSAGE_AFFINITY: f64 = 0.9;

/// If nobody carries a statement this well, no wording of it is a standard for the others.
const BEST_AT_LEAST: f64 = 0.5;

impl Carriage {
    /// Asks the index about every statement in each compared article.
    pub fn new(statements: &[Statement], index: &Index, support: &Support) -> Carriage {
        let carried =
            (0..statements.len()).into_par_iter().map(|number| weigh(&statements[number], number, index, support));
        Carriage { statements: carried.collect(), support: support.clone() }
    }

    /// How the scores came about, by share of the statement's weight, for the passages of `article` that
    /// [`Carriage::of`] may name.
    pub fn buildup(&self, statement: &Statement, number: usize, index: &Index, article: usize) -> Vec<Buildup> {
        let carried = index.carried(number, statement.place.article, CANDIDATES);
        let scene = StatementScale::of(statement, number, index, &carried, &self.support);
        scene.buildups(index, article, &carried[article])
    }

    /// The passages of `article` that carry the statement, strongest first.
    pub fn of(&self, statement: usize, article: usize) -> &[Carried] {
        let StatementCarriage { carried, ends, .. } = &self.statements[statement];
        let first = article.checked_sub(1).map_or(0, |before| ends[before]);
        &carried[first as usize..ends[article] as usize]
    }

    /// The passage of `article` that carries enough of the statement to state it; `None` in the statement's own
    /// article.
    pub fn telling(&self, statement: usize, article: usize) -> Option<&Carried> {
        self.of(statement, article).first().filter(|best| best.word_share >= SPEAKS_FOR_OTHERS)
    }

    /// The greatest share of the statement's weight in a passage of `article`, before corroboration; 0 for its own
    /// article.
    pub fn share(&self, statement: usize, article: usize) -> f64 {
        self.statements[statement].shares[article]
    }

    /// The greatest share of the statement's weight in a passage of any article other than this one; 1 if the other is
    /// the statement's own; 0 if none has half of it.
    pub fn elsewhere(&self, statement: usize, article: usize) -> f64 {
        let best = self.statements[statement].best;
        if best.article == article { best.second } else { best.share }
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
    /// The factor already applied to that share: less than 1 if the article does not name the statement's subject
    /// anywhere.
    pub subject: f64,
    /// How much the passage has in common with those of others, times the share of the statement that they carry, 0 to
    /// 1.
    pub affinity: f64,
    /// How much that adds.
    pub corroboration: f64,
    /// The article and passage that add most; `None` if nothing is added.
    pub witness: Option<(usize, usize)>,
    /// The score expected of a passage that states everything: less if even the best passage uses other words.
    pub wording: f64,
    /// The allowance for a long statement, 1 or more.
    pub length: f64,
}

impl Buildup {
    fn score(&self) -> f64 {
        ((self.word_share + self.corroboration) * self.length / self.wording).min(1.0)
    }
}

/// What the scores of one statement have in common.
struct StatementScale<'s> {
    support: &'s Support,
    witnesses: Vec<Witness>,
    wording: f64,
    length: f64,
}

impl<'s> StatementScale<'s> {
    fn of(
        statement: &Statement,
        number: usize,
        index: &Index,
        carried: &[Vec<Carried>],
        support: &'s Support,
    ) -> StatementScale<'s> {
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
        StatementScale { support, witnesses, wording, length }
    }

    /// The two greatest shares of the statement's weight.
    fn best(&self) -> Best {
        let Some((article, _, share)) = self.witnesses.first().copied() else { return Best::default() };
        let second = self.witnesses.iter().find(|witness| witness.0 != article).map_or(0.0, |witness| witness.2);
        Best { article, share, second }
    }

    /// One for each passage. The passages come strongest first; one that cannot overtake the best needs no witnesses.
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

    /// Before the passages of others are taken into account.
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

fn weigh(statement: &Statement, number: usize, index: &Index, support: &Support) -> StatementCarriage {
    let mut carried = index.carried(number, statement.place.article, CANDIDATES);
    let shares = carried.iter().map(|of| of.first().map_or(0.0, |best| best.score)).collect();
    let scene = StatementScale::of(statement, number, index, &carried, support);
    for (article, carried) in carried.iter_mut().enumerate() {
        let buildups = scene.buildups(index, article, carried);
        for (one, buildup) in carried.iter_mut().zip(buildups) {
            one.score = buildup.score();
            one.corroboration = buildup.affinity;
        }
        carried.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.passage.cmp(&b.passage)));
        let worth = carried.iter().take_while(|one| one.score >= WORTH_KEEPING).count();
        carried.truncate(worth.max(1));
    }
    let best = scene.best();
    let mut end = 0;
    let next = |of: &Vec<Carried>| {
        end += of.len() as u32;
        end
    };
    let ends = carried.iter().map(next).collect();
    StatementCarriage { carried: carried.into_iter().flatten().collect(), ends, shares, best }
}

/// The factor by which a statement's score is multiplied for its length: see [`Support::length_exponent`].
fn length_allowance(terms: usize, exponent: f64) -> f64 {
    const ATOMIC_TERMS: f64 = 6.0;
    (terms as f64 / ATOMIC_TERMS).max(1.0).powf(exponent)
}
