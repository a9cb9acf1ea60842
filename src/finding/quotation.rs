//! What became of a quotation.

/// What an article makes of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationOutcome {
    /// Whole, trimmed and so on.
    pub label: QuotationLabel,
    /// The pieces of the statement's quotation that the article leaves out, verbatim; for `Trimmed` only.
    pub cut: Vec<String>,
}

/// How an article renders words that the statement quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuotationLabel {
    /// The same words in quotation marks.
    Whole,
    /// In quotation marks, but with some words left out.
    Trimmed,
    /// Its sense, without quotation marks.
    Paraphrased,
    /// In quotation marks, with other words in it.
    Reworded,
    /// In quotation marks, with other words in it, where a text says that they were spoken in another language.
    Translated,
    /// The same words, attributed to somebody else.
    OtherSpeaker,
}

impl QuotationLabel {
    /// A stable name for JSON.
    pub fn name(self) -> &'static str {
        match self {
            QuotationLabel::Whole => "whole",
            QuotationLabel::Trimmed => "trimmed",
            QuotationLabel::Paraphrased => "paraphrased",
            QuotationLabel::Reworded => "reworded",
            QuotationLabel::Translated => "translated",
            QuotationLabel::OtherSpeaker => "other-speaker",
        }
    }
}
