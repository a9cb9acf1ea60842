//! The reasoning that led to one cell, for a terminal in any language of the wording, and as JSON in English.

use super::json::{place, rounded, write};
use super::reason::{reason, reason_with_program};
use super::shape::{CandidateShape, ExplanationShape, SCHEMA_VERSION, TermShape, ThresholdShape, TriedShape};
use super::terminal::{columns, plain, wrap};
use super::verbatim::{id, words};
use super::wording::{self, Wording};
use crate::article::{Event, Place};
use crate::compare::{ConsideredPassage, Detail, ExplainedTerm, Explanation, Rule, ThresholdKind, Tried};
use std::fmt::Display;

/// A weight or a credit with its decimals.
const FIGURE_COLUMNS: usize = 6;

/// The explanation as text: the statement, its words, the score, the details, the verdict, the other passages.
///
/// Lines of prose are no wider than `width` columns.
pub fn explanation_to_text(w: Wording, event: &Event, explanation: &Explanation, width: usize) -> String {
    let cell = explanation.cell();
    let outlet = plain(event.articles.get(explanation.article).map_or("", wording::outlet));
    let best = explanation.candidates.first();
    let verdict = if cell.sure { "explain.verdict" } else { "explain.verdict_unsure" };
    let verdict_values: [(&str, &dyn Display); 2] =
        [("verdict", &w.of_kind("found", cell.verdict.name())), ("rule", &cell.rule().name())];
    let mut text = heading(&w.fill("explain.statement", &[("id", &explanation.fact.id)]));
    text.push_str(&wrap(&w.printed(&explanation.fact.statement), "  ", width));
    let article = id(event, explanation.article);
    text.push_str(&heading(&w.fill("explain.article", &[("id", &article), ("outlet", &outlet)])));
    text.push_str(&match best {
        Some(best) => quoted(w, event, best.place, "  ", width),
        None if cell.rule() == Rule::OwnWords => wrap(w.line("explain.own_words"), "  ", width),
        None => wrap(w.line("explain.nothing_shared"), "  ", width),
    });
    text.push_str(&heading(&w.fill(verdict, &verdict_values)));
    text.push_str(&wrap(&reason_with_program(w, event, &explanation.fact, cell), "  ", width));
    text.push_str(&terms(w, event, explanation));
    if let Some(best) = best {
        text.push_str(&score(w, event, explanation, best, width));
    }
    if !explanation.tried.is_empty() {
        text.push_str(&heading(w.line("explain.details")));
        for tried in &explanation.tried {
            text.push_str(&wrap(&detail(w, tried), "  ", width));
        }
    }
    if explanation.candidates.len() > 1 {
        text.push_str(&heading(w.line("explain.others")));
        for other in &explanation.candidates[1..] {
            text.push_str(&format!("  {:.2}\n", other.strength));
            text.push_str(&quoted(w, event, other.place, "    ", width));
        }
    }
    text
}

fn heading(words: &str) -> String {
    format!("{words}\n")
}

fn quoted(w: Wording, event: &Event, place: Place, indent: &str, width: usize) -> String {
    wrap(&w.passage(place.paragraph, words(event, place)), indent, width)
}

/// A table: word, weight, credit, where.
fn terms(w: Wording, event: &Event, explanation: &Explanation) -> String {
    if explanation.terms.is_empty() {
        return String::new();
    }
    let [word, weight, credit, place] =
        ["explain.word", "explain.weight", "explain.credit", "explain.where"].map(|name| w.line(name));
    let terms = explanation.terms.iter().map(|term| (plain(&term.words), term));
    let widest = terms.clone().map(|(word, _)| columns(&word)).max().unwrap_or(0).max(5).max(columns(word));
    let [weights, credits] = [weight, credit].map(|head| columns(head).max(FIGURE_COLUMNS));
    let row = |word: &str, weight: &str, credit: &str, place: &str| {
        let after = " ".repeat(widest - columns(word));
        let [weight, credit] = [(weight, weights), (credit, credits)]
            .map(|(figure, width)| format!("{}{figure}", " ".repeat(width.saturating_sub(columns(figure)))));
        format!("  {word}{after}  {weight}  {credit}  {place}\n")
    };
    let mut text = heading(w.line("explain.words")) + &row(word, weight, credit, place);
    for (word, term) in terms {
        let figures = [term.weight, term.credit].map(|figure| format!("{figure:.2}"));
        text.push_str(&row(&word, &figures[0], &figures[1], &found(w, event, term)));
    }
    text
}

fn found(w: Wording, event: &Event, term: &ExplainedTerm) -> String {
    let source = w.of_kind("term_source", term.source.name());
    let Some(there) = term.there else { return source.to_string() };
    w.fill("explain.found", &[("source", &source), ("words", &w.quoted(plain(words(event, there))))])
}

