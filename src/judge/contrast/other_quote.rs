//! The same quotation in other words: "a mistake that we will pay for" against "a crime that we will pay for".

use super::quoted::{QuotedWord, SAME_QUOTATION, is_same, operations, quoted, quotes, span};
use crate::article::Span;
use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::{EntityKind, Quote};
use similar::DiffOp;
use strsim::levenshtein;

/// Two quotations attributed to two speakers are one only if at least this share of the words is the same.
const SAME_BUT_FOR_THE_SPEAKER: f64 = 0.9;

/// "Not" denies a quotation only if at least this share of the rest is the same: `We have` and `We don't have` begin
/// many sentences.
const SAME_BUT_FOR_A_DENIAL: f64 = 0.8;

/// A quotation of one or two words is compared only if this share of the words around it is carried.
const SAME_AROUND: f64 = 0.8;

/// If more words than this differ, the two are parts of a longer speech and not one quotation that was changed.
const MOST_CHANGED_WORDS: usize = 4;

/// A quotation as short as this is a label, not a sentence.
const SHORT_WORDS: usize = 3;

/// Longer words that differ in one letter are one word in another spelling or number: "favour" and "favor".
const SPELLING_CHARACTERS: usize = 6;

/// The words that were changed within the statement's quotations, or the other person named as the speaker.
pub fn other_quote(sides: &Sides<'_>) -> Vec<Contrast> {
    let said: Vec<&Quote> = quotes(sides.said);
    let told: Vec<&Quote> = quotes(sides.told);
    let mut contrasts = Vec::new();
    for here in &said {
        let mine: Vec<QuotedWord> = quoted(sides, sides.said, here.span);
        for there in &told {
            let theirs = quoted(sides, sides.told, there.span);
            // Two translations of one sentence are not two sentences, and what two people say is not one quotation.
            let is_one = !sides.is_translated() && !are_of_two(sides, here, there);
            let is_woven = is_woven(sides.said, here) || is_woven(sides.told, there);
            let changed = if is_one { changed(sides, &mine, &theirs, is_woven) } else { Vec::new() };
            let reworded = if changed.is_empty() && is_one { short(sides, &said, &told, &mine, &theirs) } else { None };
            let reworded = changed.into_iter().chain(reworded);
            contrasts.extend(reworded.map(|(one, other)| sides.contrast(DifferenceKind::Quote, one, other)));
            if let Some((one, other)) =
                other_speaker(sides, here, there).filter(|_| is_same(&mine, &theirs, SAME_BUT_FOR_THE_SPEAKER))
            {
                contrasts.push(sides.contrast(DifferenceKind::Name, one, other));
            }
        }
    }
    contrasts
}

