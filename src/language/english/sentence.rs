//! Where an English sentence continues after an end mark: abbreviations, initials, asides, quoted questions.
//!
//! Every list is sorted (by bytes), for binary search.

use crate::language::cut_text::is_acronym;
use crate::language::script::{Ending, ends_sentence, is_opening};

/// Abbreviations before a name: the full stop never ends a sentence.
const TITLES: &[&str] = &[
    "Adm", "Atty", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Det", "Dr", "Fr", "Gen", "Gov", "Govs", "Hon", "Insp", "Lt",
    "Maj", "Messrs", "Mr", "Mrs", "Ms", "Mx", "Pfc", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev", "Rs", "Sen", "Sens",
    "Sgt", "Spc", "Supt", "approx", "cf", "e.g", "i.e", "v", "vs",
];

/// Abbreviations that may be inside a sentence or at its end: only the next word decides.
const OPEN: &[&str] = &[
    "Ala", "Ariz", "Ark", "Assn", "Ave", "Blvd", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Del", "Dept", "Fla",
    "Ft", "Ga", "Ill", "Inc", "Ind", "Jr", "Kan", "Ky", "La", "Ltd", "Mass", "Md", "Mich", "Minn", "Miss", "Mo",
    "Mont", "Mt", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Que", "Rd", "Sr", "St", "Ste", "Tenn", "Tex",
    "Univ", "Va", "Vt", "Wash", "Wis", "Wisc", "Wyo",
];

/// Abbreviations after which the sentence continues only if a figure follows: "No. 3", "Jan. 2".
const BEFORE_FIGURES: &[&str] = &[
    "Apr", "Art", "Aug", "Ch", "Dec", "Feb", "Fig", "Jan", "Jul", "Jun", "Mar", "No", "Nos", "Nov", "Oct", "Sec",
    "Sep", "Sept", "Vol", "art", "ch", "fig", "nos", "p", "pp", "sec", "vol",
];

/// Words that open a sentence far more often than a name: after "the U.S." they show that it ended.
const OPENERS: &[&str] = &[
    "A",
    "About",
    "According",
    "After",
    "All",
    "Also",
    "Although",
    "Among",
    "An",
    "And",
    "Another",
    "As",
    "Asked",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "Earlier",
    "Even",
    "Every",
    "Few",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "It",
    "Its",
    "Just",
    "Last",
    "Later",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "My",
    "Neither",
    "Nobody",
    "None",
    "Nor",
    "Not",
    "Now",
    "Of",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Over",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Three",
    "To",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Within",
    "Without",
    "Yes",
    "Yet",
    "You",
    "Your",
];

/// What may follow "a.m." and "p.m." with a capital letter within the sentence: days, months, time zones.
const AFTER_CLOCK_TIMES: &[&str] = &[
    "April",
    "August",
    "BST",
    "CDT",
    "CET",
    "CST",
    "Central",
    "December",
    "EDT",
    "EST",
    "ET",
    "Eastern",
    "February",
    "Friday",
    "GMT",
    "JST",
    "January",
    "July",
    "June",
    "MST",
    "March",
    "May",
    "Monday",
    "Mountain",
    "November",
    "October",
    "PDT",
    "PST",
    "PT",
    "Pacific",
    "Saturday",
    "September",
    "Sunday",
    "Thursday",
    "Tuesday",
    "UTC",
    "Wednesday",
];

/// Verbs that say who spoke: after a quoted question ("Why?" Hale asked) the sentence continues.
const SPEECH_VERBS: &[&str] = &[
    "added",
    "adds",
    "answered",
    "asked",
    "asks",
    "called",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "joked",
    "quipped",
    "recalled",
    "remarked",
    "replied",
    "responded",
    "said",
    "says",
    "shouted",
    "tells",
    "told",
    "tweeted",
    "wondered",
    "writes",
    "wrote",
    "yelled",
];

