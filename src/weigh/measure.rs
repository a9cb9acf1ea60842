//! How much each kind of counterpart counts: the few weights of the measure, each with its reason.
//!
//! If a field's comment says "area", it is the area under the curve on the labelled stories, the pyramid labels and the
//! samples; `cargo bench --bench fit` prints it with and without each of them.

/// The weights. [`Measure::default`] is what the program uses; others serve to measure what a weight contributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// A word's weight is the number of the articles' sentences that say or imply it, to the power of minus this: a
    /// word in every sentence ("president") distinguishes none of them. 0.4 to 0.7 agree with readers within 0.002 of
    /// each other; 1 is worse.
    pub commonness_exponent: f64,
    /// Words in quotation marks are somebody's own: an outlet that does not print them hardly gives the quotation.
    /// Their weight is multiplied by this. Area at 1: 0.960, 0.865, 0.916; at 1.5 and at 2: 0.960, 0.866, 0.920.
    pub quoted: f64,
    /// A neighbouring sentence, or another one of the same paragraph, lends this share of a word's weight: news often
    /// says who in one sentence and what in the next. On the labels 0.3 to 0.7 give the same agreement.
    pub neighbour: f64,
    /// A word elsewhere in the article counts for a little: the article knows of it. 0.1 instead of 0 lowers false
    /// omissions on the labels from 0.152 to 0.144; 0.3 already makes the measure worse.
    pub elsewhere: f64,
    /// The name that a pronoun or a short name stands for is not said, only meant. 0.3 to 0.7 make no difference.
    pub implied: f64,
    /// Another word that means nearly the same ("began", "started") is worth less than the word itself: the thesaurus
    /// knows senses, but not which of them is meant here. Area at 0: 0.963, 0.872, 0.922; at 0.4: 0.963, 0.880, 0.926.
    pub relative: f64,
    /// An article that does not name the statement's subject anywhere can hardly state what it did: its score is
    /// multiplied by this. Area at 1: 0.960, 0.865, 0.916; at 0.8: 0.961, 0.867, 0.917; at 0.6: 0.961, 0.868, 0.917,
    /// but then another winner of the same race is called an omission instead of another name.
    pub subject_nowhere: f64,
}

impl Default for Measure {
    fn default() -> Measure {
        Measure {
            commonness_exponent: 0.5,
            quoted: 1.5,
            neighbour: 0.5,
            elsewhere: 0.1,
            implied: 0.5,
            relative: 0.4,
            subject_nowhere: 0.8,
        }
    }
}
