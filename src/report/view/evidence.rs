//! What opens below a fact of the table: the words that carry it, outlet by outlet, and the reasons.

use super::quoting::{QuoteView, lang, quote};
use crate::article::{Article, Place, Span};
use crate::compare::{Cell, Comparison, Fact, Met, Reason, Rule, Verdict};
use crate::report::anchors::Anchors;
use crate::report::highlight::{Piece, Shown, word_differences};
use crate::report::reason::{reason, reason_with_program};
use crate::report::verbatim::{paragraph_text, visible, words};
use crate::report::wording::{LIST_ORDER, Wording, direction, outlet};
use serde::Serialize;

/// How many passages of a cell are shown; the best come first, and a third rarely adds anything.
const PASSAGES_SHOWN: usize = 3;

/// The outlets whose words are shown in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    All,
    /// The first, and those that surely differ; the words of the others are one click away.
    ///
    /// With forty outlets the words of all made up nine tenths of the page, and nobody reads a fact thirty times.
    First,
}

/// A cell with its words and reasons.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    outlet: String,
    class: &'static str,
    word: &'static str,
    /// The verdict to which an unsure cell leans.
    leaning: Option<&'static str>,
    passages: Vec<QuoteView>,
    /// The statement and the best passage in one line, if that is readable.
    comparison: Vec<Piece>,
    lang: String,
    dir: &'static str,
    /// If the statement is in another language, which words stand for which.
    met: Vec<MetView>,
    /// Empty if the words speak for themselves.
    reason: String,
    /// The statement's words without a counterpart, if the reason does not list them all: "‘older’, ‘in March’".
    missing: String,
    /// "trimmed, without ‘in every winter’"; empty if the statement quotes nobody.
    quotation: String,
}

/// Words of the article that stand for words of the statement: 合意, "agreement".
#[derive(Debug, Serialize)]
pub struct MetView {
    article: TongueView,
    statement: TongueView,
    /// The dictionary's English if neither is English, otherwise empty.
    gloss: String,
}

/// Words in their language.
#[derive(Debug, Serialize)]
pub struct TongueView {
    text: String,
    lang: String,
    dir: &'static str,
}

/// Outlets with the same finding.
#[derive(Debug, Serialize)]
pub struct ListView {
    class: &'static str,
    /// "Not found in the texts of".
    label: &'static str,
    outlets: Vec<ListedView>,
}

/// An outlet in a list, with the paragraph if there is one.
#[derive(Debug, Serialize)]
pub struct ListedView {
    outlet: String,
    paragraph: Option<String>,
    anchor: String,
}

/// One for each cell that has words, or that a person or a model set.
pub fn evidence(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    index: usize,
    reach: Reach,
) -> Vec<EvidenceView> {
    let Some(fact) = comparison.facts.get(index) else { return Vec::new() };
    let cells = comparison.event.articles.iter().zip(&fact.cells).enumerate();
    cells
        .filter(|(number, (_, cell))| is_quoted(fact, *number, cell, reach))
        .filter_map(|(_, (article, cell))| view(w, comparison, anchors, index, article, cell))
        .collect()
}

/// The cells that are not quoted, one line for each kind. If the table has every cell, it already shows who omits the
/// fact.
pub fn lists(w: Wording, comparison: &Comparison, anchors: &Anchors, fact: &Fact, reach: Reach) -> Vec<ListView> {
    let listed = |(number, article, cell): (usize, &Article, &Cell)| {
        let number_of = cell.evidence.first().map(|best| best.place.paragraph);
        ListedView {
            outlet: visible(outlet(article)),
            paragraph: number_of.map(|number| w.paragraph(number)),
            anchor: number_of.map(|paragraph| anchors.paragraph(number, paragraph)).unwrap_or_default(),
        }
    };
    let cells = comparison.event.articles.iter().zip(&fact.cells).enumerate();
    let others: Vec<(usize, &Article, &Cell)> = cells
        .filter(|(number, (_, cell))| !is_quoted(fact, *number, cell, reach))
        .map(|(number, (article, cell))| (number, article, cell))
        .collect();
    // Nobody is left out, so it is clear who "the others" are.
    if others.len() > 1 && others.iter().all(|(.., cell)| is_unsure_omission(cell)) {
        let class = w.verdict(others[0].2).0;
        return vec![ListView { class, label: w.line("listed.perhaps_omitted_by_others"), outlets: Vec::new() }];
    }
    let mut lists: Vec<ListView> = Vec::new();
    for one in others {
        let cell = one.2;
        if reach == Reach::All && cell.is_surely_omitted() {
            continue;
        }
        let (class, label) = (w.verdict(cell).0, w.list_below(cell));
        match lists.iter_mut().find(|list| list.label == label) {
            Some(list) => list.outlets.push(listed(one)),
            None => lists.push(ListView { class, label, outlets: vec![listed(one)] }),
        }
    }
    lists.sort_by_key(|list| LIST_ORDER.iter().position(|class| *class == list.class));
    lists
}

