//! Names of people, places and organisations, each at its place and with its likely kind.
//!
//! Input: a paragraph. Output: its names as [`FoundName`]s, not yet joined; `entity.rs` joins them over the event.

use super::body::is_organisation;
use super::casing::Casing;
use super::found::FoundName;
use super::gazetteer::{country_prefix, is_adjectival, is_country, place_of};
use super::gender::{given_name_gender, honorific_gender, is_given_name};
use super::parsed;
use super::role;
use super::run::{is_party_tag, runs};
use super::title::{last_title, office_before};
use crate::article::Span;
use crate::language::cut_text::{CutText, is_acronym, one_line};
use crate::language::english::tree::Tree;
use crate::language::english::words::{grammar, holds, meaning, organisations, people as lists, places, speech};
use crate::language::mention::EntityKind;
use std::ops::Range;

/// A part of a run: a name with the title words before it.
struct TitledName {
    title: Range<usize>,
    name: Range<usize>,
}

/// The names of one English paragraph, in text order.
pub fn find(tree: &Tree<'_>, casing: &Casing) -> Vec<FoundName> {
    let passage = tree.cut;
    let mut found: Vec<FoundName> = Vec::new();
    for run in runs(passage, casing) {
        if let Some(parts) = hyphenated(passage, run.clone(), casing) {
            found.extend(parts);
            continue;
        }
        let mut pieces = Vec::new();
        split(passage, run, &mut pieces);
        for name in pieces.iter().filter_map(|piece| take(tree, piece)) {
            // "Head" in "Head of Civil Protection Sara Lind" was taken for a name.
            while found.pop_if(|before| before.span.overlaps(name.span)).is_some() {}
            found.push(name);
        }
    }
    attach_offices(passage, &mut found);
    found
}

/// Cuts a run into names: places and organisations before a title, the title, the person.
fn split(passage: CutText, run: Range<usize>, pieces: &mut Vec<TitledName>) {
    let lower = |index: usize| passage.lower(index);
    let run = trim_adherents(passage, run);
    if run.is_empty() {
        return;
    }
    let plain = |name: Range<usize>| TitledName { title: name.start..name.start, name };
    if let Some((title, seam)) = office_before(passage, &run) {
        pieces.push(TitledName { title, name: seam..run.end });
        return;
    }
    let country_words = country_prefix(passage, &run);
    if is_organisation(passage, &run) {
        let rest = run.start + country_words..run.end;
        // The U.S. State Department, Chinese Foreign Ministry: country and office are two names.
        if country_words > 0 && is_country(passage, &(run.start..rest.start)) && is_generic_office(passage, &rest) {
            pieces.push(plain(run.start..rest.start));
            pieces.push(plain(rest));
        } else {
            pieces.push(plain(run));
        }
        return;
    }
    if let Some(title) = last_title(passage, &run) {
        split(passage, run.start..title.start, pieces);
        let name = title.end..run.end;
        if !name.is_empty() && !holds(organisations::ADHERENTS, lower(name.start)) {
            let country = country_prefix(passage, &name);
            if country > 0 && (country < name.len() || is_adjectival(passage, &name)) {
                pieces.push(plain(name.start..name.start + country));
                split(passage, name.start + country..name.end, pieces);
            } else {
                pieces.push(TitledName { title, name });
            }
        }
        return;
    }
    if country_words > 0 && country_words < run.len() {
        let rest = run.start + country_words..run.end;
        let person = is_given_name(lower(rest.start)) && rest.len() >= 2;
        let after_envoy = run.start >= 2 && matches!(lower(run.start - 1), "to") && rest.len() >= 2;
        if person || after_envoy || is_adjectival(passage, &(run.start..rest.start)) {
            pieces.push(plain(run.start..rest.start));
            split(passage, rest, pieces);
            return;
        }
    }
    // "Fox News Chris Wallace": an organisation's name ends where a person's begins.
    let seam = (run.start + 1..run.end.saturating_sub(1))
        .find(|index| holds(organisations::ORGANISATION_NOUNS, lower(index - 1)) && is_given_name(lower(*index)));
    if let Some(seam) = seam {
        pieces.push(plain(run.start..seam));
        split(passage, seam..run.end, pieces);
        return;
    }
    // "House Republicans": followers separate what is around them.
    let follower = (run.start..run.end).find(|index| holds(organisations::ADHERENTS, lower(*index)));
    if let Some(follower) = follower {
        split(passage, run.start..follower, pieces);
        split(passage, follower + 1..run.end, pieces);
        return;
    }
    pieces.push(plain(run));
}

