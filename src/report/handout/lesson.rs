//! What a teacher may ask for.

use crate::report::wording::WordingLanguage;

/// What a teacher may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesson {
    /// One lesson or two.
    pub level: Level,
    /// Call the outlets A, B, C and hide whatever gives them away.
    pub is_blind: bool,
    /// Print only the paragraphs that the tasks need.
    pub is_excerpt: bool,
    /// Also ask what nobody has settled; the key marks those answers.
    pub is_draft: bool,
    /// The language in which the sheet asks.
    pub language: WordingLanguage,
}

/// How much there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Two pages of tasks: one lesson of 45 to 60 minutes.
    Short,
    /// All tasks: two lessons.
    Full,
}
