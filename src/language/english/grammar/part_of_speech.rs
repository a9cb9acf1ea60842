//! Coarse parts of speech, those of Universal Dependencies.

use super::named::named;

named! {
    /// The kind of word that a token is, by its tag, its word and its relation.
    PartOfSpeech {
        /// Adjective.
        Adjective = "ADJ",
        /// Preposition.
        Adposition = "ADP",
        /// Adverb.
        Adverb = "ADV",
        /// Auxiliary verb, and "be" in all its uses.
        Auxiliary = "AUX",
        /// "And", "or", "but".
        CoordinatingConjunction = "CCONJ",
        /// Determiner.
        Determiner = "DET",
        /// Interjection.
        Interjection = "INTJ",
        /// Common noun.
        Noun = "NOUN",
        /// Number.
        Numeral = "NUM",
        /// "Not", "to", "'s".
        Particle = "PART",
        /// Pronoun.
        Pronoun = "PRON",
        /// Proper noun.
        ProperNoun = "PROPN",
        /// Mark.
        Punctuation = "PUNCT",
        /// "That", "because", "if".
        SubordinatingConjunction = "SCONJ",
        /// Symbol.
        Symbol = "SYM",
        /// Verb that says something by itself.
        Verb = "VERB",
        /// None of the others.
        Other = "X",
        /// White space.
        Space = "SPACE",
    }
}
