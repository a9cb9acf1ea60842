//! What can go wrong in reading: one line each, saying what was found and what to do.

/// Why an input could not be read. Each message is one line: where, what was found, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing has that name.
    #[error("{path}: no such file or folder; check the name")]
    NotFound {
        /// As given.
        path: String,
    },
    /// A folder of events where one event was needed.
    #[error("{path}: this folder holds events, not articles ({events}); name one of them")]
    Events {
        /// As given.
        path: String,
        /// The first few of these folders.
        events: String,
    },
    /// The operating system would not let it be read.
    #[error("{path}: cannot be read ({reason}); check that you have permission to open it")]
    Unreadable {
        /// As given.
        path: String,
        /// The system's own message.
        reason: String,
    },
    /// A folder, a link or a device where an article's file was needed.
    #[error("{path}: this is {found}, not a file; give the file with the article's text")]
    NotAFile {
        /// As given.
        path: String,
        /// "a folder", "a symbolic link to ...".
        found: String,
    },
    /// A file over the limit for one file.
    #[error(
        "{path}: the file has {bytes} bytes, over the limit of {limit_bytes} for one file; \
         copy the article's text and save it as .txt"
    )]
    TooLarge {
        /// As given.
        path: String,
        /// What was found.
        bytes: u64,
        /// What is allowed.
        limit_bytes: u64,
    },
    /// All files of an event together are over the limit.
    #[error(
        "{path}: the articles have {bytes} bytes in all, over the limit of {limit_bytes} for an event; \
         give fewer or shorter articles"
    )]
    EventTooLarge {
        /// The first input.
        path: String,
        /// What was found.
        bytes: u64,
        /// What is allowed.
        limit_bytes: u64,
    },
    /// Nothing in it but white space.
    #[error("{path}: the file is empty; put the article's text into it")]
    Empty {
        /// As given.
        path: String,
    },
    /// A PDF, a picture, a program.
    #[error("{path}: this is {found}, not text; save its text as .txt")]
    NotText {
        /// As given.
        path: String,
        /// "a PDF", "a JPEG picture".
        found: String,
    },
    /// A document of a kind that is recognised but not read.
    #[error("{path}: this is {found}; {remedy}")]
    OtherKind {
        /// As given.
        path: String,
        /// "an Excel workbook (XLSX)".
        found: String,
        /// What to do.
        remedy: &'static str,
    },
    /// Bytes that are not text in any encoding tried.
    #[error("{path}: its encoding could not be identified; save it as UTF-8")]
    UnknownEncoding {
        /// As given.
        path: String,
    },
    /// A file of the right kind without the text of an article.
    #[error("{path}: no article found in this {format}; copy the article's text and save it as .txt")]
    NoArticle {
        /// As given.
        path: String,
        /// "page", "text".
        format: &'static str,
    },
    /// A page in place of an article.
    #[error("{path}: this is {found}, without an article; {remedy}")]
    Stub {
        /// As given.
        path: String,
        /// "a page that asks for consent".
        found: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// An article that must not be used any more.
    #[error(
        "{path}: its publisher has withdrawn this article ({notice}); leave it out, or read the one that replaces it"
    )]
    Withdrawn {
        /// As given.
        path: String,
        /// The words that withdraw it: "its status is \"canceled\"".
        notice: String,
    },
    /// An archive or list without an article.
    #[error("{path}: no article found in this file{reasons}")]
    NoArticles {
        /// As given.
        path: String,
        /// Empty, or "; left out: ..." with the first reason.
        reasons: String,
    },
    /// A file that claims to be of a format, but breaks the rules of that format.
    #[error("{path}: cannot be read as {format} ({reason}); {remedy}")]
    Broken {
        /// As given.
        path: String,
        /// "a Word document", "a ZIP archive".
        format: &'static str,
        /// What was found.
        reason: String,
        /// What to do.
        remedy: &'static str,
    },
    /// The program, or a library in it, met something unknown.
    #[error(
        "{path}: storydiff failed to read it, through a fault of its own; copy the article's text and save it as .txt, \
         and please report the fault"
    )]
    Fault {
        /// As given.
        path: String,
    },
    /// Archives within archives without end.
    #[error("{path}: archives are nested more than {limit} levels deep; unpack them and give the articles as files")]
    NestedArchives {
        /// The innermost that was met.
        path: String,
        /// Levels that are allowed.
        limit: usize,
    },
    /// One of several inputs that was skipped.
    #[error("{path}: {reason}")]
    PassedOver {
        /// The file, or the archive and the file in it.
        path: String,
        /// "the file is given twice".
        reason: String,
    },
    /// A page with more of something than any article has.
    #[error("{path}: {what}, which no article needs; copy the article's text and save it as .txt")]
    BeyondBounds {
        /// As given.
        path: String,
        /// "the page's elements are nested more than 512 levels deep".
        what: String,
    },
    /// A fault in event.toml or corrections.toml.
    #[error("{path}:{line}: {message}")]
    Toml {
        /// The path of the file.
        path: String,
        /// From 1.
        line: usize,
        /// What was found there and what to do.
        message: String,
    },
    /// Fewer than two articles.
    #[error("{path}: {found}, but a comparison needs at least two{reasons}")]
    TooFewArticles {
        /// The folder, or the files given.
        path: String,
        /// "no article could be read", "only one article could be read (x.txt)".
        found: String,
        /// "; left out: ..." with the reasons, or else what to do.
        reasons: String,
    },
    /// A folder together with other inputs.
    #[error("{path}: a folder cannot be combined with other inputs; give one folder, or two or more files")]
    MixedInputs {
        /// The folder.
        path: String,
    },
    /// A list of statements that contains none.
    #[error("{path}: no statements found; write one per line")]
    NoStatements {
        /// As given.
        path: String,
    },
}
