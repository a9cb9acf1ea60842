//! The fact table: facts by outlets, in groups.

use super::breadth::{CROWD, SIDE_BY_SIDE};
use super::corrections::by_hand;
use super::evidence::{EvidenceView, ListView, Reach, evidence, lists};
use super::quoting::{lang, paragraph_link};
use super::stated_by::{stated_by, told};
use crate::article::Article;
use crate::compare::{Cell, Comparison, Fact, Rule, Verdict};
use crate::report::anchors::Anchors;
use crate::report::groups::{Group, Groups, Led};
use crate::report::reason::reason;
use crate::report::topics::topics;
use crate::report::verbatim::{visible, words};
use crate::report::wording::{Wording, direction, outlet};
use rayon::prelude::*;
use serde::Serialize;

/// Facts about which the same can be said.
#[derive(Debug, Serialize)]
pub struct FactGroupView {
    /// The end of its address: "harm-to-check".
    name: String,
    title: String,
    hint: &'static str,
    /// Whether it is open when the page opens.
    is_open: bool,
    /// How many facts it has, including folded ones.
    count: usize,
    facts: Vec<LedView>,
}

/// A fact, and those that say nearly the same, folded under it.
#[derive(Debug, Serialize)]
pub struct LedView {
    fact: FactView,
    near: Vec<FactView>,
    /// "2 facts say nearly the same"; empty if none does.
    near_count: String,
}

/// One fact: a line of the table, and what opens below it.
#[derive(Debug, Serialize)]
pub struct FactView {
    anchor: String,
    number: usize,
    statement: String,
    lang: String,
    dir: &'static str,
    /// "Context: Two men were seen.": the sentence that the statement needs before it.
    context: Option<String>,
    /// For the filter: "all", "but-one", "some", "one", "none".
    told: &'static str,
    /// "stated by 2 of 3, one text".
    told_by: String,
    /// "✎ joined by a person".
    by_hand: Vec<String>,
    /// The outlets that state it in the same words: "Courier, Wire"; one for each shared text.
    same_text: Vec<String>,
    /// For the script, one letter for each outlet: the first of its verdict, or "c" for a cell to check.
    codes: String,
    /// For the filter, what it is about: "harm cost".
    about: String,
    /// The column, from 1, of the article that has the statement; `None` if the user gave the statement.
    from: Option<usize>,
    /// The statement as printed, if a person wrote another heading.
    words: Option<String>,
    /// The cells in the table: all, or the first outlet's.
    cells: Vec<CellView>,
    /// With many outlets, what the others make of it: how many of each kind.
    others: Vec<CountView>,
    /// The cells to show in full.
    evidence: Vec<EvidenceView>,
    /// The other cells, in one line for each kind.
    lists: Vec<ListView>,
}

/// A cell of the table.
#[derive(Debug, Serialize)]
pub struct CellView {
    outlet: String,
    /// "stated", "partial", "differs", "omitted", "check".
    class: &'static str,
    word: &'static str,
    /// The paragraph with the words: "¶3" and its address.
    paragraph: Option<String>,
    /// Whether that is the headline.
    is_headline: bool,
    anchor: String,
    /// The words that differ, or what is missing.
    detail: String,
}

/// How many other outlets have a verdict.
#[derive(Debug, Serialize)]
pub struct CountView {
    class: &'static str,
    word: &'static str,
    count: usize,
}

/// The groups that have facts. With a crowd of outlets, the table has the first one and counts the others.
pub fn facts(w: Wording, comparison: &Comparison, anchors: &Anchors, groups: &Groups) -> Vec<FactGroupView> {
    let reach = if comparison.event.articles.len() > SIDE_BY_SIDE { Reach::First } else { Reach::All };
    let view = |index: usize| fact(w, comparison, anchors, groups, index, reach);
    let led = |led: &Led| {
        let near: Vec<FactView> = led.near.iter().filter_map(|&index| view(index)).collect();
        let near_count = match near.len() {
            0 => String::new(),
            some => w.count("facts.near", some),
        };
        Some(LedView { fact: view(led.fact)?, near, near_count })
    };
    let of_group = |group: &Group| {
        let (name, title, hint) = w.group(group);
        let facts = group.facts.par_iter().filter_map(led).collect();
        FactGroupView { name, title, hint, is_open: !group.is_to_check, count: group.all().count(), facts }
    };
    let mut views: Vec<FactGroupView> = groups.filled().iter().map(of_group).collect();
    // A reader sees facts at once, also where all of them are to be checked.
    if let Some(first) = views.first_mut().filter(|_| groups.filled().iter().all(|group| group.is_to_check)) {
        first.is_open = true;
    }
    views
}

