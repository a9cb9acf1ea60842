//! Roles given to a person, verbatim: before the name ("party Chairman") and after it (", a professor at X,").

use super::gazetteer::place_of;
use crate::language::cut_text::{CutText, one_line};
use crate::language::english::words::{grammar, holds, is_person_noun, meaning, organisations, people, places, speech};
use std::ops::Range;

/// Longest apposition that is still a role; longer ones tell a story.
const ROLE_WORDS: usize = 16;

/// The roles right before and right after a name; `titled` is the name with its title.
pub fn roles(passage: CutText, titled: &Range<usize>, name: &Range<usize>) -> Vec<String> {
    let before = role_before(passage, titled, name).map(|words| {
        let mut span = passage.span(words.clone());
        // "Sen.": the full stop of a shortened title belongs to it.
        span.end += usize::from(passage.gap_after(words.end - 1).starts_with('.'));
        span
    });
    let after = role_after(passage, name).map(|words| passage.span(words));
    before.into_iter().chain(after).map(|span| one_line(span.of(passage.text))).collect()
}

/// Whether a description follows the name between commas: a sign of a person.
pub fn has_apposition(passage: CutText, name: &Range<usize>) -> bool {
    role_after(passage, name).is_some()
}

fn role_before(passage: CutText, titled: &Range<usize>, name: &Range<usize>) -> Option<Range<usize>> {
    let sentence = passage.sentence_words(name.start);
    let mut start = titled.start;
    while start > sentence.start {
        // "Ambassador to Japan": the small word belongs to the role if a role noun precedes it.
        let linked = start >= sentence.start + 2
            && start < titled.start
            && passage.lower(start - 1) == "to"
            && place_of(passage, &(start..start + 1)).is_some()
            && passage.gap_after(start - 1).trim().is_empty()
            && is_role_noun(passage, start - 2);
        if linked {
            start -= 2;
        } else if fits_before(passage, start - 1) {
            start -= 1;
        } else {
            break;
        }
    }
    let tells = |index: usize| {
        let lower = passage.lower(index);
        let honorific = matches!(lower, "mr" | "mrs" | "ms" | "miss" | "dr" | "former" | "then" | "acting" | "deputy");
        let is_title = index >= titled.start && (holds(people::TITLES, lower) || is_person_noun(lower));
        (holds(people::ROLE_NOUNS, lower) || is_title) && !honorific
    };
    (start..name.start).any(tells).then_some(start..name.start)
}

fn is_role_noun(passage: CutText, index: usize) -> bool {
    let lower = passage.lower(index);
    (holds(people::ROLE_NOUNS, lower) || holds(people::TITLES, lower)) && passage.gap_after(index).trim().is_empty()
}

fn fits_before(passage: CutText, index: usize) -> bool {
    let gap = passage.gap_after(index).trim();
    let lower = passage.lower(index);
    let word = holds(people::ROLE_NOUNS, lower)
        || holds(people::ROLE_ADJECTIVES, lower)
        || holds(organisations::ADHERENTS, lower)
        || passage.is_capital(index) && !holds(grammar::FUNCTION_WORDS, lower);
    word && (gap.is_empty() || gap == "." && matches!(lower, "st" | "ft" | "mt" | "lt" | "gov" | "sen" | "rep"))
}

fn role_after(passage: CutText, name: &Range<usize>) -> Option<Range<usize>> {
    let gap = passage.gap_after(name.end - 1).trim();
    let first = name.end;
    let sentence_end = passage.sentence_words(name.start).end;
    if first >= sentence_end || !matches!(gap, "," | "(" | ", (" | "—" | "–" | ".,") {
        return None;
    }
    // Party and place: "(R-Va.)", "D-N.Y.".
    let tag = passage.surface(first).as_bytes();
    if tag.len() > 2 && matches!(tag[0], b'R' | b'D' | b'I') && tag[1] == b'-' {
        return Some(first..first + 1);
    }
    let opener = passage.lower(first);
    let opens = matches!(opener, "a" | "an" | "the" | "his" | "her" | "their" | "its" | "one" | "former")
        || holds(people::ROLE_NOUNS, opener)
        || holds(organisations::ADHERENTS, opener);
    // "Ada Morrow, of the Harlan Institute, said": a name that belongs to an institution is a person's.
    let affiliated = opener == "of" && gap == ",";
    if !opens && !affiliated {
        return None;
    }
    let mut end = first;
    while end < sentence_end && end - first <= ROLE_WORDS {
        let gap = passage.gap_after(end);
        end += 1;
        let stops_before = matches!(passage.lower(end), "who" | "which" | "that" | "whose" | "and");
        // "president of the Harlan, Mo., chapter": town and state are one.
        let state = gap.trim() == "," && meaning(places::STATE_ABBREVIATIONS, passage.lower(end)).is_some();
        let after_state = gap.trim() == ".," && meaning(places::STATE_ABBREVIATIONS, passage.lower(end - 1)).is_some();
        if state || after_state {
            continue;
        }
        if gap.contains([',', ';', ':', '.', '—', '–', '(', ')', '"', '“']) && !is_inner_stop(passage, end - 1)
            || stops_before
        {
            break;
        }
    }
    let role = first..end;
    let tells = |index: usize| {
        let lower = passage.lower(index);
        let institution = passage.is_capital(index) && holds(organisations::ORGANISATION_NOUNS, lower);
        if affiliated {
            return institution;
        }
        holds(people::ROLE_NOUNS, lower) || holds(organisations::ADHERENTS, lower)
    };
    let verb = |index: usize| {
        holds(grammar::MODAL_VERBS, passage.lower(index))
            || holds(speech::SPEECH_VERBS, passage.lower(index)) && !holds(people::ROLE_NOUNS, passage.lower(index))
    };
    // The role noun comes early ("a distinguished research fellow at"), or it belongs to something else.
    let early = role.clone().take(6).any(tells);
    (early && role.len() <= ROLE_WORDS && !role.clone().any(verb)).then_some(role)
}

/// A full stop that belongs to an abbreviation: "of St. Louis".
fn is_inner_stop(passage: CutText, index: usize) -> bool {
    passage.gap_after(index).trim() == "." && index + 1 < passage.sentence_words(index).end
}
