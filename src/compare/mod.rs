//! The finished result, and the narrow waist: [`Comparison`] is all that any output may show.
//!
//! Goes in: the [`Judge`] with everything found so far. Comes out: the [`Comparison`].
//!
//! `verdict.rs` is the judge, also behind `check`; `excuse.rs` keeps it from calling an
//! omission sure where the words stand elsewhere (`set_apart.rs`); `detail.rs` finds what a passage lacks or tells otherwise.
//! `settle.rs` lays a person's corrections on the groups of statements, `by_hand.rs` on the cells; `recognise.rs` finds the
//! statement that a person means. `facts.rs` makes the facts, with ids (`fact_id.rs`) and in the order of `telling.rs`.
//! `voices.rs`, `credits.rs` and `shared.rs` say whose words the articles carry; `told.rs` counts shared text once,
//! `second_hand.rs` finds what rests on one source alone, `order.rs` how deep in each article a fact comes.
//! `word_choice.rs` says what each outlet calls the same. `five_ws.rs` answers who, what, when, where and why in each article's
//! words, by `actor.rs`, `location.rs` and `cause.rs`. `guard.rs` notices articles about another event, by `kinship.rs` and `told_days.rs`; `notes.rs` gathers what the
//! reader should know; `summary.rs` what stands out; `explain.rs` shows the reasoning behind one cell.

mod act_words;
mod actor;
mod by_hand;
mod cause;
mod comparison;
mod copied;
mod corrected;
mod credits;
mod detail;
mod differences;
mod english;
mod english_words;
mod excuse;
mod explain;
mod fact_id;
mod facts;
mod five_ws;
mod guard;
mod kinship;
mod likelihood;
mod location;
mod notes;
mod order;
mod other_certainty;
mod other_date;
mod other_name;
mod other_number;
mod other_quote;
mod quotation;
mod quoted;
mod recognise;
mod second_hand;
mod set_apart;
mod settle;
mod shared;
mod sides;
mod summary;
mod telling;
mod told;
mod told_days;
mod translated;
mod verdict;
mod voices;
mod word_choice;

pub use comparison::*;
pub use differences::differences;
pub use explain::{
    Candidate, ExplainedTerm, Explanation, NoSuchCell, TermSource, Threshold, Tried, explain, find_article, find_fact,
};
pub use fact_id::FactIds;
pub use facts::facts;
pub use likelihood::Curve;
pub use order::Depths;
pub use second_hand::SecondHand;
pub use set_apart::SetApart;
pub use settle::{Settled, SettledFact, VerdictByHand, settle};
pub use told::Told;
pub use verdict::Judge;
pub use word_choice::{ChoiceOf, ChosenWords, WordChoice};

use crate::article::Note;
use crate::weigh::{AlignedRow, PairedParagraphs};

/// Puts the finished parts together.
pub fn assemble(
    judge: &Judge<'_>,
    facts: Vec<Fact>,
    links: Vec<PairedParagraphs>,
    rows: Vec<AlignedRow>,
    on_corrections: Vec<Note>,
) -> Comparison {
    Comparison {
        links: links.into_iter().map(|link| Link { a: link.a, b: link.b, score: link.score }).collect(),
        rows: rows.into_iter().map(|row| Row { paragraphs: row.paragraphs, moved: row.moved }).collect(),
        differences: differences(&judge.read.event, &facts),
        voices: voices::voices(judge),
        five_ws: five_ws::five_ws(judge, &facts),
        words: word_choice::word_choices(judge, &facts),
        credits: credits::credits(judge),
        shared: shared::shared(judge),
        notes: notes::notes(judge, on_corrections),
        event: judge.read.event.clone(),
        facts,
    }
}
