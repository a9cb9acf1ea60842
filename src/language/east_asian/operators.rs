//! Small words that decide what the others say, each by what it amounts to in English: 仅 and だけ are "only".

use crate::language::cut::Word;

/// Those of a language.
#[derive(Debug)]
pub struct OperatorWords {
    /// Words with a meaning of their own.
    pub words: &'static [(&'static str, &'static str)],
    /// Words beside a figure to which something rises or falls.
    pub to: &'static [&'static str],
    /// Words beside a figure from which it does.
    pub from: &'static [&'static str],
}

/// How far the particle of a figure may be after it: its counter comes first.
const FARTHEST_AFTER: usize = 2;

impl OperatorWords {
    /// What those among these words amount to. `is_after` says whether the words beside a figure follow it.
    pub fn among(&self, words: &[&Word], is_after: bool) -> Vec<&'static str> {
        let own = words.iter().flat_map(|word| self.words.iter().filter(|(own, _)| *own == word.lower));
        let figures = (0..words.len()).filter_map(|at| self.of_figure(words, at, is_after));
        own.map(|(_, meaning)| *meaning).chain(figures).collect()
    }

    /// Whether something rises or falls by the figure with this index, to it, or from it.
    fn of_figure(&self, words: &[&Word], at: usize, is_after: bool) -> Option<&'static str> {
        let is_figure = words.get(at)?.lower.starts_with(|letter: char| letter.is_ascii_digit());
        let beside = match is_after {
            true => words.get(at + 1..words.len().min(at + 1 + FARTHEST_AFTER)),
            false => at.checked_sub(1).and_then(|before| words.get(before..at)),
        };
        let has = |list: &[&str]| beside.is_some_and(|beside| beside.iter().any(|word| list.contains(&&*word.lower)));
        is_figure.then(|| match (has(self.to), has(self.from)) {
            (true, _) => "to a figure",
            (_, true) => "from a figure",
            _ => "by a figure",
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::article::LanguageCode;
    use crate::language::Languages;

    fn operators(text: &str, code: &str) -> Vec<&'static str> {
        let language = Languages::built_in().of(&LanguageCode::new(code));
        let cut = language.cut(&[text]).remove(0);
        language.contrast().operators(&cut.words.iter().collect::<Vec<_>>())
    }

    #[test]
    fn small_words_amount_to_the_same_in_each_language() {
        assert_eq!(operators("少女は19時間ぶりに救出された。", "ja"), ["after", "by a figure"]);
        assert_eq!(operators("賃金は5ドルに上がる。", "ja"), ["to a figure"]);
        assert_eq!(operators("大桥仅完成四成。", "zh"), ["only"]);
        assert_eq!(operators("工资从3美元提高到5美元。", "zh"), ["from a figure", "to a figure"]);
        assert_eq!(operators("部分会员反对。", "zh"), ["some", "against"]);
    }
}
