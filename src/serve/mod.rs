//! A server for one reader on this very machine: it listens on the loopback address only, and answers only who knows the token.
//!
//! Goes in: requests of a browser. Comes out: what the given function answers. [`Server`] listens and guards the door; `request.rs`
//! reads a request within small limits; `response.rs` writes the answer. It knows nothing of articles.

mod request;
mod response;
mod server;

pub use request::{Method, Request};
pub use response::Response;
pub use server::Server;
