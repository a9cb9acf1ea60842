//! JSON, CSV and the text for a terminal.

use crate::fixture::{hostile, night_train};
use serde_json::Value;
use storydiff::report::{
    Templates, Wording, check_to_csv, check_to_json, check_to_text, read_to_json, read_to_text, to_csv, to_html,
    to_json,
};

fn json() -> Value {
    serde_json::from_str(&to_json(&night_train())).unwrap()
}

#[test]
fn the_json_has_every_field_that_the_scorers_read() {
    let json = json();
    for field in ["id", "outlet", "headline", "published", "language", "paragraphs"] {
        assert!(json["articles"][0].get(field).is_some(), "{field}");
    }
    assert_eq!(json["articles"][0]["paragraphs"][0]["number"], 1);
    assert_eq!(json["links"][0]["a"]["article"], "courier");
    assert_eq!(json["links"][0]["b"]["paragraph"], 1);
    let cell = &json["facts"][0]["cells"][1];
    assert_eq!(cell["article"], "register");
    assert_eq!(cell["verdict"], "differs");
    assert_eq!(cell["score"], 0.72);
    assert_eq!(cell["sure"], true);
    assert_eq!(cell["evidence"][0]["paragraph"], 4);
    let quote = "Fourteen passengers were treated for cold, according to the county health office.";
    assert_eq!(cell["evidence"][0]["quote"], quote);
}

#[test]
fn a_fact_in_shared_text_is_stated_by_two_outlets_and_one_voice_in_every_output() {
    let comparison = night_train();
    let shared = comparison.facts.iter().position(|fact| fact.statement.contains("about 30 trains")).unwrap();
    let json = json();
    let told = &json["facts"][shared]["told"];
    assert_eq!((&told["outlets"], &told["independent"]), (&Value::from(3), &Value::from(1)), "{told}");
    assert_eq!(told["texts"], serde_json::json!([["courier", "register", "wire"]]));
    let text = to_csv(&comparison);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(String::from).collect();
    assert_eq!(header[11..], ["told_by", "independent", "same_text_as", "program", "heading"]);
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let line = records.iter().find(|line| line[0] == comparison.facts[shared].id && &line[2] == "register").unwrap();
    assert_eq!([&line[11], &line[12], &line[13]], ["3", "1", "courier wire"]);
    let page = to_html(&comparison, &Templates::builtin().unwrap()).unwrap();
    let page = dom_query::Document::from(page.as_str());
    let row = page.select(&format!("#{}", comparison.facts[shared].id));
    let told = row.select("tr:first-child th > p").text().to_string();
    assert!(told.starts_with("stated by 3 of 3, one text"), "{told}");
    assert!(told.contains("Orrin Falls Courier, The Northern Register, Castel Wire"), "{told}");
}

#[test]
fn every_quote_in_the_json_is_cut_from_its_paragraph_by_its_bytes() {
    let json = json();
    for fact in json["facts"].as_array().unwrap() {
        for cell in fact["cells"].as_array().unwrap() {
            let article = json["articles"].as_array().unwrap().iter().find(|one| one["id"] == cell["article"]).unwrap();
            for evidence in cell["evidence"].as_array().unwrap() {
                let text = match evidence["paragraph"].as_u64().unwrap() as usize {
                    0 => article["headline"].as_str().unwrap(),
                    number => article["paragraphs"][number - 1]["text"].as_str().unwrap(),
                };
                let cut = |of: &Value| {
                    text[of["start"].as_u64().unwrap() as usize..of["end"].as_u64().unwrap() as usize].to_string()
                };
                assert_eq!(cut(evidence), evidence["quote"].as_str().unwrap());
                for matched in evidence["matched"].as_array().unwrap() {
                    assert_eq!(cut(matched), matched["words"].as_str().unwrap());
                }
            }
        }
    }
}

#[test]
fn an_unknown_date_is_null_and_a_known_one_no_more_exact_than_given() {
    let json = json();
    let published: Vec<&Value> = json["articles"].as_array().unwrap().iter().map(|one| &one["published"]).collect();
    assert_eq!(published, [&Value::from("2026-03-12T09:30+01:00"), &Value::from("2026-03-12T18:05"), &Value::Null]);
}

