//! Words that open a clause, an aside or a noun phrase, or bind it to what stands before it.

use super::verbs::is_participle;
use crate::language::english::words::holds;

/// A clause of its own begins at these, with a subject of its own behind them.
const SUBORDINATORS: &[&str] =
    &["after", "although", "as", "because", "before", "but", "since", "so", "though", "when", "whereas", "while"];

/// Words that make what follows depend on something: it is never cut off from them.
const CONDITIONS: &[&str] = &["if", "unless", "whether"];

/// Words that open a clause inside another: which of the two verbs goes on behind "and" is then uncertain.
const EMBEDDED: &[&str] =
    &["because", "how", "that", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why"];

/// Before "when", "after" and the like they bind the clause: "only when it rains".
const BINDING: &[&str] = &["even", "except", "just", "long", "never", "not", "only", "shortly", "soon", "than", "that"];

/// The common prepositions.
const PREPOSITIONS: &[&str] = &[
    "about",
    "according",
    "against",
    "along",
    "amid",
    "among",
    "around",
    "at",
    "behind",
    "between",
    "by",
    "despite",
    "during",
    "for",
    "from",
    "in",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "on",
    "outside",
    "over",
    "per",
    "since",
    "through",
    "to",
    "toward",
    "towards",
    "under",
    "unlike",
    "upon",
    "via",
    "with",
    "within",
    "without",
];

/// Words behind a comma that open no aside about the subject.
const NO_ASIDES: &[&str] = &[
    "after", "also", "although", "and", "as", "because", "before", "but", "even", "for", "he", "however", "if", "it",
    "moreover", "nor", "or", "she", "so", "that", "then", "there", "they", "though", "too", "we", "when", "while",
    "yet", "you",
];

/// Words behind which things are spoken of that need not exist.
const UNREAL: &[&str] = &[
    "any", "anybody", "anyone", "anything", "cannot", "cant", "could", "demand", "demanded", "denied", "denies",
    "deny", "didnt", "doesnt", "dont", "everyone", "if", "isnt", "may", "might", "neither", "never", "no", "nobody",
    "none", "nor", "not", "nothing", "should", "unless", "wants", "wasnt", "whether", "without", "wont", "would",
];

/// Nouns for what somebody is, that open an apposition without an article: "Ruth Hale, mayor of Lorn".
const ROLES: &[&str] = &[
    "adviser",
    "advisor",
    "aide",
    "ally",
    "attorney",
    "author",
    "brother",
    "candidate",
    "captain",
    "chairman",
    "chairwoman",
    "chief",
    "chiefs",
    "co-founder",
    "coach",
    "colleague",
    "commissioner",
    "coordinator",
    "counsel",
    "daughter",
    "deputy",
    "director",
    "editor",
    "engineer",
    "engineers",
    "executive",
    "father",
    "founder",
    "friend",
    "governor",
    "head",
    "husband",
    "judge",
    "lawyer",
    "leader",
    "manager",
    "mayor",
    "minister",
    "mother",
    "opponent",
    "organizer",
    "owner",
    "partner",
    "pastor",
    "pilot",
    "president",
    "principal",
    "professor",
    "prosecutor",
    "rival",
    "secretary",
    "senator",
    "sheriff",
    "sister",
    "son",
    "spokesman",
    "spokeswoman",
    "sponsor",
    "superintendent",
    "treasurer",
    "vice",
    "widow",
    "wife",
];

/// Units of time: what follows tells how long before or after.
const TIMES: &[&str] = &[
    "day", "days", "hour", "hours", "minute", "minutes", "moments", "month", "months", "week", "weeks", "year", "years",
];

/// Days and their parts: no aside is about them.
const DAYS: &[&str] = &[
    "afternoon",
    "evening",
    "friday",
    "monday",
    "morning",
    "night",
    "saturday",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
];

/// Relative pronouns that point back at the words before them.
const RELATIVES: &[&str] = &["where", "which", "who", "whom", "whose"];

/// Subject pronouns and the like: with them a clause has its own subject.
const SUBJECTS: &[&str] =
    &["he", "i", "it", "many", "most", "others", "she", "some", "that", "there", "they", "this", "we", "you"];

/// Whether the word is a pronoun that may mean anything.
pub fn is_loose(lower: &str) -> bool {
    matches!(lower, "it" | "that" | "these" | "they" | "this" | "those")
}

/// Whether what follows depends on the word: "if", "until".
pub fn is_condition(lower: &str) -> bool {
    holds(CONDITIONS, lower)
}

/// Whether the word opens a clause inside another.
pub fn opens_embedded(lower: &str) -> bool {
    holds(EMBEDDED, lower)
}

/// Whether the word binds a following "when" or "after" to what stands before it.
pub fn binds(lower: &str) -> bool {
    holds(BINDING, lower)
}

/// Whether the word is a preposition.
pub fn is_preposition(lower: &str) -> bool {
    holds(PREPOSITIONS, lower)
}

/// Whether the word points at something known: "the bridge", "his claim".
pub fn is_definite(lower: &str) -> bool {
    matches!(lower, "her" | "his" | "its" | "our" | "that" | "the" | "their" | "these" | "this" | "those")
}

/// Whether behind the word things are spoken of that need not exist: denied, asked or wished for.
pub fn is_unreal(lower: &str) -> bool {
    holds(UNREAL, lower)
}

/// Whether no subject begins with the word.
pub fn opens_no_subject(lower: &str) -> bool {
    let is_adverb = matches!(lower, "indeed" | "instead" | "meanwhile" | "now" | "still" | "then" | "there" | "today");
    is_adverb
        || is_preposition(lower)
        || is_subordinator(lower)
        || is_condition(lower)
        || is_relative(lower)
        || is_participle(lower)
}

/// Whether no aside about the subject begins with the word.
pub fn opens_no_aside(lower: &str) -> bool {
    is_preposition(lower) || holds(NO_ASIDES, lower)
}

/// Whether the word says what somebody is.
pub fn is_role(lower: &str) -> bool {
    holds(ROLES, lower)
}

/// Whether the word opens a clause of its own.
pub fn is_subordinator(lower: &str) -> bool {
    holds(SUBORDINATORS, lower)
}

/// Whether the word tells when something was: a unit of time, a day or a year.
pub fn is_when(lower: &str) -> bool {
    is_time(lower) || holds(DAYS, lower) || lower.chars().all(|c| c.is_ascii_digit())
}

/// Whether the word may stand before "after" or "before" at the head of a clause: "shortly after".
pub fn precedes_subordinator(lower: &str) -> bool {
    matches!(lower, "even" | "immediately" | "just" | "right" | "shortly" | "soon")
}

/// Whether the word is a unit of time.
pub fn is_time(lower: &str) -> bool {
    holds(TIMES, lower)
}

/// Whether the word is a relative pronoun.
pub fn is_relative(lower: &str) -> bool {
    holds(RELATIVES, lower)
}

/// Whether the word is a subject by itself.
pub fn is_subject(lower: &str) -> bool {
    holds(SUBJECTS, lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_as_the_search_needs_them() {
        for list in [SUBORDINATORS, CONDITIONS, EMBEDDED, BINDING, NO_ASIDES, ROLES, TIMES, DAYS, RELATIVES, SUBJECTS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
