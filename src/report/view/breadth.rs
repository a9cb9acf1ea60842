//! How many outlets fit on a screen.

/// How many outlets fit side by side on a common screen; more scroll in their own region.
///
/// A column needs about 16 letters for a verdict and 35 for readable text; at 1280 px, four columns of text fit.
pub const SIDE_BY_SIDE: usize = 4;

/// How many outlets can each have a narrow column or a dot; more are listed or counted.
///
/// At 1280 px nine columns of a few words fit beside a heading, and nobody follows a dot through more.
pub const CROWD: usize = 8;
