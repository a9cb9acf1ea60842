//! The questions that comparing frames asks of a language: how its acts and things relate.

use super::any_text::AnyText;
use super::frame::{ActWord, Side};

/// Acts and things by their base forms, in lower case, as in [`Frame`](super::Frame).
pub trait Acts: Sync {
    /// How near two acts or things are, from −1 to 1, the same in both directions: 1 the same; 0.9 a verb and its noun;
    /// 0.8 one sense in common; 0.7 editors use one for the other; 0.6 one is wider, or entails the other; 0 nothing
    /// known; −1 contrary.
    fn kin(&self, one: &str, other: &str) -> f64 {
        if one == other { 1.0 } else { 0.0 }
    }

    /// A base form with the number under which the language knows it.
    fn act_word(&self, word: &str) -> ActWord {
        ActWord { word: word.to_string(), number: None }
    }

    /// The kin of two acts of frames, and whether they are one act seen from its two sides, so that the agents differ:
    /// buy and sell, kill and die.
    fn relate(&self, one: &ActWord, other: &ActWord) -> (f64, bool) {
        (self.kin(one, other), false)
    }

    /// Whether an act may also be reported with its patient as the subject, without an agent: "the plant closed".
    fn alternates(&self, _act: &str) -> bool {
        false
    }

    /// Whether an act says nothing without its participants: "be", "have".
    fn is_empty(&self, _act: &str) -> bool {
        false
    }

    /// Whether an act says so little that another wording may leave it out: "take", "include", "become".
    fn is_light(&self, _act: &str) -> bool {
        false
    }

    /// On which side of an act the participant after a preposition is, if it is on one: "from Tarn", "to Tarn".
    fn side(&self, _preposition: &str) -> Option<Side> {
        None
    }

    /// Whether an act leaves open whether what it speaks of is done: "demand", "plan", "accuse".
    fn leaves_open(&self, _act: &str) -> bool {
        false
    }

    /// Whether an act is one of saying.
    fn is_saying(&self, _act: &str) -> bool {
        false
    }

    /// Whether an act of saying leaves open whether it is true: "claim".
    fn is_doubting(&self, _act: &str) -> bool {
        false
    }
}

impl Acts for AnyText {}
