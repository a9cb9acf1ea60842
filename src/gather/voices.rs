//! Who is quoted or cited: how early, how often, with how many words of their own, and with which verbs.

use crate::article::{Event, Place, Span};
use crate::language::{EntityKind, Mentions, Speaker};
use crate::read::Read;
use std::collections::BTreeMap;

/// Somebody who is quoted or cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The fullest name: "Xiang Haoyu"; for an unnamed source, its words: "Chinese experts".
    pub name: String,
    /// A role as printed in an article: "a distinguished research fellow at ...".
    pub role: Option<String>,
    /// For each article in the event's order, how it uses this voice; `None` if it does not.
    pub uses: Vec<Option<VoiceUse>>,
}

/// How one article uses one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceUse {
    /// Paragraph of the first quotation or citation.
    pub first_paragraph: usize,
    /// Quotations and reported statements.
    pub times: usize,
    /// Words within quotation marks.
    pub quoted_words: usize,
    /// All words of the article, headline and body.
    pub of_words: usize,
    /// Speech verbs as printed, with how often each is used, most used first.
    pub verbs: Vec<(String, usize)>,
    /// Where they are, in text order.
    pub places: Vec<Place>,
}

impl VoiceUse {
    /// The share of the article's words that are this voice's own, in quotation marks, 0 to 1.
    pub fn share(&self) -> f64 {
        self.quoted_words as f64 / self.of_words.max(1) as f64
    }
}

impl Voice {
    /// The article in which this voice is heard, if it is only one of several; also `None` if the event's articles are
    /// in several languages, which may give one speaker names that do not match.
    pub fn only_in(&self, event: &Event) -> Option<usize> {
        if event.articles.windows(2).any(|pair| pair[0].language != pair[1].language) {
            return None;
        }
        let mut heard = self.uses.iter().enumerate().filter(|(_, used)| used.is_some()).map(|(article, _)| article);
        let first = heard.next()?;
        (heard.next().is_none() && self.uses.len() > 1).then_some(first)
    }
}

/// What distinguishes one voice from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum VoiceKey {
    /// Somebody named, in any article.
    Entity(usize),
    /// Somebody unnamed, by the words without "a" or "the"; the same words in two articles are one voice.
    Words(String),
}

/// One utterance: a quotation with its verb, or reported speech.
struct Utterance<'s> {
    speaker: &'s Speaker,
    verb: Option<Span>,
    quoted: Option<Span>,
}

/// Voices: the most quoted words first, then the most citations, then in the order of articles and text.
pub fn voices(read: &Read<'_>) -> Vec<Voice> {
    let articles = read.event.articles.len();
    let mut found: BTreeMap<VoiceKey, Voice> = BTreeMap::new();
    for (article, annotated) in read.annotated.articles.iter().enumerate() {
        for (paragraph, mentions) in annotated.paragraphs.iter().enumerate() {
            let mut goes_on: Option<VoiceKey> = None;
            for utterance in utterances(mentions) {
                let place = |span| Place { article, paragraph, span };
                let Some((who, name, role)) = who(read, place, utterance.speaker) else { continue };
                let voice =
                    found.entry(who.clone()).or_insert_with(|| Voice { name, role, uses: vec![None; articles] });
                let used = voice.uses[article].get_or_insert_with(|| VoiceUse {
                    first_paragraph: paragraph,
                    times: 0,
                    quoted_words: 0,
                    of_words: read.segmented.articles[article].paragraphs.iter().map(|one| one.words.len()).sum(),
                    verbs: Vec::new(),
                    places: Vec::new(),
                });
                // A quotation that continues after "she said" is the same one.
                let is_new = utterance.verb.is_some() || goes_on.as_ref() != Some(&who);
                goes_on = utterance.quoted.is_some().then_some(who);
                used.times += usize::from(is_new);
                if let Some(verb) = utterance.verb {
                    count(&mut used.verbs, read.event.words_at(place(verb)).to_lowercase());
                }
                let quoted = utterance.quoted.map_or(0, |quoted| words_in(read, place(quoted)));
                used.quoted_words += quoted;
                used.places.push(place(utterance.span()));
            }
        }
    }
    let usual = usual_names(read);
    for (who, voice) in &mut found {
        if let VoiceKey::Entity(number) = who
            && let Some(name) = usual.get(number)
        {
            voice.name.clone_from(name);
        }
    }
    let mut voices: Vec<Voice> = found.into_values().collect();
    voices.sort_by_key(|voice| {
        let uses = || voice.uses.iter().flatten();
        let words: usize = uses().map(|used| used.quoted_words).sum();
        let times: usize = uses().map(|used| used.times).sum();
        let first = uses().flat_map(|used| used.places.first()).next().copied();
        (std::cmp::Reverse(words), std::cmp::Reverse(times), first)
    });
    for used in voices.iter_mut().flat_map(|voice| voice.uses.iter_mut().flatten()) {
        used.verbs.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    }
    voices
}

