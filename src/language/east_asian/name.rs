//! People, places and organisations named in a text, with titles and readings.
//!
//! Input: a text's words and a language's [`NameWords`]. Output: [`EastName`]s. Neighbours that make up one name
//! (family and given name, a place and 県, an office and 省) become one.

use super::kana::{is_katakana, romaji};
use super::reading::{family_name, mandarin};
use super::unit::is_han;
use super::word::{Class, EastWord};
use crate::article::Span;
use crate::language::mention::EntityKind;

/// A language's words that accompany names.
#[derive(Debug)]
pub struct NameWords {
    /// Titles of people, after or before their names: 首相, 氏, 总统.
    pub titles: &'static [&'static str],
    /// Whether a title may also precede a name: 总统特朗普.
    pub titles_before: bool,
    /// Endings of the names of places: 県, 市, 省.
    pub places: &'static [&'static str],
    /// Endings of the names of offices, companies, parties: 省, 党, 公司.
    pub organisations: &'static [&'static str],
    /// Family names of one character, after which a given name may have been cut into characters. Empty if the word
    /// list recognises them.
    pub family_names: &'static str,
}

/// A name at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EastName {
    /// With its title: 高市首相.
    pub span: Span,
    /// Without its title: 高市.
    pub bare: Span,
    /// The title, if there is one.
    pub title: Option<Span>,
    /// What it names.
    pub kind: EntityKind,
    /// Its reading in Latin letters: "Takaichi Sanae", "Xi Jinping"; empty if that is unknown.
    pub reading: String,
}

