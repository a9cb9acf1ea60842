//! Why a cell says what it says, in words.

use super::verbatim::words;
use crate::article::Event;
use crate::compare::{Adviser, Cell, Contrast, Fact, QuotationLabel, Reason};
use std::sync::Arc;

/// Longest piece of what was set apart that a reason quotes, in characters: two lines of the page. A choice.
const LONGEST_QUOTE: usize = 160;

/// In a few words that a reader understands: "says ‘about 40’, here ‘at least 40’".
pub fn reason(event: &Event, fact: &Fact, cell: &Cell) -> String {
    let told = |contrast: &Contrast| {
        format!("says ‘{}’, here ‘{}’", words(event, contrast.article), fact.words(event, contrast.statement))
    };
    let contrasts = || cell.contrasts.iter().map(told).collect::<Vec<_>>().join("; ");
    match &cell.reason {
        Reason::OwnWords => "its own words".to_string(),
        Reason::Carried => match cell.quotation.as_ref().map(|quotation| quotation.label) {
            Some(QuotationLabel::Trimmed) => "carried; the quotation is shortened".to_string(),
            Some(QuotationLabel::Paraphrased) => "carried; the quotation appears without its marks".to_string(),
            _ => "carried".to_string(),
        },
        Reason::DetailMissing => format!("without {}", quoted_list(&cell.missing)),
        Reason::InPart => "something of it is told, but hardly as it is stated".to_string(),
        Reason::OtherAct => {
            "told, but perhaps denied, only planned, of somebody else or claimed by somebody else".to_string()
        }
        Reason::Other(_) => contrasts(),
        Reason::Earlier => format!("{}; one may have been written before the event", contrasts()),
        Reason::NotFound => "no passage carries enough of it".to_string(),
        Reason::SetApart { why, text } => {
            let what = why.unwrap_or("photo caption");
            format!("found only outside the article's text ({what}): \"{}\"", shortened(text))
        }
        Reason::Stub(stub) => format!("not found, but the text we were given is {}", stub.words()),
        Reason::Headline => "not found; a headline only sums up".to_string(),
        Reason::FewWords => "not found; too few distinctive words".to_string(),
        Reason::Language(code) => format!("written in a language ({}) that is not judged yet", code.as_str()),
        Reason::ByHand { why } => why.clone().unwrap_or_else(|| "a person set it".to_string()),
        Reason::Reader { model, .. } => format!("a language model ({model}) read it so"),
        Reason::Joined { by: Adviser::Person } => "a person joined what the article states to this fact".to_string(),
        Reason::Joined { by: Adviser::Reader { model, .. } } => {
            format!("a language model ({model}) joined what the article states to this fact")
        }
        Reason::Parted => "a person separated this fact from the passage that seemed to carry it".to_string(),
    }
}

/// The same; beside a person's word stands what the program had found.
pub fn reason_with_program(event: &Event, fact: &Fact, cell: &Cell) -> String {
    let reason = reason(event, fact, cell);
    match &cell.program {
        Some(program) => format!("{reason}; the program's own verdict: {}", found(program)),
        None => reason,
    }
}

/// "omitted", "stated, not sure".
pub fn found(cell: &Cell) -> String {
    format!("{}{}", cell.verdict.name(), if cell.sure { "" } else { ", not sure" })
}

/// ‘a’, ‘b’ and 2 more.
fn quoted_list(words: &[Arc<str>]) -> String {
    const SHOWN: usize = 4;
    let mut list: Vec<String> = words.iter().take(SHOWN).map(|word| format!("‘{word}’")).collect();
    if words.len() > SHOWN {
        list.push(format!("and {} more", words.len() - SHOWN));
    }
    list.join(", ")
}

/// On one line, cut after a word.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_QUOTE {
        return line;
    }
    let kept: String = line.chars().take(LONGEST_QUOTE).collect();
    let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(kept, _)| kept);
    format!("{kept} ...")
}
