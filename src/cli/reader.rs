//! The options of the second reader.

use clap::Args;
use std::path::PathBuf;

/// A language model as a second reader of the cells that the rules leave unsure.
#[derive(Debug, Args)]
#[command(next_help_heading = "Second reader")]
pub struct ReaderArguments {
    /// Ask a language model about what is not sure: the base of a server with OpenAI's interface, like
    /// http://SERVER:PORT/v1; without a URL, the `reader` that event.toml names. Nothing is sent without this option.
    #[arg(long, value_name = "URL", num_args = 0..=1, conflicts_with_all = ["reader_requests", "reader_answers"])]
    pub reader: Option<Option<String>>,
    /// The model's name, as the server knows it [default: the `reader_model` of event.toml].
    #[arg(long, value_name = "NAME")]
    pub reader_model: Option<String>,
    /// Ask nobody: write the questions into this file (lines of OpenAI's batch interface), to be answered elsewhere.
    #[arg(long, value_name = "FILE", requires = "reader_model", conflicts_with = "reader_answers")]
    pub reader_requests: Option<PathBuf>,
    /// Take answers from this file: the output of a batch run of the questions.
    #[arg(long, value_name = "FILE")]
    pub reader_answers: Option<PathBuf>,
    /// How many times each statement is read, in another order each time; all must agree.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub reader_votes: u8,
    /// Ask about the cells that the rules are sure of too, to measure the rules; they stay as they are.
    #[arg(long)]
    pub reader_audit: bool,
    /// Give up a question after so many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=7200))]
    pub reader_timeout: u64,
    /// Where answers are kept [default: readings.jsonl in the event's folder].
    #[arg(long, value_name = "FILE")]
    pub readings: Option<PathBuf>,
    /// Leave kept answers aside.
    #[arg(long, conflicts_with = "readings")]
    pub no_readings: bool,
}
