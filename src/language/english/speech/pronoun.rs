//! Pronouns and role words whose bearer is certain. Precision goes before recall: a wrong name in brackets
//! misleads the reader, a missing one does not.

use super::speaker::Known;
use super::teller;
use crate::article::Span;
use crate::language::cut_text::CutText;
use crate::language::english::name::given_name_gender;
use crate::language::english::name::{Gender, honorific_gender};
use crate::language::english::words::{grammar, holds, people};
use crate::language::mention::{Entity, EntityKind, Name, Reference};
use crate::language::script::Quotation;
use std::collections::{BTreeMap, BTreeSet};

/// One paragraph with what was found in it so far.
pub struct NamedText<'l> {
    pub passage: CutText<'l>,
    pub names: &'l [Name],
    pub quotations: &'l [Quotation],
}

/// The references of an article's body paragraphs, parallel to `lines`; a headline has none.
pub fn find(lines: &[NamedText], entities: &[Entity], genders: &BTreeMap<usize, Gender>) -> Vec<Vec<Reference>> {
    let holders = holders(lines, entities);
    let mut found = Vec::with_capacity(lines.len());
    let mut before: Named = Named::default();
    let mut introduced: BTreeSet<usize> = BTreeSet::new();
    for (number, line) in lines.iter().enumerate() {
        let mut references = Vec::new();
        if number > 0 {
            references = roles(line, &holders, &introduced);
            for sentence in 0..line.passage.cut.sentences.len() {
                before = sentence_references(line, sentence, &before, entities, genders, &mut references);
            }
        }
        introduced.extend(line.names.iter().map(|name| name.entity));
        references.sort_by_key(|reference: &Reference| reference.span);
        references.dedup_by_key(|reference| reference.span);
        found.push(references);
    }
    found
}

/// Who was spoken of in a sentence.
#[derive(Default, Clone)]
struct Named {
    people: Vec<Mentioned>,
    /// First bytes of words for somebody without a name ("a reporter"), who may be meant too.
    strangers: Vec<usize>,
    /// Pronouns whose bearer stayed open: somebody else was spoken of.
    open: BTreeSet<Gender>,
    /// Who speaks, for certain.
    teller: Option<usize>,
}

/// A person spoken of by name, by role or by a pronoun that is certain.
#[derive(Clone)]
struct Mentioned {
    start: usize,
    entity: usize,
    /// Within a quotation or behind "of": may be meant, but is never certain to be.
    aside: bool,
}

fn sentence_references(
    line: &NamedText,
    sentence: usize,
    before: &Named,
    entities: &[Entity],
    genders: &BTreeMap<usize, Gender>,
    references: &mut Vec<Reference>,
) -> Named {
    let passage = line.passage;
    let Some(bounds) = passage.cut.sentences.get(sentence) else { return Named::default() };
    let words = bounds.first_word..bounds.end_word;
    let quoted = |span: Span| line.quotations.iter().any(|quotation| quotation.span.contains(span));
    let by_name = line.names.iter().filter(|name| may_be_person(name, entities, passage));
    let by_role = references.iter().map(|reference| (reference.span, reference.entity));
    let people = by_name.map(|name| (name.span, name.entity)).chain(by_role);
    let people = people.filter(|(span, _)| bounds.span.overlaps(*span));
    let mut named = Named {
        people: people
            .map(|(span, entity)| Mentioned {
                start: span.start,
                entity,
                aside: quoted(span) || is_complement(passage, span),
            })
            .collect(),
        strangers: words
            .clone()
            .filter(|index| is_stranger(passage, *index, references))
            .map(|index| passage.span(index..index + 1).start)
            .collect(),
        open: BTreeSet::new(),
        teller: None,
    };
    let in_quote = |index: usize| quoted(passage.span(index..index + 1));
    let goes_on = teller::goes_on(known(line, entities, genders, references), words.clone());
    // One pronoun that is open leaves the later ones of its sentence open.
    for index in words.clone() {
        let Some(word) = passage.words().get(index) else { continue };
        let Some(gender) = pronoun_gender(&word.lower) else { continue };
        if quoted(word.span) {
            continue;
        }
        let leads = index == words.start && matches!(word.lower.as_str(), "he" | "she");
        let pronoun = Pronoun { start: word.span.start, gender, is_object: is_object(passage, index), leads };
        let teller = before.teller.filter(|teller| goes_on && index == words.start && fits(genders, teller, gender));
        let only = || bearer(&pronoun, before, &named, entities, genders).filter(|_| !named.open.contains(&gender));
        match teller.or_else(only) {
            Some(entity) => {
                references.push(Reference { span: word.span, entity });
                named.people.push(Mentioned { start: word.span.start, entity, aside: false });
            }
            None => {
                named.open.insert(gender);
            }
        }
    }
    named.teller = teller::teller(known(line, entities, genders, references), words, in_quote);
    named
}

