//! The options of the second reader.

use clap::Args;
use std::path::PathBuf;

/// A language model as a second reader of the cells that the rules leave unsure.
#[derive(Debug, Args)]
#[command(next_help_heading = "Second reader")]
pub struct ReaderArguments {
    /// Ask a language model about what is not sure: the base URL of a server with OpenAI's interface, such as
    /// http://SERVER:PORT/v1; without a URL, the `reader` in event.toml. Nothing is sent without this option.
    #[arg(long, value_name = "URL", num_args = 0..=1, conflicts_with_all = ["reader_requests", "reader_answers"])]
    pub reader: Option<Option<String>>,
    /// The model's name on that server [default: `reader_model` in event.toml].
    #[arg(long, value_name = "NAME")]
    pub reader_model: Option<String>,
    /// Send nothing, but write the questions to this file (in OpenAI's batch format) to be answered elsewhere.
    #[arg(long, value_name = "FILE", requires = "reader_model", conflicts_with = "reader_answers")]
    pub reader_requests: Option<PathBuf>,
    /// Take the answers from this file: the output of a batch run of the questions.
    #[arg(long, value_name = "FILE")]
    pub reader_answers: Option<PathBuf>,
    /// How many times each statement is read, each time in a different order; all readings must agree.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub reader_votes: u8,
    /// To measure the rules, also ask about the cells that they are sure of; those cells stay as they are.
    #[arg(long)]
    pub reader_audit: bool,
    /// Give up on a question after this many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=7200))]
    pub reader_timeout: u64,
    /// The file in which answers are kept [default: readings.jsonl in the event's folder].
    #[arg(long, value_name = "FILE")]
    pub readings: Option<PathBuf>,
    /// Ignore kept answers, and keep no new ones.
    #[arg(long, conflicts_with = "readings")]
    pub no_readings: bool,
}
