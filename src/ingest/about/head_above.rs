//! A line above the headline whose meaning only the lines below it show: the outlet, or the writer of the text.

use super::head_beside::is_surely_person;
use super::head_line::{AboutArticle, about, outlet_of};
use super::named::{is_office, is_outlet, is_titled, person};
use crate::article::WebAddress;
use crate::ingest::extracted::PlacedText;
use crate::ingest::packing::lines::{Line, ends_a_sentence, width};

/// Widest headline, in columns. The longest of 36 news articles has 100, that of a pasted page 124; of the 36 opening
/// paragraphs, 25 are wider than this.
pub(super) const WIDEST_HEADLINE: usize = 200;

/// How many lines after the headline may be date, byline or caption: a standfirst, two captions and a line on the
/// author are usual between them.
pub(super) const HEADER_LINES: usize = 6;

/// What the first line says if it is above a headline; `None` if it may be the headline itself.
pub(super) fn said_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    link_above(lines)
        .or_else(|| address_above(lines))
        .or_else(|| outlet_above(lines))
        .or_else(|| person_above(lines))
        .or_else(|| titled_above(lines))
}

/// The whole address of the page, as people paste it above the text.
fn link_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    let first = lines.first()?.text;
    let is_link = !first.contains(char::is_whitespace) && WebAddress::read(first).is_some();
    is_link.then(|| AboutArticle { url: Some(first.to_string()), ..AboutArticle::default() })
}

/// "coastline.example" on the first line, as browsers put it above a page without its furniture, and a headline below.
fn address_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    let first = lines.first()?.text;
    let name = first.strip_prefix("www.").unwrap_or(first);
    let is_domain = name.contains('.')
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte));
    let ends = name
        .rsplit('.')
        .next()
        .is_some_and(|last| last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_lowercase()));
    let next = lines.iter().skip(1).map(|line| line.text).find(|line| !line.is_empty())?;
    let is_headline = next.split_whitespace().count() >= 3 && !ends_a_sentence(next);
    (is_domain && ends && is_headline)
        .then(|| AboutArticle { outlet: Some(name.to_string()), ..AboutArticle::default() })
}

/// A writer's name alone on the first line, with a place or a position, a day below it and then the headline.
fn person_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    let first = lines.first()?.text;
    let rest: Vec<&str> = lines.iter().skip(1).map(|line| line.text).filter(|line| !line.is_empty()).take(3).collect();
    let [next, headline, _, ..] = rest.as_slice() else { return None };
    let has_day = about(next).is_some_and(|about| about.published.is_some()) && is_surely_person(first);
    let author = person(first).filter(|_| (has_day || is_office(next)) && !ends_a_sentence(headline))?;
    Some(AboutArticle { author: Some(author), ..AboutArticle::default() })
}

/// "The Coastline" on the first line, a day below it, and further below a headline and the text.
fn titled_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    let first = lines.first()?.text;
    let words: Vec<&str> = first.split_whitespace().collect();
    // Or an agency, named again before its first sentence: "(Nordpress) - A fire ...".
    let is_agency =
        || words.len() == 1 && lines.iter().skip(1).any(|line| line.text.starts_with(&format!("({first})")));
    let is_name = is_titled(first)
        || outlet_of(first).is_some()
        || words.iter().all(|word| word.starts_with(char::is_uppercase)) && is_agency();
    let rest: Vec<&str> = lines.iter().skip(1).map(|line| line.text).filter(|line| !line.is_empty()).collect();
    let has_day = rest.iter().take(4).filter_map(|line| about(line)).any(|about| about.published.is_some());
    let head: Vec<&str> = rest.iter().take(2 * HEADER_LINES).copied().collect();
    let is_headline = |line: &&str| line.split_whitespace().count() >= 4 && !ends_a_sentence(line);
    let headline = head.iter().position(|line| is_headline(line) && about(line).is_none())?;
    let has_text = head.iter().skip(headline + 1).any(|line| ends_a_sentence(line));
    (is_name && has_day && has_text)
        .then(|| AboutArticle { outlet: Some(first.to_string()), ..AboutArticle::default() })
}

/// The name of an outlet alone on the first line, or with a section, and a headline below it.
fn outlet_above(lines: &[Line<'_>]) -> Option<AboutArticle> {
    let mut parts = lines.first()?.text.split(['|', '>']).map(str::trim);
    let first = parts.next()?;
    if !parts.all(|section| section.split_whitespace().count() <= 2) {
        return None;
    }
    let rest: Vec<&str> = lines.iter().skip(1).map(|line| line.text).filter(|line| !line.is_empty()).take(3).collect();
    let [next, _, ..] = rest.as_slice() else { return None };
    let is_headline =
        |line: &str| line.split_whitespace().count() >= 4 && !ends_a_sentence(line) && width(line) <= WIDEST_HEADLINE;
    // "Yahoo News" above "The Coastline": who shows the text, and below it whose it is.
    let whole: Vec<Line<'_>> = lines.iter().skip(1).filter(|line| !line.is_empty()).copied().collect();
    if outlet_of(first).is_some() && !is_headline(next) && titled_above(&whole).is_some() {
        return Some(AboutArticle::default());
    }
    let is_headline = is_headline(next);
    let outlet = outlet_of(first).filter(|_| is_headline)?;
    Some(AboutArticle { outlet: Some(outlet.to_string()), ..AboutArticle::default() })
}

/// The outlet's name after the headline, as in the titles of pages ("Bridge opens - The Kelmar Times"), or in brackets
/// before it, as people keep texts ("[The Kelmar Times] Bridge opens"). It is removed.
pub(super) fn outlet_after(headline: &mut PlacedText) -> AboutArticle {
    let bracketed = headline.text.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    if let Some((outlet, rest)) = bracketed.filter(|(outlet, _)| is_outlet(outlet)) {
        let (outlet, rest) = (outlet.to_string(), rest.to_string());
        headline.start += headline.text.len() - rest.len();
        headline.text = rest;
        return AboutArticle { outlet: Some(outlet), ..AboutArticle::default() };
    }
    let cut =
        [" - ", " | ", " – ", " — "].iter().filter_map(|stroke| Some((headline.text.rfind(stroke)?, stroke))).max();
    let named = cut.and_then(|(at, stroke)| Some((at, headline.text.get(at + stroke.len()..)?.trim())));
    let is_name = |at: usize, outlet: &str| {
        let is_barred = headline.text.get(at..).is_some_and(|rest| rest.starts_with(" | "));
        is_outlet(outlet) || is_barred && is_titled(outlet)
    };
    match named.filter(|(at, outlet)| *at > 0 && is_name(*at, outlet)).map(|(at, outlet)| (at, outlet.to_string())) {
        Some((at, outlet)) => {
            headline.text.truncate(at);
            AboutArticle { outlet: Some(outlet), ..AboutArticle::default() }
        }
        None => AboutArticle::default(),
    }
}
