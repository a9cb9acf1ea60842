//! The weights of the two likelihoods, made by `tools/fit_verdict.py --write`.
//!
//! Fitted by logistic regression on the labelled stories, invented events and samples together, and on statements that no article makes;
//! see "Measurements" in ARCHITECTURE.md.

use super::features::flag;
use super::likelihood::Regression;

/// Does the article carry the statement?
pub const CARRIED: Regression = Regression {
    bias: -1.420,
    weights: &[
        ("strength", |features| features.strength, 7.669),
        ("is_own", |features| features.is_own, 0.670),
        ("other_best", |features| features.other_best, -1.870),
        ("corroboration", |features| features.corroboration, 1.492),
        ("length", |features| features.length, -0.330),
        ("names", |features| features.names, -0.359),
        ("quoted", |features| features.quoted, -0.687),
        ("claimed", |features| features.claimed, -0.762),
        ("claim", |features| features.claim, 1.104),
        ("agent", |features| features.agent, 0.612),
        ("act_share", |features| features.act_share, 1.393),
        ("main_denied", |features| features.main_denied, -0.640),
        ("numbers_missing?", |features| flag(features.numbers_missing > 0.0), -0.563),
        ("dates_missing?", |features| flag(features.dates_missing > 0.0), -0.479),
    ],
};

/// If it does: as it is stated, and not in part or otherwise?
pub const FAITHFUL: Regression = Regression {
    bias: 3.161,
    weights: &[
        ("length", |features| features.length, -1.454),
        ("numbers", |features| features.numbers, 1.575),
        ("numbers_missing", |features| features.numbers_missing, -3.707),
        ("dates_missing", |features| features.dates_missing, -1.807),
        ("names", |features| features.names, -0.331),
        ("names_absent", |features| features.names_absent, -1.330),
        ("relative_share", |features| features.relative_share, 2.564),
        ("clause_share", |features| features.clause_share, 1.168),
        ("rarest_missing", |features| features.rarest_missing, -1.206),
        ("heavy_missing", |features| features.heavy_missing, -0.547),
        ("other_agent", |features| features.other_agent, -3.256),
        ("claim", |features| features.claim, 1.251),
        ("denied_strictly", |features| features.denied_strictly, -1.714),
        ("main_denied", |features| features.main_denied, -1.322),
    ],
};
