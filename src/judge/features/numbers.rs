//! The statement's numbers, and whether the passage has them.

use super::acts::{StatementActs, is_own};
use super::measured::Features;
use super::scene::Scene;
use crate::language::{Number, Unit};
use crate::weigh::{flag, numbers_agree, units_compare};

/// Counts the statement's numbers. A number may be in a sentence beside the passage; a conflicting one counts only in
/// the passage itself.
///
/// If the article has the act to which the number belongs, and that clause has another number of the same kind, the
/// statement's number is missing.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    for number in &scene.said.numbers {
        features.numbers += 1.0;
        let is_there =
            scene.told.iter().any(|passage| passage.numbers.iter().any(|there| numbers_agree(number, there)));
        let is_other_there = is_there && is_other_in_clause(scene, told, number);
        if is_there && !is_other_there {
            continue;
        }
        features.numbers_missing += 1.0;
        features.numbers_apart += flag(is_none_in_clause(scene, told, number));
        let mut there = scene.told.first().into_iter().flat_map(|passage| &passage.numbers);
        let is_other = there.any(|there| there.unit != Unit::Ordinal && units_compare(&number.unit, &there.unit));
        features.numbers_other += flag(is_other || is_other_there);
    }
}

/// Whether the article's clause with the number's act has numbers of its kind, but none that agrees.
fn is_other_in_clause(scene: &Scene<'_>, told: &StatementActs<'_>, number: &Number) -> bool {
    let Some(own) = numbers_in_clause(scene, told, number) else { return false };
    own.iter().any(|one| units_compare(&number.unit, &one.unit)) && !own.iter().any(|one| numbers_agree(number, one))
}

/// Whether that clause has no number of its kind: another one in the sentence belongs to another act.
fn is_none_in_clause(scene: &Scene<'_>, told: &StatementActs<'_>, number: &Number) -> bool {
    let own = numbers_in_clause(scene, told, number);
    own.is_some_and(|own| !own.iter().any(|one| units_compare(&number.unit, &one.unit)))
}

/// The numbers of the article's clause with the number's act; `None` if the article does not have that act.
fn numbers_in_clause<'a>(scene: &Scene<'a>, told: &StatementActs<'a>, number: &Number) -> Option<Vec<&'a Number>> {
    let of_number = told.acts.iter().filter(|act| act.frame.holds(number.figure)).max_by_key(|act| act.frame.depth);
    let (there, _) = of_number.and_then(|act| act.matched())?;
    let candidate = told.candidates.iter().find(|one| std::ptr::eq(one.frame, there))?;
    let passage = &scene.judge.texts.passages[scene.article][candidate.sentence];
    let is_own = |one: &&&Number| is_own(there, told.beside(candidate), one.figure);
    Some(passage.numbers.iter().filter(is_own).copied().collect())
}
