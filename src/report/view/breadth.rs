//! How many outlets fit on a screen.

/// How many outlets fit side by side on a common screen; more scroll in their own region.
///
/// A column needs about 16 letters for a verdict and 35 for readable text; at 1280 px, four columns of text fit.
pub const SIDE_BY_SIDE: usize = 4;
