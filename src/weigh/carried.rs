//! How much of a statement the passages of the articles carry: the innermost loop of the program.

use super::asked::WeighedStatement;
use super::content::{Content, Term};
use super::index::Index;
use super::vocabulary::MeaningId;

/// How much of a statement one passage carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// Index in [`Index::passages`] of the article.
    pub passage: usize,
    /// How strongly it carries the statement, 0 to 1: the share of the statement's weight, until the carriage has taken
    /// into account what other articles state.
    pub score: f64,
    /// The share of the statement's weight, 0 to 1.
    pub word_share: f64,
    /// How much it has in common with the passages of other articles that carry the statement, times the share that
    /// they carry, 0 to 1.
    pub corroboration: f64,
    /// The factor applied to the share: less than 1 if the article does not name the statement's subject anywhere.
    pub subject: f64,
}

impl Index {
    /// How much of a statement the passages of each article carry, the `most` strongest first. Passages that share
    /// nothing with it are left out, and so is the statement's own article. Equal scores keep the order of the text.
    pub fn carried(&self, statement: usize, own: usize, most: usize) -> Vec<Vec<Carried>> {
        let WeighedStatement { content: Content { terms }, weights, subject } = &self.asked[statement];
        let mut carried: Vec<Vec<Carried>> = vec![Vec::new(); self.passages.len()];
        let total: f64 = weights.iter().sum();
        if total <= 0.0 {
            return carried;
        }
        let crossed: Vec<Crossed> =
            (0..self.passages.len()).flat_map(|article| self.crossed(statement, article)).collect();
        let mut is_touched = vec![false; self.postings.len()];
        for term in terms {
            let places = self.stand_ins(term).flat_map(|meaning| self.postings.having(meaning));
            places.for_each(|posting| is_touched[posting.passage] = true);
        }
        crossed.iter().for_each(|met| is_touched[met.passage] = true);
        let touched: Vec<usize> = (0..is_touched.len()).filter(|passage| is_touched[*passage]).collect();
        let mut shares = vec![0.0_f64; self.postings.len()];
        let mut is_named = vec![subject.is_empty(); self.passages.len()];
        let mut credits = vec![0.0_f64; self.postings.len()];
        for (position, weight) in weights.iter().enumerate() {
            credits.fill(0.0);
            let anywhere = self.credit_term(&terms[position], position, &crossed, &mut credits);
            let is_subject = subject.contains(&position);
            for passage in &touched {
                let (article, _) = self.postings.place(*passage);
                let credit = credits[*passage].max(anywhere[article]);
                shares[*passage] += weight * credit;
                is_named[article] |= is_subject && credit > 0.0;
            }
        }
        for number in touched {
            let (article, passage) = self.postings.place(number);
            let subject = if is_named[article] { 1.0 } else { self.measure.subject_nowhere };
            let score = shares[number] * (subject / total);
            let strongest = &mut carried[article];
            let at = strongest.partition_point(|one| one.score >= score);
            if article != own && at < most {
                strongest.insert(at, Carried { passage, score, word_share: score, corroboration: 0.0, subject });
                strongest.truncate(most);
            }
        }
        carried
    }

    /// All meanings that can stand for a term.
    fn stand_ins(&self, term: &Term) -> impl Iterator<Item = MeaningId> {
        self.alike(term.meaning).iter().map(|(meaning, _)| *meaning).chain(self.relatives_of(term).iter().copied())
    }

    /// Raises each passage's credit for one term to what it and its neighbours have of it; returns what each article
    /// has of the term anywhere.
    fn credit_term(&self, term: &Term, position: usize, crossed: &[Crossed], credits: &mut [f64]) -> Vec<f64> {
        let mut anywhere = vec![0.0_f64; self.passages.len()];
        let mut raise = |passage: usize, to: f64| credits[passage] = credits[passage].max(to);
        for (meaning, alike) in self.alike(term.meaning) {
            for posting in self.postings.having(*meaning) {
                raise(posting.passage, alike * posting.share);
                if *alike < 1.0 {
                    continue;
                }
                anywhere[self.postings.place(posting.passage).0] = self.measure.elsewhere;
                if posting.share == 1.0 {
                    self.beside(posting.passage).for_each(|other| raise(other, self.measure.neighbour));
                }
            }
        }
        for posting in self.relatives_of(term).iter().flat_map(|meaning| self.postings.having(*meaning)) {
            raise(posting.passage, self.measure.relative * posting.share);
        }
        for met in crossed.iter().filter(|met| met.position == position) {
            raise(met.passage, met.strength);
            let anywhere = &mut anywhere[self.postings.place(met.passage).0];
            *anywhere = anywhere.max(self.measure.elsewhere * met.strength);
            self.beside(met.passage).for_each(|other| raise(other, self.measure.neighbour * met.strength));
        }
        anywhere
    }

