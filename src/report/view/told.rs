//! By whom a fact is told: what may be said of all its cells together.

use crate::compare::{Fact, Told};

/// For the filter: "all" of the outlets, all "but-one", "one" or "none" tell it, where every cell behind that is
/// sure; everything else is "some".
pub fn told(fact: &Fact) -> &'static str {
    match fact.told_by() {
        0 => "none",
        present if present == fact.cells.len() && fact.cells.iter().all(|cell| cell.sure) => "all",
        _ if fact.lacked_only_by().is_some() => "but-one",
        _ if fact.told_only_by().is_some() => "one",
        _ => "some",
    }
}

/// "told by 2 of 4, one text, by 1 differently, 1 to check": a cell that is not sure counts for nothing.
pub fn told_by(told: &Told) -> String {
    let mut text = format!("told by {}", told.counted());
    if told.differently > 0 {
        text.push_str(&format!(", by {} differently", told.differently));
    }
    if told.to_check > 0 {
        text.push_str(&format!(", {} to check", told.to_check));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Verdict;
    use crate::finding::fact_with;

    #[test]
    fn who_tells_it_is_worded_with_shared_text_counted_once() {
        let told = Told { texts: vec![vec![0, 2], vec![1]], differently: 1, to_check: 2, of: 6 };
        assert_eq!(told_by(&told), "told by 3 of 6, two texts, by 1 differently, 2 to check");
    }

    #[test]
    fn a_cell_to_check_keeps_a_fact_from_being_told_by_all() {
        use Verdict::{Omitted, Stated};
        assert_eq!(told(&fact_with(&[(Stated, true), (Stated, true), (Stated, true)])), "all");
        assert_eq!(told(&fact_with(&[(Stated, true), (Stated, false), (Stated, true)])), "some");
        assert_eq!(told(&fact_with(&[(Stated, true), (Omitted, true), (Stated, true)])), "but-one");
        assert_eq!(told(&fact_with(&[(Stated, true), (Omitted, false), (Stated, true)])), "some");
    }
}
