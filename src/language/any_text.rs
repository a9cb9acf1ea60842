//! What is known of any text: nothing but its script.

/// Answers every question as if nothing were known of the language.
#[derive(Debug)]
pub struct AnyText;
