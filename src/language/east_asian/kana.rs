//! Kana in Latin letters, and Latin spellings of Japanese, in one form for comparing.

/// Katakana and hiragana as phones, one syllable after the other: "ta ka i chi". Anything else is left out.
pub fn romaji(kana: &str) -> String {
    let letters: Vec<char> = kana.chars().map(katakana).collect();
    let mut latin = String::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (sound, used) = match digraph(letter, next) {
            Some(sound) => (sound, 2),
            None => (syllable(letter), 1),
        };
        match letter {
            'ー' => latin.extend(latin.chars().next_back().filter(|vowel| "aeiou".contains(*vowel))),
            // A stop before the next consonant doubles it.
            'ッ' => latin.extend(syllable(next).chars().next().filter(|first| !"aeiou".contains(*first))),
            _ => latin.push_str(sound),
        }
        at += used;
    }
    latin
}

/// Hiragana as katakana.
pub fn katakana(letter: char) -> char {
    match letter {
        'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        _ => letter,
    }
}

/// Whether it is a katakana letter, or the mark for a long vowel.
pub fn is_katakana(letter: char) -> bool {
    matches!(letter, 'ァ'..='ヺ' | 'ー')
}

/// One form for all spellings of Japanese in Latin letters: lower case, long vowels as short ones, "shi" as "si", "tsu"
/// as "tu", "m" before "p" as "n". Ohtani, Ōtani and Otani are "otani"; Shinbun and Shimbun are "sinbun".
pub fn canonical(latin: &str) -> String {
    let mut text: String = latin.chars().filter(|letter| letter.is_ascii_alphabetic()).collect();
    text.make_ascii_lowercase();
    // Hepburn's spellings as the official ones, which have one letter for one sound.
    const SPELLINGS: [(&str, &str); 15] = [
        ("tch", "cch"),
        ("sh", "sy"),
        ("ch", "ty"),
        ("ts", "t"),
        ("jy", "j"),
        ("j", "zy"),
        ("fu", "hu"),
        ("dz", "z"),
        ("syi", "si"),
        ("tyi", "ti"),
        ("zyi", "zi"),
        ("mb", "nb"),
        ("mp", "np"),
        ("mm", "nm"),
        ("wo", "o"),
    ];
    for (from, to) in SPELLINGS {
        text = text.replace(from, to);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut found = String::new();
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = found.chars().next_back();
        let next = letters.get(at + 1).copied();
        let is_vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
        let long = match letter {
            'u' => matches!(before, Some('o' | 'u')),
            'h' => matches!(before, Some('o' | 'u' | 'a')) && !is_vowel(next) && next != Some('y'),
            'a' | 'e' | 'i' | 'o' => before == Some(letter),
            _ => before == Some(letter),
        };
        if !long {
            found.push(letter);
        }
    }
    found
}

fn digraph(letter: char, small: char) -> Option<&'static str> {
    const DIGRAPHS: &[(&str, &str)] = &[
        ("キャ", "kya"),
        ("キュ", "kyu"),
        ("キョ", "kyo"),
        ("シャ", "sha"),
        ("シュ", "shu"),
        ("ショ", "sho"),
        ("シェ", "she"),
        ("チャ", "cha"),
        ("チュ", "chu"),
        ("チョ", "cho"),
        ("チェ", "che"),
        ("ニャ", "nya"),
        ("ニュ", "nyu"),
        ("ニョ", "nyo"),
        ("ヒャ", "hya"),
        ("ヒュ", "hyu"),
        ("ヒョ", "hyo"),
        ("ミャ", "mya"),
        ("ミュ", "myu"),
        ("ミョ", "myo"),
        ("リャ", "rya"),
        ("リュ", "ryu"),
        ("リョ", "ryo"),
        ("ギャ", "gya"),
        ("ギュ", "gyu"),
        ("ギョ", "gyo"),
        ("ジャ", "ja"),
        ("ジュ", "ju"),
        ("ジョ", "jo"),
        ("ジェ", "je"),
        ("ビャ", "bya"),
        ("ビュ", "byu"),
        ("ビョ", "byo"),
        ("ピャ", "pya"),
        ("ピュ", "pyu"),
        ("ピョ", "pyo"),
        ("ファ", "fa"),
        ("フィ", "fi"),
        ("フェ", "fe"),
        ("フォ", "fo"),
        ("フュ", "fyu"),
        ("ウィ", "wi"),
        ("ウェ", "we"),
        ("ウォ", "wo"),
        ("ヴァ", "va"),
        ("ヴィ", "vi"),
        ("ヴェ", "ve"),
        ("ヴォ", "vo"),
        ("ヴュ", "vyu"),
        ("ティ", "ti"),
        ("ディ", "di"),
        ("トゥ", "tu"),
        ("ドゥ", "du"),
        ("デュ", "dyu"),
        ("テュ", "tyu"),
        ("ツァ", "tsa"),
        ("ツィ", "tsi"),
        ("ツェ", "tse"),
        ("ツォ", "tso"),
        ("クァ", "kwa"),
        ("クィ", "kwi"),
        ("クェ", "kwe"),
        ("クォ", "kwo"),
        ("グァ", "gwa"),
        ("イェ", "ye"),
    ];
    let mut pair = [0; 8];
    let length = letter.encode_utf8(&mut pair).len();
    let total = length + small.encode_utf8(pair.get_mut(length..)?).len();
    let pair = std::str::from_utf8(pair.get(..total)?).ok()?;
    DIGRAPHS.iter().find(|(kana, _)| *kana == pair).map(|(_, latin)| *latin)
}

