//! How certain a text makes something: denied, hearsay, likely, planned.
//!
//! Input: a folded text with its words, and a language's markers. Output: [`Marked`] spans.

use super::fold::Folded;
use crate::article::Span;

/// What a marker says about its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// It is not so: なかった, 没有.
    Denied,
    /// Somebody says so: という, 据报道.
    Hearsay,
    /// It may be so: とみられる, 可能.
    Likely,
    /// It is to be so: 予定, 将.
    Planned,
}

/// A marker at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// Its place.
    pub span: Span,
    /// What it says.
    pub stance: Stance,
}

/// A marker and its meaning; `None` for words that look like one but mean nothing of the kind: だけでなく, 不仅.
pub type Marker = (&'static str, Option<Stance>);

/// The markers of a text, in order; `starts` are where its words begin. If several match at one place the longest is
/// used, and it must begin a word.
pub fn stances(folded: &Folded, starts: &[usize], markers: &[Marker]) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = folded.text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = folded.text.get(at..).unwrap_or_default();
        let start = folded.span(at..at + letter.len_utf8()).start;
        let fitting = markers.iter().filter(|(marker, _)| rest.starts_with(marker));
        let opens = starts.binary_search(&start).is_ok();
        match fitting.max_by_key(|(marker, _)| marker.len()).filter(|_| opens) {
            Some((marker, stance)) => {
                let span = folded.span(at..at + marker.len());
                found.extend(stance.map(|stance| Marked { span, stance }));
                at += marker.len();
            }
            None => at += letter.len_utf8(),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Stance;
    use super::Stance::{Denied, Hearsay, Likely, Planned};
    use crate::language::east_asian::EastAsian;
    use crate::language::{chinese, japanese};

    fn found(text: &str, language: &EastAsian) -> Vec<Stance> {
        let starts: Vec<usize> = language.words(text).iter().map(|word| word.span.start).collect();
        language.stances(text, &starts).into_iter().map(|one| one.stance).collect()
    }

    #[test]
    fn markers_say_how_certain_it_is() {
        let japanese = |text: &str| found(text, &japanese::JAPANESE);
        assert_eq!(japanese("橋は開通しなかった。"), [Denied]);
        assert_eq!(japanese("橋は壊れていたという。"), [Hearsay]);
        assert_eq!(japanese("船が衝突したとみられる。"), [Likely]);
        assert_eq!(japanese("橋は来月開通する予定だ。"), [Planned]);
        assert_eq!(japanese("橋だけでなく道も直さなければならない。"), []);
        assert_eq!(japanese("壊れているかもしれない。"), [Likely]);
        let chinese = |text: &str| found(text, &chinese::CHINESE);
        assert_eq!(chinese("大桥没有关闭。"), [Denied]);
        assert_eq!(chinese("据报道，大桥已关闭。"), [Hearsay]);
        assert_eq!(chinese("大桥可能关闭。"), [Likely]);
        assert_eq!(chinese("大桥将于下周开通。"), [Planned]);
        assert_eq!(chinese("不仅大桥，未来道路也要修。"), []);
    }
}
