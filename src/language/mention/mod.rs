//! What is mentioned in a text: numbers, dates, names, quotations, credits.
//!
//! A language finds them; the result has the same form for every language: [`Mentions`] for each paragraph.

mod amount;
mod date;
mod mentions;
mod name;
mod speech;

pub use amount::{Bound, Number, Unit};
pub use date::{CalendarDay, DateMention, Zone};
pub use mentions::Mentions;
pub use name::{Entity, EntityKind, Name, Reference};
pub use speech::{Credit, Quote, Reported, Speaker};
