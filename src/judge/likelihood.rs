//! From what is measured of a statement and an article to two likelihoods.

use super::features::Features;
use super::weights::{CARRIED, FAITHFUL};

/// How likely it is, 0 to 1, that an article tells a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likelihoods {
    /// That the article tells it at all, in whatever way.
    pub carried: f64,
    /// That what it tells is what is stated, and not a part of it or something else of the same people, if it tells anything of it.
    pub faithful: f64,
}

impl Likelihoods {
    /// Of an article that shares nothing with the statement.
    pub const NOTHING: Likelihoods = Likelihoods { carried: 0.01, faithful: 0.0 };

    /// What the features come to.
    pub fn of(features: &Features) -> Likelihoods {
        Likelihoods { carried: CARRIED.likelihood(features), faithful: FAITHFUL.likelihood(features) }
    }
}

/// A weight: the feature's name, where it stands, and what it adds a unit.
pub type Weight = (&'static str, fn(&Features) -> f64, f64);

/// A logistic regression.
#[derive(Debug)]
pub struct Regression {
    /// What is there before any feature.
    pub bias: f64,
    /// What each feature adds.
    pub weights: &'static [Weight],
}

impl Regression {
    /// The likelihood, 0 to 1.
    pub fn likelihood(&self, features: &Features) -> f64 {
        let sum: f64 = self.weights.iter().map(|(_, of, weight)| of(features) * weight).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}

/// Where the lines are drawn through the likelihoods.
///
/// One false "omitted" costs more trust than ten cells marked for a look, and so does being sure of what is false: a cell is sure only near
/// the ends, all others are shown as "check".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines {
    /// From here on it is carried.
    pub told: f64,
    /// Below, an omission is sure.
    pub surely_omitted: f64,
    /// The same where the article does not name whom the statement names.
    pub surely_omitted_unnamed: f64,
    /// From here on telling may be sure.
    pub surely_told: f64,
    /// From here on telling in part may be sure whatever the acts.
    pub surely_told_in_part: f64,
    /// From here on what is carried is stated; below, in part.
    pub faithful: f64,
    /// From here on it may surely be stated.
    pub surely_faithful: f64,
    /// The same where every act is told by the same people.
    pub surely_faithful_acts: f64,
}

impl Lines {
    /// For statements from a list, which are short.
    pub const LISTED: Lines = Lines {
        told: 0.55,
        surely_omitted: 0.06,
        surely_omitted_unnamed: 0.15,
        surely_told: 0.8,
        surely_told_in_part: 0.92,
        faithful: 0.6,
        surely_faithful: 0.85,
        surely_faithful_acts: 0.7,
    };

    /// For statements cut out of the articles: they bring details along, so an article that tells the fact carries a smaller share of it.
    pub const OWN: Lines = Lines { told: 0.40, ..Lines::LISTED };
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
    fn a_missing_number_makes_it_less_likely_that_it_is_stated_so() {
        let faithful = |numbers_missing| {
            Likelihoods::of(&Features { numbers: 1.0, numbers_missing, ..Features::default() }).faithful
        };
        assert!(faithful(1.0) < faithful(0.0));
    }
}
