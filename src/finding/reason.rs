//! Why a cell has its verdict: a value, which the report puts into words.

use super::contrast::DifferenceKind;
use super::opinion::Adviser;
use super::rule::Rule;
use crate::article::{LanguageCode, Stub};

/// Why a cell has its verdict. The words concerned are in the cell: [`missing`](super::Cell::missing),
/// [`contrasts`](super::Cell::contrasts), [`quotation`](super::Cell::quotation).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The statement was taken from this very article.
    OwnWords,
    /// One passage carries enough of the statement's weight.
    Carried,
    /// A passage carries the act, but words of weight have no counterpart.
    DetailMissing,
    /// A passage carries it, but hardly as the statement says it.
    InPart,
    /// A passage carries it, but there the act is denied, only planned, done by or to somebody else, or claimed by
    /// somebody else.
    OtherAct,
    /// The same thing is stated with other words where it matters; the kind is that of the contrast that decided.
    Other(DifferenceKind),
    /// Announced in one, done in the other, and perhaps written before the deed.
    Earlier,
    /// No passage carries enough of it.
    NotFound,
    /// The same, but its distinctive words are in what was set apart.
    SetApart {
        /// Why the text was set apart; `None` for a photo caption.
        why: Option<&'static str>,
        /// The text that was set apart, verbatim.
        text: String,
    },
    /// No passage carries it, and the text is not the whole article.
    Stub(Stub),
    /// No passage carries it, and it comes from a headline, which sums up.
    Headline,
    /// No passage carries it, and it has too few distinctive words to look for.
    FewWords,
    /// The article or the statement is in a language that is not judged.
    Language(LanguageCode),
    /// A person set the verdict.
    ByHand {
        /// In the person's words.
        why: Option<String>,
    },
    /// A language model read it.
    Reader {
        /// Its name.
        model: String,
        /// The host that was asked, if it is not the user's own machine.
        host: Option<String>,
    },
    /// Another fact was joined with this one, and the other's cell counts.
    Joined {
        /// Who joined them.
        by: Adviser,
    },
    /// A person separated the fact from the passage that seemed to carry it.
    Parted,
}

impl Reason {
    /// The rule that decided.
    pub fn rule(&self) -> Rule {
        match self {
            Reason::OwnWords => Rule::OwnWords,
            Reason::Carried => Rule::Carried,
            Reason::DetailMissing => Rule::DetailMissing,
            Reason::InPart => Rule::InPart,
            Reason::OtherAct => Rule::OtherAct,
            Reason::Other(DifferenceKind::Number) => Rule::OtherNumber,
            Reason::Other(DifferenceKind::Date) => Rule::OtherDate,
            Reason::Other(DifferenceKind::Name) => Rule::OtherName,
            Reason::Other(DifferenceKind::Quote) => Rule::OtherQuote,
            Reason::Other(DifferenceKind::Certainty) | Reason::Earlier => Rule::OtherCertainty,
            Reason::NotFound => Rule::NotFound,
            Reason::SetApart { .. } => Rule::SetApart,
            Reason::Stub(_) => Rule::Stub,
            Reason::Headline => Rule::Headline,
            Reason::FewWords => Rule::FewWords,
            Reason::Language(_) => Rule::LanguageNotJudged,
            Reason::Reader { .. } | Reason::Joined { by: Adviser::Reader { .. } } => Rule::Reader,
            Reason::ByHand { .. }
            | Reason::Joined { by: Adviser::Person }
            | Reason::Parted
            | Reason::Other(DifferenceKind::ByHand) => Rule::ByHand,
        }
    }
}
