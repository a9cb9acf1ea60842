//! Where the reports disagree: what the outlets give for one thing, one row each, in the order in which an editor
//! looks.
//!
//! A row comes from a value of the story, from a difference within a fact, or from both if they concern the same words.

use super::breadth::CROWD;
use super::gathered::{GatheredView, gathered};
use super::quoting::{excerpt, paragraph_link, quote};
use super::sides::{SideView, VerdictView, WordsView};
use crate::article::{Place, Span};
use crate::compare::{Cell, Comparison, Difference, StoryValue};
use crate::report::anchors::Anchors;
use crate::report::disagreement_kind::DisagreementKind;
use crate::report::highlight::Shown;
use crate::report::value::what;
use crate::report::verbatim::{visible, words};
use crate::report::wording::{Wording, outlet};
use serde::Serialize;
use std::collections::BTreeMap;

/// A thing on which the outlets differ, or a quantity that they give alike.
#[derive(Debug, Serialize)]
pub struct DisagreementView {
    /// "d-number-3ab2c1d4"; empty if no fact shows it.
    anchor: String,
    /// "Deaths and injuries".
    kind: &'static str,
    /// What it is a value of, in the articles' words: "people … injured"; empty if the words themselves show it.
    what: String,
    /// The fact's address and number on the page.
    fact: Option<FactLinkView>,
    /// Whether a person should check it before relying on it.
    unsure: bool,
    /// One for each outlet, in the event's order.
    cells: Vec<SideView>,
    /// With very many outlets, the same words once; otherwise empty.
    gathered: Vec<GatheredView>,
}

/// A link to a fact.
#[derive(Debug, Serialize)]
pub struct FactLinkView {
    anchor: String,
    number: usize,
}

/// An article's words for a row.
#[derive(Debug, Clone, Copy)]
struct RowSide {
    words: Place,
    /// The passage around the words, if it is needed to understand them.
    passage: Option<Place>,
}

/// A row in the making.
struct DisagreementRow<'c> {
    kind: DisagreementKind,
    value: Option<&'c StoryValue>,
    /// The index and the difference.
    difference: Option<(usize, &'c Difference)>,
    sure: bool,
    sides: Vec<RowSide>,
}

/// At most this many places of an outlet are shown: a headline, a lede and one more.
const MOST_PLACES: usize = 3;

/// This many letters are shown on either side of words that differ: a column of four is 28 letters wide at 1280 px.
const AROUND: usize = 32;

/// What differs: the first rows, sure ones before others, and the further ones; then the quantities that are given
/// alike.
pub fn disagreements(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    number: impl Fn(usize) -> usize,
    most: usize,
) -> (Vec<DisagreementView>, Vec<DisagreementView>, Vec<DisagreementView>) {
    let (differing, alike): (Vec<&StoryValue>, Vec<&StoryValue>) =
        comparison.values.iter().partition(|one| one.differs);
    let mut rows: Vec<DisagreementRow<'_>> = Vec::new();
    let against = Against::new(comparison);
    for (index, difference) in comparison.differences.iter().enumerate() {
        add(&mut rows, of_difference(comparison, &against, index, difference));
    }
    for value in differing {
        add(&mut rows, of_value(comparison, value));
    }
    let first = |row: &DisagreementRow<'_>| row.sides.first().map(|side| side.words);
    let is_others =
        |row: &DisagreementRow<'_>| comparison.event.has_base && row.sides.iter().all(|side| side.words.article > 0);
    let order = |row: &DisagreementRow<'_>| (is_others(row), row.kind.rank(), !row.sure, first(row));
    rows.sort_by_key(|row| (!row.sure, order(row)));
    let mut further = rows.split_off(most.min(rows.len()));
    rows.sort_by_key(order);
    further.sort_by_key(order);
    let mut alike: Vec<DisagreementRow<'_>> = alike.into_iter().map(|value| of_value(comparison, value)).collect();
    alike.sort_by_key(|row| (row.kind.rank(), !row.sure, first(row)));
    let views =
        |rows: Vec<DisagreementRow<'_>>| rows.iter().map(|row| view(w, comparison, anchors, &number, row)).collect();
    (views(rows), views(further), views(alike))
}

