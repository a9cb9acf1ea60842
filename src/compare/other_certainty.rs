//! The same act with another certainty: planned against done, denied against admitted, alleged against stated.

use super::comparison::{Contrast, DifferenceKind};
use super::english::{Certainty, certainty, hint, is_carrier, is_past};
use super::sides::{Sides, Wording, is_same_verb};
use crate::article::Span;
use crate::language::Word;

/// What the two sides' certainty comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertaintyFinding {
    /// The two contradict each other.
    Other(Contrast),
    /// One was written before the deed, or may have been: what it announces is not contradicted by the deed.
    Earlier(Contrast),
}

/// All but the words of certainty has to be carried: else another act is spoken of.
const SAME_ACT: f64 = 0.8;

/// So many content words besides: "that is what happened" may be anything that happened. One is enough where a
/// sentence has no more ("The palace confirmed the engagement" has two).
const FEWEST_WORDS: usize = 2;

/// From a word of certainty to what it is about: "denied that the pilot".
const REACH_WORDS: usize = 4;

/// A predicate: its certainty, the words that tell it, and whether its verb is in a form of what is done.
struct Predicate {
    certainty: Certainty,
    words: Span,
    is_past: bool,
    /// The verb as it stands: "runs".
    form: String,
}

/// The same predicate stands under another certainty.
pub fn other_certainty(sides: &Sides<'_>) -> Option<CertaintyFinding> {
    let said: Vec<&Word> = sides.said.words.clone();
    let told: Vec<&Word> = sides.told.words.clone();
    let (mine, theirs) = (certainties(&sides.said, &said), certainties(&sides.told, &told));
    if mine.is_empty() && theirs.is_empty() {
        return None;
    }
    let is_content = |word: &&Word| sides.said.content.iter().any(|(span, _)| *span == word.span);
    for (at, word) in said.iter().enumerate().filter(|(_, word)| is_content(word)) {
        let mut places = told.iter().enumerate().filter(|(_, other)| is_same_verb(word, other));
        let (Some((there, _)), None) = (places.next(), places.next()) else { continue };
        let (one, other) = (predicate(&sides.said, &said, at), predicate(&sides.told, &told, there));
        // The word of certainty may stand elsewhere in the sentence, in another construction.
        let is_elsewhere = theirs.contains(&one.certainty) && one.certainty != Certainty::Plain
            || mine.contains(&other.certainty) && other.certainty != Certainty::Plain;
        if sides.rest_words(&[one.words, word.span]) < FEWEST_WORDS {
            continue;
        }
        if is_elsewhere || !are_contrary(&one, &other) || sides.rest_carried(&[one.words, word.span]) < SAME_ACT {
            continue;
        }
        let contrast = sides.contrast(DifferenceKind::Certainty, one.words, other.words);
        let is_open = |certainty: Certainty| {
            matches!(certainty, Certainty::Planned | Certainty::Conditional | Certainty::Possible)
        };
        let finding = match (is_open(one.certainty), is_open(other.certainty)) {
            (true, false) if may_be_earlier(sides, &sides.said, &sides.told) => CertaintyFinding::Earlier(contrast),
            (false, true) if may_be_earlier(sides, &sides.told, &sides.said) => CertaintyFinding::Earlier(contrast),
            _ => CertaintyFinding::Other(contrast),
        };
        return Some(finding);
    }
    None
}

/// Whether the open side was published before the other, or that is not known.
fn may_be_earlier(sides: &Sides<'_>, open: &Wording<'_>, other: &Wording<'_>) -> bool {
    let date = |wording: &Wording<'_>| {
        sides.judge.read.event.articles[wording.place.article].published.as_ref().map(|published| published.date)
    };
    date(open).zip(date(other)).is_none_or(|(open, other)| open < other)
}

/// Which certainties exclude each other. What is planned or possible is set against what is done only, and
/// "told plainly" is done only in a past form: "to sell" and "selling" may hang on any verb.
fn are_contrary(a: &Predicate, b: &Predicate) -> bool {
    let one_way = |a: &Predicate, b: &Predicate| match (a.certainty, b.certainty) {
        // "no longer runs" against "runs"; "run" may hang on any verb.
        (Certainty::Denied, Certainty::Plain) => b.is_past || a.form == b.form && b.form.ends_with('s'),
        (Certainty::Denied, Certainty::Settled | Certainty::Planned | Certainty::Conditional) => true,
        (Certainty::Planned | Certainty::Possible | Certainty::Alleged, Certainty::Plain) => b.is_past,
        (Certainty::Possible, Certainty::Planned | Certainty::Conditional) => true,
        (Certainty::Possible | Certainty::Alleged, Certainty::Settled) => true,
        _ => false,
    };
    one_way(a, b) || one_way(b, a)
}

