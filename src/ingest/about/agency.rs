//! Agencies that papers credit where a writer's name would be.

use crate::article::is_agency;

/// "PTI | Vell", "Vell (AP)", "AFP"
pub(super) fn agency_and_place(line: &str) -> Option<&str> {
    let parts = || line.split(['|', ',', '/', '(', ')']).map(str::trim).filter(|part| !part.is_empty());
    let agency = parts().find(|part| is_agency(part))?;
    let is_place = |part: &str| part.split_whitespace().count() <= 2 && part.starts_with(char::is_uppercase);
    (parts().count() <= 3 && parts().all(is_place)).then_some(agency)
}
