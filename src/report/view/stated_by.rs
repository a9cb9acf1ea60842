//! Who states a fact: what may be said of all its cells together.

use crate::compare::{Fact, StatedBy};
use crate::report::wording::Wording;

/// For the filter: "all" of the outlets, all "but-one", "one" or "none" state it, if every cell concerned is sure;
/// everything else is "some".
pub fn told(fact: &Fact) -> &'static str {
    match fact.told_by() {
        0 => "none",
        present if present == fact.cells.len() && fact.cells.iter().all(|cell| cell.sure) => "all",
        _ if fact.lacked_only_by().is_some() => "but-one",
        _ if fact.surely_told_only_by().is_some() => "one",
        _ => "some",
    }
}

/// "reported by 2 of 4, one text, by 1 of them differently, 1 to check": an unsure cell counts only as one to check.
pub fn stated_by(w: Wording, told: &StatedBy) -> String {
    let line = if told.differently > 0 { "told.otherwise" } else { "told.stated" };
    let mut text = w.fill(line, &[("outlets", &counted(w, told))]);
    if told.differently > 0 {
        text = w.fill("told.differently", &[("told", &text), ("n", &told.differently)]);
    }
    if told.to_check > 0 {
        text = w.fill("told.to_check", &[("told", &text), ("n", &told.to_check)]);
    }
    text
}

/// "2 of 3"; if outlets share their text, "2 of 3, one text" or "4 of 5, three texts".
pub fn counted(w: Wording, told: &StatedBy) -> String {
    let (outlets, texts) = (told.outlets(), told.independent());
    let outlets_of = w.fill("told.outlets", &[("n", &outlets), ("all", &told.of)]);
    if texts == outlets {
        return outlets_of;
    }
    // From ten on, figures are easier to read (the usual rule of news style).
    let in_words = w.lines("told.few_texts").get(texts).cloned();
    let texts = in_words.unwrap_or_else(|| w.count("told.many_texts", texts));
    w.fill("told.texts", &[("outlets", &outlets_of), ("texts", &texts)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Verdict;
    use crate::finding::fact_with;
    use crate::report::wording::WordingLanguage;

    fn counted(told: &StatedBy) -> String {
        super::counted(Wording::of(WordingLanguage::English), told)
    }

    #[test]
    fn who_states_it_is_worded_with_shared_text_counted_once() {
        let told = StatedBy { texts: vec![vec![0, 2], vec![1]], differently: 1, to_check: 2, of: 6 };
        assert_eq!(
            stated_by(Wording::of(WordingLanguage::English), &told),
            "reported by 3 of 6, two texts, by 1 of them differently, 2 to check"
        );
    }

    #[test]
    fn a_cell_to_check_keeps_a_fact_from_being_stated_by_all() {
        use Verdict::{Omitted, Stated};
        assert_eq!(told(&fact_with(&[(Stated, true), (Stated, true), (Stated, true)])), "all");
        assert_eq!(told(&fact_with(&[(Stated, true), (Stated, false), (Stated, true)])), "some");
        assert_eq!(told(&fact_with(&[(Stated, true), (Omitted, true), (Stated, true)])), "but-one");
        assert_eq!(told(&fact_with(&[(Stated, true), (Omitted, false), (Stated, true)])), "some");
    }

    #[test]
    fn counts_are_worded() {
        let told = |texts: &[usize], of| StatedBy {
            texts: texts.iter().map(|size| (0..*size).collect()).collect(),
            differently: 0,
            to_check: 0,
            of,
        };
        assert_eq!(counted(&told(&[1, 1], 3)), "2 of 3");
        assert_eq!(counted(&told(&[2], 3)), "2 of 3, one text");
        assert_eq!(counted(&told(&[3, 1, 1], 5)), "5 of 5, three texts");
        assert_eq!(counted(&told(&[], 3)), "0 of 3");
        assert_eq!(counted(&told(&[1; 39], 40)), "39 of 40");
        assert_eq!(counted(&told(&[2, 1, 1, 1, 1, 1, 1, 1, 1, 1], 40)), "11 of 40, 10 texts");
    }
}
