//! News agencies by their names.

/// Agencies that are called by a name or letters which could be anything else.
const AGENCIES: [&str; 30] = [
    "AAP",
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "APA",
    "Anadolu",
    "Antara",
    "Belga",
    "Bernama",
    "Bloomberg",
    "CTK",
    "DPA",
    "EFE",
    "IANS",
    "Interfax",
    "Jiji",
    "Kyodo",
    "LUSA",
    "MTI",
    "NTB",
    "PA",
    "PAP",
    "PTI",
    "Reuters",
    "Ritzau",
    "TASS",
    "UNI",
    "UPI",
    "Xinhua",
];

/// How the names of other agencies end: "Kelwire".
const ENDS: [&str; 12] = [
    "wire", "press", "presse", "news", "agency", "agentur", "service", "network", "media", "agence", "agencia",
    "pressen",
];

/// Agencies that write themselves in small letters.
const SMALL: [&str; 3] = ["apa", "dpa", "sda"];

/// What else stands in capitals before a text.
const LABELS: [&str; 12] =
    ["UPDATE", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "LIVE", "NEW", "READ", "ALERT", "FLASH", "SIC", "TBC"];

/// Letters of an agency that is called by its initials: "KNA", "AFPBB". A choice.
const MOST_CAPITALS: usize = 6;

/// The most words of an agency's name. A choice.
const MOST_WORDS: usize = 6;

/// Whether the words are the name of a known agency and nothing else.
pub fn is_agency(words: &str) -> bool {
    AGENCIES.iter().any(|agency| agency.eq_ignore_ascii_case(words))
}

/// Whether words where an agency may stand are the name of one: letters, or a name that is known or ends as those names do.
pub(super) fn may_be_agency(words: &str) -> bool {
    let is_name = words.split_whitespace().all(|word| word.starts_with(char::is_uppercase)) && !words.is_empty();
    let are_letters = (2..=MOST_CAPITALS).contains(&words.len())
        && words.bytes().all(|byte| byte.is_ascii_uppercase())
        && !LABELS.contains(&words);
    let last = words.split_whitespace().last().unwrap_or_default();
    let is_ended = is_agency(last) || ENDS.iter().any(|end| last.to_lowercase().ends_with(end));
    SMALL.contains(&words) || are_letters || is_name && is_ended && words.split_whitespace().nth(MOST_WORDS).is_none()
}
