//! What each outlet calls the same person, place or organisation, and with which verb it hands on the same saying; for acts see
//! `act_words`.
//!
//! Only an outlet's own words count: what stands within quotation marks is the speaker's choice.

use super::act_words;
use super::comparison::{Cell, Fact, Verdict};
use super::english_words::{DESCRIPTIVE_NOUNS, PLAIN_SPEECH, SMALL_WORDS};
use super::verdict::Judge;
use crate::article::{Place, Span};
use crate::language::Word;
use crate::language::{Entity, EntityKind, Mentions, Name, Speaker};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The words of several outlets for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordChoice {
    /// What they are words for.
    pub of: ChoiceOf,
    /// The fullest name; of a saying, whoever says it; of an act, the fact.
    pub name: String,
    /// Of a saying or act, the index of its fact in [`Comparison::facts`](super::Comparison::facts).
    pub fact: Option<usize>,
    /// For each article in the event's order, its words, most used first; empty where it has none.
    pub articles: Vec<Vec<ChosenWords>>,
}

/// What words are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChoiceOf {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation, or something named whose kind could not be told.
    Organisation,
    /// A quotation or report that several outlets have: the verb of speech.
    Saying,
    /// Something done or happened: another word in the same place.
    Act,
}

impl ChoiceOf {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            ChoiceOf::Person => "person",
            ChoiceOf::Place => "place",
            ChoiceOf::Organisation => "organisation",
            ChoiceOf::Saying => "saying",
            ChoiceOf::Act => "act",
        }
    }
}

/// Words that an article chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenWords {
    /// As first printed.
    pub words: String,
    /// Where, in text order.
    pub places: Vec<Place>,
}

/// What the outlets call differently: sayings, then acts, then whatever has most words that not all outlets use.
pub fn word_choices(judge: &Judge<'_>, facts: &[Fact]) -> Vec<WordChoice> {
    let mut choices: Vec<(usize, WordChoice)> = Vec::new();
    for (number, entity) in judge.read.annotated.entities.iter().enumerate() {
        choices.extend(names(judge, number, entity));
    }
    choices
        .sort_by_key(|(telling, choice)| (Reverse(*telling), choice.articles.iter().flatten().next().and_then(first)));
    let sayings = facts.iter().enumerate().filter_map(|(number, fact)| saying(judge, number, fact));
    let acts = facts.iter().enumerate().flat_map(|(number, fact)| act_words::acts(judge, number, fact));
    let mut seen: BTreeSet<Vec<Place>> = BTreeSet::new();
    let sayings = sayings.filter(|one| seen.insert(one.articles.iter().flatten().filter_map(first).collect()));
    let mut called: BTreeSet<Vec<Option<String>>> = BTreeSet::new();
    let words = |articles: &[Vec<ChosenWords>]| -> Vec<Option<String>> {
        articles.iter().map(|chosen| chosen.first().map(|one| lower_key(&one.words))).collect()
    };
    let acts = acts.filter(|one| called.insert(words(&one.articles)));
    sayings.chain(acts).collect::<Vec<_>>().into_iter().chain(choices.into_iter().map(|(_, choice)| choice)).collect()
}

fn first(chosen: &ChosenWords) -> Option<Place> {
    chosen.places.first().copied()
}

/// The names and descriptions of one entity, with the number of telling words that not all outlets use; `None` where
/// all outlets that name it use the same.
fn names(judge: &Judge<'_>, number: usize, entity: &Entity) -> Option<(usize, WordChoice)> {
    let articles: Vec<Vec<ChosenWords>> =
        (0..judge.read.event.articles.len()).map(|article| called(judge, article, number, entity)).collect();
    let plain: BTreeSet<String> = lower_words(&entity.name).collect();
    let telling = |chosen: &Vec<ChosenWords>| -> BTreeSet<String> {
        let words = chosen.iter().flat_map(|one| lower_words(&one.words));
        let is_plain = |word: &String| plain.iter().any(|name| begins_alike(name, word));
        words.filter(|word| !is_plain(word) && !SMALL_WORDS.contains(&word.as_str())).collect()
    };
    let sets: Vec<BTreeSet<String>> = articles.iter().filter(|chosen| !chosen.is_empty()).map(telling).collect();
    let all: BTreeSet<&String> = sets.iter().flatten().collect();
    let not_by_all = all.into_iter().filter(|word| !sets.iter().all(|set| set.contains(*word))).count();
    let of = match entity.kind {
        EntityKind::Person => ChoiceOf::Person,
        EntityKind::Place => ChoiceOf::Place,
        EntityKind::Organisation | EntityKind::Unknown => ChoiceOf::Organisation,
    };
    let choice = WordChoice { of, name: entity.name.clone(), fact: None, articles };
    (sets.len() > 1 && not_by_all > 0).then_some((not_by_all, choice))
}

