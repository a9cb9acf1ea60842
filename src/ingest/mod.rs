//! Files, folders and pages → [`Event`](crate::article::Event). The only reader of files.
//!
//! Goes in: paths. Comes out: [`read_event`] gives an event, [`read_articles`] the articles of one file,
//! [`read_statements`] a list of statements to check, [`read_corrections`] what a person has put right; [`ReadError`]
//! says in one line what is wrong with an input. What is odd but survivable becomes a
//! [`Note`](crate::article::Note). [`is_input`] keeps outputs from overwriting what is read; [`is_guarded`] tells a panic that is
//! survived.
//!
//! The way of a file: bytes → format → headline, paragraphs and what the file says about itself → article. A file
//! gives its text where a format asks for it. An archive or a list holds several articles: it is opened first,
//! and what it holds goes the same way.
//!
//! # How to add a format
//! Write one file beside this one with a `pub(super) const FORMAT: Format`: the endings of its file names, a function that
//! tells it for certain by what it holds, and a function that takes out the article, or several. Then add one line to
//! `FORMATS`.

mod archive;
mod assemble;
mod attributes;
mod columns;
mod corrections;
mod docx;
mod draft;
mod email;
mod encoding;
mod epub;
mod error;
mod event;
mod event_draft;
mod event_file;
mod feed;
mod file;
mod format;
mod guard;
mod html;
mod identity;
mod invitation;
mod json;
mod language;
mod markdown;
mod message;
mod mhtml;
mod newsml;
mod ninjs;
mod nitf;
mod open;
mod pdf;
mod published;
mod repeated;
mod statements;
mod stub;
mod table;
mod text;
mod toml_fault;
mod wacz;
mod warc;
mod wire;
mod xml;
mod zip_folder;

pub use columns::Columns;
pub use corrections::read_corrections;
pub use draft::{Draft, draft};
pub use error::ReadError;
pub use event::{is_input, read_articles, read_event, read_event_with};
pub(crate) use event_draft::{ArticleDraft, EventDraft};
pub use guard::is_guarded;
pub use language::language_of;
pub use statements::read_statements;

/// Every format, the one for all else last. The first that is certain of a file reads it.
const FORMATS: [format::Format; 16] = [
    pdf::FORMAT,        // PDF with text
    docx::FORMAT,       // Word documents
    epub::FORMAT,       // electronic books
    wacz::FORMAT,       // web archives in a ZIP archive
    warc::FORMAT,       // web archives
    zip_folder::FORMAT, // ZIP archives of articles
    mhtml::FORMAT,      // pages saved by a browser as one file
    email::FORMAT,      // newsletters
    json::FORMAT,       // ninjs, schema.org, objects with keys like columns; one, several, one a line
    newsml::FORMAT,     // NewsML-G2
    nitf::FORMAT,       // NITF
    feed::FORMAT,       // RSS and Atom
    table::FORMAT,      // CSV
    html::FORMAT,       // saved web pages
    markdown::FORMAT,   // Markdown with or without front matter
    text::FORMAT,       // pasted text
];
