//! A second reader: a language model that reads what the rules leave unsure.
//!
//! Goes in: the [`Question`](crate::finding::Question)s of the judge and [`Pair`](crate::finding::Pair)s of statements. Comes out:
//! [`Opinion`](crate::finding::Opinion)s and joins, by [`SecondReader`], from answers that are kept ([`Readings`]) or, where none is,
//! from whoever `send` asks.
//!
//! `numbered.rs` numbers an article's sentences, `request.rs` and `prompt.rs` word what is asked, `desk.rs` puts it, `answer.rs` takes a
//! server's answer apart, `belief.rs` and `pairing.rs` say which answers are believed, with `controls.rs`, `batch.rs` has them as files. Nothing here
//! touches the network.

mod answer;
mod batch;
mod belief;
mod controls;
mod desk;
mod numbered;
mod pairing;
mod prompt;
mod readings;
mod request;
mod second;

pub use answer::{Answer, Fault};
pub use batch::{Answers, request_line};
pub use belief::{Belief, Refusal, belief};
pub use desk::{ReaderOptions, Send, Tally};
pub use numbered::{NumberedArticle, numbered, tokens};
pub use prompt::Prompt;
pub use readings::{Reading, Readings, ReadingsError};
pub use request::{About, Asked, Request, Sheet};
pub use second::SecondReader;