fn known<'k>(
    line: &NamedText<'k>,
    entities: &'k [Entity],
    genders: &'k BTreeMap<usize, Gender>,
    references: &'k [Reference],
) -> Known<'k> {
    Known { passage: line.passage, names: line.names, references, entities, genders }
}

/// "an heir of James Madison": who is named behind "of" only says more about somebody else, who is then spoken of.
fn is_complement(passage: CutText, name: Span) -> bool {
    let first = passage.words_in(name).start;
    first.checked_sub(1).is_some_and(|before| passage.lower(before) == "of" && passage.touches_next(before))
}

struct Pronoun {
    start: usize,
    gender: Gender,
    /// Never whoever is named in the same sentence: "Hale asks him".
    is_object: bool,
    /// Never whoever is named behind it in the same sentence: "He won, and Hale lost" (Condition C of binding theory, Chomsky 1981).
    leads: bool,
}

/// "him", and "her" that no noun follows.
fn is_object(passage: CutText, index: usize) -> bool {
    let noun = passage.touches_next(index) && !holds(grammar::FUNCTION_WORDS, passage.lower(index + 1));
    passage.lower(index) == "him" || passage.lower(index) == "her" && !noun
}

/// Whether nothing speaks against the person's being of this gender.
fn fits(genders: &BTreeMap<usize, Gender>, person: &usize, gender: Gender) -> bool {
    genders.get(person).is_none_or(|known| *known == gender)
}

/// The one person who can be meant, named before the pronoun in this sentence or the one before.
fn bearer(
    pronoun: &Pronoun,
    before: &Named,
    named: &Named,
    entities: &[Entity],
    genders: &BTreeMap<usize, Gender>,
) -> Option<usize> {
    let fits = |entity: &usize| fits(genders, entity, pronoun.gender);
    let may_be = |mentioned: &&Mentioned| !pronoun.leads || mentioned.start < pronoun.start;
    let here = named.people.iter().filter(may_be);
    let all = before.people.iter().chain(here).map(|mentioned| mentioned.entity).filter(fits);
    let all: BTreeSet<usize> = all.collect();
    let mut candidates = all.iter();
    let only = *candidates.next()?;
    let stranger = !before.strangers.is_empty() || named.strangers.iter().any(|start| *start < pronoun.start);
    if candidates.next().is_some() || stranger || before.open.contains(&pronoun.gender) {
        return None;
    }
    let is_bearer = |mentioned: &&Mentioned| mentioned.entity == only && !mentioned.aside;
    let here = named.people.iter().filter(is_bearer).any(|mentioned| mentioned.start < pronoun.start);
    let earlier = before.people.iter().any(|mentioned| is_bearer(&mentioned));
    let certain = entities.get(only).is_some_and(|entity| entity.kind == EntityKind::Person);
    let near = if pronoun.is_object { earlier && !here } else { earlier || here };
    (certain && near).then_some(only)
}

/// People, and names of two or three words that may be people for all we know.
pub(super) fn may_be_person(name: &Name, entities: &[Entity], passage: CutText) -> bool {
    match entities.get(name.entity).map(|entity| entity.kind) {
        Some(EntityKind::Person) => true,
        Some(EntityKind::Unknown) => (2..=3).contains(&passage.words_in(name.bare).len()),
        _ => false,
    }
}

/// "a reporter", "the man", "his sister": somebody without a name, unless it describes somebody named.
fn is_stranger(passage: CutText, index: usize, roles: &[Reference]) -> bool {
    let lower = passage.lower(index);
    let word = passage.span(index..index + 1);
    let is_noun = || holds(people::ROLE_NOUNS, lower) || holds(people::PERSON_NOUNS, lower);
    if passage.is_capital(index) || !is_noun() || roles.iter().any(|role| role.span.contains(word)) {
        return false;
    }
    for back in 1..=3 {
        let Some(at) = index.checked_sub(back).filter(|at| passage.touches_next(*at)) else { return false };
        let opener = passage.lower(at);
        if matches!(opener, "a" | "an" | "another" | "one" | "his" | "her" | "their" | "the" | "that" | "this") {
            // Between commas, before a name, or behind "as" and "is": it tells of whoever is named.
            let before_name = passage.touches_next(index) && passage.is_capital(index + 1);
            let apposed = passage.gap_before(at).contains(',');
            let told = at.checked_sub(1).map_or("", |before| passage.lower(before));
            let described = apposed || matches!(told, "as" | "is" | "was" | "became" | "remains" | "being");
            return !described && !before_name;
        }
    }
    false
}