fn syllable(letter: char) -> &'static str {
    match letter {
        'ア' | 'ァ' => "a",
        'イ' | 'ィ' => "i",
        'ウ' | 'ゥ' => "u",
        'エ' | 'ェ' => "e",
        'オ' | 'ォ' | 'ヲ' => "o",
        'カ' | 'ヵ' => "ka",
        'キ' => "ki",
        'ク' => "ku",
        'ケ' | 'ヶ' => "ke",
        'コ' => "ko",
        'サ' => "sa",
        'シ' => "shi",
        'ス' => "su",
        'セ' => "se",
        'ソ' => "so",
        'タ' => "ta",
        'チ' => "chi",
        'ツ' => "tsu",
        'テ' => "te",
        'ト' => "to",
        'ナ' => "na",
        'ニ' => "ni",
        'ヌ' => "nu",
        'ネ' => "ne",
        'ノ' => "no",
        'ハ' => "ha",
        'ヒ' => "hi",
        'フ' => "fu",
        'ヘ' => "he",
        'ホ' => "ho",
        'マ' => "ma",
        'ミ' => "mi",
        'ム' => "mu",
        'メ' => "me",
        'モ' => "mo",
        'ヤ' | 'ャ' => "ya",
        'ユ' | 'ュ' => "yu",
        'ヨ' | 'ョ' => "yo",
        'ラ' => "ra",
        'リ' => "ri",
        'ル' => "ru",
        'レ' => "re",
        'ロ' => "ro",
        'ワ' | 'ヮ' => "wa",
        'ヰ' => "i",
        'ヱ' => "e",
        'ン' => "n",
        'ガ' => "ga",
        'ギ' => "gi",
        'グ' => "gu",
        'ゲ' => "ge",
        'ゴ' => "go",
        'ザ' => "za",
        'ジ' | 'ヂ' => "ji",
        'ズ' | 'ヅ' => "zu",
        'ゼ' => "ze",
        'ゾ' => "zo",
        'ダ' => "da",
        'デ' => "de",
        'ド' => "do",
        'バ' => "ba",
        'ビ' => "bi",
        'ブ' => "bu",
        'ベ' => "be",
        'ボ' => "bo",
        'パ' => "pa",
        'ピ' => "pi",
        'プ' => "pu",
        'ペ' => "pe",
        'ポ' => "po",
        'ヴ' => "vu",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kana_are_spelt_as_they_sound() {
        assert_eq!(romaji("たかいち"), "takaichi");
        assert_eq!(romaji("トランプ"), "toranpu");
        assert_eq!(romaji("ハットリ"), "hattori");
        assert_eq!(romaji("チェイニー"), "cheinii");
        assert_eq!(romaji("ジュン・ヴィ"), "junvi");
    }

    #[test]
    fn every_spelling_of_one_name_is_the_same() {
        for spellings in
            [["Ohtani", "Otani", "ootani"], ["Shinbun", "Shimbun", "sinbun"], ["Kyushu", "kyuushuu", "kyusyu"]]
        {
            let first = canonical(spellings[0]);
            assert!(spellings.iter().all(|spelling| canonical(spelling) == first), "{spellings:?} {first}");
        }
        assert_eq!(canonical("Hatchi"), canonical("hacchi"));
        assert_ne!(canonical("Ohashi"), canonical("Oyashi"));
        assert_eq!(canonical("Sanae"), "sanae");
        assert_eq!(canonical("Kyushu"), "kyusyu");
    }
}
