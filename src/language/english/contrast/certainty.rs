//! How certain an act is: planned, possible, alleged, denied.

use super::super::words::{holds, meaning};
use super::verb::is_past;
use crate::article::Span;
use crate::language::contrast::{Certainty, Predicate, Stretch};
use crate::language::cut::Word;

/// The certainty that a word, in its dictionary form, gives to what follows; sorted.
const CERTAINTIES: &[(&str, Certainty)] = &[
    ("accept", Certainty::Settled),
    ("accuse", Certainty::Alleged),
    ("admit", Certainty::Settled),
    ("agree", Certainty::Settled),
    ("aim", Certainty::Planned),
    ("allege", Certainty::Alleged),
    ("allegedly", Certainty::Alleged),
    ("approve", Certainty::Settled),
    ("cannot", Certainty::Denied),
    ("confirm", Certainty::Settled),
    ("consider", Certainty::Possible),
    ("convict", Certainty::Settled),
    ("could", Certainty::Possible),
    ("couldnt", Certainty::Denied),
    ("decide", Certainty::Settled),
    ("decline", Certainty::Denied),
    ("deny", Certainty::Denied),
    ("didnt", Certainty::Denied),
    ("doesnt", Certainty::Denied),
    ("dont", Certainty::Denied),
    ("expect", Certainty::Planned),
    ("fail", Certainty::Denied),
    ("hasnt", Certainty::Denied),
    ("havent", Certainty::Denied),
    ("hope", Certainty::Planned),
    ("intend", Certainty::Planned),
    ("isnt", Certainty::Denied),
    ("may", Certainty::Possible),
    ("might", Certainty::Possible),
    ("mull", Certainty::Possible),
    ("never", Certainty::Denied),
    ("not", Certainty::Denied),
    ("plan", Certainty::Planned),
    ("pledge", Certainty::Planned),
    ("promise", Certainty::Planned),
    ("propose", Certainty::Planned),
    ("refuse", Certainty::Denied),
    ("reject", Certainty::Denied),
    ("schedule", Certainty::Planned),
    ("shall", Certainty::Planned),
    ("suspect", Certainty::Alleged),
    ("threaten", Certainty::Planned),
    ("vow", Certainty::Planned),
    ("wasnt", Certainty::Denied),
    ("weigh", Certainty::Possible),
    ("werent", Certainty::Denied),
    ("will", Certainty::Planned),
    ("wont", Certainty::Denied),
    ("would", Certainty::Conditional),
    ("wouldnt", Certainty::Denied),
    ("yet", Certainty::Denied),
];

/// Words that only carry a verb's tense and voice, or lead from one verb to the next; sorted.
const CARRIERS: &[&str] = &[
    "a", "an", "are", "be", "been", "being", "did", "do", "does", "for", "had", "has", "have", "having", "is", "of",
    "on", "that", "the", "to", "was", "were",
];

/// Nouns and adjectives that also deny, plan or allege, but whose object is hard to find; sorted.
const HINTS: &[(&str, Certainty)] = &[
    ("allegation", Certainty::Alleged),
    ("allegations", Certainty::Alleged),
    ("alleged", Certainty::Alleged),
    ("denial", Certainty::Denied),
    ("failure", Certainty::Denied),
    ("likely", Certainty::Possible),
    ("neither", Certainty::Denied),
    ("no", Certainty::Denied),
    ("nobody", Certainty::Denied),
    ("none", Certainty::Denied),
    ("nor", Certainty::Denied),
    ("nothing", Certainty::Denied),
    ("refusal", Certainty::Denied),
    ("reported", Certainty::Alleged),
    ("reportedly", Certainty::Alleged),
    ("unable", Certainty::Denied),
    ("without", Certainty::Denied),
];

/// The distance from a word of certainty to what it concerns: "denied that the pilot".
const REACH_WORDS: usize = 4;