/// Whether the quotation is woven into the outlet's own sentence and takes its tense: asked if he “fully supported” it.
fn is_woven(wording: &SideText<'_>, quote: &Quote) -> bool {
    quote.span.of(wording.text).chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// The words that were changed inside a quotation that is otherwise the same. In one that `is_woven` into a sentence,
/// another form of a word is not a change.
fn changed(sides: &Sides<'_>, a: &[QuotedWord], b: &[QuotedWord], is_woven: bool) -> Vec<(Span, Span)> {
    if !is_same(a, b, SAME_QUOTATION) {
        return Vec::new();
    }
    let operations = operations(a, b);
    let last = operations.len().saturating_sub(1);
    let changes = operations.iter().enumerate().filter_map(|(at, operation)| {
        let is_end = at == 0 || at == last;
        let (old, new) = (operation.old_range(), operation.new_range());
        let (one, other) = (a.get(old.clone())?, b.get(new.clone())?);
        // A word of denial that was added or left out reverses a quotation, if everything else is the same.
        let is_inside =
            |words: &[QuotedWord]| !is_end && words.len() <= MOST_CHANGED_WORDS && is_same(a, b, SAME_BUT_FOR_A_DENIAL);
        match operation {
            DiffOp::Replace { .. } => {
                let is_small = one.len() <= MOST_CHANGED_WORDS && other.len() <= MOST_CHANGED_WORDS;
                // Where one quotation begins or ends, the other may simply continue.
                let is_even = !is_end || one.len().abs_diff(other.len()) <= 1;
                let is_form = matches!((one, other), ([one], [other]) if one.stem == other.stem);
                let is_change = is_material(sides, one, other) && !(is_woven && is_form);
                (is_small && is_even && is_change).then(|| Some((span(one)?, span(other)?)))?
            }
            DiffOp::Delete { .. }
                if is_inside(one) && one.iter().any(|word| sides.language.is_negation(&word.lower)) =>
            {
                Some((span(a.get(old.start - 1..old.end)?)?, span(b.get(new.start.checked_sub(1)?..new.start)?)?))
            }
            DiffOp::Insert { .. }
                if is_inside(other) && other.iter().any(|word| sides.language.is_negation(&word.lower)) =>
            {
                Some((span(a.get(old.start.checked_sub(1)?..old.start)?)?, span(b.get(new.start - 1..new.end)?)?))
            }
            _ => None,
        }
    });
    changes.collect()
}

/// The change is more than "that" for "which", another spelling, or masked letters.
fn is_material(sides: &Sides<'_>, one: &[QuotedWord], other: &[QuotedWord]) -> bool {
    if let ([one], [other]) = (one, other)
        && one.is_other_masked(other)
    {
        return false;
    }
    let joined = |words: &[QuotedWord]| words.iter().map(|word| word.lower.replace('-', "")).collect::<String>();
    let (a, b) = (joined(one), joined(other));
    let long = a.chars().count().min(b.chars().count()) >= SPELLING_CHARACTERS;
    let letters = |text: &str| !text.chars().any(|c| c.is_ascii_digit());
    let is_spelling = a == b || long && letters(&a) && levenshtein(&a, &b) <= 1;
    !is_spelling && one.iter().chain(other).any(|word| !sides.language.is_immaterial(&word.lower))
}

/// "a disgrace" against "a disappointment": one quotation on each side, and everything around it is the same.
fn short(
    sides: &Sides<'_>,
    said: &[&Quote],
    told: &[&Quote],
    mine: &[QuotedWord],
    theirs: &[QuotedWord],
) -> Option<(Span, Span)> {
    let is_short = |words: &[QuotedWord]| (1..=SHORT_WORDS).contains(&words.len());
    if said.len() != 1 || told.len() != 1 || !is_short(mine) || !is_short(theirs) || !is_material(sides, mine, theirs) {
        return None;
    }
    let own = |words: &[QuotedWord], other: &[QuotedWord]| {
        let left: Vec<QuotedWord> =
            words.iter().filter(|word| !other.iter().any(|there| there.lower == word.lower)).cloned().collect();
        span(&left)
    };
    let (one, other) = (own(mine, theirs)?, own(theirs, mine)?);
    (sides.rest_carried(&[one]) >= SAME_AROUND).then_some((one, other))
}

/// Whether the two quotations belong to two different people.
fn are_of_two(sides: &Sides<'_>, here: &Quote, there: &Quote) -> bool {
    let speaker = |quote: &Quote| quote.speaker.as_ref().and_then(|speaker| speaker.entity);
    let (Some(one), Some(other)) = (speaker(here), speaker(there)) else { return false };
    let name = |entity: usize| sides.judge.read.annotated.entities.get(entity).map(|known| known.name.as_str());
    let (Some(known), Some(rival)) = (name(one), name(other)) else { return false };
    one != other && !shares_a_word(known, rival)
}

fn shares_a_word(one: &str, other: &str) -> bool {
    one.split(' ').any(|word| other.split(' ').any(|there| word == there))
}

/// The words that name two different people as the speaker of one quotation.
fn other_speaker(sides: &Sides<'_>, here: &Quote, there: &Quote) -> Option<(Span, Span)> {
    let (one, other) = (here.speaker.as_ref()?, there.speaker.as_ref()?);
    let (mine, theirs) = (one.entity?, other.entity?);
    let entities = &sides.judge.read.annotated.entities;
    let person = |entity: usize| {
        entities.get(entity).filter(|known| matches!(known.kind, EntityKind::Person | EntityKind::Unknown))
    };
    let (known, rival) = (person(mine)?, person(theirs)?);
    let (here, there) = (one.span?, other.span?);
    let are_named = is_named(sides, sides.said, here) && is_named(sides, sides.told, there);
    (mine != theirs && !shares_a_word(&known.name, &rival.name) && are_named).then_some((here, there))
}

/// Whether the words name the speaker: they are not a pronoun, nor the name in "Hale's lawyer".
fn is_named(sides: &Sides<'_>, wording: &SideText<'_>, speaker: Span) -> bool {
    let after = wording.text.get(speaker.end..).unwrap_or_default();
    !sides.language.owns(after) && wording.mentions.names.iter().any(|name| name.span.overlaps(speaker))
}
