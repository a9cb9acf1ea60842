//! Which facts a paragraph carries, and which of its words others have too.

use super::stated_by::counted;
use crate::article::Span;
use crate::compare::{Cell, Comparison, Fact, Side, Verdict};
use crate::report::anchors::Anchors;
use crate::report::groups::Groups;
use crate::report::highlight::Shown;
use crate::report::verbatim::{cut, paragraph_text, visible};
use crate::report::wording::Wording;
use serde::Serialize;
use std::collections::BTreeMap;

/// A mark in the margin of a paragraph, for one fact or several.
#[derive(Debug, Serialize)]
pub struct MarkView {
    /// "differs", "common", "only", "check": a CSS class.
    class: &'static str,
    /// "stated by all", "only here", "others say ‘Eleven’", "to check".
    label: String,
    facts: Vec<MarkedFactView>,
}

/// The address and number of a fact.
#[derive(Debug, Serialize)]
pub struct MarkedFactView {
    anchor: String,
    number: usize,
}

/// Longer words of others do not fit in a margin.
const LONGEST_WORDS: usize = 40;

/// A fact that a passage of a paragraph carries.
#[derive(Debug)]
struct CarriedFact {
    span: Span,
    fact: usize,
    shown: Shown,
    is_sure: bool,
}

/// The facts of every paragraph.
#[derive(Debug)]
pub struct CarriedFacts<'c> {
    w: Wording,
    comparison: &'c Comparison,
    passages: BTreeMap<(usize, usize), Vec<CarriedFact>>,
    differing: BTreeMap<(usize, usize), Vec<Span>>,
    labels: Vec<(&'static str, String)>,
}

impl<'c> CarriedFacts<'c> {
    /// Gathers them once for the whole page.
    pub fn new(w: Wording, comparison: &'c Comparison) -> CarriedFacts<'c> {
        let mut passages: BTreeMap<(usize, usize), Vec<CarriedFact>> = BTreeMap::new();
        for (index, fact) in comparison.facts.iter().enumerate() {
            for (article, cell) in fact.cells.iter().enumerate() {
                for evidence in &cell.evidence {
                    let place = evidence.place;
                    passages.entry((place.article, place.paragraph)).or_default().push(CarriedFact {
                        span: place.span,
                        fact: index,
                        shown: shown(fact, article, cell, comparison.event.has_base),
                        is_sure: cell.sure,
                    });
                }
            }
        }
        passages.values_mut().for_each(|here| here.sort_by_key(|one| (one.span.start, one.span.end, one.fact)));
        let mut differing: BTreeMap<(usize, usize), Vec<Span>> = BTreeMap::new();
        for side in comparison.differences.iter().flat_map(|difference| &difference.sides) {
            differing.entry((side.passage.article, side.passage.paragraph)).or_default().push(side.words);
        }
        let labels = comparison.facts.iter().map(|fact| label(w, comparison, fact)).collect();
        CarriedFacts { w, comparison, passages, differing, labels }
    }

    /// The facts that a paragraph carries, each once, in the order of its text; those with the same mark together, and
    /// those that a person must check last.
    pub fn marks(&self, anchors: &Anchors, groups: &Groups, article: usize, paragraph: usize) -> Vec<MarkView> {
        let mut seen = Vec::new();
        let mut marks: Vec<MarkView> = Vec::new();
        for carried in self.passages.get(&(article, paragraph)).into_iter().flatten() {
            if seen.contains(&carried.fact) {
                continue;
            }
            seen.push(carried.fact);
            let Some((class, label)) = self.labels.get(carried.fact) else { continue };
            let (class, label) = match *class {
                _ if !carried.is_sure => ("check", self.w.line("margin.check").to_string()),
                "differs" => ("differs", self.others_say(carried.fact, article).unwrap_or_else(|| label.clone())),
                class => (class, label.clone()),
            };
            let fact =
                MarkedFactView { anchor: anchors.fact(carried.fact).to_string(), number: groups.number(carried.fact) };
            match marks.iter_mut().find(|mark| mark.class == class && mark.label == label) {
                Some(mark) => mark.facts.push(fact),
                None => marks.push(MarkView { class, label, facts: vec![fact] }),
            }
        }
        marks.sort_by_key(|mark| mark.class == "check");
        marks
    }

    /// "others say ‘Eleven’": the others' words for what this article states.
    fn others_say(&self, fact: usize, article: usize) -> Option<String> {
        let said = |side: &Side| {
            let text =
                paragraph_text(self.comparison.event.articles.get(side.passage.article)?, side.passage.paragraph);
            Some(cut(text, side.words))
        };
        let mut differences = self.comparison.differences.iter().filter(|difference| difference.fact == fact);
        let sides = &differences.find(|one| one.sides.iter().any(|side| side.passage.article == article))?.sides;
        let own: Vec<&str> = sides.iter().filter(|side| side.passage.article == article).filter_map(said).collect();
        let mut others: Vec<&str> = sides.iter().filter_map(said).collect();
        others.retain(|words| words.len() <= LONGEST_WORDS && own.iter().all(|own| !own.eq_ignore_ascii_case(words)));
        let first = others.first()?;
        Some(self.w.fill("margin.others", &[("words", &self.w.quoted(visible(first)))]))
    }

    /// The paragraph's words for what another outlet surely states too, for what only this one states, and for what
    /// differs.
    ///
    /// Where passages are nested, the shortest decides: a clause that nobody else has stands out in a sentence that all
    /// have, and the other way round. Words that differ take precedence over both.
    pub fn shading(&self, article: usize, paragraph: usize) -> Vec<(Span, Shown)> {
        let here = self.passages.get(&(article, paragraph)).map(Vec::as_slice).unwrap_or_default();
        let differing = self.differing.get(&(article, paragraph)).map(Vec::as_slice).unwrap_or_default();
        let shaded = here.iter().filter(|one| one.shown != Shown::Plain).map(|one| (one.span, one.shown));
        let spans: Vec<(Span, Shown)> = shaded.chain(differing.iter().map(|span| (*span, Shown::Differ))).collect();
        let mut cuts: Vec<usize> = spans.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let parts = cuts.iter().zip(cuts.iter().skip(1)).map(|(start, end)| Span::new(*start, *end));
        let strongest = |part: Span| {
            let covering = spans.iter().filter(|(span, _)| span.contains(part));
            let rank = |(span, shown): &&(Span, Shown)| {
                (*shown != Shown::Differ, span.end - span.start, *shown != Shown::Common)
            };
            covering.min_by_key(rank).map(|(_, shown)| (part, *shown))
        };
        parts.filter_map(strongest).collect()
    }

    /// The comparison whose facts these are.
    pub fn comparison(&self) -> &'c Comparison {
        self.comparison
    }
}

