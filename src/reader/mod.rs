//! A second reader: a language model that reads the cells which the rules leave unsure.
//!
//! Goes in: the [`Question`](crate::finding::Question)s of the judge. Comes out: [`Opinion`](crate::finding::Opinion)s, by
//! [`SecondReader::advise`], from answers that are kept ([`Readings`]) or, where none is, from whoever `send` asks.
//!
//! `numbered.rs` numbers an article's sentences, `request.rs` and `prompt.rs` word what is asked, `answer.rs` takes a server's
//! answer apart, `belief.rs` says which answers are believed, `batch.rs` has them as files. Nothing here touches the network.

mod answer;
mod batch;
mod belief;
mod numbered;
mod prompt;
mod readings;
mod request;
mod second;

pub use answer::{Answer, Answered, Fault, answered};
pub use batch::{Answers, request_line};
pub use belief::{Belief, Refusal, belief};
pub use numbered::{NumberedArticle, numbered, tokens};
pub use prompt::Prompt;
pub use readings::{Reading, Readings, ReadingsError};
pub use request::Request;
pub use second::{ReaderOptions, SecondReader, Send, Tally};
