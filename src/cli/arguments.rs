//! The commands and their options.

use super::event::{AddressArguments, EventArguments};
use super::language::PageLanguage;
use super::reader::ReaderArguments;
use super::review::{Agree, Review};
use super::stream::Stream;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

/// Compares how several outlets covered one event.
///
/// storydiff aligns the articles paragraph by paragraph, finds the facts, decides for each fact and outlet
/// whether the article states it, states it in part, differs on it or omits it, and writes a single
/// self-contained HTML page on which every finding is one click away from the words behind it.
#[derive(Debug, Parser)]
#[command(name = "storydiff", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "Examples:
  storydiff compare samples/harbour-bridge --open
  storydiff compare times.txt herald.html wire.md -o page.html --title \"The bridge\"
  storydiff compare samples/harbour-bridge -o facts.csv
  storydiff check samples/harbour-bridge --facts samples/harbour-bridge/facts.txt
  storydiff explain samples/harbour-bridge --fact \"The Anna Brede\" --article tidings
  storydiff handout samples/harbour-bridge -o bridge --blind --level full
  storydiff fetch https://times.example/a https://herald.example/b -o event
  storydiff read times.txt

Exit status: 0 success, 2 bad input, 1 if some events given to `stream` failed.";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare the articles on an event and write the page.
    Compare(Compare),
    /// Report which of the statements in a list each article makes.
    Check(Check),
    /// Explain the verdict on one fact in one article.
    Explain(Explain),
    /// Write a worksheet for a class, with an answer key.
    Handout(Handout),
    /// Fetch articles from the web and save them as an event to read offline.
    Fetch(Fetch),
    /// Show how an article was read: headline, date, numbered paragraphs.
    Read(Read),
    /// Create an event folder: copies of the articles, and an event.toml of their details for you to correct.
    New(New),
    /// Compare many events, one per line of standard input; write one result per line to standard output.
    Stream(Stream),
    /// Print the JSON Schema of all outputs.
    Schema,
    /// Serve the page to your browser to settle the unsure cells; every answer is saved at once.
    Review(Review),
    /// Compare the corrections made by several people: agreement and Krippendorff's alpha.
    Agree(Agree),
    /// Print the completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page (roff; read it with `storydiff man | man -l -`).
    Man,
}

/// `storydiff fetch`
#[derive(Debug, Args)]
pub struct Fetch {
    /// The addresses; files can be given too.
    #[arg(value_name = "URL", required = true)]
    pub inputs: Vec<PathBuf>,
    /// The folder to create, with an event.toml.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
    /// What to call the event.
    #[arg(long)]
    pub title: Option<String>,
    /// The language of messages.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
    /// How addresses are fetched.
    #[command(flatten)]
    pub links: AddressArguments,
}

/// Where the result goes.
#[derive(Debug, Args)]
pub struct Output {
    /// Write to this file, or to standard output if it is `-` [default: EVENT.html here for a page, else standard output].
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file even if it was not written by storydiff.
    #[arg(long)]
    pub force: bool,
    /// Open the file once it is written.
    #[arg(long)]
    pub open: bool,
}

impl Output {
    /// The file that was named; none for standard output.
    pub fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }
}

/// `storydiff compare`
#[derive(Debug, Args)]
pub struct Compare {
    /// Where the articles are.
    #[command(flatten)]
    pub event: EventArguments,
    /// Who reads what the rules leave unsure.
    #[command(flatten)]
    pub reader: ReaderArguments,
    /// Where the result goes.
    #[command(flatten)]
    pub output: Output,
    /// The format to write [default: by the extension of -o, else html].
    #[arg(long, value_enum, ignore_case = true)]
    pub format: Option<CompareFormat>,
    /// Begin the CSV with a byte order mark, so that spreadsheets recognise its encoding.
    #[arg(long)]
    pub excel: bool,
    /// Compare the others with the article that has this id: it comes first, and the facts it states are shown in its words.
    #[arg(long, value_name = "ID")]
    pub base: Option<String>,
    /// The language of the page and of messages; articles stay in their own, JSON and CSV in English.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
    /// Corrections made by people [default: corrections.toml in the event's folder, if there is one].
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// Use the page templates and styles in this folder instead of the built-in ones with the same names.
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
}

/// `storydiff check`
#[derive(Debug, Args)]
pub struct Check {
    /// Where the articles are.
    #[command(flatten)]
    pub event: EventArguments,
    /// Who reads what the rules leave unsure.
    #[command(flatten)]
    pub reader: ReaderArguments,
    /// The statements, one per line.
    #[arg(long, value_name = "FILE")]
    pub facts: PathBuf,
    /// Where the result goes.
    #[command(flatten)]
    pub output: Output,
    /// The format to write [default: by the extension of -o, else table].
    #[arg(long, value_enum, ignore_case = true)]
    pub format: Option<CheckFormat>,
    /// The language of the table and of messages; articles stay in their own, JSON and CSV in English.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
    /// Begin the CSV with a byte order mark, so that spreadsheets recognise its encoding.
    #[arg(long)]
    pub excel: bool,
}