fn score(w: Wording, event: &Event, explanation: &Explanation, best: &ConsideredPassage, width: usize) -> String {
    let buildup = &best.buildup;
    let mut text = heading(w.line("explain.score"));
    let mut line = |value: String, meaning: &str| text.push_str(&format!("  {value:>6}  {meaning}\n"));
    line(format!("{:.3}", explanation.words_share), w.line("explain.share"));
    if buildup.subject < 1.0 {
        line(format!("×{:.3}", buildup.subject), w.line("explain.subject"));
    }
    line(format!("+{:.3}", buildup.corroboration), w.line("explain.corroboration"));
    line(format!("×{:.3}", buildup.length), w.line("explain.length"));
    line(format!("÷{:.3}", buildup.wording), w.line("explain.wording"));
    line(format!("={:.3}", best.strength), w.line("explain.strength"));
    line(format!("{:.3}", explanation.cell().score), w.line("explain.cell"));
    if let Some(faithful) = explanation.faithful {
        line(format!("{faithful:.3}"), w.line("explain.faithful"));
    }
    for threshold in &explanation.thresholds {
        line(format!("{:.3}", threshold.value), meaning(w, threshold.line));
    }
    if let Some(witness) = best.witness {
        let article = id(event, witness.article);
        text.push_str(&format!("  {}\n", w.fill("explain.corroborated", &[("article", &article)])));
        text.push_str(&quoted(w, event, witness, "    ", width));
    }
    text
}

/// The purpose of a threshold.
fn meaning(w: Wording, line: ThresholdKind) -> &'static str {
    w.line(match line {
        ThresholdKind::SurelyOmitted => "threshold.surely_omitted",
        ThresholdKind::Told => "threshold.told",
        ThresholdKind::SurelyTold => "threshold.surely_told",
        ThresholdKind::Faithful => "threshold.faithful",
        ThresholdKind::SurelyFaithful => "threshold.surely_faithful",
    })
}

/// What a rule for details looked for, and what it found.
fn detail(w: Wording, tried: &Tried) -> String {
    let pair = |(here, there): &(String, String)| {
        w.fill("explain.pair", &[("here", &w.quoted(here)), ("there", &w.quoted(there))])
    };
    let found: Vec<String> = tried.found.iter().map(pair).collect();
    let found = if found.is_empty() { w.line("explain.none").to_string() } else { found.join(w.comma()) };
    w.fill("explain.detail", &[("looks_for", &looks_for(w, tried.detail)), ("found", &found)])
}

fn looks_for(w: Wording, detail: Detail) -> &'static str {
    w.line(match detail {
        Detail::Quotation => "looks_for.quotation",
        Detail::Exchange => "looks_for.exchange",
        Detail::Number => "looks_for.number",
        Detail::Day => "looks_for.day",
        Detail::Name => "looks_for.name",
        Detail::Certainty => "looks_for.certainty",
    })
}

/// The explanation as JSON: the fields of [`Explanation`], places with their words.
pub fn explanation_to_json(event: &Event, explanation: &Explanation) -> String {
    let w = Wording::default();
    let place = |at: Place| place(event, at);
    let cell = explanation.cell();
    write(&ExplanationShape {
        version: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA_VERSION,
        fact: &explanation.fact.id,
        statement: &explanation.fact.statement,
        article: id(event, explanation.article),
        verdict: cell.verdict.name(),
        score: rounded(cell.score),
        sure: cell.sure,
        rule: cell.rule().name(),
        reason: reason(w, event, &explanation.fact, cell),
        missing: cell.missing.iter().map(AsRef::as_ref).collect(),
        terms: explanation
            .terms
            .iter()
            .map(|term| TermShape {
                words: &term.words,
                weight: rounded(term.weight),
                credit: rounded(term.credit),
                source: term.source.name(),
                there: term.there.map(place),
            })
            .collect(),
        words_share: rounded(explanation.words_share),
        candidates: explanation
            .candidates
            .iter()
            .map(|one| CandidateShape {
                place: place(one.place),
                strength: rounded(one.strength),
                word_share: rounded(one.buildup.word_share),
                corroboration: rounded(one.buildup.corroboration),
                witness: one.witness.map(place),
                length: rounded(one.buildup.length),
                wording: rounded(one.buildup.wording),
            })
            .collect(),
        thresholds: explanation
            .thresholds
            .iter()
            .map(|one| ThresholdShape { meaning: meaning(w, one.line), value: rounded(one.value) })
            .collect(),
        tried: explanation
            .tried
            .iter()
            .map(|one| TriedShape {
                looks_for: looks_for(w, one.detail),
                found: one.found.iter().map(|(here, there)| [here.as_str(), there.as_str()]).collect(),
            })
            .collect(),
    })
}
