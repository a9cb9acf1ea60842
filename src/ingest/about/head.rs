//! What is above the body: section line, headline, date, byline.

use crate::article::{Dateline, Dropped};
use crate::ingest::about::caption;
use crate::ingest::about::foot;
use crate::ingest::about::furniture::is_furniture;
use crate::ingest::about::head_above::{HEADER_LINES, WIDEST_HEADLINE, outlet_after, said_above};
use crate::ingest::about::head_beside::{about_lines, unlisted_name};
use crate::ingest::about::head_boxes::{contact, list_of_others};
use crate::ingest::about::head_line::{AboutArticle, about};
use crate::ingest::about::head_part::is_page;
use crate::ingest::about::head_section::{breadcrumbs, named_section, section};
use crate::ingest::about::named::is_office;
use crate::ingest::extracted::{Extracted, PlacedText};
use crate::ingest::packing::lines::{Line, ends_a_sentence, width};

/// Takes the header out of the lines; returns the lines of the body.
pub(in crate::ingest) fn take<'t>(lines: &[Line<'t>], text: &str, extracted: &mut Extracted) -> Vec<Line<'t>> {
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let mut lines = lines.get(first..).unwrap_or_default().to_vec();
    if let Some(section) = section(&lines) {
        // It is not part of the text, so white space (a page's fixed spaces) may be simplified.
        extracted.section = Some(section.split_whitespace().collect::<Vec<_>>().join(" "));
        lines = without_leading_empty(&lines, 1);
    }
    if let Some(way) = breadcrumbs(&lines) {
        let gone = lines.get(..way).unwrap_or_default().iter().filter(|line| !line.is_empty());
        extracted.dropped.extend(gone.map(|line| Dropped { text: line.text.to_string(), why: "page furniture" }));
        lines = without_leading_empty(&lines, way);
    }
    if let Some(below) = list_of_others(&lines) {
        let gone = lines.get(..below).unwrap_or_default().iter().filter(|line| !line.is_empty());
        let other = |line: &Line<'_>| Dropped { text: line.text.to_string(), why: "the headline of another article" };
        extracted.dropped.extend(gone.map(other));
        lines = without_leading_empty(&lines, below);
    }
    if extracted.section.is_none()
        && let Some(section) = named_section(&lines).or_else(|| section(&lines))
    {
        extracted.section = Some(section.to_string());
        lines = without_leading_empty(&lines, 1);
    }
    let mut found = AboutArticle::default();
    // Dates, bylines and a page's buttons may be above the headline.
    while let Some(first) = lines.first() {
        if lines.iter().filter(|line| !line.is_empty()).count() < 2 {
            break;
        }
        if let Some(below) = contact(&lines) {
            let gone = lines.get(..below).unwrap_or_default().iter().filter(|line| !line.is_empty());
            extracted.dropped.extend(gone.map(|line| Dropped { text: line.text.to_string(), why: Dropped::STAFF }));
            lines = without_leading_empty(&lines, below);
            continue;
        }
        let is_on_author = found.author.is_some() && (first.text.starts_with('@') || is_office(first.text));
        if let Some(about) = about(first.text).or_else(|| said_above(&lines)) {
            found.add(about);
        } else if is_on_author {
            // Known already.
        } else if is_furniture(first.text) || is_page(first.text) {
            extracted.dropped.push(Dropped { text: first.text.to_string(), why: "page furniture" });
        } else {
            break;
        }
        lines = without_leading_empty(&lines, 1);
    }
    let headline_lines = headline_lines(&lines);
    if headline_lines > 0 {
        extracted.headline = PlacedText::of_lines(text, lines.get(..headline_lines).unwrap_or_default());
        lines = lines.get(headline_lines..).unwrap_or_default().to_vec();
        if headline_lines == 1 {
            found.add(outlet_after(&mut extracted.headline));
        }
        drop_repeats(&mut lines, extracted);
    }
    let is_of_head = |line: &&Line<'_>| !line.is_empty() && !is_furniture(line.text) && !caption::is_caption(line.text);
    let head: Vec<&str> = lines.iter().filter(is_of_head).take(HEADER_LINES).map(|line| line.text).collect();
    let mut told = about_lines(&head);
    let text: Vec<&str> = lines.iter().map(|line| line.text).collect();
    unlisted_name(&head, &text, &mut told);
    let mut told = told.into_iter();
    let mut body = Vec::with_capacity(lines.len());
    for line in lines {
        match is_of_head(&&line).then(|| told.next().flatten()).flatten() {
            Some(about) => found.add(about),
            None => body.push(line),
        }
    }
    foot::take_lines(&mut body, &mut found);
    found.record(extracted);
    body
}

