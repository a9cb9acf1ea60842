//! Vectors of tokens → heads and labels, by the best move at each step.
//!
//! Kiperwasser and Goldberg, "Simple and Accurate Dependency Parsing" (2016): the vectors of a few words of the state
//! are scored by a small network. What each word adds in each position is computed beforehand, all at once.

use super::bytes::Bytes;
use super::layer::WIDTH;
use super::moves::{CONTEXT, Label, Move, ParserState};
use super::product::{Product, in_steps, vector};
use ndarray::{Array2, ArrayView2};

/// The size of the state vector.
const HIDDEN: usize = 64;

/// The linear maps from which each number takes the largest.
const PIECES: usize = 2;

/// What one word adds to the state.
const PART: usize = HIDDEN * PIECES;

/// How many scores are added up side by side.
const LANES: usize = 16;

/// The most steps for each token, as a guard against a parse without end. Two is usual, and more than four was never
/// seen.
const MOST_STEPS: usize = 16;

pub(super) struct Parser {
    reduced: Product,
    parts: Product,
    bias: Vec<f32>,
    /// Takes the place of a missing word.
    padding: Vec<f32>,
    moves: Vec<Move>,
    /// Weights of the moves' scores, block by block of [`LANES`] moves, with a row for each number of the state.
    scores: Vec<[f32; LANES]>,
    score_bias: Vec<f32>,
}

impl Parser {
    /// From the weights, and the moves to which their scores belong.
    pub fn read(weights: &mut Bytes<'static>, moves: Vec<Move>) -> Option<Parser> {
        let reduced = Product::read_with_bias(weights, HIDDEN, WIDTH)?;
        let parts = Product::read(weights, CONTEXT * PART, HIDDEN)?;
        let bias = single(&vector(weights, PART)?);
        let padding = single(&vector(weights, CONTEXT * PART)?);
        let upper = Product::read_with_bias(weights, moves.len(), HIDDEN)?;
        let blocks = moves.len().div_ceil(LANES);
        let mut scores = vec![[0.0; LANES]; blocks * HIDDEN];
        for (index, row) in upper.weights().rows().into_iter().enumerate() {
            for (of_move, weight) in row.iter().enumerate() {
                scores[of_move / LANES * HIDDEN + index][of_move % LANES] = *weight as f32;
            }
        }
        let mut score_bias = single(upper.bias());
        score_bias.resize(blocks * LANES, 0.0);
        Some(Parser { reduced, parts, bias, padding, moves, scores, score_bias })
    }

    /// What each word would add to a state in each position, one row for each row of inputs.
    pub fn parts(&self, inputs: &ArrayView2<'_, f64>) -> Parts {
        let mut reduced = self.reduced.sums(inputs);
        let mut values = [0.0; HIDDEN];
        for mut row in reduced.rows_mut() {
            self.reduced.values(row.as_slice().unwrap_or_default(), &mut values);
            row.iter_mut().zip(values).for_each(|(number, value)| *number = in_steps(value));
        }
        let sums = self.parts.sums(&reduced.view());
        let mut values = vec![0.0; CONTEXT * PART];
        let mut parts = Vec::with_capacity(sums.len());
        for row in sums.rows() {
            self.parts.values(row.as_slice().unwrap_or_default(), &mut values);
            parts.extend(values.iter().map(|value| *value as f32));
        }
        Parts { parts }
    }

    /// Heads and labels of one text, whose words begin at `first`; sentences begin at least at `starts`, counted from
    /// `first`.
    pub fn parse(&self, parts: &Parts, first: usize, length: usize, starts: &[usize]) -> (Vec<usize>, Vec<Label>) {
        let mut state = ParserState::new(length, starts);
        let mut scores = self.score_bias.clone();
        for _ in 0..length * MOST_STEPS {
            if state.is_final() {
                break;
            }
            self.score(&self.hidden(parts, first, &state), &mut scores);
            let allowed = state.allowed();
            let moves = self.moves.iter().zip(&scores).filter(|(next, _)| allowed(next.kind));
            let best = moves.reduce(|best, next| if next.1 > best.1 { next } else { best });
            let Some((next, _)) = best else { break };
            state.make(*next);
        }
        state.finish()
    }

    fn hidden(&self, parts: &Parts, first: usize, state: &ParserState) -> [f32; HIDDEN] {
        let mut sums = [0.0; PART];
        sums.iter_mut().zip(&self.bias).for_each(|(sum, bias)| *sum = *bias);
        for (place, word) in state.context().into_iter().enumerate() {
            let part = match word {
                Some(word) => parts.of(first + word, place),
                None => &self.padding[place * PART..(place + 1) * PART],
            };
            sums.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
        }
        let (first, second) = sums.split_at(HIDDEN);
        let mut hidden = [0.0; HIDDEN];
        for ((largest, a), b) in hidden.iter_mut().zip(first).zip(second) {
            *largest = a.max(*b);
        }
        hidden
    }

    fn score(&self, hidden: &[f32; HIDDEN], scores: &mut [f32]) {
        let blocks = scores.chunks_exact_mut(LANES).zip(self.score_bias.chunks_exact(LANES));
        for ((scores, bias), weights) in blocks.zip(self.scores.chunks_exact(HIDDEN)) {
            let mut sums = [0.0; LANES];
            for (value, row) in hidden.iter().zip(weights) {
                // Where the compiler does not optimise, an iterator here would take half the time of the whole parse.
                let mut lane = 0;
                while lane < LANES {
                    sums[lane] += value * row[lane];
                    lane += 1;
                }
            }
            for ((score, sum), bias) in scores.iter_mut().zip(sums).zip(bias) {
                *score = sum + bias;
            }
        }
    }

    /// The largest absolute values of the inputs to the second product, and of the sums in both, if no input is larger
    /// than `bound`.
    #[cfg(test)]
    pub fn bounds(&self, bound: f64) -> [f64; 3] {
        let reduced = self.reduced.largest_value(bound);
        [reduced, self.reduced.largest_sum(bound), self.parts.largest_sum(reduced)]
    }
}

/// What words add to a state.
pub(super) struct Parts {
    /// Word by word, position by position.
    parts: Vec<f32>,
}

impl Parts {
    fn of(&self, word: usize, place: usize) -> &[f32] {
        let start = (word * CONTEXT + place) * PART;
        &self.parts[start..start + PART]
    }
}

fn single(values: &[f64]) -> Vec<f32> {
    values.iter().map(|value| *value as f32).collect()
}

/// Rows of equal length as a matrix in steps.
pub(super) fn inputs_in_steps(rows: &[[f64; WIDTH]]) -> Array2<f64> {
    Array2::from_shape_fn((rows.len(), WIDTH), |(row, column)| in_steps(rows[row][column]))
}
