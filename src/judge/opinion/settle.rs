//! Groups of statements and a person's corrections → the facts as that person wants them.
//!
//! The judge takes no part: a person's decision takes precedence. First rows are separated, then joined, then headings
//! and verdicts are applied and non-facts left out, so the order in the file does not matter.

use super::recognise::{Recognised, Recogniser};
use super::settled::{Settled, SettledFact};
use crate::article::{Change, Correction, Event, FactWords, Place, Span, Verdict};
use crate::finding::{Adviser, CorrectionOutcome, LeftOut, Opinion, Remark};
use crate::read::Statement;

/// Applies the event's corrections to the groups. Every statement stays in exactly one fact.
pub fn settle(event: &Event, statements: &[Statement], groups: Vec<Vec<usize>>) -> Settled {
    let recogniser = Recogniser::new(event, statements, &groups);
    let mut desk = CorrectionDesk {
        event,
        statements,
        recogniser: &recogniser,
        facts: groups.into_iter().map(|group| SettledFact { groups: vec![group], ..SettledFact::default() }).collect(),
        outcomes: Vec::new(),
    };
    let all = || event.corrections.iter().enumerate();
    let steps: [fn(&Change) -> bool; 3] = [
        |change| matches!(change, Change::Part { .. }),
        |change| matches!(change, Change::Join { .. }),
        |change| matches!(change, Change::Heading { .. } | Change::Verdict { .. } | Change::NotAFact { .. }),
    ];
    for is_now in steps {
        for (number, correction) in all().filter(|(_, correction)| is_now(&correction.change)) {
            desk.correct(number, correction);
        }
    }
    for fact in &mut desk.facts {
        fact.corrections.sort_unstable();
        fact.corrections.dedup();
    }
    desk.facts.retain(|fact| !fact.groups.is_empty());
    let (gone, kept): (Vec<SettledFact>, _) = desk.facts.into_iter().partition(|fact| fact.is_left_out);
    let mut left_out: Vec<(Option<usize>, LeftOut)> = gone
        .into_iter()
        .map(|fact| {
            let first = fact.groups.iter().flatten().copied().min();
            let statement = first.map(|one| statements[one].shown(event)).unwrap_or_default();
            (first, LeftOut { statement, corrections: fact.corrections })
        })
        .collect();
    left_out.sort_by_key(|(first, _)| *first);
    desk.outcomes.sort_by_key(|(correction, _)| *correction);
    let remark = |(correction, outcome)| Remark::Correction { correction, outcome };
    Settled {
        facts: kept,
        left_out: left_out.into_iter().map(|(_, one)| one).collect(),
        remarks: desk.outcomes.into_iter().map(remark).collect(),
    }
}

struct CorrectionDesk<'a> {
    event: &'a Event,
    statements: &'a [Statement],
    recogniser: &'a Recogniser<'a>,
    facts: Vec<SettledFact>,
    /// Each with the number of its correction.
    outcomes: Vec<(usize, CorrectionOutcome)>,
}

