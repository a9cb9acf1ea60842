//! The weights of the three likelihoods that quantities are values of one thing, written by `tools/fit_values.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, the invented events, the samples and those of `benches/values`: see
//! benches/README.md.

use super::context::QuantityContext;
use crate::weigh::regression::Regression;

/// The likelihood that two numbers that agree are values of one thing.
pub const SAME: Regression<QuantityContext> = Regression {
    bias: -2.880,
    weights: &[
        (|features| features.thing, 0.303),
        (|features| features.share, 2.970),
        (|features| features.link, 3.298),
        (|features| features.other_names, -0.323),
        (|features| features.other_days, -1.264),
        (|features| features.in_headline, 1.496),
        (|features| features.close, 3.550),
        (|features| features.rare, 2.987),
        (|features| features.is_count, -2.853),
        (|features| features.is_money, -1.984),
    ],
};

/// The likelihood that two quantities that exclude each other are values of one thing.
pub const OTHER: Regression<QuantityContext> = Regression {
    bias: -4.852,
    weights: &[
        (|features| features.thing, 2.680),
        (|features| features.own_thing, -2.446),
        (|features| features.nearest, 1.411),
        (|features| features.sentence, 1.998),
        (|features| features.link, 1.670),
        (|features| features.other_names, -1.152),
        (|features| features.other_days, -1.105),
        (|features| features.one_harm, -1.572),
        (|features| features.in_headline, 1.623),
        (|features| features.nearness, 4.376),
        (|features| features.is_count, -1.714),
        (|features| features.is_percent, -2.066),
        (|features| features.is_distance, 1.455),
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
