//! Tag, word and relation → coarse part of speech, whether it is a base form, and the lemmas of words that follow no
//! rule.
//!
//! It does what spaCy's attribute ruler does for English with 179 patterns, as far as parts of speech and lemmas need
//! it. If two rules match, the later one applies.

use super::part_of_speech::PartOfSpeech;
use super::relation::Relation;
use super::tag::Tag;

/// The properties of a token that the rules need.
#[derive(Clone, Copy)]
pub(super) struct TokenTraits<'w> {
    /// In lower case.
    pub lower: &'w str,
    pub tag: Tag,
    pub relation: Relation,
    pub is_space: bool,
}

/// What is known of a token besides its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Morphology {
    pub part_of_speech: PartOfSpeech,
    /// Whether it is in its base form: a noun in the singular, an infinitive, a present tense without ending, an
    /// adjective that does not compare.
    pub is_base: bool,
    pub lemma: Option<&'static str>,
}

impl Morphology {
    /// For the word between two others.
    pub fn of(before: Option<TokenTraits<'_>>, word: TokenTraits<'_>, after: Option<TokenTraits<'_>>) -> Morphology {
        let part_of_speech = part_of_speech(before, word);
        let is_base = is_base(word, part_of_speech);
        Morphology { part_of_speech, is_base, lemma: lemma(before, word, after) }
    }
}

fn part_of_speech(before: Option<TokenTraits<'_>>, word: TokenTraits<'_>) -> PartOfSpeech {
    use PartOfSpeech as Part;
    let TokenTraits { lower, tag, relation, .. } = word;
    if word.is_space {
        return Part::Space;
    }
    if tag == Tag::Space {
        return Part::Other;
    }
    let is_after_expletive = before.is_some_and(|before| before.relation == Relation::Expletive);
    if is_after_expletive && matches!(lower, "is" | "are" | "was" | "were" | "'s" | "'re") {
        return Part::Verb;
    }
    if matches!(tag, Tag::Determiner | Tag::WhDeterminer)
        && !matches!(relation, Relation::Determiner | Relation::QuantityModifier)
    {
        return Part::Pronoun;
    }
    if tag == Tag::Preposition && relation == Relation::Marker {
        return Part::SubordinatingConjunction;
    }
    let leads_clause = matches!(
        relation,
        Relation::Root
            | Relation::AdverbialClause
            | Relation::ClausalComplement
            | Relation::Conjunct
            | Relation::RelativeClause
            | Relation::OpenComplement
    );
    if leads_clause && matches!(lower, "do" | "does" | "did" | "'d" | "have" | "has" | "had") {
        return Part::Verb;
    }
    if tag != Tag::To && matches!(relation, Relation::Auxiliary | Relation::PassiveAuxiliary) {
        return Part::Auxiliary;
    }
    part_by_word(word).unwrap_or_else(|| part_by_tag(tag))
}

/// Words whose part of speech is not that of their tag.
fn part_by_word(word: TokenTraits<'_>) -> Option<PartOfSpeech> {
    use PartOfSpeech as Part;
    let part = match (word.tag, word.lower) {
        (Tag::BaseVerb, "be" | "do" | "have" | "of" | "'ve")
        | (Tag::PastParticiple, "been" | "had")
        | (Tag::PresentParticiple, "being")
        | (Tag::ThirdPersonVerb, "is" | "'s" | "has" | "does")
        | (Tag::PresentVerb, "are" | "'re" | "am" | "'m" | "do" | "have" | "'ve" | "'s")
        | (Tag::PastVerb, "was" | "were" | "did" | "had" | "'d") => Part::Auxiliary,
        (Tag::Adverb, "not" | "n't" | "nt" | "n’t") => Part::Particle,
        (
            Tag::Noun,
            "something" | "anyone" | "anything" | "nothing" | "someone" | "everything" | "everyone" | "everybody"
            | "nobody" | "somebody" | "anybody" | "any1",
        ) => Part::Pronoun,
        (Tag::WhDeterminer, "that") => Part::Pronoun,
        (Tag::Preposition, lower) if SUBORDINATORS.contains(&lower) => Part::SubordinatingConjunction,
        (Tag::CoordinatingConjunction, "but") if word.relation == Relation::AdverbialModifier => Part::Adverb,
        _ => return None,
    };
    Some(part)
}

