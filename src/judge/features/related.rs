//! How nouns are joined to what they depend on: "a lunge **by** Hale", "a lunge **on** Hale".

use super::acts::StatementActs;
use super::measured::Features;
use super::scene::{COUNTERPART, Scene};
use crate::article::Span;
use crate::judge::side_text::SideText;
use crate::weigh::MeaningId;

/// Counts the words of the statement that another preposition joins to the rest in the passage and beside it.
pub fn measure(scene: &Scene<'_>, told: &StatementActs<'_>, features: &mut Features) {
    let index = &scene.judge.weighed.index;
    let is_act = |place: Span| {
        let acts = told.acts.iter().map(|act| act.frame).chain(told.candidates.iter().map(|one| one.frame));
        acts.map(|frame| frame.head).any(|head| head.overlaps(place))
    };
    let own = scene.statement.place.article;
    let said = joined(scene, scene.said, own);
    let there: Vec<Joined> = scene.told.iter().flat_map(|side| joined(scene, side, scene.article)).collect();
    let is_related_otherwise = |word: &&Joined| {
        let Some(relation) = word.relation.filter(|_| !is_act(word.place)) else { return false };
        let alike = |other: &&Joined| index.likeness(word.meaning, other.meaning) >= COUNTERPART;
        let mut others = there.iter().filter(alike).peekable();
        let is_other =
            |other: &Joined| other.relation.is_some_and(|there| there != relation) && (word.is_next || other.is_next);
        others.peek().is_some() && others.all(is_other)
    };
    features.related_otherwise = said.iter().filter(is_related_otherwise).count() as f64;
}

/// A content word, and the preposition before its noun phrase.
struct Joined {
    place: Span,
    meaning: MeaningId,
    relation: Option<&'static str>,
    /// Whether no other content word stands between them.
    is_next: bool,
}

fn joined(scene: &Scene<'_>, side: &SideText<'_>, article: usize) -> Vec<Joined> {
    let contrast = scene.judge.read.language_of(article).contrast();
    let mut all: Vec<Joined> = Vec::with_capacity(side.content.len());
    let mut end = side.words.first().map_or(0, |word| word.span.start);
    for (place, meaning) in &side.content {
        let between = side.words.iter().filter(|word| word.span.start >= end && word.span.end <= place.start);
        let mut between = between.peekable();
        // "on Harlan winger Imre Dunn": the preposition joins all of it.
        let is_next = between.peek().is_some();
        let relation = match is_next {
            true => between.filter_map(|word| contrast.relation(&word.lower)).last(),
            false => all.last().and_then(|before| before.relation),
        };
        all.push(Joined { place: *place, meaning: *meaning, relation, is_next });
        end = place.end.max(end);
    }
    all
}
