//! A statement beside an article: what is measured of the two, in numbers.
//!
//! Goes in: a statement and an article, as they were read and weighed. Comes out: [`Features`], from which `likelihood.rs` makes the two
//! likelihoods that `verdict.rs` judges by. One idea a file: who did what in `acts.rs`, words in `words.rs`, names in `names.rs`, numbers in `numbers.rs`
//! and `quantity.rs`, dates in `dates.rs`.

mod acts;
mod dates;
mod measured;
mod names;
mod numbers;
mod quantity;
mod scene;
mod words;

use super::bench::Judge;
pub use measured::{Features, flag};
use scene::Scene;

impl Features {
    /// What is measured of the statement with this index and the article; `None` where the article shares nothing with it.
    pub fn of(judge: &Judge<'_>, statement: usize, article: usize) -> Option<Features> {
        let scene = Scene::new(judge, statement, article)?;
        let (best, told) = (scene.best, acts::Told::new(&scene));
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
        acts::measure(&scene, &told, &mut features);
        numbers::measure(&scene, &told, &mut features);
        dates::measure(&scene, &mut features);
        features.quantity_elsewhere = flag(quantity::is_elsewhere(&scene));
        Some(features)
    }
}
