//! The options of `storydiff stream`.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `storydiff stream`
#[derive(Debug, Args)]
pub struct Stream {
    /// Write only these parts of each result: facts,links,values. Without it, all.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', conflicts_with = "table")]
    pub fields: Vec<String>,
    /// Write tidy rows of this kind in place of whole results.
    #[arg(long, value_enum, value_name = "KIND")]
    pub table: Option<StreamTable>,
    /// How the rows are written.
    #[arg(long, value_enum, default_value_t = StreamFormat::Csv, requires = "table")]
    pub format: StreamFormat,
    /// Skip the events whose results or rows are in this file: the output of an earlier run, to which the new ones are added.
    #[arg(long, value_name = "FILE")]
    pub resume: Option<PathBuf>,
    /// The folder below which the paths in the lines stand [default: the current one].
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub root: PathBuf,
    /// How many events are compared at a time [default: as many as there are cores].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
}

/// The kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StreamTable {
    /// One for each fact and article.
    Cells,
    /// One for each fact.
    Facts,
    /// One for each time somebody is quoted or cited.
    Quotes,
    /// One for each place that gives a value of something that several articles give.
    Values,
    /// One for each pair of paragraphs that tell the same.
    Links,
}

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StreamFormat {
    /// With a header, for spreadsheets and statistics.
    Csv,
    /// An object a line.
    Jsonl,
    /// Columns with types, for DuckDB, Spark and data frames.
    Parquet,
}