/// Takes dates and bylines out of paragraphs that are already cut: for formats that give their headline.
pub(in crate::ingest) fn take_about(extracted: &mut Extracted) {
    let head: Vec<&str> = extracted.body.iter().take(HEADER_LINES).map(|passage| passage.text.as_str()).collect();
    let mut told = about_lines(&head);
    let text: Vec<&str> = extracted.body.iter().map(|passage| passage.text.as_str()).collect();
    unlisted_name(&head, &text, &mut told);
    let mut told = told.into_iter();
    let mut found = AboutArticle::default();
    extracted.body.retain(|_| match told.next().flatten() {
        Some(about) => {
            found.add(about);
            false
        }
        None => true,
    });
    // What the file itself declares needs no line.
    let mut known = AboutArticle {
        published: extracted.published.clone(),
        author: extracted.author.clone(),
        outlet: extracted.outlet.clone(),
        ..AboutArticle::default()
    };
    known.add(found);
    known.record(extracted);
    take_foot(extracted);
}

/// Takes what is under the text only: for formats whose frame has a head of its own.
pub(in crate::ingest) fn take_foot(extracted: &mut Extracted) {
    let mut known = AboutArticle {
        published: extracted.published.clone(),
        author: extracted.author.clone(),
        outlet: extracted.outlet.clone(),
        ..AboutArticle::default()
    };
    foot::take_passages(&mut extracted.body, &mut known);
    known.record(extracted);
}

/// Removes the headline from a body that begins with it, and the labels immediately before and after it ("Shipping",
/// "Region North"): for formats that give their headline separately.
pub(in crate::ingest) fn drop_headline(paragraphs: &mut Vec<PlacedText>, extracted: &mut Extracted) {
    let headline = bare(&extracted.headline.text);
    let at = paragraphs.iter().take(3).position(|paragraph| bare(&paragraph.text) == headline);
    let Some(at) = at.filter(|_| !headline.is_empty() && paragraphs.len() > 1) else { return };
    let is_label = |text: &str| text.split_whitespace().count() <= 4 && !ends_a_sentence(text) && about(text).is_none();
    let after = paragraphs.iter().skip(at + 1).take(2).take_while(|paragraph| is_label(&paragraph.text)).count();
    let after = if at + 1 + after < paragraphs.len() { after } else { 0 };
    for (index, paragraph) in paragraphs.drain(..at + 1 + after).enumerate() {
        if index != at {
            extracted.dropped.push(Dropped { text: paragraph.text, why: "a label at the edge of the text" });
        }
    }
}

/// Removes the headline where it stands again in a page's head, among the next lines of which one names an author, an
/// outlet or a day. In a text without such a head it stays, and is counted: there it is the first paragraph.
fn drop_repeats(lines: &mut Vec<Line<'_>>, extracted: &mut Extracted) {
    let headline = bare(&extracted.headline.text);
    let near = lines.iter().enumerate().filter(|(_, line)| !line.is_empty()).take(HEADER_LINES);
    let head: Vec<&str> = near.clone().map(|(_, line)| line.text).collect();
    if about_lines(&head).iter().all(Option::is_none) {
        return;
    }
    let again: Vec<usize> = near.filter(|(_, line)| bare(line.text) == headline).map(|(at, _)| at).collect();
    let has_text = lines.iter().filter(|line| !line.is_empty()).count() > again.len();
    for at in again.into_iter().rev().filter(|_| has_text && !headline.is_empty()) {
        let text = lines.remove(at).text.to_string();
        extracted.dropped.push(Dropped { text, why: "repeated paragraph" });
    }
}

/// Letters and digits in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Makes the first paragraph the headline if it is short and another follows.
pub(in crate::ingest) fn take_headline(extracted: &mut Extracted) {
    let is_headline = |text: &str| width(text) <= WIDEST_HEADLINE && !ends_a_sentence(text);
    if extracted.body.len() > 1 && extracted.body.first().is_some_and(|first| is_headline(&first.text)) {
        extracted.headline = extracted.body.remove(0);
    }
}

fn without_leading_empty<'t>(lines: &[Line<'t>], taken: usize) -> Vec<Line<'t>> {
    lines.iter().skip(taken).skip_while(|line| line.is_empty()).copied().collect()
}

