//! Who says it: the subject of a verb of speech, before it ("Hale said") or behind it ("said Hale").

use super::people_phrase::is_people_noun;
use crate::language::cut_text::CutText;
use crate::language::english::name::Gender;
use crate::language::english::words::{grammar, holds, speech};
use crate::language::mention::{Entity, EntityKind, Name, Reference, Speaker};
use std::collections::BTreeMap;
use std::ops::Range;

/// What a paragraph's names and pronouns stand for.
#[derive(Clone, Copy)]
pub struct Known<'k> {
    pub passage: CutText<'k>,
    pub names: &'k [Name],
    pub references: &'k [Reference],
    pub entities: &'k [Entity],
    /// Women and men among the entities, as far as known.
    pub genders: &'k BTreeMap<usize, Gender>,
}

/// Longest noun phrase that is taken for a speaker without a name: "a senior official at the transport ministry".
const PHRASE_WORDS: usize = 9;

impl<'k> Known<'k> {
    /// Whether a word is a verb of speech where it stands: "report" behind "the" is a noun.
    pub fn is_speech_verb(&self, index: usize) -> bool {
        if !holds(speech::SPEECH_VERBS, self.passage.lower(index)) || self.passage.is_capital(index) {
            return false;
        }
        let word_before = |back: usize| index.checked_sub(back).map_or("", |before| self.passage.lower(before));
        // "to better explain" is no more told than "to explain".
        let before =
            if matches!(word_before(1), "better" | "further" | "publicly") { word_before(2) } else { word_before(1) };
        let noun = matches!(before, "the" | "a" | "an" | "this" | "his" | "her" | "their" | "its" | "of" | "to");
        // "Hale's claims", "the port's reported costs": owned, so a noun.
        let gap = self.passage.gap_before(index);
        let owned = gap.starts_with(['\'', '’']) && !self.passage.opens(index);
        !noun && !owned
    }

