//! The languages of page and sheet, as they may be typed.

use clap::ValueEnum;
use storydiff::report;

/// The languages of page and sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageLanguage {
    /// English.
    En,
    /// Japanese.
    Ja,
    /// Chinese, in simplified characters.
    Zh,
}

impl PageLanguage {
    /// What was typed after `--language`, as the reports call it.
    pub fn of_report(self) -> report::WordingLanguage {
        match self {
            PageLanguage::En => report::WordingLanguage::English,
            PageLanguage::Ja => report::WordingLanguage::Japanese,
            PageLanguage::Zh => report::WordingLanguage::Chinese,
        }
    }

    /// The program's own words in it.
    pub fn wording(self) -> report::Wording {
        report::Wording::of(self.of_report())
    }
}