#[test]
fn a_difference_names_its_fact_by_id_and_its_words() {
    let json = json();
    assert_eq!(json["differences"][1]["kind"], "date");
    assert_eq!(json["differences"][1]["fact"], "f-0b22c0de");
    assert_eq!(json["differences"][1]["sides"][1]["words"]["words"], "on Saturday");
}

#[test]
fn rows_voices_credits_shared_text_and_notes_name_articles_by_id() {
    let json = json();
    assert_eq!(json["rows"][10]["cells"][1]["article"], "register");
    assert_eq!(json["rows"][10]["cells"][1]["moved"], true);
    assert_eq!(json["voices"][1]["uses"][0]["article"], "courier");
    assert_eq!(json["voices"][1]["uses"].as_array().unwrap().len(), 1);
    assert_eq!(json["credits"][1]["places"][0]["quote"], "according to the county health office");
    assert_eq!(json["shared"][1]["places"][2]["article"], "wire");
    assert_eq!(json["notes"][0]["article"], Value::Null);
}

#[test]
fn a_score_that_is_no_number_does_not_break_the_json() {
    let json: Value = serde_json::from_str(&to_json(&hostile())).unwrap();
    assert_eq!(json["facts"][0]["cells"][1]["score"], 0.0);
}

#[test]
fn the_csv_has_one_line_for_each_fact_and_article() {
    let comparison = night_train();
    let text = to_csv(&comparison);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(String::from).collect();
    assert_eq!(header[..7], ["fact", "statement", "article", "outlet", "verdict", "sure", "score"]);
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), comparison.facts.len() * 3);
    assert_eq!(&records[1][4], "differs");
    assert_eq!(&records[1][9], "p4");
    assert_eq!(&records[9][10], "");
}

#[test]
fn no_cell_of_the_csv_begins_like_a_formula() {
    let mut comparison = night_train();
    comparison.facts[0].statement = "=1+1".into();
    comparison.event.articles[0].outlet = "@Courier".into();
    let text = to_csv(&comparison);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for record in reader.records().map(Result::unwrap) {
        assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{record:?}");
    }
    assert!(text.contains("'=1+1"));
}

#[test]
fn check_gives_the_facts_in_the_order_given() {
    let mut comparison = night_train();
    comparison.facts.reverse();
    let json: Value = serde_json::from_str(&check_to_json(&comparison.event, &comparison.facts)).unwrap();
    let ids: Vec<&str> = json["facts"].as_array().unwrap().iter().map(|fact| fact["id"].as_str().unwrap()).collect();
    assert_eq!(ids, comparison.facts.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>());
    assert_eq!(check_to_csv(&comparison.event, &comparison.facts).lines().count(), 1 + 3 * comparison.facts.len());
}

#[test]
fn the_checked_table_says_mark_word_paragraph_and_quote_and_asks_for_a_look_where_unsure() {
    let comparison = night_train();
    let text = check_to_text(Wording::default(), &comparison.event, &comparison.facts, 100);
    assert!(text.contains("≠ differs  The Northern Register  ¶4 “Fourteen passengers"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    let lighting: Vec<&str> =
        text.lines().skip_while(|line| !line.contains("emergency lighting")).skip(1).take(3).collect();
    assert!(lighting[1].contains("? check") && !lighting[1].contains("omitted"), "{lighting:?}");
    assert!(lighting[2].contains("– omitted"), "{lighting:?}");
}

#[test]
fn read_shows_the_body_from_one_and_the_caption_apart() {
    let article = &night_train().event.articles[0];
    let json: Value = serde_json::from_str(&read_to_json(std::slice::from_ref(article))).unwrap();
    assert_eq!(json["headline"], "Night train stands four hours in the Orrin tunnel");
    assert_eq!(json["paragraphs"].as_array().unwrap().len(), 9);
    let text = read_to_text(Wording::default(), std::slice::from_ref(article), 80);
    assert!(text.contains("\n  1  ORRIN FALLS"), "{text}");
    assert!(text.contains("Caption: Passengers at the tunnel mouth"), "{text}");
}

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    assert_eq!(to_json(&night_train()), to_json(&night_train()));
    assert_eq!(to_csv(&night_train()), to_csv(&night_train()));
}
