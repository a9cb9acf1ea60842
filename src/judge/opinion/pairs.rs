//! Facts that may be one, but in words too different for the rules.

use super::demands::demands;
use super::settled::SettledFact;
use crate::finding::StatementPair;
use crate::judge::bench::Judge;
use crate::judge::detail::compare;
use crate::judge::features::Features;
use crate::judge::sides::Sides;
use crate::judge::worded::Worded;
use crate::language::Certainty;
use crate::weigh::Carried;
use rustc_hash::FxHashMap;
use std::slice::from_ref;

/// The most pairs to ask about, nearest first. A choice that bounds the cost: the best of them come first.
const MOST_PAIRS: usize = 24;

/// This many pairs that are certainly two facts are put among them, one at every fourth place.
const CONTROLS: usize = 6;

/// Which facts may be one.
#[derive(Debug, Default)]
pub struct Pairs {
    /// By their indices, nearest first.
    pub facts: Vec<[usize; 2]>,
    /// The same pairs in words, with controls among them.
    pub asked: Vec<StatementPair>,
}

/// The pairs about which an adviser may be asked.
pub fn pairs(judge: &Judge<'_>, facts: &[SettledFact]) -> Pairs {
    let chosen: Vec<usize> = facts.iter().map(|fact| Worded::new(judge, fact.own()).fullest()).collect();
    let near = near(judge, facts, &chosen);
    let words = |one: &[usize; 2]| pair(judge, one.map(|fact| chosen[fact]), false);
    let asked = with_controls(near.iter().map(words).collect(), controls(judge, &chosen, &near));
    Pairs { facts: near, asked }
}

/// The pairs that may be asked about, nearest first: the passage of one carries the other best in its article.
fn near(judge: &Judge<'_>, facts: &[SettledFact], chosen: &[usize]) -> Vec<[usize; 2]> {
    let passage = |fact: usize| {
        let place = judge.read.statements[chosen[fact]].place;
        Some((place.article, judge.weighed.index.passage_at(place)?))
    };
    let mut facts_at: FxHashMap<(usize, usize), Vec<usize>> = FxHashMap::default();
    for fact in 0..facts.len() {
        if let Some(at) = passage(fact) {
            facts_at.entry(at).or_default().push(fact);
        }
    }
    let mut scores: FxHashMap<[usize; 2], (f64, bool)> = FxHashMap::default();
    for (fact, statement) in chosen.iter().enumerate() {
        for article in 0..judge.read.compared {
            for (rank, carried) in judge.weighed.carriage.of(*statement, article).iter().enumerate() {
                for other in facts_at.get(&(article, carried.passage)).into_iter().flatten() {
                    let score = scores.entry([fact.min(*other), fact.max(*other)]).or_default();
                    *score = (score.0 + carried.score, score.1 || rank == 0);
                }
            }
        }
    }
    let are_open = |pair: &[usize; 2]| may_be_joined(judge, &facts[pair[0]], &facts[pair[1]]);
    let best = scores.into_iter().filter(|(facts, (_, is_best))| *is_best && are_open(facts));
    let mut near: Vec<([usize; 2], f64)> = best.map(|(facts, (score, _))| (facts, score)).collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let may_be_one = |facts: &[usize; 2]| {
        let [here, there] = facts.map(|fact| chosen[fact]);
        may_be_told(judge, here, there) && may_be_told(judge, there, here)
    };
    near.into_iter().map(|(facts, _)| facts).filter(may_be_one).take(MOST_PAIRS).collect()
}

/// How the passage of `told` carries the statement `said`, and whether it is the best of its article.
fn carried<'j>(judge: &'j Judge<'_>, said: usize, told: usize) -> Option<(&'j Carried, bool)> {
    let place = judge.read.statements[told].place;
    let passage = judge.weighed.index.passage_at(place)?;
    let carried = judge.weighed.carriage.of(said, place.article);
    let at = carried.iter().position(|one| one.passage == passage)?;
    Some((&carried[at], at == 0))
}

