//! NewsBank: headline; outlet and day on one line ("Coastline, The (Vell) - January 6, 2026"); author, section and page
//! with labels; the text; rights, and "Record Number: 1A2B3C" at the foot.

use super::record::{Record, date, labelled};

/// Most lines of the frame below outlet and day: author, section, page, edition, length of the text. A choice.
const MOST_FRAME_LINES: usize = 8;

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    lines.split_inclusive(|line| is_number(line)).filter_map(record).collect()
}

fn is_number(line: &str) -> bool {
    labelled(line).is_some_and(|(label, value)| label == "record number" && !value.is_empty())
}

fn record(lines: &[&str]) -> Option<Record> {
    lines.last().filter(|line| is_number(line))?;
    let outlet_and_day = |line: &str| -> Option<(String, String)> {
        let (outlet, day) = line.rsplit_once(" - ")?;
        date(day)?;
        Some((outlet.to_string(), day.to_string()))
    };
    let at = lines.iter().position(|line| outlet_and_day(line).is_some())?;
    let (outlet, published) = outlet_and_day(lines.get(at)?)?;
    let headline = lines.iter().take(at).rev().find(|line| !line.is_empty())?;
    let mut record = Record { headline: headline.to_string(), outlet, published, ..Record::default() };
    let mut from = at + 1;
    for (index, line) in
        lines.iter().enumerate().skip(at + 1).filter(|(_, line)| !line.is_empty()).take(MOST_FRAME_LINES)
    {
        let Some((label, value)) = labelled(line) else { break };
        match label.as_str() {
            "author" | "authors" | "byline" => record.author = value.to_string(),
            "section" | "category" => record.section = value.to_string(),
            "page" | "edition" | "index terms" | "dateline" | "column" | "source" => {}
            _ => break,
        }
        from = index + 1;
    }
    let is_of_foot = |line: &str| {
        let lower = line.to_lowercase();
        lower.starts_with("copyright") || lower.starts_with("(c) ") || line.starts_with('©') || is_number(line)
    };
    let to = lines.iter().skip(from).position(|line| is_of_foot(line)).map_or(lines.len(), |end| from + end);
    for line in lines.get(from..to)? {
        match labelled(line).filter(|(label, _)| matches!(label.as_str(), "caption" | "memo" | "correction")) {
            Some(_) => record.beside.push(line.to_string()),
            None => record.body.push(line.to_string()),
        }
    }
    Some(record)
}
