//! Reported speech without quotation marks: "Hale said that ...", "..., a spokesman said", "according to Hale".
//!
//! Only people count here. What an outlet, an office or a paper says is a credit (`credit.rs`).

use super::credit::noun_phrase;
use super::people_phrase::names_people;
use super::speaker::Known;
use crate::language::english::words::{grammar, holds, speech};
use crate::language::mention::{EntityKind, Quote, Reported, Speaker};

/// The reported speech of one paragraph, in text order; a verb that introduces a quotation is left to it.
pub fn find(known: Known, quotes: &[Quote]) -> Vec<Reported> {
    let passage = known.passage;
    let outside = |index: &usize| {
        let word = passage.span(*index..*index + 1);
        !quotes.iter().any(|quote| quote.span.contains(word) || quote.verb == Some(word))
    };
    (0..passage.count())
        .filter(outside)
        .filter_map(|index| according_to(known, index).or_else(|| by_verb(known, quotes, index)))
        .collect()
}

/// "according to Ms. Hale", "according to two people who were there".
fn according_to(known: Known, index: usize) -> Option<Reported> {
    let passage = known.passage;
    if passage.lower(index) != "according" || passage.lower(index + 1) != "to" || !passage.touches_next(index) {
        return None;
    }
    let verb = passage.span(index..index + 2);
    let words = noun_phrase(known, index + 2)?;
    let phrase = passage.span(words.clone());
    let named = known.names.iter().find(|name| phrase.overlaps(name.span));
    if let Some(name) = named.filter(|name| is_person(known, name.entity)) {
        // "according to Hale's lawyer" is the lawyer.
        let owner = passage.gap_after(passage.words_in(name.span).end.saturating_sub(1)).starts_with(['\'', '’']);
        let speaker = Speaker { span: Some(name.span), entity: Some(name.entity) };
        return (!owner).then_some(Reported { speaker, verb });
    }
    names_people(phrase.of(passage.text))
        .then_some(Reported { speaker: Speaker { span: Some(phrase), entity: None }, verb })
}

/// "Hale said that ...", "..., said Hale", "Chinese experts warned".
fn by_verb(known: Known, quotes: &[Quote], index: usize) -> Option<Reported> {
    let passage = known.passage;
    let before = index.checked_sub(1).map_or("", |before| passage.lower(before));
    let told_of = holds(grammar::MODAL_VERBS, before) && !matches!(before, "has" | "have" | "had");
    if told_of || matches!(before, "not" | "never") || !known.is_speech_verb(index) || !reports(known, index) {
        return None;
    }
    let sentence = passage.sentence_words(index);
    let quoted = quotes.iter().map(|quote| passage.words_in(quote.span).end);
    let start = quoted.filter(|end| *end <= index).max().unwrap_or(0).max(sentence.start);
    let speaker = inverted(known, index, sentence.end).or_else(|| known.before(start..sentence.end, index))?;
    // "until the engineers say so": nobody has said it yet.
    let subject = speaker.span.map_or(index, |span| passage.words_in(span).start);
    let condition = subject.checked_sub(1).map_or("", |before| passage.lower(before));
    if matches!(condition, "until" | "before" | "unless" | "if" | "whenever") {
        return None;
    }
    let is_voice = match (speaker.entity, speaker.span) {
        (Some(entity), _) => is_person(known, entity),
        (None, Some(span)) => names_people(span.of(passage.text)),
        (None, None) => false,
    };
    is_voice.then_some(Reported { speaker, verb: passage.span(index..index + 1) })
}

/// "..., said Hale." and "..., said a spokesman for the port.", not "the mayor, said Hale would leave".
fn inverted(known: Known, verb: usize, end: usize) -> Option<Speaker> {
    let passage = known.passage;
    if !passage.gap_before(verb).contains([',', '"', '”']) {
        return None;
    }
    let speaker = known.behind(verb, end)?;
    let words = passage.words_in(speaker.span?);
    let pronoun = words.len() == 1 && holds(speech::LOOSE_PRONOUNS, passage.lower(words.start));
    let ends = words.end >= end || !passage.touches_next(words.end.saturating_sub(1));
    let goes_on = matches!(passage.lower(words.end), "at" | "for" | "from" | "in" | "of" | "on" | "who");
    (!pronoun && (ends || goes_on)).then_some(speaker)
}

/// Whether what follows is what was said: verbs that are always followed by it, others only with "that".
fn reports(known: Known, verb: usize) -> bool {
    let passage = known.passage;
    let next = if passage.touches_next(verb) { passage.lower(verb + 1) } else { "" };
    holds(speech::REPORTING_VERBS, passage.lower(verb)) || matches!(next, "that" | "whether")
}

fn is_person(known: Known, entity: usize) -> bool {
    known.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::language::english::English;
    use crate::language::{CutArticle, CutText, Language};

    /// "speaker: verb" for everything reported in one paragraph.
    fn reported(text: &str) -> Vec<String> {
        let article = Article::plain("a", "Argus", "", &[text]);
        let cut = English.cut(&["", text]);
        let paragraphs = ["", text].into_iter().zip(&cut).map(|(text, cut)| CutText { text, cut }).collect();
        let reading = English.read(&[CutArticle { article: &article, paragraphs }]);
        let told = reading.articles[0][1].mentions.reported.iter();
        let words = told.map(|one| (one.speaker.span.map_or("", |span| span.of(text)), one.verb.of(text)));
        words.map(|(speaker, verb)| format!("{speaker}: {verb}")).collect()
    }

    #[test]
    fn a_person_before_or_behind_the_verb_is_the_speaker() {
        assert_eq!(reported("Mayor Ruth Hale said that the bridge was safe."), ["Mayor Ruth Hale: said"]);
        assert_eq!(reported("The bridge was safe, said Mayor Ruth Hale."), ["Mayor Ruth Hale: said"]);
        assert_eq!(reported("The bridge is safe, according to Ruth Hale, an engineer."), ["Ruth Hale: according to"]);
    }

    #[test]
    fn a_subject_behind_a_comma_keeps_its_own_verb() {
        let text = "Ruth Hale, the mayor of Lorn, said she would resign.";
        assert_eq!(reported(text), ["Ruth Hale: said"]);
    }

    #[test]
    fn an_unnamed_speaker_is_told_by_the_whole_phrase_and_no_more() {
        assert_eq!(reported("It works, a spokesman for the port said."), ["a spokesman for the port: said"]);
        assert_eq!(reported("Of the two plans the engineers said that both fail."), ["the engineers: said"]);
    }

    #[test]
    fn what_nobody_has_said_is_not_reported() {
        assert_eq!(reported("It will stay closed until the engineers say that it is safe."), [""; 0]);
        assert_eq!(reported("Ruth Hale did not say when. She was told that it was late."), [""; 0]);
        assert_eq!(reported("The bridge said nothing. Ruth Hale praised the crew."), [""; 0]);
    }

    #[test]
    fn a_verb_that_introduces_a_quotation_is_left_to_it() {
        assert_eq!(reported("“The bridge is safe for everybody,” Ruth Hale said."), [""; 0]);
    }
}
