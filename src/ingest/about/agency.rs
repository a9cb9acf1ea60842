//! Agencies that papers credit where a writer's name would be.

/// Agencies that papers credit instead of a writer, where three letters could be anything.
const AGENCIES: [&str; 24] = [
    "AAP",
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "APA",
    "Bloomberg",
    "CTK",
    "DPA",
    "EFE",
    "IANS",
    "Jiji",
    "Kyodo",
    "LUSA",
    "MTI",
    "NTB",
    "PA",
    "PAP",
    "PTI",
    "Reuters",
    "TASS",
    "UNI",
    "UPI",
    "Xinhua",
];

/// Whether the words are the name of an agency and nothing else.
pub(super) fn is_agency(words: &str) -> bool {
    AGENCIES.iter().any(|agency| agency.eq_ignore_ascii_case(words))
}

/// "PTI | Vell", "Vell (AP)", "AFP"
pub(super) fn agency_and_place(line: &str) -> Option<&str> {
    let parts = || line.split(['|', ',', '/', '(', ')']).map(str::trim).filter(|part| !part.is_empty());
    let agency = parts().find(|part| is_agency(part))?;
    let is_place = |part: &str| part.split_whitespace().count() <= 2 && part.starts_with(char::is_uppercase);
    (parts().count() <= 3 && parts().all(is_place)).then_some(agency)
}
