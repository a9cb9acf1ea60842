//! Times of day: "10:05 p.m.", "noon", "5 o'clock", "17:30".

use super::passage::Passage;

/// Minutes after midnight, and one past the last word.
pub(super) fn time(passage: Passage, at: usize) -> Option<(u16, usize)> {
    match passage.lower(at) {
        "noon" | "midday" => return Some((12 * 60, at + 1)),
        "midnight" => return Some((0, at + 1)),
        _ => {}
    }
    let surface = passage.surface(at);
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
