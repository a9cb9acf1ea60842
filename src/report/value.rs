//! The name of a value of the story.

use super::verbatim::words;
use crate::article::Event;
use crate::compare::StoryValue;

/// In an article's words; words that are not adjacent are separated by "…".
pub fn what(event: &Event, value: &StoryValue) -> String {
    let said: Vec<&str> = value.what.iter().map(|place| words(event, *place)).collect();
    said.join(" … ")
}
