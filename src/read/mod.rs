//! What the articles say, each read according to its language.
//!
//! Input: an [`Event`](crate::article::Event), and the [`Languages`](crate::language::Languages). Output: [`Read`]:
//! sentences and words, mentions, statements.

mod annotate;
#[cfg(test)]
mod any_text;
mod bracket;
mod join;
mod reading;
mod segment;
mod statement;
mod statements;
mod voice;

pub use annotate::{Annotated, AnnotatedArticle};
pub use reading::{Read, read, read_list};
pub use segment::{Segmented, SegmentedArticle};
pub use statement::{Bracket, Statement};
