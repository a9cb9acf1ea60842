//! What a fact is about, if its main act or a sum of money shows it: harm to people, somebody's stand, money, or
//! something still to come.

use crate::article::Place;
use crate::finding::Fact;
use crate::language::{ActSubject, Factuality, Frame, FrameKind, Unit};
use crate::read::Read;

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Somebody is killed, hurt or missing, or is not.
    Harm,
    /// Somebody takes a stand on what happened.
    Reaction,
    /// A sum of money.
    Money,
    /// What is planned or announced.
    ToCome,
}

/// For each fact, the subject that follows from its main act, or from a sum that it names.
pub fn subjects(read: &Read<'_>, facts: &[Fact]) -> Vec<Option<Subject>> {
    facts.iter().map(|fact| subject(read, fact.place?)).collect()
}

/// Decided by the main act of the words; under "the mayor said that ...", by what is said.
fn subject(read: &Read<'_>, place: Place) -> Option<Subject> {
    let acts: Vec<&Frame> = read.frames_in(place).filter(|frame| frame.kind != FrameKind::Noun).collect();
    let main = acts.iter().min_by_key(|frame| (frame.depth, frame.head))?;
    let said = acts.iter().filter(|frame| frame.introduced_by == Some(main.head));
    let told = said.min_by_key(|frame| (frame.depth, frame.head)).unwrap_or(main);
    let words = read.language_of(place.article).story();
    let about = |frame: &Frame| words.subject_of_act(&frame.act);
    // "The death toll rose", "31 people were confirmed dead".
    let of_harm = told.agent.iter().chain(&told.patient).chain(&told.complement).flat_map(|one| &one.words);
    let mut of_harm = of_harm.filter(|word| words.subject_of_act(word) == Some(ActSubject::Harm));
    // What is still to come is not harm yet, and "warned that ..." is a stand, whatever it warns of.
    match (about(main), about(told), told.factuality) {
        (Some(ActSubject::Reaction), ..) if main.agent.is_some() => Some(Subject::Reaction),
        (_, Some(ActSubject::Harm), Factuality::Done) => Some(Subject::Harm),
        (_, None, Factuality::Done) if of_harm.next().is_some() => Some(Subject::Harm),
        (_, Some(ActSubject::Reaction), Factuality::Done) if told.agent.is_some() => Some(Subject::Reaction),
        _ if has_sum(read, place) => Some(Subject::Money),
        (.., Factuality::Planned) => Some(Subject::ToCome),
        _ => None,
    }
}

/// Whether a sum of money is named there.
fn has_sum(read: &Read<'_>, place: Place) -> bool {
    let numbers = &read.annotated.articles[place.article].paragraphs[place.paragraph].numbers;
    numbers.iter().any(|number| matches!(number.unit, Unit::Money(_)) && place.span.contains(number.span))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event};

    fn about(sentence: &str) -> Option<super::Subject> {
        let other = "The town hall was painted green in the spring of that year.";
        let articles = [("a", sentence), ("b", other)].map(|(id, text)| Article::plain(id, id, "", &[text]));
        let comparison = crate::compare_event(Event::new("Test", articles.into()));
        let fact = comparison.facts.iter().position(|fact| fact.place.is_some_and(|place| place.article == 0))?;
        comparison.subjects[fact]
    }

    #[test]
    fn a_fact_is_about_what_its_main_act_says() {
        use super::Subject::{Harm, Money, Reaction, ToCome};
        assert_eq!(about("The driver of the lorry was killed in the crash."), Some(Harm));
        assert_eq!(about("None of the passengers on the tram was hurt."), Some(Harm));
        assert_eq!(about("The hospital said that the guard had died of his burns."), Some(Harm));
        assert_eq!(about("The death toll rose to 212 overnight."), Some(Harm));
        assert_eq!(about("Thirty-one people were confirmed dead by noon."), Some(Harm));
        assert_eq!(about("The union condemned the plan to close the mill."), Some(Reaction));
        assert_eq!(about("The council will rebuild the market hall by May."), Some(ToCome));
        assert_eq!(about("The council will spend 40 million euros on the market hall."), Some(Money));
        assert_eq!(about("The union condemned the plan to pay 40 million euros for the mill."), Some(Reaction));
        assert_eq!(about("The mill closed its gates on Monday morning."), None);
    }

    #[test]
    fn what_only_an_aside_says_is_not_what_a_fact_is_about() {
        assert_eq!(about("The road that will lead to the quarry crosses a meadow."), None);
    }
}
