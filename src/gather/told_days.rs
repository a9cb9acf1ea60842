//! The days on which an article reports, to notice the same people at another time.

use crate::article::Event;
use crate::read::Read;
use jiff::civil::Date;

/// Articles published this close together may always be on one event. Follow-ups come within days; two calls, votes or
/// matches of the same people hardly ever fall within ten.
const CLOSE_DAYS: i32 = 10;

/// News gives the time of the event in its first paragraphs; further down it refers to earlier times.
const LEAD_PARAGRAPHS: usize = 3;

/// A longer time ("in November", "last year") is background, or too vague to distinguish two events.
const LONGEST_DAYS: i32 = 7;

/// One event has dates a day apart on the two sides of the date line.
const SLACK_DAYS: i32 = 1;

/// The days on which each article reports.
pub struct ToldDays<'j> {
    event: &'j Event,
    days: Vec<Vec<(Date, Date)>>,
}

impl<'j> ToldDays<'j> {
    /// The days named in the headline and first paragraphs; if there are none, those of the whole article.
    pub fn new(read: &'j Read<'j>) -> ToldDays<'j> {
        let days = read.annotated.articles.iter().map(|article| {
            let of = |paragraphs: usize| -> Vec<(Date, Date)> {
                let dates = article.paragraphs.iter().take(paragraphs).flat_map(|paragraph| &paragraph.dates);
                dates
                    .filter_map(|date| date.days)
                    .filter(|(first, last)| between(*first, *last) < LONGEST_DAYS)
                    .collect()
            };
            let lead = of(1 + LEAD_PARAGRAPHS);
            if lead.is_empty() { of(article.paragraphs.len()) } else { lead }
        });
        ToldDays { event: &read.event, days: days.collect() }
    }

    /// Whether the article's publication date and the days on which it reports are known.
    pub fn can_tell(&self, article: usize) -> bool {
        self.event.articles[article].published.is_some() && !self.days[article].is_empty()
    }

    /// Whether two articles were published close together or report on a common day.
    pub fn meet(&self, a: usize, b: usize) -> bool {
        let close = days_apart(self.event, a, b).is_none_or(|days| days <= CLOSE_DAYS);
        let near = |one: &(Date, Date), other: &(Date, Date)| {
            between(one.0, other.1) >= -SLACK_DAYS && between(other.0, one.1) >= -SLACK_DAYS
        };
        close || self.days[a].iter().any(|one| self.days[b].iter().any(|other| near(one, other)))
    }
}

/// Days between the publication of two articles.
pub fn days_apart(event: &Event, a: usize, b: usize) -> Option<i32> {
    let (a, b) = (event.articles[a].published.as_ref()?, event.articles[b].published.as_ref()?);
    Some(between(a.date, b.date).abs())
}

/// Days from one date to another, negative if the other is earlier.
fn between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}
