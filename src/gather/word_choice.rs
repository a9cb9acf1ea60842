//! What each outlet calls the same person, place or organisation, and the verb with which it introduces the same
//! saying; for acts see `act_words`.
//!
//! Only an outlet's own words count: words in quotation marks are the speaker's choice.

use super::act_words;
use super::choice::{ChoiceOf, ChosenWords, WordChoice, is_quoted};
use crate::article::{Place, Span};
use crate::finding::Fact;
use crate::language::{Entity, EntityKind, Name, Speaker, StoryWords, Word};
use crate::read::Read;
use crate::weigh::Index;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the outlets call differently: sayings, then acts, then whatever has most words that not all outlets use.
pub fn word_choices(read: &Read<'_>, index: &Index, facts: &[Fact]) -> Vec<WordChoice> {
    let mut choices: Vec<(usize, WordChoice)> = Vec::new();
    for (number, entity) in read.annotated.entities.iter().enumerate() {
        choices.extend(names(read, number, entity));
    }
    choices
        .sort_by_key(|(telling, choice)| (Reverse(*telling), choice.articles.iter().flatten().next().and_then(first)));
    let sayings = facts.iter().enumerate().filter_map(|(number, fact)| saying(read, number, fact));
    let acts = facts.iter().enumerate().flat_map(|(number, fact)| act_words::acts(read, index, number, fact));
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

/// The names and descriptions of one entity, with the number of distinctive words that not all outlets use; `None` if
/// all outlets that name it use the same.
fn names(read: &Read<'_>, number: usize, entity: &Entity) -> Option<(usize, WordChoice)> {
    let articles: Vec<Vec<ChosenWords>> =
        (0..read.event.articles.len()).map(|article| called(read, article, number, entity)).collect();
    let plain: BTreeSet<String> = lower_words(&entity.name, read.languages.of(&entity.language).story()).collect();
    let telling = |(article, chosen): (usize, &Vec<ChosenWords>)| -> BTreeSet<String> {
        let story = read.language_of(article).story();
        let words = chosen.iter().flat_map(|one| lower_words(&one.words, story));
        let is_plain = |word: &String| plain.iter().any(|name| begins_alike(name, word));
        words.filter(|word| !is_plain(word) && !story.is_small_word(word)).collect()
    };
    let sets: Vec<BTreeSet<String>> =
        articles.iter().enumerate().filter(|(_, chosen)| !chosen.is_empty()).map(telling).collect();
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

/// "chinese" and "china": another form of the name is not another name. A choice: three letters would join "Iran" and
/// "Iraq".
fn begins_alike(name: &str, word: &str) -> bool {
    const COMMON_LETTERS: usize = 4;
    name == word || name.chars().zip(word.chars()).take_while(|(one, other)| one == other).count() >= COMMON_LETTERS
}

/// The words in lower case, without words entirely in capitals ("U.S.", "NATO"), which are short forms and not a
/// choice.
fn lower_words<'w>(words: &'w str, story: &'w dyn StoryWords) -> impl Iterator<Item = String> + 'w {
    let bare = words
        .split(|c: char| c.is_whitespace() || c == '-' || c == '–')
        .map(|word| story.without_possessive(word).trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| !word.is_empty() && word.chars().any(char::is_lowercase)).map(str::to_lowercase)
}

/// What one article calls an entity, most used first.
fn called(read: &Read<'_>, article: usize, number: usize, entity: &Entity) -> Vec<ChosenWords> {
    let mut chosen: BTreeMap<String, ChosenWords> = BTreeMap::new();
    for (paragraph, mentions) in read.annotated.articles[article].paragraphs.iter().enumerate() {
        let text = read.event.articles[article].paragraphs[paragraph].text.as_str();
        let words = &read.segmented.articles[article].paragraphs[paragraph].words;
        let story = read.language_of(article).story();
        let mut spans: Vec<Span> = Vec::new();
        for name in mentions.names.iter().filter(|name| name.entity == number) {
            spans.push(described(text, words, name, entity, story));
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

fn lower_key(words: &str) -> String {
    one_line(words).to_lowercase()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name with its title, the role before it ("Japanese Prime Minister Sanae Takaichi"), or the noun that describes
/// it: "the self-ruled island of Taiwan", "the Taiwan region".
fn described(text: &str, words: &[Word], name: &Name, entity: &Entity, story: &dyn StoryWords) -> Span {
    let before = text.get(..name.bare.start).unwrap_or_default().trim_end();
    let roles =
        entity.roles.iter().filter(|role| before.ends_with(role.as_str())).map(|role| before.len() - role.len());
    let span = Span::new(roles.min().unwrap_or(name.span.start).min(name.span.start), name.span.end);
    if entity.kind == EntityKind::Person { span } else { story.described(text, words, span) }
}

/// The role between commas after a name: ", the owner of the freighter,".
fn apposition(text: &str, name: &Name, entity: &Entity) -> Option<Span> {
    let after = text.get(name.span.end..)?;
    let rest = after.trim_start_matches([',', ' ', '(']);
    let start = name.span.end + after.len() - rest.len();
    let role = entity.roles.iter().filter(|role| rest.starts_with(role.as_str())).max_by_key(|role| role.len())?;
    (start > name.span.end).then(|| Span::new(start, start + role.len()))
}

/// The verbs with which the outlets introduce the same words of the same speaker, if one of the verbs is more than
/// "said".
fn saying(read: &Read<'_>, number: usize, fact: &Fact) -> Option<WordChoice> {
    let verbs: Vec<Option<(usize, Place)>> = fact
        .cells
        .iter()
        .map(|cell| cell.is_surely_told().then(|| verb(read, cell.evidence.first()?.place)).flatten())
        .collect();
    let (speaker, _) = verbs.iter().flatten().next()?;
    let of_speaker = |found: &&(usize, Place)| found.0 == *speaker;
    let lower = |place: Place| read.event.words_at(place).to_lowercase();
    let used: BTreeSet<String> = verbs.iter().flatten().filter(of_speaker).map(|(_, place)| lower(*place)).collect();
    let is_plain =
        |(_, place): &(usize, Place)| read.language_of(place.article).story().is_plain_speech(&lower(*place));
    if used.len() < 2 || verbs.iter().flatten().filter(of_speaker).all(is_plain) {
        return None;
    }
    let chosen = |found: &Option<(usize, Place)>| {
        let places = found.iter().filter(of_speaker).map(|(_, place)| *place);
        places.map(|place| ChosenWords { words: lower(place), places: vec![place] }).collect()
    };
    Some(WordChoice {
        of: ChoiceOf::Saying,
        name: read.annotated.entities.get(*speaker)?.name.clone(),
        fact: Some(number),
        articles: verbs.iter().map(chosen).collect(),
    })
}

/// The only verb of speech in a passage, and its speaker; `None` if there are several or the speaker is not known.
fn verb(read: &Read<'_>, passage: Place) -> Option<(usize, Place)> {
    let mentions = &read.annotated.articles.get(passage.article)?.paragraphs.get(passage.paragraph)?;
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
