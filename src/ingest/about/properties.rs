//! The lines that programs for notes and readers put above a text they keep: "Author: Ada Writer", "Publisher: The
//! Coastline", "URL: https://...", one under the other, at the top or below the title.

use crate::article::LanguageCode;
use crate::ingest::about::columns::kind_of;
use crate::ingest::about::{fitting, published};
use crate::ingest::extracted::{Extracted, PlacedText};
use std::ops::Range;

/// Labels of what a reader's program or the reader did with a text, in lower case; the others are known as columns are.
const OF_READER: [&str; 3] = ["created", "tags", "markdown content"];

/// Fewest such lines, and fewest of them with a known label: a text may begin with one or two.
const FEWEST: usize = 3;
const FEWEST_KNOWN: usize = 2;

/// Most lines above them: the title, the day and the edition. A choice.
const MOST_ABOVE: usize = 3;

/// Records what such lines say; returns where they are, as a range of the given lines.
pub(in crate::ingest) fn take(lines: &[&str], extracted: &mut Extracted) -> Range<usize> {
    let full: Vec<usize> = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| !line.is_empty())).collect();
    for skipped in 0..=MOST_ABOVE {
        let of_block = full.iter().skip(skipped).copied();
        let block: Vec<(usize, &str, &str)> =
            of_block.map_while(|at| labelled(lines.get(at)?).map(|(label, value)| (at, label, value))).collect();
        if let (true, Some((from, ..)), Some((to, ..))) = (is_of_mail(&block), block.first(), block.last()) {
            block.iter().for_each(|(_, label, value)| record_of_mail(label, value, extracted));
            return *from..to + 1;
        }
        let known = block.iter().filter(|(_, label, _)| is_known(label)).count();
        if let (Some((from, ..)), Some((to, ..))) = (block.first(), block.last())
            && block.len() >= FEWEST
            && known >= FEWEST_KNOWN
        {
            block.iter().for_each(|(_, label, value)| record(label, value, extracted));
            return *from..to + 1;
        }
    }
    0..0
}

/// The head of a mail that somebody saved or pasted as text, in English, German and French.
const SENDER: [&str; 3] = ["from", "von", "de"];
const SENT: [&str; 5] = ["sent", "date", "gesendet", "datum", "envoyé"];
const SUBJECT: [&str; 3] = ["subject", "betreff", "objet"];

fn is_of_mail(block: &[(usize, &str, &str)]) -> bool {
    let has = |labels: &[&str]| block.iter().any(|(_, label, _)| labels.contains(&label.to_lowercase().as_str()));
    has(&SENDER) && has(&SENT) && has(&SUBJECT)
}

fn record_of_mail(label: &str, value: &str, extracted: &mut Extracted) {
    let label = label.to_lowercase();
    if SUBJECT.contains(&label.as_str()) {
        extracted.headline = PlacedText::new(value);
    } else if SENT.contains(&label.as_str()) {
        extracted.published = published::parse(value).or(extracted.published.take());
    } else if SENDER.contains(&label.as_str()) {
        let name = value.split_once(['<', '[']).map_or(value, |(name, _)| name);
        extracted.outlet = fitting::name(name.trim_matches(['"', ' '])).or(extracted.outlet.take());
    }
}

/// Records a value that a label names, if the label is known.
pub(in crate::ingest) fn record(label: &str, value: &str, extracted: &mut Extracted) {
    let value = value.trim();
    match kind_of(label) {
        _ if value.is_empty() || is_of_reader(label) => {}
        Some("headline") => extracted.headline = PlacedText::new(value),
        Some("author") => extracted.author = fitting::names(value).or(extracted.author.take()),
        // "The Coastline (https://coastline.example/ferry)"
        Some("outlet") if value.contains(" (http") => {
            let (name, address) = value.split_once(" (").unwrap_or((value, ""));
            extracted.outlet = fitting::name(name).or(extracted.outlet.take());
            extracted.found_at(address.trim_end_matches(')'));
        }
        // An address in place of a name is one.
        Some("outlet" | "url") if value.contains("://") => extracted.found_at(value),
        Some("outlet") => extracted.outlet = fitting::name(value).or(extracted.outlet.take()),
        Some("published") => extracted.published = published::parse(value).or(extracted.published.take()),
        Some("language") => extracted.language = Some(LanguageCode::new(value)),
        Some("section") => extracted.section = Some(value.to_string()),
        _ => {}
    }
}

fn is_known(label: &str) -> bool {
    kind_of(label).is_some_and(|kind| kind != "text") || is_of_reader(label)
}

fn is_of_reader(label: &str) -> bool {
    OF_READER.contains(&label.to_lowercase().as_str())
}

/// "Published Time: 2026-01-06"
fn labelled(line: &str) -> Option<(&str, &str)> {
    let (label, value) = line.split_once(':')?;
    let is_label = label.split_whitespace().count() <= 3
        && label.starts_with(char::is_uppercase)
        && label.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '(' | ')'));
    is_label.then_some((label.trim(), value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_program_for_notes_say_what_the_text_is() {
        let lines = [
            "Ferry aground",
            "",
            "Author: Ada Writer",
            "Publisher: The Coastline",
            "Status: Read",
            "URL: https://coastline.example/ferry",
            "",
            "It ran aground.",
        ];
        let mut extracted = Extracted::default();
        assert_eq!(take(&lines, &mut extracted), 2..6);
        assert_eq!(extracted.author.as_deref(), Some("Ada Writer"));
        assert_eq!(extracted.outlet.as_deref(), Some("The Coastline"));
        assert_eq!(extracted.url.as_deref(), Some("https://coastline.example/ferry"));
    }

    #[test]
    fn the_head_of_a_mail_saved_as_text_is_no_text() {
        let lines = [
            "From: The Coastline <news@coastline.example>",
            "Sent: Tuesday, January 6, 2026 7:00 PM",
            "To: Otto",
            "Subject: Ferry aground",
            "",
            "It ran aground.",
        ];
        let mut extracted = Extracted::default();
        assert_eq!(take(&lines, &mut extracted), 0..4);
        assert_eq!(
            (extracted.headline.text.as_str(), extracted.outlet.as_deref()),
            ("Ferry aground", Some("The Coastline"))
        );
        assert_eq!(extracted.published.map(|day| day.to_string()).as_deref(), Some("2026-01-06T19:00"));
    }

    #[test]
    fn an_outlet_may_have_its_address_behind_it() {
        let lines = [
            "Title: Ferry aground",
            "Author(s): Ada Writer",
            "Source: The Coastline (https://coastline.example/ferry)",
            "It ran aground.",
        ];
        let mut extracted = Extracted::default();
        assert_eq!(take(&lines, &mut extracted), 0..3);
        assert_eq!(extracted.author.as_deref(), Some("Ada Writer"));
        assert_eq!(extracted.outlet.as_deref(), Some("The Coastline"));
        assert_eq!(extracted.url.as_deref(), Some("https://coastline.example/ferry"));
    }

    #[test]
    fn a_transcript_and_a_few_labels_are_text() {
        for lines in [
            ["Hale: We rebuild.", "Storm: When?", "Hale: Soon.", "Storm: Good."],
            ["Title: none", "Source: none", "It opened.", "A: B"],
        ] {
            assert_eq!(take(&lines, &mut Extracted::default()), 0..0);
        }
    }
}
