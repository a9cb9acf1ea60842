//! A language model as a second reader: the questions, which answers are believed, what is kept. The events, the
//! outlets and the model are invented.

use crate::desk::{Desk, storydiff};
use crate::model::{Asked, Model, Response, answers, completion};
use serde_json::Value;
use snapbox::cmd::Command;

const ARGUS: &str = "\
Harbour pilots walk out in Tarn

The harbour pilots of Tarn walked out on Monday over their night shifts.

Tugs brought the freighter Osprey to the quay while its crew slept.

The port lost 4,000 crowns an hour, its director said.
";

pub const BEACON: &str = "\
Pilots of Tarn on strike

In Tarn, those who steer ships into port have laid down work because of the hours after dark.

The sailors of the Osprey were asleep when small boats pulled her to the harbour wall.

The harbour has been losing 5,000 crowns an hour.
";

pub fn desk() -> Desk {
    Desk::empty().file("event/argus.txt", ARGUS).file("event/beacon.txt", BEACON)
}

pub fn write(desk: &Desk, name: &str, text: &str) {
    std::fs::write(desk.path(name), text).unwrap();
}

/// Runs a comparison; returns the table of its cells, and the messages.
pub fn cells(desk: &Desk, options: &[&str]) -> (String, String) {
    let done = command(desk, options).assert().success();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&done.get_output().stdout), text(&done.get_output().stderr))
}

pub fn command(desk: &Desk, options: &[&str]) -> Command {
    storydiff(&["compare", "event", "--format", "csv"]).args(options).current_dir(desk.path("."))
}

/// The line of the table about a statement in an article.
pub fn line<'t>(table: &'t str, statement: &str, outlet: &str) -> &'t str {
    let is_it = |line: &&str| line.contains(statement) && line.contains(outlet);
    table.lines().find(is_it).unwrap_or_else(|| panic!("no line about {statement} in {outlet}:\n{table}"))
}

/// A model that finds the tugs, whatever else it is asked.
pub fn attentive() -> Model {
    Model::new(|_, asked| completion(&answers(asked, tugs)))
}

pub fn tugs(statement: &str) -> (&'static str, &'static str) {
    if statement.contains("Tugs brought") { ("states", "small boats pulled her") } else { ("absent", "") }
}

