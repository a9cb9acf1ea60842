//! A parsed paragraph, and the bearers of its words.

use super::super::named_tree::NamedTree;
use crate::article::Span;
use crate::language::mention::{Mentions, Quote};

/// What frames are read from.
#[derive(Debug, Clone, Copy)]
pub struct FrameScene<'t, 'p> {
    /// Tokens, heads and names.
    pub tree: &'t NamedTree<'p>,
    /// The paragraph's pronouns and quotations.
    pub mentions: &'t Mentions,
}

impl<'t> FrameScene<'t, '_> {
    /// The bearer of a token: by the name of which it is part, as a pronoun or role with a certain bearer, or as "I" in
    /// a quotation.
    pub fn entity_of(&self, token: usize) -> Option<usize> {
        // "EST" in "3 p.m. EST" is nobody.
        let place = self.span(token);
        if self.mentions.dates.iter().any(|date| date.span.contains(place)) {
            return None;
        }
        if let Some(name) = self.tree.name_at(token) {
            return Some(name.entity);
        }
        let span = self.span(token);
        let reference = self.mentions.references.iter().find(|reference| reference.span.contains(span));
        reference.map(|reference| reference.entity).or_else(|| self.first_person(token))
    }

    fn first_person(&self, token: usize) -> Option<usize> {
        let is_speaker = matches!(self.tree.lower(token), "i" | "me" | "my" | "myself");
        let quote = is_speaker.then(|| self.quote_around(token)).flatten()?;
        quote.speaker.as_ref()?.entity
    }

    /// The quotation around a token.
    pub fn quote_around(&self, token: usize) -> Option<&'t Quote> {
        let span = self.span(token);
        self.mentions.quotes.iter().find(|quote| quote.span.contains(span))
    }

    /// The place of a token.
    pub fn span(&self, token: usize) -> Span {
        self.tree.tokens[token].span
    }
}