/// How certain a word makes what follows it; `None` if it says nothing about that.
fn certainty(lower: &str) -> Option<Certainty> {
    // The forms of a word begin alike, so that nearly all words are none of them at first sight.
    let beginning = lower.as_bytes().first_chunk::<2>()?;
    if !CERTAINTIES.iter().any(|(key, _)| key.as_bytes().first_chunk::<2>() == Some(beginning)) {
        return None;
    }
    let of = |form: &str| meaning(CERTAINTIES, form);
    let endings = ["s", "d", "ed", "ing", "es", "ies", "ied"];
    of(lower).or_else(|| {
        endings.iter().find_map(|ending| {
            let stem = lower.strip_suffix(ending)?;
            let doubled = stem.strip_suffix(stem.chars().last()?)?;
            of(stem).or_else(|| of(&format!("{stem}e"))).or_else(|| of(&format!("{stem}y"))).or_else(|| of(doubled))
        })
    })
}

/// What a noun or adjective hints at; see [`certainty`] for the words with a clear object.
fn hint(lower: &str) -> Option<Certainty> {
    meaning(HINTS, lower)
}

/// Whether a word only carries tense or leads on.
pub fn is_carrier(lower: &str) -> bool {
    holds(CARRIERS, lower)
}

/// Every certainty mentioned on one side.
pub fn certainties(stretch: Stretch<'_>) -> Vec<Certainty> {
    let hinted = |at: usize| hint(&stretch.words[at].lower);
    (0..stretch.words.len()).filter_map(|at| certainty_at(stretch, at).or_else(|| hinted(at))).collect()
}

/// The certainty at a word; "is to" and "going to" are plans.
fn certainty_at(stretch: Stretch<'_>, at: usize) -> Option<Certainty> {
    let Stretch { text, words, mentions } = stretch;
    let word = words.get(at)?;
    let is_name = mentions.names.iter().any(|name| name.span.overlaps(word.span));
    let is_date = mentions.dates.iter().any(|date| date.span.overlaps(word.span));
    let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
    let gap = at.checked_sub(1).and_then(|before| text.get(words[before].span.end..word.span.start));
    match word.lower.as_str() {
        _ if is_name || is_date => None,
        // "..., yet the plans": it joins, and denies nothing.
        "yet" if gap.is_none_or(|gap| gap.contains([',', ';', '—', '–'])) => None,
        "is" | "are" | "going" if next == "to" => Some(Certainty::Planned),
        "no" if next == "longer" => Some(Certainty::Denied),
        "longer" if at.checked_sub(1).is_some_and(|before| words[before].lower == "no") => Some(Certainty::Denied),
        lower => match certainty(lower)? {
            // "plans for", "expected results" and "aims at" are nouns and adjectives, or concern something else.
            Certainty::Planned if !matches!(lower, "will" | "shall") && next != "to" => None,
            // The accused is not an act: "accused the board of fraud", "is suspected of fraud".
            Certainty::Alleged if !lower.starts_with("alleg") && next != "of" => None,
            certainty => Some(certainty),
        },
    }
}

/// The words before a word that show its certainty.
pub fn predicate(stretch: Stretch<'_>, at: usize) -> Predicate {
    let Stretch { text, words, .. } = stretch;
    let mut start = at;
    let mut found: Option<(usize, Certainty)> = None;
    while start > 0 && at - start < REACH_WORDS {
        let before = start - 1;
        let gap = text.get(words[before].span.end..words[start].span.start).unwrap_or_default();
        if gap.contains([',', ';', '.', '"', '“', '”', '—']) {
            break;
        }
        let here = certainty_at(stretch, before);
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
        // "run" may depend on any verb.
        is_habit: words[at].lower.ends_with('s'),
    }
}

/// A word that leads from a verb to its object.
fn is_joint(word: &Word) -> bool {
    matches!(word.lower.as_str(), "a" | "an" | "the" | "that" | "its" | "their" | "his" | "her")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_searching() {
        assert!(CERTAINTIES.is_sorted_by_key(|(form, _)| *form));
        assert!(HINTS.is_sorted_by_key(|(form, _)| *form));
        assert!(CARRIERS.is_sorted());
    }

    #[test]
    fn forms_of_a_verb_say_the_same_of_certainty() {
        assert_eq!(certainty("denied"), Some(Certainty::Denied));
        assert_eq!(certainty("plans"), Some(Certainty::Planned));
        assert_eq!(certainty("admitted"), Some(Certainty::Settled));
        assert_eq!(certainty("considering"), Some(Certainty::Possible));
        assert_eq!(certainty("bridge"), None);
    }
}
