//! The sentences of the articles' texts: their content, and whether they can be read alone.
//!
//! A statement may be a clause, which is a fragment for somebody who has not read the article. A whole sentence is not,
//! unless it speaks of somebody whom only the sentence before names.

use crate::article::{Place, Span};
use crate::language::{Argument, Frame, FrameKind, Mentions, Sentence, Word};
use crate::read::Read;

/// A sentence of an article's running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeSentence {
    /// Its place, from its first letter to its last mark.
    pub place: Place,
    /// Whether it can be read alone: it reports an act, does not go on from the sentence before, and none of its pronouns
    /// stands for something that only an earlier sentence names.
    pub stands_alone: bool,
    /// Whether it contains a number or a date.
    pub has_number: bool,
    /// Whether it names a person, place or organisation.
    pub has_name: bool,
    /// Whether it quotes somebody's words.
    pub has_quotation: bool,
}

/// With fewer words a sentence says nothing alone: "Four members abstained."
const FEWEST_WORDS: usize = 5;

/// The sentences of all compared articles, in the order of the texts, without headlines and captions.
pub fn sentences(read: &Read<'_>) -> Vec<WholeSentence> {
    let mut sentences = Vec::new();
    for (article, text) in read.event.articles.iter().enumerate().take(read.compared) {
        for paragraph in text.running_text().map(|paragraph| paragraph.number) {
            let cut = read.segmented.articles.get(article).and_then(|cut| cut.paragraphs.get(paragraph));
            for sentence in cut.into_iter().flat_map(|cut| &cut.sentences) {
                sentences.extend(whole(read, article, paragraph, sentence));
            }
        }
    }
    sentences
}

fn whole(read: &Read<'_>, article: usize, paragraph: usize, sentence: &Sentence) -> Option<WholeSentence> {
    let place = Place { article, paragraph, span: sentence.span };
    let mentions = read.annotated.articles.get(article)?.paragraphs.get(paragraph)?;
    let is_here = |span: Span| sentence.span.contains(span);
    let has_words = sentence.end_word - sentence.first_word >= FEWEST_WORDS;
    let cut = read.segmented.articles.get(article)?.paragraphs.get(paragraph)?;
    let words: Vec<&Word> = cut.words_from(sentence.span).iter().collect();
    let goes_on = read.language_of(article).story().goes_on(&words);
    let numbers = mentions.numbers.iter().map(|number| number.span).chain(mentions.dates.iter().map(|date| date.span));
    Some(WholeSentence {
        place,
        stands_alone: has_words
            && !goes_on
            && is_closed(read, place)
            && is_told(read, place, mentions)
            && has_all_marks(read, place, mentions),
        has_number: numbers.into_iter().any(is_here),
        has_name: mentions.names.iter().any(|name| is_here(name.span)),
        has_quotation: mentions.quotes.iter().any(|quote| is_here(quote.span)),
    })
}

/// Whether it begins and ends as a sentence does: not with a small letter, and with a mark.
fn is_closed(read: &Read<'_>, place: Place) -> bool {
    let text = read.event.words_at(place);
    let first = text.chars().find(|letter| letter.is_alphanumeric());
    first.is_some_and(|letter| !letter.is_lowercase())
        && text.chars().next_back().is_some_and(|last| !last.is_alphanumeric())
}

/// Whether no quotation extends beyond it: half a quotation has only one of its two marks.
fn has_all_marks(read: &Read<'_>, place: Place, mentions: &Mentions) -> bool {
    let crosses = |span: Span| {
        let is_begun = (place.span.start..place.span.end).contains(&span.start);
        let is_ended = (place.span.start..=place.span.end).contains(&span.end);
        is_begun != is_ended && span.start < place.span.end && place.span.start < span.end
    };
    let covers = |span: Span| span.contains(place.span);
    let text = read.event.words_at(place);
    let is_even = text.matches('"').count().is_multiple_of(2) && text.matches('“').count() == text.matches('”').count();
    // A sentence that is entirely a quotation needs its speaker in the same sentence.
    let is_spoken = mentions.quotes.iter().filter(|quote| place.span.contains(quote.span)).all(|quote| {
        let is_all = quote.span.len() * 10 >= place.span.len() * 8;
        let named = quote.speaker.as_ref().and_then(|speaker| speaker.span);
        !is_all || named.is_some_and(|span| place.span.contains(span))
    });
    is_even && is_spoken && !mentions.quotes.iter().any(|quote| crosses(quote.span) || covers(quote.span))
}

