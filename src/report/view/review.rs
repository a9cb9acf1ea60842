//! The cells that a person must settle, beginning with those that change most: the queue of the review.

use super::quoting::lang;
use crate::article::{Article, Place, Span};
use crate::compare::{Cell, Comparison, Fact, Verdict};
use crate::report::anchors::Anchors;
use crate::report::verbatim::{id, paragraph_text, visible};
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The most cells in the queue of one page: an hour's work, and some 20 kB. The others come when these are settled and
/// the event is compared again.
const MOST_CELLS: usize = 60;

/// The queue.
#[derive(Debug, Serialize)]
pub struct ReviewView {
    cells: Vec<AskedView>,
    /// "1,250 more cells", if the queue does not hold all.
    more: Option<String>,
    /// For each article: its short name, its outlet, and a hash of its text, under which a browser keeps answers.
    articles: Vec<TextOfView>,
}

/// What the script needs to know about an article.
#[derive(Debug, Serialize)]
pub struct TextOfView {
    id: String,
    outlet: String,
    hash: String,
}

/// A cell to settle. Texts are not repeated: the script takes them from the articles in full.
#[derive(Debug, Serialize)]
pub struct AskedView {
    /// The fact's address, and its heading.
    fact: String,
    statement: String,
    lang: String,
    dir: &'static str,
    /// The column of the article, from 1.
    column: usize,
    outlet: String,
    /// The program's own verdict: the key of that answer, and in words.
    guess: &'static str,
    leaning: &'static str,
    /// The reason for its place in the queue: "would be a difference".
    weight: &'static str,
    /// Whether it is the first with that reason.
    begins: bool,
    /// The statement's paragraph, with the range of letters of the statement: "courier-3ab2c1 0-57".
    own: String,
    /// The nearest passages, in the same form, best first, separated by "; ".
    near: String,
    /// The address of the fact that the nearest passage states in its own words: perhaps the same fact.
    twin: Option<String>,
}

/// How much the answer changes, most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    /// The article may differ.
    Differs,
    /// Perhaps only one article states it.
    OnlyHere,
    /// Perhaps only one article omits it.
    OnlyMissing,
    /// None of these.
    Other,
}

impl Urgency {
    fn of(fact: &Fact, cell: &Cell) -> Urgency {
        match (cell.verdict, fact.told_by(), fact.cells.len()) {
            (Verdict::Differs, ..) => Urgency::Differs,
            (_, 1, _) => Urgency::OnlyHere,
            (Verdict::Omitted, told, all) if all > 2 && told + 1 == all => Urgency::OnlyMissing,
            _ => Urgency::Other,
        }
    }

    fn words(self, w: Wording) -> &'static str {
        match self {
            Urgency::Differs => w.line("review.differs"),
            Urgency::OnlyHere => w.line("review.only_here"),
            Urgency::OnlyMissing => w.line("review.only_missing"),
            Urgency::Other => "",
        }
    }
}

/// The queue for a comparison.
pub fn review(w: Wording, comparison: &Comparison, anchors: &Anchors) -> ReviewView {
    let mut asked: Vec<(Urgency, usize, usize)> = Vec::new();
    for (number, fact) in comparison.facts.iter().enumerate() {
        let unsure = fact.cells.iter().enumerate().filter(|(_, cell)| !cell.sure);
        asked.extend(unsure.map(|(article, cell)| (Urgency::of(fact, cell), number, article)));
    }
    asked.sort_unstable();
    let more = asked.len().saturating_sub(MOST_CELLS);
    let shown = asked.iter().take(MOST_CELLS);
    let mut cells: Vec<AskedView> = shown.filter_map(|one| view(w, comparison, anchors, *one)).collect();
    let mut before = "";
    for cell in &mut cells {
        cell.begins = cell.weight != before;
        before = cell.weight;
    }
    let articles = comparison.event.articles.iter().enumerate().map(|(index, article)| TextOfView {
        id: visible(id(&comparison.event, index)),
        outlet: visible(outlet(article)),
        hash: hash(article),
    });
    ReviewView { cells, more: (more > 0).then(|| w.count("review.more", more)), articles: articles.collect() }
}

fn view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    (weight, number, article): (Urgency, usize, usize),
) -> Option<AskedView> {
    let fact = comparison.facts.get(number)?;
    let cell = fact.cells.get(article)?;
    let there = comparison.event.articles.get(article)?;
    let source = fact.place.and_then(|place| comparison.event.articles.get(place.article));
    let near: Vec<String> = match cell.evidence.as_slice() {
        [] => cell.near.iter().map(|place| address(comparison, anchors, *place, &[])).collect(),
        found => {
            found.iter().map(|one| address(comparison, anchors, one.place, &one.matched)).take(MOST_PASSAGES).collect()
        }
    };
    Some(AskedView {
        fact: anchors.fact(number).to_string(),
        statement: visible(fact.shown()),
        lang: source.map_or_else(|| "und".to_string(), lang),
        dir: source.map_or("auto", |source| direction(&source.language)),
        column: article + 1,
        outlet: visible(outlet(there)),
        guess: key(cell.verdict),
        leaning: w.leaning(cell).unwrap_or_default(),
        weight: weight.words(w),
        begins: false,
        own: fact.place.map(|place| address(comparison, anchors, place, &[])).unwrap_or_default(),
        near: near.join("; "),
        twin: twin(comparison, number, cell).map(|twin| anchors.fact(twin).to_string()),
    })
}

/// Eight hexadecimal digits of the compared text, so that a browser does not mistake one article for another.
fn hash(article: &Article) -> String {
    let mut digest = Sha256::new();
    for paragraph in &article.paragraphs {
        digest.update(paragraph.text.as_bytes());
        digest.update(b"\n");
    }
    digest.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The key for this answer.
fn key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stated => "1",
        Verdict::Partial => "2",
        Verdict::Differs => "3",
        Verdict::Omitted => "4",
    }
}

/// How many passages are shown; the best comes first.
const MOST_PASSAGES: usize = 3;

/// A paragraph and a range of its letters, counted as browsers count them.
fn address(comparison: &Comparison, anchors: &Anchors, place: Place, marked: &[Span]) -> String {
    let text = comparison.event.articles.get(place.article).map_or("", |one| paragraph_text(one, place.paragraph));
    let units = |byte: usize| text.get(..byte).map_or(0, |before| before.encode_utf16().count());
    let range = |span: &Span| format!("{}-{}", units(span.start), units(span.end));
    let ranges: Vec<String> = std::iter::once(&place.span).chain(marked).map(range).collect();
    format!("{} {}", anchors.paragraph(place.article, place.paragraph), ranges.join(" "))
}

/// The fact that the article's best passage states in its own words, if it is another one. If nothing was found, the
/// nearest passages are too far away for a guess; and what differs is not the same fact.
fn twin(comparison: &Comparison, number: usize, cell: &Cell) -> Option<usize> {
    let best = cell.evidence.first().filter(|_| cell.verdict != Verdict::Differs)?.place;
    let others = comparison.facts.iter().enumerate().filter(|(other, _)| *other != number);
    others.filter(|(_, other)| other.wordings.iter().any(|one| one.place.overlaps(best))).map(|(other, _)| other).next()
}
