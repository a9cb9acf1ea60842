//! English words by which news tells who and why.
//!
//! Goes in: words of an article. Comes out: what is asked by [`StoryWords`](crate::language::story::StoryWords).

mod answers;
mod article;
mod cause;
mod naming;
mod pronoun;
mod source;
mod words;
