//! Another name in the same place: "sold to Brightwell Foods" against "sold to Ostermann Foods".

use crate::article::Span;
use crate::finding::{Contrast, DifferenceKind};
use crate::judge::sides::{SideText, Sides};
use crate::language::Word;
use crate::language::{EntityKind, Name};
use strsim::jaro_winkler;

/// Nearly everything else must be carried, so that only the names differ.
const SAME_BUT_FOR_THE_NAME: f64 = 0.8;

/// Names with at least this likeness are one name in two spellings: "Kadhafi" and "Gaddafi" have 0.85, "Brandt" and
/// "Molnar" 0.44.
const SAME_SPELLING: f64 = 0.84;

/// Exactly one name of the statement does not appear near the passage, exactly one of the passage does not appear near
/// the statement, and the two are in the same place: beside the same word.
///
/// Unless the words on both sides of the two are the same, neither article may name the other's bearer anywhere: a
/// person may stand for an office, and a city for its state.
pub fn other_name(sides: &Sides<'_>) -> Option<Contrast> {
    let name = single(strangers(sides, sides.said, sides.told))?;
    let rival = single(strangers(sides, sides.told, sides.said))?;
    let (here, there) = (words_of(sides.said, name.bare), words_of(sides.told, rival.bare));
    if may_be_short(sides, &here, &there) {
        return None;
    }
    let (here, there) = unlike(&here, &there)?;
    if sides.rest_carried(&[here]) < SAME_BUT_FOR_THE_NAME || !may_be_one_kind(sides, name, rival) {
        return None;
    }
    let (mine, theirs) = (Beside::of(sides, sides.said, name.bare), Beside::of(sides, sides.told, rival.bare));
    let is_strange = !knows(sides, sides.told.place.article, name) && !knows(sides, sides.said.place.article, rival);
    (mine.is_same(&theirs) || is_strange && mine.is_like(&theirs, sides))
        .then(|| sides.contrast(DifferenceKind::Name, here, there))
}

/// The words immediately before and after a name, not counting articles and forms of "be" and "have".
struct Beside<'a> {
    before: Option<&'a Word>,
    after: Option<&'a Word>,
}

impl<'a> Beside<'a> {
    fn of(sides: &Sides<'_>, wording: &SideText<'a>, name: Span) -> Beside<'a> {
        let counts = |word: &&Word| !sides.language.is_light(&word.lower);
        let all: Vec<&Word> = wording.sentence_words().filter(counts).collect();
        Beside {
            before: all.iter().rev().find(|word| word.span.end <= name.start).copied(),
            after: all.iter().find(|word| word.span.start >= name.end).copied(),
        }
    }

    /// The same words on both sides, as in a copy with another name.
    fn is_same(&self, other: &Beside<'_>) -> bool {
        let lower = |word: Option<&Word>| word.map(|word| word.lower.clone());
        lower(self.before) == lower(other.before) && lower(self.after) == lower(other.after)
    }

    /// One word is the same; in the passive voice a verb may be on the other side of its subject.
    fn is_like(&self, other: &Beside<'_>, sides: &Sides<'_>) -> bool {
        let same = |a: Option<&Word>, b: Option<&Word>| a.zip(b).is_some_and(|(a, b)| sides.is_same_verb(a, b));
        let crossed = |a: Option<&Word>, b: Option<&Word>| same(a, b) && a.is_some_and(|a| a.lower.chars().count() > 3);
        same(self.before, other.before)
            || same(self.after, other.after)
            || crossed(self.before, other.after)
            || crossed(self.after, other.before)
    }
}

/// Whether the article names this bearer anywhere.
fn knows(sides: &Sides<'_>, article: usize, name: &Name) -> bool {
    let paragraphs = &sides.judge.read.annotated.articles[article].paragraphs;
    paragraphs.iter().any(|mentions| mentions.names.iter().any(|other| other.entity == name.entity))
}

