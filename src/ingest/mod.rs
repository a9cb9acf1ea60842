//! Files, folders and pages → [`Event`](crate::article::Event). The only reader of files.
//!
//! Input: paths. Output: [`read_event`] gives an event, [`read_line`] one of a stream, [`read_articles`] the articles
//! of one file, [`read_statements`] a list of statements to check, [`read_corrections`] a person's corrections,
//! [`addition`] what adds an article to a folder; [`ReadError`] says in one line what is wrong with an input. Something
//! odd but survivable becomes a [`Note`](crate::article::Note). [`is_input`] and [`is_own_report`] keep outputs from
//! overwriting what is read, and files that are not ours; [`is_guarded`] recognises a panic that is survived.
//!
//! The path of a file: bytes → format → headline, paragraphs and what the file says about itself → article. A file
//! gives its text if a format asks for it. An archive or a list contains several articles: it is opened first, and its
//! content goes the same way.
//!
//! The rooms, in the order in which they may import: `packing` (bytes, archives, emails, XML, and their limits),
//! `about` (what an article says about itself), `by_hand` (files that a person writes), `format` (one file or folder
//! each).

mod about;
mod addition;
mod assemble;
mod by_hand;
mod declared;
mod draft;
mod error;
mod event;
mod extracted;
mod format;
mod line;
mod open;
mod packing;

pub use about::columns::Columns;
pub use addition::{Addition, addition, has_taken};
pub use by_hand::corrections::{CORRECTIONS, corrections_file, corrections_in, read_corrections};
pub(crate) use by_hand::event_draft::{ArticleDraft, EventDraft};
pub use by_hand::event_file::NamedReader;
pub use by_hand::statements::read_statements;
pub use draft::{Draft, draft};
pub use error::ReadError;
pub use event::{
    EVENT_FILE, READINGS, is_input, is_own_report, named_reader, read_articles, read_event, read_event_with,
};
pub use line::read_line;
pub(crate) use packing::address::own as own_address;
pub use packing::guard::is_guarded;
