//! The languages of page and sheet, as they may be typed.

use clap::ValueEnum;

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
