//! What counts as an address.

use std::path::Path;

/// Whether the typed word is a web address and not a path.
pub fn is_address(typed: &Path) -> bool {
    let typed = typed.to_string_lossy();
    let scheme = typed.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}
