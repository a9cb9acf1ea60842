//! What the reader should know beside the facts: values, which the report puts into words.

use crate::article::{LanguageCode, Note, NoteKind, Verdict};

/// A remark and the article that it concerns; `None` where it concerns the whole event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleNote {
    /// Index in the event's articles.
    pub article: Option<usize>,
    /// The remark.
    pub remark: Remark,
}

/// Something that changes how the rest is to be read. Articles are indices in the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// What was odd in reading.
    Read(Note),
    /// What became of a person's correction that does not fit, or fits words that have changed.
    Correction {
        /// Index in [`Event::corrections`](crate::article::Event::corrections).
        correction: usize,
        /// What became of it.
        outcome: Outcome,
    },
    /// A language model was asked about what was not sure, and was believed.
    Reader {
        /// Its name.
        model: String,
        /// The host that was asked, where it is not the user's own machine.
        host: Option<String>,
        /// How many cells rest on its verdict.
        cells: usize,
        /// How many facts it joined to others.
        joined: usize,
    },
    /// The article's language is not judged.
    Language(LanguageCode),
    /// The article is in another language than one before it, and both are judged.
    Across(LanguageCode),
    /// The article is so short that its omissions say little.
    Short {
        /// Its words, without the headline.
        words: usize,
    },
    /// These share almost nothing with the other articles.
    Strangers(Vec<usize>),
    /// Almost nothing is shared between these groups, none of which is larger than the others.
    NothingShared(Vec<Vec<usize>>),
    /// These were published long before or after the other articles and tell of other days.
    OtherDays {
        /// The articles.
        articles: Vec<usize>,
        /// Days between the nearest two.
        days: i32,
    },
    /// These two groups were published far apart and tell of other days.
    DaysApart {
        /// The groups.
        groups: [Vec<usize>; 2],
        /// Days between the nearest two.
        days: i32,
    },
}

impl Remark {
    /// What it is about; decides where it is shown.
    pub fn kind(&self) -> NoteKind {
        match self {
            Remark::Read(note) => note.kind(),
            Remark::Correction { .. } => NoteKind::Correction,
            Remark::Reader { .. } => NoteKind::Reader,
            Remark::Language(_) => NoteKind::Language,
            Remark::Across(_) | Remark::Short { .. } => NoteKind::Reading,
            Remark::Strangers(_) | Remark::NothingShared(_) | Remark::OtherDays { .. } | Remark::DaysApart { .. } => {
                NoteKind::OtherEvent
            }
        }
    }
}

/// What became of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It took the place of another heading for the same fact.
    OtherHeading,
    /// It took the place of another verdict for the same cell.
    OtherVerdict(Verdict),
    /// It was laid on words that have changed since.
    WordsChanged {
        /// The words that it names.
        words: String,
        /// The statement now.
        now: String,
    },
    /// It was made without its words, which do not stand in the article any more.
    WordsGone {
        /// The words.
        words: String,
        /// The article's id.
        article: String,
    },
    /// It does not fit: there is no such article.
    NoArticle {
        /// The id that it names.
        id: String,
    },
    /// It does not fit: which statement is meant cannot be told.
    NoStatement {
        /// The words that it names.
        words: String,
        /// Why not.
        because: Unrecognised,
    },
}

/// Why a statement is not recognised by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrecognised {
    /// No statement has them any more.
    Gone,
    /// They stand in several facts.
    Several,
    /// They have changed, and several statements are like them now.
    SeveralAlike,
}
