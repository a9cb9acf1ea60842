//! Words beside a name, and words that take a name's place.

use super::certainty::is_carrier;

/// Articles and forms of "be" and "have".
pub fn is_light(lower: &str) -> bool {
    is_carrier(lower) && !matches!(lower, "for" | "of" | "on" | "that" | "to" | "do" | "does" | "did")
}

/// Words that take a name's place without naming anybody: "a State House committee".
pub fn is_plain_office(lower: &str) -> bool {
    matches!(
        lower,
        "city"
            | "committee"
            | "congress"
            | "county"
            | "court"
            | "federal"
            | "government"
            | "house"
            | "national"
            | "parliament"
            | "senate"
            | "state"
    )
}

/// "Hale's lawyer": not Hale.
pub fn owns(after: &str) -> bool {
    after.starts_with("'s") || after.starts_with("’s")
}
