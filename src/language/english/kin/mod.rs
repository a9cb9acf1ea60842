//! How English acts and things are kin: "sign" and "signature", "sack" and "dismiss", "buy" and "sell".
//!
//! Goes in: base forms in small letters. Comes out: how near two are ([`kin`]), whether they are one act from two sides
//! ([`relate`]), the act that a noun tells ([`act_of_noun`]).
//!
//! `wordnet.txt` is made from WordNet 3.0 by `tools/wordnet_kin.py`, which says what its fields are, under the licence in
//! `LICENSE-WORDNET`. `editors.txt`, `contraries.txt` and `converses.txt` are our own, and say in their first lines what they hold.
//! All are read when first asked for.

mod kinship;
mod vocabulary;

pub use kinship::{act_of_noun, alternates, kin, number, relate, verb_of_noun};
