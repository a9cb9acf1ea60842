//! The language an article is written in.

/// A language, as far as storydiff tells languages apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English: fully read.
    English,
    /// Japanese: shown, and linked by numbers and Latin names.
    Japanese,
    /// Chinese: shown, and linked by numbers and Latin names.
    Chinese,
    /// Any other, by its BCP 47 code in lower case ("fr"); treated like Japanese and Chinese.
    Other(String),
}

impl Language {
    /// From a BCP 47 tag such as "en", "en-US" or "zh-Hant"; only the primary subtag counts.
    pub fn from_code(code: &str) -> Language {
        let primary = code.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
        match primary.as_str() {
            "en" => Language::English,
            "ja" => Language::Japanese,
            "zh" => Language::Chinese,
            _ => Language::Other(primary),
        }
    }

    /// The primary BCP 47 subtag: "en", "ja", "zh", "fr".
    pub fn code(&self) -> &str {
        match self {
            Language::English => "en",
            Language::Japanese => "ja",
            Language::Chinese => "zh",
            Language::Other(code) => code,
        }
    }

    /// Whether statements in this language can be judged, not only shown.
    pub fn is_judged(&self) -> bool {
        *self == Language::English
    }
}
