//! What an article makes of a quotation: whole, trimmed, paraphrased, reworded, translated, or under another speaker.

use super::other_quote::other_quote;
use super::quoted::{QuotedWord, SAME_QUOTATION, is_same, operations, quoted, quotes, span};
use crate::article::Span;
use crate::finding::{Contrast, DifferenceKind, QuotationLabel, QuotationOutcome};
use crate::judge::bench::Judge;
use crate::judge::sides::{SideText, Sides};
use crate::language::{Frame, Quote};
use crate::weigh::Carried;
use similar::DiffOp;

/// At or above this share of the quoted words' weight, a passage without quotation marks gives the sense of the
/// quotation. A choice, near the strength at which a statement from a list counts as stated (0.46).
const TOLD_WITHOUT_MARKS: f64 = 0.44;

/// In a passage other than the best one, at least this share of the quotation must be the same. At 0.6, as for the best
/// passage, other sentences of the same speech were mistaken for it. False differences in 1,914 changed copies of the
/// stories: 3 without looking elsewhere, 3 at 0.6, 1 at 0.8; each time 0.955 of the changed quotations were found.
const SAME_ELSEWHERE: f64 = 0.8;

/// This many passages related to a statement are searched for its quotation. A choice: the quoted sentence shares many
/// of its words, and so is among the first.
const QUOTING_PASSAGES: usize = 5;

/// What the passage makes of the first quotation of the statement that is a sentence or part of one; `None` if the
/// statement quotes nothing, or the passage has nothing of the quotation.
pub fn quotation(sides: &Sides<'_>) -> Option<QuotationOutcome> {
    let here = longest(sides)?;
    let mine = quoted(sides, sides.said, here.span);
    let label = |label| Some(QuotationOutcome { label, cut: Vec::new() });
    let within = |contrast: &Contrast| here.span.overlaps(contrast.statement);
    let contrasts = other_quote(sides);
    if contrasts.iter().any(|contrast| contrast.kind == DifferenceKind::Quote && within(contrast)) {
        return label(QuotationLabel::Reworded);
    }
    if contrasts.iter().any(|contrast| contrast.kind == DifferenceKind::Name) {
        return label(QuotationLabel::OtherSpeaker);
    }
    let told = quotes(sides.told);
    let is_translated = sides.is_translated();
    let is_spoken = told.iter().any(|there| are_of_one_speaker(here, there));
    let told: Vec<Vec<QuotedWord>> = told.iter().map(|quote| quoted(sides, sides.told, quote.span)).collect();
    let lower = |words: &[QuotedWord]| words.iter().map(|word| word.lower.clone()).collect::<Vec<_>>();
    let parts: Vec<&Vec<QuotedWord>> =
        told.iter().filter(|theirs| lower(theirs) == lower(&mine) || is_same(&mine, theirs, SAME_QUOTATION)).collect();
    let is_whole = parts.iter().any(|theirs| lower(theirs) == lower(&mine));
    if is_translated && !is_whole && (is_spoken || !parts.is_empty()) {
        return label(QuotationLabel::Translated);
    }
    if parts.is_empty() {
        let is_told = sides.carried_within(here.span) >= TOLD_WITHOUT_MARKS;
        return if is_told { label(QuotationLabel::Paraphrased) } else { None };
    }
    let cut = left_out(&mine, &parts);
    let cut: Vec<String> = cut.iter().map(|span| span.of(sides.said.text).to_string()).collect();
    let label = if cut.is_empty() { QuotationLabel::Whole } else { QuotationLabel::Trimmed };
    Some(QuotationOutcome { label, cut })
}

/// Whether all that the statement states is a quotation, and the passage has it whole and from the same speaker: then
/// only what surrounds the quotation ("told reporters at the Capitol") is different.
pub fn is_same_speech(sides: &Sides<'_>, acts: &[&Frame], found: &QuotationOutcome) -> bool {
    let Some(here) = longest(sides).filter(|_| found.label == QuotationLabel::Whole) else { return false };
    let is_by_the_same = quotes(sides.told).iter().any(|there| are_of_one_speaker(here, there));
    is_by_the_same && !acts.is_empty() && acts.iter().all(|act| here.span.contains(act.head))
}

/// The statement's longest quotation.
fn longest<'a>(sides: &Sides<'a>) -> Option<&'a Quote> {
    quotes(sides.said).into_iter().max_by_key(|quote| quote.span.len())
}

fn are_of_one_speaker(one: &Quote, other: &Quote) -> bool {
    let speaker = |quote: &Quote| quote.speaker.as_ref().and_then(|speaker| speaker.entity);
    speaker(one).is_some() && speaker(one) == speaker(other)
}

/// The passage that has the statement's quotation, whole or reworded, if the passage that carries the statement best
/// does not: an article may report the speech in one sentence and quote it in the next.
pub fn quoting<'c>(judge: &Judge<'_>, statement: usize, article: usize, carried: &'c [Carried]) -> Option<&'c Carried> {
    let has_it = |one: &&Carried| {
        let sides = Sides::new(judge, statement, article, one);
        let words = |wording: &SideText<'_>| -> Vec<Vec<QuotedWord>> {
            quotes(wording).iter().map(|quote| quoted(&sides, wording, quote.span)).collect()
        };
        let told = words(sides.told);
        words(sides.said).iter().any(|mine| told.iter().any(|theirs| is_same(mine, theirs, SAME_ELSEWHERE)))
    };
    let place = judge.read.statements[statement].place;
    let mentions = &judge.read.annotated.articles[place.article].paragraphs[place.paragraph];
    if !mentions.quotes.iter().any(|quote| quote.span.overlaps(place.span)) {
        return None;
    }
    carried.iter().take(QUOTING_PASSAGES).find(has_it)
}

/// The stretches of a quotation that are in none of the others: a quotation may be given in several pieces. A word in
/// another form ("support", "supported") is not left out.
fn left_out(mine: &[QuotedWord], parts: &[&Vec<QuotedWord>]) -> Vec<Span> {
    let mut is_kept = vec![false; mine.len()];
    for part in parts {
        for operation in operations(mine, part) {
            if let DiffOp::Equal { old_index, len, .. } = operation {
                is_kept[old_index..old_index + len].fill(true);
            }
        }
    }
    let kept: Vec<(bool, &QuotedWord)> = is_kept.into_iter().zip(mine).collect();
    let is_form = |word: &QuotedWord| {
        parts.iter().any(|part| part.iter().any(|other| other.stem == word.stem && other.lower != word.lower))
    };
    let is_cut = |stretch: &&[(bool, &QuotedWord)]| match stretch {
        [(false, only)] => !is_form(only),
        [(kept, _), ..] => !kept,
        [] => false,
    };
    let stretches = kept.chunk_by(|a, b| a.0 == b.0).filter(is_cut);
    stretches.filter_map(|stretch| span(&stretch.iter().map(|(_, word)| (*word).clone()).collect::<Vec<_>>())).collect()
}
