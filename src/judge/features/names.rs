//! The people and things that the statement names, and whether the article names them too.

use super::measured::Features;
use super::scene::Scene;
use crate::article::Span;
use crate::weigh::{MeaningId, Passage};

/// Whether at least half of those whom the statement names are named nowhere in the article, and one of these acts or
/// speaks in the statement: whoever is only spoken of may be there without a name ("the man from Harlan").
pub fn is_of_others(scene: &Scene<'_>) -> bool {
    let entities = &scene.traits.named;
    let absent = absent(scene, entities);
    let frames = scene.judge.read.frames_of(scene.statement);
    let actors = frames.iter().flat_map(|frame| frame.agent.iter().chain(&frame.claimants));
    let mut actors = actors.filter_map(|actor| actor.entity);
    2 * absent.len() >= entities.len() && actors.any(|actor| absent.contains(&actor) && !is_described(scene, actor))
}

/// Whether the article has the word by which the statement describes somebody ("her **sister** Lina", "**driver** Orr"):
/// then it may speak of the same person without the name.
fn is_described(scene: &Scene<'_>, entity: usize) -> bool {
    let place = scene.statement.place;
    let text = scene.text_at(place);
    let roles = scene.judge.read.annotated.entities[entity].roles.iter().flat_map(|role| role.split_whitespace());
    let roles: Vec<String> = roles.map(str::to_lowercase).collect();
    let names = scene.mentions_at(place).names.iter().filter(|name| name.entity == entity && scene.says(name.span));
    let starts: Vec<usize> = names.map(|name| name.span.start).collect();
    let describes = |span: &Span| {
        let is_beside = starts.iter().any(|start| text.get(span.end..*start).is_some_and(|between| between == " "));
        is_beside || roles.contains(&span.of(text).to_lowercase())
    };
    let mut words = scene.content.terms.iter().filter(|term| !term.is_name && term.spans.iter().any(describes));
    words.any(|term| scene.passages().iter().any(|passage| passage.said.binary_search(&term.meaning).is_ok()))
}

/// Those that are named nowhere in the article.
fn absent(scene: &Scene<'_>, entities: &[usize]) -> Vec<usize> {
    let all: Vec<usize> = (0..scene.passages().len()).collect();
    entities.iter().copied().filter(|entity| !is_named(scene, *entity, &all)).collect()
}

/// Counts those that are not named in the article, or not where the statement is carried.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    let entities = &scene.traits.named;
    features.names_absent = absent(scene, entities).len() as f64;
    features.names_far = entities.iter().filter(|entity| !is_named(scene, **entity, &scene.near)).count() as f64;
}

/// Whether one of the passages, by number, names the entity, refers to it, or has all words of its name. An outlet need
/// not name itself.
pub(super) fn is_named(scene: &Scene<'_>, entity: usize, passages: &[usize]) -> bool {
    if is_outlet_itself(scene, entity) {
        return true;
    }
    let terms = name_terms(scene, entity);
    let words: Vec<MeaningId> = terms.iter().map(|term| scene.content.terms[*term].meaning).collect();
    let has = |passage: &Passage, word: &MeaningId| passage.content.terms.iter().any(|term| term.meaning == *word);
    let is_here = |passage: &Passage| {
        let mentions = scene.mentions_at(passage.place);
        let inside = |span| passage.place.span.contains(span);
        mentions.names.iter().any(|name| name.entity == entity && inside(name.span))
            || mentions.references.iter().any(|word| word.entity == entity && inside(word.span))
            || !words.is_empty() && words.iter().all(|word| has(passage, word))
    };
    passages.iter().any(|number| is_here(&scene.passages()[*number])) || is_met(scene, &terms, passages)
}

/// Whether most words of a name, given by their terms, have a counterpart in these passages in another language: further
/// words of it may be left out there, or be spelt by a sound that is not recognised; the figures of "Bill 1062" may not.
fn is_met(scene: &Scene<'_>, terms: &[usize], passages: &[usize]) -> bool {
    let is_there = |term: &&usize| scene.met().iter().any(|(met, passage)| met == *term && passages.contains(passage));
    let text = scene.text_at(scene.statement.place);
    let words = terms.iter().filter_map(|term| scene.content.terms[*term].spans.first()).map(|span| span.of(text));
    let mut figures = words.filter(|word| word.contains(|letter: char| letter.is_ascii_digit()));
    let is_said = |figure: &str| passages.iter().any(|number| text_of(scene, *number).contains(figure));
    !terms.is_empty() && 2 * terms.iter().filter(is_there).count() > terms.len() && figures.all(is_said)
}

fn text_of<'a>(scene: &Scene<'a>, passage: usize) -> &'a str {
    let place = scene.passages()[passage].place;
    place.span.of(scene.text_at(place))
}

/// "The Corrant found ..." in The Corrant is "we found ...": the same name, whatever precedes it.
fn is_outlet_itself(scene: &Scene<'_>, entity: usize) -> bool {
    let read = scene.judge.read;
    let name = read.annotated.entities[entity].name.to_lowercase();
    let outlet = read.event.articles[scene.article].outlet.to_lowercase();
    let ends_with = |whole: &str, end: &str| whole.strip_suffix(end).is_some_and(|before| before.ends_with(' '));
    name == outlet || ends_with(&outlet, &name) || ends_with(&name, &outlet)
}

/// The positions of the terms of the statement's name.
pub(super) fn name_terms(scene: &Scene<'_>, entity: usize) -> Vec<usize> {
    let names = &scene.mentions_at(scene.statement.place).names;
    let is_of = |span: &Span| {
        names.iter().any(|name| name.entity == entity && scene.says(name.span) && name.bare.contains(*span))
    };
    let said = scene.content.terms.iter().enumerate().filter(|(_, term)| term.spans.iter().any(is_of));
    said.map(|(position, _)| position).collect()
}