/// `storydiff explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// Where the articles are.
    #[command(flatten)]
    pub event: EventArguments,
    /// Who reads what the rules leave unsure.
    #[command(flatten)]
    pub reader: ReaderArguments,
    /// The fact: its id, its number on the page or in the list, or the first words of its statement.
    #[arg(long, value_name = "ID")]
    pub fact: String,
    /// The article: its id (from its file name or event.toml) or its outlet.
    #[arg(long, value_name = "ID")]
    pub article: String,
    /// Explain a statement in this list, as `check` judges it, instead of a fact found by `compare`.
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    /// The base given to `compare`.
    #[arg(long, value_name = "ID", conflicts_with = "facts")]
    pub base: Option<String>,
    /// Corrections made by people [default: corrections.toml in the event's folder, if there is one].
    #[arg(long, value_name = "FILE", conflicts_with = "facts")]
    pub corrections: Option<PathBuf>,
    /// The format to write.
    #[arg(long, value_enum, ignore_case = true, default_value_t = ExplainFormat::Text)]
    pub format: ExplainFormat,
    /// The language of the explanation; articles stay in their own, JSON in English.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
}

/// `storydiff handout`
#[derive(Debug, Args)]
pub struct Handout {
    /// Where the articles are.
    #[command(flatten)]
    pub event: EventArguments,
    /// Who reads what the rules leave unsure.
    #[command(flatten)]
    pub reader: ReaderArguments,
    /// Write sheet.html and key.html, or screen.html, to this folder, creating it if needed; with --format screen, `-` is standard output.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
    /// Replace files even if they were not written by storydiff.
    #[arg(long)]
    pub force: bool,
    /// Open the sheet or the screen once it is written.
    #[arg(long)]
    pub open: bool,
    /// The format to write.
    #[arg(long, value_enum, ignore_case = true, default_value_t = HandoutFormat::Html)]
    pub format: HandoutFormat,
    /// Call the outlets A, B and C, and hide names, authors, datelines and addresses; the key says which is which.
    #[arg(long)]
    pub blind: bool,
    /// Print only the paragraphs that the tasks need.
    #[arg(long)]
    pub excerpt: bool,
    /// Also ask about what is not settled; the key marks those answers with "?".
    #[arg(long)]
    pub draft: bool,
    /// How much work to set.
    #[arg(long, value_enum, ignore_case = true, default_value_t = HandoutLevel::Short)]
    pub level: HandoutLevel,
    /// The language of the tasks and of messages; the articles stay in their own.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
    /// Corrections made by people [default: corrections.toml in the event's folder, if there is one].
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// Use the templates and the style in this folder instead of the built-in ones with the same names.
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
}

/// `storydiff read`
#[derive(Debug, Args)]
pub struct Read {
    /// The article, or a file of several.
    pub file: PathBuf,
    /// Which table column or JSON key holds what: text=Volltext, outlet=Zeitung, published=Datum.
    #[arg(long = "column", value_name = "KIND=NAME")]
    pub columns: Vec<String>,
    /// The format to write.
    #[arg(long, value_enum, ignore_case = true, default_value_t = ReadFormat::Text)]
    pub format: ReadFormat,
    /// The language of labels and notes; the article stays in its own, JSON in English.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
}

/// `storydiff new`
#[derive(Debug, Args)]
pub struct New {
    /// The folder to create; it may exist already if it is empty.
    pub folder: PathBuf,
    /// The articles, or files of several.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Which table column or JSON key holds what: text=Volltext, outlet=Zeitung, published=Datum.
    #[arg(long = "column", value_name = "KIND=NAME")]
    pub columns: Vec<String>,
    /// The language of messages.
    #[arg(long, value_enum, ignore_case = true, default_value_t = PageLanguage::En)]
    pub language: PageLanguage,
}

/// What `compare` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    /// The page to read and print.
    #[value(alias = "htm")]
    Html,
    /// Everything that was found, for programs.
    Json,
    /// One row for each fact and outlet, for spreadsheets.
    Csv,
}

/// What `check` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// To read in the terminal.
    #[value(alias = "txt")]
    Table,
    /// For programs.
    Json,
    /// One row for each statement and outlet, for spreadsheets.
    Csv,
}

/// What `explain` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExplainFormat {
    /// To read in the terminal.
    Text,
    /// For programs.
    Json,
}

/// What `read` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadFormat {
    /// To read in the terminal.
    Text,
    /// For programs.
    Json,
}

/// What `handout` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HandoutFormat {
    /// Pages to print.
    Html,
    /// The pages, and sheet.docx and key.docx to edit in a word processor.
    Docx,
    /// One page to project: answers and texts appear on a click.
    Screen,
}

/// How many tasks `handout` sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HandoutLevel {
    /// Two pages of tasks, for one lesson.
    Short,
    /// Four pages of tasks, for two lessons.
    Full,
}
