//! Many names looked for in a text at once.

use super::letters::{Letter, Letters};
use rustc_hash::FxHashMap;

/// A form to look for, and its replacement.
pub(super) struct Hidden {
    pub form: String,
    pub instead: String,
    /// Only with exactly these letters, or entirely in capitals.
    pub exact: bool,
    /// Also within longer words: addresses, account names, languages without spaces.
    pub within: bool,
}

/// A form with its letters.
struct Sought {
    hidden: Hidden,
    letters: Vec<Letter>,
}

/// Forms, the longest first, by the two letters with which they begin.
pub(super) struct Forms {
    all: Vec<Sought>,
    beginning: FxHashMap<[char; 2], Vec<usize>>,
}

impl Forms {
    /// Sorts them, so that a short form does not cut a long one in two, and of one form the first counts. Single letters
    /// are none.
    pub fn of(mut hidden: Vec<Hidden>) -> Forms {
        hidden.retain(|one| one.form.chars().count() > 1);
        hidden.sort_by(|a, b| b.form.chars().count().cmp(&a.form.chars().count()).then(a.form.cmp(&b.form)));
        let mut known = std::collections::BTreeSet::new();
        hidden.retain(|one| known.insert((one.form.clone(), one.exact, one.within)));
        let sought = hidden.into_iter().map(|hidden| Sought { letters: Letter::all(&hidden.form), hidden });
        let all: Vec<Sought> = sought.filter(|sought| sought.letters.len() > 1).collect();
        let mut beginning: FxHashMap<[char; 2], Vec<usize>> = FxHashMap::default();
        for (number, sought) in all.iter().enumerate() {
            beginning.entry(start(&sought.letters)).or_default().push(number);
        }
        Forms { all, beginning }
    }

    /// Where any of the forms stands, in text order, with its replacement; where two overlap, the longer one.
    pub fn places(&self, text: &str) -> Vec<(usize, usize, &str)> {
        let letters = Letters::of(text);
        // By form, then by place.
        let mut met: Vec<(usize, usize)> = Vec::new();
        for at in 0..letters.count().saturating_sub(1) {
            let beginning = self.beginning.get(&start(letters.from(at)));
            for number in beginning.into_iter().flatten() {
                let Some(Sought { hidden, letters: wanted }) = self.all.get(*number) else { continue };
                if letters.is_at(at, wanted, hidden.exact, hidden.within) {
                    met.push((*number, at));
                }
            }
        }
        met.sort_unstable();
        let mut taken = vec![false; letters.count()];
        let mut found = Vec::new();
        let (mut last, mut free_from) = (None, 0);
        for (number, at) in met {
            let Some(Sought { hidden, letters: wanted }) = self.all.get(number) else { continue };
            // A form does not overlap itself.
            if last == Some(number) && at < free_from {
                continue;
            }
            (last, free_from) = (Some(number), at + wanted.len());
            let Some(here) = taken.get_mut(at..at + wanted.len()) else { continue };
            if !here.contains(&true) {
                here.fill(true);
                let (start, end) = letters.span(at, wanted.len());
                found.push((start, end, hidden.instead.as_str()));
            }
        }
        found.sort_unstable();
        found
    }
}

fn start(letters: &[Letter]) -> [char; 2] {
    let mut small = letters.iter().map(|letter| letter.small);
    [small.next().unwrap_or_default(), small.next().unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_of_two_forms_counts_and_of_one_the_first() {
        let hidden = |form: &str, instead: &str, exact| Hidden {
            form: form.to_string(),
            instead: instead.to_string(),
            exact,
            within: false,
        };
        let forms = Forms::of(vec![
            hidden("Argus", "B", true),
            hidden("The Argus", "A", false),
            hidden("Argus", "C", true),
            hidden("A", "D", true),
        ]);
        let found = |text: &str| -> Vec<(String, String)> {
            let places = forms.places(text).into_iter();
            places.map(|(start, end, instead)| (text[start..end].to_string(), instead.to_string())).collect()
        };
        let pair = |form: &str, instead: &str| (form.to_string(), instead.to_string());
        assert_eq!(
            found("the argus, ARGUS and Argus, Argus"),
            [pair("the argus", "A"), pair("ARGUS", "B"), pair("Argus", "B"), pair("Argus", "B")]
        );
        assert_eq!(found("argus"), []);
        assert_eq!(found("A"), []);
    }
}
