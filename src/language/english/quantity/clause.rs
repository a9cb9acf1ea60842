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
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// A sentence with more tokens is none: a list without stops. There the tokens near the figure stand for its clause. A choice.
const LONGEST_SENTENCE: usize = 600;

/// How many tokens to either side of the figure those are. A choice; a clause has some twenty.
const NEAR_TOKENS: usize = 60;

/// Most arguments of an act that are read: a list may have thousands. A choice.
const MOST_ARGUMENTS: usize = 100;

/// The frames of a paragraph by the span of their heads; of two with one head, the first.
type FramesByHead<'f> = FxHashMap<Span, &'f Frame>;

/// The quantities of a paragraph, in text order.
pub fn quantities(tree: &NamedTree<'_>, mentions: &Mentions, frames: &[Frame]) -> Vec<Quantity> {
    let is_date = |span: Span| mentions.dates.iter().any(|date| date.span.overlaps(span));
    let numbers = mentions.numbers.iter().enumerate();
    let numbers = numbers.filter(|(_, number)| number.unit != Unit::Ordinal && !is_date(number.figure));
    let numbers = numbers.map(|(at, number)| (number.figure, Quantified::Number(at)));
    let dates = mentions.dates.iter().enumerate().map(|(at, date)| (date.span, Quantified::Date(at)));
    let mut all: Vec<(Span, Quantified)> = numbers.chain(dates).collect();
    all.sort_by_key(|(span, _)| *span);
    let mut by_head = FramesByHead::default();
    for frame in frames {
        by_head.entry(frame.head).or_insert(frame);
    }
    let one = |(span, of)| quantity(tree, mentions, &by_head, span, of);
    all.into_iter().filter_map(one).collect()
}

fn quantity(
    tree: &NamedTree<'_>,
    mentions: &Mentions,
    frames: &FramesByHead<'_>,
    span: Span,
    of: Quantified,
) -> Option<Quantity> {
    let way = PathToVerb::up(tree, tree.tokens_in(span))?;
    let mut counted = counted(tree, &way);
    let frame_at = |token: usize| frames.get(&tree.tokens[token].span).copied();
    let entity = |token: usize| entity(tree, mentions, token);
    let mut acts = BTreeSet::new();
    let mut arguments = BTreeSet::new();
    let mut entities = BTreeSet::new();
    if let Some(verb) = way.verb {
        let frame = frame_at(verb);
        acts.insert(frame.map_or_else(|| tree.lemma(verb).to_string(), |frame| frame.act.to_string()));
        for argument in frame.into_iter().flat_map(Frame::arguments).take(MOST_ARGUMENTS) {
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
    let sentence = tree.sentence_around(way.head);
    let clause: Vec<usize> = match way.verb {
        _ if sentence.len() > LONGEST_SENTENCE => {
            let from = way.head.saturating_sub(NEAR_TOKENS).max(sentence.start);
            (from..(way.head + NEAR_TOKENS).min(sentence.end)).collect()
        }
        Some(verb) => tree.subtree(verb, |_| false),
        None => sentence.collect(),
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
