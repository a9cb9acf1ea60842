//! The clause of a number or date: its act, its participants, and who is named.

use super::counted::{PathToVerb, counted, is_part};
use super::label::{LabelKind, Labelled, label};
use crate::article::Span;
use crate::language::english::grammar::PartOfSpeech;
use crate::language::english::named_tree::NamedTree;
use crate::language::english::words::{holds, quantity};
use crate::language::frame::{Frame, FrameKind};
use crate::language::mention::{Mentions, Unit};
use crate::language::quantity::{Quantified, Quantity};
use std::collections::BTreeSet;

/// The quantities of a paragraph, in text order.
pub fn quantities(tree: &NamedTree<'_>, mentions: &Mentions, frames: &[Frame]) -> Vec<Quantity> {
    let is_date = |span: Span| mentions.dates.iter().any(|date| date.span.overlaps(span));
    let numbers = mentions.numbers.iter().enumerate();
    let numbers = numbers.filter(|(_, number)| number.unit != Unit::Ordinal && !is_date(number.figure));
    let numbers = numbers.map(|(at, number)| (number.figure, Quantified::Number(at)));
    let dates = mentions.dates.iter().enumerate().map(|(at, date)| (date.span, Quantified::Date(at)));
    let mut all: Vec<(Span, Quantified)> = numbers.chain(dates).collect();
    all.sort_by_key(|(span, _)| *span);
    let one = |(span, of)| quantity(tree, mentions, frames, span, of);
    all.into_iter().filter_map(one).collect()
}

fn quantity(
    tree: &NamedTree<'_>,
    mentions: &Mentions,
    frames: &[Frame],
    span: Span,
    of: Quantified,
) -> Option<Quantity> {
    let way = PathToVerb::up(tree, tree.tokens_in(span))?;
    let mut counted = counted(tree, &way);
    let frame_at = |token: usize| frames.iter().find(|frame| frame.head == tree.tokens[token].span);
    let entity = |token: usize| entity(tree, mentions, token);
    let mut acts = BTreeSet::new();
    let mut arguments = BTreeSet::new();
    let mut entities = BTreeSet::new();
    if let Some(verb) = way.verb {
        let frame = frame_at(verb);
        acts.insert(frame.map_or_else(|| tree.lemma(verb).to_string(), |frame| frame.act.to_string()));
        for argument in frame.into_iter().flat_map(Frame::arguments) {
            let is_own = argument.head.overlaps(span);
            match argument.entity {
                Some(entity) => drop(entities.insert(entity)),
                None if is_own || argument.is_pronoun || holds(quantity::UNIT_NOUNS, &argument.lemma) => {}
                None => drop(arguments.insert(argument.lemma.clone())),
            }
        }
    }
    let nouns = way.path.iter().filter_map(|token| frame_at(*token)).filter(|frame| frame.kind == FrameKind::Noun);
    acts.extend(nouns.map(|frame| frame.act.to_string()));
    // The unit's own words are not what is counted.
    if let Quantified::Number(at) = of
        && let Some(number) = mentions.numbers.get(at)
        && !matches!(number.unit, Unit::None | Unit::Count(_) | Unit::Age)
    {
        for token in tree.tokens_in(number.span).filter(|token| tree.part_of_speech(*token) == PartOfSpeech::Noun) {
            counted.things.remove(tree.lemma(token));
        }
    }
    let clause: Vec<usize> = match way.verb {
        Some(verb) => tree.subtree(verb, |_| false),
        None => tree.sentence_around(way.head).collect(),
    };
    entities.extend(clause.iter().filter_map(|token| entity(*token)));
    let number = match of {
        Quantified::Number(at) => mentions.numbers.get(at),
        Quantified::Date(_) => None,
    };
    let (kind, whole) = match number {
        None => (LabelKind::Day, span),
        Some(number) if number.unit == Unit::Age => (LabelKind::Age, number.span),
        Some(number) if matches!(number.unit, Unit::None | Unit::Count(_)) => {
            (LabelKind::Number, Span::new(number.span.start, number.figure.end))
        }
        Some(number) => (LabelKind::Number, number.span),
    };
    let labelled = Labelled { way: &way, counted: &counted.tokens, kind, whole };
    let label = label(tree, mentions, &labelled);
    let has_own_thing = counted.things.iter().any(|thing| !matches!(thing.as_str(), "people" | "person" | "year"));
    let is_denied = way.verb.and_then(frame_at).is_some_and(|frame| frame.is_denied);
    let names_harm = counted.things.iter().chain(&acts).any(|word| quantity::HARM.iter().any(|harm| harm.0 == word));
    Some(Quantity {
        of,
        has_own_thing,
        is_harm: names_harm && !is_denied,
        is_denied,
        things: counted.things.into_iter().collect(),
        details: counted.details.into_iter().collect(),
        acts: acts.into_iter().collect(),
        arguments: arguments.into_iter().collect(),
        entities: entities.into_iter().collect(),
        clause: pieces(tree, &clause),
        called: label.pieces,
        clearness: label.clearness,
        is_part: is_part(tree, &way),
    })
}

/// The entity that a token names or stands for.
fn entity(tree: &NamedTree<'_>, mentions: &Mentions, token: usize) -> Option<usize> {
    let span = tree.tokens[token].span;
    let referred = || mentions.references.iter().find(|reference| reference.span.contains(span));
    tree.name_at(token).map(|name| name.entity).or_else(|| referred().map(|reference| reference.entity))
}

/// Tokens in text order as pieces of the text: adjacent ones together.
fn pieces(tree: &NamedTree<'_>, tokens: &[usize]) -> Vec<Span> {
    let side_by_side = tokens.chunk_by(|one, next| one + 1 == *next);
    side_by_side.filter_map(|run| tree.span(run)).collect()
}