fn is_unsure_omission(cell: &Cell) -> bool {
    !cell.sure && cell.verdict == Verdict::Omitted && cell.evidence.is_empty() && cell.rule() != Rule::LanguageNotJudged
}

/// Whether the words are shown. With many outlets, only those of the first, of the one from which the statement was
/// taken, and of those that surely differ. A cell that a person set is shown in full.
fn is_quoted(fact: &Fact, number: usize, cell: &Cell, reach: Reach) -> bool {
    if matches!(cell.rule(), Rule::ByHand | Rule::Reader) {
        return true;
    }
    let is_otherwise = cell.sure && matches!(cell.verdict, Verdict::Differs | Verdict::Partial);
    let is_source = fact.place.is_some_and(|place| place.article == number);
    !cell.evidence.is_empty() && (reach == Reach::All || number == 0 || is_source || is_otherwise)
}

/// The paragraph around the statement's own words, which are already at the head of the row.
fn around(comparison: &Comparison, place: Place) -> Place {
    let article = comparison.event.articles.get(place.article);
    let end = article.map_or(place.span.end, |article| paragraph_text(article, place.paragraph).len());
    Place { span: Span::new(0, end), ..place }
}

fn view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    index: usize,
    article: &Article,
    cell: &Cell,
) -> Option<EvidenceView> {
    let passages = cell.evidence.iter().take(PASSAGES_SHOWN).filter_map(|evidence| {
        // The statement's own words all match; they are marked as a whole within their paragraph.
        let is_own = cell.rule() == Rule::OwnWords;
        let (place, spans) = if is_own {
            (around(comparison, evidence.place), std::slice::from_ref(&evidence.place.span))
        } else {
            (evidence.place, evidence.matched.as_slice())
        };
        let matched = spans.iter().map(|&span| (span, Shown::Match));
        let mut marks: Vec<_> = matched.chain(differing(comparison, index, evidence.place)).collect();
        for span in contrasting(cell, evidence.place) {
            if !marks.contains(&(span, Shown::Differ)) {
                marks.push((span, Shown::Differ));
            }
        }
        quote(w, comparison, anchors, place, &marks)
    });
    let is_plain = cell.sure && cell.verdict == Verdict::Stated;
    // Words that conflict are marked, and are in the reason.
    let best = cell.evidence.first().filter(|_| !is_plain && cell.contrasts.is_empty());
    let fact = comparison.facts.get(index)?;
    let compared = best.and_then(|best| word_differences(&fact.statement, words(&comparison.event, best.place)));
    let reason = reason(w, &comparison.event, fact, cell);
    let missing = missing(w, cell, &reason);
    let is_all_of_it = cell.reason == Reason::DetailMissing && cell.program.is_none() && !missing.is_empty();
    let (class, _, word) = w.verdict(cell);
    Some(EvidenceView {
        outlet: visible(outlet(article)),
        class,
        word,
        leaning: w.leaning(cell),
        passages: passages.collect(),
        comparison: compared.unwrap_or_default(),
        met: cell.met.iter().filter_map(|met| met_view(comparison, met)).collect(),
        lang: lang(article),
        dir: direction(&article.language),
        // The words that were not found are the reason; all of them are listed there, once.
        reason: if is_all_of_it { String::new() } else { why(w, comparison, fact, cell) },
        missing: visible(&missing),
        quotation: visible(&w.quotation(cell)),
    })
}

fn met_view(comparison: &Comparison, met: &Met) -> Option<MetView> {
    let tongue = |places: &[Place]| {
        let article = comparison.event.articles.get(places.first()?.article)?;
        let mut text: Vec<&str> = places.iter().map(|place| words(&comparison.event, *place)).collect();
        // The same word may be there several times.
        text.dedup();
        let dir = direction(&article.language);
        Some(TongueView { text: visible(&text.join(" ")), lang: lang(article), dir })
    };
    let (article, statement) = (tongue(&met.article)?, tongue(&met.statement)?);
    let is_english = article.lang == "en" || statement.lang == "en";
    let gloss = if is_english { String::new() } else { visible(&met.gloss) };
    // A figure is the same in both.
    Some(MetView { article, statement, gloss }).filter(|met| met.article.text != met.statement.text)
}

/// Why the cell is what it is; empty if its own words show it, or if only the name of the rule would be given.
fn why(w: Wording, comparison: &Comparison, fact: &Fact, cell: &Cell) -> String {
    if matches!(cell.rule(), Rule::OwnWords | Rule::Carried) && cell.program.is_none() {
        return String::new();
    }
    let reason = reason_with_program(w, &comparison.event, fact, cell);
    let is_said = !reason.is_empty() && reason != cell.rule().name();
    visible(if is_said { &reason } else { w.of_kind("rule", cell.rule().name()) })
}

fn missing(w: Wording, cell: &Cell, reason: &str) -> String {
    let are_listed = cell.missing.iter().all(|word| reason.contains(&w.quoted(word)));
    if are_listed || !cell.is_told() { String::new() } else { w.all_quoted(&cell.missing) }
}

/// The words of a passage that conflict with the statement's.
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
