//! Kinds of disagreements, in the order in which an editor looks.

use super::topics::{Topic, topics};
use super::wording::Wording;
use crate::compare::{Comparison, Difference, DifferenceKind, QuantityKind, StoryValue};

/// The kinds of things, in the order in which they are read: harm to people first, a choice of words last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisagreementKind {
    /// The dead, hurt and missing.
    Harm,
    /// Sums.
    Money,
    /// Days and times.
    Date,
    /// Any other number.
    Number(QuantityKind),
    /// Done or only planned, denied or not.
    Certainty,
    /// Who or what is named.
    Name,
    /// The words of a quotation.
    Wording,
    /// What a person marked.
    ByHand,
}

impl DisagreementKind {
    /// Of a value of the story.
    pub fn of_value(value: &StoryValue) -> DisagreementKind {
        match value.kind {
            _ if value.is_harm => DisagreementKind::Harm,
            QuantityKind::Money => DisagreementKind::Money,
            QuantityKind::Date | QuantityKind::Time => DisagreementKind::Date,
            kind => DisagreementKind::Number(kind),
        }
    }

    /// Of a difference, by what its fact is about.
    pub fn of_difference(comparison: &Comparison, difference: &Difference) -> DisagreementKind {
        let is_about = |topic: Topic| topics(comparison, difference.fact).contains(&topic);
        match difference.kind {
            DifferenceKind::Number if is_about(Topic::Harm) => DisagreementKind::Harm,
            DifferenceKind::Number if is_about(Topic::Cost) => DisagreementKind::Money,
            DifferenceKind::Number => DisagreementKind::Number(QuantityKind::Count),
            DifferenceKind::Date => DisagreementKind::Date,
            DifferenceKind::Name => DisagreementKind::Name,
            DifferenceKind::Quote => DisagreementKind::Wording,
            DifferenceKind::Certainty => DisagreementKind::Certainty,
            DifferenceKind::ByHand => DisagreementKind::ByHand,
        }
    }

    /// Its place in the order.
    pub fn rank(self) -> usize {
        match self {
            DisagreementKind::Harm => 0,
            DisagreementKind::Money => 1,
            DisagreementKind::Date => 2,
            DisagreementKind::Number(_) => 3,
            DisagreementKind::Certainty => 4,
            DisagreementKind::Name => 5,
            DisagreementKind::Wording => 6,
            DisagreementKind::ByHand => 7,
        }
    }

    /// "Deaths and injuries".
    pub fn worded(self, w: Wording) -> &'static str {
        match self {
            DisagreementKind::Harm => w.line("kind.harm"),
            DisagreementKind::Money => w.line("kind.money"),
            DisagreementKind::Date => w.line("kind.date"),
            DisagreementKind::Number(kind) => w.of_kind("kind", kind.name()),
            DisagreementKind::Certainty => w.line("kind.certainty"),
            DisagreementKind::Name => w.line("kind.name"),
            DisagreementKind::Wording => w.line("kind.wording"),
            DisagreementKind::ByHand => w.line("kind.by_hand"),
        }
    }
}
