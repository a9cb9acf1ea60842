//! What is gathered besides the facts: voices, values, sources, shared text, words, causes, notes.
//!
//! Input: what was read and weighed, and the facts. Output: one list for each of them. Nothing is judged here.
//!
//! `voices.rs`, `credits.rs` and `shared.rs` find whose words the articles carry; `word_choice.rs` and `act_words.rs`
//! what each outlet calls the same thing; `values/` what they give for the same quantity; `causes.rs` where they give a
//! cause; `subjects.rs` what a fact is about. `other_event.rs` notices articles on another event, through `kinship.rs`
//! and `told_days.rs`; `sentences.rs` finds the sentences that can be read alone; `notes.rs` gathers what the reader
//! should know.

mod act_words;
mod causes;
mod choice;
mod credits;
mod kinship;
mod notes;
mod other_event;
mod sentences;
mod shared;
mod subjects;
mod told_days;
mod values;
mod voices;
mod word_choice;

pub use causes::causes;
pub use choice::{ChoiceOf, ChosenWords, WordChoice};
pub use credits::{CreditedSource, credits};
pub use notes::notes;
pub use sentences::{WholeSentence, sentences};
pub use shared::{SharedText, shared};
pub use subjects::{Subject, subjects};
pub use values::{StoryValue, ValuePlace, measured_values, values};
pub use voices::{Voice, VoiceUse, voices};
pub use word_choice::word_choices;
