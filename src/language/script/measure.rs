//! Units of measure by their size, whatever their name.

use crate::language::mention::Unit;

/// Seconds in a minute, an hour, a day, a twelfth of a year, and a year of the Julian calendar.
pub const MINUTE: f64 = 60.0;
/// See [`MINUTE`].
pub const HOUR: f64 = 60.0 * MINUTE;
/// See [`MINUTE`].
pub const DAY: f64 = 24.0 * HOUR;
/// See [`MINUTE`].
pub const MONTH: f64 = YEAR / 12.0;
/// See [`MINUTE`].
pub const YEAR: f64 = 365.25 * DAY;

/// A unit of measure with its size in the base unit of its kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SizedUnit {
    /// In seconds.
    Duration(f64),
    /// In metres.
    Length(f64),
    /// In kilograms.
    Weight(f64),
    /// In square metres.
    Area(f64),
    /// In metres a second.
    Speed(f64),
    /// A hundredth.
    Percent,
}

impl SizedUnit {
    /// The unit of a finished number, with the size of the measure in that unit.
    pub fn unit(self) -> (Unit, f64) {
        match self {
            SizedUnit::Duration(size) => (Unit::Duration, size),
            SizedUnit::Length(size) => (Unit::Length, size),
            SizedUnit::Weight(size) => (Unit::Weight, size),
            SizedUnit::Area(size) => (Unit::Area, size),
            SizedUnit::Speed(size) => (Unit::Speed, size),
            SizedUnit::Percent => (Unit::Percent, 1.0),
        }
    }
}
