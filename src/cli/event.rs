//! Where the articles are, and how those of the web are fetched.

use clap::Args;
use std::path::PathBuf;

/// Where the articles are.
#[derive(Debug, Args)]
pub struct EventArguments {
    /// A folder with an event.toml, a folder of articles, an archive or table of articles, or two or more files
    /// or addresses (https://...), which are fetched and kept.
    #[arg(value_name = "EVENT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// What to call the event.
    #[arg(long)]
    pub title: Option<String>,
    /// Which table column or JSON key holds what: text=Volltext, outlet=Zeitung, published=Datum.
    #[arg(long = "column", value_name = "KIND=NAME")]
    pub columns: Vec<String>,
    /// How addresses are fetched.
    #[command(flatten)]
    pub links: AddressArguments,
}

/// What a fetch may do.
#[derive(Debug, Args)]
pub struct AddressArguments {
    /// Also fetch from addresses on this machine and the local network.
    #[arg(long)]
    pub allow_private: bool,
    /// Give up on an address after this many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub timeout: u64,
}
