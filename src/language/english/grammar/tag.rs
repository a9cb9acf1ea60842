//! Fine-grained tags of words, those of the Penn Treebank as OntoNotes 5 extends them.

use super::named::named;

named! {
    /// The kind and form of a word or mark.
    Tag {
        /// "$", "€".
        Currency = "$",
        /// Closing quotation mark.
        ClosingQuote = "''",
        /// Comma.
        Comma = ",",
        /// Opening bracket.
        OpeningBracket = "-LRB-",
        /// Closing bracket.
        ClosingBracket = "-RRB-",
        /// Mark that ends a sentence: full stop, question mark, exclamation mark.
        SentenceEnd = ".",
        /// Colon, semicolon, dash, dots.
        Colon = ":",
        /// Address of a page or mailbox.
        Address = "ADD",
        /// Affix written separately: "re", "anti".
        Affix = "AFX",
        /// Coordinating conjunction: "and", "or", "but".
        CoordinatingConjunction = "CC",
        /// Cardinal number, in figures or words.
        CardinalNumber = "CD",
        /// Determiner: "the", "some", "this".
        Determiner = "DT",
        /// "There" that only says that something exists.
        ExistentialThere = "EX",
        /// Foreign word.
        ForeignWord = "FW",
        /// Hyphen within a compound.
        Hyphen = "HYPH",
        /// Preposition or subordinating conjunction: "in", "because", "that".
        Preposition = "IN",
        /// Adjective.
        Adjective = "JJ",
        /// Comparative adjective: "larger".
        ComparativeAdjective = "JJR",
        /// Superlative adjective: "largest".
        SuperlativeAdjective = "JJS",
        /// Mark of a list: "1.", "a)".
        ListMarker = "LS",
        /// Modal verb: "will", "could".
        Modal = "MD",
        /// Superfluous mark: a row of signs, an emoticon.
        SuperfluousMark = "NFP",
        /// Noun in the singular, or without number.
        Noun = "NN",
        /// Proper noun in the singular.
        ProperNoun = "NNP",
        /// Proper noun in the plural.
        PluralProperNoun = "NNPS",
        /// Noun in the plural.
        PluralNoun = "NNS",
        /// Word before a determiner: "all the", "half a".
        Predeterminer = "PDT",
        /// Ending of the possessive: "'s".
        PossessiveEnding = "POS",
        /// Personal pronoun, and the reflexive ones.
        PersonalPronoun = "PRP",
        /// Possessive pronoun: "his", "their".
        PossessivePronoun = "PRP$",
        /// Adverb.
        Adverb = "RB",
        /// Comparative adverb: "faster".
        ComparativeAdverb = "RBR",
        /// Superlative adverb: "fastest".
        SuperlativeAdverb = "RBS",
        /// Particle of a verb: "up" in "give up".
        Particle = "RP",
        /// Symbol.
        Symbol = "SYM",
        /// "To" before an infinitive.
        To = "TO",
        /// Interjection.
        Interjection = "UH",
        /// Verb, base form: "take".
        BaseVerb = "VB",
        /// Verb, past tense: "took".
        PastVerb = "VBD",
        /// Verb, gerund or present participle: "taking".
        PresentParticiple = "VBG",
        /// Verb, past participle: "taken".
        PastParticiple = "VBN",
        /// Verb, present tense, not third person singular: "take".
        PresentVerb = "VBP",
        /// Verb, present tense, third person singular: "takes".
        ThirdPersonVerb = "VBZ",
        /// Determiner that asks or relates: "which".
        WhDeterminer = "WDT",
        /// Pronoun that asks or relates: "who", "what".
        WhPronoun = "WP",
        /// "Whose".
        WhPossessive = "WP$",
        /// Adverb that asks or relates: "when", "where", "how".
        WhAdverb = "WRB",
        /// Not known.
        Unknown = "XX",
        /// White space beyond one blank.
        Space = "_SP",
        /// Opening quotation mark.
        OpeningQuote = "``",
    }
}

impl Tag {
    /// Whether it is a verb in any form, including modal verbs.
    pub fn is_verb(self) -> bool {
        use Tag::*;
        matches!(self, BaseVerb | PastVerb | PresentParticiple | PastParticiple | PresentVerb | ThirdPersonVerb | Modal)
    }

    /// Whether it is a verb in a form with a tense, or a modal verb: what makes a clause finite.
    pub fn is_finite_verb(self) -> bool {
        matches!(self, Tag::PastVerb | Tag::PresentVerb | Tag::ThirdPersonVerb | Tag::Modal)
    }

    /// Whether it is a noun, common or proper.
    pub fn is_noun(self) -> bool {
        matches!(self, Tag::Noun | Tag::PluralNoun) || self.is_proper_noun()
    }

    /// Whether it is a proper noun.
    pub fn is_proper_noun(self) -> bool {
        matches!(self, Tag::ProperNoun | Tag::PluralProperNoun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_is_found_by_its_standard_name() {
        assert_eq!(Tag::ALL.len(), 50);
        assert!(Tag::ALL.iter().all(|tag| Tag::from_name(tag.name()) == Some(*tag)));
        assert_eq!(Tag::from_name("NNP"), Some(Tag::ProperNoun));
        assert_eq!(Tag::from_name("nnp"), None);
        assert_eq!(Tag::WhPossessive.to_string(), "WP$");
    }
}
