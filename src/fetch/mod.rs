//! Addresses → a folder that is read like any other event. The only code that touches the network.
//!
//! Goes in: the addresses that a person typed, and files beside them. Comes out: [`keep`] writes an event folder
//! with the pages as they came, and an `event.toml` that says from where, when, and with which hash, so that everything after it is
//! repeated offline. Nothing else in the library calls this; `compare_event` never does.

mod address;
mod client;
mod error;
mod folder;
mod limits;
mod private;

pub use address::is_address;
pub use error::FetchError;
pub use folder::keep;
pub use limits::Limits;
