//! The languages: one line each.

use super::chinese::CHINESE;
use super::english::English;
use super::japanese::JAPANESE;
use super::questions::Language;
use super::unknown::Unknown;
use crate::article::LanguageCode;

/// The languages about which something is known.
pub struct Languages {
    known: Vec<&'static dyn Language>,
}

static BUILT_IN: [&dyn Language; 3] = [&English, &JAPANESE, &CHINESE];

impl Languages {
    /// The program's own.
    pub fn built_in() -> Languages {
        Languages { known: BUILT_IN.to_vec() }
    }

    /// The same with one more, which takes precedence over another with its code.
    pub fn with(mut self, language: &'static dyn Language) -> Languages {
        self.known.insert(0, language);
        self
    }

    /// What is known of a language, or of any text if nothing is known of it.
    pub fn of(&self, code: &LanguageCode) -> &'static dyn Language {
        self.known.iter().copied().find(|language| language.code() == code.as_str()).unwrap_or(&Unknown)
    }
}
