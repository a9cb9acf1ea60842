//! `--language`: the program's own words in Japanese or Chinese; the articles, JSON and CSV unchanged.

use crate::desk::{Desk, storydiff};
use crate::model::{Model, Response, answers, completion};
use crate::reader;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour-bridge");

fn said(done: &snapbox::cmd::OutputAssert) -> String {
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

fn told(done: &snapbox::cmd::OutputAssert) -> String {
    String::from_utf8(done.get_output().stderr.clone()).unwrap()
}

/// Whatever a text has of the English wording: the parts of its lines, of two words or more, between what is filled in.
fn english_in(text: &str) -> Vec<String> {
    let wording: toml::Table = include_str!("../../templates/wording/en.toml").parse().unwrap();
    let mut lines = Vec::new();
    let wording = toml::Value::Table(wording);
    gather(&wording, &mut lines);
    assert!(lines.len() > 700);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = lines.iter().flat_map(|line| line.split(['{', '}']).step_by(2));
    let parts = parts.map(|part| part.trim_matches(|letter: char| !letter.is_ascii_alphabetic()));
    parts.filter(|part| part.contains(' ') && text.contains(part)).map(str::to_string).collect()
}

fn gather<'t>(value: &'t toml::Value, lines: &mut Vec<&'t str>) {
    match value {
        toml::Value::String(line) => lines.push(line),
        toml::Value::Array(several) => several.iter().for_each(|one| gather(one, lines)),
        toml::Value::Table(table) => table.values().for_each(|one| gather(one, lines)),
        _ => {}
    }
}

#[test]
fn the_page_is_in_the_language_that_was_asked_for_and_the_articles_in_theirs() {
    let desk = Desk::with_event();
    for (language, facts) in [("ja", "事実の一覧（媒体別）"), ("zh", "各家报道的事实")] {
        desk.run(&["ferry", "--language", language, "-o", "page.html"]).success();
        let page = desk.text("page.html");
        assert!(page.contains(&format!("<html lang=\"{language}\">")) && page.contains(facts));
        assert!(page.contains("A ferry sank off the island of Vell on Thursday night"));
        assert!(!page.contains("The facts, outlet by outlet"));
    }
    desk.run(&["ferry", "-o", "page.html"]).success();
    assert!(desk.text("page.html").contains("<html lang=\"en\">"));
}

#[test]
fn json_and_csv_are_the_same_in_every_language() {
    let desk = Desk::with_event();
    for format in ["json", "csv"] {
        let wanted = said(&desk.run(&["ferry", "--format", format]).success());
        assert_eq!(said(&desk.run(&["ferry", "--format", format, "--language", "zh"]).success()), wanted);
    }
}

#[test]
fn the_table_of_check_is_in_the_language_too() {
    let desk = Desk::with_event().file("facts.txt", "The ferry had struck a rock.\nThe mayor resigned.\n");
    let table = said(&desk.run(&["check", "ferry", "--facts", "facts.txt", "--language", "ja"]).success());
    assert!(table.contains("✓ 報じている"), "{table}");
    assert!(table.contains("見当たらない") || table.contains("要確認"), "{table}");
    for word in ["stated", "omitted", "check"] {
        assert!(!table.contains(word), "{table}");
    }
}

#[test]
fn a_worksheet_in_chinese_is_written() {
    let desk = Desk::with_event();
    desk.run(&["handout", "ferry", "-o", "class", "--draft", "--language", "zh"]).success();
    let (sheet, key) = (desk.text("class/sheet.html"), desk.text("class/key.html"));
    assert!(sheet.contains("<html lang=\"zh\">") && sheet.contains("哪篇文章说到了？"));
    assert!(key.contains("参考答案（教师用）"));
}

#[test]
fn an_explanation_is_in_the_language_and_its_json_is_not() {
    let cell = ["explain", SAMPLE, "--fact", "eleven people were injured", "--article", "whistle"];
    let explained = |more: &[&str]| said(&storydiff(&[&cell, more].concat()).assert().success());
    assert!(english_in(&explained(&[])).len() > 20);
    let expected = [
        (
            "ja",
            [
                "記事 whistle（The Daily Whistle）",
                "  ¶4 「Fourteen people were injured.」",
                "判定：異なる（確か）、規則：other-number",
                "  同じ事柄についての異なる数：「Eleven」／「Fourteen」",
                "  同じ位置にある異なる名前：なし",
            ],
        ),
        (
            "zh",
            [
                "文章 whistle（The Daily Whistle）",
                "  ¶4 “Fourteen people were injured.”",
                "判断：不同（确定），规则：other-number",
                "  同一事物的不同数字：“Eleven” / “Fourteen”",
                "  同一位置的不同名称：无",
            ],
        ),
    ];
    for (language, lines) in expected {
        let text = explained(&["--language", language]);
        for line in lines {
            assert!(text.lines().any(|one| one == line), "{line:?} is missing in\n{text}");
        }
        assert_eq!(english_in(&text), [""; 0], "{text}");
        let json = explained(&["--format", "json"]);
        assert_eq!(explained(&["--format", "json", "--language", language]), json);
    }
}

