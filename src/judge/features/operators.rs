//! Small words that decide what the others say, and whether the passage has them.

use super::measured::Features;
use super::scene::Scene;

/// Counts the statement's operators that the passage lacks.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    let read = scene.judge.read;
    let contrast = |article: usize| read.language_of(article).contrast();
    let said = contrast(scene.statement.place.article).operators(&scene.said.words);
    let Some(passage) = scene.told.first() else { return };
    let told = contrast(scene.article).operators(&passage.words);
    features.operators_missing = said.iter().filter(|operator| !told.contains(operator)).count() as f64;
}
