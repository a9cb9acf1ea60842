//! Only here, missing here: whole sentences for what only one outlet states or omits, and how each text begins.

use super::quoting::{QuoteView, quote};
use crate::article::{Dateline, Place, Span};
use crate::compare::{Cell, Comparison, Fact, WholeSentence};
use crate::report::anchors::Anchors;
use crate::report::highlight::Shown;
use crate::report::verbatim::{paragraph_text, visible};
use crate::report::wording::{Wording, outlet};
use serde::Serialize;
use std::cmp::Reverse;

/// How many sentences of a kind are under an outlet; the others are one click away.
const MOST_SENTENCES: usize = 3;

/// A lede stands within so many lines: a second headline, a line below it, and the lede.
const MOST_HEADLINES: usize = 3;

/// What stands out in one outlet's text.
#[derive(Debug, Serialize)]
pub struct StandoutView {
    outlet: String,
    /// Its place in the event, from 1.
    column: usize,
    is_base: bool,
    /// The first sentence of its text, if a sentence begins it.
    leads_with: Option<QuoteView>,
    /// "4 facts" that only it states, and sentences that contain them; empty if there are none.
    alone: String,
    only_here: Vec<SentenceView>,
    /// "2 facts" that all others state and it omits, and sentences of the others that contain such facts.
    lacks: String,
    missing: Vec<SentenceView>,
}

/// A sentence and the fact in it.
#[derive(Debug, Serialize)]
pub struct SentenceView {
    fact: String,
    quote: QuoteView,
    /// "3 of 3 others"; empty for what only one outlet states.
    told_by: String,
}

/// A sentence that may be shown.
struct CandidateSentence<'c> {
    fact: usize,
    sentence: &'c WholeSentence,
    /// The words in it that state the fact.
    words: Span,
    others: usize,
}

/// One for each outlet, in the event's order.
pub fn standouts(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Vec<StandoutView> {
    (0..comparison.event.articles.len()).filter_map(|index| view(w, comparison, anchors, index)).collect()
}

fn view(w: Wording, comparison: &Comparison, anchors: &Anchors, index: usize) -> Option<StandoutView> {
    let articles = &comparison.event.articles;
    let first = lede(comparison, index);
    let is_base = comparison.event.has_base && index == 0;
    let counted = |is_found: &dyn Fn(&Fact) -> bool| {
        let number = comparison.facts.iter().filter(|fact| is_found(fact)).count();
        if number > 0 { w.count("count.facts", number) } else { String::new() }
    };
    let shown = |found: Vec<CandidateSentence<'_>>, of: Option<usize>| -> Vec<SentenceView> {
        best(comparison, found).iter().filter_map(|one| sentence_view(w, comparison, anchors, one, of)).collect()
    };
    Some(StandoutView {
        outlet: visible(outlet(articles.get(index)?)),
        column: index + 1,
        is_base,
        leads_with: first.and_then(|first| quote(w, comparison, anchors, without_dateline(comparison, first), &[])),
        alone: counted(&|fact| fact.surely_told_only_by() == Some(index)),
        only_here: shown(only_here(comparison, index), None),
        lacks: if is_base { String::new() } else { counted(&|fact| fact.lacked_only_by() == Some(index)) },
        missing: if is_base { Vec::new() } else { shown(missing(comparison, index), Some(articles.len() - 1)) },
    })
}

/// The first sentence of a text; a line above it without a final mark is a second headline, as long as a sentence follows.
fn lede(comparison: &Comparison, index: usize) -> Option<Place> {
    let mut own = comparison.sentences.iter().map(|sentence| sentence.place).filter(|place| place.article == index);
    let is_ended = |place: &Place| {
        let words = words(comparison, *place).unwrap_or_default().trim_end();
        words.trim_end_matches(['"', '”', '’', '»', ')', '」']).ends_with(['.', '!', '?', '…', '。', '！', '？'])
    };
    own.clone().take(MOST_HEADLINES).find(is_ended).or_else(|| own.next())
}

fn words(comparison: &Comparison, place: Place) -> Option<&str> {
    let article = comparison.event.articles.get(place.article)?;
    paragraph_text(article, place.paragraph).get(place.span.start..place.span.end)
}

