//! What is found out about an event: facts, and what each article makes of them.
//!
//! Types only: the judge makes [`Fact`]s with their [`Cell`]s; `gather`, `compare` and `report` read them.

mod cell;
mod contrast;
mod fact;
mod met;
mod opinion;
mod quotation;
mod reason;
mod remark;
mod rule;

pub use crate::article::Verdict;
pub use cell::{Cell, Evidence};
pub use contrast::{Contrast, DifferenceKind};
#[cfg(test)]
pub use fact::tests::fact as fact_with;
pub use fact::{Fact, FactWording, LeftOut};
pub use met::Met;
pub use opinion::{Advise, Adviser, Demand, Nobody, Opinion, Question, StatementPair};
pub use quotation::{QuotationLabel, QuotationOutcome};
pub use reason::Reason;
pub use remark::{ArticleNote, CorrectionOutcome, Remark, Unrecognised};
pub use rule::Rule;
