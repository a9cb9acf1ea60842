//! Small Japanese words that decide what the others say, each by what it amounts to in English.

use crate::language::east_asian::OperatorWords;

/// Small words, and those beside a figure.
pub static OPERATORS: OperatorWords = OperatorWords { words: WORDS, to: &["に", "へ", "まで"], from: &["から"] };

/// Sorted by what they amount to.
static WORDS: &[(&str, &str)] = &[
    ("ぶり", "after"),
    ("後", "after"),
    ("反対", "against"),
    ("すべて", "all"),
    ("両", "all"),
    ("全", "all"),
    ("全て", "all"),
    ("全員", "all"),
    ("全部", "all"),
    ("双方", "all"),
    ("少なくとも", "at least"),
    ("最大", "at most"),
    ("前", "before"),
    ("期間", "during"),
    ("初", "first"),
    ("初めて", "first"),
    ("最初", "first"),
    ("半分", "half"),
    ("半数", "half"),
    ("最大", "largest"),
    ("最後", "last"),
    ("以下", "less"),
    ("未満", "less"),
    ("以上", "more"),
    ("超", "more"),
    ("超える", "more"),
    ("多数", "most"),
    ("大半", "most"),
    ("ほぼ", "nearly"),
    ("近く", "nearly"),
    ("だけ", "only"),
    ("のみ", "only"),
    ("唯一", "only"),
    ("以来", "since"),
    ("一部", "some"),
    ("まで", "until"),
];
