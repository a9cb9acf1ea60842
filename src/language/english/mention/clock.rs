//! Times of day and their zones: "10:05 p.m.", "noon", "three in the afternoon", "17:30 CET", "3 p.m. local time",
//! "2000 GMT".

use crate::article::zone_minutes;
use crate::language::cut_text::CutText;
use crate::language::english::words::{meaning, quantity, time};
use crate::language::mention::Zone;

/// A time of day as in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes after midnight.
    pub minutes: u16,
    /// How far it may be off, in minutes.
    pub margin: u16,
    /// Whether it may be twelve hours later as well.
    pub either_half: bool,
}

impl Clock {
    fn at(minutes: u16) -> Clock {
        Clock { minutes, margin: 0, either_half: false }
    }
}

/// "shortly before two" and "around 10 p.m." may mean anything within about half an hour. A choice.
const VAGUE: u16 = 30;

/// Lunch is eaten between eleven and two. A choice.
const LUNCH: Clock = Clock { minutes: 12 * 60 + 30, margin: 90, either_half: false };

/// The time that starts at a word, and one past its last word.
pub fn time(passage: CutText, at: usize) -> Option<(Clock, usize)> {
    let (mut clock, end) = figures(passage, at).or_else(|| words(passage, at))?;
    if is_vague(passage, at) {
        clock.margin = clock.margin.max(VAGUE);
    }
    Some((clock, end))
}

/// "10:05 p.m.", "5 o'clock", "6:10 in the morning", "1730 GMT", "at 22.15 hours", "noon".
fn figures(passage: CutText, at: usize) -> Option<(Clock, usize)> {
    match passage.lower(at) {
        "noon" | "midday" => return Some((Clock::at(12 * 60), at + 1)),
        "midnight" => return Some((Clock::at(0), at + 1)),
        "lunchtime" => return Some((LUNCH, at + 1)),
        _ => {}
    }
    let surface = passage.surface(at);
    if let Some(minutes) = four_digits(passage, at) {
        return Some((Clock::at(minutes), at + 1));
    }
    let attached =
        ["am", "pm", "a.m.", "p.m."].iter().find_map(|half| Some((surface.strip_suffix(half)?, half.starts_with('p'))));
    let (digits, attached) = match attached {
        Some((digits, is_afternoon)) => (digits, Some(is_afternoon)),
        None => (surface, None),
    };
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?),
        Some(_) => return None,
        None => (digits.parse::<u16>().ok()?, 0),
    };
    if hour > 24 || minute > 59 {
        return None;
    }
    let written = attached.map(|is_afternoon| (is_afternoon, at + 1));
    if let Some((is_afternoon, end)) = written.or_else(|| half_of_day(passage, at + 1)) {
        return Some((Clock::at(in_half(hour, is_afternoon) * 60 + minute), end));
    }
    if passage.touches_next(at) && passage.lower(at + 1) == "oclock" {
        return Some((Clock { either_half: hour <= 12, ..Clock::at(hour * 60) }, at + 2));
    }
    // "22.15 hours" in official style: nothing lasts "at 22.15 hours".
    if surface.contains(['.', ':'])
        && hour < 24
        && passage.touches_next(at)
        && matches!(passage.lower(at + 1), "hours" | "hrs")
        && at.checked_sub(1).is_some_and(|before| matches!(passage.lower(before), "at" | "until" | "since"))
    {
        return Some((Clock::at(hour * 60 + minute), at + 2));
    }
    // Without "a.m." or "p.m." only a colon shows a clock, and a verse or a score need not have an hour below 24.
    let clock = surface.contains(':') && digits.len() >= 4 && hour < 24;
    clock.then_some((Clock::at(hour * 60 + minute), at + 1))
}

/// "three in the afternoon", "half past ten", "seven o'clock", "two" in "shortly before two".
fn words(passage: CutText, at: usize) -> Option<(Clock, usize)> {
    let (hour, shift, last) = match (passage.lower(at), passage.lower(at + 1)) {
        ("half", "past") => (hour(passage, at + 2)?, 30, at + 2),
        ("quarter", "past") => (hour(passage, at + 2)?, 15, at + 2),
        ("quarter", "to") => (hour(passage, at + 2)?, -15, at + 2),
        _ => (hour(passage, at)?, 0, at),
    };
    let shifted = |hour: u16| u16::try_from((i32::from(hour) * 60 + shift).rem_euclid(24 * 60)).unwrap_or_default();
    let is_oclock = passage.touches_next(last) && passage.lower(last + 1) == "oclock";
    let end = last + 1 + usize::from(is_oclock);
    if let Some((is_afternoon, end)) = half_of_day(passage, end) {
        return Some((Clock::at(shifted(in_half(hour, is_afternoon))), end));
    }
    // "It fell by a quarter to nine million": not a clock.
    let is_told = is_oclock || shift > 0 || (shift < 0 || is_vague(passage, at)) && stands_alone(passage, last);
    is_told.then(|| (Clock { either_half: true, ..Clock::at(shifted(hour)) }, end))
}

