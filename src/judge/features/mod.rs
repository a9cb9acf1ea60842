//! A statement beside an article: what is measured of the two, in numbers.
//!
//! Goes in: a statement and an article, as they were read and weighed. Comes out: [`Features`], from which `likelihood.rs` makes the two
//! likelihoods that `verdict.rs` judges by. One idea a file: words in `words.rs`, names in `names.rs`, numbers in `numbers.rs`
//! and `quantity.rs`, dates in `dates.rs`.

mod dates;
mod names;
mod numbers;
mod quantity;
mod scene;
mod words;

use super::bench::Judge;
use scene::Scene;

/// What is measured of a statement and the passage of an article that carries it best, with the sentences beside it. A count where
/// nothing else is said; what answers a question is 0 or 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Features {
    /// How strongly the passage carries the statement, 0 to 1.
    pub strength: f64,
    /// Is the statement cut out of an article, and not of a list?
    pub is_own: f64,
    /// The greatest share of the statement's weight in a passage of another article, 0 to 1.
    pub other_best: f64,
    /// How much the passage has to do with those of other articles that carry the statement, 0 to 1.
    pub corroboration: f64,
    /// The share of the statement's weight that the passage carries against the best share of any article, 0 to 1.
    pub relative_share: f64,
    /// The natural logarithm of the number of terms.
    pub length: f64,
    /// Does it quote?
    pub quoted: f64,
    /// The share of the statement's weight that the passage has in its own words, 0 to 1.
    pub own_share: f64,
    /// The greatest weight of a word that stands neither there nor beside it.
    pub rarest_missing: f64,
    /// The share of the statement's weight that stands nowhere in the article, 0 to 1.
    pub nowhere: f64,
    /// The share of the weight of the words that are no names that the passage has in its own words, 0 to 1; 1 where there are none.
    pub plain_share: f64,
    /// The share of the pairs of neighbouring words that the passage has, 0 to 1.
    pub pairs: f64,
    /// Who and what is named.
    pub names: f64,
    /// Of these, who is named nowhere in the article.
    pub names_absent: f64,
    /// Of these, who is not named in the passage or beside it.
    pub names_far: f64,
    /// Numbers.
    pub numbers: f64,
    /// Of these, those with which no number of the passage or beside it agrees.
    pub numbers_missing: f64,
    /// Of these, those that the passage has another one of the same kind for.
    pub numbers_other: f64,
    /// Days and times without one that agrees there.
    pub dates_missing: f64,
    /// Of these, those that one of the passage contradicts.
    pub dates_other: f64,
    /// Does the article count or measure elsewhere what a number of the statement counts?
    pub quantity_elsewhere: f64,
}

impl Features {
    /// What is measured of the statement with this index and the article; `None` where the article shares nothing with it.
    pub fn of(judge: &Judge<'_>, statement: usize, article: usize) -> Option<Features> {
        let carried = judge.weighed.carriage.of(statement, article);
        let best = carried.first()?;
        let scene = Scene::new(judge, statement, article, best);
        let mut features = Features {
            strength: best.score,
            is_own: flag(judge.read.statements[statement].place.article < judge.read.compared),
            other_best: best.elsewhere,
            corroboration: best.corroboration,
            relative_share: best.word_share / best.word_share.max(best.elsewhere).max(0.01),
            ..Features::default()
        };
        words::measure(&scene, &mut features);
        names::measure(&scene, &mut features);
        numbers::measure(&scene, &mut features);
        dates::measure(&scene, &mut features);
        features.quantity_elsewhere = flag(quantity::is_elsewhere(&scene));
        Some(features)
    }

    /// All of them by name, as a program that fits weights reads them.
    pub fn by_name(&self) -> Vec<(&'static str, f64)> {
        ALL.iter().map(|(name, of)| (*name, of(self))).collect()
    }
}

/// A feature's name and where it stands.
type Named = (&'static str, fn(&Features) -> f64);

macro_rules! named {
    ($($field:ident),* $(,)?) => { &[$((stringify!($field), |features: &Features| features.$field)),*] };
}

const ALL: &[Named] = named![
    strength, is_own, other_best, corroboration, relative_share, length, quoted, own_share, rarest_missing, nowhere, plain_share, pairs,
    names, names_absent, names_far, numbers, numbers_missing, numbers_other, dates_missing, dates_other, quantity_elsewhere,
];

fn flag(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}