    /// For each of the statement's terms, how far a passage and its surroundings have it, 0 to 1. Their weighted sum is
    /// what [`Index::carried`] gives the passage; they are worked out again for the few passages for which they are
    /// needed.
    pub fn credits(&self, statement: usize, article: usize, passage: usize) -> Vec<f64> {
        let number = self.postings.number(article, passage);
        let crossed = self.crossed(statement, article);
        let credit = |(position, term): (usize, &Term)| {
            let mut credit = 0.0_f64;
            for (meaning, alike) in self.alike(term.meaning) {
                credit = credit.max(alike * self.postings.share(*meaning, number));
                if *alike < 1.0 || !self.postings.is_in(*meaning, article) {
                    continue;
                }
                credit = credit.max(self.measure.elsewhere);
                let is_beside = || self.beside(number).any(|other| self.postings.share(*meaning, other) == 1.0);
                if credit < self.measure.neighbour && is_beside() {
                    credit = self.measure.neighbour;
                }
            }
            let relative = |meaning: &MeaningId| self.measure.relative * self.postings.share(*meaning, number);
            let met = crossed.iter().filter(|met| met.position == position).map(|met| {
                let is_beside = || self.beside(met.passage).any(|other| other == number);
                let share = match met.passage == number {
                    true => 1.0,
                    false if is_beside() => self.measure.neighbour,
                    false => 0.0,
                };
                share.max(self.measure.elsewhere) * met.strength
            });
            self.relatives_of(term).iter().map(relative).chain(met).fold(credit, f64::max)
        };
        self.content(statement).terms.iter().enumerate().map(credit).collect()
    }

    /// For an article in a language other than the statement's: the positions of the statement's terms that have a
    /// counterpart of at least this strength in some passage, with the passage's number in the article.
    pub fn met_from(&self, least: f64, statement: usize, article: usize) -> Vec<(usize, usize)> {
        let strong = self.crossed(statement, article).into_iter().filter(|met| met.strength >= least);
        strong.map(|met| (met.position, self.postings.place(met.passage).1)).collect()
    }

    /// For an article in a language other than the statement's: where the statement's words have a counterpart.
    fn crossed(&self, statement: usize, article: usize) -> Vec<Crossed> {
        let Some(across) = self.across.as_ref().filter(|across| across.is_apart(statement, article)) else {
            return Vec::new();
        };
        let terms = &self.asked[statement].content.terms;
        let mut found = Vec::new();
        for passage in 0..self.passages[article].len() {
            let number = self.postings.number(article, passage);
            for met in across.carrying(statement, article, passage) {
                let words = self.words_at(terms, met.here);
                found.extend(words.map(|position| Crossed { passage: number, position, strength: met.strength }));
            }
        }
        found
    }
}

/// A passage in another language with a counterpart of a statement's term.
struct Crossed {
    /// Its number among all passages.
    passage: usize,
    /// The term's position in the statement.
    position: usize,
    /// How surely.
    strength: f64,
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};
    use crate::language::Languages;
    use crate::weigh::{Measure, Support, Weighed};

    #[test]
    fn what_a_passage_carries_is_the_sum_of_its_credits() {
        let texts = [
            "Ruth Hale, the mayor, opened the fair in Sennet on Friday. She said that 40 firms had begun to build there.",
            "The fair at Sennet was opened by Hale. Forty companies started building, the mayor told reporters on Friday.",
            "Fishermen sold eels. Hale was not there on Saturday, when a band played at the fair.",
        ];
        let article = |(number, text): (usize, &&str)| {
            let id = number.to_string();
            Article::plain(&id, &id, "The fair opens", &[*text, "A band played."])
        };
        let languages = Languages::built_in();
        let read = crate::read::read(Event::new("Fair", texts.iter().enumerate().map(article).collect()), &languages);
        let measure = Measure { subject_nowhere: 1.0, ..Measure::default() };
        let Weighed { index, .. } = Weighed::new(&read, &measure, &Support::default());
        let mut compared = 0;
        for (number, statement) in read.statements.iter().enumerate() {
            let weights = index.weights(number);
            let total: f64 = weights.iter().sum();
            for (article, passages) in index.carried(number, statement.place.article, 9).iter().enumerate() {
                for one in passages {
                    let credits = index.credits(number, article, one.passage);
                    let sum: f64 = weights.iter().zip(credits).map(|(weight, credit)| weight * credit).sum();
                    assert!((sum / total - one.word_share).abs() < 1e-12, "{statement:?} {one:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 20);
    }
}
