//! Who did what to whom: what is understood of a clause, the same for every language.

use crate::article::Span;
use std::fmt;
use std::ops::Deref;

/// The base form of an act, with the number under which its language knows it: so kin is found without looking the word up each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActWord {
    /// In small letters.
    pub word: String,
    /// `None` where the language knows no kin of it.
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

/// An act or a state that a sentence tells of, with all that take part in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The word that tells the act, in its paragraph: the verb, or the noun ("the **sinking** of the ferry").
    pub head: Span,
    /// The act's base form, in small letters: "sink" for the noun "sinking" too, "decide" for "made a decision"; of a state
    /// the word that tells it ("ill" of "is ill", "mayor" of "Hale, the mayor").
    pub act: ActWord,
    /// How the act is told.
    pub kind: FrameKind,
    /// Who acts, or what the state is said of.
    pub agent: Option<Argument>,
    /// Whom or what the act is done to.
    pub patient: Option<Argument>,
    /// Who is given or told something.
    pub recipient: Option<Argument>,
    /// What the agent or patient is, becomes or is called.
    pub complement: Option<Argument>,
    /// What else hangs on the act, in text order.
    pub obliques: Vec<Oblique>,
    /// Whether the act is denied: "did not", "refused to", "no such".
    pub is_denied: bool,
    /// Whether it is done, or only wanted, asked for, possible.
    pub factuality: Factuality,
    /// Who is said to say it, innermost first; the speaker of the quotation it stands in comes last.
    pub claimants: Vec<Argument>,
    /// The verb of saying that introduces it ("Hale **said** that ..."), which is the head of another frame.
    pub introduced_by: Option<Span>,
    /// How far its head is from the root of the sentence, from 0; at most [`Frame::DEEPEST`].
    pub depth: usize,
    /// The pieces of the sentence that are its clause: all that hangs on the head, and its agent's words; in text order.
    pub clause: Vec<Span>,
}

impl Frame {
    /// Depths beyond are not told apart.
    pub const DEEPEST: usize = 30;

    /// All that take part: agent, patient, recipient, complement, then obliques.
    pub fn arguments(&self) -> impl Iterator<Item = &Argument> {
        let core = [&self.agent, &self.patient, &self.recipient, &self.complement];
        core.into_iter().flatten().chain(self.obliques.iter().map(|oblique| &oblique.argument))
    }

    /// Whether a span lies in one of the pieces of its clause.
    pub fn holds(&self, span: Span) -> bool {
        self.clause.iter().any(|piece| piece.contains(span))
    }
}

/// How an act is told.
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

/// Whether an act is told as done (the field's term; whether it is denied stands in [`Frame::is_denied`]).
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

/// Somebody or something that takes part in an act, with the preposition before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oblique {
    /// In small letters; empty where there is none ("Monday").
    pub preposition: String,
    /// What stands after it.
    pub argument: Argument,
}

/// Somebody or something that takes part in an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// The head word of the noun phrase, in the paragraph of its frame.
    pub head: Span,
    /// Whom it stands for, by name, title, apposition or pronoun: index in the entities of the event.
    pub entity: Option<usize>,
    /// The head's base form, in small letters.
    pub lemma: String,
    /// The base forms of the telling words of its noun phrase, sorted, each once; at most [`Argument::MOST_WORDS`].
    pub words: Vec<String>,
    /// Whether it is a pronoun ("he", "that", "they").
    pub is_pronoun: bool,
}

impl Argument {
    /// Further words of a noun phrase are not kept.
    pub const MOST_WORDS: usize = 24;

    /// Gives its entity its number in another list: `numbers` has, for each of the old numbers, the new one.
    fn renumber(&mut self, numbers: &[usize]) {
        self.entity = self.entity.map(|entity| numbers.get(entity).copied().unwrap_or(entity));
    }
}

impl Frame {
    /// Gives every entity its number in another list: `numbers` has, for each of the old numbers, the new one.
    pub fn renumber(&mut self, numbers: &[usize]) {
        let core = [&mut self.agent, &mut self.patient, &mut self.recipient, &mut self.complement];
        let obliques = self.obliques.iter_mut().map(|oblique| &mut oblique.argument);
        let all = core.into_iter().flatten().chain(obliques).chain(&mut self.claimants);
        all.for_each(|argument| argument.renumber(numbers));
    }
}
