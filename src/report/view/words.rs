//! What the outlets call the same person, place, organisation or act, and how they introduce the same saying.

use super::quoting::{ParagraphLinkView, lang, paragraph_link};
use crate::compare::{ChoiceOf, ChosenWords, Comparison, WordChoice};
use crate::report::anchors::Anchors;
use crate::report::verbatim::visible;
use crate::report::wording::{Wording, direction, outlet};
use serde::Serialize;

/// How many are shown, beginning with those that differ most; the rest differ by a word that hardly matters. The
/// samples have 4 to 14.
const MOST_SHOWN: usize = 20;

/// The choices, and how many more there are.
#[derive(Debug, Serialize)]
pub struct WordChoicesView {
    choices: Vec<WordChoiceView>,
    /// "12 more are in the JSON.", or `None` if all are shown.
    more: Option<String>,
}

/// One thing and what each outlet calls it.
#[derive(Debug, Serialize)]
pub struct WordChoiceView {
    name: String,
    /// For a saying, its heading. The reader sees what kind of thing a name stands for, and the program may be wrong
    /// about it.
    kind: Option<&'static str>,
    /// The address of a saying's fact.
    fact: Option<String>,
    cells: Vec<ChosenView>,
}

/// One outlet's words.
#[derive(Debug, Serialize)]
pub struct ChosenView {
    outlet: String,
    lang: String,
    dir: &'static str,
    words: Vec<CalledView>,
}

/// Words, how often they are used, and where first.
#[derive(Debug, Serialize)]
pub struct CalledView {
    words: String,
    /// "×3"; empty for once.
    times: String,
    first: Option<ParagraphLinkView>,
}

/// What the outlets call differently, in the given order.
pub fn words(w: Wording, comparison: &Comparison, anchors: &Anchors) -> WordChoicesView {
    let more = comparison.words.len().saturating_sub(MOST_SHOWN);
    WordChoicesView {
        choices: comparison.words.iter().take(MOST_SHOWN).map(|one| choice(w, comparison, anchors, one)).collect(),
        more: (more > 0).then(|| w.count("choice.more", more)),
    }
}

fn choice(w: Wording, comparison: &Comparison, anchors: &Anchors, choice: &WordChoice) -> WordChoiceView {
    let cells = comparison.event.articles.iter().enumerate().map(|(index, article)| ChosenView {
        outlet: visible(outlet(article)),
        lang: lang(article),
        dir: direction(&article.language),
        words: choice
            .articles
            .get(index)
            .into_iter()
            .flatten()
            .map(|one| called(w, comparison, anchors, one))
            .collect(),
    });
    WordChoiceView {
        name: visible(&choice.name),
        kind: match choice.of {
            ChoiceOf::Saying => Some(w.line("choice.saying")),
            ChoiceOf::Act => Some(w.line("choice.act")),
            ChoiceOf::Person | ChoiceOf::Place | ChoiceOf::Organisation => None,
        },
        fact: choice.fact.map(|fact| anchors.fact(fact).to_string()),
        cells: cells.collect(),
    }
}

fn called(w: Wording, comparison: &Comparison, anchors: &Anchors, chosen: &ChosenWords) -> CalledView {
    let first = chosen.places.first();
    CalledView {
        words: visible(&chosen.words),
        times: if chosen.places.len() > 1 { format!("×{}", chosen.places.len()) } else { String::new() },
        first: first.and_then(|place| paragraph_link(w, comparison, anchors, place.article, place.paragraph)),
    }
}
