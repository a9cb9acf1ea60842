//! A Chinese text cut into words.
//!
//! `words.bin` is made by `tools/lexica` from jieba's word list (MIT): words with their rarity and kind. The likeliest
//! path through the text wins, scoring each word by itself, as jieba does.

use crate::language::east_asian::packed::{Keys, Packed, Texts};
use crate::language::east_asian::{Class, EastWord, Folded};
use std::sync::LazyLock;

static LEXICON: LazyLock<WordList> = LazyLock::new(|| {
    let mut file = Packed::unpack(include_bytes!("words.bin"));
    WordList { words: file.keys(0), costs: file.bytes(1), kinds: file.texts(2) }
});

struct WordList {
    words: Keys,
    /// The rarity of each word, in twelfths of its natural logarithm.
    costs: Vec<u8>,
    kinds: Texts,
}

/// A path through the text up to a byte.
#[derive(Clone, Copy)]
struct TextPath {
    total: u32,
    /// Where the last word begins.
    start: usize,
    row: Option<usize>,
}

/// The cost of an unknown character: more than any word of the list.
const UNKNOWN: u32 = 230;

/// The most characters of a run of letters or digits.
const LONGEST_RUN: usize = 40;

/// Words of a text, in order, without white space but with punctuation. `base` is in simplified characters.
///
/// ```
/// let words = storydiff::language::chinese::words("市長宣布新大桥开通。");
/// let bases: Vec<&str> = words.iter().map(|word| word.base.as_str()).collect();
/// assert_eq!(bases, ["市长", "宣布", "新", "大桥", "开通", "。"]);
/// ```
pub fn words(text: &str) -> Vec<EastWord> {
    words_at(text, 0)
}

/// [`words`] of a piece of a text that begins at a byte of its paragraph.
pub(super) fn words_at(text: &str, offset: usize) -> Vec<EastWord> {
    let folded = Folded::simplified(text, offset);
    let simple = folded.text.as_str();
    let mut ways: Vec<Option<TextPath>> = vec![None; simple.len() + 1];
    for (at, letter) in simple.char_indices() {
        let reached = ways.get(at).copied().flatten().map(|way| way.total);
        let Some(before) = reached.or((at == 0).then_some(0)) else { continue };
        let rest = simple.get(at..).unwrap_or_default();
        let mut reach = |end: usize, cost: u32, row: Option<usize>| {
            let way = TextPath { total: before + cost, start: at, row };
            if let Some(best) = ways.get_mut(end).filter(|best| best.is_none_or(|best| way.total < best.total)) {
                *best = Some(way);
            }
        };
        let run = rest.chars().take_while(|next| same_run(letter, *next)).take(LONGEST_RUN);
        let run: usize = run.map(char::len_utf8).sum();
        reach(at + run.max(letter.len_utf8()), UNKNOWN, None);
        if run == 0 {
            for (length, rows) in LEXICON.words.prefixes(rest) {
                reach(at + length, LEXICON.costs.get(rows.start).copied().map_or(UNKNOWN, u32::from), Some(rows.start));
            }
        }
    }
    let mut found = Vec::new();
    let mut end = simple.len();
    while let Some(way) = ways.get(end).copied().flatten() {
        found.push(word(&folded, way, end));
        end = way.start;
        if end == 0 {
            break;
        }
    }
    found.reverse();
    found.retain(|word| !word.surface.trim().is_empty());
    found
}

fn word(folded: &Folded, way: TextPath, end: usize) -> EastWord {
    let base = folded.text.get(way.start..end).unwrap_or_default().to_string();
    let class = match (way.row, base.chars().next()) {
        (Some(row), _) => class(LEXICON.kinds.get(row), &base),
        (None, Some(letter)) if letter.is_ascii_digit() => Class::Number,
        (None, Some(letter)) if letter < '\u{250}' && letter.is_alphabetic() => Class::Latin,
        (None, Some(letter)) if letter.is_alphabetic() => Class::Noun,
        _ => Class::Symbol,
    };
    EastWord { span: folded.span(way.start..end), surface: base.clone(), base, class, reading: String::new() }
}

/// Whether both are letters of one word, or digits of one number.
fn same_run(first: char, next: char) -> bool {
    let is_latin = |letter: char| letter.is_alphabetic() && letter < '\u{250}';
    first.is_ascii_digit() && (next.is_ascii_digit()) || is_latin(first) && is_latin(next)
}

/// The class of a word by jieba's mark for its kind.
fn class(kind: &str, word: &str) -> Class {
    let is_short = word.chars().nth(1).is_none();
    match kind {
        // The list also marks as names single characters that may only be part of one.
        "nr" | "nrt" | "nrfg" | "ns" | "nt" | "nz" if is_short => Class::Noun,
        "nr" | "nrt" | "nrfg" => Class::PersonName,
        "ns" => Class::PlaceName,
        "nt" => Class::Organisation,
        "nz" => Class::ProperNoun,
        "vn" => Class::Action,
        _ => match kind.chars().next() {
            Some('n' | 't' | 'i' | 'l' | 'j' | 'g' | 's' | 'z') => Class::Noun,
            Some('v') => Class::Verb,
            Some('a' | 'b') => Class::Adjective,
            Some('d' | 'f') => Class::Adverb,
            Some('m') => Class::Number,
            Some('q') => Class::Counter,
            Some('r') => Class::Pronoun,
            Some('h') => Class::Prefix,
            Some('k') => Class::Suffix,
            Some('x' | 'w') => Class::Symbol,
            Some('e') => Class::Latin,
            _ => Class::Grammar,
        },
    }
}