/// "chinese" and "china": another form of the name is no other name. A choice: three letters join "Iran" and "Iraq".
fn begins_alike(name: &str, word: &str) -> bool {
    const COMMON_LETTERS: usize = 4;
    name == word || name.chars().zip(word.chars()).take_while(|(one, other)| one == other).count() >= COMMON_LETTERS
}

/// The words in lower case. Words in capitals throughout ("U.S.", "NATO") are short forms and no choice.
fn lower_words(words: &str) -> impl Iterator<Item = String> + '_ {
    let bare = words.split(|c: char| c.is_whitespace() || c == '-' || c == '–').map(|word| {
        let word = word.trim_end_matches("'s").trim_end_matches("’s");
        word.trim_matches(|c: char| !c.is_alphanumeric())
    });
    bare.filter(|word| !word.is_empty() && word.chars().any(char::is_lowercase)).map(str::to_lowercase)
}

/// What one article calls an entity, most used first.
fn called(judge: &Judge<'_>, article: usize, number: usize, entity: &Entity) -> Vec<ChosenWords> {
    let mut chosen: BTreeMap<String, ChosenWords> = BTreeMap::new();
    for (paragraph, mentions) in judge.read.annotated.articles[article].paragraphs.iter().enumerate() {
        let text = judge.read.event.articles[article].paragraphs[paragraph].text.as_str();
        let words = &judge.read.segmented.articles[article].paragraphs[paragraph].words;
        let mut spans: Vec<Span> = Vec::new();
        for name in mentions.names.iter().filter(|name| name.entity == number) {
            spans.push(described(text, words, name, entity));
            spans.extend(apposition(text, name, entity));
        }
        let references = mentions.references.iter().filter(|reference| reference.entity == number);
        spans.extend(references.map(|reference| reference.span).filter(|span| span.of(text).contains(' ')));
        spans.sort_unstable();
        for span in spans.into_iter().filter(|span| !is_quoted(mentions, *span)) {
            let key = lower_key(span.of(text));
            let new = || ChosenWords { words: one_line(span.of(text)), places: Vec::new() };
            chosen.entry(key).or_insert_with(new).places.push(Place { article, paragraph, span });
        }
    }
    let mut chosen: Vec<ChosenWords> = chosen.into_values().collect();
    chosen.sort_by_key(|one| (Reverse(one.places.len()), first(one)));
    chosen
}

/// Whether the words are a speaker's.
pub(super) fn is_quoted(mentions: &Mentions, span: Span) -> bool {
    mentions.quotes.iter().any(|quote| quote.span.contains(span))
}

