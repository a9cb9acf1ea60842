//! Which of the statement's words the passage has.

use super::acts::StatementActs;
use super::measured::Features;
use super::scene::{COUNTERPART, NOWHERE, RELATIVE, Scene};
use crate::weigh::{Term, flag};

/// How long the statement is, and whether it quotes.
pub fn describe(scene: &Scene<'_>, features: &mut Features) {
    let terms = &scene.content.terms;
    features.length = (terms.len().max(1) as f64).ln();
    features.quoted = flag(scene.traits.quoted > 0);
}

/// Measures the statement's words.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, credits: &[f64], features: &mut Features) {
    let terms = &scene.content.terms;
    let own: Vec<f64> = terms.iter().enumerate().map(|(position, term)| own_credit(scene, position, term)).collect();
    let all = || terms.iter().zip(scene.weights).zip(own.iter().zip(credits));
    let total: f64 = scene.weights.iter().sum();
    features.own_share = share(all().map(|((_, weight), (own, _))| (*weight, *own)), total);
    features.nowhere = share(all().map(|((_, weight), (_, credit))| (*weight, flag(*credit < NOWHERE))), total);
    let plain = || all().filter(|((term, _), _)| !term.is_implied() && !term.is_name);
    let plain_total: f64 = plain().map(|((_, weight), _)| weight).sum();
    features.plain_share = if plain_total > 0.0 {
        share(plain().map(|((_, weight), (own, _))| (*weight, *own)), plain_total)
    } else {
        1.0
    };
    let missing = || all().filter(|((term, _), (_, credit))| !term.is_implied() && **credit < RELATIVE);
    features.rarest_missing = missing().map(|((_, weight), _)| *weight).fold(0.0, f64::max);
    let plain_missing = missing().filter(|((term, _), _)| !term.is_name && !told.is_act(term));
    features.plain_missing = plain_missing.map(|((_, weight), _)| *weight).fold(0.0, f64::max);
    let pairs = own.windows(2).filter(|pair| pair.iter().all(|credit| *credit >= COUNTERPART)).count();
    features.pairs = match own.as_slice() {
        [] => 0.0,
        [only] => *only,
        _ => pairs as f64 / (own.len() - 1) as f64,
    };
}

fn share(parts: impl Iterator<Item = (f64, f64)>, total: f64) -> f64 {
    let carried: f64 = parts.map(|(weight, credit)| weight * credit).sum();
    if total > 0.0 { carried / total } else { 0.0 }
}

/// How far the passage has the term with this position in its own words, or implies it, 0 to 1.
fn own_credit(scene: &Scene<'_>, position: usize, term: &Term) -> f64 {
    if scene.met().contains(&(position, scene.best.passage)) {
        return 1.0;
    }
    let passage = &scene.passages()[scene.best.passage];
    let index = &scene.judge.weighed.index;
    let alike = |there: &Term| index.likeness(term.meaning, there.meaning);
    let (mut said, mut meant) = (0.0_f64, 0.0_f64);
    for there in &passage.content.terms {
        let best = if there.is_implied() { &mut meant } else { &mut said };
        *best = best.max(alike(there));
    }
    let is_related = || index.relatives_of(term).iter().any(|relative| passage.said.binary_search(relative).is_ok());
    if said == 0.0 && is_related() {
        said = RELATIVE;
    }
    if meant > COUNTERPART { said.max(COUNTERPART) } else { said }
}