fn fact(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    groups: &Groups,
    index: usize,
    reach: Reach,
) -> Option<FactView> {
    let fact = comparison.facts.get(index)?;
    let articles = &comparison.event.articles;
    let source = fact.place.and_then(|place| articles.get(place.article));
    let shown = if articles.len() > CROWD { 1 } else { articles.len() };
    let cells = articles.iter().zip(&fact.cells).enumerate();
    let by = comparison.stated_by(fact);
    Some(FactView {
        anchor: anchors.fact(index).to_string(),
        number: groups.number(index),
        statement: visible(fact.shown()),
        lang: source.map_or_else(|| "und".to_string(), lang),
        dir: source.map_or("auto", |article| direction(&article.language)),
        context: fact
            .context
            .map(|place| w.fill("facts.context", &[("words", &visible(words(&comparison.event, place)))])),
        told: told(fact),
        told_by: stated_by(w, &by),
        by_hand: by_hand(w, comparison, fact),
        same_text: by.texts.iter().filter(|text| text.len() > 1).map(|text| outlets(w, comparison, text)).collect(),
        codes: fact.cells.iter().filter_map(|cell| w.verdict(cell).0.chars().next()).collect(),
        about: topics(comparison, index).into_iter().map(|one| one.code()).collect::<Vec<_>>().join(" "),
        from: fact.place.map(|place| place.article + 1),
        words: fact.heading.as_ref().map(|_| visible(&fact.statement)),
        cells: cells
            .take(shown)
            .map(|(number, (article, cell))| cell_view(w, comparison, anchors, fact, number, article, cell))
            .collect(),
        others: counts(w, fact.cells.get(shown..).unwrap_or_default()),
        evidence: evidence(w, comparison, anchors, index, reach),
        lists: lists(w, comparison, anchors, fact, reach),
    })
}

fn outlets(w: Wording, comparison: &Comparison, articles: &[usize]) -> String {
    let named = articles.iter().filter_map(|article| comparison.event.articles.get(*article));
    named.map(|article| visible(outlet(article))).collect::<Vec<_>>().join(w.comma())
}

fn cell_view(
    w: Wording,
    comparison: &Comparison,
    anchors: &Anchors,
    fact: &Fact,
    number: usize,
    article: &Article,
    cell: &Cell,
) -> CellView {
    let (class, _, word) = w.verdict(cell);
    let best = cell.evidence.first();
    let link = best.and_then(|best| paragraph_link(w, comparison, anchors, number, best.place.paragraph));
    let (paragraph, anchor) = link.map(|link| (link.paragraph, link.anchor)).unzip();
    CellView {
        outlet: visible(outlet(article)),
        class,
        word,
        paragraph,
        is_headline: best.is_some_and(|best| best.place.paragraph == 0),
        anchor: anchor.unwrap_or_default(),
        detail: detail(w, comparison, fact, cell),
    }
}

/// How a sure cell differs or what it lacks, and why a cell cannot be sure if that does not follow from its score;
/// empty if a person must check first.
fn detail(w: Wording, comparison: &Comparison, fact: &Fact, cell: &Cell) -> String {
    let contrast: Vec<String> =
        cell.contrasts.iter().map(|contrast| w.printed(&visible(words(&comparison.event, contrast.article)))).collect();
    match (cell.sure, cell.verdict) {
        (true, Verdict::Differs) if !contrast.is_empty() => contrast.join(w.comma()),
        (true, Verdict::Differs | Verdict::Partial) => visible(&reason(w, &comparison.event, fact, cell)),
        _ if matches!(
            cell.rule(),
            Rule::SetApart | Rule::Stub | Rule::Headline | Rule::FewWords | Rule::LanguageNotJudged
        ) =>
        {
            visible(&reason(w, &comparison.event, fact, cell))
        }
        _ => String::new(),
    }
}

/// How many cells of each kind there are, in the order of the filters.
fn counts(w: Wording, cells: &[Cell]) -> Vec<CountView> {
    let kinds = ["differs", "partial", "stated", "omitted", "check"];
    let having = |class: &str| cells.iter().filter(|cell| w.verdict(cell).0 == class).count();
    let counted = kinds.map(|class| CountView { class, word: w.of_kind("verdict", class), count: having(class) });
    let counted = counted.into_iter();
    counted.filter(|counted| counted.count > 0).collect()
}
