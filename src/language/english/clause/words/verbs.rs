//! Finite verbs, verbs of saying, participles.

use super::articles::is_article;
use crate::language::english::words::holds;

/// Forms of be, have, do and the modal verbs: a finite verb stands where one of them stands.
const AUXILIARIES: &[&str] = &[
    "are", "arent", "can", "cannot", "cant", "could", "couldnt", "did", "didnt", "do", "does", "doesnt", "dont", "had",
    "hadnt", "has", "hasnt", "have", "havent", "is", "isnt", "may", "might", "must", "shall", "should", "shouldnt",
    "was", "wasnt", "were", "werent", "will", "wont", "would", "wouldnt",
];

/// Past and present forms of common irregular verbs that are seldom nouns.
const VERBS: &[&str] = &[
    "accuses",
    "allows",
    "appears",
    "argues",
    "asks",
    "became",
    "becomes",
    "began",
    "begins",
    "believes",
    "bought",
    "brings",
    "broke",
    "brought",
    "built",
    "called",
    "calls",
    "came",
    "caught",
    "chose",
    "comes",
    "cut",
    "declines",
    "denies",
    "describes",
    "drew",
    "drove",
    "expects",
    "fell",
    "felt",
    "flew",
    "fought",
    "found",
    "gave",
    "gets",
    "gives",
    "goes",
    "got",
    "grew",
    "happens",
    "heard",
    "held",
    "hid",
    "hit",
    "hurt",
    "includes",
    "insists",
    "keeps",
    "kept",
    "knew",
    "knows",
    "laid",
    "lay",
    "leads",
    "led",
    "left",
    "lets",
    "likes",
    "lost",
    "made",
    "makes",
    "means",
    "meant",
    "met",
    "opposes",
    "owns",
    "paid",
    "plans",
    "prevents",
    "provides",
    "put",
    "ran",
    "read",
    "reads",
    "refuses",
    "remains",
    "represents",
    "requires",
    "rose",
    "runs",
    "said",
    "sang",
    "sat",
    "saw",
    "says",
    "seeks",
    "seems",
    "sees",
    "sent",
    "serves",
    "set",
    "shot",
    "shows",
    "shut",
    "sold",
    "sought",
    "spent",
    "spoke",
    "spread",
    "stands",
    "stole",
    "stood",
    "stops",
    "stuck",
    "suggests",
    "supports",
    "swept",
    "takes",
    "taught",
    "tells",
    "thinks",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "urges",
    "wants",
    "warns",
    "went",
    "withdrew",
    "won",
    "wore",
    "works",
    "writes",
    "wrote",
];

/// Words in "-ed" that are no verbs.
const NO_VERBS: &[&str] = &[
    "bed", "breed", "deed", "feed", "hundred", "indeed", "kindred", "need", "red", "sacred", "seed", "shed", "speed",
    "weed",
];

/// Verbs after which a reported statement may follow.
const SAYING: &[&str] = &[
    "acknowledged",
    "added",
    "adds",
    "admitted",
    "alleged",
    "announced",
    "argued",
    "argues",
    "asserted",
    "claimed",
    "claims",
    "concluded",
    "confirmed",
    "contended",
    "declared",
    "denied",
    "estimated",
    "explained",
    "hoped",
    "indicated",
    "insisted",
    "noted",
    "notes",
    "predicted",
    "promised",
    "replied",
    "reported",
    "reports",
    "revealed",
    "said",
    "saying",
    "says",
    "stated",
    "stressed",
    "suggested",
    "tells",
    "testified",
    "told",
    "tweeted",
    "vowed",
    "warned",
    "warns",
    "wrote",
];

/// Words in "-ing" that are no participles.
const NO_PARTICIPLES: &[&str] = &[
    "according",
    "anything",
    "being",
    "bring",
    "building",
    "ceiling",
    "concerning",
    "during",
    "evening",
    "everything",
    "excluding",
    "feeling",
    "following",
    "funding",
    "hearing",
    "housing",
    "including",
    "king",
    "meeting",
    "morning",
    "nothing",
    "pending",
    "regarding",
    "ring",
    "shooting",
    "something",
    "spring",
    "string",
    "thing",
    "wedding",
    "wing",
];

/// Participles of speech: their subject is the speaker of the sentence.
const SPEECH_PARTICIPLES: &[&str] = &[
    "accusing",
    "acknowledging",
    "adding",
    "admitting",
    "alleging",
    "arguing",
    "asking",
    "asserting",
    "calling",
    "citing",
    "claiming",
    "concluding",
    "confirming",
    "contending",
    "declaring",
    "denying",
    "describing",
    "explaining",
    "insisting",
    "noting",
    "promising",
    "quoting",
    "referring",
    "saying",
    "stating",
    "stressing",
    "suggesting",
    "telling",
    "urging",
    "vowing",
    "warning",
];

/// Whether a word can be the finite verb of a clause; `before` is the word in front of it.
pub fn is_finite_verb(lower: &str, before: Option<&str>) -> bool {
    if holds(AUXILIARIES, lower) {
        return true;
    }
    // "the called game", "a wounded man": after an article it is no finite verb.
    if before.is_some_and(|before| is_article(before) || matches!(before, "best" | "by" | "of" | "to")) {
        return false;
    }
    let is_infinitive = before.is_some_and(|before| holds(AUXILIARIES, before));
    if is_base_verb(lower) && !is_infinitive {
        return true;
    }
    holds(VERBS, lower) || (lower.len() > 3 && lower.ends_with("ed") && !holds(NO_VERBS, lower))
}

/// Whether the word is the verb of many: "the engineers say".
pub fn is_base_verb(lower: &str) -> bool {
    matches!(lower, "argue" | "believe" | "know" | "make" | "say" | "think" | "want")
}

/// Whether the word is a form of be, have or do, or a modal verb.
pub fn is_auxiliary(lower: &str) -> bool {
    holds(AUXILIARIES, lower)
}

/// Whether the verb tells of what has happened.
pub fn is_past(verb: &str) -> bool {
    let present = verb.ends_with('s') && verb != "was";
    !present && !matches!(verb, "" | "are" | "can" | "cannot" | "could" | "do" | "have" | "may" | "will" | "would")
}

/// Whether the word behind a form of "be" makes it a passive: "was sent", "was given".
pub fn is_past_participle(lower: &str) -> bool {
    is_finite_verb(lower, None) || lower.ends_with("en") || lower.ends_with("wn")
}

/// Whether the word can be a present participle.
pub fn is_participle(lower: &str) -> bool {
    lower.len() > 4 && lower.ends_with("ing") && !holds(NO_PARTICIPLES, lower)
}

/// Whether the word is a participle of speech.
pub fn is_speech_participle(lower: &str) -> bool {
    holds(SPEECH_PARTICIPLES, lower)
}

/// Whether the word reports what somebody says.
pub fn is_saying(lower: &str) -> bool {
    holds(SAYING, lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_as_the_search_needs_them() {
        for list in [AUXILIARIES, VERBS, NO_VERBS, SAYING, NO_PARTICIPLES, SPEECH_PARTICIPLES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn a_participle_behind_an_article_is_no_finite_verb() {
        assert!(is_finite_verb("wounded", Some("men")));
        assert!(!is_finite_verb("wounded", Some("the")));
        assert!(!is_finite_verb("hundred", Some("two")));
    }
}
