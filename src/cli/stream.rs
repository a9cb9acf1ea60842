//! The options of `storydiff stream`.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `storydiff stream`
#[derive(Debug, Args)]
pub struct Stream {
    /// Write only these parts of each result: facts,links,values [default: all].
    #[arg(long, value_name = "NAMES", value_delimiter = ',', conflicts_with = "table")]
    pub fields: Vec<String>,
    /// Write tidy rows of this kind instead of whole results.
    #[arg(long, value_enum, value_name = "KIND")]
    pub table: Option<StreamTable>,
    /// The format of the rows.
    #[arg(long, value_enum, default_value_t = StreamFormat::Csv, requires = "table")]
    pub format: StreamFormat,
    /// Skip the events that are already in this file, the output of an earlier run, and add the new ones to it.
    #[arg(long, value_name = "FILE")]
    pub resume: Option<PathBuf>,
    /// The folder that the paths in the input are relative to [default: the current one].
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub root: PathBuf,
    /// How many events are compared at a time [default: one per core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
}

/// The kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StreamTable {
    /// One row for each fact and article.
    Cells,
    /// One row for each fact.
    Facts,
    /// One row each time somebody is quoted or cited.
    Quotes,
    /// One row for each passage that gives a value, where several articles give one for the same thing.
    Values,
    /// One row for each pair of paragraphs that say the same.
    Links,
}

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StreamFormat {
    /// CSV with a header row, for spreadsheets and statistics.
    Csv,
    /// One JSON object per line.
    Jsonl,
    /// Columns with types, for DuckDB, Spark and data frames.
    Parquet,
}
