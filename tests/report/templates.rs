//! A user's own templates in place of the built-in ones.

use crate::fixture::night_train;
use std::fs;
use storydiff::report::{ReportError, Templates, to_html};

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn message(error: ReportError) -> String {
    let message = error.to_string();
    assert_eq!(message.lines().count(), 1, "{message}");
    message
}

#[test]
fn a_file_in_the_folder_stands_for_the_built_in_one_of_that_name() {
    let own = folder(&[
        ("voices.html", "{% include \"mine.html\" %}"),
        ("mine.html", "<p>{{ voices | length }} voices in {{ title }}</p>"),
        ("print.css", "@media print { nav { display: none } }"),
        ("README.txt", "not a template"),
    ]);
    let html = to_html(&night_train(), &Templates::with_folder(own.path()).unwrap()).unwrap();
    assert!(html.contains("<p>3 voices in The night train in the Orrin tunnel</p>"));
    assert!(html.contains("@media print { nav { display: none } }</style>"));
    assert!(html.contains("id=\"facts\""));
}

#[test]
fn a_broken_template_is_one_line_with_file_line_and_column() {
    let own = folder(&[("voices.html", "<p>\n  {{ voices | nosuchfilter }}\n</p>")]);
    let message = message(Templates::with_folder(own.path()).unwrap_err());
    assert!(message.contains("voices.html:2:"), "{message}");
    assert!(message.contains("nosuchfilter"), "{message}");
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_one_line_too() {
    let own = folder(&[("voices.html", "<p>\n\n{{ voises }}</p>")]);
    let templates = Templates::with_folder(own.path()).unwrap();
    let message = message(to_html(&night_train(), &templates).unwrap_err());
    assert!(message.contains("voices.html:3:"), "{message}");
    assert!(message.contains("voises"), "{message}");
}

#[test]
fn text_of_an_article_is_escaped_in_a_users_template_too() {
    let own = folder(&[("voices.html", "<p>{{ outlets[0].headline }}</p>")]);
    let mut comparison = night_train();
    comparison.event.articles[0].paragraphs[0].text = "<script>alert(1)</script>".into();
    let html = to_html(&comparison, &Templates::with_folder(own.path()).unwrap()).unwrap();
    assert!(!html.contains("<script>alert(1)"));
}

#[test]
fn a_style_sheet_of_an_unknown_name_or_one_that_ends_itself_is_refused() {
    let own = folder(&[("colours.css", "p { color: red }")]);
    let unknown = message(Templates::with_folder(own.path()).unwrap_err());
    assert!(unknown.contains("colours.css") && unknown.contains("base.css"), "{unknown}");
    let own = folder(&[("base.css", "</style><script>alert(1)</script>")]);
    assert!(message(Templates::with_folder(own.path()).unwrap_err()).contains("base.css"));
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let message = message(Templates::with_folder(std::path::Path::new("no/such/folder")).unwrap_err());
    assert!(message.starts_with("cannot read no/such/folder: "), "{message}");
}
