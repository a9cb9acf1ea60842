//! A second reader: a language model that reads what the rules leave unsure.
//!
//! Input: the [`Question`](crate::finding::Question)s of the judge and [`StatementPair`](crate::finding::StatementPair)s.
//! Output: [`Opinion`](crate::finding::Opinion)s and joins, by [`SecondReader`], from answers that are kept
//! ([`Readings`]) or, failing that, from whoever `send` asks.
//!
//! `numbered.rs` numbers an article's sentences; `request.rs` and `prompt.rs` word the questions; `desk.rs` sends them;
//! `answer.rs` extracts a server's answers; `belief.rs` and `pairing.rs` decide, with `controls.rs`, which answers are
//! believed; `batch.rs` has questions and answers as files. Nothing here touches the network.

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

pub use answer::{Answer, AnswerFault};
pub use batch::{AnswerFile, request_line};
pub use belief::{Belief, Refusal, belief};
pub use desk::{ReaderOptions, Send, Tally};
pub use numbered::{NumberedArticle, numbered, tokens};
pub use prompt::Prompt;
pub use readings::{KeptAnswer, Readings, ReadingsError};
pub use request::{AskedStatement, ModelRequest, RequestSubject, StatementSheet};
pub use second::SecondReader;
