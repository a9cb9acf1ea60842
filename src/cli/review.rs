//! The options of `review` and `agree`.

use super::event::EventArguments;
use super::language::PageLanguage;
use super::reader::ReaderArguments;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `storydiff review`
#[derive(Debug, Args)]
pub struct Review {
    /// Where the articles are.
    #[command(flatten)]
    pub event: EventArguments,
    /// Who reads what the rules leave unsure.
    #[command(flatten)]
    pub reader: ReaderArguments,
    /// The name of the person who answers; kept with every answer, so that `agree` can compare people.
    #[arg(long, value_name = "NAME")]
    pub coder: Option<String>,
    /// The file in which answers are saved [default: corrections.toml in the event's folder].
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// Compare the others with the article that has this id.
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The language of the page and of messages; the articles stay in their own.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
    /// Open the page in the browser.
    #[arg(long)]
    pub open: bool,
    /// Use the page templates and styles in this folder instead of the built-in ones with the same names.
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
}

/// `storydiff agree`
#[derive(Debug, Args)]
pub struct Agree {
    /// The corrections made by each person: two files or more.
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    pub files: Vec<PathBuf>,
    /// The format to write.
    #[arg(long, value_enum, ignore_case = true, default_value_t = AgreeFormat::Text)]
    pub format: AgreeFormat,
    /// The language of the text; JSON stays in English.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
}

/// What `agree` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgreeFormat {
    /// To read in the terminal.
    Text,
    /// For programs.
    Json,
}
