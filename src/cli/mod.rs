//! What may be typed, and where results go.
//!
//! Input: the words of the command line. Output: [`Cli`]; its [`manual`]; results in files ([`deliver`]) and on the
//! terminal. Part of the program, not of the library.

mod arguments;
mod closed;
mod destination;
mod event;
mod language;
mod manual;
mod reader;
mod review;
mod stream;
mod terminal;
mod typed;

pub use arguments::*;
pub use destination::{Reads, deliver, form, open, say_written, slug, usual_page};
pub use event::{AddressArguments, EventArguments};
pub use manual::manual;
pub use reader::ReaderArguments;
pub use review::{Agree, AgreeFormat, Review};
pub use stream::{Stream, StreamFormat, StreamTable};
pub use terminal::{must_be_open, print, printable, put, say, terminal_columns};
pub use typed::{missing_scheme, with_command};