/// The names of a text, in order; none is within another.
pub fn names(words: &[EastWord], name_words: &NameWords) -> Vec<EastName> {
    let mut found: Vec<EastName> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let finder = Finder { words, name_words };
        match finder.person(at).or_else(|| finder.organisation(at)).or_else(|| finder.place(at)) {
            Some((name, end)) => {
                found.push(name);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

pub(super) struct Finder<'t> {
    pub words: &'t [EastWord],
    pub name_words: &'t NameWords,
}

impl Finder<'_> {
    pub(super) fn word(&self, at: usize) -> Option<&EastWord> {
        self.words.get(at)
    }

    fn is_class(&self, at: usize, classes: &[Class]) -> bool {
        self.word(at).is_some_and(|word| classes.contains(&word.class))
    }

    /// How many words from there on are a title: 元 首相 is one, 官房 長官 another.
    pub(super) fn title(&self, at: usize) -> Option<usize> {
        let is_joined = |at: usize| at.checked_sub(1).is_none_or(|before| self.touches(before));
        (1..=4).rev().find(|count| {
            let text: String = self.words.iter().skip(at).take(*count).map(|word| word.base.as_str()).collect();
            at + count <= self.words.len()
                && (at + 1..at + count).all(is_joined)
                && (self.name_words.titles.contains(&text.as_str())
                    || text
                        .strip_prefix(['元', '前', '副', '原'])
                        .is_some_and(|rest| self.name_words.titles.contains(&rest)))
        })
    }

    pub(super) fn touches(&self, at: usize) -> bool {
        matches!((self.word(at), self.word(at + 1)), (Some(one), Some(next)) if one.span.end == next.span.start)
    }

    fn person(&self, start: usize) -> Option<(EastName, usize)> {
        let end = self.person_end(start)?;
        // A country before a title, 米大統領, is not part of the name.
        let after = if self.is_country(end) { end + 1 } else { end };
        let (mut title, mut last) = (None, end);
        if self.touches(end - 1)
            && let Some(count) = self.title(after)
        {
            last = after + count;
            title = self.between(after, last);
        }
        let mut first = start;
        if title.is_none() && self.name_words.titles_before {
            let before = (1..=3).find(|count| start.checked_sub(*count).and_then(|at| self.title(at)) == Some(*count));
            if let Some(count) = before.filter(|_| start > 0 && self.touches(start - 1)) {
                first = start - count;
                title = self.between(first, start);
            }
        }
        let is_certain = title.is_some() || self.is_whole_person(start, end);
        if !is_certain {
            return None;
        }
        let name = EastName {
            span: self.between(first, last)?,
            bare: self.between(start, end)?,
            title,
            kind: EntityKind::Person,
            reading: self.reading(start, end),
        };
        Some((name, last))
    }

    /// Where a person's name that may begin there ends.
    fn person_end(&self, start: usize) -> Option<usize> {
        let word = self.word(start)?;
        let parts = self.foreign_end(start);
        if parts > start {
            return Some(parts);
        }
        match word.class {
            Class::FamilyName => {
                let given = self.is_class(start + 1, &[Class::GivenName]) || self.is_unknown_given(start + 1);
                Some(if given && self.touches(start) { start + 2 } else { start + 1 })
            }
            Class::PersonName | Class::GivenName => Some(self.sounded_end(start + 1)),
            _ => self.spelt_out(start).or_else(|| {
                // 氏 and 首相 turn any name before them into a person.
                let may_be = word.class.is_name()
                    || word.surface.chars().all(is_katakana) && word.surface.chars().nth(1).is_some();
                let next = if self.is_country(start + 1) { start + 2 } else { start + 1 };
                (may_be && self.touches(start) && self.title(next).is_some()).then_some(start + 1)
            }),
        }
    }

    /// 翔平 in 大谷翔平氏: characters that no list of given names has, followed by a title.
    fn is_unknown_given(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let length = word.surface.chars().count();
        let is_short =
            length <= 3 && word.surface.chars().all(is_han) && !matches!(word.class, Class::Suffix | Class::Counter);
        is_short && self.title(at).is_none() && self.touches(at) && self.title(at + 1).is_some()
    }

    /// A Chinese name of which only the characters are known: a family name, then one or two characters that are not
    /// grammatical words, with a title beside it or a break after it.
    fn spelt_out(&self, start: usize) -> Option<usize> {
        let is_single = |at: usize| {
            self.word(at).is_some_and(|word| {
                word.surface.chars().nth(1).is_none()
                    && word.surface.chars().all(is_han)
                    && !matches!(word.class, Class::Grammar | Class::Number | Class::Symbol)
                    && !NEVER_GIVEN.contains(word.base.as_str())
            })
        };
        let family = self
            .word(start)
            .filter(|word| is_single(start) && self.name_words.family_names.contains(word.base.as_str()))?;
        let given = |at: usize| {
            let short =
                self.word(at).is_some_and(|word| word.surface.chars().all(is_han) && word.class == Class::PersonName);
            is_single(at) || short
        };
        if family.span.is_empty() || !given(start + 1) || !self.touches(start) {
            return None;
        }
        let ends = |at: usize| {
            let before =
                start.checked_sub(1).is_some_and(|before| self.title(before).is_some() && self.touches(before));
            let after = self.title(at).is_some() && self.touches(at - 1);
            let speech = self.is_class(at, &[Class::Verb, Class::Symbol, Class::Number]) || self.word(at).is_none();
            before || after || speech && self.is_class(start.wrapping_sub(1), &[Class::Symbol, Class::Organisation])
        };
        let two = (is_single(start + 1) && is_single(start + 2) && self.touches(start + 1))
            .then_some(start + 3)
            .filter(|end| ends(*end));
        two.or_else(|| Some(start + 2).filter(|end| ends(*end)))
    }

    /// Certainly a person even without a title: both names, or a name that is nothing else.
    fn is_whole_person(&self, start: usize, end: usize) -> bool {
        let given = end == start + 2 && self.is_class(start, &[Class::FamilyName]);
        let points = self.words.iter().take(end).skip(start).any(|word| matches!(word.surface.as_str(), "・" | "·"));
        let spelt = !self.name_words.family_names.is_empty() && end > start + 1;
        given || points || spelt || self.is_class(start, &[Class::FamilyName, Class::PersonName])
    }

    fn is_country(&self, at: usize) -> bool {
        const COUNTRIES: &[&str] =
            &["米", "英", "仏", "独", "露", "中", "日", "韓", "印", "豪", "伊", "加", "台", "美", "法", "德", "俄"];
        self.word(at).is_some_and(|word| COUNTRIES.contains(&word.base.as_str()))
    }

    fn organisation(&self, start: usize) -> Option<(EastName, usize)> {
        let is_part = |at: usize| {
            let nouns = [
                Class::Noun,
                Class::Action,
                Class::PlaceName,
                Class::Organisation,
                Class::ProperNoun,
                Class::Suffix,
                Class::Prefix,
                Class::Latin,
            ];
            self.is_class(at, &nouns) && (at == start || self.touches(at - 1))
        };
        let run = (start..self.words.len().min(start + LONGEST)).take_while(|at| is_part(*at)).count();
        let ends = |count: &usize| {
            let last = self.word(start + count - 1);
            last.is_some_and(|word| {
                word.class == Class::Organisation && *count == 1
                    || self.name_words.organisations.iter().any(|end| {
                        word.base.ends_with(end) && (*count > 1 || word.base.chars().count() > end.chars().count() + 1)
                    })
            })
        };
        let count = (1..=run).rev().find(ends)?;
        self.finish(start, start + count, EntityKind::Organisation)
    }

    fn place(&self, start: usize) -> Option<(EastName, usize)> {
        if !self.is_class(start, &[Class::PlaceName]) {
            return None;
        }
        let is_end = |at: usize| self.word(at).is_some_and(|word| self.name_words.places.contains(&word.base.as_str()));
        let end = if self.touches(start) && is_end(start + 1) { start + 2 } else { start + 1 };
        self.finish(start, end, EntityKind::Place)
    }

    fn finish(&self, start: usize, end: usize, kind: EntityKind) -> Option<(EastName, usize)> {
        let span = self.between(start, end)?;
        Some((EastName { span, bare: span, title: None, kind, reading: self.reading(start, end) }, end))
    }

    fn between(&self, start: usize, end: usize) -> Option<Span> {
        let (first, last) = (self.word(start)?, self.word(end.checked_sub(1)?)?);
        Some(Span::new(first.span.start, last.span.end))
    }

    /// In Latin letters, word by word; in Chinese, the family name and the rest.
    fn reading(&self, start: usize, end: usize) -> String {
        let words: Vec<&EastWord> = self.words.iter().take(end).skip(start).collect();
        if self.name_words.family_names.is_empty() {
            let parts: Vec<String> = words.iter().map(|word| capital(&shortened(&romaji(&word.reading)))).collect();
            return if parts.iter().any(String::is_empty) { String::new() } else { parts.join(" ") };
        }
        let letters: Vec<char> = words.iter().flat_map(|word| word.base.chars()).collect();
        let Some((family, given)) = letters.split_first().filter(|_| (2..=3).contains(&letters.len())) else {
            return String::new();
        };
        let syllables: String = given.iter().filter_map(|letter| mandarin(*letter).first().copied()).collect();
        match family_name(*family) {
            Some(family) => format!("{} {}", capital(family), capital(&syllables)),
            None => String::new(),
        }
    }
}

/// Characters that come right after names and in no name.
const NEVER_GIVEN: &str = "说称是在和与对将已从向到据就也都说为被把让会要";

/// The most words of an organisation's name.
const LONGEST: usize = 6;

/// As newspapers in English spell it, without long vowels.
fn shortened(romaji: &str) -> String {
    romaji.replace("ou", "o").replace("oo", "o").replace("uu", "u")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{chinese, japanese};

    fn read(text: &str, is_japanese: bool) -> Vec<(String, String, EntityKind, String)> {
        let found = if is_japanese {
            japanese::JAPANESE.names(&japanese::words(text))
        } else {
            chinese::CHINESE.names(&chinese::words(text))
        };
        found
            .into_iter()
            .map(|one| (one.span.of(text).to_string(), one.bare.of(text).to_string(), one.kind, one.reading))
            .collect()
    }

    #[test]
    fn japanese_people_have_titles_and_readings() {
        let cases = [
            ("高市早苗首相が来た", "高市早苗首相", "高市早苗", "Takaichi Sanae"),
            ("高市氏は", "高市氏", "高市", "Takaichi"),
            ("トランプ大統領は", "トランプ大統領", "トランプ", ""),
            ("トランプ米大統領は", "トランプ米大統領", "トランプ", ""),
            ("ジョン・ボルトン元大統領補佐官は", "ジョン・ボルトン元大統領補佐官", "ジョン・ボルトン", ""),
            ("田中太郎は", "田中太郎", "田中太郎", "Tanaka Taro"),
        ];
        for (text, span, bare, reading) in cases {
            let wanted = (span.to_string(), bare.to_string(), EntityKind::Person, reading.to_string());
            assert_eq!(read(text, true), [wanted], "{text}");
        }
    }

    #[test]
    fn places_and_offices_are_named() {
        let kinds = |text: &str, is_japanese: bool| {
            read(text, is_japanese).into_iter().map(|one| (one.0, one.2)).collect::<Vec<_>>()
        };
        assert_eq!(kinds("外務省は発表した", true), [("外務省".to_string(), EntityKind::Organisation)]);
        assert_eq!(kinds("静岡県で", true), [("静岡県".to_string(), EntityKind::Place)]);
        assert_eq!(kinds("外交部宣布", false), [("外交部".to_string(), EntityKind::Organisation)]);
        assert_eq!(kinds("在四川省", false), [("四川省".to_string(), EntityKind::Place)]);
    }

    #[test]
    fn chinese_people_have_titles_before_and_after() {
        let cases = [
            ("总统特朗普宣布", "总统特朗普", "特朗普", "Te Langpu"),
            ("特朗普总统宣布", "特朗普总统", "特朗普", "Te Langpu"),
            ("发言人林剑表示", "发言人林剑", "林剑", "Lin Jian"),
            ("市长张雄说", "市长张雄", "张雄", "Zhang Xiong"),
            ("约翰·博尔顿说", "约翰·博尔顿", "约翰·博尔顿", ""),
            ("杰夫·弗莱克发布了帖子", "杰夫·弗莱克", "杰夫·弗莱克", ""),
            ("杰夫·弗莱克于周五说", "杰夫·弗莱克", "杰夫·弗莱克", ""),
            ("弗莱克说", "弗莱克", "弗莱克", "Fu Laike"),
        ];
        for (text, span, bare, reading) in cases {
            let wanted = (span.to_string(), bare.to_string(), EntityKind::Person, reading.to_string());
            assert_eq!(read(text, false), [wanted], "{text}");
        }
    }
}
