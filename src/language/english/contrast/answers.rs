//! The answers of English to the questions of judging details.

use super::{certainty, date, name, operators, quotation, rate, spelling, translated, verb};
use crate::language::contrast::{Certainty, ContrastWords, Predicate, Stretch};
use crate::language::cut::Word;
use crate::language::english::answers::English;

impl ContrastWords for English {
    fn dictionary_form<'w>(&self, word: &'w Word) -> &'w str {
        verb::dictionary_form(word)
    }

    fn certainties(&self, stretch: Stretch<'_>) -> Vec<Certainty> {
        certainty::certainties(stretch)
    }

    fn predicate(&self, stretch: Stretch<'_>, at: usize) -> Predicate {
        certainty::predicate(stretch, at)
    }

    fn is_limit(&self, lower: &str) -> bool {
        date::is_limit(lower)
    }

    fn season<'w>(&self, words: &[&'w Word]) -> Option<&'w Word> {
        date::season(words)
    }

    fn is_light(&self, lower: &str) -> bool {
        name::is_light(lower)
    }

    fn is_plain_office(&self, lower: &str) -> bool {
        name::is_plain_office(lower)
    }

    fn rate<'w>(&self, after: &[&'w Word]) -> Option<&'w str> {
        rate::rate(after)
    }

    fn is_immaterial(&self, lower: &str) -> bool {
        quotation::is_immaterial(lower)
    }

    fn operators(&self, words: &[&Word]) -> Vec<&'static str> {
        operators::operators(words)
    }

    fn is_particle(&self, lower: &str) -> bool {
        matches!(lower, "down" | "out" | "over" | "up")
    }

    fn is_negation(&self, lower: &str) -> bool {
        operators::is_negation(lower)
    }

    fn relation(&self, lower: &str) -> Option<&'static str> {
        operators::relation(lower)
    }

    fn is_possessive(&self, lower: &str) -> bool {
        matches!(lower, "her" | "his" | "its" | "their" | "whose")
    }

    fn uncontracted(&self, surface: &str, lower: &str) -> Vec<String> {
        quotation::uncontracted(surface, lower)
    }

    fn one_spelling(&self, lower: &str) -> String {
        spelling::one_spelling(lower)
    }

    fn owns(&self, after: &str) -> bool {
        name::owns(after)
    }

    fn is_translated(&self, text: &str, words: &[&Word]) -> bool {
        translated::is_translated(text, words)
    }
}
