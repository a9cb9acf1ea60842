//! Addresses → a folder that is read like any other event. The only code that touches the network.
//!
//! Input: the addresses that a person typed, and files beside them. Output: [`keep`] writes an event folder with the
//! pages as received, and an `event.toml` that records their source, time and hash, so that everything after it can be
//! repeated offline. [`ModelServer`] asks a language model that a person named. Nothing else in the library calls
//! these; `compare_event` never does.

mod address;
mod client;
mod error;
mod folder;
mod limits;
mod model_server;
mod private;

pub use address::is_address;
pub use error::FetchError;
pub use folder::keep;
pub use limits::Limits;
pub use model_server::ModelServer;
