//! What can go wrong in fetching: one line each, saying which address, what was found and what to do.

/// Why an address could not be fetched, or its page could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The page was not received; nothing was written.
    #[error("{address}: {found}; {remedy}")]
    NoPage {
        /// As typed.
        address: String,
        /// What happened.
        found: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A server of language models did not answer.
    #[error("{address}: {found}; {remedy}")]
    NoAnswer {
        /// As typed.
        address: String,
        /// What happened.
        found: String,
        /// What to do.
        remedy: String,
    },
    /// The folder in which to keep the pages already exists.
    #[error("{path}: already exists; read it offline (`storydiff compare {path}`) or name another folder")]
    Exists {
        /// The folder.
        path: String,
    },
    /// A file or folder could not be read or written.
    #[error("{path}: cannot be read or saved ({reason}); check the name and the permissions")]
    NotKept {
        /// As given.
        path: String,
        /// The system's own message.
        reason: String,
    },
}
