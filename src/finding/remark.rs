//! What the reader should know besides the facts: values, which the report puts into words.

use crate::article::{LanguageCode, Note, NoteKind, Verdict};

/// A remark and the article that it concerns; `None` if it concerns the whole event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleNote {
    /// Index in the event's articles.
    pub article: Option<usize>,
    /// The remark.
    pub remark: Remark,
}

/// Something that changes how the rest should be read. Articles are indices in the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Something odd found in reading.
    Read(Note),
    /// What became of a person's correction that does not fit, or that fits words which have changed.
    Correction {
        /// Index in [`Event::corrections`](crate::article::Event::corrections).
        correction: usize,
        /// What became of it.
        outcome: CorrectionOutcome,
    },
    /// A language model was asked about what was unsure, and was believed.
    Reader {
        /// Its name.
        model: String,
        /// The host that was asked, if it is not the user's own machine.
        host: Option<String>,
        /// How many cells rest on its verdict.
        cells: usize,
        /// How many facts it joined to others.
        joined: usize,
    },
    /// There are more facts than are judged against so many articles.
    NotJudged {
        /// How many are.
        judged: usize,
        /// How many there are.
        all: usize,
    },
    /// The article's language is not judged.
    Language(LanguageCode),
    /// The article is in another language than an earlier one, and both are judged.
    Across(LanguageCode),
    /// The article is so short that its omissions say little.
    Short {
        /// Its length in words, without the headline.
        words: usize,
    },
    /// These share almost nothing with the other articles.
    Strangers(Vec<usize>),
    /// These groups share almost nothing with each other, and none is larger than the others.
    NothingShared(Vec<Vec<usize>>),
    /// These were published long before or after the other articles, and report on other days.
    OtherDays {
        /// The articles.
        articles: Vec<usize>,
        /// Days between the nearest two.
        days: i32,
    },
    /// These two groups were published far apart, and report on other days.
    DaysApart {
        /// The groups.
        groups: [Vec<usize>; 2],
        /// Days between the nearest two.
        days: i32,
    },
}

impl Remark {
    /// What it concerns; decides where it is shown.
    pub fn kind(&self) -> NoteKind {
        match self {
            Remark::Read(note) => note.kind(),
            Remark::Correction { .. } => NoteKind::Correction,
            Remark::Reader { .. } => NoteKind::Reader,
            Remark::Language(_) => NoteKind::Language,
            Remark::NotJudged { .. } => NoteKind::LeftOut,
            Remark::Across(_) | Remark::Short { .. } => NoteKind::Reading,
            Remark::Strangers(_) | Remark::NothingShared(_) | Remark::OtherDays { .. } | Remark::DaysApart { .. } => {
                NoteKind::OtherEvent
            }
        }
    }
}

/// What became of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionOutcome {
    /// It replaced another heading for the same fact.
    OtherHeading,
    /// It replaced another verdict for the same cell.
    OtherVerdict(Verdict),
    /// It was applied to words that have changed since.
    WordsChanged {
        /// The words that it names.
        words: String,
        /// The statement as it is now.
        now: String,
    },
    /// It was applied without its words, which are no longer in the article.
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
    /// It does not fit: the statement that it means is not recognised.
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
    /// No statement has them any longer.
    Gone,
    /// They are in several facts.
    Several,
    /// They have changed, and several statements are now similar to them.
    SeveralAlike,
}