/// Every certainty that is spoken of on one side.
fn certainties(wording: &Wording<'_>, words: &[&Word]) -> Vec<Certainty> {
    (0..words.len()).filter_map(|at| certainty_at(wording, words, at).or_else(|| hint(&words[at].lower))).collect()
}

/// The certainty at a word; "is to" and "going to" are plans.
fn certainty_at(wording: &Wording<'_>, words: &[&Word], at: usize) -> Option<Certainty> {
    let word = words.get(at)?;
    let is_name = wording.mentions.names.iter().any(|name| name.span.overlaps(word.span));
    let is_date = wording.mentions.dates.iter().any(|date| date.span.overlaps(word.span));
    let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
    let gap = at.checked_sub(1).and_then(|before| wording.text.get(words[before].span.end..word.span.start));
    match word.lower.as_str() {
        _ if is_name || is_date => None,
        // "..., yet the plans": it joins, and denies nothing.
        "yet" if gap.is_none_or(|gap| gap.contains([',', ';', '—', '–'])) => None,
        "is" | "are" | "going" if next == "to" => Some(Certainty::Planned),
        "no" if next == "longer" => Some(Certainty::Denied),
        "longer" if at.checked_sub(1).is_some_and(|before| words[before].lower == "no") => Some(Certainty::Denied),
        lower => match certainty(lower)? {
            // "plans for", "expected results" and "aims at" are nouns and adjectives, or about something else.
            Certainty::Planned if !matches!(lower, "will" | "shall") && next != "to" => None,
            // Whoever is accused is no act: "accused the board of fraud", "is suspected of fraud".
            Certainty::Alleged if !lower.starts_with("alleg") && next != "of" => None,
            certainty => Some(certainty),
        },
    }
}

/// The words before a word that tell its certainty.
fn predicate(wording: &Wording<'_>, words: &[&Word], at: usize) -> Predicate {
    let mut start = at;
    let mut found: Option<(usize, Certainty)> = None;
    while start > 0 && at - start < REACH_WORDS {
        let before = start - 1;
        let gap = wording.text.get(words[before].span.end..words[start].span.start).unwrap_or_default();
        if gap.contains([',', ';', '.', '"', '“', '”', '—']) {
            break;
        }
        let here = certainty_at(wording, words, before);
        if here.is_none() && !is_carrier(&words[before].lower) && found.is_some() {
            break;
        }
        if let Some(here) = here {
            let strongest = found.map_or(here, |(_, known)| known.max(here));
            found = Some((before, strongest));
        } else if found.is_none() && !is_carrier(&words[before].lower) {
            break;
        }
        start = before;
    }
    let is_before = |before: &usize| is_carrier(&words[*before].lower) && !is_joint(words[*before]);
    let first = found.map_or(at, |(first, _)| first);
    let first = (0..first).rev().take_while(is_before).last().unwrap_or(first);
    // "denied that the pilot": the verb alone, unless the word is the verb itself.
    let last = (first..at).rev().take_while(|before| is_joint(words[*before])).last();
    let end = last
        .and_then(|joint| joint.checked_sub(1))
        .filter(|end| found.is_some() && *end >= first)
        .map_or(words[at].span, |end| words[end].span);
    // "the final to be held in Sennet" is not held yet.
    let is_infinitive = (first..at).any(|before| words[before].lower == "to");
    Predicate {
        certainty: found.map_or(Certainty::Plain, |(_, certainty)| certainty),
        words: Span::new(words[first].span.start, end.end),
        is_past: is_past(&words[at].lower, &words[at].stem) && !is_infinitive,
        form: words[at].lower.clone(),
    }
}

/// A word that leads from a verb to its object.
fn is_joint(word: &Word) -> bool {
    matches!(word.lower.as_str(), "a" | "an" | "the" | "that" | "its" | "their" | "his" | "her")
}
