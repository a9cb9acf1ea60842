//! Files, folders and pages → [`Event`](crate::article::Event). The only reader of files.
//!
//! Goes in: paths. Comes out: [`read_event`] gives an event, [`read_article`] one article, [`read_statements`] a list of
//! statements to check, [`read_corrections`] what a person has put right; [`ReadError`] says in one line what is wrong with
//! an input. What is odd but survivable becomes a [`Note`](crate::article::Note). [`is_input`] keeps outputs from
//! overwriting what is read.
//!
//! The way of a file: bytes → text → format → headline, paragraphs and what the file says about itself → article.
//!
//! # How to add a format
//! Write one file beside this one with a `pub(super) const FORMAT: Format`: the endings of its file names, a function that
//! tells it for certain by its first words, and a function that takes out the article. Then add one line to `FORMATS`.

mod assemble;
mod corrections;
mod encoding;
mod error;
mod event;
mod event_file;
mod file;
mod format;
mod html;
mod identity;
mod language;
mod markdown;
mod published;
mod repeated;
mod statements;
mod text;
mod toml_fault;

pub use corrections::read_corrections;
pub use error::ReadError;
pub use event::{is_input, read_article, read_event};
pub use language::language_of;
pub use statements::read_statements;

/// Every format, the one for all else last.
const FORMATS: [format::Format; 3] = [
    html::FORMAT,     // saved web pages
    markdown::FORMAT, // Markdown with or without front matter
    text::FORMAT,     // pasted text
];
