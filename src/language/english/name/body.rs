//! Whether a name is that of an organisation, by its own words.

use crate::language::cut_text::CutText;
use crate::language::english::words::{holds, organisations, people as lists};
use std::ops::Range;

/// Whether a name's own words show an organisation: "Harlan Gas Inc.", "Ministry of Transport".
pub fn is_organisation(passage: CutText, name: &Range<usize>) -> bool {
    let last = passage.lower(name.end.saturating_sub(1));
    let the_before = name.start.checked_sub(1).is_some_and(|before| passage.lower(before) == "the");
    let newspaper = name.len() > 1 && the_before && holds(organisations::OUTLET_NOUNS, last);
    let ends =
        newspaper || holds(organisations::ORGANISATION_NOUNS, last) && !(name.len() == 1 && holds(lists::TITLES, last));
    let head = name.clone().position(|index| holds(organisations::ORGANISATION_HEADS, passage.lower(index)));
    let linked = !holds(organisations::PLACE_HEADS, passage.lower(name.start))
        && head.is_some_and(|head| {
            let after = passage.lower(name.start + head + 1);
            name.len() > head + 2
                && matches!(after, "of" | "for" | "on")
                && passage.lower(name.start + head) != "secretary"
        });
    ends || linked
}
