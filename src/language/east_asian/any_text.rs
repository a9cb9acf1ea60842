//! Whatever the text, nothing panics, and every span is in order and on character boundaries.

use super::agreement::agreement;
use crate::article::Span;
use crate::language::{chinese, japanese};
use jiff::civil::Date;
use proptest::prelude::*;

/// Pieces that the rules look for, in any order: worse than any article.
const PIECES: &[&str] = &[
    "「",
    "」",
    "『",
    "』",
    "“",
    "”",
    "（",
    "）",
    "。",
    "、",
    "，",
    "！",
    "？",
    "・",
    "·",
    " ",
    "\u{3000}",
    "\n",
    "と",
    "は",
    "が",
    "によると",
    "述べた",
    "語った",
    "说",
    "表示",
    "据",
    "称",
    "指出",
    "高市",
    "早苗",
    "首相",
    "大統領",
    "氏",
    "特朗普",
    "总统",
    "张",
    "雄",
    "ボルトン",
    "ジョン",
    "米",
    "習近平",
    "外務省",
    "白宫",
    "県",
    "省",
    "第",
    "約",
    "3",
    "２５",
    "1,234",
    "1.5",
    "一",
    "二十",
    "百",
    "千",
    "万",
    "億",
    "亿",
    "分",
    "の",
    "之",
    "人",
    "円",
    "美元",
    "%",
    "割",
    "成",
    "対",
    "比",
    "〜",
    "年",
    "月",
    "日",
    "号",
    "時",
    "时",
    "点",
    "半",
    "午後",
    "令和",
    "昨年",
    "上周",
    "四",
    "周一",
    "同日",
    "翌日",
    "ない",
    "没有",
    "という",
    "将",
    "ｶﾞ",
    "ﾄﾗﾝﾌﾟ",
    "澤",
    "國",
    "々",
    "ー",
    "ッ",
    "F35",
    "NATO",
    "é",
    "🎉",
    "\u{301}",
    "\u{200d}",
    "𠮷",
    "99999999999999999999",
    "9999年",
    "32日",
    "13月",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..50).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    let day = Some(Date::constant(2026, 1, 3));
    for is_japanese in [true, false] {
        let language = if is_japanese { &japanese::JAPANESE } else { &chinese::CHINESE };
        let (words, sentences) = (language.words(text), language.sentences(text));
        in_order(text, words.iter().map(|word| word.span).collect());
        in_order(text, sentences);
        let kept: String = words.iter().map(|word| word.span.of(text)).collect();
        let squeezed = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        assert_eq!(squeezed(&kept), squeezed(text), "every character lies in one word");
        let starts: Vec<usize> = words.iter().map(|word| word.span.start).collect();
        let (dates, names, stances) =
            (language.dates(text, day), language.names(&words), language.stances(text, &starts));
        let said = language.said(text, &words);
        let days: Vec<Span> = dates.iter().map(|date| date.span).collect();
        in_order(text, days.clone());
        let numbers = language.numbers(text, &words, &days);
        in_order(text, numbers.iter().map(|number| number.figure).collect());
        for number in &numbers {
            assert!(
                number.span.contains(number.figure) && number.value.is_finite() && number.grain > 0.0,
                "{number:?}"
            );
            in_order(text, vec![number.span]);
        }
        in_order(text, names.iter().map(|name| name.bare).collect());
        assert!(names.iter().all(|name| name.span.contains(name.bare)));
        in_order(text, said.iter().filter_map(|said| said.quote).collect());
        said.iter().flat_map(|said| [said.speaker, said.verb]).flatten().for_each(|span| in_order(text, vec![span]));
        in_order(text, stances.iter().map(|stance| stance.span).collect());
        for dictionary in [&*japanese::DICTIONARY, &*chinese::DICTIONARY] {
            let agreement = agreement(text, text, text, dictionary);
            assert!((0.0..=1.0).contains(&agreement), "{agreement}");
        }
    }
}

fn in_order(text: &str, spans: Vec<Span>) {
    for span in &spans {
        assert!(span.start <= span.end && text.get(span.range()).is_some(), "{span:?} of {text:?}");
    }
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} of {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_are_read_without_a_panic(text in ".*") {
        check(&text);
    }

    #[test]
    fn any_order_of_what_the_rules_look_for_is_read_without_a_panic(text in soup()) {
        check(&text);
    }
}

#[test]
fn a_long_text_without_an_end_is_read_in_time() {
    for piece in ["市", "一", "ア", "あ", "9", "「", "百万"] {
        check(&piece.repeat(4_000));
    }
}
