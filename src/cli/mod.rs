//! What may be typed: the commands and their options, and nothing else.
//!
//! Goes in: the words of the command line. Comes out: [`Cli`]; and its [`manual`]. Part of the program, not of the library.

mod arguments;
mod manual;
mod reader;

pub use arguments::*;
pub use manual::manual;
pub use reader::ReaderArguments;
