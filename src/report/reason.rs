//! Why a cell has its verdict, in words.

use super::verbatim::words;
use super::wording::Wording;
use crate::article::Event;
use crate::compare::{Adviser, Cell, Contrast, Fact, QuotationLabel, Reason};
use std::sync::Arc;

/// The longest piece of set-apart text that a reason quotes, in characters: two lines of the page. A choice.
const LONGEST_QUOTE: usize = 160;

/// In a few words that a reader understands: "says ‘about 40’, here ‘at least 40’".
pub fn reason(w: Wording, event: &Event, fact: &Fact, cell: &Cell) -> String {
    let line = |name: &str| w.line(name).to_string();
    let told = |contrast: &Contrast| {
        let (there, here) = (words(event, contrast.article), fact.words(event, contrast.statement));
        w.fill("reason.contrast", &[("there", &w.quoted(there)), ("here", &w.quoted(here))])
    };
    let contrasts = || cell.contrasts.iter().map(told).collect::<Vec<_>>().join(w.line("reason.between_contrasts"));
    match &cell.reason {
        Reason::OwnWords => line("reason.own_words"),
        Reason::Carried => match cell.quotation.as_ref().map(|quotation| quotation.label) {
            Some(QuotationLabel::Trimmed) => line("reason.quotation_trimmed"),
            Some(QuotationLabel::Paraphrased) => line("reason.quotation_unmarked"),
            _ => line("reason.carried"),
        },
        Reason::DetailMissing => w.fill("reason.without", &[("words", &some_quoted(w, &cell.missing))]),
        Reason::InPart => line("reason.in_part"),
        Reason::OtherAct => line("reason.other_act"),
        Reason::Other(_) => contrasts(),
        Reason::Earlier => w.fill("reason.earlier", &[("contrasts", &contrasts())]),
        Reason::NotFound => line("reason.not_found"),
        Reason::SetApart { why, text } => {
            let what = why.map_or(w.line("set_apart.photo_caption"), |why| set_apart(w, why));
            w.fill("reason.set_apart", &[("what", &what), ("text", &shortened(text))])
        }
        Reason::Stub(stub) => w.fill("reason.stub", &[("what", &w.of_kind("stub", stub.name()))]),
        Reason::Headline => line("reason.headline"),
        Reason::FewWords => line("reason.few_words"),
        Reason::Language(code) => w.fill("reason.language", &[("code", &code.as_str())]),
        Reason::ByHand { why } => why.clone().unwrap_or_else(|| line("reason.by_hand")),
        Reason::Reader { model, .. } => w.fill("reason.reader", &[("model", model)]),
        Reason::Joined { by: Adviser::Person } => line("reason.joined_by_hand"),
        Reason::Joined { by: Adviser::Reader { model, .. } } => w.fill("reason.joined_by_model", &[("model", model)]),
        Reason::Parted => line("reason.parted"),
    }
}

/// Why a piece of text was set apart, in the page's language; in the reading's own words if there is no line for it.
pub fn set_apart(w: Wording, why: &'static str) -> &'static str {
    match w.of_kind("set_apart", why) {
        "" => why,
        line => line,
    }
}

/// The same; after a person's correction comes what the program had found.
pub fn reason_with_program(w: Wording, event: &Event, fact: &Fact, cell: &Cell) -> String {
    let reason = reason(w, event, fact, cell);
    match &cell.program {
        Some(program) => w.fill("reason.with_program", &[("reason", &reason), ("verdict", &w.found(program))]),
        None => reason,
    }
}

/// ‘a’, ‘b’ and 2 more.
fn some_quoted(w: Wording, words: &[Arc<str>]) -> String {
    const SHOWN: usize = 4;
    let mut list: Vec<String> = words.iter().take(SHOWN).map(|word| w.quoted(word)).collect();
    if words.len() > SHOWN {
        list.push(w.count("reason.and_more", words.len() - SHOWN));
    }
    list.join(w.comma())
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
