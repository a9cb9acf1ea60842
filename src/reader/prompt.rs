//! The prompts for a model, each in one readable file: `templates/reader/`.

/// A prompt. Changing its words makes a new version, because answers are kept by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prompt {
    /// Name and version, as kept beside each answer.
    pub name: &'static str,
    /// The instructions.
    pub instructions: &'static str,
    /// The form of every answer, as JSON Schema.
    pub schema: &'static str,
}

/// What does an article do with each of these statements?
pub const STATEMENTS: Prompt = Prompt {
    name: "statements-3",
    instructions: include_str!("../../templates/reader/statements-3.txt"),
    schema: include_str!("../../templates/reader/answers-1.schema.json"),
};

/// The same for statements that were not found, each beside the few sentences that share words with it.
pub const PASSAGES: Prompt = Prompt {
    name: "passages-2",
    instructions: include_str!("../../templates/reader/passages-2.txt"),
    schema: include_str!("../../templates/reader/answers-1.schema.json"),
};

/// Are these two statements one fact?
pub const PAIRS: Prompt = Prompt {
    name: "pairs-1",
    instructions: include_str!("../../templates/reader/pairs-1.txt"),
    schema: include_str!("../../templates/reader/pairs-1.schema.json"),
};