/// Whether it reports an act by a verb, and names every participant; always true in a language without a parser.
fn is_told(read: &Read<'_>, place: Place, mentions: &Mentions) -> bool {
    let parsed = read
        .annotated
        .articles
        .get(place.article)
        .is_some_and(|article| article.frames.iter().any(|frames| !frames.is_empty()));
    if !parsed {
        return true;
    }
    let mut arguments: Vec<&Argument> =
        read.frames_in(place).flat_map(|frame| frame.arguments().chain(&frame.claimants)).collect();
    arguments.retain(|argument| place.span.contains(argument.head));
    let has_act = read.frames_in(place).any(|frame| {
        matches!(frame.kind, FrameKind::Verb | FrameKind::State) && (frame.agent.is_some() || frame.patient.is_some())
    });
    let story = read.language_of(place.article).story();
    let is_spoken = |pronoun: &Argument| {
        story.is_first_person(&pronoun.lemma)
            && mentions.quotes.iter().any(|quote| {
                let speaker = quote.speaker.as_ref().and_then(|speaker| speaker.span);
                quote.span.contains(pronoun.head) && speaker.is_some_and(|span| place.span.contains(span))
            })
    };
    let frames: Vec<&Frame> = read.frames_in(place).collect();
    let mut pronouns = arguments.iter().filter(|one| one.is_pronoun);
    has_act && pronouns.all(|pronoun| is_spoken(pronoun) || is_known(read, place, &frames, pronoun))
}

/// Whether the bearer of a pronoun is named in the same sentence.
///
/// If the bearer is not known, any earlier noun that fits is accepted, except one that takes part in the same act:
/// whoever "gave him a test" is somebody else (Condition B of binding theory, Chomsky 1981); "himself" is the same
/// person.
fn is_known(read: &Read<'_>, place: Place, frames: &[&Frame], pronoun: &Argument) -> bool {
    // Only these can bear a pronoun, not what gives a time or a place ("previously").
    let bearers = frames.iter().flat_map(|frame| [&frame.agent, &frame.patient, &frame.recipient, &frame.complement]);
    let mut named = bearers.flatten().filter(|one| !one.is_pronoun);
    if let Some(entity) = pronoun.entity {
        return named.any(|one| one.entity == Some(entity));
    }
    let story = read.language_of(place.article).story();
    let printed = |one: &Argument| read.event.words_at(Place { span: one.head, ..place }).to_lowercase();
    let form = printed(pronoun);
    let has = |frame: &Frame, head: Span| frame.arguments().any(|one| one.head == head);
    let takes_part = |one: &Argument| frames.iter().any(|frame| has(frame, one.head) && has(frame, pronoun.head));
    named.any(|one| {
        one.head < pronoun.head
            && (one.entity.is_some() || story.may_stand_for(&form, &printed(one), &one.lemma))
            && (story.is_reflexive(&form) || !takes_part(one))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Event};
    use crate::language::Languages;

    /// Whether each sentence of a paragraph can be read alone.
    fn alone(paragraph: &str) -> Vec<bool> {
        let languages = Languages::built_in();
        let event = Event::new("Test", vec![Article::plain("a", "Argus", "", &[paragraph])]);
        sentences(&crate::read::read(event, &languages)).iter().map(|sentence| sentence.stands_alone).collect()
    }

    #[test]
    fn a_sentence_that_speaks_of_somebody_named_before_it_cannot_be_read_alone() {
        let text = "Ruth Hale, the mayor, opened the new bridge on Friday. She called it a gift to the valley.";
        assert_eq!(alone(text), [true, false]);
        assert_eq!(alone("Previously, she had spoken out against the bridge."), [false]);
        assert_eq!(alone("When the ferry lost its rudder, it drifted on to the rocks of Tarn Point."), [true]);
    }

    #[test]
    fn a_sentence_that_goes_on_from_another_cannot_be_read_alone() {
        for text in [
            "But the original had called for a second pier at Tarn.",
            "For the same reason the mayor of Tarn closed the bridge.",
            "Another pilot said that the lamp had been dark for weeks.",
            "The mayor of Tarn, however, closed the bridge on Friday.",
            "The former governor praised the builders of the bridge.",
        ] {
            assert_eq!(alone(text), [false], "{text}");
        }
    }

    #[test]
    fn a_pronoun_for_the_object_needs_its_bearer_in_the_sentence() {
        assert_eq!(alone("Police gave him a breath test at the scene."), [false]);
        assert_eq!(alone("Firefighters carried her out of the burning bakery."), [false]);
        assert_eq!(alone("The guards stopped the lorry and asked him for his papers."), [false]);
        assert_eq!(alone("The driver said that police gave him a breath test at the scene."), [true]);
        assert_eq!(alone("The mill caught fire and two fire engines could not save it."), [true]);
        assert_eq!(alone("The skipper blamed himself for the loss of the boat."), [true]);
    }

    #[test]
    fn a_quotation_is_shown_with_its_speaker_or_not_at_all() {
        assert_eq!(alone("\"I saw the whole bridge fall into the river,\" Ruth Hale said."), [true]);
        assert_eq!(alone("\"Plain words are easy to file.\""), [false]);
        assert_eq!(alone("\"He was out cold,\" the crewman claimed on Friday."), [false]);
    }

    #[test]
    fn a_fragment_is_no_sentence() {
        assert_eq!(alone("Gone in a minute on Friday."), [false]);
        assert_eq!(alone("and the rest of the crew left on Friday"), [false]);
    }
}
