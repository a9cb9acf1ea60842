//! English words that describe something named, verbs of speech that say no more than "said", and words before a cause.

/// Nouns that accompany the name of a place or an organisation and say what the writer considers it: "the island of X",
/// "the X region".
pub const DESCRIPTIVE_NOUNS: &[&str] = &[
    "area",
    "authorities",
    "bloc",
    "capital",
    "city",
    "colony",
    "country",
    "district",
    "enclave",
    "entity",
    "government",
    "group",
    "island",
    "islands",
    "kingdom",
    "militia",
    "nation",
    "party",
    "port",
    "province",
    "regime",
    "region",
    "republic",
    "state",
    "territory",
    "town",
    "village",
];

/// Words that leave the writer no choice: articles, conjunctions, courtesy titles.
pub const SMALL_WORDS: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "her", "his", "in", "its", "miss", "mr", "mrs", "ms", "of",
    "on", "our", "that", "the", "their", "this", "to", "who", "with",
];

/// Verbs that introduce words without commenting on them.
pub const PLAIN_SPEECH: &[&str] =
    &["according to", "added", "adding", "adds", "said", "say", "saying", "says", "tell", "telling", "tells", "told"];

/// Words before a cause, the longer of two that begin alike first.
pub const CAUSES: &[&[&str]] = &[
    &["as", "a", "result", "of"],
    &["on", "the", "grounds"],
    &["on", "account", "of"],
    &["on", "grounds", "of"],
    &["in", "response", "to"],
    &["caused", "by"],
    &["due", "to"],
    &["owing", "to"],
    &["because"],
    &["after"],
];

/// Words before "after" that make it a time or a likeness: "shortly after", "the day after", "named after".
pub const NOT_BEFORE_AFTER: &[&str] = &[
    "called",
    "day",
    "days",
    "even",
    "hours",
    "immediately",
    "just",
    "long",
    "look",
    "looked",
    "looking",
    "looks",
    "minutes",
    "month",
    "months",
    "moments",
    "morning",
    "named",
    "night",
    "only",
    "seconds",
    "shortly",
    "soon",
    "sought",
    "week",
    "weeks",
    "year",
    "years",
];

/// Words after "after" that make it a time: "after that", "after dark".
pub const NOT_BEHIND_AFTER: &[&str] = &["all", "dark", "dawn", "dusk", "hours", "it", "that", "then", "this", "which"];

/// Forms of "be".
pub const FORMS_OF_BE: &[&str] = &["are", "be", "been", "being", "is", "was", "were"];

/// Words that open a noun phrase.
pub const DETERMINERS: &[&str] =
    &["a", "an", "her", "his", "its", "our", "that", "the", "their", "these", "this", "those"];

/// First words of sentences that go on from the one before.
pub const GOING_ON: &[&str] = &[
    "also",
    "and",
    "another",
    "both",
    "but",
    "either",
    "her",
    "his",
    "instead",
    "its",
    "later",
    "neither",
    "nor",
    "or",
    "others",
    "otherwise",
    "so",
    "still",
    "such",
    "that",
    "their",
    "then",
    "therefore",
    "these",
    "this",
    "those",
    "thus",
    "yet",
];

/// The same, of two words.
pub const GOING_ON_TWO: &[(&str, &str)] = &[
    ("after", "that"),
    ("at", "that"),
    ("before", "that"),
    ("by", "then"),
    ("for", "example"),
    ("for", "that"),
    ("for", "this"),
    ("in", "addition"),
    ("on", "that"),
    ("the", "former"),
    ("the", "latter"),
    ("the", "original"),
    ("the", "other"),
    ("the", "others"),
    ("the", "same"),
];

/// Acts and states that harm people. "Miss" and "toll" are left out: one misses a train, and pays a toll.
pub const HARMING_ACTS: &[&str] = &[
    "casualty",
    "dead",
    "death",
    "die",
    "drown",
    "fatality",
    "hospitalise",
    "hospitalize",
    "hurt",
    "injure",
    "injured",
    "injury",
    "kill",
    "missing",
    "suffocate",
    "wound",
    "wounded",
];

/// Acts by which somebody takes a stand. Verbs that may also be physical ("slam", "attack", "hail") are left out.
pub const REACTING_ACTS: &[&str] = &[
    "apologise",
    "apologize",
    "applaud",
    "blame",
    "blast",
    "condemn",
    "congratulate",
    "criticise",
    "criticize",
    "decry",
    "demand",
    "denounce",
    "deny",
    "deplore",
    "fear",
    "fume",
    "lament",
    "mourn",
    "oppose",
    "praise",
    "protest",
    "regret",
    "thank",
    "urge",
    "vow",
    "warn",
    "welcome",
];
