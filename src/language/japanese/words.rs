//! A Japanese text cut into words.
//!
//! `words.bin` and `connections.bin` are made from IPADIC by `tools/lexica`, under the licence in `LICENSE-IPADIC`: the
//! cost of each word, and the cost of one kind of word following another. The cheapest path through the text wins.

use super::lattice::{CandidateWord, cheapest};
use crate::language::east_asian::packed::{Keys, Packed, Texts};
use crate::language::east_asian::{Class, EastWord, Folded};
use std::sync::LazyLock;

static LEXICON: LazyLock<Ipadic> = LazyLock::new(Ipadic::load);

struct Ipadic {
    surfaces: Keys,
    groups: [Vec<u8>; 2],
    costs: Vec<u8>,
    /// The lemma of a form, the reading of a name.
    extras: Texts,
    classes: Vec<Class>,
    inflections: Vec<Inflection>,
    connections: Vec<u8>,
    unknown: UnknownClasses,
}

/// The endings of one kind of verb or adjective.
struct Inflection {
    /// The ending of its dictionary form.
    base: String,
    /// Each ending with its group.
    endings: Vec<(String, u16)>,
}

/// Groups of words that no dictionary has.
struct UnknownClasses {
    noun: u16,
    number: u16,
    symbol: u16,
}

/// Words of a text, in order, without white space but with punctuation.
///
/// ```
/// let words = storydiff::language::japanese::words("市長は新しい橋を開いた。");
/// let bases: Vec<&str> = words.iter().map(|word| word.base.as_str()).collect();
/// assert_eq!(bases, ["市長", "は", "新しい", "橋", "を", "開く", "た", "。"]);
/// ```
pub fn words(text: &str) -> Vec<EastWord> {
    words_at(text, 0)
}

/// [`words`] of a piece of a text that begins at a byte of its paragraph.
pub(super) fn words_at(text: &str, offset: usize) -> Vec<EastWord> {
    let lexicon = &*LEXICON;
    let folded = Folded::of(text, offset);
    let connection = |left: u16, right: u16| lexicon.connection(left, right);
    let path = cheapest(&folded.text, |at| lexicon.candidates(&folded.text, at), connection);
    let word = |candidate: &CandidateWord| lexicon.word(&folded, candidate);
    path.iter().map(word).filter(|word| !word.surface.trim().is_empty()).collect()
}

impl Ipadic {
    fn load() -> Ipadic {
        let mut words = Packed::unpack(include_bytes!("words.bin"));
        let mut more = Packed::unpack(include_bytes!("connections.bin"));
        let (names, lines) = (more.texts(0), more.texts(1));
        let group = |name: &str| (0..names.len()).find(|row| names.get(*row) == name).unwrap_or_default() as u16;
        let inflections = (0..lines.len()).filter_map(|row| Inflection::read(lines.get(row))).collect();
        Ipadic {
            surfaces: words.keys(0),
            groups: [words.bytes(1), words.bytes(2)],
            costs: words.bytes(3),
            extras: words.texts(4),
            classes: (0..names.len()).map(|row| class(names.get(row))).collect(),
            unknown: UnknownClasses {
                noun: group("名詞,一般"), number: group("名詞,数"), symbol: group("記号,一般")
            },
            inflections,
            connections: more.bytes(2),
        }
    }

    /// The cost of a word of the group `right` after one of `left`.
    fn connection(&self, left: u16, right: u16) -> i32 {
        let at = usize::from(left) * self.classes.len() + usize::from(right);
        self.connections.get(at).map_or(0, |cost| i32::from(*cost) - 128)
    }

    /// All words that may begin at a byte of the text.
    fn candidates(&self, text: &str, at: usize) -> Vec<CandidateWord> {
        let rest = text.get(at..).unwrap_or_default();
        let mut found = Vec::new();
        for (length, rows) in self.surfaces.prefixes(rest) {
            for row in rows {
                let group =
                    u16::from_be_bytes(self.groups.each_ref().map(|bytes| bytes.get(row).copied().unwrap_or(0)));
                let cost = self.costs.get(row).copied().map_or(0, i32::from);
                let plain = |end, group| CandidateWord { start: at, end: at + end, group, cost, row: Some(row) };
                match self.inflections.get(usize::from(group).wrapping_sub(self.classes.len())) {
                    None => found.push(plain(length, group)),
                    Some(inflection) => {
                        let after = rest.get(length..).unwrap_or_default();
                        let fits = inflection.endings.iter().filter(|(ending, _)| after.starts_with(ending.as_str()));
                        found.extend(fits.map(|(ending, group)| plain(length + ending.len(), *group)));
                    }
                }
            }
        }
        self.unknown.extend(text, at, &mut found);
        found
    }

    fn word(&self, folded: &Folded, candidate: &CandidateWord) -> EastWord {
        let surface = folded.text.get(candidate.start..candidate.end).unwrap_or_default().to_string();
        let group = usize::from(candidate.group);
        let mut class = self.classes.get(group).copied().unwrap_or(Class::Noun);
        let (mut base, mut reading) = (surface.clone(), String::new());
        if let Some(row) = candidate.row {
            let number = u16::from_be_bytes(self.groups.each_ref().map(|bytes| bytes.get(row).copied().unwrap_or(0)));
            let extra = self.extras.get(row);
            if let Some(inflection) = self.inflections.get(usize::from(number).wrapping_sub(self.classes.len())) {
                base = format!("{}{}", self.surfaces.get(row), inflection.base);
            } else if class.is_name() {
                reading = extra.to_string();
            } else if !extra.is_empty() {
                base = extra.to_string();
            }
        } else if surface.chars().all(|letter| letter.is_alphabetic() && letter < '\u{250}') {
            class = Class::Latin;
        }
        EastWord { span: folded.span(candidate.start..candidate.end), surface, base, class, reading }
    }
}

