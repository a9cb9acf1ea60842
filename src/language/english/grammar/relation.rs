//! How a word depends on its head: the ClearNLP relations, an English form of Stanford's dependencies.

use super::named::named;

named! {
    /// The relation of a token to its head.
    Relation {
        /// Clause that describes a noun and is not a relative clause: "a plan **to build**", "the man **seen** there".
        AdnominalClause = "acl",
        /// Adjective that completes a verb: "is **large**".
        AdjectivalComplement = "acomp",
        /// Clause that says when, why, if, how: "it sank **after** it was **hit**" (on the clause's verb).
        AdverbialClause = "advcl",
        /// Adverb.
        AdverbialModifier = "advmod",
        /// "By" before the agent in a passive; the agent is its [`PrepositionalObject`](Relation::PrepositionalObject).
        Agent = "agent",
        /// Adjective before its noun.
        AdjectivalModifier = "amod",
        /// Noun phrase that says the same in other words: "Jo Hale, the **mayor**".
        Apposition = "appos",
        /// Noun phrase after "be" and similar verbs: "is the **mayor**".
        Attribute = "attr",
        /// Auxiliary verb: "**has** taken", "**will** take".
        Auxiliary = "aux",
        /// Auxiliary verb of the passive: "**was** taken".
        PassiveAuxiliary = "auxpass",
        /// Mark of a case: "'s", on the possessor.
        CaseMarker = "case",
        /// "And", "or", "but", on the first conjunct.
        Coordinator = "cc",
        /// Clause with a subject of its own that completes a verb: "said it **was** late".
        ClausalComplement = "ccomp",
        /// Noun within a compound noun or a name, on the last one.
        Compound = "compound",
        /// What is joined by "and", "or", a comma, on the conjunct before it.
        Conjunct = "conj",
        /// Clause as subject.
        ClausalSubject = "csubj",
        /// Clause as subject of a passive.
        PassiveClausalSubject = "csubjpass",
        /// Recipient: "gave **her** a book", "gave it **to** her" (on the preposition).
        Dative = "dative",
        /// None of the others.
        Unclassified = "dep",
        /// Determiner.
        Determiner = "det",
        /// Direct object.
        DirectObject = "dobj",
        /// "There" or "it" that stands for nothing.
        Expletive = "expl",
        /// Interjection.
        Interjection = "intj",
        /// Word that opens a subordinate clause: "that", "because", "if".
        Marker = "mark",
        /// Text that does not belong to the sentence: a time stamp, a name of a column.
        Meta = "meta",
        /// "Not", "n't", "never".
        Negation = "neg",
        /// Other modifier of a noun.
        NominalModifier = "nmod",
        /// Noun phrase used as an adverb: "**Monday**", "five **metres** long".
        NounPhraseAdverbial = "npadvmod",
        /// Subject.
        Subject = "nsubj",
        /// Subject of a passive.
        PassiveSubject = "nsubjpass",
        /// Number that counts its noun.
        NumericModifier = "nummod",
        /// What the object is, becomes or is called: "named her **head**".
        ObjectPredicate = "oprd",
        /// Clause beside the sentence: "the ship, **said** Hale, sank".
        Parataxis = "parataxis",
        /// Clause after a preposition: "of **taking**".
        PrepositionalComplement = "pcomp",
        /// Noun phrase after a preposition.
        PrepositionalObject = "pobj",
        /// Possessor: "**his** ship", "the **owner**'s ship".
        Possessor = "poss",
        /// "Both", "either" before what is joined.
        Preconjunction = "preconj",
        /// Word before a determiner: "**all** the ships".
        Predeterminer = "predet",
        /// Preposition, on what it describes.
        Preposition = "prep",
        /// Particle of a verb: "give **up**".
        Particle = "prt",
        /// Mark.
        Punctuation = "punct",
        /// Word that describes a number: "**about** 40", "**$** 3".
        QuantityModifier = "quantmod",
        /// Relative clause, on the noun: "the man who **won**" (on the clause's verb).
        RelativeClause = "relcl",
        /// Has no head: everything else depends on it.
        Root = "ROOT",
        /// Clause that completes a verb and takes its subject from there: "wants to **go**".
        OpenComplement = "xcomp",
    }
}

impl Relation {
    /// Whether it is a subject, of an active or passive verb, a noun phrase or a clause.
    pub fn is_subject(self) -> bool {
        use Relation::*;
        matches!(self, Subject | PassiveSubject | ClausalSubject | PassiveClausalSubject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_relation_is_found_by_its_standard_name() {
        assert_eq!(Relation::ALL.len(), 45);
        assert!(Relation::ALL.iter().all(|one| Relation::from_name(one.name()) == Some(*one)));
        assert_eq!(Relation::from_name("nsubjpass"), Some(Relation::PassiveSubject));
    }
}
