//! The measured numbers, and the questions that a verdict asks of them.

use crate::weigh::{CONFLICT, NamedFeature, named};

/// What is measured of a statement and of the passage of an article that carries it best, with the sentences beside it.
/// Each is a count unless its comment says otherwise; the answer to a question is 0 or 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Features {
    /// How strongly the passage carries the statement, 0 to 1.
    pub strength: f64,
    /// Is the statement cut from an article, and not from a list?
    pub is_own: f64,
    /// The greatest share of the statement's weight in a passage of another article, 0 to 1.
    pub other_best: f64,
    /// How much the passage has in common with those of other articles that carry the statement, 0 to 1.
    pub corroboration: f64,
    /// The share of the statement's weight that the passage carries, relative to the best share of any article, 0 to 1.
    pub relative_share: f64,
    /// The natural logarithm of the number of terms.
    pub length: f64,
    /// Does the statement quote?
    pub quoted: f64,
    /// The share of the statement's weight that the passage has in its own words, 0 to 1.
    pub own_share: f64,
    /// The greatest weight of a word that is neither in the passage nor beside it.
    pub rarest_missing: f64,
    /// The same, of a word that is no name, nor the word for an act that the article expresses too.
    pub plain_missing: f64,
    /// The share of the statement's weight that is nowhere in the article, 0 to 1.
    pub nowhere: f64,
    /// Words in whose place, between the same words, the passage has others.
    pub substituted: f64,
    /// Small words that decide what the others say ("not", "all", "before"), and that the passage lacks.
    pub operators_missing: f64,
    /// The share of the weight of the words other than names that the passage has in its own words, 0 to 1; 1 if there
    /// are none.
    pub plain_share: f64,
    /// The share of the pairs of neighbouring words that the passage has, 0 to 1.
    pub pairs: f64,
    /// People and things named.
    pub names: f64,
    /// Of these, those that are named nowhere in the article.
    pub names_absent: f64,
    /// Of these, those that are not named in the passage or beside it.
    pub names_far: f64,
    /// Numbers.
    pub numbers: f64,
    /// Of these, those that agree with no number in the passage or beside it.
    pub numbers_missing: f64,
    /// Of these, those for which the passage has another number of the same kind.
    pub numbers_other: f64,
    /// Of the missing ones, those of an act whose clause in the article has no number of the same kind.
    pub numbers_apart: f64,
    /// Days and times that agree with none there.
    pub dates_missing: f64,
    /// Of these, those that a date of the passage contradicts.
    pub dates_other: f64,
    /// Is one of its acts denied in one and affirmed in the other, of the same people or things?
    pub denied: f64,
    /// The same, if the act is expressed by the same word.
    pub denied_strictly: f64,
    /// Is its main act denied in only one of the two?
    pub main_denied: f64,
    /// Does it deny something that the article does not mention?
    pub denial_unmatched: f64,
    /// Is one of its acts done in one, and only planned, asked for or possible in the other, by or to the same people
    /// or things?
    pub not_done: f64,
    /// Does the article report a contrary act of one of the same people or things?
    pub contrary: f64,
    /// Does the same participant do the contrary?
    pub contrary_of_the_same: f64,
    /// Does somebody else do the same?
    pub other_agent: f64,
    /// Is the same done to somebody or something else?
    pub other_patient: f64,
    /// Does another name follow the same preposition?
    pub other_oblique: f64,
    /// Are agent and patient exchanged?
    pub swapped: f64,
    /// Participants in an act that the article has in another place of the same act: "from Tarn" for "to Tarn".
    pub moved: f64,
    /// Words that the passage has after another preposition: "by Tarn" for "on Tarn".
    pub related_otherwise: f64,
    /// Acts that the article reports too.
    pub acts_answered: f64,
    /// What the article's frames of these acts leave open: participants, numbers, days, whether it is done.
    pub unanswered: f64,
    /// How many acts, nouns of participants, denials, numbers and days of the statement a passage in another language
    /// leaves open.
    pub open_across: f64,
    /// Is the agent somebody named, and not clearly the same in the article?
    pub agent_unsure: f64,
    /// Acts that say something by themselves.
    pub heavy: f64,
    /// Of these, those that the article does not report.
    pub heavy_missing: f64,
    /// Is the word of its main act nowhere in the article, and no kin of it beside what carries the statement?
    pub act_nowhere: f64,
    /// How near the article's act is to the main act, −1 to 1.
    pub main_kin: f64,
    /// How far the agents of the main act agree, −1 (others) to 1 (the same).
    pub agent: f64,
    /// Does the statement attribute what it says to a claimant?
    pub claimed: f64,
    /// Is the claimant the same in the article? −1 (another) to 1; 0 if unknown.
    pub claim: f64,
    /// The greatest share of its weight within one clause, 0 to 1.
    pub clause_share: f64,
    /// The greatest share of its weight within the clause of one of its acts, 0 to 1.
    pub act_share: f64,
    /// Does the article elsewhere count or measure what a number of the statement counts?
    pub quantity_elsewhere: f64,
}

