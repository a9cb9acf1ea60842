//! The finished outputs, read back as a reader's program would read them.

#[path = "report/corrections.rs"]
mod corrections;
#[path = "report/document.rs"]
mod document;
#[path = "report/first.rs"]
mod first;
#[path = "report/fixture/mod.rs"]
mod fixture;
#[path = "report/handout.rs"]
mod handout;
#[path = "report/html.rs"]
mod html;
#[path = "report/lesson.rs"]
mod lesson;
#[path = "report/pages.rs"]
mod pages;
#[path = "report/review.rs"]
mod review;
#[path = "report/sources.rs"]
mod sources;
#[path = "report/tables.rs"]
mod tables;
#[path = "report/templates.rs"]
mod templates;
#[path = "report/wording.rs"]
mod wording;