impl Utterance<'_> {
    /// The quoted words, or else the words from speaker to verb.
    fn span(&self) -> Span {
        let spans = [self.verb, self.speaker.span].into_iter().flatten();
        let cited = spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)));
        self.quoted.or(cited).unwrap_or(Span::new(0, 0))
    }
}

/// A paragraph's quotations with a speaker, and its reported speech, in text order.
fn utterances(mentions: &Mentions) -> Vec<Utterance<'_>> {
    let quoted = mentions.quotes.iter().filter_map(|quote| {
        Some(Utterance { speaker: quote.speaker.as_ref()?, verb: quote.verb, quoted: Some(quote.span) })
    });
    let reported =
        mentions.reported.iter().map(|told| Utterance { speaker: &told.speaker, verb: Some(told.verb), quoted: None });
    let mut all: Vec<Utterance> = quoted.chain(reported).collect();
    all.sort_by_key(Utterance::span);
    // If one verb introduces two quotations ("called it 'cruel' and 'a sham'"), it was used once.
    let mut seen: Vec<Span> = Vec::new();
    for utterance in &mut all {
        let Some(verb) = utterance.verb else { continue };
        if seen.contains(&verb) {
            utterance.verb = None;
        } else {
            seen.push(verb);
        }
    }
    all
}

/// Whose voice it is, with the name to show and the role.
fn who(
    read: &Read<'_>,
    place: impl Fn(Span) -> Place,
    speaker: &Speaker,
) -> Option<(VoiceKey, String, Option<String>)> {
    if let Some((number, entity)) = speaker.entity.and_then(|at| Some((at, read.annotated.entities.get(at)?))) {
        return Some((VoiceKey::Entity(number), entity.name.clone(), entity.roles.first().cloned()));
    }
    let elsewhere = speaker.elsewhere.map(|(paragraph, span)| Place { paragraph, ..place(span) });
    let at = elsewhere.or(speaker.span.map(place))?;
    let bare = read.language_of(at.article).story().without_article(read.event.words_at(at));
    // In a headline the words are shortened ("attorney says") and are given in full below.
    (at.paragraph > 0).then(|| (VoiceKey::Words(bare.to_lowercase()), capitalised(bare), None))
}

