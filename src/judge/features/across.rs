//! What a passage in another language leaves open of the statement: its acts and who takes part in them, whether they
//! are done or denied, "all" and "only", its numbers and days.
//!
//! Such a passage has no frames. So the words for all of these must be in the passage itself: neighbours name the same
//! people and places, and may report another act.

use super::dates;
use super::measured::Features;
use super::names;
use super::scene::{COUNTERPART, Scene};
use crate::article::Span;
use crate::judge::side_text::SideText;
use crate::language::Certainty;
use crate::weigh::{DateRelation, Term, numbers_agree};

/// At or above this strength a word stands for the statement's: a synonym in the thesaurus has 0.5.
const MET: f64 = 0.5;

/// Counts what is left open; nothing within one language. Of the small words that decide what the others say, only
/// denials have a counterpart, so that a statement with another one stays open.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    let is_across = scene.judge.weighed.index.are_apart(scene.statement.place.article, scene.article);
    let Some(passage) = scene.told.first().filter(|_| is_across) else { return };
    let lacks_number = |number: &&&_| !passage.numbers.iter().any(|there| numbers_agree(number, there));
    let numbers = scene.said.numbers.iter().filter(lacks_number).count();
    let dates = scene.said.dates.iter().filter(|date| !dates::has(scene, date, passage, DateRelation::Same)).count();
    let certainties = [is_denied, is_not_done].iter().filter(|is_so| is_so(scene.said) != is_so(passage)).count();
    let contrast = scene.judge.read.language_of(scene.statement.place.article).contrast();
    let operators = contrast.operators(&scene.said.words);
    let operators = operators.iter().filter(|operator| !contrast.is_negation(operator)).count();
    let names = names::not_in_passage(scene);
    features.open_across = (numbers + dates + certainties + operators + names + unmet(scene)) as f64;
}

fn is_denied(side: &SideText<'_>) -> bool {
    side.certainties.contains(&Certainty::Denied)
}

fn is_not_done(side: &SideText<'_>) -> bool {
    let not_done = [Certainty::Planned, Certainty::Conditional, Certainty::Possible];
    not_done.iter().any(|certainty| side.certainties.contains(certainty))
}

/// How many of the words that say who does what have no counterpart in the passage: the acts and the nouns of those who
/// take part; every plain word if the statement's language has no frames. Names are counted elsewhere.
fn unmet(scene: &Scene<'_>) -> usize {
    let read = scene.judge.read;
    let acts = read.language_of(scene.statement.place.article).acts();
    let frames = read.frames_of(scene.statement);
    let decisive: Vec<Span> = frames
        .iter()
        .flat_map(|frame| {
            let says_much = !acts.is_empty(&frame.act) && !acts.is_light(&frame.act);
            let nouns = frame.arguments().chain(&frame.claimants).filter(|argument| !argument.is_pronoun);
            says_much.then_some(frame.head).into_iter().chain(nouns.map(|argument| argument.head))
        })
        .collect();
    let is_decisive = |span: &Span| frames.is_empty() || decisive.iter().any(|word| word.overlaps(*span));
    let terms = scene.content.terms.iter().enumerate();
    let is_counted = |span: &Span| scene.said.numbers.iter().any(|number| number.span.contains(*span));
    let plain =
        terms.filter(|(_, term)| !term.is_name && term.spans.iter().any(|span| is_decisive(span) && !is_counted(span)));
    let met = scene.met_from(MET);
    let passage = &scene.passages()[scene.best.passage];
    let is_met = |position: usize, term: &Term| {
        met.contains(&(position, scene.best.passage)) || scene.credit(term, &passage.said) >= COUNTERPART
    };
    plain.filter(|(position, term)| !is_met(*position, term)).count()
}
