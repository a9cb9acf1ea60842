//! Writes the pages that the browser tests open, so that they need no command line.

use crate::fixture::{hostile, long, many_outlets, night_train};
use storydiff::compare::Comparison;
use storydiff::report::{Templates, to_html};

/// The page of a comparison.
pub fn page(comparison: &Comparison) -> String {
    to_html(comparison, &Templates::builtin().unwrap()).unwrap()
}

#[test]
fn pages_of_two_three_eight_and_forty_outlets_are_made() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&folder).unwrap();
    for count in [2, 8, 40] {
        let html = page(&many_outlets(count));
        assert_eq!(html.matches("<details class=\"text\"").count(), count);
        std::fs::write(folder.join(format!("outlets-{count}.html")), html).unwrap();
    }
    let mut with_base = many_outlets(8);
    with_base.event.has_base = true;
    std::fs::write(folder.join("base-8.html"), page(&with_base)).unwrap();
    std::fs::write(folder.join("long-2.html"), page(&long(2))).unwrap();
    std::fs::write(folder.join("outlets-3.html"), page(&night_train())).unwrap();
    std::fs::write(folder.join("hostile.html"), page(&hostile())).unwrap();
}
