//! What the reader should know besides the facts, in words.

use super::note::{language, note};
use super::wording::Wording;
use crate::article::{Article, Event};
use crate::compare::{CorrectionOutcome, Remark, Unrecognised};
use std::fmt::Display;

/// One finished sentence for the reader.
pub fn remark(w: Wording, event: &Event, remark: &Remark) -> String {
    match remark {
        Remark::Read(read) => note(w, read),
        Remark::Correction { correction, outcome } => on_correction(w, event, *correction, outcome),
        Remark::Reader { model, host, cells, joined } => {
            let counted = [("remark.read", *cells), ("remark.joined", *joined)].into_iter().filter(|(_, n)| *n > 0);
            let what: Vec<String> = counted.map(|(name, number)| w.count(name, number)).collect();
            let what = w.list(&what);
            printable(&match host {
                None => w.fill("remark.reader", &[("model", model), ("what", &what)]),
                Some(host) => w.fill("remark.reader_at", &[("model", model), ("host", host), ("what", &what)]),
            })
        }
        Remark::NotJudged { judged, all } => w.fill("remark.not_judged", &[("judged", judged), ("all", all)]),
        Remark::Language(code) => w.fill("remark.language", &[("language", &language(w, code))]),
        Remark::Across(code) => w.fill("remark.across", &[("language", &language(w, code))]),
        Remark::Short { words } => w.count("remark.short", *words),
        Remark::Strangers(articles) => {
            w.count_with("remark.strangers", articles.len(), &[("outlets", &names(w, event, articles))])
        }
        Remark::NothingShared(groups) if groups.iter().all(|group| group.len() == 1) => {
            w.fill("remark.nothing_shared", &[("outlets", &names(w, event, &groups.concat()))])
        }
        Remark::NothingShared(groups) => {
            let sides: Vec<String> = groups.iter().map(|group| names(w, event, group)).collect();
            w.fill("remark.nothing_between", &[("groups", &sides.join(w.line("remark.between_groups")))])
        }
        Remark::OtherDays { articles, days } => {
            let values: [(&str, &dyn Display); 2] = [("outlets", &names(w, event, articles)), ("days", days)];
            w.count_with("remark.other_days", articles.len(), &values)
        }
        Remark::DaysApart { groups: [one, other], days } => {
            let (outlets, others) = (names(w, event, one), names(w, event, other));
            w.fill("remark.days_apart", &[("outlets", &outlets), ("others", &others), ("days", days)])
        }
    }
}

fn on_correction(w: Wording, event: &Event, number: usize, outcome: &CorrectionOutcome) -> String {
    let what = match outcome {
        CorrectionOutcome::OtherHeading => w.line("remark.other_heading").to_string(),
        CorrectionOutcome::OtherVerdict(before) => w.fill("remark.other_verdict", &[("verdict", &before.name())]),
        CorrectionOutcome::WordsChanged { words, now } => {
            w.fill("remark.words_changed", &[("words", words), ("now", now)])
        }
        CorrectionOutcome::WordsGone { words, article } => {
            w.fill("remark.words_gone", &[("words", words), ("article", article)])
        }
        CorrectionOutcome::NoArticle { id } => w.fill("remark.no_article", &[("id", id)]),
        CorrectionOutcome::NoStatement { words, because } => {
            let line = match because {
                Unrecognised::Gone => "remark.statement_gone",
                Unrecognised::Several => "remark.several_statements",
                Unrecognised::SeveralAlike => "remark.several_alike",
            };
            w.fill(line, &[("words", words)])
        }
    };
    let correction = event.corrections.get(number);
    let (line, change) = correction.map_or((0, ""), |correction| (correction.line, correction.change.name()));
    printable(&w.fill("remark.correction", &[("line", &line), ("kind", &change), ("what", &what)]))
}

/// The words come from a stranger, and a note goes to the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// "Argus", "Argus and Beacon", "Argus, Beacon, Courier, Dial and 3 more"; two texts of one outlet by their ids.
fn names(w: Wording, event: &Event, articles: &[usize]) -> String {
    const NAMED: usize = 4;
    let named = |article: &usize| {
        let Article { outlet, id, .. } = &event.articles[*article];
        let is_only = event.articles.iter().filter(|other| other.outlet == *outlet).count() == 1;
        if is_only { outlet.clone() } else { w.fill("remark.outlet_by_id", &[("outlet", outlet), ("id", id)]) }
    };
    let mut outlets: Vec<String> = articles.iter().take(NAMED).map(named).collect();
    if articles.len() > NAMED {
        outlets.push(w.count("remark.more_outlets", articles.len() - NAMED));
    }
    w.list(&outlets)
}

#[cfg(test)]
mod tests {
    use super::super::wording::WordingLanguage;
    use super::*;
    use crate::article::{Change, Correction, FactWords};

    fn event() -> Event {
        let mut event =
            Event::new("Test", ["Argus", "Beacon", "Courier"].map(|id| Article::plain(id, id, "", &[])).to_vec());
        let words = FactWords { words: "Nobody said this.".to_string(), from: None };
        event.corrections =
            vec![Correction { line: 7, change: Change::Join { facts: vec![words] }, why: None, by: None }];
        event
    }

    #[test]
    fn strangers_are_named_in_a_sentence() {
        let said = |one: Remark| remark(Wording::of(WordingLanguage::English), &event(), &one);
        assert_eq!(
            said(Remark::Strangers(vec![1])),
            "Beacon shares almost nothing with the other articles: it seems to cover another event."
        );
        assert_eq!(
            said(Remark::NothingShared(vec![vec![0], vec![1]])),
            "Argus and Beacon share almost nothing: they seem to cover different events."
        );
        assert_eq!(
            said(Remark::DaysApart { groups: [vec![0], vec![1, 2]], days: 67 }),
            "Argus and Beacon and Courier were published 67 days apart and cover different days: they may cover different events."
        );
    }

    #[test]
    fn a_correction_is_named_by_its_line_and_no_control_character_reaches_the_terminal() {
        let outcome = CorrectionOutcome::NoStatement { words: "a\u{1b} lamp".to_string(), because: Unrecognised::Gone };
        assert_eq!(
            remark(Wording::of(WordingLanguage::English), &event(), &Remark::Correction { correction: 0, outcome }),
            "The correction on line 7 (join) no longer fits: no statement has the words \"a\u{fffd} lamp\"."
        );
    }
}