/// An hour of the clock in words; in digits only after "half past" and the like.
fn hour(passage: CutText, at: usize) -> Option<u16> {
    let lower = passage.lower(at);
    let after = at.checked_sub(1).is_some_and(|before| matches!(passage.lower(before), "past" | "to"));
    let digits = || lower.parse::<u32>().ok().filter(|_| after);
    let hour = meaning(quantity::NUMBER_WORDS, lower).or_else(digits)?;
    u16::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))
}

/// "shortly before", "just after", "around" before a time.
fn is_vague(passage: CutText, at: usize) -> bool {
    let word = |back: usize| match at.checked_sub(back) {
        Some(index) if passage.touches_next(index) => passage.lower(index),
        _ => "",
    };
    let near = matches!(word(2), "shortly" | "just" | "soon" | "little" | "minutes" | "moments")
        && matches!(word(1), "before" | "after" | "past");
    near || matches!(word(1), "around" | "about" | "nearly" | "almost" | "roughly") && !is_counted(passage, at)
}

/// "about two" may be a count: only what other words show to be a time is made vague by "about".
fn is_counted(passage: CutText, at: usize) -> bool {
    meaning(quantity::NUMBER_WORDS, passage.lower(at)).is_some() && stands_alone(passage, at)
}

/// Whether the word is not followed by a noun that it might count: "shortly before two, ..." but not "shortly before
/// two men ...".
fn stands_alone(passage: CutText, at: usize) -> bool {
    let next = passage.lower(at + 1);
    !passage.touches_next(at)
        || passage.sentence_words(at).end == at + 1
        || matches!(next, "on" | "when" | "today" | "yesterday" | "tomorrow" | "local")
        || meaning(time::WEEKDAYS, next).is_some()
}

/// Whether the words after an hour mean the afternoon or the morning, and one past the last: "pm", "in the morning",
/// "that afternoon", "at night".
fn half_of_day(passage: CutText, at: usize) -> Option<(bool, usize)> {
    if at == 0 || !passage.touches_next(at - 1) {
        return None;
    }
    match passage.lower(at) {
        "am" => return Some((false, at + 1)),
        "pm" => return Some((true, at + 1)),
        _ => {}
    }
    let (part, end) = match (passage.lower(at), passage.lower(at + 1), passage.lower(at + 2)) {
        ("in", "the", part) => (part, at + 3),
        ("that" | "this" | "yesterday" | "tomorrow", part, _) => (part, at + 2),
        ("at", "night", _) => ("night", at + 2),
        _ => return None,
    };
    match part {
        "morning" => Some((false, end)),
        "afternoon" | "evening" | "night" => Some((true, end)),
        _ => None,
    }
}

fn in_half(hour: u16, is_afternoon: bool) -> u16 {
    hour % 12 + if is_afternoon { 12 } else { 0 }
}

/// "2000 GMT": without the zone it is a year or a count.
fn four_digits(passage: CutText, at: usize) -> Option<u16> {
    let surface = passage.surface(at);
    if surface.len() != 4 || !passage.touches_next(at) || abbreviated(passage, at + 1).is_none() {
        return None;
    }
    let value = surface.parse::<u16>().ok()?;
    let (hour, minute) = (value / 100, value % 100);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The zone that begins at a word after a time, and one past its last word.
pub fn zone(passage: CutText, at: usize) -> Option<(Zone, usize)> {
    /// "Eastern Daylight Time" has three.
    const LONGEST_NAME: usize = 3;
    if at == 0 || !matches!(passage.gap_before(at).trim_start_matches('.'), " " | " (") {
        return None;
    }
    if let Some(zone) = abbreviated(passage, at) {
        return Some((zone, at + 1));
    }
    let last = (at + 1..at + LONGEST_NAME).find(|last| passage.lower(*last) == "time")?;
    let is_joined = (at..last).all(|word| passage.touches_next(word));
    let is_name = passage.is_capital(at) || passage.lower(at) == "local";
    let words: Vec<&str> = (at..=last).map(|word| passage.lower(word)).collect();
    (is_joined && is_name).then(|| (Zone::Named(words.join(" ")), last + 1))
}

fn abbreviated(passage: CutText, at: usize) -> Option<Zone> {
    /// Abbreviations that stand for several offsets.
    const AMBIGUOUS: &[&str] = &["et", "ct", "mt", "pt", "cst", "ist"];
    let surface = passage.surface(at);
    if surface.len() < 2 || !surface.chars().all(|letter| letter.is_ascii_uppercase() || letter == '.') {
        return None;
    }
    let lower = surface.to_ascii_lowercase().replace('.', "");
    let named = || AMBIGUOUS.contains(&lower.as_str()).then(|| Zone::Named(lower.clone()));
    zone_minutes(&lower).map(Zone::Offset).or_else(named)
}
