//! The statement's days and times, and whether the passage has them.

use super::measured::Features;
use super::scene::Scene;
use crate::judge::side_text::SideText;
use crate::language::DateMention;
use crate::weigh::{Dated, are_contrary, same_zone};

/// How two dates relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DateRelation {
    Same,
    Other,
    /// A day and a time of day, or a date that is not resolved.
    Incomparable,
}

/// Counts the statement's dates. A date may be in a sentence beside the passage; a contradicting one counts only in the
/// passage itself.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    for date in &scene.said.dates {
        let is_there = |passage: &SideText<'_>, wanted| {
            passage.dates.iter().any(|there| compare(scene, date, passage, there) == wanted)
        };
        let is_open = date.days.is_none() && date.weekday.is_none() && date.minutes.is_none();
        if is_open || scene.told.iter().any(|passage| is_there(passage, DateRelation::Same)) {
            continue;
        }
        features.dates_missing += 1.0;
        let is_other = scene.told.first().is_some_and(|passage| is_there(passage, DateRelation::Other));
        features.dates_other += f64::from(u8::from(is_other));
    }
}

fn compare(scene: &Scene<'_>, here: &DateMention, passage: &SideText<'_>, there: &DateMention) -> DateRelation {
    let (place, told) = (scene.statement.place, passage.place);
    let has_day = |date: &DateMention| date.days.is_some() || date.weekday.is_some();
    let is_comparable = here.minutes.is_some() && there.minutes.is_some() || has_day(here) && has_day(there);
    if !is_comparable {
        return DateRelation::Incomparable;
    }
    let published = |article: usize| scene.judge.read.event.articles[article].published.as_ref();
    let is_one_zone = same_zone(published(place.article), published(told.article));
    let dated = |date, at| Dated { text: scene.text_at(at), date };
    if are_contrary(dated(here, place), dated(there, told), is_one_zone) {
        DateRelation::Other
    } else {
        DateRelation::Same
    }
}
