//! The order in which the page shows the facts: by what they are about, with those that a person must check apart.

use super::near::near_duplicates;
use super::topics::{Topic, topics};
use crate::compare::{Comparison, Fact, Verdict};

/// What the cells of a fact allow us to say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// An outlet surely differs.
    Differing,
    /// Surely carried by two outlets or more.
    Shared,
    /// Surely carried by only one outlet.
    Alone,
    /// Carried by one; it is not sure whether others carry it.
    ToCheck,
}

impl Standing {
    fn of(fact: &Fact) -> Standing {
        let sure = || fact.cells.iter().filter(|cell| cell.sure);
        let telling = sure().filter(|cell| cell.is_told()).count();
        if sure().any(|cell| cell.verdict == Verdict::Differs) {
            Standing::Differing
        } else if telling > 1 {
            Standing::Shared
        } else if fact.surely_told_only_by().is_some() {
            Standing::Alone
        } else {
            Standing::ToCheck
        }
    }
}

/// Facts shown together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Their main topic; `None` if that is not clear.
    pub topic: Option<Topic>,
    /// Whether a person must check them first.
    pub is_to_check: bool,
    /// Whether this group has all the facts that are as sure as these.
    pub is_only: bool,
    /// The facts, each with those that say nearly the same.
    pub facts: Vec<Led>,
}

/// A fact, and those folded under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Led {
    /// Index of the fact.
    pub fact: usize,
    /// Indices of those that say nearly the same.
    pub near: Vec<usize>,
}

impl Group {
    /// The indices of its facts, in the order of the page.
    pub fn all(&self) -> impl Iterator<Item = usize> {
        self.facts.iter().flat_map(|led| std::iter::once(led.fact).chain(led.near.iter().copied()))
    }
}

/// The facts by group, and the number that the page gives to each.
#[derive(Debug)]
pub struct Groups {
    groups: Vec<Group>,
    numbers: Vec<usize>,
}

impl Groups {
    /// Sorts the facts into groups, the most certain and important first. If there is a base, each group reads like it:
    /// first what it states, in the order of its text, then what it does not.
    pub fn new(comparison: &Comparison) -> Groups {
        let standing: Vec<Standing> = comparison.facts.iter().map(Standing::of).collect();
        let mut order: Vec<usize> = (0..comparison.facts.len()).collect();
        if comparison.event.has_base {
            order.sort_by_key(|fact| (standing[*fact] == Standing::ToCheck, place_in_base(&comparison.facts[*fact])));
        } else {
            order.sort_by_key(|fact| standing[*fact]);
        }
        let leaders = near_duplicates(comparison, &order);
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); comparison.facts.len()];
        for fact in &order {
            if let Some(leader) = leaders[*fact] {
                near[leader].push(*fact);
            }
        }
        let mut groups: Vec<Group> = Vec::new();
        let topic_of: Vec<Option<Topic>> =
            (0..comparison.facts.len()).map(|fact| topics(comparison, fact).first().copied()).collect();
        for is_to_check in [false, true] {
            let is_here = |fact: &&usize| (standing[**fact] == Standing::ToCheck) == is_to_check;
            let leading: Vec<usize> =
                order.iter().filter(|fact| leaders[**fact].is_none()).filter(is_here).copied().collect();
            for topic in Topic::ALL.into_iter().map(Some).chain([None]) {
                let members = leading.iter().copied().filter(|fact| topic_of[*fact] == topic);
                let facts: Vec<Led> = members.map(|fact| Led { fact, near: near[fact].clone() }).collect();
                let is_only = facts.len() == leading.len();
                groups.push(Group { topic, is_to_check, is_only, facts });
            }
        }
        groups.retain(|group| !group.facts.is_empty());
        let mut numbers = vec![0; comparison.facts.len()];
        for (place, fact) in groups.iter().flat_map(Group::all).enumerate() {
            numbers[fact] = place + 1;
        }
        Groups { groups, numbers }
    }

    /// The groups that have facts, in the order of the page.
    pub fn filled(&self) -> &[Group] {
        &self.groups
    }

    /// The number of a fact on the page, from 1; it holds for this page only.
    pub fn number(&self, fact: usize) -> usize {
        self.numbers.get(fact).copied().unwrap_or(0)
    }
}

/// The id of the fact that has this number on the page.
pub fn id_of_number(comparison: &Comparison, number: usize) -> Option<String> {
    let groups = Groups::new(comparison);
    let fact = (0..comparison.facts.len()).find(|fact| groups.number(*fact) == number)?;
    comparison.facts.get(fact).map(|fact| fact.id.clone())
}

/// Where the base states a fact: paragraph and byte; what it does not state comes last.
fn place_in_base(fact: &Fact) -> (bool, usize, usize) {
    let cell = fact.cells.first().filter(|cell| cell.is_told());
    let place = cell.and_then(|cell| cell.evidence.first()).map(|evidence| evidence.place);
    place.map_or((true, 0, 0), |place| (false, place.paragraph, place.span.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::fact_with;

    fn standing(cells: &[(Verdict, bool)]) -> Standing {
        Standing::of(&fact_with(cells))
    }

    #[test]
    fn what_is_not_sure_puts_no_fact_among_the_sure_ones() {
        use Verdict::{Differs, Omitted, Stated};
        assert_eq!(standing(&[(Stated, true), (Differs, true)]), Standing::Differing);
        assert_eq!(standing(&[(Stated, true), (Differs, false)]), Standing::ToCheck);
        assert_eq!(standing(&[(Stated, true), (Stated, true), (Omitted, false)]), Standing::Shared);
        assert_eq!(standing(&[(Stated, true), (Stated, false)]), Standing::ToCheck);
        assert_eq!(standing(&[(Stated, true), (Omitted, true)]), Standing::Alone);
        assert_eq!(standing(&[(Stated, true), (Omitted, false)]), Standing::ToCheck);
        assert_eq!(standing(&[(Stated, false), (Omitted, true)]), Standing::ToCheck);
    }
}