impl Features {
    /// Whether the article differs on the same people or things: it denies the act, reports the contrary, or gives it
    /// another participant or claimant.
    pub fn is_told_otherwise(&self) -> bool {
        self.not_done > 0.0 || self.is_of_another()
    }

    /// Whether it differs, but only in that the act is planned, asked for or possible in one of the two and done in the
    /// other.
    pub fn differs_only_in_being_done(&self) -> bool {
        self.not_done > 0.0 && !self.is_of_another()
    }

    /// Whether the article denies it, reports the contrary, or attributes it to another.
    fn is_of_another(&self) -> bool {
        let conflicts =
            [self.denied, self.contrary, self.other_agent, self.other_patient, self.other_oblique, self.swapped];
        conflicts.iter().any(|conflict| *conflict > 0.0) || self.claim <= CONFLICT
    }

    /// Whether the article lacks a number, a date, a name or a denial of the statement.
    pub fn lacks(&self) -> bool {
        self.lacks_detail() || self.denial_unmatched > 0.0
    }

    /// Whether the article lacks a number, a date or a name of the statement.
    pub fn lacks_detail(&self) -> bool {
        [self.numbers_missing, self.dates_missing, self.names_absent].iter().any(|lack| *lack > 0.0)
    }

    /// Whether the article reports the same act, and within its clause who acts, whom it is done to, and every number
    /// and day.
    pub fn is_answered(&self) -> bool {
        self.acts_answered > 0.0 && self.unanswered == 0.0
    }

    /// Whether one small thing may make the passage say something else: a word is replaced, a word such as "all" or
    /// "before" is missing, a participant is on the other side or after another preposition, the act is by somebody else
    /// as far as is known, or denied, or a short statement has a word of weight that is not near the passage.
    pub fn may_be_near_miss(&self) -> bool {
        /// Seven terms, as a natural logarithm. A choice.
        const SHORT: f64 = 2.0;
        /// A word that hardly any other passage has. A choice.
        const HEAVY: f64 = 0.8;
        let signs = [self.substituted, self.operators_missing, self.moved, self.related_otherwise, self.main_denied];
        let lacks_much = self.length < SHORT && self.plain_missing >= HEAVY;
        signs.iter().any(|sign| *sign > 0.0) || self.agent < 0.0 || lacks_much
    }

    /// Whether the article has the main act of the statement, or one that says as much.
    pub fn has_act(&self) -> bool {
        self.act_nowhere == 0.0 && (self.heavy == 0.0 || self.heavy_missing < self.heavy)
    }

    /// Whether the article has every act, and by the same participants.
    pub fn is_told_act_by_act(&self) -> bool {
        self.heavy_missing == 0.0 && self.agent_unsure == 0.0
    }

    /// Whether its acts are expressed by the same words, and have the same participants, and other numbers of the article
    /// belong to them.
    pub fn is_same_act(&self) -> bool {
        /// A verb and its noun, or the same word: see [`Acts::kin`](crate::language::Acts::kin).
        const SAME_WORD: f64 = 0.9;
        /// Most of the rest is there too. A choice.
        const MOST: f64 = 0.6;
        let is_told = self.heavy > 0.0 && self.is_told_act_by_act() && self.main_kin >= SAME_WORD;
        is_told && self.own_share >= MOST && self.numbers_apart == 0.0 && !self.is_told_otherwise()
    }

    /// All features by name, for a program that fits weights.
    pub fn by_name(&self) -> Vec<(&'static str, f64)> {
        ALL.iter().map(|(name, of)| (*name, of(self))).collect()
    }
}

const ALL: &[NamedFeature<Features>] = named![Features:
    strength,
    is_own,
    other_best,
    corroboration,
    relative_share,
    length,
    quoted,
    own_share,
    rarest_missing,
    plain_missing,
    nowhere,
    substituted,
    operators_missing,
    plain_share,
    pairs,
    names,
    names_absent,
    names_far,
    numbers,
    numbers_missing,
    numbers_other,
    numbers_apart,
    dates_missing,
    dates_other,
    quantity_elsewhere,
    denied,
    denied_strictly,
    main_denied,
    denial_unmatched,
    not_done,
    contrary,
    contrary_of_the_same,
    other_agent,
    other_patient,
    other_oblique,
    swapped,
    moved,
    related_otherwise,
    acts_answered,
    unanswered,
    open_across,
    agent_unsure,
    heavy,
    heavy_missing,
    act_nowhere,
    main_kin,
    agent,
    claimed,
    claim,
    clause_share,
    act_share,
];
