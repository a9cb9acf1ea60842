//! Joins facts that an adviser considers one.

use super::pairs::{Pairs, may_be_joined, pairs};
use super::settled::SettledFact;
use crate::finding::{Advise, Adviser};
use crate::judge::bench::Judge;
use crate::judge::worded::Worded;
use std::cell::OnceCell;

/// Joins the facts that the adviser considers one, nearest first. A fact joins only those that it may be joined with,
/// and none that was called different from one already joined.
pub fn join_near(judge: &Judge<'_>, facts: &mut Vec<SettledFact>, advise: &dyn Advise) {
    let found: OnceCell<Pairs> = OnceCell::new();
    let answers = advise.pairs(&|| found.get_or_init(|| pairs(judge, facts)).asked.clone());
    let Some(Pairs { facts: near, asked }) = found.into_inner() else { return };
    let said = asked.iter().zip(answers).filter(|(pair, _)| !pair.is_control).map(|(_, by)| by);
    let said: Vec<([usize; 2], Option<Adviser>)> = near.into_iter().zip(said).collect();
    for (set, by) in sets(judge, facts, &said) {
        let fullest: Vec<usize> = set.iter().map(|fact| Worded::new(judge, facts[*fact].own()).fullest()).collect();
        let first = Worded::new(judge, &fullest).fullest();
        let Some(into) = set.iter().copied().find(|fact| facts[*fact].own().contains(&first)) else { continue };
        for other in set.into_iter().filter(|other| *other != into) {
            let gone = std::mem::take(&mut facts[other]);
            facts[into].advised.extend(gone.groups.iter().map(|group| (group.clone(), by.clone())));
            facts[into].take_over(gone);
        }
    }
    facts.retain(|fact| !fact.groups.is_empty());
}

/// Facts that are one, with the adviser who says so.
fn sets(
    judge: &Judge<'_>,
    facts: &[SettledFact],
    said: &[([usize; 2], Option<Adviser>)],
) -> Vec<(Vec<usize>, Adviser)> {
    let mut sets: Vec<(Vec<usize>, Option<Adviser>)> = (0..facts.len()).map(|fact| (vec![fact], None)).collect();
    let are_apart = |one: &[usize], other: &[usize]| {
        let both = |pair: &[usize; 2]| {
            pair.iter().any(|fact| one.contains(fact)) && pair.iter().any(|fact| other.contains(fact))
        };
        let is_held =
            one.iter().any(|one| other.iter().any(|other| !may_be_joined(judge, &facts[*one], &facts[*other])));
        is_held || said.iter().any(|(pair, by)| by.is_none() && both(pair))
    };
    for (pair, by) in said.iter().filter(|(_, by)| by.is_some()) {
        let [one, other] = pair.map(|fact| sets.iter().position(|(set, _)| set.contains(&fact)).unwrap_or_default());
        if one != other && !are_apart(&sets[one].0, &sets[other].0) {
            let gone = std::mem::take(&mut sets[other].0);
            sets[one].0.extend(gone);
            sets[one].1.clone_from(by);
        }
    }
    sets.into_iter().filter(|(set, _)| set.len() > 1).filter_map(|(set, by)| Some((set, by?))).collect()
}
