//! What a score means: of the cells with such a score, the share in which the article does carry the fact.

/// Steepness and middle of the curve, fitted (logistic regression, `benches/reliability.py --fit`) on the 1,997 cells of
/// the labelled stories and samples together: 10.1 and 0.483; on the stories alone 10.9 and 0.508, on the samples, which
/// are worded further apart on purpose, 8.4 and 0.399. The pyramid labels take no part: they do not count what is told
/// in part.
const STEEPNESS: f64 = 10.0;
const MIDDLE: f64 = 0.48;

/// The likelihood, 0 to 1, that an article with a passage of this strength carries the statement: 0.5 where it is even.
pub fn likelihood(strength: f64) -> f64 {
    1.0 / (1.0 + (-STEEPNESS * (strength - MIDDLE)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rises_from_hardly_to_almost_certainly() {
        assert!(likelihood(0.0) < 0.01 && likelihood(1.0) > 0.99);
        assert_eq!(likelihood(MIDDLE), 0.5);
        assert!(likelihood(0.3) < likelihood(0.31));
    }
}
