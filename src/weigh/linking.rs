//! What two paragraphs need in common to be linked.

/// The weights. [`Linking::default`] is what the program uses; others serve to measure what a weight contributes: see
/// `benches/links.rs`, which prints the F1 of the links on the labelled stories and on the samples, and fits on one
/// half of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Linking {
    /// The closeness at which two paragraphs are linked.
    pub linked: f64,
    /// The share of the two closest sentences in a pair's affinity; the rest is the affinity of the whole paragraphs.
    /// One shared sentence in two long paragraphs is a link.
    pub closest_sentences: f64,
    /// Two paragraphs that say the same carry each other's statements: the weight of how strongly the weaker of the two
    /// does.
    pub carried_both: f64,
    /// The same for the stronger one: a long paragraph carries a short one, but not the other way round.
    pub carried_one: f64,
    /// A third article with a paragraph linked with both corroborates a pair: the weight of the weaker of its two
    /// links.
    pub third_article: f64,
    /// Reports of one event put what matters most first, so paragraphs that say the same tend to be at similar depths:
    /// this much is deducted for each whole length of an article between the two.
    pub depth_apart: f64,
    /// The affinity at which two paragraphs in different languages are linked. They share more of it by chance, because
    /// a word has several meanings and each is looked for. F1 of the links on sentences in Japanese and Chinese with
    /// their translations, and on the stories with one article in Japanese or Chinese: 0.839, 0.960, 0.460 and 0.277 at
    /// 0.6; 0.838, 0.957, 0.466 and 0.333 at 0.7; 0.833, 0.950, 0.455 and 0.306 at 0.8.
    pub linked_across: f64,
    /// Between languages a pair must come this close to the best pair of either paragraph with the other's article. The
    /// same F1 at 0.5: 0.777, 0.916, 0.491 and 0.373; at 0.9: 0.849, 0.962, 0.435 and 0.286.
    pub share_of_best: f64,
}

impl Default for Linking {
    fn default() -> Linking {
        Linking {
            linked: 0.51,
            closest_sentences: 0.7,
            carried_both: 0.52,
            carried_one: 0.24,
            third_article: 0.4,
            depth_apart: 0.2,
            linked_across: 0.65,
            share_of_best: 0.7,
        }
    }
}
