//! What words must contain if they are to state a statement.

use crate::article::{Place, Span};
use crate::finding::Demand;
use crate::language::{DateMention, Mentions};
use crate::read::{Read, Statement};
use crate::weigh::{DateRelation, Dated, numbers_agree, relation, same_zone};

/// The statement's numbers, dates, names and quotations, each with the places where the article has the same.
pub fn demands(read: &Read<'_>, statement: &Statement, article: usize) -> Vec<Demand> {
    let own = statement.place;
    let text = &read.event.paragraph(own).text;
    let mentions = &read.annotated.articles[own.article].paragraphs[own.paragraph];
    let is_said = |span: Span| statement.spans.iter().any(|piece| piece.contains(span));
    let places = |found: &dyn Fn(&str, &Mentions) -> Vec<Span>, is_name: bool| {
        let paragraphs =
            read.event.articles[article].paragraphs.iter().zip(&read.annotated.articles[article].paragraphs);
        let of_paragraph = |(number, (paragraph, mentions)): (usize, (&crate::article::Paragraph, &Mentions))| {
            let spans = found(&paragraph.text, mentions).into_iter();
            spans.map(|span| Place { article, paragraph: number, span }).collect::<Vec<_>>()
        };
        Demand { places: paragraphs.enumerate().flat_map(of_paragraph).collect(), is_name }
    };
    let mut demands = Vec::new();
    for number in mentions.numbers.iter().filter(|number| is_said(number.figure)) {
        let same = |_: &str, there: &Mentions| {
            there.numbers.iter().filter(|other| numbers_agree(number, other)).map(|other| other.figure).collect()
        };
        demands.push(places(&same, false));
    }
    let [here, there] = [own.article, article].map(|one| read.event.articles[one].published.as_ref());
    let is_one_zone = same_zone(here, there);
    for date in mentions.dates.iter().filter(|date| is_said(date.span)) {
        let same = |other_text: &str, there: &Mentions| {
            let here = Dated { text, date };
            let is_same = |other: &&DateMention| {
                relation(here, Dated { text: other_text, date: other }, is_one_zone) == DateRelation::Same
            };
            there.dates.iter().filter(is_same).map(|other| other.span).collect()
        };
        demands.push(places(&same, false));
    }
    for name in mentions.names.iter().filter(|name| is_said(name.bare)) {
        let same = |_: &str, there: &Mentions| {
            let named = there.names.iter().filter(|other| other.entity == name.entity).map(|other| other.span);
            let meant = there.references.iter().filter(|other| other.entity == name.entity).map(|other| other.span);
            named.chain(meant).collect()
        };
        demands.push(places(&same, true));
    }
    for quote in mentions.quotes.iter().filter(|quote| is_said(quote.span)) {
        let words = bare(quote.span.of(text));
        let same = |other: &str, _: &Mentions| {
            let is_there = !words.is_empty() && bare(other).contains(&words);
            is_there.then(|| Span::new(0, other.len())).into_iter().collect()
        };
        demands.push(places(&same, false));
    }
    demands
}

/// Only the letters and figures, in lower case, with one space between words.
fn bare(text: &str) -> String {
    let kept: String = text
        .to_lowercase()
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '’' | '‘'))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
