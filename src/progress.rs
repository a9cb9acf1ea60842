//! Progress on standard error: a line that is overwritten if somebody watches, and one at the end.

use crate::cli::say;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often the line is written. A choice.
const EVERY: Duration = Duration::from_millis(250);

/// How many events are done.
pub struct Progress {
    pub failed: usize,
    done: usize,
    begun: Instant,
    shown: Option<Instant>,
    is_watched: bool,
}

impl Progress {
    pub fn new() -> Progress {
        let is_watched = std::io::stderr().is_terminal();
        Progress { failed: 0, done: 0, begun: Instant::now(), shown: None, is_watched }
    }

    /// Counts one more.
    pub fn count(&mut self, is_failed: bool) {
        self.done += 1;
        self.failed += usize::from(is_failed);
        if self.is_watched && self.shown.is_none_or(|shown| shown.elapsed() >= EVERY) {
            let mut terminal = std::io::stderr();
            let _ = write!(terminal, "\r  {}          ", self.words());
            let _ = terminal.flush();
            self.shown = Some(Instant::now());
        }
    }

    /// Makes room for another line.
    pub fn leave(&mut self) {
        if self.shown.take().is_some() {
            let _ = writeln!(std::io::stderr());
        }
    }

    /// Reports the outcome of all.
    pub fn end(&mut self) {
        self.leave();
        say(&self.words());
    }

    fn words(&self) -> String {
        let events = if self.done == 1 { "event" } else { "events" };
        let rate = self.done as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
        format!("{} {events}, {} failed, {rate:.1} a second", self.done, self.failed)
    }
}