/// Names of one side whose bearer the other side's paragraph does not mention in any form.
fn strangers<'a>(sides: &Sides<'_>, own: &SideText<'a>, other: &SideText<'_>) -> Vec<&'a Name> {
    let meant = |entity: usize| {
        other.mentions.names.iter().any(|name| name.entity == entity)
            || other.mentions.references.iter().any(|word| word.entity == entity)
    };
    let mut found: Vec<&Name> = Vec::new();
    for name in own.mentions.names.iter().filter(|name| own.has(name.span) && !own.is_measure(name.span)) {
        if meant(name.entity) {
            continue;
        }
        let is_said =
            words_of(own, name.bare).iter().all(|word| other.sentence_words().any(|there| there.lower == word.lower));
        let is_plain = words_of(own, name.bare).iter().all(|word| sides.language.is_plain_office(&word.lower));
        let is_new = found.iter().all(|known| known.entity != name.entity);
        if is_new && !is_said && !is_plain && name.entity < sides.judge.read.annotated.entities.len() {
            found.push(name);
        }
    }
    found
}

fn single(names: Vec<&Name>) -> Option<&Name> {
    match names.as_slice() {
        [name] => Some(name),
        _ => None,
    }
}

/// Whether both may be people, or both places, or both organisations.
fn may_be_one_kind(sides: &Sides<'_>, a: &Name, b: &Name) -> bool {
    let kind = |name: &Name| sides.judge.read.annotated.entities[name.entity].kind;
    let (one, other) = (kind(a), kind(b));
    one == other || one == EntityKind::Unknown || other == EntityKind::Unknown
}

fn words_of<'a>(wording: &SideText<'a>, span: Span) -> Vec<&'a Word> {
    wording.sentence_words().filter(|word| span.contains(word.span)).collect()
}

/// The words that distinguish the two names; `None` if they may be two forms of one name.
pub fn unlike(a: &[&Word], b: &[&Word]) -> Option<(Span, Span)> {
    let left_out = |of: &[&Word], other: &[&Word]| -> Vec<Word> {
        of.iter()
            .filter(|word| !other.iter().any(|there| there.lower == word.lower))
            .map(|word| (*word).clone())
            .collect()
    };
    let (only_a, only_b) = (left_out(a, b), left_out(b, a));
    // One name contains the other: "Hale" and "Ruth Hale".
    if only_a.is_empty() || only_b.is_empty() {
        return None;
    }
    let alike = |one: &Word, other: &Word| {
        one.lower.starts_with(&other.lower)
            || other.lower.starts_with(&one.lower)
            || jaro_winkler(&one.lower, &other.lower) >= SAME_SPELLING
    };
    if only_a.iter().any(|one| only_b.iter().any(|other| alike(one, other))) || is_acronym(a, b) || is_acronym(b, a) {
        return None;
    }
    let whole = |words: &[Word]| Some(Span::new(words.first()?.span.start, words.last()?.span.end));
    Some((whole(&only_a)?, whole(&only_b)?))
}

/// Whether an acronym on one side may be short for the other side's name: both begin with the same letter.
pub fn may_be_short(sides: &Sides<'_>, here: &[&Word], there: &[&Word]) -> bool {
    let initial = |words: &[&Word]| words.first().and_then(|word| word.lower.chars().next());
    has_acronym(sides.said, here) != has_acronym(sides.told, there) && initial(here) == initial(there)
}

/// Whether a word is written entirely in capital letters.
pub fn has_acronym(wording: &SideText<'_>, words: &[&Word]) -> bool {
    words.iter().any(|word| word.span.len() > 1 && !word.span.of(wording.text).contains(char::is_lowercase))
}

/// "NRA" for "National Rivers Agency".
fn is_acronym(short: &[&Word], long: &[&Word]) -> bool {
    let initials: String = long.iter().filter_map(|word| word.lower.chars().next()).collect();
    short.len() == 1 && long.len() > 1 && short[0].lower == initials
}
