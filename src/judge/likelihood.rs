//! From the features of a statement and an article to two likelihoods.

use super::features::Features;
use super::weights::{CARRIED, FAITHFUL};

/// How likely it is, 0 to 1, that an article carries a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likelihoods {
    /// That the article carries it at all, in whatever way.
    pub carried: f64,
    /// That what it carries, if anything, is what is stated, and not a part of it or something else about the same
    /// people.
    pub faithful: f64,
}

impl Likelihoods {
    /// For an article that shares nothing with the statement.
    pub const NOTHING: Likelihoods = Likelihoods { carried: 0.01, faithful: 0.0 };

    /// The likelihoods that follow from the features.
    pub fn of(features: &Features) -> Likelihoods {
        Likelihoods { carried: Likelihoods::of_carried(features), faithful: FAITHFUL.likelihood(features) }
    }

    /// The first of the two alone, which needs fewer features.
    pub fn of_carried(features: &Features) -> f64 {
        CARRIED.likelihood(features)
    }

    /// The most that this can reach once acts, numbers and dates are measured too: the agent is the same, one clause
    /// carries it all, and the claimant is the same.
    pub fn of_carried_at_best(known: &Features) -> f64 {
        let unclaimed = Features { agent: 1.0, act_share: 1.0, ..known.clone() };
        let claimed = Features { claimed: 1.0, claim: 1.0, ..unclaimed.clone() };
        Likelihoods::of_carried(&unclaimed).max(Likelihoods::of_carried(&claimed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_is_carried_the_likelier() {
        let likelihood =
            |strength| Likelihoods::of(&Features { strength, other_best: 1.0, ..Features::default() }).carried;
        assert!(likelihood(0.1) < 0.1 && likelihood(0.1) < likelihood(0.5) && likelihood(1.0) > 0.9);
    }

    #[test]
    fn nothing_that_acts_numbers_and_dates_may_say_lifts_it_above_the_best() {
        let known = Features { strength: 0.3, other_best: 1.0, length: 2.0, names: 1.0, ..Features::default() };
        let best = Likelihoods::of_carried_at_best(&known);
        for (agent, act_share, claim) in [(1.0, 0.9, 0.0), (-1.0, 1.0, 1.0), (0.6, 0.0, -1.0), (1.0, 1.0, 1.0)] {
            for other in [0.0, 1.0] {
                let claimed = if claim == 0.0 { other } else { 1.0 };
                let (main_denied, numbers_missing, dates_missing) = (other, other, other);
                let measured = Features { agent, act_share, claimed, claim, ..known.clone() };
                let measured = Features { main_denied, numbers_missing, dates_missing, ..measured };
                assert!(Likelihoods::of_carried(&measured) <= best);
            }
        }
    }

    #[test]
    fn a_missing_number_makes_it_less_likely_that_it_is_stated_so() {
        let faithful = |numbers_missing| {
            Likelihoods::of(&Features { numbers: 1.0, numbers_missing, ..Features::default() }).faithful
        };
        assert!(faithful(1.0) < faithful(0.0));
    }
}
