//! The finished result, and the narrow waist: [`Comparison`] is all that any output may show.
//!
//! Input: what was read, weighed, judged and gathered. Output: the [`Comparison`], with what follows from its facts:
//! the differences, the outlets that state a fact ([`StatedBy`]), the source that it rests on ([`SecondHand`]), its depth
//! in each article ([`Depths`]).

mod agreement;
mod assemble;
mod comparison;
mod differences;
mod order;
mod second_hand;
mod stated_by;

pub use crate::finding::{
    Adviser, ArticleNote, Cell, Contrast, CorrectionOutcome, DifferenceKind, Evidence, Fact, FactWording, LeftOut, Met,
    QuotationLabel, QuotationOutcome, Reason, Remark, Rule, Unrecognised, Verdict,
};
pub use crate::gather::{
    ChoiceOf, ChosenWords, CreditedSource, SharedText, StoryValue, Subject, ValuePlace, Voice, VoiceUse, WholeSentence,
    WordChoice,
};
pub use crate::judge::{
    ConsideredPassage, Detail, ExplainedTerm, Explanation, NoSuchCell, TermSource, Threshold, ThresholdKind, Tried,
    find_article, find_fact,
};
pub use crate::weigh::QuantityKind;
pub use agreement::{Agreement, Decision, JudgedCell};
pub use assemble::assemble;
pub use comparison::{Comparison, Link, Row};
pub use differences::{Difference, Side};
pub use order::Depths;
pub use second_hand::SecondHand;
pub use stated_by::StatedBy;
