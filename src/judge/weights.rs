//! The weights of the three likelihoods by which a cell is judged, written by `tools/fit_verdict.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, the invented events and the samples together, and on
//! statements that no article makes: see benches/README.md.

use super::features::Features;
use crate::weigh::{Regression, flag};

/// The likelihood that the article carries the statement.
pub const CARRIED: Regression<Features> = Regression {
    bias: -1.392,
    weights: &[
        (|features| features.strength, 7.654),
        (|features| features.is_own, 0.654),
        (|features| features.other_best, -1.884),
        (|features| features.corroboration, 1.490),
        (|features| features.length, -0.331),
        (|features| features.names, -0.354),
        (|features| features.quoted, -0.698),
        (|features| features.claimed, -0.779),
        (|features| features.claim, 1.126),
        (|features| features.agent, 0.568),
        (|features| features.act_share, 1.326),
        (|features| features.main_denied, -0.688),
        (|features| flag(features.numbers_missing > 0.0), -0.569),
        (|features| flag(features.dates_missing > 0.0), -0.470),
    ],
};

/// The likelihood that an article that carries it states it in full, neither in part nor differently.
pub const FAITHFUL: Regression<Features> = Regression {
    bias: 3.035,
    weights: &[
        (|features| features.length, -1.478),
        (|features| features.numbers, 1.571),
        (|features| features.numbers_missing, -3.706),
        (|features| features.dates_missing, -1.801),
        (|features| features.names, -0.341),
        (|features| features.names_absent, -1.284),
        (|features| features.relative_share, 2.570),
        (|features| features.clause_share, 1.295),
        (|features| features.rarest_missing, -1.101),
        (|features| features.heavy_missing, -0.514),
        (|features| features.other_agent, -2.806),
        (|features| features.claim, 1.280),
        (|features| features.denied_strictly, -1.761),
        (|features| features.main_denied, -1.235),
    ],
};

/// The likelihood that an article in another language carries the statement.
pub const ACROSS: Regression<Features> = Regression {
    bias: -4.748,
    weights: &[
        (|features| features.strength, 12.448),
        (|features| features.is_own, -0.344),
        (|features| features.names_far, -0.694),
        (|features| features.claimed, -1.276),
        (|features| features.plain_share, -2.459),
    ],
};
