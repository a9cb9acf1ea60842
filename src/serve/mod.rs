//! A server for one reader on this machine: it listens only on the loopback address, and answers only those who know
//! the token.
//!
//! Input: requests of a browser. Output: the answers of the given function. [`Server`] listens and checks who may
//! enter; `request.rs` reads a request within small limits; `response.rs` writes the answer. It knows nothing about
//! articles.

mod request;
mod response;
mod server;

pub use request::{BrowserRequest, Method};
pub use response::Response;
pub use server::Server;
