//! What is known of languages: one folder and one line of the table for each.
//!
//! Input: a text. Output: the code of its language ([`language_of`]), and from [`Languages`] what a [`Language`] knows
//! about it: sentences and words ([`cut`](Language::cut)), mentions and clauses ([`read`](Language::read)).

mod acts;
mod any_text;
pub mod chinese;
mod contrast;
mod crossing;
mod cut;
mod cut_text;
mod detect;
pub mod east_asian;
pub mod english;
mod frame;
mod inflate;
pub mod japanese;
mod lexicon;
mod mention;
mod quantity;
mod questions;
mod reading;
pub mod script;
mod senses;
mod story;
mod table;
mod unknown;

pub use acts::Acts;
pub use contrast::{Certainty, ContrastWords, Predicate, Stretch};
pub use crossing::{Crossing, CrossingSentence, CrossingSide, Meeting};
pub use cut::{SegmentedParagraph, Sentence, Word};
pub use cut_text::{CutText, is_acronym, one_line};
pub use detect::{contradiction, language_of, language_of_list};
pub use english::is_given_name;
pub use frame::{ActWord, Argument, Factuality, Frame, FrameKind, Oblique, Qualifier, QualifierSlot, Side};
pub use japanese::is_japanese_name;
pub use lexicon::Lexicon;
pub use mention::{
    Bound, CalendarDay, Credit, DateMention, Entity, EntityKind, Mentions, Name, Number, Quote, Reference, Reported,
    Speaker, Unit, Zone,
};
pub use quantity::{Quantified, Quantity};
pub use questions::Language;
pub use reading::{Antecedent, Clause, Context, CutArticle, ReadParagraph, Reading};
pub use senses::Senses;
pub use story::{ActSubject, StoryWords};
pub use table::Languages;