pub fn with<'a>(model: &'a Model, more: &[&'a str]) -> Vec<&'a str> {
    ["--reader", &model.address, "--reader-model", "stub"].into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn what_the_model_finds_settles_a_cell_and_is_kept_for_later_runs() {
    let (desk, model) = (desk(), attentive());
    let before = cells(&desk, &[]).0;
    assert!(line(&before, "Tugs brought", "Beacon").contains("no"), "the rules are not sure: {before}");
    let (asked, said) = cells(&desk, &with(&model, &[]));
    let tugs = line(&asked, "Tugs brought", "Beacon");
    assert!(tugs.contains("reader") && tugs.contains("stated"), "{tugs}");
    assert!(said.contains("asking http://") && said.contains("this machine") && said.contains("model stub"), "{said}");
    let count = model.count();
    assert_eq!(cells(&desk, &[]).0, asked, "the kept answers give the same without asking");
    assert_eq!(cells(&desk, &with(&model, &[])).0, asked);
    assert_eq!(model.count(), count, "what is kept is not asked again");
    assert_eq!(cells(&desk, &["--no-readings"]).0, before);
}

#[test]
fn nothing_is_sent_because_of_the_environment() {
    let (desk, model) = (desk(), attentive());
    let run = command(&desk, &[]).env("OPENAI_BASE_URL", &model.address).env("OPENAI_API_KEY", "secret");
    run.assert().success();
    assert_eq!(model.count(), 0);
}

#[test]
fn the_key_goes_into_the_header_and_nowhere_else() {
    let desk = desk();
    let model = Model::new(|_, _| Response("401 Unauthorized", r#"{"error": {"message": "bad key s3cret"}}"#.into()));
    let run = command(&desk, &with(&model, &[])).env("STORYDIFF_READER_KEY", "s3cret").assert().success();
    let said = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(said.contains("answers 401 (bad key ...); set STORYDIFF_READER_KEY to its key"), "{said}");
    assert!(!said.contains("s3cret"));
    assert!(model.asked.lock().unwrap()[0].head.contains("authorization: bearer s3cret"));
    assert_eq!(model.count(), 1, "a key that is refused is not tried again");
}

#[test]
fn the_key_is_in_no_file_page_or_message() {
    let (desk, model) = (desk(), attentive());
    let asked = |key: [(&str, &str); 2], more: &[&str]| {
        let run = command(&desk, &with(&model, more)).envs(key).assert().success();
        let output = run.get_output();
        [output.stdout.clone(), output.stderr.clone()].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
    };
    let shown = asked([("STORYDIFF_READER_KEY", "s3cret-a"), ("OPENAI_API_KEY", "s3cret-b")], &["--readings", "one"]);
    let heads = |key: &str| model.asked.lock().unwrap().iter().filter(|one| one.head.contains(key)).count();
    assert_eq!((heads("bearer s3cret-a"), heads("s3cret-b")), (model.count(), 0));
    let more = asked([("STORYDIFF_READER_KEY", ""), ("OPENAI_API_KEY", "s3cret-b")], &["--readings", "two"]);
    assert!(heads("bearer s3cret-b") > 0, "the other variable where the first is not set");
    storydiff(&["compare", "event", "-o", "page.html", "--readings", "one"])
        .current_dir(desk.path("."))
        .assert()
        .success();
    assert!(!shown.contains("s3cret") && !more.contains("s3cret"));
    for (path, bytes) in desk.files() {
        assert!(!String::from_utf8_lossy(&bytes).contains("s3cret"), "{}", path.display());
    }
}

#[test]
fn the_page_names_the_host_that_the_texts_went_to() {
    let (desk, model) = (desk(), attentive());
    cells(&desk, &with(&model, &[]));
    let kept = desk.text("event/readings.jsonl").replace("\"model\":", "\"host\":\"models.example\",\"model\":");
    write(&desk, "event/readings.jsonl", &kept);
    let json = storydiff(&["compare", "event", "--format", "json"]).current_dir(desk.path(".")).assert().success();
    let json: Value = serde_json::from_slice(&json.get_output().stdout).unwrap();
    assert!(json["notes"].to_string().contains("models.example"), "{}", json["notes"]);
    storydiff(&["compare", "event", "-o", "page.html"]).current_dir(desk.path(".")).assert().success();
    assert!(desk.text("page.html").contains("models.example"));
}

#[test]
fn readings_that_differ_are_not_believed() {
    let desk = desk();
    let model = Model::new(|number, asked| match number % 2 {
        0 => completion(&answers(asked, tugs)),
        _ => completion(&answers(asked, |_| ("absent", ""))),
    });
    let before = cells(&desk, &[]).0;
    let (table, said) = cells(&desk, &with(&model, &[]));
    assert_eq!(line(&table, "Tugs brought", "Beacon"), line(&before, "Tugs brought", "Beacon"));
    assert!(said.contains("two readings differ"), "{said}");
}

#[test]
fn a_number_that_does_not_stand_there_is_not_believed() {
    let desk = desk();
    let model = Model::new(|_, asked| {
        completion(&answers(asked, |statement| match statement.contains("4,000") {
            true => ("states", "5,000"),
            false => ("absent", ""),
        }))
    });
    let (table, said) = cells(&desk, &with(&model, &["--reader-audit"]));
    assert!(!line(&table, "4,000", "Beacon").contains("reader"), "{table}");
    assert!(said.contains("quotation is not there"), "{said}");
}

#[test]
fn questions_can_be_answered_elsewhere() {
    let desk = desk();
    let (before, said) = cells(&desk, &["--reader-requests", "ask.jsonl", "--reader-model", "m"]);
    assert!(said.contains("wrote ask.jsonl"), "{said}");
    let questions = desk.text("ask.jsonl");
    let mut answered = String::new();
    for line in questions.lines() {
        let question: Value = serde_json::from_str(line).unwrap();
        assert_eq!(question["url"], "/v1/chat/completions");
        let asked = Asked::of(String::new(), question["body"].clone());
        let Response(_, body) = completion(&answers(&asked, tugs));
        let body: Value = serde_json::from_str(&body).unwrap();
        let id = &question["custom_id"];
        answered.push_str(&format!(
            "{}\n",
            serde_json::json!({"custom_id": id, "response": {"status_code": 200, "body": body}})
        ));
    }
    write(&desk, "answers.jsonl", &answered);
    let table = cells(&desk, &["--reader-answers", "answers.jsonl"]).0;
    assert_ne!(table, before);
    assert!(line(&table, "Tugs brought", "Beacon").contains("reader"));
    assert_eq!(cells(&desk, &[]).0, table, "they are kept");
}

#[test]
fn an_interrupted_run_goes_on_where_it_stopped() {
    let (desk, model) = (desk(), attentive());
    let whole = cells(&desk, &with(&model, &[])).0;
    let kept = desk.text("event/readings.jsonl");
    let cut = &kept[..kept.len() - 30];
    write(&desk, "event/readings.jsonl", cut);
    assert_eq!(cells(&desk, &with(&model, &[])).0, whole);
    let lines = |text: &str| text.lines().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(lines(&desk.text("event/readings.jsonl")), lines(&kept));
    write(&desk, "event/readings.jsonl", "no reading\n");
    let failed = command(&desk, &[]).assert().code(2);
    let said = String::from_utf8(failed.get_output().stderr.clone()).unwrap();
    assert!(said.contains("readings.jsonl:1: this line is not a kept answer"), "{said}");
}

/// An event.toml that names this reader.
fn naming(model: &Model) -> Desk {
    let reader = format!("reader = \"{}\"\nreader_model = \"stub\"\n", model.address);
    let articles = ["argus", "beacon"].map(|id| format!("[[article]]\noutlet = \"{id}\"\nfile = \"{id}.txt\"\n"));
    desk().file("event/event.toml", format!("{reader}{}", articles.concat()))
}

#[test]
fn a_reader_that_the_event_names_is_asked_only_when_it_is_confirmed() {
    let model = attentive();
    let desk = naming(&model);
    let (before, said) = cells(&desk, &[]);
    let line = format!("note: event.toml names a reader, {}; nothing is sent there without --reader\n", model.address);
    assert_eq!((said, model.count()), (line, 0));
    let (table, said) = cells(&desk, &["--reader"]);
    assert!(model.count() > 0 && said.contains("model stub"), "{said}");
    assert_ne!(table, before);
    let count = model.count();
    assert_eq!(cells(&desk, &["--reader", &model.address]).0, table, "confirmed by its address, all is kept");
    assert_eq!(model.count(), count);
}

#[test]
fn another_reader_than_the_event_names_is_asked_alone() {
    let (named, typed) = (attentive(), attentive());
    let said = cells(&naming(&named), &with(&typed, &[])).1;
    assert!(said.contains("names another reader") && said.contains("as typed"), "{said}");
    assert_eq!(named.count(), 0);
    assert!(typed.count() > 0);
}

#[test]
fn a_reader_without_an_address_or_a_model_is_a_line() {
    let desk = desk();
    let said = |options: &[&str]| {
        let failed = command(&desk, options).assert().code(2);
        String::from_utf8(failed.get_output().stderr.clone()).unwrap()
    };
    assert!(said(&["--reader"]).starts_with("storydiff: --reader: no server is named; give its base"));
    let address = "http://[::1]:9/v1";
    assert!(said(&["--reader", address]).starts_with("storydiff: --reader: no model is named; give its name"));
}

/// The questions about a sample, in the order of the file.
fn questions(sample: &str) -> Vec<Asked> {
    let desk = Desk::empty();
    let event = format!("{}/samples/{sample}", env!("CARGO_MANIFEST_DIR"));
    let words = ["compare", &event, "--format", "csv", "--reader-requests", "ask.jsonl", "--reader-model", "m"];
    storydiff(&words).current_dir(desk.path(".")).assert().success();
    let body = |line: &str| serde_json::from_str::<Value>(line).unwrap()["body"].take();
    desk.text("ask.jsonl").lines().map(|line| Asked::of(String::new(), body(line))).collect()
}

#[test]
fn three_articles_of_700_words_take_less_than_25_000_tokens() {
    for sample in ["water-tariff", "stadium-evacuation"] {
        let asked = questions(sample);
        let of_article = |one: &Asked| one.sentences.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
        let articles: std::collections::BTreeSet<Vec<String>> = asked.iter().map(of_article).collect();
        let words: usize = articles.iter().flatten().map(|text| text.split_whitespace().count()).sum();
        let messages = asked.iter().flat_map(|one| one.body["messages"].as_array().unwrap().clone());
        let sent: usize = messages.map(|one| storydiff::reader::tokens(one["content"].as_str().unwrap())).sum();
        assert!(sent * 3 * 700 < 25_000 * words, "{sample}: {sent} tokens about {words} words");
    }
}

/// A model that finds what the rules are sure of, at the sentence that shares most words, and nothing of which they are not sure.
fn contrary(comparison: Value) -> Model {
    let articles = comparison["articles"].as_array().unwrap().clone();
    let stands_in = move |sentence: &str| {
        let has = |article: &&Value| {
            let paragraphs = article["paragraphs"].as_array().unwrap();
            paragraphs.iter().any(|one| one["text"].as_str().unwrap().contains(sentence))
                || article["headline"] == sentence
        };
        articles.iter().find(has).map(|article| article["id"].clone())
    };
    let facts = comparison["facts"].as_array().unwrap().clone();
    let is_sure = move |statement: &str, article: &Value| {
        let of = facts.iter().filter(|fact| fact["statement"] == statement);
        let mut cells = of.flat_map(|fact| fact["cells"].as_array().unwrap());
        cells.any(|cell| &cell["article"] == article && cell["sure"] == true && cell["verdict"] == "stated")
    };
    Model::new(move |_, asked| {
        let answer = |(number, statement): (usize, &String)| {
            let words: Vec<&str> = statement.split_whitespace().collect();
            let shared = |text: &str| text.split_whitespace().filter(|word| words.contains(word)).count();
            let best = asked.sentences.iter().max_by_key(|(_, text)| shared(text)).unwrap();
            let article = stands_in(&best.1).unwrap_or_default();
            let is_there = is_sure(statement, &article) || best.1.contains(statement.trim_end_matches('.'));
            let (verdict, sentences) = if is_there { ("states", vec![best.0]) } else { ("absent", vec![]) };
            serde_json::json!({"statement": number + 1, "verdict": verdict, "sentences": sentences, "words": []})
        };
        let answers: Vec<Value> = asked.statements.iter().enumerate().map(answer).collect();
        match asked.pairs.is_empty() {
            true => completion(&serde_json::json!({ "answers": answers }).to_string()),
            false => completion(&crate::model::same(asked, &|_, _| false)),
        }
    })
}

#[test]
fn what_no_reading_finds_is_looked_for_once_more_in_its_nearest_passages_all_of_an_article_together() {
    let desk = Desk::empty();
    let event = format!("{}/samples/water-tariff", env!("CARGO_MANIFEST_DIR"));
    let compare = |words: &[&str]| {
        let words = [&["compare", &event, "--format", "json", "--readings", "readings.jsonl"], words].concat();
        let done = storydiff(&words).current_dir(desk.path(".")).assert().success();
        serde_json::from_slice::<Value>(&done.get_output().stdout).unwrap()
    };
    let model = contrary(compare(&[]));
    compare(&with(&model, &[]));
    let asked = model.asked.lock().unwrap();
    let is_again = |one: &Asked| one.body["messages"][0]["content"].as_str().unwrap().contains("did not find");
    let texts = |one: &Asked| one.sentences.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    let (again, whole): (Vec<&Asked>, Vec<&Asked>) = asked.iter().partition(|one| is_again(one));
    assert!(again.iter().any(|one| one.statements.len() > 1), "{} again, {} whole", again.len(), whole.len());
    let mut articles = Vec::new();
    for one in again {
        let passages = texts(one);
        // A long article is read in windows, its passages together.
        let first = passages.first().unwrap();
        let article = texts(whole.iter().find(|whole| texts(whole).contains(first)).unwrap());
        assert!(!articles.contains(&article), "one request for each article");
        articles.push(article);
    }
}

#[test]
fn what_requests_have_in_common_comes_first_and_they_follow_each_other() {
    let shown: Vec<String> = questions("harbour-bridge")
        .iter()
        .filter(|one| one.pairs.is_empty())
        .map(|one| {
            let message = |number: usize| one.body["messages"][number]["content"].as_str().unwrap().to_string();
            message(0) + message(1).split_once("\nSTATEMENTS\n").unwrap().0
        })
        .collect();
    let runs = shown.chunk_by(|one, next| one == next).count();
    let different: std::collections::BTreeSet<&String> = shown.iter().collect();
    assert_eq!((runs, different.len()), (4, 4), "one run for each article");
}

#[test]
fn japanese_statements_are_asked_as_they_stand() {
    let desk = Desk::empty()
        .file("event/a.txt", "橋が閉鎖された\n\n県は月曜日に橋を閉鎖した。\n\n修理には三週間かかると知事は述べた。\n")
        .file("event/b.txt", "橋は通行止め\n\n月曜日から橋は通れない。\n\n工事は三週間ほど続く見込みだ。\n");
    let model = attentive();
    cells(&desk, &with(&model, &[]));
    let asked = model.asked.lock().unwrap();
    assert!(asked.iter().any(|one| one.body.to_string().contains("橋")), "letters, no escapes");
    assert!(asked.iter().flat_map(|one| &one.statements).any(|statement| statement.contains("三週間")));
}

#[test]
fn chinese_statements_are_asked_as_they_stand() {
    let desk = Desk::empty()
        .file("event/a.txt", "大桥封闭\n\n省政府周一封闭了大桥。\n\n省长说，维修需要三个星期。\n")
        .file("event/b.txt", "大桥禁止通行\n\n从周一起大桥不能通行。\n\n工程预计持续三个星期左右。\n");
    let model = attentive();
    cells(&desk, &with(&model, &[]));
    let asked = model.asked.lock().unwrap();
    assert!(asked.iter().any(|one| one.body.to_string().contains("大桥")), "letters, no escapes");
    let sentences = |one: &Asked| one.sentences.iter().any(|(_, text)| text == "从周一起大桥不能通行。");
    assert!(asked.iter().any(sentences));
    assert!(asked.iter().flat_map(|one| &one.statements).any(|statement| statement.contains("三个星期")));
}

#[test]
fn a_statement_is_asked_of_an_article_in_another_language_as_it_stands() {
    let desk = Desk::empty()
        .file("event/a.txt", "橋が閉鎖された\n\n県は月曜日に橋を閉鎖した。\n\n修理には三週間かかると知事は述べた。\n")
        .file("event/b.txt", "Bridge closed\n\nThe bridge was closed on Monday.\n\nThe work will take three weeks.\n");
    let model = attentive();
    cells(&desk, &with(&model, &[]));
    let asked = model.asked.lock().unwrap();
    let is_asked = |shown: &str, statement: &str| {
        asked.iter().any(|one| {
            one.sentences.iter().any(|(_, text)| text.contains(shown))
                && one.statements.iter().any(|asked| asked.contains(statement))
        })
    };
    assert!(
        is_asked("three weeks", "三週間") || is_asked("three weeks", "橋"),
        "Japanese statements, an English article"
    );
    assert!(
        is_asked("三週間", "bridge") || is_asked("三週間", "three weeks"),
        "English statements, a Japanese article"
    );
}

#[test]
fn a_model_that_finds_nothing_anywhere_settles_nothing() {
    let desk = desk();
    let model = Model::new(|_, asked| completion(&answers(asked, |_| ("absent", ""))));
    let (table, said) = cells(&desk, &with(&model, &[]));
    assert_eq!(table, cells(&desk, &["--no-readings"]).0);
    assert!(said.contains("it gets certain cases wrong"), "{said}");
}
