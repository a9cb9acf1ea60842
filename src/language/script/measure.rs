//! Units of measure by their size, whatever their name.

use crate::language::mention::Unit;

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
