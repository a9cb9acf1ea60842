//! The reasoning that led to one cell, for a terminal and as JSON.

use super::json::{place, rounded, write};
use super::reason::{reason, reason_with_program};
use super::shape::{CandidateShape, ExplanationShape, SCHEMA_VERSION, TermShape, ThresholdShape, TriedShape};
use super::terminal::{columns, plain, wrap};
use super::verbatim::{id, words};
use super::wording::{self, Wording};
use crate::article::{Event, Place};
use crate::compare::{ConsideredPassage, Detail, ExplainedTerm, Explanation, Rule, TermSource, ThresholdKind};

/// The explanation as text: the statement, its words, the score, the details, the verdict, the other passages.
///
/// Lines of prose are no wider than `width` columns.
pub fn explanation_to_text(event: &Event, explanation: &Explanation, width: usize) -> String {
    let cell = explanation.cell();
    let sure = if cell.sure { "sure" } else { "not sure" };
    let mut text = format!("Statement {}\n", explanation.fact.id);
    text.push_str(&wrap(&format!("“{}”", explanation.fact.statement), "  ", width));
    let outlet = event.articles.get(explanation.article).map_or("", wording::outlet);
    text.push_str(&format!("Article {} ({})\n", id(event, explanation.article), plain(outlet)));
    let best = explanation.candidates.first();
    match best {
        Some(best) => text.push_str(&quoted(event, best.place, "  ", width)),
        None if cell.rule() == Rule::OwnWords => text.push_str("  The statement was taken from it.\n"),
        None => text.push_str("  No passage of it shares a word with the statement.\n"),
    }
    text.push_str(&format!("Verdict {}, {sure}, by the rule {}\n", cell.verdict.name(), cell.rule().name()));
    text.push_str(&wrap(&reason_with_program(Wording::default(), event, &explanation.fact, cell), "  ", width));
    text.push_str(&terms(event, explanation));
    if let Some(best) = best {
        text.push_str(&score(event, explanation, best, width));
    }
    if !explanation.tried.is_empty() {
        text.push_str("Details, in the order compared\n");
        for tried in &explanation.tried {
            let found: Vec<String> = tried.found.iter().map(|(here, there)| format!("‘{here}’ / ‘{there}’")).collect();
            let found = if found.is_empty() { "none".to_string() } else { found.join(", ") };
            text.push_str(&wrap(&format!("{}: {found}", looks_for(tried.detail)), "  ", width));
        }
    }
    if explanation.candidates.len() > 1 {
        text.push_str("Other passages considered\n");
        for other in &explanation.candidates[1..] {
            text.push_str(&format!("  {:.2}\n", other.strength));
            text.push_str(&quoted(event, other.place, "    ", width));
        }
    }
    text
}

fn quoted(event: &Event, place: Place, indent: &str, width: usize) -> String {
    wrap(&format!("{} “{}”", Wording::default().paragraph(place.paragraph), words(event, place)), indent, width)
}

/// A table: word, weight, credit, where.
fn terms(event: &Event, explanation: &Explanation) -> String {
    if explanation.terms.is_empty() {
        return String::new();
    }
    let widest = explanation.terms.iter().map(|term| columns(&plain(&term.words))).max().unwrap_or(0).max(5);
    let mut text = format!("Words\n  {:widest$}  weight  credit  where\n", "word");
    for term in &explanation.terms {
        let word = plain(&term.words);
        let padding = " ".repeat(widest - columns(&word));
        let found = found(event, term);
        text.push_str(&format!("  {word}{padding}  {:6.2}  {:6.2}  {found}\n", term.weight, term.credit));
    }
    text
}

fn found(event: &Event, term: &ExplainedTerm) -> String {
    let source = match term.source {
        TermSource::Word => "the same word",
        TermSource::OtherForm => "another form",
        TermSource::Relative => "another word for it",
        TermSource::Dictionary => "in another language, by a dictionary",
        TermSource::Number => "the same number",
        TermSource::Day => "the same day",
        TermSource::Implied => "the name it refers to",
        TermSource::Beside => "in a neighbouring sentence",
        TermSource::Elsewhere => "elsewhere in the article",
        TermSource::Nowhere => "nowhere",
    };
    let words = term.there.map(|there| plain(words(event, there)));
    words.map_or_else(|| source.to_string(), |words| format!("{source}: ‘{words}’"))
}

fn score(event: &Event, explanation: &Explanation, best: &ConsideredPassage, width: usize) -> String {
    let buildup = &best.buildup;
    let mut text = "Score\n".to_string();
    let mut line = |value: String, meaning: &str| text.push_str(&format!("  {value:>6}  {meaning}\n"));
    line(format!("{:.3}", explanation.words_share), "the share of the weight that the passage carries");
    if buildup.subject < 1.0 {
        line(format!("×{:.3}", buildup.subject), "the article never names its subject");
    }
    line(format!("+{:.3}", buildup.corroboration), "corroboration by the passages of other articles");
    line(format!("×{:.3}", buildup.length), "allowance for a long statement");
    line(format!("÷{:.3}", buildup.wording), "what is expected of a passage that states all of it");
    line(format!("={:.3}", best.strength), "how strongly the passage carries it, at most 1");
    line(format!("{:.3}", explanation.cell().score), "the likelihood that it is stated at all: the cell's score");
    if let Some(faithful) = explanation.faithful {
        line(format!("{faithful:.3}"), "the likelihood that it is stated in full");
    }
    for threshold in &explanation.thresholds {
        line(format!("{:.3}", threshold.value), meaning(threshold.line));
    }
    if let Some(witness) = best.witness {
        text.push_str(&format!("  Corroborated most by {}\n", id(event, witness.article)));
        text.push_str(&quoted(event, witness, "    ", width));
    }
    text
}

/// The purpose of a threshold.
fn meaning(line: ThresholdKind) -> &'static str {
    match line {
        ThresholdKind::SurelyOmitted => "likelihood below which an omission is sure",
        ThresholdKind::Told => "likelihood from which it counts as stated",
        ThresholdKind::SurelyTold => "likelihood from which a statement may be sure",
        ThresholdKind::Faithful => "likelihood of being stated in full from which it is stated and not in part",
        ThresholdKind::SurelyFaithful => "likelihood of being stated in full from which that may be sure",
    }
}

/// What a rule for details looks for.
fn looks_for(detail: Detail) -> &'static str {
    match detail {
        Detail::Quotation => "the same quotation in different words",
        Detail::Exchange => "words exchanged in a sentence that both have",
        Detail::Number => "another number for the same thing",
        Detail::Day => "another day for the same thing",
        Detail::Name => "another name in the same place",
        Detail::Certainty => "denied or planned in one, done in the other",
    }
}

/// The explanation as JSON: the fields of [`Explanation`], places with their words.
pub fn explanation_to_json(event: &Event, explanation: &Explanation) -> String {
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
        reason: reason(Wording::default(), event, &explanation.fact, cell),
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
            .map(|one| ThresholdShape { meaning: meaning(one.line), value: rounded(one.value) })
            .collect(),
        tried: explanation
            .tried
            .iter()
            .map(|one| TriedShape {
                looks_for: looks_for(one.detail),
                found: one.found.iter().map(|(here, there)| [here.as_str(), there.as_str()]).collect(),
            })
            .collect(),
    })
}
