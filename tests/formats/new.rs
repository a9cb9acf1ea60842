//! The draft of an event folder.

use crate::desk::{Desk, FIRST, HEADLINE, SECOND};
use storydiff::ingest::{Columns, draft, read_event};

#[test]
fn a_draft_says_what_the_files_say_and_can_be_read() {
    let desk = Desk::new();
    let text = format!("{HEADLINE}\n\nPublished: 7 March 2026\n\nBy Jon Berg\n\n{FIRST}\n\n{SECOND}\n");
    let table = format!("title,outlet,text\n\"A \"\"new\"\" bridge\",Beacon,\"{FIRST}\"\nIt opens,Coast,\"{FIRST}\"\n");
    let inputs = [desk.write("argus.txt", text.as_bytes()), desk.write("wire.csv", table.as_bytes())];
    let draft = draft(&inputs, &Columns::default()).unwrap();
    assert_eq!(
        draft.event_file,
        "title = \"Bridge opens, ferry stays\"\n\n[[article]]\noutlet = \"Argus\"\nfile = \"argus.txt\"\npublished = \"2026-03-07\"\n\
         author = \"Jon Berg\"\nlanguage = \"en\"\n\n[[article]]\noutlet = \"Beacon\"\nfile = \"wire-1.txt\"\n\
         # published = \"2026-01-03T16:57\"    # not found in the file\nlanguage = \"en\"\n\n[[article]]\noutlet = \"Coast\"\nfile = \"wire-2.txt\"\n\
         # published = \"2026-01-03T16:57\"    # not found in the file\nlanguage = \"en\"\n"
    );
    assert_eq!(draft.files[0], ("argus.txt".to_string(), text.into_bytes()));
    let made = Desk::new();
    let folder = made.write("event.toml", draft.event_file.as_bytes()).parent().unwrap().to_path_buf();
    draft.files.iter().for_each(|(name, bytes)| drop(made.write(name, bytes)));
    let event = read_event(&[folder], None).unwrap();
    let told: Vec<(&str, &str)> =
        event.articles.iter().map(|article| (article.outlet.as_str(), article.headline())).collect();
    assert_eq!(told, [("Argus", HEADLINE), ("Beacon", "A \"new\" bridge"), ("Coast", "It opens")]);
}

#[test]
fn a_file_that_cannot_be_read_stops_the_draft() {
    let desk = Desk::new();
    let inputs = [desk.write("argus.txt", b"  ")];
    let message = draft(&inputs, &Columns::default()).unwrap_err().to_string();
    assert_eq!(desk.short(&message), "argus.txt: the file is empty; put the article's text into it");
}
