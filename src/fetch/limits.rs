//! What a fetch may cost, and where it may go.

use std::time::Duration;

/// What a fetch may cost, and where it may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For one address, from the look-up of its name to its last byte.
    pub time: Duration,
    /// Whether addresses of this machine and its network may be requested. Otherwise they are refused: a link in a text
    /// must not reach what only this machine can reach.
    pub allow_private: bool,
}
