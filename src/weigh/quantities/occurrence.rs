//! Every number and date of an event, ready to be compared.

use crate::article::{Place, Span};
use crate::language::{DateMention, Number, Quantified, Quantity, Unit};
use crate::read::Read;
use crate::weigh::index::Index;
use jiff::civil::Date;

/// The kind of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuantityKind {
    /// People or things.
    Count,
    /// A sum of money.
    Money,
    /// A share.
    Percent,
    /// A length of time.
    Duration,
    /// A length.
    Distance,
    /// Years of age.
    Age,
    /// A tally: a vote, a score.
    Vote,
    /// A weight, an area, a speed, a temperature, an angle.
    Measure,
    /// A day or a longer stretch.
    Date,
    /// A time of day.
    Time,
}

impl QuantityKind {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            QuantityKind::Count => "count",
            QuantityKind::Money => "money",
            QuantityKind::Percent => "percent",
            QuantityKind::Duration => "duration",
            QuantityKind::Distance => "distance",
            QuantityKind::Age => "age",
            QuantityKind::Vote => "vote",
            QuantityKind::Measure => "other",
            QuantityKind::Date => "date",
            QuantityKind::Time => "time",
        }
    }
}

/// The value of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'r> {
    /// A number with its unit and bound.
    Number(&'r Number),
    /// A day, a stretch of days or a time.
    Date(&'r DateMention),
}

impl Value<'_> {
    /// The figure or date without the words of its bound and unit.
    pub fn figure(self) -> Span {
        match self {
            Value::Number(number) => number.figure,
            Value::Date(date) => date.span,
        }
    }
}

/// A quantity at its place.
#[derive(Debug, Clone)]
pub struct Occurrence<'r> {
    /// The words of the value, with bound and unit: "at least 40 people".
    pub place: Place,
    /// Its kind.
    pub kind: QuantityKind,
    /// The value.
    pub value: Value<'r>,
    /// The quantity, with what it is said of.
    pub quantity: &'r Quantity,
    /// The sentence, by its number in [`Index::passages`] of the article.
    pub passage: usize,
    /// Whether it is a day or a stretch of days that comes within a week of its article's publication, as far as known.
    pub(super) is_recent: bool,
}

impl Occurrence<'_> {
    /// Whether two outlets hardly ever give this value by chance: sums, tallies, numbers with three significant digits.
    pub fn is_rare(&self) -> bool {
        let Value::Number(number) = self.value else { return false };
        let value = number.value;
        let digits = match value.fract() == 0.0 && value.abs() < 1e15 {
            true => format!("{value:.0}").trim_end_matches('0').len(),
            false => 3,
        };
        let is_telling = matches!(self.kind, QuantityKind::Money | QuantityKind::Vote);
        is_telling || value >= 1_000.0 || digits >= 3 || value > 20.0 && digits >= 2
    }

    /// Whether it is a single day, and not one of the days around the publication, which every article names.
    pub fn is_far_day(&self) -> bool {
        matches!(self.value, Value::Date(date) if date.days.is_some_and(|(first, last)| first == last))
            && !self.is_recent
    }

    /// Whether it is a whole month or longer: "1891", "last November".
    pub fn is_long(&self) -> bool {
        const SHORTEST_MONTH_DAYS: i32 = 28;
        let Value::Date(date) = self.value else { return false };
        let days = date.days.and_then(|(first, last)| first.until(last).ok());
        days.is_some_and(|span| span.get_days() + 1 >= SHORTEST_MONTH_DAYS)
    }

    /// The days and times in its clause, other than itself; `all` are the quantities of its article.
    pub fn dates_of_clause<'a, 'q: 'a>(
        &'a self,
        all: impl IntoIterator<Item = &'a Occurrence<'q>> + 'a,
    ) -> impl Iterator<Item = &'a Occurrence<'q>> + 'a {
        let is_inside =
            |date: &Occurrence<'_>| self.quantity.clause.iter().any(|piece| piece.overlaps(date.place.span));
        let is_beside = move |date: &&Occurrence<'q>| {
            date.is_date() && date.passage == self.passage && date.place != self.place && is_inside(date)
        };
        all.into_iter().filter(is_beside)
    }

    /// Whether two numbers are the same or nearly so, so that they do not agree only because of a bound or a coarse
    /// rounding.
    pub fn is_close(&self, other: &Occurrence<'_>) -> bool {
        /// 480 million may be called "almost half a billion".
        const CLOSE: f64 = 0.05;
        let (Value::Number(here), Value::Number(there)) = (self.value, other.value) else { return false };
        let apart = (here.value - there.value).abs().max((here.value_to - there.value_to).abs());
        apart <= CLOSE * here.value.abs().max(there.value.abs())
    }

    /// How near two numbers are on a logarithmic scale: 1 if they are the same, 0 if one is three times the other or
    /// more. `None` if one of them is no number above zero.
    pub fn nearness(&self, other: &Occurrence<'_>) -> Option<f64> {
        /// Of the numbers that differ on the labelled events, 92 in a hundred are within this factor.
        const FAR: f64 = 3.0;
        let (Value::Number(here), Value::Number(there)) = (self.value, other.value) else { return None };
        let are_above_zero = here.value > 0.0 && there.value > 0.0;
        are_above_zero.then(|| (1.0 - (here.value / there.value).ln().abs() / FAR.ln()).max(0.0))
    }

    /// Whether it is a day, a longer stretch or a time of day.
    pub fn is_date(&self) -> bool {
        matches!(self.kind, QuantityKind::Date | QuantityKind::Time)
    }
}

