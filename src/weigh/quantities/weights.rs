//! The weights of the three likelihoods that quantities are values of one thing, written by `tools/fit_values.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, the invented events, the samples and those of `benches/values`: see
//! benches/README.md.

use super::context::QuantityContext;
use crate::weigh::regression::Regression;

/// The likelihood that two numbers that agree are values of one thing.
pub const SAME: Regression<QuantityContext> = Regression {
    bias: -2.887,
    weights: &[
        (|features| features.thing, 0.310),
        (|features| features.share, 3.003),
        (|features| features.link, 3.307),
        (|features| features.other_names, -0.304),
        (|features| features.other_days, -1.252),
        (|features| features.in_headline, 1.526),
        (|features| features.close, 3.529),
        (|features| features.rare, 3.020),
        (|features| features.is_count, -2.870),
        (|features| features.is_money, -2.001),
    ],
};

/// The likelihood that two quantities that exclude each other are values of one thing.
pub const OTHER: Regression<QuantityContext> = Regression {
    bias: -4.817,
    weights: &[
        (|features| features.thing, 2.730),
        (|features| features.own_thing, -2.424),
        (|features| features.nearest, 1.351),
        (|features| features.sentence, 1.949),
        (|features| features.link, 1.664),
        (|features| features.other_names, -1.133),
        (|features| features.other_days, -1.054),
        (|features| features.one_harm, -1.558),
        (|features| features.in_headline, 1.629),
        (|features| features.nearness, 4.299),
        (|features| features.is_count, -1.705),
        (|features| features.is_percent, -2.020),
        (|features| features.is_distance, 1.468),
    ],
};

/// The likelihood that two days or times that agree are those of one act.
pub const SAME_DAY: Regression<QuantityContext> = Regression {
    bias: -1.921,
    weights: &[
        (|features| features.share, 0.604),
        (|features| features.link, 2.644),
        (|features| features.sentence, 1.136),
        (|features| features.act, 1.578),
        (|features| features.both_times, 1.636),
        (|features| features.both_far, 4.530),
        (|features| features.one_long, -1.186),
    ],
};