/// Removes "Republican", "Catholic" and the like from both ends, unless they belong to an organisation's name.
fn trim_adherents(passage: CutText, mut run: Range<usize>) -> Range<usize> {
    if run.len() > 1 && is_organisation(passage, &run) {
        return run;
    }
    let modifies = |index: usize| {
        let lower = passage.lower(index);
        holds(organisations::ADHERENTS, lower) || holds(organisations::TITLE_MODIFIERS, lower)
    };
    // "Former" before a title is included with the title.
    while !run.is_empty() && modifies(run.start) && last_title(passage, &run).is_none() {
        run.start += 1;
    }
    while !run.is_empty() && modifies(run.end - 1) {
        run.end -= 1;
    }
    run
}

fn is_generic_office(passage: CutText, name: &Range<usize>) -> bool {
    let words: Vec<&str> = name.clone().map(|index| passage.lower(index)).collect();
    holds(organisations::GENERIC_OFFICES, &words.join(" "))
}

fn take(tree: &Tree<'_>, piece: &TitledName) -> Option<FoundName> {
    let passage = tree.cut;
    let mut name = piece.name.clone();
    let first = passage.surface(name.start);
    if name.is_empty() || name.len() == 1 && (first.chars().count() < 2 || is_no_name(passage, &name)) {
        return None;
    }
    while name.len() > 1 && holds(grammar::FUNCTION_WORDS, passage.lower(name.end - 1)) {
        name.end -= 1;
    }
    // "Furious Gareth Lomax stormed": a tabloid's adjective, which only opens the sentence.
    let is_given = |at: usize| is_given_name(passage.lower(at));
    if name.len() > 2
        && piece.title.is_empty()
        && passage.opens(name.start)
        && !is_given(name.start)
        && is_given(name.start + 1)
    {
        name.start += 1;
    }
    let mut bare = passage.span(name.clone());
    // The full stop of "Jr." and "Inc." belongs to the name.
    if matches!(passage.lower(name.end - 1), "jr" | "sr" | "inc" | "co" | "corp" | "ltd")
        && passage.gap_after(name.end - 1).starts_with('.')
    {
        bare.end += 1;
    }
    let start = if piece.title.is_empty() { bare.start } else { passage.span(piece.title.clone()).start };
    let span = Span::new(start, bare.end);
    let titled = !piece.title.is_empty();
    if name.len() == 1 && !titled && passage.opens(name.start) && place_of(passage, &name).is_none() {
        // "Foreign workers came": at the sentence's start an adjective has a capital, but is not a name.
        let first = tree.tokens_in(bare).start;
        if parsed::is_adjective(tree, first) {
            return None;
        }
    }
    let kind = match kind_of(passage, &name, titled) {
        EntityKind::Unknown if name.len() > 1 && parsed::is_person(tree, bare) => EntityKind::Person,
        kind => kind,
    };
    let is_person = kind == EntityKind::Person;
    let gender = piece.title.clone().find_map(|index| honorific_gender(passage.lower(index)));
    let gender =
        gender.or_else(|| (is_person && name.len() > 1).then(|| given_name_gender(passage.lower(name.start)))?);
    let mut roles = if is_person { role::roles(passage, &(piece.title.start..name.end), &name) } else { Vec::new() };
    roles.extend(parsed::role_before(tree, bare).filter(|_| is_person).map(|role| one_line(role.of(passage.text))));
    Some(FoundName {
        span,
        bare,
        form: one_line(bare.of(passage.text)),
        words: name.clone().map(|index| passage.lower(index).to_string()).collect(),
        kind,
        gender: gender.filter(|_| is_person),
        roles,
        office_of: None,
        after_the: passage.lower(name.start.saturating_sub(1)) == "the",
        in_brackets: passage.gap_before(name.start).trim_start().starts_with('(')
            && passage.gap_after(name.end - 1).starts_with(')'),
    })
}

fn is_no_name(passage: CutText, name: &Range<usize>) -> bool {
    let (surface, lower) = (passage.surface(name.start), passage.lower(name.start));
    // Longer words in capitals are shouting ("WARNING"); the longest acronyms in news have six letters.
    let shouted = is_acronym(surface) && lower.chars().count() > 6 && place_of(passage, name).is_none();
    // "told The Hill": a capital article in the middle of a sentence turns any noun into a name.
    let capital_the = name.start.checked_sub(1).is_some_and(|the| passage.surface(the) == "The" && !passage.opens(the));
    let common = holds(places::PLACE_NOUNS, lower) && !capital_the || is_party_tag(surface);
    holds(organisations::NOT_NAMES, surface)
        || holds(lists::TITLES, lower)
        || shouted
        || common
        || surface.starts_with(|c: char| c.is_ascii_digit())
}

