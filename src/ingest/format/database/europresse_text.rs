//! Europresse (Cision) as text: publication, day, page and number of words, each on a line; title, author and text; then
//! lines on rights, and a number that contains the day ("news·20260107·LC·43018").

use super::record::{Record, date};
use crate::ingest::packing::lines::ends_a_sentence;

/// Most lines from the publication to the number of words: edition, section, page. A choice.
const MOST_FRAME_LINES: usize = 10;

/// The documents; none if the frame is another.
pub(super) fn split(lines: &[&str]) -> Vec<Record> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    lines.split_inclusive(|line| is_number(line)).filter_map(record).collect()
}

/// "news·20260107·LC·43018"
fn is_number(line: &str) -> bool {
    let mut parts = line.split('·');
    let is_day = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(|first| matches!(first, "news" | "web" | "pub" | "radio" | "tv"))
        && parts.next().is_some_and(is_day)
        && parts.next().is_some()
}

/// "• 62 mots", "62 mots, p. 12"
fn is_count(line: &str) -> bool {
    let bare = line.trim_start_matches(['•', ' ', '-']);
    let words: Vec<&str> = bare.split_whitespace().take(3).collect();
    let is_figure = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let unit = words.iter().position(|word| matches!(word.trim_end_matches(','), "mots" | "words"));
    unit.is_some_and(|unit| unit > 0 && words.iter().take(unit).all(is_figure))
}

fn record(lines: &[&str]) -> Option<Record> {
    let number = lines.last().filter(|line| is_number(line))?;
    let count = lines.iter().position(|line| is_count(line))?;
    let frame: Vec<&str> = lines.iter().take(count).rev().take(MOST_FRAME_LINES).rev().copied().collect();
    let frame: Vec<&str> = frame.into_iter().filter(|line| !line.is_empty()).collect();
    let day = frame.iter().position(|line| date(line).is_some());
    let outlet = frame.get(..day.unwrap_or(1).max(1))?.first()?;
    let end = lines.iter().position(|line| is_of_rights(line)).unwrap_or(lines.len() - 1);
    // Page and edition may be below the number of words.
    let below = lines.iter().take(end).enumerate().skip(count + 1);
    let mut text = below.filter(|(_, line)| !line.starts_with('•') && !line.starts_with("p. "));
    let (_, headline) = text.by_ref().find(|(_, line)| !line.is_empty())?;
    let mut body: Vec<String> = text.map(|(_, line)| line.to_string()).collect();
    let first = body.iter().position(|line| !line.is_empty())?;
    let author = body.get(first).filter(|line| is_name(line) && body.len() > first + 1).cloned();
    if author.is_some() {
        body.drain(..=first);
    }
    Some(Record {
        headline: headline.to_string(),
        outlet: outlet.split(", no.").next().unwrap_or_default().trim_end_matches(" (site web)").to_string(),
        published: day.and_then(|day| frame.get(day)).map_or_else(|| day_of(number), |line| line.to_string()),
        author: author.unwrap_or_default(),
        body,
        ..Record::default()
    })
}

fn day_of(number: &str) -> String {
    let day = number.split('·').nth(1).unwrap_or_default();
    [day.get(..4), day.get(4..6), day.get(6..)].map(Option::unwrap_or_default).join("-")
}

/// Two to five capitalised words, as names of writers are.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_of_name = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "de" | "et" | "du" | "van");
    (2..=5).contains(&words.len()) && words.iter().all(|word| is_of_name(word)) && !ends_a_sentence(line)
}

/// What is below the text.
fn is_of_rights(line: &str) -> bool {
    const STARTS: [&str; 4] =
        ["Cet article est paru dans", "This article appeared in", "Certificat émis le", "Certificate issued on"];
    let is_right = line.starts_with('©') && line.contains(|letter: char| letter.is_ascii_digit());
    is_right || is_number(line) || STARTS.iter().any(|start| line.starts_with(start))
}