/// Whether they are facts of different articles, and no person's correction speaks against joining them.
pub fn may_be_joined(judge: &Judge<'_>, one: &SettledFact, other: &SettledFact) -> bool {
    let has_judged = |fact: &SettledFact, article: &usize| fact.opinions.iter().any(|(judged, _)| judged == article);
    let is_held = |here: &SettledFact, there: &SettledFact| {
        let of_there = there.articles(judge.read);
        here.opinions.iter().any(|(article, _)| of_there.contains(article) || has_judged(there, article))
            || there.groups.iter().flatten().any(|statement| here.parted.contains(statement))
    };
    one.articles(judge.read).is_disjoint(&other.articles(judge.read))
        && !is_held(one, other)
        && !is_held(other, one)
        && (one.heading.is_none() || other.heading.is_none())
}

/// Whether the article of `told` may state `said` in its sentence, as far as the program can see: it is not sure that
/// the article omits it or differs, and every number, date, name and quotation is there.
fn may_be_told(judge: &Judge<'_>, said: usize, told: usize) -> bool {
    let place = judge.read.statements[told].place;
    let article = place.article;
    let is_judged =
        |statement: usize| judge.read.language_of(judge.read.statements[statement].place.article).is_judged();
    if !is_judged(said) || !is_judged(told) {
        return false;
    }
    if judge.cell(said, article).is_surely_omitted() {
        return false;
    }
    let sentence = [judge.sentence(place)];
    if !demands(judge.read, &judge.read.statements[said], article).iter().all(|demand| demand.is_met(&sentence)) {
        return false;
    }
    let Some((carried, is_best)) = carried(judge, said, told) else { return true };
    let sides = Sides::new(judge, said, article, carried);
    let [one, other] = [sides.said, sides.told].map(|side| side.certainties.contains(&Certainty::Denied));
    if one != other {
        return false;
    }
    if sides.is_across() {
        // Between two languages, other words are not a difference.
        return true;
    }
    let is_otherwise =
        is_best && Features::of(judge, said, article).is_some_and(|features| features.is_told_otherwise());
    !is_otherwise && compare(judge, said, article, from_ref(carried), carried).contrasts.is_empty()
}

/// Pairs that are certainly two facts: neighbours in one article, after its first paragraph.
fn controls(judge: &Judge<'_>, chosen: &[usize], near: &[[usize; 2]]) -> Vec<StatementPair> {
    let place = |fact: usize| judge.read.statements[chosen[fact]].place;
    let mut order: Vec<usize> = (0..chosen.len()).collect();
    order.sort_by_key(|fact| place(*fact));
    let mut controls: Vec<[usize; 2]> = Vec::new();
    for fact in near.iter().flatten().copied() {
        let at = order.iter().position(|one| *one == fact).unwrap_or_default();
        let own = judge.sentence(place(fact));
        let is_other = |other: &&usize| {
            let there = place(**other);
            there.article == own.article && there.paragraph > 1 && judge.sentence(there) != own
        };
        let next = order[at..].iter().find(is_other).or_else(|| order[..at].iter().rev().find(is_other));
        let Some(next) = next.filter(|_| own.paragraph > 1) else { continue };
        let mut pair = [chosen[fact], chosen[*next]];
        pair.sort_unstable();
        if !controls.contains(&pair) {
            controls.push(pair);
        }
    }
    controls.into_iter().take(CONTROLS).map(|statements| pair(judge, statements, true)).collect()
}

/// Mixes them evenly.
fn with_controls(pairs: Vec<StatementPair>, controls: Vec<StatementPair>) -> Vec<StatementPair> {
    let mut controls = controls.into_iter();
    let mut mixed = Vec::new();
    for some in pairs.chunks(MOST_PAIRS / CONTROLS) {
        mixed.extend_from_slice(some);
        mixed.extend(controls.next());
    }
    mixed.extend(controls);
    mixed
}

fn pair(judge: &Judge<'_>, mut statements: [usize; 2], is_control: bool) -> StatementPair {
    statements.sort_unstable();
    StatementPair {
        statements: statements.map(|one| judge.read.statements[one].shown(&judge.read.event)),
        articles: statements.map(|one| judge.read.statements[one].place.article),
        is_control,
    }
}
