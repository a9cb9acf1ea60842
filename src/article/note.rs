//! Something odd but survivable, shown to the reader instead of stopping the work.

use super::language::LanguageCode;
use super::stub::Stub;

/// An oddity found in reading: a value, which the report puts into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// An input was left out.
    LeftOut {
        /// Which one and why, in the words of the error.
        reason: String,
    },
    /// This many more were left out.
    MoreLeftOut(usize),
    /// The outlet has corrected the article, in these words.
    Corrected(String),
    /// The outlet has struck these words through.
    Struck(Vec<String>),
    /// The text is not the article but a replacement or a part of it.
    Stub {
        /// What it is.
        stub: Stub,
        /// How many characters the text says are missing.
        missing: Option<usize>,
    },
    /// There is no headline.
    NoHeadline,
    /// There is no publication date.
    NoDate,
    /// The day of publication is printed without its year, and nothing tells the year.
    NoYear(String),
    /// The day of publication is printed without its year, which the other articles told.
    YearOfOthers(String),
    /// The day on which the document was made was taken as the day of publication.
    DateOfDocument,
    /// A web archive kept the page on this day.
    Archived(String),
    /// The file declares no encoding; this one was chosen.
    Encoding(String),
    /// The file has changed since it was fetched.
    Changed {
        /// When that was.
        fetched: Option<String>,
    },
    /// The file declares one language, and its text is in another.
    OtherLanguage {
        /// The declared language.
        declared: LanguageCode,
        /// The language that was used.
        found: LanguageCode,
    },
    /// The file declares more documents than were found.
    FewerDocuments {
        /// The declared number.
        promised: usize,
        /// The number found.
        found: usize,
    },
    /// The file seems to contain this many articles, which were read as one.
    SeveralInOne(usize),
    /// This many letters of a PDF have no Unicode values.
    LostLetters(usize),
    /// How the columns of a table were read.
    Columns {
        /// Each kind of content, with the names of its columns.
        read: Vec<(&'static str, Vec<String>)>,
        /// The names of the other columns, as a list; empty if there are none.
        unread: String,
    },
    /// What an agency added to the article.
    Wire {
        /// What it is: "slug", "version".
        what: &'static str,
        /// The agency's words.
        words: String,
    },
    /// Text that is not among the paragraphs.
    KeptApart {
        /// The number of photo captions.
        captions: usize,
        /// The number of repeated captions.
        repeated_captions: usize,
        /// The number of repeated paragraphs.
        repeated_paragraphs: usize,
    },
    /// This many lines are not text of the article.
    Furniture(usize),
    /// Only the first paragraphs were read.
    FirstParagraphs {
        /// How many were read.
        read: usize,
        /// How many there are.
        all: usize,
    },
}

impl Note {
    /// What it concerns; decides where it is shown.
    pub fn kind(&self) -> NoteKind {
        match self {
            Note::LeftOut { .. } | Note::MoreLeftOut(_) => NoteKind::LeftOut,
            Note::Corrected(_) | Note::Struck(_) => NoteKind::Withdrawn,
            Note::Stub { .. } => NoteKind::Stub,
            Note::Columns { .. } => NoteKind::Columns,
            Note::Wire { .. } => NoteKind::Wire,
            Note::KeptApart { .. } | Note::Furniture(_) | Note::FirstParagraphs { .. } => NoteKind::Dropped,
            Note::NoHeadline
            | Note::NoDate
            | Note::NoYear(_)
            | Note::YearOfOthers(_)
            | Note::DateOfDocument
            | Note::Archived(_)
            | Note::Encoding(_)
            | Note::Changed { .. }
            | Note::OtherLanguage { .. }
            | Note::FewerDocuments { .. }
            | Note::SeveralInOne(_)
            | Note::LostLetters(_) => NoteKind::Reading,
        }
    }
}

/// What a note concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Articles that seem to cover another event.
    OtherEvent,
    /// An input that could not be used and was left out.
    LeftOut,
    /// A person's correction that does not fit, or that fits words which have changed since.
    Correction,
    /// A language model that was asked.
    Reader,
    /// What the outlet itself has taken back: a correction that it printed, words that it struck through.
    Withdrawn,
    /// A language that is shown but not judged.
    Language,
    /// A text that is not the article but a replacement or a part of it.
    Stub,
    /// Something missing or uncertain in what was read: no date, a guessed encoding, a very short text.
    Reading,
    /// How the columns of a table were read.
    Columns,
    /// What an agency added to the article: slug, version, correction, embargo.
    Wire,
    /// Text that was read but kept out of the body: captions, repeated paragraphs.
    Dropped,
}

impl NoteKind {
    /// A stable name for JSON and CSS classes.
    pub fn name(self) -> &'static str {
        match self {
            NoteKind::OtherEvent => "other-event",
            NoteKind::LeftOut => "left-out",
            NoteKind::Correction => "correction",
            NoteKind::Reader => "reader",
            NoteKind::Withdrawn => "withdrawn",
            NoteKind::Language => "language",
            NoteKind::Stub => "stub",
            NoteKind::Reading => "reading",
            NoteKind::Columns => "columns",
            NoteKind::Wire => "wire",
            NoteKind::Dropped => "dropped",
        }
    }

    /// Whether it deserves a line in the terminal because it changes what the comparison means.
    pub fn is_urgent(self) -> bool {
        matches!(
            self,
            NoteKind::OtherEvent
                | NoteKind::LeftOut
                | NoteKind::Correction
                | NoteKind::Withdrawn
                | NoteKind::Language
                | NoteKind::Stub
        )
    }
}
