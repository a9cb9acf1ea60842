//! English words by which news says who and why.
//!
//! Input: words of an article. Output: the answers to [`StoryWords`](crate::language::story::StoryWords).

mod answers;
mod article;
mod cause;
mod naming;
mod pronoun;
mod source;
mod words;
