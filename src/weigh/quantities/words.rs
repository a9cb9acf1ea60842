//! The words that quantities are said of, by number: what they count, the acts they take part in, and the rest of their clauses.

use super::occurrence::Quantities;
use crate::language::Acts;
use rustc_hash::FxHashMap;

/// How near the words of two quantities are.
pub struct Common {
    /// How near what is counted is, from −1 to 1.
    pub thing: f64,
    /// How near the acts are, from −1 to 1; acts that say little are left out.
    pub act: f64,
    /// Whether a word of one's things, details or arguments is one of the other's.
    pub shares_words: bool,
}

/// The kin of words, as far as it was asked: by the language that was asked, and the two words.
pub type Kin = FxHashMap<(usize, u32, u32), f64>;

/// The words of all quantities.
pub struct Words<'r> {
    /// In order, so that the numbers are too.
    words: Vec<&'r str>,
    /// For each article and quantity.
    of: Vec<Vec<OfQuantity>>,
    /// For each article, its language's number.
    languages: Vec<usize>,
    asked: Vec<LanguageActs<'r>>,
}

struct OfQuantity {
    things: Vec<u32>,
    acts: Vec<u32>,
    /// Things, details and arguments, sorted.
    all: Vec<u32>,
}

/// A language, and which words name an act of some weight in it.
struct LanguageActs<'r> {
    acts: &'r dyn Acts,
    is_telling: Vec<bool>,
}

impl<'r> Words<'r> {
    /// Numbers the words of all quantities.
    pub fn new(quantities: &Quantities<'r>) -> Words<'r> {
        let all = quantities.articles.iter().flatten().map(|one| one.quantity);
        let all = all.flat_map(|one| one.things.iter().chain(&one.acts).chain(&one.details).chain(&one.arguments));
        let mut words: Vec<&str> = all.map(String::as_str).collect();
        words.sort_unstable();
        words.dedup();
        let known: FxHashMap<&str, u32> = words.iter().copied().zip(0..).collect();
        let numbers = |words: &[String]| words.iter().filter_map(|word| known.get(word.as_str()).copied()).collect();
        let of = |one: &crate::language::Quantity| {
            let mut all: Vec<u32> = [&one.things, &one.details, &one.arguments]
                .into_iter()
                .flat_map(|words| -> Vec<u32> { numbers(words) })
                .collect();
            all.sort_unstable();
            all.dedup();
            OfQuantity { things: numbers(&one.things), acts: numbers(&one.acts), all }
        };
        let of = quantities.articles.iter().map(|article| article.iter().map(|one| of(one.quantity)).collect());
        let of = of.collect();
        let (mut languages, mut codes, mut asked) = (Vec::new(), Vec::new(), Vec::new());
        for (number, article) in quantities.read.event.articles.iter().enumerate().take(quantities.articles.len()) {
            let at = codes.iter().position(|code| *code == &article.language).unwrap_or_else(|| {
                codes.push(&article.language);
                let acts = quantities.read.language_of(number).acts();
                let is_telling = |word: &&str| !acts.is_empty(word) && !acts.is_light(word) && !acts.is_saying(word);
                asked.push(LanguageActs { acts, is_telling: words.iter().map(is_telling).collect() });
                asked.len() - 1
            });
            languages.push(at);
        }
        Words { words, of, languages, asked }
    }

    /// How near the words of two quantities are, each by its article and its number there, as the first one's language has it.
    pub fn common(&self, one: (usize, usize), other: (usize, usize), kin: &mut Kin) -> Common {
        let (here, there) = (&self.of[one.0][one.1], &self.of[other.0][other.1]);
        let language = self.languages[one.0];
        let is_telling = |word: &u32| self.asked[language].is_telling[*word as usize];
        Common {
            thing: self.best_kin(language, &here.things, &there.things, |_| true, kin),
            act: self.best_kin(language, &here.acts, &there.acts, is_telling, kin),
            shares_words: share_one(&here.all, &there.all),
        }
    }

    /// The nearest pair of the words that count; contrary only where no pair is near.
    fn best_kin(
        &self,
        language: usize,
        here: &[u32],
        there: &[u32],
        counts: impl Fn(&u32) -> bool,
        kin: &mut Kin,
    ) -> f64 {
        let (mut best, mut worst) = (0.0_f64, 0.0_f64);
        for one in here.iter().copied().filter(|word| counts(word)) {
            for other in there.iter().copied().filter(|word| counts(word)) {
                let (first, second) = (one.min(other), one.max(other));
                let ask = || self.asked[language].acts.kin(self.words[first as usize], self.words[second as usize]);
                let kin = *kin.entry((language, first, second)).or_insert_with(ask);
                best = best.max(kin);
                worst = worst.min(kin);
            }
        }
        if best > 0.0 { best } else { worst }
    }
}

/// Whether two sorted lists have a word in common.
fn share_one(here: &[u32], there: &[u32]) -> bool {
    let mut there = there.iter().peekable();
    here.iter().any(|word| {
        while there.next_if(|other| *other < word).is_some() {}
        there.peek() == Some(&word)
    })
}
