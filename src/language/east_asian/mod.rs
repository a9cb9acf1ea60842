//! What Japanese and Chinese share: characters and their variants, numbers, word lists, names across scripts, glosses.
//!
//! Input: text with its words. Output: spans with their meanings, and how well a word or name of these languages agrees
//! with an English one. Whatever applies to only one of the two languages is in that language's folder.

pub mod agreement;
mod answers;
#[cfg(test)]
mod any_text;
mod contrast;
pub mod counterpart;
mod cut;
pub mod date;
mod entity;
pub mod figure;
pub mod fold;
mod foreign_name;
pub mod gloss;
mod irregular;
pub mod kana;
mod language;
mod meant_day;
mod mentions;
pub mod name;
pub mod number;
mod operators;
pub mod packed;
pub mod reading;
pub mod sentence;
pub mod sound;
pub mod speech;
pub mod stance;
pub mod transliteration;
pub mod unit;
pub mod variants;
pub mod vocabulary;
pub mod word;

pub use fold::Folded;
pub use language::EastAsian;
pub use operators::OperatorWords;
pub use word::{Class, EastWord};