#[test]
fn the_figures_of_an_explanation_stand_in_columns_whatever_the_letters() {
    let cell = ["explain", SAMPLE, "--fact", "eleven people were injured", "--article", "whistle", "--language", "ja"];
    let text = said(&storydiff(&cell).assert().success());
    let table: Vec<&str> = text.lines().skip_while(|line| !line.contains("一致度")).take(2).collect();
    // Each of the letters of the heading is as wide as two others.
    let before = |line: &str, words: &str| {
        let (before, _) = line.split_once(words).unwrap();
        before.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>()
    };
    assert_eq!(before(table[0], "この記事では"), before(table[1], "見当たらない"), "{text}");
}

#[test]
fn how_far_people_agree_is_told_in_the_language() {
    let ann = "[[verdict]]\nfact = \"It sank.\"\narticle = \"coast\"\nverdict = \"stated\"\nby = \"Ann\"\n\n[[not-a-fact]]\nfact = \
               \"Read more.\"\nby = \"Ann\"\n\n[[heading]]\nfact = \"It sank.\"\nheading = \"The loss\"\nby = \"Ann\"\n";
    let ben = ann.replace("Ann", "Ben").replace("stated", "omitted");
    let desk = Desk::empty().file("a.toml", ann).file("b.toml", ben);
    let told = "\
判定者：Ann、Ben
2格，其中2格由两人以上判定
一致率：50.0%
克里彭多夫α系数（名义尺度）：0.400
未作比较：2处修正（标题、合并、分开）

判断不一致的有1格：
  It sank. (coast)
    Ann：报道了；Ben：未见
"
    .replace("It sank. (coast)", "It sank.（coast）");
    assert_eq!(desk.result(&["agree", "a.toml", "b.toml", "--language", "zh"]), told);
    let alone = Desk::empty().file("a.toml", ann).file("b.toml", "# nothing yet\n");
    for language in ["ja", "zh"] {
        let text = alone.result(&["agree", "a.toml", "b.toml", "--language", language]);
        assert_eq!(english_in(&text), [""; 0], "{text}");
    }
    let json = |language| desk.result(&["agree", "a.toml", "b.toml", "--format", "json", "--language", language]);
    assert_eq!(json("ja"), json("en"));
}

#[test]
fn how_an_article_was_read_is_told_in_the_language() {
    let page = "<html><body><article><h1>Pilots walk out</h1><p>The harbour pilots of Tarn walked out on Monday over \
                their night shifts.</p><p>The port lost 4,000 crowns an hour, its director said.</p><p><s>They came \
                back at noon.</s></p></article></body></html>";
    let desk = Desk::empty().file("pilots.html", page);
    assert!(!english_in(&desk.result(&["read", "pilots.html"])).is_empty());
    for (language, outlet, struck) in
        [("ja", "媒体       Pilots", "取り消し線の付いた部分"), ("zh", "媒体       Pilots", "加删除线的部分")]
    {
        let text = desk.result(&["read", "pilots.html", "--language", language]);
        assert!(text.starts_with(outlet) && text.contains(struck), "{text}");
        assert_eq!(english_in(&text), [""; 0], "{text}");
    }
}

#[test]
fn messages_are_in_the_language() {
    let desk = Desk::with_event().file("loose.txt", "A ferry sank\n\nA ferry sank off the island of Vell.\n");
    let runs: [(&[&str], [&str; 2]); 4] = [
        (&["compare", "ferry", "-o", "page.html"], ["page.html に書き出しました", "已写入 page.html"]),
        (&["check", "ferry", "--facts", "ferry/wire.txt", "-o", "table.txt"], ["table.txt に", "已写入 table.txt"]),
        (&["handout", "ferry", "-o", "class"], ["--draft を付けて", "或加 --draft"]),
        (&["new", "NEW", "loose.txt"], ["`storydiff compare made-ja", "`storydiff compare made-zh"]),
    ];
    for (words, wanted) in runs {
        for (language, wanted) in ["ja", "zh"].into_iter().zip(wanted) {
            let folder = format!("made-{language}");
            let words: Vec<&str> =
                words.iter().map(|word| if *word == "NEW" { folder.as_str() } else { word }).collect();
            let messages = told(&desk.run(&[&words, &["--language", language][..]].concat()).success());
            assert!(messages.contains(wanted), "{messages}");
            assert_eq!(english_in(&messages), [""; 0], "{messages}");
        }
    }
}

#[test]
fn a_second_reader_is_reported_in_the_language() {
    let models = [
        reader::attentive(),
        Model::new(|_, asked| completion(&answers(asked, |_| ("states", "no such words")))),
        Model::new(|_, _| completion(r#"{"answers": []}"#)),
        Model::new(|_, _| completion("")),
        Model::new(|_, _| Response("200 OK", r#"{"choices": []}"#.into())),
    ];
    for model in &models {
        for (language, wanted) in [("ja", "この端末"), ("zh", "本机")] {
            let desk = reader::desk();
            let (_, messages) = reader::cells(&desk, &reader::with(model, &["--reader-audit", "--language", language]));
            assert!(messages.contains(wanted), "{messages}");
            assert_eq!(english_in(&messages), [""; 0], "{messages}");
        }
    }
}
