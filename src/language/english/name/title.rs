//! Titles within a run of capitalised words: "Secretary of State", "Prime Minister", "Rep.".

use super::body::is_organisation;
use super::gazetteer::{country_prefix, place_of};
use super::gender::is_given_name;
use crate::language::cut_text::CutText;
use crate::language::english::words::{holds, is_person_noun, organisations, people, places};
use std::ops::Range;

/// The last title that is followed by a name or ends the run, with the titles right before it.
pub fn last_title(passage: CutText, run: &Range<usize>) -> Option<Range<usize>> {
    let known = known_title(passage, run);
    let is_near = known.as_ref().is_some_and(|title| title.end + 2 >= run.end);
    (!is_near).then(|| role_in(passage, run)).flatten().or(known)
}

fn known_title(passage: CutText, run: &Range<usize>) -> Option<Range<usize>> {
    let mut at = run.end;
    while at > run.start {
        at -= 1;
        if let Some(start) = title_start(passage, run, at) {
            let mut first = start;
            while first > run.start {
                match title_start(passage, run, first - 1) {
                    Some(earlier) => first = earlier,
                    None => break,
                }
            }
            let title = first..at + 1;
            if title.clone().all(|index| holds(organisations::TITLE_MODIFIERS, passage.lower(index))) {
                continue;
            }
            // "Associated General Contractors": after any other word a "General" is not an officer.
            let general = title.len() == 1 && passage.lower(first) == "general" && first > run.start;
            if general && country_prefix(passage, run) == 0 {
                continue;
            }
            return Some(title);
        }
    }
    None
}

/// The office before a name that continues into its run, and where the name begins: "Minister of the Interior" before
/// "Lukas Verran".
pub fn office_before(passage: CutText, run: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let role = run.start - words_to_role(passage, run.start)?;
    let given = (run.start + 1..run.end - 1).find(|index| is_given_name(passage.lower(*index)));
    // "The Minister of Foreign Trade Relations": after an article, nobody need be named.
    let is_address = !matches!(passage.lower(role.saturating_sub(1)), "the" | "a" | "an" | "our" | "his" | "her");
    let last = passage.lower(run.end - 1);
    let is_field =
        last.ends_with('s') || holds(organisations::ORGANISATION_NOUNS, last) || holds(places::PLACE_NOUNS, last);
    let two_words = || (run.len() > 2 && is_address && !is_field).then(|| run.end - 2);
    let seam = given.or_else(two_words)?;
    let field = run.start..seam;
    let is_named = place_of(passage, &field).is_some() || is_organisation(passage, &field);
    (!is_named).then_some((role..seam, seam))
}

/// How many words before this one "Minister of the", "Minister of Health and" begins.
fn words_to_role(passage: CutText, start: usize) -> Option<usize> {
    let stands = |back: usize| {
        let index = start.checked_sub(back)?;
        (passage.gap_after(index).trim().is_empty()).then(|| passage.lower(index))
    };
    let joined = match stands(1) {
        Some("and") if stands(2).is_some() && passage.is_capital(start - 2) => 2,
        _ => 0,
    };
    let the = usize::from(stands(joined + 1) == Some("the"));
    let of = joined + the + 1;
    let role = of + 1;
    let is_role = |word: &str| is_person_noun(word) || holds(people::TITLES, word);
    let links = matches!(stands(of), Some("of" | "for"));
    (links && stands(role).is_some_and(is_role) && passage.is_capital(start - role)).then_some(role)
}

/// "Harbour Master" before "Ines Karr": a noun for people that is not a given name, followed by two words.
fn role_in(passage: CutText, run: &Range<usize>) -> Option<Range<usize>> {
    let is_role = |index: &usize| {
        let lower = passage.lower(*index);
        let given = is_given_name(passage.lower(index + 1));
        is_person_noun(lower)
            && !holds(people::TITLES, lower)
            && (given || run.end - index == 3)
            && !is_given_name(passage.lower(index - 1))
    };
    let role = (run.start + 1..run.end.saturating_sub(2)).rev().find(is_role)?;
    Some(role - 1..role + 1).filter(|_| !is_given_name(passage.lower(run.start)))
}

/// Where the title that ends at this word starts; the longest title wins.
fn title_start(passage: CutText, run: &Range<usize>, last: usize) -> Option<usize> {
    // "Secretary of State", "Secretary of Homeland Security".
    for length in [4, 3] {
        let start = (last + 1).checked_sub(length).filter(|start| *start >= run.start);
        let is_office = |start: &usize| passage.lower(*start) == "secretary" && passage.lower(start + 1) == "of";
        if let Some(start) = start.filter(is_office).filter(|_| length == 3 || passage.lower(last) == "security") {
            return Some(start);
        }
    }
    (run.start.max(last.saturating_sub(2))..=last).find(|start| {
        let words: Vec<&str> = (*start..=last).map(|index| passage.lower(index)).collect();
        let joined = words.join(" ");
        holds(people::TITLES, joined.strip_prefix("ex-").unwrap_or(&joined))
    })
}
