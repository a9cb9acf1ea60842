//! English words that say what something named is, and verbs of speech that say no more than "said".

/// Nouns that stand with the name of a place or an organisation and say what it is held to be: "the island of X",
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

/// Words that choose nothing: articles, joining words, courtesy titles.
pub const SMALL_WORDS: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "her", "his", "in", "its", "miss", "mr", "mrs", "ms", "of",
    "on", "our", "that", "the", "their", "this", "to", "who", "with",
];

/// Verbs with which words are handed on and nothing is said about them.
pub const PLAIN_SPEECH: &[&str] =
    &["according to", "added", "adding", "adds", "said", "say", "saying", "says", "tell", "telling", "tells", "told"];

/// Words that say that speech was put into another language.
pub const INTERPRETING: &[&str] =
    &["interpreter", "interpreters", "translated", "translating", "translation", "translations", "translator"];

/// Languages that news says something was said in. English is none of them: an English text gives that as it was.
pub const OTHER_LANGUAGES: &[&str] = &[
    "arabic",
    "bengali",
    "cantonese",
    "chinese",
    "czech",
    "danish",
    "dutch",
    "farsi",
    "finnish",
    "french",
    "german",
    "greek",
    "hebrew",
    "hindi",
    "hungarian",
    "indonesian",
    "italian",
    "japanese",
    "korean",
    "malay",
    "mandarin",
    "norwegian",
    "persian",
    "polish",
    "portuguese",
    "romanian",
    "russian",
    "spanish",
    "swahili",
    "swedish",
    "tagalog",
    "thai",
    "turkish",
    "ukrainian",
    "urdu",
    "vietnamese",
];