fn pronoun_gender(lower: &str) -> Option<Gender> {
    match lower {
        "he" | "him" | "his" | "himself" => Some(Gender::Man),
        "she" | "her" | "hers" | "herself" => Some(Gender::Woman),
        _ => None,
    }
}

/// What honorifics and given names tell; contradictions tell nothing.
pub fn genders(lines: &[NamedText], entities: &[Entity]) -> BTreeMap<usize, Gender> {
    let mut told: BTreeMap<usize, BTreeSet<Gender>> = BTreeMap::new();
    for line in lines {
        for name in line.names {
            let title = Span::new(name.span.start, name.bare.start.max(name.span.start));
            let words = line.passage.words_in(title);
            let honorific = words.clone().find_map(|index| honorific_gender(line.passage.lower(index)));
            if !title.is_empty()
                && let Some(gender) = honorific
            {
                told.entry(name.entity).or_default().insert(gender);
            }
        }
    }
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person) {
        let given = entity.name.split_whitespace().next().filter(|_| entity.name.contains(' '));
        if let Some(gender) = given.and_then(|given| given_name_gender(&given.to_lowercase()))
            && !told.contains_key(&index)
        {
            told.entry(index).or_default().insert(gender);
        }
    }
    told.into_iter()
        .filter(|(_, genders)| genders.len() == 1)
        .filter_map(|(index, genders)| Some((index, *genders.first()?)))
        .collect()
}

/// Offices by the noun that stands for their holder, with those of the article's people who hold or held one.
fn holders(lines: &[NamedText], entities: &[Entity]) -> BTreeMap<&'static str, BTreeSet<usize>> {
    let here: BTreeSet<usize> = lines.iter().flat_map(|line| line.names).map(|name| name.entity).collect();
    let mut holders: BTreeMap<&'static str, BTreeSet<usize>> = BTreeMap::new();
    for index in here {
        let Some(entity) = entities.get(index).filter(|entity| entity.kind == EntityKind::Person) else { continue };
        for role in &entity.roles {
            for word in role.split(|c: char| !c.is_alphanumeric()) {
                for noun in offices(&word.to_lowercase()) {
                    holders.entry(noun).or_default().insert(index);
                }
            }
        }
    }
    holders
}

/// The nouns that stand for the holder of a title.
fn offices(title: &str) -> &'static [&'static str] {
    match title {
        "sen" | "senator" => &["senator", "lawmaker"],
        "rep" | "representative" | "congressman" => &["congressman", "representative", "lawmaker"],
        "congresswoman" => &["congresswoman", "lawmaker"],
        "gov" | "governor" => &["governor"],
        "chairman" => &["chairman"],
        "chairwoman" => &["chairwoman"],
        "mayor" => &["mayor"],
        "minister" => &["minister"],
        "premier" => &["premier"],
        "chancellor" => &["chancellor"],
        "president" => &["president"],
        "ambassador" => &["ambassador"],
        "bishop" => &["bishop"],
        "sheriff" => &["sheriff"],
        "professor" => &["professor"],
        "secretary" => &["secretary"],
        "speaker" => &["speaker"],
        "judge" => &["judge"],
        _ => &[],
    }
}

/// "the senator" where one person of the article is one, and was named before this paragraph or in it.
fn roles(
    line: &NamedText,
    holders: &BTreeMap<&'static str, BTreeSet<usize>>,
    introduced: &BTreeSet<usize>,
) -> Vec<Reference> {
    let passage = line.passage;
    let mut found = Vec::new();
    for index in 1..passage.count() {
        let holder = holders.get(passage.lower(index)).filter(|_| !passage.is_capital(index));
        let Some(&entity) = holder.filter(|holder| holder.len() == 1).and_then(|holder| holder.first()) else {
            continue;
        };
        let behind_the = passage.lower(index - 1) == "the" && passage.touches_next(index - 1);
        // "the chairman of the board", "the senator who": somebody told by more words.
        let told_further = passage.touches_next(index)
            && (matches!(passage.lower(index + 1), "of" | "who" | "for" | "from" | "elect" | "and")
                || passage.is_capital(index + 1));
        let span = passage.span(index - 1..index + 1);
        let quoted = line.quotations.iter().any(|quotation| quotation.span.overlaps(span));
        let named = introduced.contains(&entity)
            || line.names.iter().any(|name| name.entity == entity && name.span.start < span.start);
        if behind_the && !told_further && !quoted && named {
            found.push(Reference { span, entity });
        }
    }
    found
}
