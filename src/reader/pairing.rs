//! Pairs of statements → what a model answered → which are one fact.

use super::answer::{model, on_pairs};
use super::belief::Refusal;
use super::desk::{Desk, ReaderOptions};
use super::prompt::PAIRS;
use super::readings::KeptAnswer;
use super::request::{MOST_ITEMS, ModelRequest, in_order_of, key};
use crate::finding::{Adviser, StatementPair};

/// A reading that calls more than one in this many certainly different pairs the same is not believed at all. A choice.
const CONTROLS_FOR_ONE_SLIP: usize = 6;

/// The verdicts that are kept.
const SAME: &str = "same";
const APART: &str = "apart";

/// Who calls each of these pairs one fact: every reading must, each in another order and with the two exchanged.
pub fn join(
    desk: &mut Desk<'_>,
    options: &ReaderOptions,
    articles: &[&str],
    pairs: &[StatementPair],
) -> Vec<Option<Adviser>> {
    let model_of = |desk: &Desk<'_>| options.model.clone().or_else(|| desk.readings.last_model().map(str::to_string));
    let asked_before = model_of(desk);
    let kept = |desk: &Desk<'_>, model: &str, pair: &StatementPair, vote| {
        desk.readings.get(&pair_key(model, pair, vote)).map(|reading| reading.verdict == SAME)
    };
    let mut requests = Vec::new();
    for vote in 0..options.votes {
        let is_open =
            |pair: &&StatementPair| asked_before.as_ref().is_none_or(|model| kept(desk, model, pair, vote).is_none());
        let open: Vec<&StatementPair> = pairs.iter().filter(is_open).collect();
        for some in open.chunks(MOST_ITEMS) {
            let shown = in_order_of(vote, some.len()).into_iter().map(|one| turned(some[one], vote)).collect();
            requests.push(ModelRequest::of_pairs(shown, vote));
        }
    }
    desk.ask(&requests, |request, completion| {
        let answers = on_pairs(request, completion)?;
        let model = options.model.as_deref().or_else(|| model(completion)).unwrap_or_default();
        let reading =
            |(pair, same): (&StatementPair, _)| Ok(kept_pair(model, options, articles, request.vote, pair, same?));
        Ok(request.pairs().iter().zip(answers).map(reading).collect())
    });
    let Some(model) = model_of(desk) else { return vec![None; pairs.len()] };
    let said: Vec<Vec<Option<bool>>> =
        pairs.iter().map(|pair| (0..options.votes).map(|vote| kept(desk, &model, pair, vote)).collect()).collect();
    let is_discerning = is_discerning(pairs, &said, options.votes);
    let by = desk.adviser(model);
    let mut opinion = |(pair, votes): (&StatementPair, Vec<Option<bool>>)| {
        if pair.is_control || votes.iter().all(|vote| *vote == Some(false)) || votes.contains(&None) {
            return None;
        }
        if votes.contains(&Some(false)) {
            desk.refuse(Refusal::Disagree.to_string());
            return None;
        }
        if !is_discerning {
            desk.refuse(Refusal::Undiscerning.to_string());
            return None;
        }
        desk.tally.joined += 1;
        Some(by.clone())
    };
    pairs.iter().zip(said).map(&mut opinion).collect()
}

/// Whether every reading distinguishes what is certainly two facts.
fn is_discerning(pairs: &[StatementPair], said: &[Vec<Option<bool>>], votes: usize) -> bool {
    let controls: Vec<&Vec<Option<bool>>> =
        pairs.iter().zip(said).filter(|(pair, _)| pair.is_control).map(|(_, votes)| votes).collect();
    let slips = |vote: usize| controls.iter().filter(|votes| votes[vote] != Some(false)).count();
    !controls.is_empty() && (0..votes).all(|vote| slips(vote) <= controls.len() / CONTROLS_FOR_ONE_SLIP)
}

/// The pair as a reading shows it: every other reading exchanges the two.
fn turned(pair: &StatementPair, vote: usize) -> StatementPair {
    let StatementPair { statements: [a, b], articles: [here, there], is_control } = pair.clone();
    match vote % 2 {
        0 => pair.clone(),
        _ => StatementPair { statements: [b, a], articles: [there, here], is_control },
    }
}

fn pair_key(model: &str, pair: &StatementPair, vote: usize) -> String {
    let shown = turned(pair, vote);
    key(model, PAIRS, &shown.statements[0], &shown.statements[1], vote)
}

fn kept_pair(
    model: &str,
    options: &ReaderOptions,
    articles: &[&str],
    vote: usize,
    shown: &StatementPair,
    is_same: bool,
) -> KeptAnswer {
    let [statement, beside] = shown.statements.clone();
    KeptAnswer {
        key: key(model, PAIRS, &statement, &beside, vote),
        model: model.to_string(),
        host: options.host.clone(),
        prompt: PAIRS.name.to_string(),
        article: articles.get(shown.articles[0]).copied().unwrap_or_default().to_string(),
        statement,
        beside: Some(beside),
        vote,
        verdict: if is_same { SAME } else { APART }.to_string(),
        sentences: Vec::new(),
        words: Vec::new(),
    }
}
