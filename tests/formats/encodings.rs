//! Every encoding in which articles are found: declared, undeclared and wrongly declared.

use crate::desk::one;
use encoding_rs::Encoding;

const JAPANESE: &str = "港の橋は土曜日の朝に開通した。市長は記者団に対し、工事は予定どおり終わったと述べた。費用は当初の見積もりを下回ったという。";
const SIMPLIFIED: &str =
    "港口大桥星期六上午正式通车。市长对记者说，工程按计划完成，费用低于最初的估计。许多居民步行走过新桥。";
const TRADITIONAL: &str =
    "港口大橋星期六上午正式通車。市長對記者說，工程按計劃完成，費用低於最初的估計。許多居民步行走過新橋。";
const RUSSIAN: &str =
    "Новый мост через гавань открылся в субботу утром. Мэр сказал журналистам, что работы закончились в срок.";
const POLISH: &str = "Nowy most nad portem otwarto w sobotę rano. Burmistrz powiedział dziennikarzom, że prace zakończyły się zgodnie z planem.";
const GERMAN: &str = "Die neue Brücke über den Hafen wurde am Samstag eröffnet – „endlich“, sagte die Bürgermeisterin, die drei Jahre dafür gekämpft hatte.";
const GREEK: &str =
    "Η νέα γέφυρα πάνω από το λιμάνι άνοιξε το Σάββατο το πρωί. Ο δήμαρχος είπε ότι τα έργα τελείωσαν στην ώρα τους.";
const TURKISH: &str =
    "Liman üzerindeki yeni köprü cumartesi sabahı açıldı. Belediye başkanı çalışmaların zamanında bittiğini söyledi.";

const ALL: [(&str, &str); 11] = [
    ("shift_jis", JAPANESE),
    ("euc-jp", JAPANESE),
    ("iso-2022-jp", JAPANESE),
    ("gb18030", SIMPLIFIED),
    ("gbk", SIMPLIFIED),
    ("big5", TRADITIONAL),
    ("windows-1251", RUSSIAN),
    ("windows-1250", POLISH),
    ("windows-1252", GERMAN),
    ("windows-1253", GREEK),
    ("windows-1254", TURKISH),
];

fn encoded(label: &str, text: &str) -> Vec<u8> {
    let (bytes, _, has_gaps) = Encoding::for_label(label.as_bytes()).unwrap().encode(text);
    assert!(!has_gaps, "{label}");
    bytes.into_owned()
}

fn page(label: &str, text: &str) -> String {
    format!(
        "<!doctype html><html><head><meta charset=\"{label}\"><title>1</title></head><body><article><p>{text}</p><p>{text} 2</p></article></body></html>"
    )
}

/// The first paragraph of the body.
#[track_caller]
fn first(name: &str, bytes: &[u8]) -> String {
    one(name, bytes).body()[0].text.clone()
}

#[test]
fn a_declared_encoding_is_used() {
    for (label, text) in ALL {
        assert_eq!(first("a.html", &encoded(label, &page(label, text))), text, "{label}");
    }
}

#[test]
fn an_undeclared_encoding_is_recognised_by_its_bytes() {
    for (label, text) in ALL {
        assert_eq!(first("a.txt", &encoded(label, &format!("2026\n\n{text}\n\n{text} 2\n"))), text, "{label}");
    }
}

#[test]
fn utf_16_is_recognised_by_its_mark() {
    let text = format!("2026\n\n{JAPANESE}\n\n{GERMAN}\n");
    let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    assert_eq!(first("a.txt", &little), JAPANESE);
    assert_eq!(first("a.txt", &big), JAPANESE);
}

#[test]
fn a_wrong_declaration_is_not_followed() {
    // Converted by the program that saved it; the page still declares what it was.
    for (label, text) in ALL {
        assert_eq!(first("a.html", page(label, text).as_bytes()), text, "{label}");
    }
    // Declares UTF-8 and is not.
    for (label, text) in [
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
        ("gb18030", SIMPLIFIED),
        ("big5", TRADITIONAL),
        ("windows-1252", GERMAN),
        ("windows-1251", RUSSIAN),
    ] {
        assert_eq!(first("a.html", &encoded(label, &page("utf-8", text))), text, "{label}");
    }
}