/// Where it is not sure that the outlets speak of one thing, each value stands in its sentence, so that a reader sees it.
fn of_value<'c>(comparison: &Comparison, value: &'c StoryValue) -> DisagreementRow<'c> {
    let is_open = value.differs && !value.sure;
    let sentence = |place: Place| {
        let mut sentences = comparison.sentences.iter().map(|sentence| sentence.place);
        sentences.find(|sentence| is_open && sentence.contains(place))
    };
    let side = |place: Place| RowSide { words: place, passage: sentence(place) };
    let sides = value.places.iter().map(|one| side(one.place)).collect();
    DisagreementRow {
        kind: DisagreementKind::of_value(value),
        value: Some(value),
        difference: None,
        sure: value.sure,
        sides,
    }
}

fn of_difference<'c>(
    comparison: &Comparison,
    against: &Against,
    index: usize,
    difference: &'c Difference,
) -> DisagreementRow<'c> {
    let sides = difference
        .sides
        .iter()
        .map(|side| RowSide { words: Place { span: side.words, ..side.passage }, passage: Some(side.passage) });
    let sides: Vec<RowSide> = sides.collect();
    let kind = DisagreementKind::of_difference(comparison, difference);
    DisagreementRow { kind, value: None, difference: Some((index, difference)), sure: against.is_sure(&sides), sides }
}

/// What cells that are sure set against each other: by article and paragraph, words of a fact and those of another article.
struct Against(BTreeMap<(usize, usize), Vec<(Place, Place)>>);

impl Against {
    fn new(comparison: &Comparison) -> Against {
        let mut against: BTreeMap<(usize, usize), Vec<(Place, Place)>> = BTreeMap::new();
        for fact in &comparison.facts {
            let Some(own) = fact.place else { continue };
            let pairs = against.entry((own.article, own.paragraph)).or_default();
            for cell in fact.cells.iter().filter(|cell| cell.surely_differs()) {
                let contrasts = cell.contrasts.iter();
                pairs.extend(contrasts.map(|contrast| (Place { span: contrast.statement, ..own }, contrast.article)));
                // What a person marked has no contrast: the whole passages stand for it.
                let marked = cell.evidence.first().filter(|_| cell.contrasts.is_empty());
                pairs.extend(marked.map(|evidence| (own, evidence.place)));
            }
        }
        Against(against)
    }

    /// Whether a cell that is sure sets words of two of the sides against each other.
    fn is_sure(&self, sides: &[RowSide]) -> bool {
        let on_side = |place: Place| sides.iter().any(|side| overlap(side.words, place));
        sides.iter().any(|side| {
            let pairs = self.0.get(&(side.words.article, side.words.paragraph));
            pairs.into_iter().flatten().any(|(own, other)| overlap(side.words, *own) && on_side(*other))
        })
    }
}

fn overlap(one: Place, other: Place) -> bool {
    (one.article, one.paragraph) == (other.article, other.paragraph)
        && one.span.start < other.span.end
        && other.span.start < one.span.end
}