/// What the articles usually call each organisation, by its number; of two equally common forms, the longer. Readers
/// know the letters, not the eight words that they stand for.
fn usual_names(read: &Read<'_>) -> BTreeMap<usize, String> {
    let mut forms: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for (article, annotated) in read.annotated.articles.iter().enumerate() {
        for (paragraph, mentions) in annotated.paragraphs.iter().enumerate() {
            for name in &mentions.names {
                let kind = read.annotated.entities.get(name.entity).map(|entity| entity.kind);
                if kind == Some(EntityKind::Organisation) {
                    let form = read.event.words_at(Place { article, paragraph, span: name.bare });
                    *forms.entry(name.entity).or_default().entry(form).or_default() += 1;
                }
            }
        }
    }
    let usual = |(number, forms): (usize, BTreeMap<&str, usize>)| {
        let (form, _) = forms.into_iter().max_by_key(|(form, times)| (*times, form.len()))?;
        Some((number, form.split_whitespace().collect::<Vec<_>>().join(" ")))
    };
    forms.into_iter().filter_map(usual).collect()
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn count(verbs: &mut Vec<(String, usize)>, verb: String) {
    match verbs.iter_mut().find(|(known, _)| *known == verb) {
        Some((_, times)) => *times += 1,
        None => verbs.push((verb, 1)),
    }
}

fn words_in(read: &Read<'_>, place: Place) -> usize {
    let words = &read.segmented.articles[place.article].paragraphs[place.paragraph].words;
    words.iter().filter(|word| place.span.contains(word.span)).count()
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Event, LanguageCode};
    use crate::compare::Voice;

    fn voices(bodies: &[&[&str]]) -> Vec<Voice> {
        let ids = ["a", "b", "c"];
        let articles = bodies.iter().zip(ids).map(|(body, id)| Article::plain(id, id, "", body)).collect();
        crate::compare_event(Event::new("Test", articles)).voices
    }

    #[test]
    fn one_person_in_two_articles_is_one_voice() {
        let voices = voices(&[
            &["The ferry was late.", "“Nobody was in danger at any time,” Captain Joel Anders said. “Nobody at all.”"],
            &["Captain Joel Anders said that nobody had been in danger.", "Anders claimed that the lamp was broken."],
        ]);
        assert_eq!(voices.len(), 1);
        assert_eq!(voices[0].name, "Joel Anders");
        assert_eq!(voices[0].role.as_deref(), Some("Captain"));
        let first = voices[0].uses[0].as_ref().unwrap();
        assert_eq!((first.first_paragraph, first.times, first.quoted_words), (2, 1, 10));
        // Four and fourteen words in the body; no headline.
        assert_eq!(first.of_words, 18);
        assert!((first.share() - 10.0 / 18.0).abs() < 1e-9);
        assert_eq!(first.verbs, [("said".to_string(), 1)]);
        assert_eq!(first.places.len(), 2);
        let second = voices[0].uses[1].as_ref().unwrap();
        assert_eq!((second.first_paragraph, second.times, second.quoted_words), (1, 2, 0));
        assert_eq!(second.verbs, [("claimed".to_string(), 1), ("said".to_string(), 1)]);
    }

    #[test]
    fn unnamed_people_are_a_voice_by_their_words() {
        let voices = voices(&[
            &["A spokesman for the port said the lamp had been mended."],
            &["The lamp works again, the spokesman for the port said.", "Local fishermen warned that it does not."],
        ]);
        let names: Vec<&str> = voices.iter().map(|voice| voice.name.as_str()).collect();
        assert_eq!(names, ["Spokesman for the port", "Local fishermen"]);
        let event = |second: &str| {
            let articles = ["a", "b"].map(|id| Article::plain(id, id, "", &[]));
            let mut event = Event::new("Test", articles.to_vec());
            event.articles[1].language = LanguageCode::new(second);
            event
        };
        let only_in = |event: &Event| voices.iter().map(|voice| voice.only_in(event)).collect::<Vec<_>>();
        assert_eq!(only_in(&event("en")), [None, Some(1)]);
        assert_eq!(only_in(&event("ja")), [None, None], "names in two languages may not have met");
        assert!(voices[0].uses.iter().all(Option::is_some));
    }

    #[test]
    fn a_person_cited_with_according_to_is_a_voice_and_a_thing_is_none() {
        let voices = voices(&[
            &["The lamp was broken, according to Joel Anders, a captain.", "The report said that it was not."],
            &["The bridge said nothing.", "It was sold, according to a letter."],
        ]);
        assert_eq!(voices.iter().map(|voice| voice.name.as_str()).collect::<Vec<_>>(), ["Joel Anders"]);
        assert_eq!(voices[0].uses[0].as_ref().unwrap().verbs, [("according to".to_string(), 1)]);
    }
}
