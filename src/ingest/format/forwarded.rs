//! A mail that somebody passes on: what they wrote above it is not the article's, and the head that their program copied
//! into the text says who sent the article and when.

use crate::article::Dropped;
use crate::ingest::about::{fitting, published};
use crate::ingest::extracted::{Extracted, PlacedText};

/// The lines that programs for mail put above what is passed on, without the strokes around them, in lower case.
const MARKS: [&str; 9] = [
    "forwarded message",
    "begin forwarded message",
    "original message",
    "forwarded by",
    "weitergeleitete nachricht",
    "ursprüngliche nachricht",
    "message transféré",
    "message d'origine",
    "mensaje reenviado",
];

/// Labels of the copied head, in lower case.
const SENDER: [&str; 4] = ["from", "von", "de", "expéditeur"];
const DAY: [&str; 7] = ["date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado"];
const SUBJECT: [&str; 4] = ["subject", "betreff", "objet", "asunto"];
const RECEIVER: [&str; 7] = ["to", "cc", "an", "à", "para", "reply-to", "kopie"];

/// Most lines of a copied head.
const MOST_LINES: usize = 12;

/// Takes everything up to the end of the copied head out of the text.
pub(super) fn take(extracted: &mut Extracted) {
    let is_mark = |passage: &PlacedText| passage.text.lines().next().is_some_and(is_mark);
    let Some(at) = extracted.body.iter().position(is_mark) else { return };
    let mut rest = extracted.body.split_off(at);
    let own = std::mem::take(&mut extracted.body);
    extracted
        .dropped
        .extend(own.into_iter().map(|passage| Dropped { text: passage.text, why: "a note of the sender" }));
    let mut head = 0;
    // The head is one paragraph, or one for each of its lines.
    while head < rest.len().min(MOST_LINES) && rest.get(head).is_some_and(|passage| is_head(&passage.text, head == 0)) {
        head += 1;
    }
    for passage in rest.drain(..head) {
        passage.text.lines().for_each(|line| record(line, extracted));
        extracted.dropped.push(Dropped { text: passage.text, why: "the head of a forwarded mail" });
    }
    extracted.body = rest;
}

fn is_mark(line: &str) -> bool {
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    MARKS.contains(&bare.as_str()) || line.starts_with("---") && MARKS.iter().any(|mark| bare.starts_with(mark))
}

fn is_head(text: &str, is_first: bool) -> bool {
    let mut lines = text.lines().skip(usize::from(is_first && text.lines().next().is_some_and(is_mark)));
    lines.all(|line| labelled(line).is_some())
}

/// "From: The Coastline <news@coastline.example>"
fn labelled(line: &str) -> Option<(String, &str)> {
    let (label, value) = line.split_once(':')?;
    let label = label.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-').to_lowercase();
    let is_one = [&SENDER[..], &DAY, &SUBJECT, &RECEIVER].iter().any(|labels| labels.contains(&label.as_str()));
    is_one.then_some((label, value.trim().trim_start_matches('*').trim()))
}

fn record(line: &str, extracted: &mut Extracted) {
    let Some((label, value)) = labelled(line) else { return };
    let label = label.as_str();
    if SENDER.contains(&label) {
        let name = value.split(['<', '[']).next().unwrap_or_default().trim_matches(['"', ' ', '*']);
        extracted.outlet = fitting::name(name).filter(|name| !name.contains('@'));
    } else if DAY.contains(&label) {
        extracted.published = published::parse(value).or(extracted.published.take());
    } else if SUBJECT.contains(&label) && !value.is_empty() {
        extracted.headline = PlacedText::new(without_mark(value));
    }
}

/// A subject without "Fwd:", "FW:", "WG:", "TR:", "RV:", "Re:".
pub(super) fn without_mark(subject: &str) -> &str {
    const MARKS: [&str; 8] = ["fwd:", "fw:", "wg:", "tr:", "rv:", "re:", "aw:", "转发："];
    let mut rest = subject.trim();
    while let Some(mark) =
        MARKS.iter().find(|mark| rest.get(..mark.len()).is_some_and(|start| start.to_lowercase() == **mark))
    {
        rest = rest.get(mark.len()..).unwrap_or_default().trim_start();
    }
    if rest.is_empty() { subject.trim() } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(body: &[&str]) -> Extracted {
        let mut extracted =
            Extracted { body: body.iter().map(|text| PlacedText::new(*text)).collect(), ..Extracted::default() };
        take(&mut extracted);
        extracted
    }

    #[test]
    fn what_is_passed_on_is_the_article() {
        let head = "From: The Coastline <news@coastline.example>\nDate: Tue, Jan 6, 2026 at 7:00 PM\nSubject: Ferry aground\nTo: <otto@example.org>";
        let whole = format!("---------- Forwarded message ---------\n{head}");
        let mut apart = vec!["Look!", "Begin forwarded message:"];
        apart.extend(head.lines());
        apart.push("It ran aground.");
        for body in [vec!["Look!", whole.as_str(), "It ran aground."], apart] {
            let extracted = taken(&body);
            assert_eq!(extracted.body.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["It ran aground."]);
            assert_eq!(extracted.outlet.as_deref(), Some("The Coastline"));
            assert_eq!(extracted.headline.text, "Ferry aground");
            assert_eq!(extracted.published.map(|day| day.to_string()).as_deref(), Some("2026-01-06T19:00"));
        }
    }

    #[test]
    fn a_text_that_nobody_passes_on_stays() {
        let body =
            ["The mayor forwarded the message.", "From: a letter to the council, which the paper prints:", "Dear all."];
        assert_eq!(taken(&body).body.len(), 3);
        assert_eq!(without_mark("Fwd: FW: Ferry aground"), "Ferry aground");
        assert_eq!(without_mark("Re: "), "Re:");
    }
}
