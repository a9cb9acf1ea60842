//! What is measured of a statement beside an article, in numbers.
//!
//! Input: a statement and an article, as read and weighed. Output: [`Features`], from which `likelihood.rs` makes the
//! two likelihoods that `verdict.rs` judges by. One idea a file: who did what in `acts.rs`, `participants.rs`, `moved.rs`
//! and `related.rs`, what one clause must answer in `unanswered.rs`, words in `words.rs`, `substituted.rs` and
//! `operators.rs`, names in `names.rs` and `names_across.rs`, numbers in `numbers.rs` and `quantity.rs`, dates in `dates.rs`;
//! what a passage in another language leaves open in `across.rs`, by its counterparts, clause by clause, in `counterparts.rs`.

mod across;
mod acts;
mod counterparts;
mod dates;
mod measured;
mod moved;
mod names;
mod names_across;
mod numbers;
mod operators;
mod participants;
mod quantity;
mod related;
mod scene;
mod substituted;
mod unanswered;
mod words;

use super::bench::Judge;
use crate::weigh::flag;
use acts::StatementActs;
pub use measured::Features;
use scene::Scene;

/// A statement beside an article, measured only as far as needed to decide whether it is carried. Most statements are
/// not, and then the rest need not be measured.
pub struct Measuring<'a> {
    scene: Scene<'a>,
    told: StatementActs<'a>,
    features: Features,
}

impl<'a> Measuring<'a> {
    /// Begins with a statement, by its index, and the article; `None` if the article shares nothing with the statement.
    pub fn new(judge: &'a Judge<'a>, statement: usize, article: usize) -> Option<Measuring<'a>> {
        Measuring::worthwhile(judge, statement, article, |_| true)
    }

    /// The same; also `None` if what is known before acts are measured shows that it is not worth continuing. Most
    /// statements have nothing to do with most articles.
    pub fn worthwhile(
        judge: &'a Judge<'a>,
        statement: usize,
        article: usize,
        is_worthwhile: impl Fn(&Features) -> bool,
    ) -> Option<Measuring<'a>> {
        let scene = Scene::new(judge, statement, article)?;
        let best = scene.best;
        let elsewhere = judge.weighed.carriage.elsewhere(statement, article);
        let mut features = Features {
            strength: best.score,
            is_own: flag(judge.read.statements[statement].place.article < judge.read.compared),
            other_best: elsewhere,
            corroboration: best.corroboration,
            relative_share: best.word_share / best.word_share.max(elsewhere).max(0.01),
            ..Features::default()
        };
        words::describe(&scene, &mut features);
        features.names = scene.traits.named.len() as f64;
        if !is_worthwhile(&features) {
            return None;
        }
        let told = StatementActs::new(&scene);
        acts::measure_main(&scene, &told, &mut features);
        numbers::measure(&scene, &told, &mut features);
        dates::measure(&scene, &mut features);
        Some(Measuring { scene, told, features })
    }

    /// Everything that the likelihood of being carried is made of.
    pub fn begun(&self) -> &Features {
        &self.features
    }

    /// Whether the statement is mostly about others than the article, and one of these acts or speaks in it.
    pub fn names_others(&self) -> bool {
        names::is_of_others(&self.scene)
    }

    /// Whether the article elsewhere counts or measures what the statement does.
    pub fn has_quantity_elsewhere(&self) -> bool {
        quantity::is_elsewhere(&self.scene)
    }

    /// Measures the rest too; `credits` say how far the passage and its surroundings have each of the statement's
    /// terms.
    pub fn complete(self, credits: &[f64]) -> Features {
        let quantity_elsewhere = flag(self.has_quantity_elsewhere());
        let Measuring { scene, told, features } = self;
        let mut features = Features { quantity_elsewhere, ..features };
        words::measure(&scene, &told, credits, &mut features);
        operators::measure(&scene, &mut features);
        moved::measure(&scene, &told, &mut features);
        related::measure(&scene, &told, &mut features);
        substituted::measure(&scene, &told, &mut features);
        names::measure(&scene, &mut features);
        acts::measure(&scene, &told, credits, &mut features);
        unanswered::measure(&scene, &told, &mut features);
        across::measure(&scene, &mut features);
        features
    }
}

impl Features {
    /// What is measured of the statement with this index and the article; `None` if the article shares nothing with it.
    pub fn of(judge: &Judge<'_>, statement: usize, article: usize) -> Option<Features> {
        let measuring = Measuring::new(judge, statement, article)?;
        let credits = judge.weighed.index.credits(statement, article, measuring.scene.best.passage);
        Some(measuring.complete(&credits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};
    use crate::judge::likelihood::Likelihoods;
    use crate::language::Languages;
    use crate::weigh::{Measure, Support, Weighed};

    #[test]
    fn what_is_measured_first_decides_whether_it_is_carried() {
        let texts = [
            "\"We shall mend 12 lamps by Friday,\" said Ruth Hale, the mayor. She did not close the harbour bridge.",
            "Ruth Hale said on Monday that eleven lamps had been mended. The mayor has closed the bridge at the harbour.",
        ];
        let articles = texts.iter().zip(["a", "b"]).map(|(text, id)| Article::plain(id, id, "Lamps", &[text]));
        let languages = Languages::built_in();
        let read = crate::read::read(Event::new("Lamps", articles.collect()), &languages);
        let weighed = Weighed::new(&read, &Measure::default(), &Support::default());
        let judge = Judge::new(&read, &weighed);
        let mut measured = 0;
        for (statement, article) in (0..read.statements.len()).flat_map(|one| [(one, 0), (one, 1)]) {
            let Some(measuring) = Measuring::new(&judge, statement, article) else { continue };
            let begun = Likelihoods::of(measuring.begun()).carried;
            let complete = Features::of(&judge, statement, article).unwrap();
            assert_eq!(begun, Likelihoods::of(&complete).carried);
            measured += usize::from(complete.act_share > 0.0);
        }
        assert!(measured > 0);
    }
}
