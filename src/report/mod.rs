//! Comparison → what people read: one HTML page, JSON, CSV, and text for the terminal.
//!
//! Input: a [`Comparison`](crate::compare::Comparison) (or an [`Event`](crate::article::Event) with the
//! [`Fact`](crate::compare::Fact)s of `check`, or one [`Article`](crate::article::Article) for `read`). Output: one
//! finished `String`. Nothing is decided here: every verdict, order and pairing is taken as it is. The same input gives
//! the same bytes.
//!
//! The page is made in three steps: [`Comparison`](crate::compare::Comparison) → view (flat, finished strings; the
//! program's own words are in `wording/`) → templates (only loops; every text is escaped).

mod agreement;
mod anchors;
mod check;
mod corrected;
mod correction_file;
mod disagreement_kind;
mod explain;
mod groups;
pub mod handout;
mod highlight;
mod json;
mod near;
mod note;
mod page;
mod parquet_file;
mod pieces;
mod read;
mod reason;
mod remark;
pub mod shape;
mod spreadsheet;
mod summary;
mod table;
mod templates;
mod terminal;
mod topics;
mod value;
mod verbatim;
mod view;
mod wording;
mod write;

pub use agreement::{Coder, agreement_to_json, agreement_to_text};
pub use check::{check_to_csv, check_to_json, check_to_text};
pub use corrected::corrected;
pub use correction_file::{held_to_json, to_toml, with_correction, without_correction};
pub use explain::{explanation_to_json, explanation_to_text};
pub use groups::id_of_number;
pub use json::{FIELDS, to_json_line};
pub use note::note;
pub use page::{AnswerDesk, to_html, to_served_html};
pub use parquet_file::ParquetFile;
pub use pieces::{json_pieces, to_json};
pub use read::{DroppedShape, ReadShape, read_to_json, read_to_text};
pub use reason::reason;
pub use remark::remark;
pub use spreadsheet::to_csv;
pub use summary::stands_out;
pub use table::{Column, RowKind, csv_field, rows, to_csv_lines, to_json_lines};
pub use templates::{ReportError, Templates};
pub use wording::{Wording, WordingLanguage};
pub use write::{WriteError, write_file, write_folder, write_pieces};
