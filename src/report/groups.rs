//! In which order the page shows the facts: what is sure first, what a person has to look at apart.

use crate::compare::{Comparison, Fact, Verdict};

/// What the cells of a fact allow to be said about it, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Surely told differently by an outlet.
    Differing,
    /// Surely told by two outlets or more.
    Shared,
    /// Surely told by one outlet only.
    Alone,
    /// Told by one; whether others tell it is not sure.
    ToCheck,
}

impl Group {
    const ALL: [Group; 4] = [Group::Differing, Group::Shared, Group::Alone, Group::ToCheck];

    fn of(fact: &Fact) -> Group {
        let sure = || fact.cells.iter().filter(|cell| cell.sure);
        let telling = sure().filter(|cell| cell.is_told()).count();
        if sure().any(|cell| cell.verdict == Verdict::Differs) {
            Group::Differing
        } else if telling > 1 {
            Group::Shared
        } else if fact.surely_told_only_by().is_some() {
            Group::Alone
        } else {
            Group::ToCheck
        }
    }
}

/// The facts by group, and the number that the page gives to each.
#[derive(Debug)]
pub struct Groups {
    groups: Vec<(Group, Vec<usize>)>,
    numbers: Vec<usize>,
}

impl Groups {
    /// Sorts the facts into groups. Within a group the order stays; where there is a base, the table reads like it: what it
    /// tells, in the order of its text, then what it does not.
    pub fn new(comparison: &Comparison) -> Groups {
        let mut facts: Vec<(usize, &Fact)> = comparison.facts.iter().enumerate().collect();
        if comparison.event.has_base {
            facts.sort_by_key(|(_, fact)| place_in_base(fact));
        }
        let members =
            |group: Group| facts.iter().filter(move |(_, fact)| Group::of(fact) == group).map(|(fact, _)| *fact);
        let groups = Group::ALL.map(|group| (group, members(group).collect::<Vec<_>>()));
        let mut numbers = vec![0; facts.len()];
        for (place, fact) in groups.iter().flat_map(|(_, facts)| facts).enumerate() {
            if let Some(number) = numbers.get_mut(*fact) {
                *number = place + 1;
            }
        }
        Groups { groups: groups.into(), numbers }
    }

    /// The groups that have facts, with the indexes of these facts.
    pub fn filled(&self) -> impl Iterator<Item = (Group, &[usize])> {
        self.groups.iter().filter(|(_, facts)| !facts.is_empty()).map(|(group, facts)| (*group, facts.as_slice()))
    }

    /// The number of a fact on the page, from 1; it holds for this page only.
    pub fn number(&self, fact: usize) -> usize {
        self.numbers.get(fact).copied().unwrap_or(0)
    }
}

/// Where the base tells a fact: paragraph and byte; what it does not tell comes last.
fn place_in_base(fact: &Fact) -> (bool, usize, usize) {
    let cell = fact.cells.first().filter(|cell| cell.is_told());
    let place = cell.and_then(|cell| cell.evidence.first()).map(|evidence| evidence.place);
    place.map_or((true, 0, 0), |place| (false, place.paragraph, place.span.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::fact_with;

    fn group(cells: &[(Verdict, bool)]) -> Group {
        Group::of(&fact_with(cells))
    }

    #[test]
    fn what_is_not_sure_puts_no_fact_among_the_sure_ones() {
        use Verdict::{Differs, Omitted, Stated};
        assert_eq!(group(&[(Stated, true), (Differs, true)]), Group::Differing);
        assert_eq!(group(&[(Stated, true), (Differs, false)]), Group::ToCheck);
        assert_eq!(group(&[(Stated, true), (Stated, true), (Omitted, false)]), Group::Shared);
        assert_eq!(group(&[(Stated, true), (Stated, false)]), Group::ToCheck);
        assert_eq!(group(&[(Stated, true), (Omitted, true)]), Group::Alone);
        assert_eq!(group(&[(Stated, true), (Omitted, false)]), Group::ToCheck);
        assert_eq!(group(&[(Stated, false), (Omitted, true)]), Group::ToCheck);
    }
}