/// Words tagged as prepositions that open clauses; with misspellings found in training.
const SUBORDINATORS: [&str; 36] = [
    "that", "if", "because", "while", "since", "so", "whether", "although", "though", "unless", "once", "cause",
    "upon", "till", "whereas", "whilst", "except", "despite", "wether", "but", "becuse", "whie", "it", "w/out",
    "albeit", "save", "besides", "becouse", "coz", "til", "ask", "i'd", "seince", "tho", "sice", "will",
];

fn part_by_tag(tag: Tag) -> PartOfSpeech {
    use PartOfSpeech as Part;
    match tag {
        Tag::ClosingQuote
        | Tag::OpeningQuote
        | Tag::Comma
        | Tag::OpeningBracket
        | Tag::ClosingBracket
        | Tag::SentenceEnd
        | Tag::Colon
        | Tag::Hyphen
        | Tag::SuperfluousMark => Part::Punctuation,
        Tag::Currency | Tag::Symbol => Part::Symbol,
        Tag::Address | Tag::ForeignWord | Tag::ListMarker | Tag::Unknown => Part::Other,
        Tag::Affix | Tag::Adjective | Tag::ComparativeAdjective | Tag::SuperlativeAdjective => Part::Adjective,
        Tag::CoordinatingConjunction => Part::CoordinatingConjunction,
        Tag::CardinalNumber => Part::Numeral,
        Tag::Determiner | Tag::Predeterminer | Tag::WhDeterminer | Tag::WhPossessive => Part::Determiner,
        Tag::ExistentialThere | Tag::PersonalPronoun | Tag::PossessivePronoun | Tag::WhPronoun => Part::Pronoun,
        Tag::Preposition | Tag::Particle => Part::Adposition,
        Tag::Modal => Part::Auxiliary,
        Tag::Noun | Tag::PluralNoun => Part::Noun,
        Tag::ProperNoun | Tag::PluralProperNoun => Part::ProperNoun,
        Tag::PossessiveEnding | Tag::To => Part::Particle,
        Tag::Adverb | Tag::ComparativeAdverb | Tag::SuperlativeAdverb => Part::Adverb,
        Tag::Interjection => Part::Interjection,
        Tag::BaseVerb
        | Tag::PastVerb
        | Tag::PresentParticiple
        | Tag::PastParticiple
        | Tag::PresentVerb
        | Tag::ThirdPersonVerb => Part::Verb,
        Tag::WhAdverb => Part::SubordinatingConjunction,
        Tag::Space => Part::Space,
    }
}

fn is_base(word: TokenTraits<'_>, part: PartOfSpeech) -> bool {
    let is_argument =
        matches!(word.relation, Relation::Subject | Relation::DirectObject | Relation::PrepositionalObject);
    if is_argument && matches!(word.lower, "i" | "it" | "you") {
        return part == PartOfSpeech::Noun && word.lower != "you";
    }
    match word.tag {
        Tag::Noun => part == PartOfSpeech::Noun,
        Tag::BaseVerb | Tag::Adjective => true,
        Tag::PresentVerb => part == PartOfSpeech::Verb,
        Tag::Adverb => word.lower == "well",
        _ => false,
    }
}