/// Adds a row, or adds to an earlier one if both concern the same words of two articles.
fn add<'c>(rows: &mut Vec<DisagreementRow<'c>>, row: DisagreementRow<'c>) {
    let is_same = |known: &&mut DisagreementRow<'c>| {
        let mut articles: Vec<usize> = row
            .sides
            .iter()
            .filter(|side| known.sides.iter().any(|other| overlap(side.words, other.words)))
            .map(|side| side.words.article)
            .collect();
        articles.dedup();
        articles.len() > 1
    };
    let Some(known) = rows.iter_mut().find(is_same) else {
        rows.push(row);
        return;
    };
    // A value names what it belongs to, in a word or two; a quotation with another number is still a wording.
    let is_wording = known.kind == DisagreementKind::Wording;
    match row.value.filter(|_| known.value.is_none()) {
        Some(value) if !is_wording => {
            (known.kind, known.value) = (row.kind, Some(value));
            known.sides.retain(|side| row.sides.iter().all(|new| new.words.article != side.words.article));
            known.sides.extend(row.sides);
        }
        _ => {
            let is_new = |side: &RowSide| known.sides.iter().all(|old| old.words.article != side.words.article);
            let added: Vec<RowSide> = row.sides.into_iter().filter(is_new).collect();
            known.sides.extend(added);
            known.sure |= row.difference.is_some() && row.sure;
        }
    }
    known.sides.sort_by_key(|side| side.words);
}

fn view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    number: &impl Fn(usize) -> usize,
    row: &DisagreementRow<'_>,
) -> DisagreementView {
    let fact = row.difference.map(|(_, difference)| difference.fact);
    let cells = comparison.event.articles.iter().enumerate();
    let cells = cells.map(|(index, article)| {
        let cell = fact.and_then(|fact| comparison.facts.get(fact)?.cells.get(index));
        let words = words_of(w, comparison, anchors, row, index);
        let is_stated = |cell: &&Cell| row.sure && !cell.sure;
        SideView {
            outlet: visible(outlet(article)),
            unsure: !words.is_empty() && row.value.is_none() && cell.filter(is_stated).is_some(),
            verdict: cell.filter(|_| words.is_empty()).map(|cell| verdict(w, comparison, anchors, index, cell)),
            words,
        }
    });
    let cells: Vec<SideView> = cells.collect();
    let gathered = if cells.len() > CROWD { gathered(w, &cells) } else { Vec::new() };
    DisagreementView {
        anchor: row.difference.map(|(index, _)| anchors.difference(index).to_string()).unwrap_or_default(),
        kind: row.kind.worded(w),
        what: row.value.map(|value| visible(&what(&comparison.event, value))).unwrap_or_default(),
        fact: fact.map(|fact| FactLinkView { anchor: anchors.fact(fact).to_string(), number: number(fact) }),
        unsure: !row.sure,
        cells,
        gathered,
    }
}

fn verdict(w: Wording, comparison: &Comparison, anchors: &Anchors, index: usize, cell: &Cell) -> VerdictView {
    let (class, _, word) = w.verdict(cell);
    let best = cell.evidence.first();
    let place = best.and_then(|best| paragraph_link(w, comparison, anchors, index, best.place.paragraph));
    VerdictView { class, word, place }
}

/// The words of one article; those with the same letters, ignoring case, together.
fn words_of(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    row: &DisagreementRow<'_>,
    index: usize,
) -> Vec<WordsView> {
    let mut known: Vec<(String, WordsView)> = Vec::new();
    for side in row.sides.iter().filter(|side| side.words.article == index).take(MOST_PLACES) {
        let letters = words(&comparison.event, side.words).to_lowercase();
        let Some(place) = paragraph_link(w, comparison, anchors, index, side.words.paragraph) else { continue };
        if let Some((_, view)) = known.iter_mut().find(|(known, _)| *known == letters) {
            if view.places.iter().all(|other| other.anchor != place.anchor) {
                view.places.push(place);
            }
            continue;
        }
        let shown = match side.passage {
            Some(passage) => {
                let shown = if row.difference.is_none() { Shown::Match } else { Shown::Differ };
                excerpt(w, comparison, anchors, passage, (side.words.span, shown), AROUND)
            }
            None => quote(w, comparison, anchors, side.words, &[] as &[(Span, _)]),
        };
        known.extend(shown.map(|quote| (letters, WordsView { quote, places: vec![place] })));
    }
    known.into_iter().map(|(_, view)| view).collect()
}