/// How the words of a cell are shown: only what is sure is marked. If there is a base, the others' words are marked by
/// whether the base states the same.
fn shown(fact: &Fact, article: usize, cell: &Cell, has_base: bool) -> Shown {
    if let Some(base) = fact.cells.first().filter(|_| has_base && article > 0) {
        return match (cell.sure && base.sure, base.verdict) {
            _ if cell.is_surely_omitted() => Shown::Plain,
            (false, _) => Shown::Plain,
            (true, Verdict::Omitted) => Shown::Only,
            (true, _) => Shown::Common,
        };
    }
    let tells = |(other, cell): (usize, &Cell)| other != article && cell.is_surely_told();
    if cell.sure && fact.cells.iter().enumerate().any(tells) {
        Shown::Common
    } else if fact.told_only_by() == Some(article) {
        Shown::Only
    } else {
        Shown::Plain
    }
}

/// The mark of a fact in the margin.
fn label(w: Wording, comparison: &Comparison, fact: &Fact) -> (&'static str, String) {
    let line = |name: &str| w.line(name).to_string();
    let sure = |cell: &&Cell| cell.is_surely_told();
    let telling = fact.cells.iter().filter(sure).count();
    if fact.surely_differs() {
        ("differs", line("margin.differs"))
    } else if telling == fact.cells.len() {
        ("common", line("margin.all"))
    } else if telling > 1 {
        ("common", w.fill("told.stated", &[("outlets", &counted(w, &comparison.stated_by(fact)))]))
    } else if fact.surely_told_only_by().is_some() {
        ("only", line("margin.only"))
    } else {
        ("check", line("margin.check"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::fact_with;

    #[test]
    fn with_a_base_the_others_words_are_marked_by_what_it_surely_states() {
        use Verdict::{Differs, Omitted, Stated};
        let second = |cells: &[(Verdict, bool)], has_base| {
            let fact = fact_with(cells);
            shown(&fact, 1, &fact.cells[1], has_base)
        };
        let lacking = [(Omitted, true), (Stated, true), (Stated, true)];
        assert_eq!((second(&lacking, true), second(&lacking, false)), (Shown::Only, Shown::Common));
        let alone = [(Stated, true), (Stated, true), (Omitted, true)];
        assert_eq!(second(&alone, true), Shown::Common);
        assert_eq!(second(&[(Differs, true), (Stated, true), (Omitted, true)], true), Shown::Common);
        let unsure = [(Omitted, false), (Stated, true), (Stated, true)];
        assert_eq!((second(&unsure, true), second(&unsure, false)), (Shown::Plain, Shown::Common));
        assert_eq!(second(&[(Omitted, true), (Stated, false), (Stated, true)], true), Shown::Plain);
    }
}