impl Inflection {
    fn read(line: &str) -> Option<Inflection> {
        let (base, endings) = line.split_once('\t')?;
        let ending = |text: &str| {
            let (ending, group) = text.split_once(',')?;
            Some((ending.to_string(), group.parse().ok()?))
        };
        Some(Inflection { base: base.to_string(), endings: endings.split(' ').filter_map(ending).collect() })
    }
}

/// Costs of unknown words, in steps of 64 of IPADIC's (its `unk.def`: about 11,400 for kanji, 9,500 for kana).
const UNKNOWN_KANJI: i32 = 178;
const UNKNOWN_KANA: i32 = 150;

impl UnknownClasses {
    /// Runs of one script that may be a word, as in IPADIC's `char.def`: katakana, letters and digits as a whole, one
    /// or two kanji or hiragana.
    fn extend(&self, text: &str, at: usize, found: &mut Vec<CandidateWord>) {
        let rest = text.get(at..).unwrap_or_default();
        let Some(script) = rest.chars().next().map(LetterClass::of) else { return };
        let run: Vec<char> =
            rest.chars().take_while(|letter| LetterClass::of(*letter) == script).take(LONGEST_RUN).collect();
        let lengths: &[usize] = match script {
            LetterClass::Kanji if found.is_empty() || run.len() > 1 => &[1, 2],
            LetterClass::Kanji | LetterClass::Hiragana if found.is_empty() => &[1],
            LetterClass::Kanji | LetterClass::Hiragana => return,
            LetterClass::Katakana | LetterClass::Letter | LetterClass::Digit => &[usize::MAX],
            LetterClass::Other if found.is_empty() => &[1],
            LetterClass::Other => return,
        };
        let (group, cost) = match script {
            LetterClass::Kanji => (self.noun, UNKNOWN_KANJI),
            LetterClass::Digit => (self.number, 0),
            LetterClass::Other => (self.symbol, UNKNOWN_KANA),
            _ => (self.noun, UNKNOWN_KANA),
        };
        for length in lengths.iter().map(|length| *length.min(&run.len())) {
            let end = at + run.iter().take(length).map(|letter| letter.len_utf8()).sum::<usize>();
            found.push(CandidateWord { start: at, end, group, cost, row: None });
        }
    }
}

/// The most characters of a run: a page of one letter is not a word.
const LONGEST_RUN: usize = 40;

#[derive(PartialEq, Clone, Copy)]
enum LetterClass {
    Kanji,
    Hiragana,
    Katakana,
    Letter,
    Digit,
    Other,
}

impl LetterClass {
    fn of(letter: char) -> LetterClass {
        match letter {
            '0'..='9' => LetterClass::Digit,
            'ぁ'..='ゖ' => LetterClass::Hiragana,
            'ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ' => LetterClass::Katakana,
            '\u{3400}'..='\u{9fff}' | '々' | '〆' | '\u{20000}'..='\u{3ffff}' => LetterClass::Kanji,
            _ if letter.is_alphabetic() => LetterClass::Letter,
            _ => LetterClass::Other,
        }
    }
}

/// The class of an IPADIC group, by its name.
fn class(group: &str) -> Class {
    let has = |start: &str| group.starts_with(start);
    match group {
        _ if has("名詞,固有名詞,人名,姓") => Class::FamilyName,
        _ if has("名詞,固有名詞,人名,名") => Class::GivenName,
        _ if has("名詞,固有名詞,人名") => Class::PersonName,
        _ if has("名詞,固有名詞,地域") => Class::PlaceName,
        _ if has("名詞,固有名詞,組織") => Class::Organisation,
        _ if has("名詞,固有名詞") => Class::ProperNoun,
        _ if has("名詞,サ変接続") => Class::Action,
        _ if has("名詞,形容動詞語幹") || has("名詞,ナイ形容詞語幹") => Class::Adjective,
        _ if has("名詞,数") => Class::Number,
        _ if has("名詞,接尾,助数詞") => Class::Counter,
        _ if has("名詞,接尾") => Class::Suffix,
        _ if has("名詞,代名詞") => Class::Pronoun,
        _ if has("名詞,非自立") || has("名詞,特殊") || has("名詞,動詞非自立的") || has("名詞,接続詞的") => {
            Class::Grammar
        }
        _ if has("名詞") => Class::Noun,
        _ if has("動詞,自立") => Class::Verb,
        _ if has("形容詞,自立") => Class::Adjective,
        _ if has("副詞") => Class::Adverb,
        _ if has("接頭詞") => Class::Prefix,
        _ if has("連体詞") => Class::Adjective,
        _ if has("記号,アルファベット") => Class::Latin,
        _ if has("記号") => Class::Symbol,
        _ => Class::Grammar,
    }
}
