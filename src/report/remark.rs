//! What the reader should know beside the facts, in words.

use crate::article::{Article, Event};
use crate::compare::{Outcome, Remark, Unrecognised};

/// One finished sentence for the reader.
pub fn remark(event: &Event, remark: &Remark) -> String {
    match remark {
        Remark::Read(note) => note.text.clone(),
        Remark::Correction { correction, outcome } => on_correction(event, *correction, outcome),
        Remark::Reader { model, host, cells, joined } => {
            let at = host.as_ref().map(|host| format!(", asked at {host},")).unwrap_or_default();
            let cells = match cells {
                0 => None,
                1 => Some("read 1 cell that the rules had left unsure".to_string()),
                cells => Some(format!("read {cells} cells that the rules had left unsure")),
            };
            let joined = match joined {
                0 => None,
                1 => Some("joined 1 fact to another".to_string()),
                facts => Some(format!("joined {facts} facts to others")),
            };
            let what: Vec<String> = cells.into_iter().chain(joined).collect();
            let text =
                format!("A language model ({model}){at} {}; the page marks them. It can err.", what.join(" and "));
            printable(&text)
        }
        Remark::Language(code) => {
            let name = code.english_name().map(str::to_string);
            let name = name.unwrap_or_else(|| match code.as_str() {
                "und" => "a language that could not be identified".to_string(),
                code => format!("another language (\"{code}\")"),
            });
            format!(
                "The article is in {name}: it is shown and linked by numbers and Latin names, but its cells stay unsure."
            )
        }
        Remark::Across(code) => {
            let name = code.english_name().unwrap_or_else(|| code.as_str());
            format!(
                "The article is in {name}: articles in other languages are compared with it by dictionaries, numbers and the \
                 readings of names. Nothing is said of how words differ, and less is sure."
            )
        }
        Remark::Short { words } => {
            format!("The text has only {words} words, so what it omits may mean little.")
        }
        Remark::Strangers(articles) => {
            let (share, it, seem) = verbs(articles);
            format!(
                "{} {share} almost nothing with the other articles: {it} {seem} to cover another event.",
                names(event, articles)
            )
        }
        Remark::NothingShared(groups) if groups.iter().all(|group| group.len() == 1) => {
            format!("{} share almost nothing: they seem to cover different events.", names(event, &groups.concat()))
        }
        Remark::NothingShared(groups) => {
            let sides: Vec<String> = groups.iter().map(|group| names(event, group)).collect();
            format!(
                "Almost nothing is shared between these: {}. They seem to cover different events.",
                sides.join("; ")
            )
        }
        Remark::OtherDays { articles, days } => {
            let (was, covers) = if articles.len() == 1 { ("was", "covers") } else { ("were", "cover") };
            format!(
                "{} {was} published {days} days from the other articles and {covers} other days: perhaps another event.",
                names(event, articles)
            )
        }
        Remark::DaysApart { groups: [one, other], days } => format!(
            "{} and {} were published {days} days apart and cover different days: they may cover different events.",
            names(event, one),
            names(event, other)
        ),
    }
}

fn on_correction(event: &Event, number: usize, outcome: &Outcome) -> String {
    let what = match outcome {
        Outcome::OtherHeading => "replaced another heading for the same fact".to_string(),
        Outcome::OtherVerdict(before) => {
            format!("replaced another verdict for the same cell, \"{}\"", before.name())
        }
        Outcome::WordsChanged { words, now } => {
            format!("was applied to words that have since changed: \"{words}\" is now \"{now}\"")
        }
        Outcome::WordsGone { words, article } => {
            format!("was applied without its words: \"{words}\" no longer appears in \"{article}\"")
        }
        Outcome::NoArticle { id } => format!("does not fit: there is no article with the id \"{id}\""),
        Outcome::NoStatement { words, because } => match because {
            Unrecognised::Gone => format!("no longer fits: no statement has the words \"{words}\""),
            Unrecognised::Several => {
                format!("does not fit: the words \"{words}\" appear in several facts; name the article with `from`")
            }
            Unrecognised::SeveralAlike => {
                format!("no longer fits: the words \"{words}\" have changed, and several statements now resemble them")
            }
        },
    };
    let correction = event.corrections.get(number);
    let (line, change) = correction.map_or((0, ""), |correction| (correction.line, correction.change.name()));
    let text = format!("The correction on line {line} ({change}) {what}.");
    printable(&text)
}

/// The words are a stranger's, and a note goes to the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

fn verbs(group: &[usize]) -> (&'static str, &'static str, &'static str) {
    if group.len() == 1 { ("shares", "it", "seems") } else { ("share", "they", "seem") }
}

/// "Argus", "Argus and Beacon", "Argus, Beacon, Courier, Dial and 3 more"; two texts of one outlet by their ids.
fn names(event: &Event, articles: &[usize]) -> String {
    const NAMED: usize = 4;
    let named = |article: &usize| {
        let Article { outlet, id, .. } = &event.articles[*article];
        let is_only = event.articles.iter().filter(|other| other.outlet == *outlet).count() == 1;
        if is_only { outlet.clone() } else { format!("{outlet} ({id})") }
    };
    let mut outlets: Vec<String> = articles.iter().take(NAMED).map(named).collect();
    if articles.len() > NAMED {
        outlets.push(format!("{} more", articles.len() - NAMED));
    }
    match outlets.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Change, Correction, FactWords};

    fn event() -> Event {
        let mut event =
            Event::new("Test", ["Argus", "Beacon", "Courier"].map(|id| Article::plain(id, id, "", &[])).to_vec());
        let words = FactWords { words: "Nobody said this.".to_string(), from: None };
        event.corrections =
            vec![Correction { line: 7, change: Change::Join { facts: vec![words] }, why: None, by: None }];
        event
    }

    #[test]
    fn strangers_are_named_in_a_sentence() {
        let said = |one: Remark| remark(&event(), &one);
        assert_eq!(
            said(Remark::Strangers(vec![1])),
            "Beacon shares almost nothing with the other articles: it seems to cover another event."
        );
        assert_eq!(
            said(Remark::NothingShared(vec![vec![0], vec![1]])),
            "Argus and Beacon share almost nothing: they seem to cover different events."
        );
        assert_eq!(
            said(Remark::DaysApart { groups: [vec![0], vec![1, 2]], days: 67 }),
            "Argus and Beacon and Courier were published 67 days apart and cover different days: they may cover different events."
        );
    }

    #[test]
    fn a_correction_is_named_by_its_line_and_no_control_character_reaches_the_terminal() {
        let outcome = Outcome::NoStatement { words: "a\u{1b} lamp".to_string(), because: Unrecognised::Gone };
        assert_eq!(
            remark(&event(), &Remark::Correction { correction: 0, outcome }),
            "The correction on line 7 (join) no longer fits: no statement has the words \"a\u{fffd} lamp\"."
        );
    }
}
