//! Nexis Uni and Nexis: headline, outlet and day on lines of their own, labelled lines, "Body", and "End of Document"
//! at the foot. Before the first document there may be a cover with a list.

use super::record::{Record, date, english, is_count_of, labelled};

/// What is under each document.
const ENDS: [&str; 5] =
    ["end of document", "fin du document", "ende des dokuments", "ende des dokumentes", "dokumentende"];

/// Labels after the text.
const BEHIND: [&str; 8] =
    ["classification", "load-date", "graphic", "graphics", "notes", "correction", "correction-date", "url"];

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let is_end = |line: &&str| ENDS.contains(&line.trim().to_lowercase().as_str());
    if !lines.iter().any(is_end) {
        return Vec::new();
    }
    lines.split(is_end).filter_map(record).collect()
}

/// The document in the lines up to its end.
fn record(lines: &[&str]) -> Option<Record> {
    let body = lines.iter().position(|line| matches!(line.trim(), "Body" | "Corps" | "Haupttext" | "Textkörper"))?;
    let (head, rest) = lines.split_at(body);
    let end = rest.iter().skip(1).position(|line| is_after_text(line)).map_or(rest.len(), |end| end + 1);
    let (text, after) = rest.split_at(end);
    // The last line of the head that is a day and nothing else; below it there are only labels.
    let day = head.iter().rposition(|line| line.len() < 100 && !line.contains(": ") && date(line).is_some());
    let before: Vec<&str> = head.iter().take(day.unwrap_or(head.len())).map(|line| line.trim()).collect();
    let mut named = before.iter().rev().copied().filter(|line| !line.is_empty());
    let outlet = if day.is_some() { named.next().unwrap_or_default() } else { "" };
    let headline = named.next().unwrap_or_default();
    let mut record = Record {
        headline: headline.to_string(),
        outlet: outlet.to_string(),
        published: day.and_then(|day| head.get(day)).map(|line| line.to_string()).unwrap_or_default(),
        body: without_page_heads(text.get(1..).unwrap_or_default(), headline),
        ..Record::default()
    };
    for (label, value) in head.iter().skip(day.unwrap_or(0)).chain(after).filter_map(|line| labelled(line)) {
        match english(&label) {
            "byline" => record.author = value.to_string(),
            "section" => record.section = value.split(';').next().unwrap_or_default().to_string(),
            "language" => record.language = value.split(';').next().unwrap_or_default().to_string(),
            "highlight" | "graphic" | "graphics" | "notes" => record.beside.push(value.to_string()),
            "correction" => record.beside.push(format!("Correction: {value}")),
            "url" => record.url = value.to_string(),
            _ => {}
        }
    }
    // A label may be alone on its line, with the words below it.
    let mut after = after.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).peekable();
    while let Some(line) = after.next() {
        if line.eq_ignore_ascii_case("correction") {
            let mut words = Vec::new();
            while let Some(next) = after.next_if(|next| !is_after_text(next)) {
                words.push(next);
            }
            record.beside.push(format!("Correction: {}", words.join(" ")));
        }
    }
    Some(record)
}

/// The lines of the text without what a print repeats at the head of each page ("Page 2 of 3" and the headline), and
/// without links to other files.
fn without_page_heads(text: &[&str], headline: &str) -> Vec<String> {
    let is_page = |line: &str| {
        let counts = ["Page ", "Seite "].iter().find_map(|word| line.trim().strip_prefix(word));
        counts.is_some_and(is_count_of)
    };
    let mut is_below = false;
    let mut kept = Vec::with_capacity(text.len());
    for line in text {
        let is_head = is_page(line) || is_below && line.trim() == headline;
        is_below = is_page(line) || is_below && line.trim().is_empty();
        if !is_head && !matches!(line.trim(), "Link to Image" | "Link to PDF" | "Link to Original Document") {
            kept.push(line.to_string());
        }
    }
    kept
}

fn is_after_text(line: &str) -> bool {
    let line = line.trim();
    let written = line.split_once(':').map_or(line, |(label, _)| label).to_lowercase();
    if ENDS.contains(&written.as_str()) {
        return true;
    }
    let label = english(&written);
    // A word alone, or a label written as the database does: a sentence may begin with "Notes:" too.
    BEHIND.contains(&label)
        && (line.len() == written.len() || label.contains('-') || label == "url" || label == "graphic")
}
