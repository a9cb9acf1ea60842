//! The fact table: facts by outlets, each opening to its evidence.

use super::corrections::by_hand;
use super::quoting::{QuoteView, lang, quote};
use super::told::{is_surely_omitted, told, told_by};
use crate::article::{Article, Place, Span};
use crate::compare::{Cell, Comparison, Fact, Rule, Verdict};
use crate::report::anchors::Anchors;
use crate::report::highlight::{Piece, Shown, word_differences};
use crate::report::verbatim::{visible, words};
use crate::report::wording;
use rayon::prelude::*;
use serde::Serialize;

/// So many passages are shown of one cell; the best come first, and the third rarely adds anything.
const PASSAGES_SHOWN: usize = 3;

/// One fact: a line of the table and what it opens to.
#[derive(Debug, Serialize)]
pub struct FactView {
    anchor: String,
    statement: String,
    lang: String,
    dir: &'static str,
    /// For the filter: "all", "some", "one", "none".
    told: &'static str,
    /// "told by 2 of 3, one text".
    told_by: String,
    /// "✎ joined by a person".
    by_hand: Vec<String>,
    /// The outlets that tell it in the same words: "Courier, Wire"; one for each shared text.
    same_text: Vec<String>,
    cells: Vec<CellView>,
    /// The cells to show in full.
    evidence: Vec<EvidenceView>,
    /// With many outlets, those that surely omit it are only named.
    omitted_by: String,
}

/// A cell of the table.
#[derive(Debug, Serialize)]
pub struct CellView {
    outlet: String,
    article: String,
    /// "stated", "partial", "differs", "omitted", "check".
    class: &'static str,
    mark: &'static str,
    word: &'static str,
}

/// A cell with its words and reasons.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    cell: CellView,
    /// Which way an unsure cell leans.
    leaning: Option<&'static str>,
    passages: Vec<QuoteView>,
    /// The statement and the best passage in one line, where that can be read.
    comparison: Vec<Piece>,
    lang: String,
    dir: &'static str,
    reason: String,
    /// The statement's words without a counterpart, where the reason does not list them all: "‘older’, ‘in March’".
    missing: String,
    /// "trimmed, without ‘in every winter’"; empty where the statement quotes nobody.
    quotation: String,
    /// What the rule looks for.
    rule: &'static str,
    /// The rule's stable name.
    rule_name: &'static str,
}

/// One for each fact, in the given order. With `is_many` outlets those that omit a fact are named in one line.
pub fn facts(comparison: &Comparison, anchors: &Anchors, is_many: bool) -> Vec<FactView> {
    let view = |(index, fact): (usize, &Fact)| {
        let source = fact.place.and_then(|place| comparison.event.articles.get(place.article));
        let cells = || comparison.event.articles.iter().zip(&fact.cells).enumerate();
        let by = comparison.told(fact);
        let is_named_only = |cell: &Cell| is_many && is_surely_omitted(cell);
        FactView {
            anchor: anchors.fact(index).to_string(),
            statement: visible(fact.shown()),
            lang: source.map_or_else(|| "und".to_string(), lang),
            dir: source.map_or("auto", |article| wording::direction(&article.language)),
            told: told(fact),
            told_by: told_by(&by),
            by_hand: by_hand(comparison, fact),
            same_text: by.texts.iter().filter(|text| text.len() > 1).map(|text| outlets(comparison, text)).collect(),
            cells: cells().map(|(number, (article, cell))| cell_view(anchors, number, article, cell)).collect(),
            evidence: cells()
                .filter(|(_, (_, cell))| !is_named_only(cell))
                .map(|(number, (article, cell))| evidence(comparison, anchors, index, number, article, cell))
                .collect(),
            omitted_by: outlets(
                comparison,
                &cells().filter(|(_, (_, cell))| is_named_only(cell)).map(|(article, _)| article).collect::<Vec<_>>(),
            ),
        }
    };
    comparison.facts.par_iter().enumerate().map(view).collect()
}

fn outlets(comparison: &Comparison, articles: &[usize]) -> String {
    let named = articles.iter().filter_map(|article| comparison.event.articles.get(*article));
    named.map(|article| visible(wording::outlet(article))).collect::<Vec<_>>().join(", ")
}

fn cell_view(anchors: &Anchors, number: usize, article: &Article, cell: &Cell) -> CellView {
    let (class, mark, word) = wording::verdict(cell);
    CellView {
        outlet: visible(wording::outlet(article)),
        article: anchors.article(number).to_string(),
        class,
        mark,
        word,
    }
}

fn evidence(
    comparison: &Comparison,
    anchors: &Anchors,
    index: usize,
    number: usize,
    article: &Article,
    cell: &Cell,
) -> EvidenceView {
    let passages = cell.evidence.iter().take(PASSAGES_SHOWN).filter_map(|evidence| {
        // The statement's own words all match; marking every word shows nothing.
        let spans = if cell.rule == Rule::OwnWords { &[] } else { evidence.matched.as_slice() };
        let matched = spans.iter().map(|&span| (span, Shown::Match));
        let mut marks: Vec<_> = matched.chain(differing(comparison, index, evidence.place)).collect();
        for span in contrasting(cell, evidence.place) {
            if !marks.contains(&(span, Shown::Differ)) {
                marks.push((span, Shown::Differ));
            }
        }
        quote(comparison, anchors, evidence.place, &marks)
    });
    let is_plain = cell.sure && cell.verdict == Verdict::Stated;
    let best = cell.evidence.first().filter(|_| !is_plain);
    let statement = comparison.facts.get(index).map_or("", |fact| &fact.statement);
    let compared = best.and_then(|best| word_differences(statement, words(&comparison.event, best.place)));
    EvidenceView {
        cell: cell_view(anchors, number, article, cell),
        leaning: wording::leaning(cell),
        passages: passages.collect(),
        comparison: compared.unwrap_or_default(),
        lang: lang(article),
        dir: wording::direction(&article.language),
        reason: visible(&wording::reason(cell)),
        missing: visible(&missing(cell)),
        quotation: visible(&wording::quotation(cell)),
        rule: wording::rule(cell.rule),
        rule_name: cell.rule.name(),
    }
}

fn missing(cell: &Cell) -> String {
    let are_listed = cell.missing.iter().all(|word| cell.reason.contains(&format!("‘{word}’")));
    if are_listed || cell.verdict == Verdict::Omitted { String::new() } else { wording::quoted(&cell.missing) }
}

/// The words of a passage that stand against the statement's.
fn contrasting(cell: &Cell, passage: Place) -> impl Iterator<Item = Span> {
    let places = cell.contrasts.iter().map(|contrast| contrast.article);
    let is_here = move |at: &Place| (at.article, at.paragraph) == (passage.article, passage.paragraph);
    places.filter(is_here).map(|at| at.span)
}

/// The words of a paragraph that differ from another outlet's in this fact.
fn differing(comparison: &Comparison, fact: usize, place: Place) -> impl Iterator<Item = (Span, Shown)> {
    comparison
        .differences
        .iter()
        .filter(move |difference| difference.fact == fact)
        .flat_map(|difference| &difference.sides)
        .filter(move |side| (side.passage.article, side.passage.paragraph) == (place.article, place.paragraph))
        .map(|side| (side.words, Shown::Differ))
}
