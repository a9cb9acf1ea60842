//! The weights of the two likelihoods that quantities are values of one thing, written by `tools/fit_values.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, the invented events, the samples and those of `benches/values`: see
//! benches/README.md.

use super::context::QuantityContext;
use crate::weigh::regression::Regression;

/// The likelihood that two quantities that agree are values of one thing.
pub const SAME: Regression<QuantityContext> = Regression {
    bias: -2.191,
    weights: &[
        (|features| features.thing, 0.914),
        (|features| features.share, 1.457),
        (|features| features.link, 3.351),
        (|features| features.other_names, -0.526),
        (|features| features.other_days, -1.346),
        (|features| features.in_headline, 1.403),
        (|features| features.close, 3.286),
        (|features| features.rare, 3.012),
        (|features| features.is_count, -3.259),
        (|features| features.is_money, -2.384),
        (|features| features.is_time, 1.588),
    ],
};

/// The likelihood that two quantities that exclude each other are values of one thing.
pub const OTHER: Regression<QuantityContext> = Regression {
    bias: -4.750,
    weights: &[
        (|features| features.thing, 2.724),
        (|features| features.own_thing, -2.323),
        (|features| features.nearest, 1.337),
        (|features| features.sentence, 1.955),
        (|features| features.link, 1.626),
        (|features| features.other_names, -1.136),
        (|features| features.other_days, -1.052),
        (|features| features.one_harm, -1.549),
        (|features| features.in_headline, 1.597),
        (|features| features.nearness, 4.232),
        (|features| features.is_count, -1.706),
        (|features| features.is_percent, -2.015),
        (|features| features.is_distance, 1.443),
    ],
};
