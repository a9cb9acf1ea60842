//! Something odd but survivable, shown to the reader instead of stopping the work.

use super::language::LanguageCode;
use super::stub::Stub;

/// What was odd in reading: a value, which the report puts into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// An input was left out.
    LeftOut {
        /// Which, and why, as the failure says it.
        reason: String,
    },
    /// So many more were left out.
    MoreLeftOut(usize),
    /// The outlet has corrected the article, in these words.
    Corrected(String),
    /// The outlet has struck these words through.
    Struck(Vec<String>),
    /// The text is not the article but what stands in its place.
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
    /// The day on which the document was made was taken for that of publication.
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
    /// The file says it is in one language, and its text is in another.
    OtherLanguage {
        /// What it says.
        declared: LanguageCode,
        /// What was used.
        found: LanguageCode,
    },
    /// The file says that it holds so many documents, and fewer were found.
    FewerDocuments {
        /// What it says.
        promised: usize,
        /// How many there are.
        found: usize,
    },
    /// The file seems to hold so many articles, which were read as one.
    SeveralInOne(usize),
    /// So many letters of a PDF have no Unicode values.
    LostLetters(usize),
    /// Which columns of a table were taken for what.
    Columns {
        /// What each holds, and the names of the columns.
        read: Vec<(&'static str, Vec<String>)>,
        /// The names of the others, as a list; empty where there are none.
        unread: String,
    },
    /// What an agency wrote beside the article.
    Wire {
        /// What it is: "slug", "version".
        what: &'static str,
        /// In its words.
        words: String,
    },
    /// Text that is not among the paragraphs.
    KeptApart {
        /// Photo captions.
        captions: usize,
        /// The same again.
        repeated_captions: usize,
        /// Paragraphs that came a second time.
        repeated_paragraphs: usize,
    },
    /// So many lines are no text of the article.
    Furniture(usize),
    /// Only the first paragraphs were read.
    FirstParagraphs {
        /// How many.
        read: usize,
        /// Of how many.
        all: usize,
    },
}

impl Note {
    /// What it is about; decides where it is shown.
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

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Articles that seem to cover another event.
    OtherEvent,
    /// An input that could not be used and was left out.
    LeftOut,
    /// A correction by a person that does not fit, or fits words that have changed since.
    Correction,
    /// A language model that was asked.
    Reader,
    /// What the outlet itself has taken back: a correction that it printed, words that it struck through.
    Withdrawn,
    /// A language that is shown but not judged.
    Language,
    /// A text that is not the article but what stands in its place.
    Stub,
    /// Something missing or uncertain in what was read: no date, a guessed encoding, a very short text.
    Reading,
    /// Which columns of a table were taken for what.
    Columns,
    /// What an agency wrote beside the article: slug, version, correction, embargo.
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

    /// Whether it is worth a line in the terminal: it changes what the comparison means.
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