/// Whether the sentence continues after the end mark.
pub fn goes_on(ending: &Ending<'_>) -> bool {
    let Ending { body, core, closing, mark, next } = *ending;
    if closing.ends_with([')', ']']) && is_aside(body) {
        return true;
    }
    if starts_small(next) {
        return true;
    }
    let quoted = closing.contains(['"', '”', '’', '\'']);
    if quoted && mark != '.' {
        return names_a_speaker(next);
    }
    if mark != '.' || !closing.is_empty() {
        return false;
    }
    let mut words =
        core.rsplit(|c: char| c.is_whitespace() || is_opening(c) || matches!(c, '(' | '[' | '—' | '–' | '/'));
    let word = words.next().unwrap_or_default();
    let previous = words.find(|word| !word.is_empty()).unwrap_or_default();
    let bare = word.strip_suffix('.').unwrap_or(word);
    // "at 3 p.m. (1200 GMT)".
    if matches!(bare, "a.m" | "p.m" | "A.M" | "P.M") && next.trim_start().starts_with('(') {
        return true;
    }
    let following = next.trim_start_matches(|c: char| is_opening(c) || c == '(');
    let following = following.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    goes_on_after_abbreviation(bare, previous, following)
}

/// Whether the text continues with a lower-case letter ("...?" he said). A product such as "iPhone" may open a
/// sentence.
fn starts_small(next: &str) -> bool {
    let mut letters = next.chars().skip_while(|c| matches!(c, '—' | '–' | '-' | ' ' | ','));
    let small = letters.next().is_some_and(char::is_lowercase);
    small && !letters.next().is_some_and(char::is_uppercase)
}

/// Whether a closing bracket belongs to an aside within the sentence: "Mr. Hale (R-Ariz.) Tuesday said".
fn is_aside(body: &str) -> bool {
    body.rfind(['(', '[']).is_some_and(|opened| !body[..opened].trim().is_empty() && !ends_sentence(&body[..opened]))
}

fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// "Mr" for "MR", as a line in capitals has it.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first: String = letters.next().into_iter().collect();
    first + &letters.as_str().to_lowercase()
}

/// Whether a full stop after this word belongs to an abbreviation and the sentence continues with `next`.
fn goes_on_after_abbreviation(word: &str, previous: &str, next: &str) -> bool {
    let opens = holds(OPENERS, next);
    let figure_follows = next.starts_with(|c: char| c.is_ascii_digit());
    if holds(TITLES, word) || is_acronym(word) && holds(TITLES, &capitalised(word)) {
        return true;
    }
    if holds(BEFORE_FIGURES, word) {
        return figure_follows;
    }
    if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") {
        return holds(AFTER_CLOCK_TIMES, next);
    }
    if holds(OPEN, word.rsplit('-').next().unwrap_or(word)) || is_dotted(word) {
        return !opens && (!figure_follows || is_rank(next));
    }
    // An initial is between parts of a name ("George W. Bush"), so it is preceded by a capital, by nothing, or by a
    // word that joins ("and W. Orr").
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let joins = matches!(previous, "and" | "by" | "for" | "from" | "of" | "or" | "to" | "with");
    let follows_name = previous.is_empty() || joins || previous.starts_with(char::is_uppercase);
    let another_follows = next.chars().count() == 1 && next.starts_with(char::is_uppercase);
    is_initial && (follows_name || another_follows) && !opens && !figure_follows
}

/// "7th", as in "the U.S. 7th Fleet".
fn is_rank(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending))
}

/// Single letters with dots between them: "U.S", "D-N.Y" (the last dot has been removed).
fn is_dotted(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    let single = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    last.contains('.') && last.split('.').all(single) || matches!(word, "Ph.D" | "Lt.Gov")
}

/// Whether the words after a quoted question or exclamation say who spoke: "Mr. Hale asked".
fn names_a_speaker(rest: &str) -> bool {
    // Four capitalised words cover any title with a full name ("Lt. Gov. Ann Hale").
    for (capitals, word) in rest.split_whitespace().take(5).enumerate() {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if holds(SPEECH_VERBS, bare) {
            return capitals > 0;
        }
        if !bare.starts_with(char::is_uppercase) || holds(OPENERS, bare) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_for_searching() {
        for list in [TITLES, OPEN, BEFORE_FIGURES, OPENERS, AFTER_CLOCK_TIMES, SPEECH_VERBS] {
            assert!(list.is_sorted(), "not sorted: {list:?}");
        }
    }
}