/// How many lines the headline has; 0 if the text begins with a paragraph.
fn headline_lines(lines: &[Line<'_>]) -> usize {
    // A sentence after a dateline is a text without a headline.
    let is_lede = |line: &str| ends_a_sentence(line) && Dateline::of(line).is_some();
    let is_headline = |line: &&Line<'_>| width(line.text) <= WIDEST_HEADLINE && !is_lede(line.text);
    let Some(first) = lines.first().filter(is_headline) else { return 0 };
    let has_body = lines.iter().skip(1).any(|line| !line.is_empty());
    if !has_body {
        return 0;
    }
    // A headline broken in two: the second line continues in lower case, and an empty line follows.
    let second = lines.get(1).map_or("", |line| line.text);
    let goes_on = second.starts_with(char::is_lowercase)
        && second.contains(' ')
        && about(second).is_none()
        && lines.get(2).is_some_and(Line::is_empty);
    let is_short = width(first.text) + width(second) <= WIDEST_HEADLINE;
    if goes_on && is_short && !ends_a_sentence(first.text) && !ends_a_sentence(second) { 2 } else { 1 }
}

/// Records what the lines above a text say about it, unless it is known already; side by side they may say more.
pub(in crate::ingest) fn record_lines(lines: &[&str], extracted: &mut Extracted) {
    let mut found = AboutArticle::default();
    let mut told = about_lines(lines);
    let text: Vec<&str> = extracted.body.iter().map(|passage| passage.text.as_str()).collect();
    unlisted_name(lines, &text, &mut told);
    told.into_iter().flatten().for_each(|about| found.add(about));
    found.record(extracted);
}

/// Whether a line gives the day or the writer of an article, and nothing else.
pub(in crate::ingest) fn tells(line: &str) -> bool {
    about(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::packing::lines::lines;

    fn header(text: &str) -> (Extracted, Vec<String>) {
        let mut extracted = Extracted::default();
        let body = take(&lines(text).unwrap(), text, &mut extracted);
        (extracted, body.iter().filter(|line| !line.is_empty()).map(|line| line.text.to_string()).collect())
    }

    #[test]
    fn date_and_byline_are_found_in_their_usual_places() {
        for text in [
            "Bridge opens\n\nBy Jane Doe\n\nPublished: January 3, 2026\n\nIt opened.",
            "Bridge opens\nBy Jane Doe | Published Jan. 3, 2026 | Updated Jan. 5, 2026\n\nIt opened.",
            "January 3, 2026\n\nBridge opens\n\nBy Jane Doe\n\nIt opened.",
            "Bridge opens\n\nBy Jane Doe, Jan. 3, 2026\n\nIt opened.",
            "Bridge opens\n\nBy Jane Doe\n\nIt opened.\n\nPublished on 3 January 2026",
            "Bridge opens\nUpdated: Jan 5, 2026 Published: Jan 3, 2026\nBy Jane Doe\n\nIt opened.",
        ] {
            let (extracted, body) = header(text);
            assert_eq!(extracted.headline.text, "Bridge opens", "{text}");
            assert_eq!(extracted.published.map(|date| date.to_string()).as_deref(), Some("2026-01-03"), "{text}");
            assert_eq!(extracted.author.as_deref(), Some("Jane Doe"), "{text}");
            assert_eq!(body, ["It opened."], "{text}");
        }
    }

    #[test]
    fn heads_as_people_paste_them_are_taken_apart_in_any_order() {
        for (text, author, outlet) in [
            (
                "Bridge opens\n\nEXCLUSIVE by Gary Plumb in Tarvos\n15 June 2026\n\nIt opened.",
                Some("Gary Plumb in Tarvos"),
                None,
            ),
            ("Kelmar News Agency, 15 June 2026, 08:00\n\nBridge opens\n\nIt opened.", None, Some("Kelmar News Agency")),
            (
                "Bridge opens\n\nLe Courrier du Nord\n15 June 2026\nBy Ada Writer\n\nIt opened.",
                Some("Ada Writer"),
                Some("Le Courrier du Nord"),
            ),
            (
                "Bridge opens\n\nKelnet.example\n15 June 2026\nBy Ada Writer\n\nIt opened.",
                Some("Ada Writer"),
                Some("Kelnet.example"),
            ),
            (
                "Kelpress\n15 June 2026, 07:00\n\nBridge opens after three years\n\n(Kelpress) - A ribbon was cut.\n\nIt opened.",
                None,
                Some("Kelpress"),
            ),
            (
                "https://web.archive.org/web/20260616101112/https://www.kelnet.example/bridge\n\nBridge opens after three \
                 years\n\nBy Ada Writer\n15 June 2026\n\nIt opened.",
                Some("Ada Writer"),
                Some("kelnet.example"),
            ),
            (
                "Bridge opens\nWords: Ada Writer; Pictures: Otto Marlow\n15 June 2026\n\nIt opened.",
                Some("Ada Writer"),
                None,
            ),
            (
                "Opinion\n\nBridge opens after three years\n\nBy Ada Writer\n15 June 2026\n\nIt opened.",
                Some("Ada Writer"),
                None,
            ),
            (
                "Bridge opens\n\nBy A. Writer and B. Writer | Published 15 June 2026 | Updated 16 June 2026\n\nIt opened.",
                Some("A. Writer and B. Writer"),
                None,
            ),
            (
                "Share Facebook Twitter\n\nBridge opens\nJane Doe, 15 June 2026\n3 min read\n\nIt opened.",
                Some("Jane Doe"),
                None,
            ),
            (
                "Kelmar News Agency\n\nBridge opens after three years\n\nBy Jane Doe – 15 June 2026 – 10:15\n\nIt opened.",
                Some("Jane Doe"),
                Some("Kelmar News Agency"),
            ),
            ("Bridge opens\nBy Ada Writer 15 Jun 2026, 10:15am\n\nIt opened.", Some("Ada Writer"), None),
            (
                "Bridge opens\n\nIt opened.\n\nGary Plumb, The Kelmar Times\n\n15 June 2026",
                Some("Gary Plumb"),
                Some("The Kelmar Times"),
            ),
            (
                "Bridge opens\n\nIt opened.\n\nKelmar News Agency (KNA), 15 June 2026",
                None,
                Some("Kelmar News Agency (KNA)"),
            ),
            ("Bridge opens\n\nIt opened.\n\n15 June 2026\nText: Gary Plumb", Some("Gary Plumb"), None),
            (
                "Home\nNews\n\nBridge opens\n\nSave\n15 June 2026\nGary Plumb\nHarbour correspondent\n\nIt opened.",
                Some("Gary Plumb"),
                None,
            ),
            ("Gary Plumb in Tarvos\nMon 15 Jun 2026\n\nBridge opens\n\nIt opened.", Some("Gary Plumb in Tarvos"), None),
            (
                "The Kelmar Times\nBridge opens after three years\nGary Plumb, Harbour correspondent\nMonday June 15 2026, 8.00am, The Kelmar Times\n\nIt opened.",
                Some("Gary Plumb"),
                Some("The Kelmar Times"),
            ),
            (
                "Written by: Gary Plumb\nDate: 15/06/2026\nSource: The Kelmar Times\nBridge opens after three years\n\nIt opened.",
                Some("Gary Plumb"),
                Some("The Kelmar Times"),
            ),
            (
                "Bridge opens - The Kelmar Times\nhttps://kelmar.example/bridge\n15 June 2026\n\nIt opened.",
                None,
                Some("The Kelmar Times"),
            ),
            (
                "Kelmar Times | News\nBridge opens after three years\nby Gary Plumb (Kelmar Times), 15 June 2026\n\nIt opened.",
                Some("Gary Plumb"),
                Some("Kelmar Times"),
            ),
            (
                "By Gary Plumb, The Kelmar Times\n\nBridge opens\n\nJune 15, 2026\n\nIt opened.",
                Some("Gary Plumb"),
                Some("The Kelmar Times"),
            ),
            (
                "Bridge opens\nStory by Gary Plumb • 3h • 2 min read\n15 June 2026\n\nIt opened.",
                Some("Gary Plumb"),
                None,
            ),
        ] {
            let (extracted, body) = header(text);
            assert_eq!(
                extracted.published.as_ref().map(|date| date.date.to_string()).as_deref(),
                Some("2026-06-15"),
                "{text}"
            );
            assert_eq!((extracted.author.as_deref(), extracted.outlet.as_deref()), (author, outlet), "{text}");
            assert!(extracted.headline.text.starts_with("Bridge opens"), "{text}: {}", extracted.headline.text);
            assert_eq!(body.last().map(String::as_str), Some("It opened."), "{text}");
        }
    }

    #[test]
    fn sentences_after_a_label_are_body() {
        let (extracted, body) =
            header("Bridge opens\n\nPublished: the list of those who paid.\n\nBy Friday it was open.");
        assert_eq!((extracted.published, extracted.author), (None, None));
        assert_eq!(body.len(), 2);
    }

    #[test]
    fn a_section_line_stands_before_a_headline() {
        for text in ["CITY / TRAFFIC\nBridge opens\nIt opened.", "CITY\n\nBridge opens\n\nIt opened."] {
            let (extracted, body) = header(text);
            assert!(extracted.section.unwrap().starts_with("CITY"));
            assert_eq!((extracted.headline.text.as_str(), body.len()), ("Bridge opens", 1));
        }
    }

    #[test]
    fn a_headline_in_capitals_is_a_headline() {
        for text in [
            "HARBOUR BRIDGE OPENS\n\nIt opened on Saturday.",
            "BRIDGE OPENS AT LAST\n\nCity pays half of it\n\nIt opened.",
        ] {
            let (extracted, _) = header(text);
            assert_eq!(extracted.section, None);
            assert!(extracted.headline.text.contains("OPENS"));
        }
    }

    #[test]
    fn a_headline_broken_in_two_lines_is_one() {
        let (extracted, body) = header("Harbour bridge opens after three years,\ncity says\n\nIt opened.");
        assert_eq!(extracted.headline.text, "Harbour bridge opens after three years,\ncity says");
        assert_eq!(body.len(), 1);
    }
}