/// The lemma of a word that follows no rule.
fn lemma(
    before: Option<TokenTraits<'_>>,
    word: TokenTraits<'_>,
    after: Option<TokenTraits<'_>>,
) -> Option<&'static str> {
    let is = |word: Option<TokenTraits<'_>>, lowers: &[&str]| word.is_some_and(|word| lowers.contains(&word.lower));
    let lemma = match (word.tag, word.lower) {
        (Tag::ThirdPersonVerb, "gets") | (Tag::PastVerb, "got") => "get",
        (_, "'nuff") => "enough",
        (_, "y" | "y'") if is(after, &["all"]) => "you",
        (_, "c'm") if is(after, &["on"]) => "come",
        (_, "'s") if is(before, &["let"]) => "us",
        (_, "ta") if is(before, &["got"]) => "to",
        (_, "na") if is(before, &["gon"]) => "to",
        (_, "gon") if is(after, &["na"]) => "go",
        (_, "'ll") => "will",
        (_, "'em") => "them",
        (_, "somethin'") => "something",
        (_, "ol'") => "old",
        (_, "nothin'" | "nuthin'") => "nothing",
        (_, "goin'") => "go",
        (_, "doin'") => "do",
        (Tag::Modal, "wo") => "will",
        (Tag::Modal, "sha") => "shall",
        (Tag::Modal, "ca") => "can",
        (Tag::Modal, "'d") => "would",
        (Tag::PresentVerb | Tag::ThirdPersonVerb, "ai") if is(after, &["nt", "n't"]) => "be",
        (Tag::PersonalPronoun, "i" | "me") => "I",
        (Tag::PersonalPronoun, "him") => "he",
        (Tag::PersonalPronoun, "her") => "she",
        (Tag::PersonalPronoun, "us") => "we",
        (Tag::PersonalPronoun, "them") => "they",
        (Tag::Adverb, "not" | "n't" | "nt" | "n’t") => "not",
        (Tag::PastParticiple, "been")
        | (Tag::PresentParticiple, "being")
        | (Tag::ThirdPersonVerb, "is" | "'s")
        | (Tag::PresentVerb, "are" | "'re" | "am" | "'m")
        | (Tag::PastVerb, "was" | "were") => "be",
        (Tag::ThirdPersonVerb, "has")
        | (Tag::PresentVerb, "have" | "'ve")
        | (Tag::PastVerb, "had" | "'d")
        | (Tag::PastParticiple, "had") => "have",
        (Tag::ThirdPersonVerb, "does") | (Tag::PastVerb, "did") => "do",
        _ => return None,
    };
    Some(lemma)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(lower: &str, tag: Tag, relation: Relation) -> TokenTraits<'_> {
        TokenTraits { lower, tag, relation, is_space: false }
    }

    fn part(lower: &str, tag: Tag, relation: Relation) -> PartOfSpeech {
        Morphology::of(None, word(lower, tag, relation), None).part_of_speech
    }

    #[test]
    fn a_verb_that_helps_is_an_auxiliary_and_one_that_leads_is_a_verb() {
        assert_eq!(part("had", Tag::PastVerb, Relation::Auxiliary), PartOfSpeech::Auxiliary);
        assert_eq!(part("had", Tag::PastVerb, Relation::Root), PartOfSpeech::Verb);
        assert_eq!(part("was", Tag::PastVerb, Relation::Root), PartOfSpeech::Auxiliary);
        assert_eq!(part("to", Tag::To, Relation::Auxiliary), PartOfSpeech::Particle);
    }

    #[test]
    fn that_is_a_determiner_a_pronoun_or_opens_a_clause() {
        assert_eq!(part("that", Tag::Determiner, Relation::Determiner), PartOfSpeech::Determiner);
        assert_eq!(part("that", Tag::Determiner, Relation::Subject), PartOfSpeech::Pronoun);
        assert_eq!(part("that", Tag::Preposition, Relation::Marker), PartOfSpeech::SubordinatingConjunction);
    }

    #[test]
    fn short_forms_have_the_lemma_of_the_long_ones() {
        let lemma = |lower, tag| Morphology::of(None, word(lower, tag, Relation::Auxiliary), None).lemma;
        assert_eq!(lemma("'d", Tag::Modal), Some("would"));
        assert_eq!(lemma("'d", Tag::PastVerb), Some("have"));
        assert_eq!(lemma("wo", Tag::Modal), Some("will"));
        assert_eq!(lemma("n't", Tag::Adverb), Some("not"));
        assert_eq!(lemma("taken", Tag::PastParticiple), None);
        let let_us = word("let", Tag::BaseVerb, Relation::Root);
        let us = word("'s", Tag::PersonalPronoun, Relation::Subject);
        assert_eq!(Morphology::of(Some(let_us), us, None).lemma, Some("us"));
    }
}
