//! The weights of the two likelihoods, made by `tools/fit_verdict.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, invented events and samples together, and on statements that no article makes;
//! see "Measurements" in ARCHITECTURE.md.

use super::likelihood::Regression;

/// Does the article carry the statement?
pub const CARRIED: Regression = Regression {
    bias: -1.508,
    weights: &[
        ("strength", |features| features.strength, 8.753),
        ("is_own", |features| features.is_own, 0.668),
        ("other_best", |features| features.other_best, -2.132),
        ("corroboration", |features| features.corroboration, 1.789),
        ("length", |features| features.length, -0.572),
        ("names", |features| features.names, -0.317),
        ("quoted", |features| features.quoted, -0.576),
        ("numbers_missing", |features| features.numbers_missing, -0.340),
        ("dates_missing", |features| features.dates_missing, -0.217),
    ],
};

/// If it does: as it is stated, and not in part or otherwise?
pub const FAITHFUL: Regression = Regression {
    bias: 2.720,
    weights: &[
        ("length", |features| features.length, -1.394),
        ("numbers", |features| features.numbers, 1.486),
        ("numbers_missing", |features| features.numbers_missing, -3.292),
        ("dates_missing", |features| features.dates_missing, -1.635),
        ("names", |features| features.names, -0.277),
        ("names_absent", |features| features.names_absent, -1.349),
        ("relative_share", |features| features.relative_share, 2.303),
        ("own_share", |features| features.own_share, 1.324),
        ("plain_share", |features| features.plain_share, 0.135),
        ("rarest_missing", |features| features.rarest_missing, -1.209),
        ("nowhere", |features| features.nowhere, -0.429),
    ],
};