impl CorrectionDesk<'_> {
    fn correct(&mut self, number: usize, correction: &Correction) {
        let found: Vec<usize> = correction.change.facts().iter().filter_map(|named| self.find(number, named)).collect();
        let Some((&first, others)) = found.split_first() else { return };
        match &correction.change {
            Change::Part { .. } => self.part(number, first, others),
            Change::Join { .. } => self.join(number, first, others),
            Change::Heading { heading, .. } => {
                let at = self.fact_of(first);
                if self.facts[at].heading.replace(heading.clone()).is_some_and(|before| before != *heading) {
                    self.outcomes.push((number, CorrectionOutcome::OtherHeading));
                }
                self.facts[at].corrections.push(number);
            }
            Change::NotAFact { .. } => {
                let at = self.fact_of(first);
                self.facts[at].is_left_out = true;
                self.facts[at].corrections.push(number);
            }
            Change::Verdict { article, verdict, words, .. } => {
                self.set_verdict(number, correction, first, (article, *verdict, words.as_deref()));
            }
        }
    }

    /// The statement that is meant; adds a remark if there is none, or if its words have changed.
    fn find(&mut self, number: usize, named: &FactWords) -> Option<usize> {
        match self.recogniser.find(named) {
            Ok(Recognised { statement, is_exact }) => {
                if !is_exact {
                    let now = self.statements[statement].shown(self.event);
                    self.outcomes.push((number, CorrectionOutcome::WordsChanged { words: named.words.clone(), now }));
                }
                Some(statement)
            }
            Err(because) => {
                self.outcomes.push((number, CorrectionOutcome::NoStatement { words: named.words.clone(), because }));
                None
            }
        }
    }

    /// Takes the others, with all statements in the same words, out of the fact of the first.
    fn part(&mut self, number: usize, first: usize, others: &[usize]) {
        let from = self.fact_of(first);
        self.facts[from].corrections.push(number);
        for other in others.iter().copied().filter(|other| *other != first) {
            if self.fact_of(other) != from {
                // They are already separate, and must not be joined.
                let at = self.fact_of(other);
                let [here, there] = [from, at].map(|fact| self.facts[fact].groups.concat());
                self.facts[from].parted.extend(there);
                self.facts[at].parted.extend(here);
                self.facts[at].corrections.push(number);
                continue;
            }
            let recogniser = self.recogniser;
            let goes = |one: &usize| {
                *one == other || (recogniser.are_same_words(*one, other) && !recogniser.are_same_words(*one, first))
            };
            let (gone, kept): (Vec<usize>, Vec<usize>) = self.facts[from].groups.concat().into_iter().partition(goes);
            self.facts[from].parted.extend(&gone);
            self.facts[from].groups = vec![kept.clone()];
            let corrections = vec![number];
            self.facts.push(SettledFact { groups: vec![gone], parted: kept, corrections, ..SettledFact::default() });
        }
    }

    /// Adds the groups of the others to the fact of the first.
    fn join(&mut self, number: usize, first: usize, others: &[usize]) {
        let into = self.fact_of(first);
        self.facts[into].corrections.push(number);
        for other in others {
            let from = self.fact_of(*other);
            if from != into {
                let gone = std::mem::take(&mut self.facts[from]);
                let kept = &mut self.facts[into];
                kept.groups.extend(gone.groups.iter().cloned());
                kept.take_over(gone);
            }
        }
    }

    fn set_verdict(
        &mut self,
        number: usize,
        correction: &Correction,
        statement: usize,
        (id, verdict, words): (&str, Verdict, Option<&str>),
    ) {
        let Some(article) = self.event.articles.iter().position(|article| article.id == id) else {
            return self.outcomes.push((number, CorrectionOutcome::NoArticle { id: id.to_string() }));
        };
        let place = words.and_then(|words| self.place_of(article, words));
        if let (Some(words), None) = (words, place) {
            let (words, article) = (words.to_string(), id.to_string());
            self.outcomes.push((number, CorrectionOutcome::WordsGone { words, article }));
        }
        let at = self.fact_of(statement);
        let before = self.facts[at].opinions.iter().position(|(one, _)| *one == article);
        if let Some((_, before)) = before.map(|before| self.facts[at].opinions.remove(before))
            && before.verdict != verdict
        {
            self.outcomes.push((number, CorrectionOutcome::OtherVerdict(before.verdict)));
        }
        let why = correction.why.clone();
        self.facts[at]
            .opinions
            .push((article, Opinion { verdict, words: place.into_iter().collect(), why, by: Adviser::Person }));
        self.facts[at].corrections.push(number);
    }

    /// Where these exact words are in the article.
    fn place_of(&self, article: usize, words: &str) -> Option<Place> {
        self.event.articles[article].paragraphs.iter().find_map(|paragraph| {
            let start = paragraph.text.find(words)?;
            Some(Place { article, paragraph: paragraph.number, span: Span::new(start, start + words.len()) })
        })
    }

    /// The fact that now contains the statement.
    fn fact_of(&self, statement: usize) -> usize {
        let is_in = |fact: &SettledFact| fact.groups.iter().flatten().any(|member| *member == statement);
        self.facts.iter().position(is_in).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Change, Correction, Event, FactWords, Verdict};
    use crate::compare::{Cell, Comparison, Fact, Reason, Rule};
    use crate::finding::{CorrectionOutcome, Remark, Unrecognised};

    const AGROUND: &str = "The ferry Kestrel ran aground off Tarn Point on Friday with 212 passengers aboard.";
    const TOWED: &str = "The coast guard towed the ferry into Millport harbour before midnight.";
    const TUGS: &str = "Two tugs brought her to the quay while the passengers slept.";
    const VIOLIN: &str = "A violinist played Brahms in the saloon until the lamps failed.";

    fn event() -> Event {
        let argus = Article::plain("argus", "Argus", "", &[AGROUND, TOWED]);
        let beacon = Article::plain("beacon", "Beacon", "", &[AGROUND, TUGS, VIOLIN]);
        Event::new("Ferry", vec![argus, beacon])
    }

    fn named(words: &str) -> FactWords {
        FactWords { words: words.to_string(), from: None }
    }

    fn verdict(fact: &str, article: &str, verdict: Verdict) -> Change {
        Change::Verdict { fact: named(fact), article: article.to_string(), verdict, words: None }
    }

    fn corrected(changes: Vec<Change>) -> Comparison {
        let mut event = event();
        let number = |(at, change)| Correction { line: 10 * (at + 1), change, why: None, by: None };
        event.corrections = changes.into_iter().enumerate().map(number).collect();
        crate::compare_event(event)
    }

    fn fact<'c>(comparison: &'c Comparison, words: &str) -> &'c Fact {
        let has = |fact: &&Fact| fact.wordings.iter().any(|wording| wording.statement.contains(words));
        comparison.facts.iter().find(has).unwrap()
    }

    fn outcomes(comparison: &Comparison) -> Vec<(usize, &CorrectionOutcome)> {
        let of_correction = comparison.notes.iter().filter_map(|note| match &note.remark {
            Remark::Correction { correction, outcome } => Some((*correction, outcome)),
            _ => None,
        });
        of_correction.collect()
    }

    #[test]
    fn what_is_no_fact_is_left_out_and_reported() {
        let before = corrected(vec![]);
        let comparison = corrected(vec![Change::NotAFact { fact: named(VIOLIN) }]);
        assert_eq!(comparison.facts.len(), before.facts.len() - 1);
        assert!(!comparison.facts.iter().any(|fact| fact.statement.contains("violinist")));
        let told: Vec<(&str, &[usize])> =
            comparison.left_out.iter().map(|one| (one.statement.as_str(), one.corrections.as_slice())).collect();
        assert_eq!(told, [(VIOLIN.trim_end_matches('.'), &[0][..])]);
        assert!(outcomes(&comparison).is_empty());
    }

    #[test]
    fn a_verdict_by_hand_is_sure_and_keeps_what_the_program_found() {
        let before = fact(&corrected(vec![]), "violinist").cells[0].clone();
        assert_eq!(before.verdict, Verdict::Omitted);
        let comparison = corrected(vec![verdict(VIOLIN, "argus", Verdict::Stated)]);
        let cell = &fact(&comparison, "violinist").cells[0];
        assert_eq!((cell.verdict, cell.sure, cell.rule()), (Verdict::Stated, true, Rule::ByHand));
        assert_eq!(cell.program.as_deref(), Some(&before));
        assert_eq!(fact(&comparison, "violinist").corrections, [0]);
        assert!(outcomes(&comparison).is_empty());
        let alone = |comparison: &Comparison| -> Vec<usize> {
            comparison.facts.iter().filter_map(Fact::told_only_by).collect()
        };
        let before = alone(&corrected(vec![])).len();
        assert!(before > 0);
        assert_eq!(alone(&comparison).len(), before - 1);
    }

    #[test]
    fn the_words_that_a_person_names_are_the_evidence() {
        let words = Some("towed the ferry into Millport".to_string());
        let change = |fact, words| Change::Verdict {
            fact: named(fact),
            article: "argus".into(),
            verdict: Verdict::Differs,
            words,
        };
        let comparison = corrected(vec![change(TUGS, words)]);
        let cell = &fact(&comparison, "tugs").cells[0];
        assert_eq!(comparison.event.words_at(cell.evidence[0].place), "towed the ferry into Millport");
        let difference = comparison.differences.iter().find(|one| one.kind.name() == "by-hand").unwrap();
        let said: Vec<&str> = difference.sides.iter().map(|side| comparison.event.words_at(side.passage)).collect();
        assert_eq!(said, ["towed the ferry into Millport", TUGS.trim_end_matches('.')]);
        let gone = corrected(vec![change(TUGS, Some("rowed the ferry".into()))]);
        let lost = CorrectionOutcome::WordsGone { words: "rowed the ferry".to_string(), article: "argus".to_string() };
        assert_eq!(outcomes(&gone), [(0, &lost)]);
        assert_eq!(fact(&gone, "tugs").cells[0].verdict, Verdict::Differs);
    }

    #[test]
    fn joined_facts_are_one_row_in_which_both_tell() {
        let comparison = corrected(vec![Change::Join { facts: vec![named(TOWED), named(TUGS)] }]);
        assert_eq!(comparison.facts.len() + 1, corrected(vec![]).facts.len());
        let joined = fact(&comparison, "tugs");
        assert!(joined.statement.starts_with("The coast guard towed"), "the first stands for both");
        assert_eq!(joined.wordings.len(), 2);
        let told: Vec<(Verdict, Rule)> = joined.cells.iter().map(|cell| (cell.verdict, cell.rule())).collect();
        assert_eq!(told, [(Verdict::Stated, Rule::OwnWords), (Verdict::Stated, Rule::ByHand)]);
        assert_eq!(joined.cells[1].program.as_deref().map(|cell| cell.verdict), Some(Verdict::Omitted));
        assert_eq!(comparison.event.words_at(joined.cells[1].evidence[0].place), TUGS.trim_end_matches('.'));
    }

    #[test]
    fn a_join_and_a_verdict_on_it_work_in_any_order() {
        let join = || Change::Join { facts: vec![named(TOWED), named(TUGS)] };
        for changes in [
            vec![join(), verdict(TUGS, "beacon", Verdict::Partial)],
            vec![verdict(TUGS, "beacon", Verdict::Partial), join()],
        ] {
            let comparison = corrected(changes);
            let cell: &Cell = &fact(&comparison, "towed").cells[1];
            assert_eq!(cell.verdict, Verdict::Partial);
            assert_eq!(cell.program.as_deref().map(|cell| cell.verdict), Some(Verdict::Omitted));
        }
    }

    #[test]
    fn parted_statements_are_two_facts_and_neither_rests_on_the_other() {
        let aground = fact(&corrected(vec![]), "aground").clone();
        assert_eq!(aground.wordings.len(), 2, "one fact at first");
        let from = |id: &str| FactWords { words: AGROUND.into(), from: Some(id.into()) };
        // The same words in two articles: the program takes them for one fact, so the words alone do identify it.
        let comparison = corrected(vec![Change::Part { facts: vec![from("argus"), from("beacon")] }]);
        let parted: Vec<&Fact> = comparison.facts.iter().filter(|fact| fact.statement.contains("aground")).collect();
        assert_eq!(parted.len(), 2);
        assert_ne!(parted[0].id, parted[1].id);
        for fact in parted {
            let own = fact.place.unwrap().article;
            let other = &fact.cells[1 - own];
            assert_eq!(fact.cells[own].rule(), Rule::OwnWords);
            assert_eq!(
                (other.verdict, other.sure, other.rule()),
                (Verdict::Omitted, false, Rule::ByHand),
                "to be looked at"
            );
            assert_eq!(other.program.as_deref().map(|cell| cell.verdict), Some(Verdict::Stated));
        }
    }

    #[test]
    fn a_heading_by_hand_stands_beside_the_statement() {
        let change = Change::Heading { fact: named(TOWED), heading: "How the ferry was saved".into() };
        let comparison = corrected(vec![change]);
        let fact = fact(&comparison, "towed");
        assert_eq!(fact.shown(), "How the ferry was saved");
        assert_eq!(fact.statement, TOWED.trim_end_matches('.'));
        assert_eq!(fact.id, self::fact(&corrected(vec![]), "towed").id, "links to it still lead to it");
    }

    #[test]
    fn what_does_not_fit_is_a_note_and_nothing_else_is_lost() {
        let comparison = corrected(vec![
            verdict("The captain blamed a\u{1b} broken lamp.", "argus", Verdict::Stated),
            verdict(VIOLIN, "courier", Verdict::Stated),
            Change::Join { facts: vec![named(TOWED), named("Nobody said this before."), named(TUGS)] },
            verdict(
                "The coast guard pulled the ferry into Millport harbour before midnight.",
                "beacon",
                Verdict::Stated,
            ),
            verdict(TOWED, "beacon", Verdict::Omitted),
        ]);
        let gone =
            |words: &str| CorrectionOutcome::NoStatement { words: words.to_string(), because: Unrecognised::Gone };
        let changed = CorrectionOutcome::WordsChanged {
            words: "The coast guard pulled the ferry into Millport harbour before midnight.".to_string(),
            now: TOWED.trim_end_matches('.').to_string(),
        };
        let expected = [
            (0, &gone("The captain blamed a\u{1b} broken lamp.")),
            (1, &CorrectionOutcome::NoArticle { id: "courier".to_string() }),
            (2, &gone("Nobody said this before.")),
            (3, &changed),
            (4, &CorrectionOutcome::OtherVerdict(Verdict::Stated)),
        ];
        assert_eq!(outcomes(&comparison), expected);
        assert_eq!(fact(&comparison, "towed").corrections, [2, 3, 4]);
    }

    #[test]
    fn corrections_stay_when_an_article_comes_and_another_is_edited() {
        let mut event = event();
        event.articles[1].paragraphs[2].text =
            "Two old tugs brought her to the quay while the passengers slept.".into();
        let courier =
            Article::plain("courier", "Courier", "", &[AGROUND, "The owner cancelled every sailing until Monday."]);
        event.articles.insert(0, courier);
        let change = verdict(TUGS, "argus", Verdict::Stated);
        event.corrections =
            vec![Correction { line: 1, change, why: Some("two tugs are a coast guard".into()), by: None }];
        let comparison = crate::compare_event(event);
        let cell = &fact(&comparison, "tugs").cells[1];
        let why = Reason::ByHand { why: Some("two tugs are a coast guard".to_string()) };
        assert_eq!((cell.verdict, &cell.reason), (Verdict::Stated, &why));
    }
}
