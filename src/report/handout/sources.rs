//! The tasks about whose words a text carries: voices, and names and loaded words.

use super::rows::{by_outlet, row};
use super::sheet::{Answer, Excerpt, Head, Known, Task, TaskKind};
use crate::compare::{ChoiceOf, ChosenWords, Comparison, VoiceUse};
use crate::report::verbatim::{paragraph_text, visible};
use std::collections::BTreeSet;

/// How many voices a box names at most.
const MOST_VOICES: usize = 8;

/// How many names it lists at most.
const MOST_NAMES: usize = 5;

/// Speech verbs that say nothing about the speaker; all others colour what was said, if only a little.
const PLAIN_VERBS: [&str; 16] = [
    "said",
    "say",
    "says",
    "saying",
    "told",
    "tell",
    "tells",
    "according to",
    "asked",
    "added",
    "adds",
    "wrote",
    "writes",
    "stated",
    "spoke",
    "reported",
];

/// Who is heard in an article, in the order in which they come; found by program, so never without a mark.
pub fn heard(comparison: &Comparison, article: usize) -> Vec<Answer> {
    let used = comparison.voices.iter().filter_map(|voice| Some((voice, voice.uses.get(article)?.as_ref()?)));
    let mut voices: Vec<_> = used.collect();
    voices.sort_by_key(|(_, used)| used.first_paragraph);
    let answer = |(voice, used): (&crate::compare::Voice, &VoiceUse)| Answer {
        what: Known::Voice {
            name: visible(&voice.name),
            role: voice.role.as_deref().map(visible),
            first: (article, used.first_paragraph),
        },
        sure: false,
    };
    voices.into_iter().map(answer).collect()
}

/// Who is heard, and who is heard elsewhere only.
pub fn voices(comparison: &Comparison) -> Task {
    let missing = |article: usize| {
        let elsewhere = comparison.voices.iter().filter(|voice| {
            voice.uses.get(article).is_some_and(Option::is_none) && voice.uses.iter().any(Option::is_some)
        });
        let names: Vec<String> = elsewhere.map(|voice| visible(&voice.name)).take(MOST_VOICES).collect();
        if names.is_empty() { Vec::new() } else { vec![Answer { what: Known::Missing(names), sure: false }] }
    };
    by_outlet(
        TaskKind::Voices,
        vec![
            row(comparison, Head::Question(0), 4, |article| {
                heard(comparison, article).into_iter().take(MOST_VOICES).collect()
            }),
            row(comparison, Head::Question(1), 3, missing),
        ],
    )
}

/// Names and loaded words: the key has what the outlets call differently, and the speech verbs that do more than report.
pub fn words(comparison: &Comparison) -> Task {
    let nothing = |_| Vec::new();
    by_outlet(
        TaskKind::Words,
        vec![
            row(comparison, Head::Question(0), 3, |article| called(comparison, article)),
            row(comparison, Head::Question(1), 4, nothing),
            row(comparison, Head::Question(2), 2, |article| colouring_verbs(comparison, article)),
        ],
    )
}

/// What an article calls persons, places, organisations and acts that others call otherwise, most different first.
fn called(comparison: &Comparison, article: usize) -> Vec<Answer> {
    let choices = comparison.words.iter().filter(|choice| choice.of != ChoiceOf::Saying);
    let chosen = choices.filter_map(|choice| choice.articles.get(article)?.first());
    let answer = |chosen: &ChosenWords| {
        let paragraph = chosen.places.first()?.paragraph;
        let what = Known::Words(Excerpt { article, paragraph, text: visible(&chosen.words) });
        Some(Answer { what, sure: false })
    };
    chosen.filter_map(answer).take(MOST_NAMES).collect()
}

/// The speech verbs of an article that are not plain, each once, where it stands first.
fn colouring_verbs(comparison: &Comparison, article: usize) -> Vec<Answer> {
    let mut shown = BTreeSet::new();
    let uses = comparison.voices.iter().filter_map(|voice| voice.uses.get(article)?.as_ref());
    let mut found: Vec<Excerpt> = Vec::new();
    for used in uses {
        for (verb, _) in &used.verbs {
            if PLAIN_VERBS.contains(&verb.to_lowercase().as_str()) || !shown.insert(verb.to_lowercase()) {
                continue;
            }
            let place = used.places.iter().find(|place| {
                let text =
                    comparison.event.articles.get(article).map_or("", |found| paragraph_text(found, place.paragraph));
                text.contains(verb.as_str())
            });
            if let Some(place) = place {
                found.push(Excerpt { article, paragraph: place.paragraph, text: visible(verb) });
            }
        }
    }
    found.sort_by_key(|passage| passage.paragraph);
    found.into_iter().map(|passage| Answer { what: Known::Words(passage), sure: false }).collect()
}
