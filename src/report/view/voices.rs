//! Who is quoted or cited.

use super::quoting::{ParagraphLinkView, paragraph_link};
use crate::compare::{Comparison, Voice, VoiceUse};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{count, outlet};
use serde::Serialize;

/// One voice and how each outlet uses it.
#[derive(Debug, Serialize)]
pub struct VoiceView {
    name: String,
    role: Option<String>,
    /// Heard in one outlet of several.
    only_one: bool,
    cells: Vec<VoiceCellView>,
}

/// One outlet's use of a voice.
#[derive(Debug, Serialize)]
pub struct VoiceCellView {
    outlet: String,
    heard: bool,
    /// First place.
    first: Option<ParagraphLinkView>,
    /// "2 times, 14 quoted words".
    amount: String,
    /// "said ×2, warned".
    verbs: String,
}

/// One for each voice, in the given order.
pub fn voices(comparison: &Comparison, anchors: &Anchors) -> Vec<VoiceView> {
    comparison.voices.iter().map(|voice| view(comparison, anchors, voice)).collect()
}

fn view(comparison: &Comparison, anchors: &Anchors, voice: &Voice) -> VoiceView {
    let heard_in = voice.uses.iter().flatten().count();
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| {
        let used = voice.uses.get(index).and_then(Option::as_ref);
        VoiceCellView {
            outlet: visible(outlet(article)),
            heard: used.is_some(),
            first: used.and_then(|used| paragraph_link(comparison, anchors, index, used.first_paragraph)),
            amount: used.map(amount).unwrap_or_default(),
            verbs: used.map(verbs).unwrap_or_default(),
        }
    });
    VoiceView {
        name: visible(&voice.name),
        role: voice.role.as_deref().map(visible),
        only_one: heard_in == 1 && comparison.event.articles.len() > 1,
        cells: cells.collect(),
    }
}

fn amount(used: &VoiceUse) -> String {
    let times = count(used.times, "time", "times");
    match used.quoted_words {
        0 => format!("{times}, not quoted"),
        words => format!("{times}, {}", count(words, "quoted word", "quoted words")),
    }
}

fn verbs(used: &VoiceUse) -> String {
    let verb = |(verb, times): &(String, usize)| match times {
        0 | 1 => visible(verb),
        _ => format!("{} ×{times}", visible(verb)),
    };
    used.verbs.iter().map(verb).collect::<Vec<_>>().join(", ")
}
