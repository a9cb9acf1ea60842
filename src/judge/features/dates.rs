//! The statement's days and times, and whether the passage has them.

use super::measured::Features;
use super::scene::Scene;
use crate::judge::side_text::SideText;
use crate::language::DateMention;
use crate::weigh::{DateRelation, Dated, relation, same_zone};

/// Counts the statement's dates. A date may be in a sentence beside the passage; a contradicting one counts only in the
/// passage itself.
pub fn measure(scene: &Scene<'_>, features: &mut Features) {
    for date in &scene.said.dates {
        if scene.told.iter().any(|passage| has(scene, date, passage, DateRelation::Same)) {
            continue;
        }
        features.dates_missing += 1.0;
        let is_other = scene.told.first().is_some_and(|passage| has(scene, date, passage, DateRelation::Contrary));
        features.dates_other += f64::from(u8::from(is_other));
    }
}

/// Whether the passage has a day or time in this relation to the statement's.
pub fn has(scene: &Scene<'_>, date: &DateMention, passage: &SideText<'_>, wanted: DateRelation) -> bool {
    passage.dates.iter().any(|there| compare(scene, date, passage, there) == wanted)
}

/// Whether one of the passage's dates is the statement's.
pub fn is_same(scene: &Scene<'_>, date: &DateMention, passage: &SideText<'_>, there: &DateMention) -> bool {
    compare(scene, date, passage, there) == DateRelation::Same
}

fn compare(scene: &Scene<'_>, here: &DateMention, passage: &SideText<'_>, there: &DateMention) -> DateRelation {
    let (place, told) = (scene.statement.place, passage.place);
    let published = |article: usize| scene.judge.read.event.articles[article].published.as_ref();
    let is_one_zone = same_zone(published(place.article), published(told.article));
    let dated = |date, at| Dated { text: scene.text_at(at), date };
    relation(dated(here, place), dated(there, told), is_one_zone)
}
