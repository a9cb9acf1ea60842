//! Times of day and their zones: "10:05 p.m.", "noon", "5 o'clock", "17:30 CET", "3 p.m. local time", "2000 GMT".

use crate::article::zone_minutes;
use crate::language::cut_text::CutText;
use crate::language::mention::Zone;

/// Minutes after midnight, and one past the last word.
pub fn time(passage: CutText, at: usize) -> Option<(u16, usize)> {
    match passage.lower(at) {
        "noon" | "midday" => return Some((12 * 60, at + 1)),
        "midnight" => return Some((0, at + 1)),
        _ => {}
    }
    let surface = passage.surface(at);
    if let Some(minutes) = four_digits(passage, at) {
        return Some((minutes, at + 1));
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
    let near = passage.touches_next(at);
    let behind = match passage.lower(at + 1) {
        "am" if near => Some(false),
        "pm" if near => Some(true),
        _ => None,
    };
    if let Some(is_afternoon) = attached.or(behind) {
        let end = if attached.is_some() { at + 1 } else { at + 2 };
        let hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        return Some((hour * 60 + minute, end));
    }
    if near && passage.lower(at + 1) == "oclock" {
        return Some((hour * 60, at + 2));
    }
    // Without "a.m." or "p.m." only a colon tells a clock, and a verse or a score needs no hour below 24.
    let clock = surface.contains(':') && digits.len() >= 4 && hour < 24;
    clock.then_some((hour * 60 + minute, at + 1))
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

/// The zone that begins at a word behind a time, and one past its last word.
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
    /// Abbreviations that name no one offset.
    const AMBIGUOUS: &[&str] = &["et", "ct", "mt", "pt", "cst", "ist"];
    let surface = passage.surface(at);
    if surface.len() < 2 || !surface.chars().all(|letter| letter.is_ascii_uppercase() || letter == '.') {
        return None;
    }
    let lower = surface.to_ascii_lowercase().replace('.', "");
    let named = || AMBIGUOUS.contains(&lower.as_str()).then(|| Zone::Named(lower.clone()));
    zone_minutes(&lower).map(Zone::Offset).or_else(named)
}
