//! By whom a fact is told: what may be said of all its cells together.

use crate::compare::{Cell, Fact, Told, Verdict};

/// The only article that tells the fact; None where others do or where that is not sure.
pub fn tells_alone(fact: &Fact) -> Option<usize> {
    let mut telling = fact.cells.iter().enumerate().filter(|(_, cell)| !is_surely_omitted(cell));
    let (index, cell) = telling.next()?;
    (telling.next().is_none() && cell.verdict != Verdict::Omitted && fact.cells.len() > 1).then_some(index)
}

/// The only article that surely omits what all others surely tell. With two outlets there is no "all others".
pub fn lacks(fact: &Fact) -> Option<usize> {
    let mut lacking = fact.cells.iter().enumerate().filter(|(_, cell)| cell.verdict == Verdict::Omitted);
    let (index, cell) = lacking.next()?;
    let others_sure = fact.cells.iter().all(|cell| cell.sure);
    (lacking.next().is_none() && cell.sure && others_sure && fact.cells.len() > 2).then_some(index)
}

/// A cell that accuses: it has to be sure.
pub fn is_surely_omitted(cell: &Cell) -> bool {
    cell.sure && cell.verdict == Verdict::Omitted
}

/// For the filter: "all" of the outlets, all "but-one", "one" or "none" tell it, where every cell behind that is
/// sure; everything else is "some".
pub fn told(fact: &Fact) -> &'static str {
    let present = fact.cells.iter().filter(|cell| cell.verdict != Verdict::Omitted).count();
    match present {
        0 => "none",
        _ if present == fact.cells.len() && fact.cells.iter().all(|cell| cell.sure) => "all",
        _ if lacks(fact).is_some() => "but-one",
        _ if tells_alone(fact).is_some() => "one",
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
pub mod tests {
    use super::*;
    use crate::compare::Rule;

    /// A fact with these verdicts, sure or not.
    pub fn fact(cells: &[(Verdict, bool)]) -> Fact {
        let cell = |&(verdict, sure): &(Verdict, bool)| Cell {
            verdict,
            score: 0.5,
            sure,
            evidence: Vec::new(),
            reason: String::new(),
            rule: Rule::Carried,
            missing: Vec::new(),
            contrasts: Vec::new(),
            quotation: None,
            program: None,
        };
        let cells = cells.iter().map(cell).collect();
        Fact {
            id: "f-1".into(),
            statement: "The bridge reopened.".into(),
            statement_index: 0,
            heading: None,
            place: None,
            cells,
            wordings: Vec::new(),
            corrections: Vec::new(),
            telling: 0.5,
        }
    }

    #[test]
    fn an_outlet_tells_alone_only_where_all_others_surely_omit_it() {
        use Verdict::{Omitted, Stated};
        assert_eq!(tells_alone(&fact(&[(Omitted, true), (Stated, true), (Omitted, true)])), Some(1));
        assert_eq!(tells_alone(&fact(&[(Omitted, false), (Stated, true), (Omitted, true)])), None);
        assert_eq!(tells_alone(&fact(&[(Stated, true)])), None);
    }

    #[test]
    fn an_outlet_lacks_a_fact_only_where_every_cell_is_sure() {
        use Verdict::{Omitted, Partial, Stated};
        assert_eq!(lacks(&fact(&[(Stated, true), (Omitted, true), (Partial, true)])), Some(1));
        assert_eq!(lacks(&fact(&[(Stated, true), (Omitted, false), (Partial, true)])), None);
        assert_eq!(lacks(&fact(&[(Stated, true), (Omitted, true), (Partial, false)])), None);
        assert_eq!(lacks(&fact(&[(Stated, true), (Omitted, true)])), None);
    }

    #[test]
    fn who_tells_it_is_worded_with_shared_text_counted_once() {
        let told = Told { texts: vec![vec![0, 2], vec![1]], differently: 1, to_check: 2, of: 6 };
        assert_eq!(told_by(&told), "told by 3 of 6, two texts, by 1 differently, 2 to check");
    }

    #[test]
    fn a_cell_to_check_keeps_a_fact_from_being_told_by_all() {
        use Verdict::{Omitted, Stated};
        assert_eq!(told(&fact(&[(Stated, true), (Stated, true), (Stated, true)])), "all");
        assert_eq!(told(&fact(&[(Stated, true), (Stated, false), (Stated, true)])), "some");
        assert_eq!(told(&fact(&[(Stated, true), (Omitted, true), (Stated, true)])), "but-one");
        assert_eq!(told(&fact(&[(Stated, true), (Omitted, false), (Stated, true)])), "some");
    }
}
