//! All mentions of one paragraph.

use super::amount::Number;
use super::date::DateMention;
use super::name::{Name, Reference};
use super::speech::{Credit, Quote, Reported, Speaker};
use crate::article::Span;

/// One paragraph's mentions, each list in text order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mentions {
    /// Amounts, counts, ordinals, ages, votes.
    pub numbers: Vec<Number>,
    /// Days, weekdays, months, years, "last week", times of day.
    pub dates: Vec<DateMention>,
    /// People, places, organisations.
    pub names: Vec<Name>,
    /// Pronouns and role words whose bearer is certain.
    pub references: Vec<Reference>,
    /// Words in quotation marks that somebody is quoted with.
    pub quotes: Vec<Quote>,
    /// What people are reported to say without quotation marks: "Hale said that ...".
    pub reported: Vec<Reported>,
    /// Second-hand reports: "according to the Associated Press".
    pub credits: Vec<Credit>,
}

impl Mentions {
    /// The numbers whose figure is inside of something and not part of a date. What is inside is asked first: a paragraph
    /// may have thousands of numbers and dates, and a statement has a few.
    pub fn undated_numbers(&self, is_inside: impl Fn(Span) -> bool) -> impl Iterator<Item = &Number> {
        let is_dated = |number: &&Number| self.dates.iter().any(|date| date.span.contains(number.figure));
        self.numbers.iter().filter(move |number| is_inside(number.figure) && !is_dated(number))
    }

    /// Replaces every entity and paragraph number: `numbers` has the new number for each of the old ones.
    pub fn renumber(&mut self, numbers: &[usize], paragraphs: &[usize]) {
        let renumber = |entity: &mut usize| *entity = numbers.get(*entity).copied().unwrap_or(*entity);
        let moved = |paragraph: &mut usize| *paragraph = paragraphs.get(*paragraph).copied().unwrap_or(*paragraph);
        let of_speaker = |speaker: &mut Speaker| {
            speaker.entity.iter_mut().for_each(renumber);
            speaker.elsewhere.iter_mut().for_each(|(paragraph, _)| moved(paragraph));
        };
        self.names.iter_mut().for_each(|name| renumber(&mut name.entity));
        self.references.iter_mut().for_each(|reference| renumber(&mut reference.entity));
        self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()).for_each(of_speaker);
        self.reported.iter_mut().for_each(|reported| of_speaker(&mut reported.speaker));
        self.credits.iter_mut().filter_map(|credit| credit.entity.as_mut()).for_each(renumber);
    }
}
