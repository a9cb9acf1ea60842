//! What a value of the story is called.

use super::verbatim::words;
use crate::article::Event;
use crate::compare::StoryValue;

/// In an article's words; those that do not stand side by side are parted by "…".
pub fn what(event: &Event, value: &StoryValue) -> String {
    let said: Vec<&str> = value.what.iter().map(|place| words(event, *place)).collect();
    said.join(" … ")
}
