//! The cheapest path through a text, where each word has a cost and each pair of neighbours too.

/// A word that may be at some place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CandidateWord {
    /// Its first byte.
    pub start: usize,
    /// One past its last byte; always after `start`.
    pub end: usize,
    /// Its kind of word, as the connections number them. 0 is the edge of a text.
    pub group: u16,
    /// Its own cost.
    pub cost: i32,
    /// Its row in the lexicon; `None` for an unknown word.
    pub row: Option<usize>,
}

/// A candidate with the cheapest path to it.
struct Reached {
    candidate: CandidateWord,
    total: i32,
    before: Option<usize>,
}

/// Viterbi's algorithm: the candidates of the cheapest path from the text's start to its end. There is a path if every
/// character has a candidate that ends on a character boundary; otherwise the path ends where there is none.
pub(super) fn cheapest(
    text: &str,
    candidates: impl Fn(usize) -> Vec<CandidateWord>,
    connection: impl Fn(u16, u16) -> i32,
) -> Vec<CandidateWord> {
    let mut reached: Vec<Reached> = Vec::new();
    let mut ending: Vec<Vec<usize>> = vec![Vec::new(); text.len() + 1];
    for (at, _) in text.char_indices() {
        if at > 0 && ending.get(at).is_none_or(Vec::is_empty) {
            continue;
        }
        for candidate in candidates(at) {
            let edge = (connection(0, candidate.group), None);
            let ways = ending.get(at).into_iter().flatten().filter_map(|before| {
                let way = reached.get(*before)?;
                Some((way.total + connection(way.candidate.group, candidate.group), Some(*before)))
            });
            let (total, before) = if at == 0 { edge } else { ways.min().unwrap_or(edge) };
            if let Some(ends) = ending.get_mut(candidate.end) {
                ends.push(reached.len());
                reached.push(Reached { candidate, total: total + candidate.cost, before });
            }
        }
    }
    let last = ending.iter().rev().find(|ends| !ends.is_empty());
    let total = |at: &usize| reached.get(*at).map(|way| way.total + connection(way.candidate.group, 0));
    let mut next = last.and_then(|ends| ends.iter().copied().min_by_key(total));
    let mut path = Vec::new();
    while let Some(way) = next.and_then(|at| reached.get(at)) {
        path.push(way.candidate);
        next = way.before;
    }
    path.reverse();
    path
}
