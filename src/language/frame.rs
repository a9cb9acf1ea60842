//! Who did what to whom: what is understood of a clause, in the same form for every language.

use crate::article::Span;
use std::fmt;
use std::ops::Deref;

/// The base form of an act, with the number under which its language knows it, so that its kin is found without looking
/// the word up each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActWord {
    /// In lower case.
    pub word: String,
    /// `None` if the language knows no kin of it.
    pub number: Option<u32>,
}

impl fmt::Display for ActWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.word)
    }
}

impl Deref for ActWord {
    type Target = str;

    fn deref(&self) -> &str {
        &self.word
    }
}

/// An act or a state that a sentence reports, with all its participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The word for the act, in its paragraph: the verb, or the noun ("the **sinking** of the ferry").
    pub head: Span,
    /// The act's base form, in lower case: "sink" also for the noun "sinking", "decide" for "made a decision"; for a
    /// state, the word for it ("ill" in "is ill", "mayor" in "Hale, the mayor").
    pub act: ActWord,
    /// How the act is expressed.
    pub kind: FrameKind,
    /// Who acts, or who or what is in the state.
    pub agent: Option<Argument>,
    /// Whom or what the act is done to.
    pub patient: Option<Argument>,
    /// Who is given something, or told it.
    pub recipient: Option<Argument>,
    /// What the agent or patient is, becomes or is called.
    pub complement: Option<Argument>,
    /// Whatever else depends on the act, in text order.
    pub obliques: Vec<Oblique>,
    /// Whether the act is denied: "did not", "refused to", "no such".
    pub is_denied: bool,
    /// Whether it is done, or only wanted, asked for, possible.
    pub factuality: Factuality,
    /// Who is said to say it, innermost first; the speaker of the surrounding quotation comes last.
    pub claimants: Vec<Argument>,
    /// The verb of saying that introduces it ("Hale **said** that ..."), which is the head of another frame.
    pub introduced_by: Option<Span>,
    /// How far its head is from the root of the sentence, from 0; at most [`Frame::DEEPEST`].
    pub depth: usize,
    /// The pieces of the sentence that make up its clause: everything that depends on the head, and its agent's words;
    /// in text order.
    pub clause: Vec<Span>,
}

impl Frame {
    /// Greater depths are not distinguished.
    pub const DEEPEST: usize = 30;

    /// All that take part: agent, patient, recipient, complement, then obliques.
    pub fn arguments(&self) -> impl Iterator<Item = &Argument> {
        let core = [&self.agent, &self.patient, &self.recipient, &self.complement];
        core.into_iter().flatten().chain(self.obliques.iter().map(|oblique| &oblique.argument))
    }

    /// Whether a span is within one of the pieces of its clause.
    pub fn holds(&self, span: Span) -> bool {
        self.clause.iter().any(|piece| piece.contains(span))
    }
}

/// How an act is expressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FrameKind {
    /// By a verb: "decided".
    Verb,
    /// By a noun with a verb that says little: "made a decision".
    LightVerb,
    /// A state: "is ill", "became mayor"; "Hale, the mayor".
    State,
    /// By a noun: "the decision of the council".
    Noun,
}

/// Whether an act is reported as done (the term used in linguistics; whether it is denied is in [`Frame::is_denied`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factuality {
    /// Done or going on: "signed", "signs".
    Done,
    /// "will sign", "plans to sign".
    Planned,
    /// "must sign", "was asked to sign", "needs the signature".
    Asked,
    /// "may sign".
    Possible,
    /// "if she signs", "whether she signed".
    Conditional,
}

/// A side of an act: whoever is on one is not on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Who acts.
    Agent,
    /// Whom or what it is done to.
    Patient,
    /// Who is given something, or where it goes to.
    Recipient,
    /// From whom or where it comes.
    Source,
    /// Against whom it is done.
    Opponent,
}

/// A participant with the preposition before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oblique {
    /// In lower case; empty if there is none ("Monday").
    pub preposition: String,
    /// What follows it.
    pub argument: Argument,
}

/// Somebody or something that takes part in an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// The head word of the noun phrase, in the paragraph of its frame.
    pub head: Span,
    /// The bearer, by name, title, apposition or pronoun: index in the entities of the event.
    pub entity: Option<usize>,
    /// The head's base form, in lower case.
    pub lemma: String,
    /// The base forms of the content words of its noun phrase, sorted, each once; at most [`Argument::MOST_WORDS`].
    pub words: Vec<String>,
    /// The content words and numbers beside the head, in the order of the text; as many at most.
    pub qualifiers: Vec<Qualifier>,
    /// Whether it is a pronoun ("he", "that", "they").
    pub is_pronoun: bool,
}

/// A word within a noun phrase that belongs to another of its words: "the **final** dividend", "a sum for each
/// **adult**".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qualifier {
    /// The word, in the paragraph of its frame.
    pub place: Span,
    /// Its base form.
    pub word: String,
    /// The base form of the word to which it belongs.
    pub of: String,
    /// How it belongs to that.
    pub slot: QualifierSlot,
    /// Whether it is part of a name.
    pub is_name: bool,
    /// Whether it is a number.
    pub is_number: bool,
}

/// How a word belongs to a noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QualifierSlot {
    /// "**net** profit".
    Adjective,
    /// A noun before the noun: "**police** car".
    Compound,
    /// The owner, or what follows "of": "**Hale**'s brother", "the brother of **Hale**".
    Owner,
    /// After another preposition: "a train from **Tarn**".
    After(String),
}

impl QualifierSlot {
    /// Whether two words in these slots exclude each other more often than not: "the final dividend" is none that is
    /// "interim", but may be one "of 7 cents"; "the police car" is none "of the army".
    pub fn is_one_with(&self, other: &QualifierSlot) -> bool {
        let owns = |slot: &QualifierSlot| matches!(slot, QualifierSlot::Compound | QualifierSlot::Owner);
        self == other || owns(self) && owns(other)
    }
}

impl Argument {
    /// Further words of a noun phrase are not kept.
    pub const MOST_WORDS: usize = 24;

    /// Replaces its entity number: `numbers` has the new number for each of the old ones.
    fn renumber(&mut self, numbers: &[usize]) {
        self.entity = self.entity.map(|entity| numbers.get(entity).copied().unwrap_or(entity));
    }
}

impl Frame {
    /// Replaces every entity number: `numbers` has the new number for each of the old ones.
    pub fn renumber(&mut self, numbers: &[usize]) {
        let core = [&mut self.agent, &mut self.patient, &mut self.recipient, &mut self.complement];
        let obliques = self.obliques.iter_mut().map(|oblique| &mut oblique.argument);
        let all = core.into_iter().flatten().chain(obliques).chain(&mut self.claimants);
        all.for_each(|argument| argument.renumber(numbers));
    }
}
