//! The steps before the judging, in their order; each uses what those before it made.

use crate::article::Event;
use crate::judge::{Judge, SetApart, Settled, settle};
use crate::language::Languages;
use crate::read::{Read, read, read_list};
use crate::weigh::{Measure, Support, Weighed, group};

/// What the steps before the judging made.
pub struct Steps<'l> {
    pub read: Read<'l>,
    pub weighed: Weighed,
    pub set_apart: SetApart,
}

impl<'l> Steps<'l> {
    /// From articles to everything that their own statements are judged by.
    pub fn of_event(event: Event, languages: &'l Languages) -> Steps<'l> {
        Steps::of(read(event, languages), &Measure::default(), &Support::default())
    }

    /// The same for statements from elsewhere.
    pub fn of_statements(
        event: &Event,
        list: &[String],
        languages: &'l Languages,
        measure: &Measure,
        support: &Support,
    ) -> Steps<'l> {
        Steps::of(read_list(event, list, languages), measure, support)
    }

    fn of(read: Read<'l>, measure: &Measure, support: &Support) -> Steps<'l> {
        let weighed = Weighed::new(&read, measure, support);
        let set_apart = SetApart::new(&read);
        Steps { read, weighed, set_apart }
    }

    /// Who decides a cell.
    pub fn judge(&self) -> Judge<'_> {
        Judge::new(&self.read, &self.weighed, &self.set_apart)
    }

    /// Which of the articles' own statements are one fact, with what a person has put right.
    pub fn settled(&self) -> Settled {
        settle(&self.read.event, &self.read.statements, group(&self.read, &self.weighed))
    }
}