    /// The name that ends with the word.
    fn name_ending_at(&self, index: usize) -> Option<&'k Name> {
        let word = self.passage.words().get(index)?.span;
        self.names.iter().find(|name| name.span.contains(word) && name.span.end <= word.end + 1)
    }

    /// The name that starts with the word, or with the word behind its article.
    fn name_starting_at(&self, index: usize) -> Option<&'k Name> {
        let start = self.passage.words().get(index)?.span.start;
        self.names.iter().find(|name| name.span.start == start)
    }

    fn is_person(&self, name: &Name) -> bool {
        self.entities.get(name.entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    }

    /// Whether a name can be the subject: no possessive behind it, no preposition before it.
    fn can_speak(&self, name: &Name) -> bool {
        let words = self.passage.words_in(name.span);
        let possessive = self.passage.gap_after(words.end.saturating_sub(1)).trim_start().starts_with(['\'', '’']);
        let before = words.start.checked_sub(1).filter(|before| self.passage.touches_next(*before));
        let before = before.map_or("", |before| self.passage.lower(before));
        let governed = matches!(
            before,
            "of" | "for" | "by" | "with" | "to" | "from" | "at" | "in" | "against" | "on" | "about" | "than" | "like"
        );
        !possessive && !governed
    }

    fn speaker(&self, name: &Name) -> Speaker {
        Speaker { span: Some(name.span), entity: Some(name.entity) }
    }

    /// The subject before a verb, within a range of words that starts with the clause.
    pub fn before(&self, clause: Range<usize>, verb: usize) -> Option<Speaker> {
        let passage = self.passage;
        if passage.lower(verb).ends_with("ing") {
            return self.of_participle(clause, verb);
        }
        let mut last = verb.checked_sub(1).filter(|last| *last >= clause.start)?;
        while last > clause.start && is_adverb(passage.lower(last)) {
            last -= 1;
        }
        if let Some(speaker) = self.pronoun(last, clause.start) {
            return Some(speaker);
        }
        if matches!(passage.lower(last), "and" | "but" | "then") {
            return self.of_first_verb(clause, verb);
        }
        let comma = passage.gap_after(last).contains([',', '—', '–', ')']);
        if let Some(name) =
            self.name_ending_at(last).filter(|name| self.can_speak(name) && (!comma || self.is_person(name)))
        {
            return Some(self.speaker(name));
        }
        let in_clause = |name: &&Name| {
            let words = passage.words_in(name.span);
            words.start >= clause.start && words.end <= verb && self.is_person(name) && self.can_speak(name)
        };
        // A description between commas ends right before the verb: whom it describes stands before it.
        if comma && let Some(name) = self.names.iter().find(in_clause) {
            return Some(self.speaker(name));
        }
        self.phrase_before(clause, last)
    }

    /// "saying", "adding": whoever is the subject of the verb before, or else the nearest person before.
    fn of_participle(&self, clause: Range<usize>, verb: usize) -> Option<Speaker> {
        let earlier = (clause.start..verb)
            .rev()
            .find(|index| self.is_speech_verb(*index) && !self.passage.lower(*index).ends_with("ing"));
        let of_earlier = earlier.and_then(|earlier| self.before(clause.clone(), earlier));
        let is_person = |speaker: &Speaker| {
            let entity = speaker.entity.and_then(|entity| self.entities.get(entity));
            entity.is_none_or(|entity| entity.kind == EntityKind::Person)
        };
        if let Some(speaker) = of_earlier.filter(is_person) {
            return Some(speaker);
        }
        let before = |name: &&Name| {
            let words = self.passage.words_in(name.span);
            words.start >= clause.start && words.end <= verb && self.is_person(name) && self.can_speak(name)
        };
        let name = self.names.iter().rev().find(before).map(|name| self.speaker(name));
        let personal = |index: &usize| matches!(self.passage.lower(*index), "he" | "she" | "they");
        name.or_else(|| {
            let mut pronouns = (clause.start..verb).rev().filter(personal);
            pronouns.find_map(|index| self.pronoun(index, clause.start))
        })
    }

    /// A pronoun as a speaker; "who" is whoever is named right before it.
    fn pronoun(&self, index: usize, clause_start: usize) -> Option<Speaker> {
        let lower = self.passage.lower(index);
        let word = self.passage.words().get(index)?.span;
        if !holds(speech::LOOSE_PRONOUNS, lower) {
            return None;
        }
        if lower == "who" {
            let name = index
                .checked_sub(1)
                .filter(|before| *before >= clause_start)
                .and_then(|before| self.name_ending_at(before));
            return name.map(|name| self.speaker(name));
        }
        let entity = self.references.iter().find(|reference| reference.span == word).map(|reference| reference.entity);
        Some(Speaker { span: Some(word), entity })
    }

    /// "the newspaper", "a spokesman for the port": no name, but words that the reader can be shown.
    fn phrase_before(&self, clause: Range<usize>, last: usize) -> Option<Speaker> {
        let passage = self.passage;
        let inner = |lower: &str| matches!(lower, "of" | "for" | "from" | "in" | "at");
        let mut start = last + 1;
        while start > clause.start && last + 1 - start < PHRASE_WORDS {
            let at = start - 1;
            let lower = passage.lower(at);
            let gap = passage.gap_after(at).trim();
            let joined = at == last || gap.is_empty() || gap.starts_with(['\'', '’']);
            let article =
                matches!(lower, "the" | "a" | "an" | "one" | "some" | "many" | "two" | "his" | "her" | "their");
            let function = holds(grammar::FUNCTION_WORDS, lower) && !inner(lower) && !article;
            if !joined || function || self.is_speech_verb(at) {
                break;
            }
            start = at;
            // An article begins the phrase, unless it stands inside: "a spokesman for the port".
            if article && !(at > clause.start && inner(passage.lower(at - 1))) {
                break;
            }
        }
        while start < last && inner(passage.lower(start)) {
            start += 1;
        }
        if start > last { None } else { self.phrase(start..last + 1) }
    }

    /// "Hale stood up and said": the subject stands at the start of the clause.
    fn of_first_verb(&self, clause: Range<usize>, verb: usize) -> Option<Speaker> {
        let clause = self.main_clause(clause, verb)?;
        let in_clause = |name: &&Name| {
            let words = self.passage.words_in(name.span);
            words.start >= clause.start && words.end <= verb && self.is_person(name) && self.can_speak(name)
        };
        let name = self.names.iter().find(in_clause);
        let personal = |index: &usize| matches!(self.passage.lower(*index), "he" | "she" | "they");
        let pronoun = (clause.start..verb).find(personal);
        let first_word = |name: &Name| self.passage.words_in(name.span).start;
        match (name, pronoun) {
            (Some(name), Some(pronoun)) if pronoun < first_word(name) => self.pronoun(pronoun, clause.start),
            (Some(name), _) => Some(self.speaker(name)),
            (None, Some(pronoun)) => self.pronoun(pronoun, clause.start),
            (None, None) => None,
        }
    }

    /// What follows a time clause at the start: "After Hale had finished, | Okoro stood up and said". It begins with a
    /// subject right behind a comma; where none does, nobody is taken for the speaker.
    fn main_clause(&self, clause: Range<usize>, verb: usize) -> Option<Range<usize>> {
        if !holds(grammar::SUBORDINATORS, self.passage.lower(clause.start)) {
            return Some(clause);
        }
        let is_subject = |index: &usize| {
            let named = self.name_starting_at(*index).filter(|name| self.is_person(name) && self.can_speak(name));
            // "After the mayor, Ruth Hale, had finished": set between commas, it describes the other subject.
            let goes_on = |name: &Name| {
                let last = self.passage.words_in(name.span).end.saturating_sub(1);
                !self.passage.gap_after(last).contains(',')
            };
            matches!(self.passage.lower(*index), "he" | "she" | "they") || named.is_some_and(goes_on)
        };
        let behind_comma = |index: &usize| self.passage.gap_before(*index).contains(',');
        let start = (clause.start + 1..verb).rev().filter(behind_comma).find(is_subject)?;
        Some(start..clause.end)
    }

    fn phrase(&self, words: Range<usize>) -> Option<Speaker> {
        // Without a noun for people or papers it is anything: "the bridge said".
        let tells = |index: usize| {
            let lower = self.passage.lower(index);
            holds(speech::UNNAMED_SOURCES, lower) || is_people_noun(lower)
        };
        let start = self.passage.span(words.clone()).start;
        let reference = self.references.iter().find(|reference| reference.span.start == start);
        let entity = reference.map(|reference| reference.entity);
        let told = words.clone().any(tells);
        told.then(|| Speaker { span: Some(self.passage.span(words)), entity })
    }

    /// The subject behind an inverted verb: "said Hale", "asked the guard".
    pub fn behind(&self, verb: usize, end: usize) -> Option<Speaker> {
        let passage = self.passage;
        let first = verb + 1;
        // "saying it means": what follows a participle is what is said, and so is "it" behind any verb.
        if first >= end || !passage.touches_next(verb) || passage.lower(verb).ends_with("ing") {
            return None;
        }
        let personal = matches!(passage.lower(first), "he" | "she" | "they");
        if let Some(speaker) = self.pronoun(first, first).filter(|_| personal) {
            return Some(speaker);
        }
        let article = usize::from(matches!(passage.lower(first), "the" | "a" | "an"));
        // A role may stand before the name: "said spokeswoman Ann Hale".
        for at in first..(first + 5).min(end) {
            if let Some(name) = self.name_starting_at(at).filter(|name| at <= first + article || self.is_person(name)) {
                return Some(self.speaker(name));
            }
            if !passage.touches_next(at) || matches!(passage.lower(at), "that" | "of" | "for" | "to" | "in") {
                break;
            }
        }
        let mut last = first;
        while last + 1 < end
            && last - first < PHRASE_WORDS
            && passage.touches_next(last)
            && !holds(speech::SPEECH_VERBS, passage.lower(last + 1))
        {
            last += 1;
        }
        let opens = matches!(passage.lower(first), "the" | "a" | "an" | "one" | "his" | "her")
            || passage.lower(first).ends_with('s');
        self.phrase(first..last + 1).filter(|_| opens)
    }
}

/// Words that may stand between subject and verb.
fn is_adverb(lower: &str) -> bool {
    lower.ends_with("ly")
        || matches!(
            lower,
            "also"
                | "then"
                | "later"
                | "once"
                | "had"
                | "has"
                | "have"
                | "still"
                | "again"
                | "even"
                | "first"
                | "further"
                | "earlier"
                | "tuesday"
                | "monday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
        )
}