/// A first sentence without its dateline: "PORT ELLERY, March 5 (Corrant) -".
fn without_dateline(comparison: &Comparison, place: Place) -> Place {
    let text = words(comparison, place);
    let rest = text.and_then(|text| text.get(Dateline::of(text)?.span.end..)).unwrap_or_default().trim_start();
    if rest.is_empty() {
        place
    } else {
        Place { span: Span::new(place.span.end - rest.len(), place.span.end), ..place }
    }
}

fn only_here(comparison: &Comparison, index: usize) -> Vec<CandidateSentence<'_>> {
    let alone = comparison.facts.iter().enumerate().filter(|(_, fact)| fact.surely_told_only_by() == Some(index));
    let place = |fact: &Fact| Some(fact.cells.get(index)?.evidence.first()?.place);
    alone.filter_map(|(number, fact)| candidate(comparison, number, place(fact)?, 0)).collect()
}

/// What it surely omits and at least two others surely state; with two outlets, what the other one states.
fn missing(comparison: &Comparison, index: usize) -> Vec<CandidateSentence<'_>> {
    let least = comparison.event.articles.len().saturating_sub(1).min(2);
    let facts = comparison.facts.iter().enumerate();
    let lacking = facts.filter(|(_, fact)| fact.cells.get(index).is_some_and(Cell::is_surely_omitted));
    lacking
        .filter_map(|(number, fact)| {
            let others = fact.cells.iter().filter(|cell| cell.is_surely_told()).count();
            (others >= least).then(|| candidate(comparison, number, fact.place?, others))?
        })
        .collect()
}

/// The sentence around the words, if it can be read alone.
fn candidate(comparison: &Comparison, fact: usize, words: Place, others: usize) -> Option<CandidateSentence<'_>> {
    // What points back to an earlier sentence is shown with it elsewhere.
    if comparison.facts.get(fact)?.context.is_some() {
        return None;
    }
    let at = |place: Place| (place.article, place.paragraph);
    let first = comparison.sentences.partition_point(|sentence| at(sentence.place) < at(words));
    let mut here = comparison.sentences[first..].iter().take_while(|sentence| at(sentence.place) == at(words));
    let sentence = here.find(|sentence| sentence.place.span.contains(words.span)).filter(|one| one.stands_alone)?;
    Some(CandidateSentence { fact, sentence, words: words.span, others })
}

/// The first of them, each sentence once: those that most others have, then those with most facts, then those that come
/// early.
fn best<'c>(comparison: &Comparison, mut found: Vec<CandidateSentence<'c>>) -> Vec<CandidateSentence<'c>> {
    let holds = |sentence: &WholeSentence| {
        [sentence.has_number, sentence.has_name, sentence.has_quotation].into_iter().filter(|held| *held).count()
    };
    let depth = |one: &CandidateSentence<'_>| (1_000.0 * comparison.event.depth(one.sentence.place)) as usize;
    found.sort_by_key(|one| (Reverse(one.others), Reverse(holds(one.sentence)), depth(one), one.fact));
    let mut kept: Vec<CandidateSentence<'c>> = Vec::new();
    for one in found {
        if kept.iter().all(|known| known.sentence.place != one.sentence.place) {
            kept.push(one);
        }
    }
    kept.truncate(MOST_SENTENCES);
    kept
}

fn sentence_view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    one: &CandidateSentence<'_>,
    of: Option<usize>,
) -> Option<SentenceView> {
    // If the sentence says more than the fact, the fact's words are marked.
    let whole = one.sentence.place.span;
    let says_more = one.words.len() * 10 < whole.len() * 9;
    let marks: &[(Span, Shown)] = if says_more { &[(one.words, Shown::Only)] } else { &[] };
    Some(SentenceView {
        fact: anchors.fact(one.fact).to_string(),
        quote: quote(w, comparison, anchors, one.sentence.place, marks)?,
        told_by: of.map(|of| w.count_with("standouts.told_by", of, &[("told", &one.others)])).unwrap_or_default(),
    })
}
