//! Who says a quotation without a verb of saying: most continue with somebody who spoke just before.

use super::attribution::Quoted;
use super::discourse::Discourse;
use super::gender::pronoun_gender;
use super::who::{TokenAt, Who};
use crate::language::english::grammar::Relation;
use crate::language::english::named_tree::NamedTree;

/// How the previous paragraph ended.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    /// Who says its last quotation.
    pub speaker: Option<Who>,
    /// Whether the quotation has no closing mark.
    pub is_open: bool,
    /// Whether the paragraph ends with the quotation, and that is a sentence.
    pub ends_quoted: bool,
}

/// How many paragraphs back the speaker of these words may have spoken.
const REACH_PARAGRAPHS: usize = 2;

impl Discourse<'_, '_> {
    /// The speaker of a quotation for which no words say who says it, or only a pronoun of unknown bearer. `speakers`
    /// has those of the paragraph's quotations, as far as known; `number` is its place among them.
    pub fn unattributed(
        &self,
        quoted: &Quoted,
        number: usize,
        speakers: &[Option<Who>],
        before: &Before,
    ) -> Option<Who> {
        let pronoun = speakers.get(number).copied().flatten();
        let guessed = self.going_on(quoted, number, speakers, before);
        // "He" is nobody who acts in the same sentence: otherwise the bearer would be known.
        let acting = || self.acting(quoted).filter(|_| pronoun.is_none());
        let earlier = || self.spoken_before(quoted).or_else(|| self.letter(quoted));
        let spoke = guessed.or_else(acting).or_else(earlier);
        spoke.filter(|who| self.may_be(pronoun, who) && !self.speaks_of(quoted, who))
    }

    /// The speaker in the same paragraph, or the one who continues from the previous one.
    fn going_on(&self, quoted: &Quoted, number: usize, speakers: &[Option<Who>], before: &Before) -> Option<Who> {
        let tree = &self.paragraphs[quoted.paragraph];
        let carried = before.speaker.filter(Who::is_known);
        if tree.quotations.get(number)?.goes_on && carried.is_some() {
            return carried;
        }
        let opens = !tree.cut.text[..quoted.span.start].contains(char::is_alphanumeric);
        let begins = quoted.begins_sentence(tree);
        let known = |who: &Option<Who>| who.filter(Who::is_known);
        let here = TokenAt { paragraph: quoted.paragraph, token: quoted.tokens.start };
        let is_open = speakers.get(number).is_some_and(Option::is_none);
        if !begins
            && is_open
            && let Some(who) = self.pronoun_before(tree, quoted)
        {
            return Some(who);
        }
        if let Some(who) = speakers.get(..number)?.iter().rev().find_map(known) {
            return Some(who);
        }
        if opens && carried.is_some() && (before.is_open || before.ends_quoted) {
            return carried;
        }
        if begins && let Some(who) = speakers.get(number + 1..)?.iter().find_map(known) {
            return Some(who);
        }
        let is_here = |(at, who): &&(TokenAt, Who)| at.paragraph == here.paragraph && who.is_known();
        let mut spoke = self.said.iter().filter(is_here);
        let last = spoke.clone().rfind(|(at, _)| *at < here);
        last.or_else(|| spoke.next()).map(|(_, who)| *who)
    }

    /// The last speaker in the previous paragraphs, for a quotation that begins its sentence.
    fn spoken_before(&self, quoted: &Quoted) -> Option<Who> {
        let near = |(at, who): &&(TokenAt, Who)| {
            at.paragraph < quoted.paragraph && at.paragraph + REACH_PARAGRAPHS >= quoted.paragraph && who.is_known()
        };
        let begins = quoted.begins_sentence(&self.paragraphs[quoted.paragraph]);
        self.said.iter().rev().find(near).filter(|_| begins).map(|(_, who)| *who)
    }

    /// "they also “know how to hold a rope”": the words are part of what the text says about the person before them.
    fn pronoun_before(&self, tree: &NamedTree<'_>, quoted: &Quoted) -> Option<Who> {
        let is_subject = |token: &usize| tree.relation(*token) == Relation::Subject && !tree.is_quoted(*token);
        let subject = quoted.before.clone().rev().find(is_subject)?;
        let is_person = matches!(tree.lower(subject), "he" | "she" | "they");
        let who = self.resolve(TokenAt { paragraph: quoted.paragraph, token: subject });
        Some(who).filter(|who| is_person && who.is_known())
    }

    /// "Hale wrote a letter to the mayor", and then its words: the author of the document mentioned in the previous
    /// sentence.
    fn letter(&self, quoted: &Quoted) -> Option<Who> {
        let before = quoted.paragraph.checked_sub(1).filter(|_| quoted.tokens.start <= 1)?;
        let last = self.paragraphs[before].sentences.len().checked_sub(1)?;
        let is_there = |at: &TokenAt| self.sentence(*at) == (before, last);
        self.documents.iter().rev().find(|(at, _)| is_there(at)).map(|(_, author)| *author)
    }

    /// The person who is a subject in the quotation's sentence, except in a clause about somebody else.
    fn acting(&self, quoted: &Quoted) -> Option<Who> {
        let tree = &self.paragraphs[quoted.paragraph];
        let is_subject = |token: &usize| {
            matches!(tree.relation(*token), Relation::Subject | Relation::PassiveSubject)
                && !tree.is_quoted(*token)
                && tree.relation(tree.head(*token)) != Relation::RelativeClause
        };
        let subjects = tree.sentence_around(quoted.tokens.start).filter(is_subject);
        let resolved = subjects.map(|token| self.resolve(TokenAt { paragraph: quoted.paragraph, token }));
        resolved.into_iter().find(|who| who.entity().is_some_and(|entity| self.may_be_person(entity)))
    }

    /// Whether a quotation that opens its paragraph begins with "his" or "she", and the speaker would thus mean himself
    /// or herself.
    fn speaks_of(&self, quoted: &Quoted, who: &Who) -> bool {
        let tree = &self.paragraphs[quoted.paragraph];
        let opens = !tree.cut.text[..quoted.span.start].contains(char::is_alphanumeric);
        let first = quoted.tokens.clone().find(|token| !tree.is_mark(*token));
        let gender = first.and_then(|token| pronoun_gender(tree.lower(token)));
        let known = who.entity().and_then(|entity| self.genders.get(&entity));
        opens && gender.is_some_and(|gender| known == Some(&gender))
    }

    /// Whether somebody may be the bearer of a pronoun with an unknown bearer.
    fn may_be(&self, pronoun: Option<Who>, who: &Who) -> bool {
        let gender = pronoun.and_then(|pronoun| {
            pronoun_gender(&pronoun.span.of(self.paragraphs[pronoun.paragraph].cut.text).to_lowercase())
        });
        let known = who.entity().and_then(|entity| self.genders.get(&entity));
        gender.is_none_or(|gender| known.is_none_or(|known| *known == gender))
    }
}