/// All quantities of an event.
pub struct Quantities<'r> {
    /// For each article, in text order.
    pub articles: Vec<Vec<Occurrence<'r>>>,
    pub(super) read: &'r Read<'r>,
    pub(super) index: &'r Index,
}

/// At most this many quantities of one article are compared, to bound the time that a text full of figures takes. A
/// choice.
const MOST: usize = 400;

impl<'r> Quantities<'r> {
    /// All quantities that were read.
    pub fn new(read: &'r Read<'r>, index: &'r Index) -> Quantities<'r> {
        let of = |article: usize| {
            let paragraphs = read.annotated.articles[article].quantities.iter().enumerate();
            let all = paragraphs.flat_map(|(paragraph, quantities)| quantities.iter().map(move |one| (paragraph, one)));
            all.filter_map(|(paragraph, one)| occurrence(read, index, (article, paragraph), one)).take(MOST).collect()
        };
        Quantities { articles: (0..read.annotated.articles.len()).map(of).collect(), read, index }
    }
}

fn occurrence<'r>(
    read: &'r Read<'r>,
    index: &'r Index,
    (article, paragraph): (usize, usize),
    quantity: &'r Quantity,
) -> Option<Occurrence<'r>> {
    let mentions = read.annotated.articles[article].paragraphs.get(paragraph)?;
    let (value, span) = match quantity.of {
        Quantified::Number(at) => mentions.numbers.get(at).map(|number| (Value::Number(number), number.span))?,
        Quantified::Date(at) => mentions.dates.get(at).map(|date| (Value::Date(date), date.span))?,
    };
    let place = Place { article, paragraph, span };
    let passage = index.passage_at(Place { span: value.figure(), ..place })?;
    let is_recent = is_recent(value, read.event.articles[article].published.as_ref().map(|published| published.date));
    Some(Occurrence { place, kind: kind(value), value, quantity, passage, is_recent })
}

fn is_recent(value: Value<'_>, published: Option<Date>) -> bool {
    let Value::Date(date) = value else { return false };
    let Some(((first, last), published)) = date.days.zip(published) else { return true };
    let week = jiff::Span::new().days(7);
    let from = published.checked_sub(week).unwrap_or(Date::MIN);
    let to = published.checked_add(week).unwrap_or(Date::MAX);
    first <= to && last >= from
}

fn kind(value: Value<'_>) -> QuantityKind {
    match value {
        Value::Date(date) if date.minutes.is_some() => QuantityKind::Time,
        Value::Date(_) => QuantityKind::Date,
        Value::Number(number) => match number.unit {
            Unit::None | Unit::Count(_) | Unit::Ordinal => QuantityKind::Count,
            Unit::Money(_) => QuantityKind::Money,
            Unit::Percent => QuantityKind::Percent,
            Unit::Duration => QuantityKind::Duration,
            Unit::Length => QuantityKind::Distance,
            Unit::Age => QuantityKind::Age,
            Unit::Tally => QuantityKind::Vote,
            Unit::Weight | Unit::Area | Unit::Speed | Unit::Temperature | Unit::Degree => QuantityKind::Measure,
        },
    }
}
