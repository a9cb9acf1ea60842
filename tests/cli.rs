//! What a person types and what she gets: whole messages, exit codes, files written and files left alone.

#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/base.rs"]
mod base;
#[path = "cli/certificates.rs"]
mod certificates;
#[path = "cli/corrections.rs"]
mod corrections;
#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/handout.rs"]
mod handout;
#[path = "cli/language.rs"]
mod language;
#[path = "cli/limits.rs"]
mod limits;
#[path = "cli/links.rs"]
mod links;
#[path = "cli/manual.rs"]
mod manual;
#[path = "cli/model.rs"]
mod model;
#[path = "cli/orders.rs"]
mod orders;
#[path = "cli/output.rs"]
mod output;
#[path = "cli/pairs.rs"]
mod pairs;
#[path = "cli/reader.rs"]
mod reader;
#[path = "cli/review.rs"]
mod review;
#[path = "cli/servers.rs"]
mod servers;
#[path = "cli/stream.rs"]
mod stream;
#[path = "cli/typed.rs"]
mod typed;
