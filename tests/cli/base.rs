//! `--base`: one's own copy on the left, and the others described by what they have that it lacks.

use crate::desk::Desk;
use dom_query::Document;
use serde_json::Value;

#[test]
fn the_base_comes_first_and_its_words_stand_for_what_it_states() {
    let desk = Desk::with_event();
    let given = ["compare", "ferry", "--base", "wire", "--format", "json"];
    let json: Value = serde_json::from_str(&desk.result(&given)).unwrap();
    let ids: Vec<&str> =
        json["articles"].as_array().unwrap().iter().map(|article| article["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["wire", "morning", "coast"], "the others keep their order, by date");
    assert_eq!(json["base"], "wire");
    let without: Value = serde_json::from_str(&desk.result(&["compare", "ferry", "--format", "json"])).unwrap();
    assert_eq!(without["base"], Value::Null);
    let facts = json["facts"].as_array().unwrap();
    let rock = facts.iter().find(|fact| fact["statement"].as_str().unwrap().contains("rock")).unwrap();
    assert_eq!(rock["place"]["article"], "wire", "{rock}");
}

#[test]
fn the_page_lists_what_the_base_omits() {
    let quoted = "\"I have never seen a boat go down so fast,\" said Ruth Ansgar, the harbour master.";
    let desk = Desk::empty()
        .file("ferry/coast.txt", format!("Ferry sinks\n\nThe ferry Amber sank on Thursday.\n\n{quoted}\n"))
        .file("ferry/morning.txt", format!("Ferry goes down\n\nA ferry sank off Vell on Thursday.\n\n{quoted}\n"))
        .file("ferry/wire.txt", "Inquiry opened\n\nThe ministry has opened an inquiry into the sinking of a ferry.\n");
    desk.run(&["compare", "ferry", "--base", "wire", "-o", "wire.html"]).success();
    let page = Document::from(desk.text("wire.html").as_str());
    assert_eq!(page.select(".outlets li h3").iter().next().unwrap().text().to_string(), "Wire");
    assert_eq!(page.select("#lacks-title").text().to_string(), "What Wire omits");
    let lacking = page.select("#lacks li").text().to_string();
    assert!(lacking.contains("never seen a boat") && lacking.contains("stated by 2 of 3"), "{lacking}");
    assert!(!lacking.contains("inquiry"), "what it tells itself: {lacking}");
    desk.run(&["compare", "ferry", "-o", "none.html"]).success();
    assert!(!Document::from(desk.text("none.html").as_str()).select("#lacks").exists(), "without a base there is none");
}

#[test]
fn the_facts_stand_in_the_order_of_the_base() {
    let desk = Desk::with_event();
    desk.run(&["compare", "ferry", "--base", "coast", "-o", "coast.html"]).success();
    let page = Document::from(desk.text("coast.html").as_str());
    for group in page.select(".group").iter() {
        let cells = group.select(".fact > tr:first-child > td:nth-child(2)");
        // The headline leads; a cell without a paragraph is one that the base does not have.
        let rank = |link: String| match link.trim_start_matches('¶') {
            "" => usize::MAX,
            "headline" => 0,
            number => number.parse().unwrap(),
        };
        let ranks: Vec<usize> = cells.iter().map(|cell| rank(cell.select("a").text().to_string())).collect();
        assert!(ranks.is_sorted(), "{ranks:?}");
    }
    let base = page.select(".fact > tr:first-child > td:nth-child(2)");
    assert!(base.iter().filter(|cell| cell.text().contains('¶')).count() > 3, "there is something to put in order");
}

#[test]
fn a_base_that_does_not_exist_is_one_line_with_those_that_do() {
    let given = ["compare", "ferry", "--base", "tribune", "-o", "page.html"];
    Desk::with_event().refuses(&given, "no article has the id or the outlet ‘tribune’; the articles are morning (Morning Mail), coast (Vell Coast), wire (Isle Wire)");
}
