//! How English acts and things are kin: "sign" and "signature", "sack" and "dismiss", "buy" and "sell".
//!
//! Input: base forms in lower case. Output: how near two are ([`kin`]), whether they are one act from two sides
//! ([`relate`]), the act that a noun expresses ([`act_of_noun`]).
//!
//! `wordnet.txt` is made from WordNet 3.0 by `tools/wordnet_kin.py`, which explains its fields, under the licence in
//! `LICENSE-WORDNET`. `editors.txt`, `contraries.txt` and `converses.txt` are our own, and explain their contents in
//! their first lines. All are read when first needed.

mod kinship;
mod vocabulary;

pub use kinship::{act_of_noun, act_word, alternates, kin, relate, verb_of_noun};
