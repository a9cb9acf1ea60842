//! What a passage in another language leaves open of the statement: its acts and who takes part in them, whether they
//! are done or denied, "all" and "only", its numbers and days.
//!
//! The words for all of these must be in the passage itself: neighbours name the same people and places, and may report
//! another act.

use super::counterparts::Counterparts;
use super::dates;
use super::measured::Features;
use super::names_across;
use super::scene::Scene;
use crate::judge::side_text::SideText;
use crate::language::{Certainty, Word};
use crate::weigh::{DateRelation, numbers_agree};

/// Counts what is left open; nothing within one language.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    let is_across = scene.judge.weighed.index.are_apart(scene.statement.place.article, scene.article);
    let Some(passage) = scene.told.first().filter(|_| is_across) else { return };
    let lacks_number = |number: &&&_| !passage.numbers.iter().any(|there| numbers_agree(number, there));
    let numbers = scene.said.numbers.iter().filter(lacks_number).count();
    let dates = scene.said.dates.iter().filter(|date| !dates::has(scene, date, passage, DateRelation::Same)).count();
    let counterparts = Counterparts::of(scene, passage);
    let (here, there) = (&scene.said.certainties, counterparts.certainties());
    let certainties =
        usize::from(is_denied(here) != is_denied(&there)) + usize::from(is_not_done(here) != is_not_done(&there));
    let left_open = usize::from(!is_not_done(here) && counterparts.is_left_open());
    let operators = operators_missing(scene, passage);
    let (names, unmet, apart) = (names_across::not_in_passage(scene), counterparts.unmet(), counterparts.apart());
    features.open_across = (numbers + dates + certainties + left_open + operators + names + unmet + apart) as f64;
}

fn is_denied(certainties: &[Certainty]) -> bool {
    certainties.contains(&Certainty::Denied)
}

fn is_not_done(certainties: &[Certainty]) -> bool {
    let not_done = [Certainty::Planned, Certainty::Conditional, Certainty::Possible];
    not_done.iter().any(|certainty| certainties.contains(certainty))
}

/// How many of the small words that decide what the others say are not in the passage. Denials are compared as
/// certainties; a word of a date has been compared with it, and a particle belongs to its verb: "gave up".
fn operators_missing(scene: &Scene<'_>, passage: &SideText<'_>) -> usize {
    let read = scene.judge.read;
    let contrast = |article: usize| read.language_of(article).contrast();
    let own = contrast(scene.statement.place.article);
    let frames = read.frames_of(scene.statement);
    let is_separate = |word: &&&Word| {
        let is_of_verb = frames.iter().any(|frame| frame.head.end + 1 == word.span.start);
        let is_of_date = scene.said.dates.iter().any(|date| date.span.contains(word.span));
        !(is_of_date || is_of_verb && own.is_particle(&word.lower))
    };
    let words: Vec<&Word> = scene.said.words.iter().filter(is_separate).copied().collect();
    let told = contrast(scene.article).operators(&passage.words);
    let is_open = |operator: &&&str| !own.is_negation(operator) && !told.contains(operator);
    own.operators(&words).iter().filter(is_open).count()
}