fn kind_of(passage: CutText, name: &Range<usize>, titled: bool) -> EntityKind {
    let last = passage.lower(name.end - 1);
    if is_organisation(passage, name) {
        return EntityKind::Organisation;
    }
    if titled {
        return EntityKind::Person;
    }
    let place = place_of(passage, name).is_some()
        || name.len() > 1 && holds(places::PLACE_NOUNS, last)
        || name.len() > 2 && holds(organisations::PLACE_HEADS, passage.lower(name.start))
        || name.len() > 1 && matches!(passage.lower(name.start), "mount" | "lake" | "cape" | "fort");
    // "Ann Lake, a teacher": described as people are.
    let person = name.len() > 1 && is_given_name(passage.lower(name.start)) && role::has_apposition(passage, name);
    if place && !person {
        return EntityKind::Place;
    }
    if name.len() == 1 {
        let acronym = is_acronym(passage.surface(name.start)) && !last.contains(|c: char| c.is_ascii_digit());
        return if acronym { EntityKind::Organisation } else { EntityKind::Unknown };
    }
    if is_person(passage, name) { EntityKind::Person } else { EntityKind::Unknown }
}

/// Several words that a given name, an initial, a role or a verb of speech shows to be a person.
fn is_person(passage: CutText, name: &Range<usize>) -> bool {
    let initial = (name.start..name.end - 1).any(|index| passage.surface(index).chars().count() == 1);
    let the_before = name
        .start
        .checked_sub(1)
        .is_some_and(|before| matches!(passage.lower(before), "the" | "a" | "an") && passage.touches_next(before));
    if the_before || name.len() > 4 {
        return false;
    }
    let role_before = name
        .start
        .checked_sub(1)
        .is_some_and(|before| holds(lists::ROLE_NOUNS, passage.lower(before)) && passage.touches_next(before));
    let speaks = passage.touches_next(name.end - 1) && holds(speech::SPEECH_VERBS, passage.lower(name.end));
    let asked_of = matches!(passage.lower(name.end), "who");
    is_given_name(passage.lower(name.start))
        || initial
        || role_before
        || name.len() <= 3 && (speaks || asked_of || role::has_apposition(passage, name))
}

/// "US-Japan", "Takaichi-Trump": each side is a name of its own.
fn hyphenated(passage: CutText, run: Range<usize>, casing: &Casing) -> Option<Vec<FoundName>> {
    let word = passage.words().get(run.start).filter(|_| run.len() == 1)?;
    let surface = word.span.of(passage.text);
    if meaning(places::COUNTRIES, &word.lower).is_some() {
        return None;
    }
    let (left, right) = surface.split_once(['-', '–'])?;
    let (left_lower, right_lower) = word.lower.split_once('-')?;
    let known = |lower: &str| meaning(places::COUNTRIES, lower).is_some() || casing.is_capital_elsewhere(lower);
    let right_small = right.starts_with(char::is_lowercase);
    if !known(left_lower) || !(right_small || known(right_lower)) {
        // "Smith-Jones" stays whole; "Jesuit-founded" names nobody.
        return right_small.then(Vec::new);
    }
    let half = |start: usize, form: &str, lower: &str| FoundName {
        span: Span::new(start, start + form.len()),
        bare: Span::new(start, start + form.len()),
        form: form.to_string(),
        words: vec![lower.to_string()],
        kind: if meaning(places::COUNTRIES, lower).is_some() { EntityKind::Place } else { EntityKind::Unknown },
        gender: None,
        roles: Vec::new(),
        office_of: None,
        after_the: false,
        in_brackets: false,
    };
    let mut halves = vec![half(word.span.start, left, left_lower)];
    if !right_small {
        halves.push(half(word.span.end - right.len(), right, right_lower));
    }
    halves.retain(|half| !holds(organisations::ADHERENTS, &half.words[0]));
    Some(halves)
}

/// Distinguishes offices that every country has by the country right before them.
fn attach_offices(passage: CutText, found: &mut [FoundName]) {
    for index in 1..found.len() {
        let (before, after) = found.split_at_mut(index);
        let (country, office) = (&before[index - 1], &mut after[0]);
        let name = office.words.join(" ");
        if office.kind != EntityKind::Organisation || !holds(organisations::GENERIC_OFFICES, &name) {
            continue;
        }
        let between = passage.text.get(country.span.end..office.span.start).unwrap_or(".");
        if country.kind == EntityKind::Place && matches!(between.trim(), "" | "'s" | "’s" | "'" | "’") {
            office.office_of = meaning(places::COUNTRIES, &country.words.join(" "));
        }
    }
}
