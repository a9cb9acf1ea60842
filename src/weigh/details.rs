//! The exact details of two statements: numbers, days, the people named and the speaker.

use super::alike::{numbers_agree, units_compare};
use super::days::{Dated, are_contrary, same_zone};
use crate::language::{Argument, DateMention, Frame, Number};
use crate::read::{Read, Statement};
use rustc_hash::FxHashSet;

/// The exact details of a statement.
pub struct Details<'r> {
    text: &'r str,
    article: usize,
    numbers: Vec<&'r Number>,
    dates: Vec<&'r DateMention>,
    /// Entities mentioned by name.
    named: FxHashSet<usize>,
    /// The same, and those meant by pronouns, by roles and by participants in its acts.
    meant: FxHashSet<usize>,
    speaker: Option<usize>,
}

impl<'r> Details<'r> {
    /// The details of a statement with these frames.
    pub fn of(read: &'r Read<'_>, statement: &Statement, frames: &[&Frame]) -> Details<'r> {
        let place = statement.place;
        let mentions = &read.annotated.articles[place.article].paragraphs[place.paragraph];
        let inside = |span| statement.spans.iter().any(|piece| piece.contains(span));
        let names = mentions.names.iter().filter(|name| inside(name.span));
        let named: FxHashSet<usize> = names.map(|name| name.entity).collect();
        let mut meant = named.clone();
        meant.extend(mentions.references.iter().filter(|word| inside(word.span)).map(|word| word.entity));
        let taking_part = frames.iter().flat_map(|frame| frame.arguments().chain(&frame.claimants));
        meant.extend(taking_part.filter_map(|argument: &Argument| argument.entity));
        meant.extend(statement.speaker);
        Details {
            text: &read.event.paragraph(place).text,
            article: place.article,
            numbers: mentions.undated_numbers(inside).collect(),
            dates: mentions.dates.iter().filter(|date| inside(date.span)).collect(),
            named,
            meant,
            speaker: statement.speaker,
        }
    }

    /// Whether the other lacks a number, a day or a name of this one.
    pub fn is_lacked_by(&self, other: &Details<'_>, read: &Read<'_>) -> bool {
        let lacks_number = |number: &&Number| !other.numbers.iter().any(|there| numbers_agree(number, there));
        let lacks_date = |date: &&DateMention| other.dates.iter().all(|there| self.are_apart(date, other, there, read));
        self.numbers.iter().any(lacks_number)
            || self.dates.iter().any(lacks_date)
            || self.named.iter().any(|entity| !other.meant.contains(entity))
    }

    /// Whether the other gives another number of the same kind, another day, or another speaker.
    pub fn is_against(&self, other: &Details<'_>, read: &Read<'_>) -> bool {
        let is_other_number = |one: &Details<'_>, other: &Details<'_>| {
            one.numbers.iter().any(|number| {
                let compares = other.numbers.iter().any(|there| units_compare(&number.unit, &there.unit));
                compares && !other.numbers.iter().any(|there| numbers_agree(number, there))
            })
        };
        let is_other_day = |one: &Details<'_>, other: &Details<'_>| {
            let is_nowhere =
                |date: &&DateMention| other.dates.iter().all(|there| one.are_apart(date, other, there, read));
            !other.dates.is_empty() && one.dates.iter().any(is_nowhere)
        };
        is_other_number(self, other)
            || is_other_number(other, self)
            || is_other_day(self, other)
            || is_other_day(other, self)
            || self.speaker.zip(other.speaker).is_some_and(|(one, other)| one != other)
    }

    fn are_apart(&self, date: &DateMention, other: &Details<'_>, there: &DateMention, read: &Read<'_>) -> bool {
        let published = |article: usize| read.event.articles[article].published.as_ref();
        let is_one_zone = same_zone(published(self.article), published(other.article));
        are_contrary(Dated { text: self.text, date }, Dated { text: other.text, date: there }, is_one_zone)
    }
}
