//! What a person has corrected, in one line for the terminal.

use super::comparison::Comparison;
use std::collections::BTreeSet;

impl Comparison {
    /// `corrected by a person: 2 verdicts, 1 heading; 1 does not fit`; nothing where there are no corrections.
    pub fn corrected(&self) -> Option<String> {
        let applied: BTreeSet<usize> = self.facts.iter().flat_map(|fact| fact.corrections.iter().copied()).collect();
        let kinds = [("verdict", "verdicts"), ("heading", "headings"), ("join", "joins"), ("part", "parts")];
        let counted = kinds.iter().filter_map(|(one, several)| {
            let of_kind = |number: &&usize| self.event.corrections[**number].change.name() == *one;
            let count = applied.iter().filter(of_kind).count();
            (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { several }))
        });
        let counted: Vec<String> = counted.collect();
        let told = if counted.is_empty() { "nothing".to_string() } else { counted.join(", ") };
        let unfit = match self.event.corrections.len() - applied.len() {
            0 => String::new(),
            1 => "; 1 does not fit".to_string(),
            several => format!("; {several} do not fit"),
        };
        (!self.event.corrections.is_empty()).then(|| format!("corrected by a person: {told}{unfit}"))
    }
}
