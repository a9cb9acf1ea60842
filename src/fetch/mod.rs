//! Addresses → a folder that is read like any other event. The only code that touches the network.
//!
//! Goes in: the addresses that a person typed, and files beside them. Comes out: [`keep`] writes an event folder
//! with the pages as they came, and an `event.toml` that says from where, when, and with which hash, so that everything after it is
//! repeated offline. Nothing else in the library calls this; `compare_event` never does.

mod client;
mod error;
mod folder;
mod private;

pub use error::FetchError;
pub use folder::keep;

use std::path::Path;
use std::time::Duration;

/// What a fetch may cost, and where it may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For one address, from the look-up of its name to its last byte.
    pub time: Duration,
    /// Whether addresses of the own machine and the own network may be asked, which is otherwise refused: a link in a
    /// text must not reach what only this machine can reach.
    pub allow_private: bool,
}

/// Whether what was typed is an address of the web and not a path.
pub fn is_address(typed: &Path) -> bool {
    let typed = typed.to_string_lossy();
    let scheme = typed.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}
