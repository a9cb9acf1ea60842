//! The files that a person writes or corrects: `event.toml`, `corrections.toml`, lists of statements.
//!
//! Input: such a file. Output: its content; each fault is one line with the file, the line and the key.

pub(super) mod corrections;
pub(super) mod event_draft;
pub(super) mod event_file;
pub(super) mod statements;
pub(super) mod toml_fault;