fn lower_key(words: &str) -> String {
    one_line(words).to_lowercase()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name with its title, the role before it ("Japanese Prime Minister Sanae Takaichi"), or the noun that says what
/// it is: "the self-ruled island of Taiwan", "the Taiwan region".
fn described(text: &str, words: &[Word], name: &Name, entity: &Entity) -> Span {
    let before = text.get(..name.bare.start).unwrap_or_default().trim_end();
    let roles =
        entity.roles.iter().filter(|role| before.ends_with(role.as_str())).map(|role| before.len() - role.len());
    let mut span = Span::new(roles.min().unwrap_or(name.span.start).min(name.span.start), name.span.end);
    if entity.kind == EntityKind::Person {
        return span;
    }
    let touches = |left: Option<&Word>, right: Option<&Word>| match (left, right) {
        (Some(left), Some(right)) => text.get(left.span.end..right.span.start) == Some(" "),
        _ => false,
    };
    let is_noun = |word: Option<&Word>| word.is_some_and(|word| DESCRIPTIVE_NOUNS.contains(&word.lower.as_str()));
    let at = |index: Option<usize>| index.and_then(|index| words.get(index));
    let first = words.iter().position(|word| word.span.start >= span.start).unwrap_or_default();
    let (of, noun) = (first.checked_sub(1), first.checked_sub(2));
    if at(of).is_some_and(|word| word.lower == "of") && is_noun(at(noun)) && touches(at(of), at(Some(first))) {
        let mut start = noun.unwrap_or(first);
        // "the self-ruled island of": one or two adjectives in small letters.
        for _ in 0..2 {
            let adjective = start.checked_sub(1).filter(|before| touches(at(Some(*before)), at(Some(start))));
            let is_small = |word: &Word| {
                word.span.of(text).starts_with(char::is_lowercase) && !SMALL_WORDS.contains(&word.lower.as_str())
            };
            let Some(before) = adjective.filter(|before| at(Some(*before)).is_some_and(is_small)) else { break };
            start = before;
        }
        span.start = at(Some(start)).map_or(span.start, |word| word.span.start);
    }
    let last = words.iter().rposition(|word| word.span.start < span.end);
    let next = last.map(|last| last + 1);
    if is_noun(at(next)) && touches(at(last), at(next)) {
        span.end = at(next).map_or(span.end, |word| word.span.end);
    }
    span
}

/// The role between commas behind a name: ", the owner of the freighter,".
fn apposition(text: &str, name: &Name, entity: &Entity) -> Option<Span> {
    let behind = text.get(name.span.end..)?;
    let rest = behind.trim_start_matches([',', ' ', '(']);
    let start = name.span.end + behind.len() - rest.len();
    let role = entity.roles.iter().filter(|role| rest.starts_with(role.as_str())).max_by_key(|role| role.len())?;
    (start > name.span.end).then(|| Span::new(start, start + role.len()))
}

/// The verbs with which the outlets hand on the same words of the same speaker, where one of them is more than "said".
fn saying(judge: &Judge<'_>, number: usize, fact: &Fact) -> Option<WordChoice> {
    let told = |cell: &Cell| cell.sure && cell.verdict != Verdict::Omitted;
    let verbs: Vec<Option<(usize, Place)>> =
        fact.cells.iter().map(|cell| told(cell).then(|| verb(judge, cell.evidence.first()?.place)).flatten()).collect();
    let (speaker, _) = verbs.iter().flatten().next()?;
    let of_speaker = |found: &&(usize, Place)| found.0 == *speaker;
    let lower = |place: Place| judge.read.event.words_at(place).to_lowercase();
    let used: BTreeSet<String> = verbs.iter().flatten().filter(of_speaker).map(|(_, place)| lower(*place)).collect();
    if used.len() < 2 || used.iter().all(|verb| PLAIN_SPEECH.contains(&verb.as_str())) {
        return None;
    }
    let chosen = |found: &Option<(usize, Place)>| {
        let places = found.iter().filter(of_speaker).map(|(_, place)| *place);
        places.map(|place| ChosenWords { words: lower(place), places: vec![place] }).collect()
    };
    Some(WordChoice {
        of: ChoiceOf::Saying,
        name: judge.read.annotated.entities.get(*speaker)?.name.clone(),
        fact: Some(number),
        articles: verbs.iter().map(chosen).collect(),
    })
}

/// The only verb of speech in a passage, and whose it is; `None` where there are several or the speaker is not known.
fn verb(judge: &Judge<'_>, passage: Place) -> Option<(usize, Place)> {
    let mentions = &judge.read.annotated.articles.get(passage.article)?.paragraphs.get(passage.paragraph)?;
    let quoted = mentions.quotes.iter().filter_map(|quote| Some((quote.speaker.as_ref()?, quote.verb?)));
    let reported = mentions.reported.iter().map(|told| (&told.speaker, told.verb));
    let here = |(_, verb): &(&Speaker, Span)| passage.span.contains(*verb);
    let mut found: Vec<(&Speaker, Span)> = quoted.chain(reported).filter(here).collect();
    found.sort_by_key(|(_, verb)| *verb);
    found.dedup_by_key(|(_, verb)| *verb);
    match found.as_slice() {
        [(speaker, verb)] => Some((speaker.entity?, Place { span: *verb, ..passage })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ChoiceOf, WordChoice};
    use crate::article::{Article, Event};

    fn choices(bodies: &[&[&str]]) -> Vec<WordChoice> {
        let ids = ["a", "b", "c"];
        let articles = bodies.iter().zip(ids).map(|(body, id)| Article::plain(id, id, "", body)).collect();
        crate::compare_event(Event::new("Test", articles)).words
    }

    /// "Name: words of a, words of b" for every choice of a kind.
    fn shown(choices: &[WordChoice], of: ChoiceOf) -> Vec<String> {
        let article = |words: &Vec<super::ChosenWords>| {
            words.iter().map(|one| format!("{} {}", one.words, one.places.len())).collect::<Vec<_>>().join(" + ")
        };
        let line = |choice: &WordChoice| {
            format!("{}: {}", choice.name, choice.articles.iter().map(article).collect::<Vec<_>>().join(" | "))
        };
        choices.iter().filter(|choice| choice.of == of).map(line).collect()
    }

    #[test]
    fn what_two_outlets_call_one_person_stands_side_by_side() {
        let found = choices(&[
            &["Rebel councillor Piet Wren voted against it.", "Wren left early."],
            &["Piet Wren, a retired teacher, voted against it."],
        ]);
        let expected = "Piet Wren: Rebel councillor Piet Wren 1 + Wren 1 | Piet Wren 1 + a retired teacher 1";
        assert_eq!(shown(&found, ChoiceOf::Person), [expected]);
    }

    #[test]
    fn the_same_words_and_a_shorter_form_are_no_choice() {
        let found =
            choices(&[&["Mayor Ruth Hale spoke.", "Hale left."], &["Mayor Ruth Hale spoke.", "Ms. Hale left."]]);
        assert_eq!(shown(&found, ChoiceOf::Person), [""; 0]);
    }

    #[test]
    fn another_form_of_a_name_is_no_choice() {
        let found = choices(&[&["Ships left China.", "The Chinese navy was there."], &["Ships left China on Friday."]]);
        assert_eq!(shown(&found, ChoiceOf::Place), [""; 0]);
    }

    #[test]
    fn a_noun_that_says_what_a_place_is_belongs_to_its_name() {
        let found = choices(&[
            &["Ships left Taiwan on Friday.", "Nobody in Taiwan was hurt."],
            &["Ships left the self-ruled island of Taiwan on Friday."],
        ]);
        assert_eq!(shown(&found, ChoiceOf::Place), ["Taiwan: Taiwan 2 | self-ruled island of Taiwan 1"]);
    }

    #[test]
    fn words_of_a_quotation_are_the_speakers_and_not_the_outlets() {
        let found = choices(&[
            &[
                "“The so-called island of Taiwan is ours to visit whenever we want,” Ruth Hale said.",
                "Taiwan was calm.",
            ],
            &["Taiwan was calm on Friday."],
        ]);
        assert_eq!(shown(&found, ChoiceOf::Place), [""; 0]);
    }

    #[test]
    fn one_outlet_lets_somebody_claim_what_another_lets_her_say() {
        let found = choices(&[
            &["Mayor Ruth Hale claimed that the old harbour bridge had been inspected in January."],
            &["Mayor Ruth Hale said that the old harbour bridge had been inspected in January."],
        ]);
        assert_eq!(shown(&found, ChoiceOf::Saying), ["Ruth Hale: claimed 1 | said 1"]);
        let plain = choices(&[
            &["Mayor Ruth Hale told reporters that the old harbour bridge had been inspected in January."],
            &["Mayor Ruth Hale said that the old harbour bridge had been inspected in January."],
        ]);
        assert_eq!(shown(&plain, ChoiceOf::Saying), [""; 0]);
    }
}
