//! Something odd but survivable, shown to the reader instead of stopping the work.

/// A note for the reader, in the terminal and in the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// What it is about; decides where it is shown.
    pub kind: NoteKind,
    /// One finished sentence for the reader.
    pub text: String,
}

impl Note {
    /// A note with its sentence.
    pub fn new(kind: NoteKind, text: impl Into<String>) -> Note {
        Note { kind, text: text.into() }
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
