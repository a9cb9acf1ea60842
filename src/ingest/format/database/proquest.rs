//! ProQuest as text: documents between long lines of `_`, a headline, and labelled lines, one of which is the text.

use super::record::{Record, date, labelled};

/// Labels that ProQuest puts before values; any of them ends the text.
const LABELS: [&str; 51] = [
    "author",
    "publication info",
    "publication title",
    "publication date",
    "publication year",
    "publication subject",
    "abstract",
    "links",
    "full text",
    "subject",
    "business indexing term",
    "location",
    "people",
    "company / organization",
    "classification",
    "title",
    "alternate title",
    "pages",
    "first page",
    "section",
    "publisher",
    "place of publication",
    "country of publication",
    "issn",
    "source type",
    "language of publication",
    "document type",
    "document feature",
    "document url",
    "proquest document id",
    "proquest document link",
    "copyright",
    "last updated",
    "database",
    "credit",
    "illustration",
    "caption",
    "dateline",
    "column",
    "correction",
    "identifier / keyword",
    "source attribution",
    "online publication date",
    "publication history",
    "first posting date",
    "accession number",
    "number of pages",
    "word count",
    "volume",
    "issue",
    "e-issn",
];

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let is_line = |line: &&str| line.trim().len() >= 20 && line.trim().bytes().all(|byte| byte == b'_');
    if !lines.iter().any(|line| line.trim_start().starts_with("Full text:")) || !lines.iter().any(is_line) {
        return Vec::new();
    }
    lines.split(is_line).filter_map(record).collect()
}

fn record(lines: &[&str]) -> Option<Record> {
    let text = lines.iter().position(|line| line.trim_start().starts_with("Full text:"))?;
    let more = lines.iter().skip(text + 1).take_while(|line| label_of(line).is_none());
    let first = lines.get(text)?.trim_start().trim_start_matches("Full text:").trim();
    let body = std::iter::once(&first).chain(more).map(|line| line.to_string()).collect();
    let value = |name: &str| {
        lines
            .iter()
            .filter_map(|line| label_of(line))
            .find(|(label, value)| label == name && !value.is_empty())
            .map(|(_, value)| value.to_string())
    };
    let short = lines.iter().take(text).find_map(|line| citation(line));
    let is_counted = |line: &str| line.starts_with("Document ") && line.contains(" of ");
    let shown = lines
        .iter()
        .map(|line| line.trim())
        .find(|line| !line.is_empty() && !is_counted(line) && label_of(line).is_none());
    let outlet =
        value("publication title").or_else(|| Some(value("publication info")?.split(". ").next()?.to_string()));
    Some(Record {
        headline: value("title").or(shown.map(str::to_string)).unwrap_or_default(),
        // "The Coastline; Vell [Vell]"
        outlet: outlet
            .or(short.as_ref().map(|short| short.outlet.clone()))
            .unwrap_or_default()
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_string(),
        published: value("publication date")
            .or(value("online publication date"))
            .or(short.as_ref().map(|short| short.day.clone()))
            .unwrap_or_default(),
        author: value("author").or(short.map(|short| short.author)).map(|author| in_order(&author)).unwrap_or_default(),
        section: value("section").unwrap_or_default(),
        language: value("language of publication").unwrap_or_default(),
        url: value("document url").unwrap_or_default(),
        beside: value("abstract")
            .into_iter()
            .chain(value("correction").map(|words| format!("Correction: {words}")))
            .collect(),
        body,
    })
}

/// What the line below the title says in the short form.
struct Citation {
    author: String,
    outlet: String,
    day: String,
}

/// "Writer, Ada. The Coastline; Vell [Vell]. 14 Jan 2026: A3."
fn citation(line: &str) -> Option<Citation> {
    let (before, page) = line.trim().trim_end_matches('.').rsplit_once(':')?;
    let (before, day) = before.rsplit_once(". ")?;
    let is_page = page.split_whitespace().count() <= 3;
    date(day).filter(|_| is_page)?;
    // "A. Writer" has a full stop too: the outlet is behind the last.
    let place = before.find(';').unwrap_or(before.len());
    let (author, outlet) = before.get(..place)?.rsplit_once(". ").unwrap_or(("", before.get(..place)?));
    Some(Citation { author: author.to_string(), outlet: outlet.to_string(), day: day.to_string() })
}

/// "Writer, Ada; Marlow, Otto" is "Ada Writer, Otto Marlow".
fn in_order(author: &str) -> String {
    let names = author.split(';').map(|name| match name.split_once(',') {
        Some((last, first)) if !last.trim().contains(' ') || !first.trim().contains(' ') => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.trim().to_string(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// A label of the frame and what follows it.
fn label_of(line: &str) -> Option<(String, &str)> {
    labelled(line).filter(|(label, _)| LABELS.contains(&label.as_str()))
}
