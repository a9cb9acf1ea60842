//! LexisNexis Academic as text: "1 of 3 DOCUMENTS" before each, outlet and day centred on their lines, labels in
//! capitals.

use super::record::{Record, date, english, is_count_of, labelled, on_one_line};

/// Labels before the text.
const BEFORE: [&str; 11] =
    ["section", "length", "byline", "headline", "dateline", "highlight", "body", "source", "series", "type", "edition"];

/// Labels after it.
const BEHIND: [&str; 18] = [
    "graphic",
    "load-date",
    "language",
    "publication-type",
    "subject",
    "notes",
    "correction",
    "correction-date",
    "url",
    "document-type",
    "journal-code",
    "organization",
    "company",
    "person",
    "city",
    "state",
    "country",
    "pub-type",
];

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let starts: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| is_start(line)).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| record(lines.get(start + 1..end)?)).collect()
}

/// "1 of 3 DOCUMENTS", "Dokument 1 von 3", "Document 1 de 3"
fn is_start(line: &str) -> bool {
    let line = line.trim();
    let behind =
        [" DOCUMENTS", " DOCUMENT", " DOKUMENTEN", " DOKUMENT"].iter().find_map(|word| line.strip_suffix(word));
    let before = || ["Dokument ", "Document "].iter().find_map(|word| line.strip_prefix(word));
    behind.or_else(before).is_some_and(is_count_of)
}

/// "Final Edition", "Hauptausgabe"
fn is_edition(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let is_one = ["edition", "édition", "ausgabe", "edición", "edizione"].iter().any(|word| lower.contains(word));
    is_one && lower.split_whitespace().count() <= 4
}

fn record(lines: &[&str]) -> Option<Record> {
    let is_labelled = |line: &str, labels: &[&str]| {
        labelled(line).is_some_and(|(label, _)| {
            let is_capital = line.trim().chars().take(label.chars().count()).all(|letter| !letter.is_lowercase());
            is_capital && labels.contains(&english(&label))
        })
    };
    let last_before = lines.iter().rposition(|line| is_labelled(line, &BEFORE))?;
    let after = lines.iter().skip(last_before).position(|line| is_labelled(line, &BEHIND)).map(|at| last_before + at);
    let end = after.unwrap_or(lines.len());
    let day = lines.iter().take(last_before).position(|line| date(line).is_some())?;
    let outlet = lines.iter().take(day).map(|line| line.trim()).find(|line| !line.is_empty())?;
    let mut record = Record {
        outlet: outlet.to_string(),
        published: lines.get(day)?.to_string(),
        body: lines.get(last_before + 1..end)?.iter().map(|line| line.to_string()).collect(),
        ..Record::default()
    };
    let mut headline: Vec<&str> = Vec::new();
    let mut at = day + 1;
    // The edition is directly below the day, on one line or two.
    if lines.get(at).is_some_and(|line| is_edition(line)) {
        at += lines.iter().skip(at).take_while(|line| !line.trim().is_empty()).count();
    }
    while let Some(line) = lines.get(at).filter(|_| at < end) {
        at += 1;
        let Some((label, value)) = labelled(line).filter(|_| is_labelled(line, &BEFORE)) else {
            // The headline is between day and labels, after the edition; its lines follow each other.
            if at <= last_before && record.section.is_empty() && record.author.is_empty() {
                let is_above = headline.is_empty() && is_edition(line);
                match line.trim() {
                    "" if headline.is_empty() => {}
                    line if !is_above => headline.push(line),
                    _ => {}
                }
            }
            continue;
        };
        // A value may continue on the next lines.
        let more =
            lines.iter().skip(at).take_while(|next| !next.trim().is_empty() && !is_labelled(next, &BEFORE)).count();
        let more = if at > last_before { 0 } else { more };
        let value = lines
            .get(at..at + more)
            .unwrap_or_default()
            .iter()
            .fold(value.to_string(), |value, next| value + " " + next.trim());
        at += more;
        match english(&label) {
            "headline" => headline = vec![line.trim().split_once(':').map_or("", |(_, value)| value)],
            "byline" => record.author = value,
            "section" => record.section = value.split(';').next().unwrap_or_default().to_string(),
            "highlight" => record.beside.push(value),
            "body" => record.body.insert(0, value),
            _ => {}
        }
    }
    let headline: Vec<&str> =
        headline.split(|line| line.is_empty()).find(|lines| !lines.is_empty()).unwrap_or_default().to_vec();
    record.headline = on_one_line(&headline.join(" "));
    for (label, value) in lines.iter().skip(end).filter_map(|line| labelled(line)) {
        match english(&label) {
            "language" => record.language = value.split(';').next().unwrap_or_default().to_string(),
            "graphic" | "notes" => record.beside.push(value.to_string()),
            "correction" => record.beside.push(format!("Correction: {value}")),
            "url" => record.url = value.to_string(),
            _ => {}
        }
    }
    // The owner of the rights is at the foot, centred on the lines.
    while record.body.last().is_some_and(|line| line.trim().is_empty() || is_of_rights(line)) {
        record.body.pop();
    }
    Some(record)
}

fn is_of_rights(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.starts_with("copyright")
        || ["all rights reserved", "alle rechte vorbehalten", "tous droits réservés"]
            .iter()
            .any(|end| line.trim_end_matches('.').ends_with(end))
}
