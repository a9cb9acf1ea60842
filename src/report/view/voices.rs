//! Who is quoted or cited.

use super::quoting::{ParagraphLinkView, paragraph_link};
use crate::article::Article;
use crate::compare::{Comparison, Voice, VoiceUse};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, outlet};
use serde::Serialize;

/// One voice and how each outlet uses it.
#[derive(Debug, Serialize)]
pub struct VoiceView {
    name: String,
    role: Option<String>,
    /// Heard in only one of several outlets.
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
    /// "2 times, 14 quoted words, 4 % of the text".
    amount: String,
    /// "said ×2, warned".
    verbs: String,
}

/// One for each voice, in the given order.
pub fn voices(w: Wording, comparison: &Comparison, anchors: &Anchors) -> Vec<VoiceView> {
    comparison.voices.iter().map(|voice| view(w, comparison, anchors, voice)).collect()
}

/// How much of an outlet's article is in the words of others.
#[derive(Debug, Serialize)]
pub struct HeardView {
    outlet: String,
    /// "5 voices", or `None`.
    voices: Option<String>,
    /// "12 %".
    share: String,
    /// The names of those whom no other outlet quotes or cites.
    only_here: Vec<String>,
}

/// One for each article, in the event's order.
pub fn heard(w: Wording, comparison: &Comparison) -> Vec<HeardView> {
    let articles = comparison.event.articles.iter().enumerate();
    let view = |(index, article): (usize, &Article)| {
        let used = || comparison.voices.iter().filter_map(move |voice| voice.uses.get(index)?.as_ref());
        let only_here = comparison.voices.iter().filter(|voice| voice.only_in(&comparison.event) == Some(index));
        HeardView {
            outlet: visible(outlet(article)),
            voices: Some(used().count()).filter(|heard| *heard > 0).map(|heard| w.count("count.voices", heard)),
            share: w.percent(used().map(VoiceUse::share).sum()),
            only_here: only_here.map(|voice| visible(&voice.name)).collect(),
        }
    };
    articles.map(view).collect()
}

fn view(w: Wording, comparison: &Comparison, anchors: &Anchors, voice: &Voice) -> VoiceView {
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| {
        let used = voice.uses.get(index).and_then(Option::as_ref);
        VoiceCellView {
            outlet: visible(outlet(article)),
            heard: used.is_some(),
            first: used.and_then(|used| paragraph_link(w, comparison, anchors, index, used.first_paragraph)),
            amount: used.map(|used| amount(w, used)).unwrap_or_default(),
            verbs: used.map(|used| verbs(w, used)).unwrap_or_default(),
        }
    });
    VoiceView {
        name: visible(&voice.name),
        role: voice.role.as_deref().map(visible),
        only_one: voice.only_in(&comparison.event).is_some(),
        cells: cells.collect(),
    }
}

fn amount(w: Wording, used: &VoiceUse) -> String {
    let times = w.count("voices.times", used.times);
    match used.quoted_words {
        0 => w.fill("voices.amount_not_quoted", &[("times", &times)]),
        words => {
            let (words, share) = (w.count("voices.quoted_words", words), w.percent(used.share()));
            w.fill("voices.amount", &[("times", &times), ("words", &words), ("share", &share)])
        }
    }
}

fn verbs(w: Wording, used: &VoiceUse) -> String {
    let verb = |(verb, times): &(String, usize)| match times {
        0 | 1 => visible(verb),
        _ => format!("{} ×{times}", visible(verb)),
    };
    used.verbs.iter().map(verb).collect::<Vec<_>>().join(w.comma())
}
