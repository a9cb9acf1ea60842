//! Chinese words of speech and of certainty, in simplified characters.

use crate::language::east_asian::speech::SpeechWords;
use crate::language::east_asian::stance::{Marker, Stance};

/// Who says what, in Chinese.
pub static SPEECH_WORDS: SpeechWords = SpeechWords {
    verbs: &[
        "说", "说道", "表示", "称", "指出", "强调", "认为", "宣布", "透露", "告诉", "写道", "回应", "警告", "批评",
        "呼吁", "介绍", "解释", "补充", "坦言", "承认", "否认", "报道", "声称", "宣称", "谈到", "提到", "评论", "回答",
        "重申", "表态", "直言", "感叹", "谴责", "要求", "建议", "证实", "发文", "发帖", "致辞", "答道", "问道", "喊道",
        "通报", "声明", "反驳", "主张", "敦促", "表明", "说明", "描述", "形容", "引述", "援引", "承诺", "誓言", "抱怨",
        "赞扬",
    ],
    according: &[],
    according_to: "据",
    subject: &[],
    media: &["社", "报", "新闻", "电视台", "媒体", "网", "通讯社", "日报", "时报", "杂志"],
    quoting: "",
};

/// Whether the text after a whole quotation continues its sentence: who said it, in few characters up to the next mark.
pub fn goes_on(rest: &str) -> bool {
    let clause =
        rest.trim_start_matches(['，', ',']).split(['，', '。', '：', '“', '！', '？', ',']).next().unwrap_or_default();
    let length = clause.chars().count();
    length <= LONGEST_TELLER && SPEECH_WORDS.verbs.iter().any(|verb| clause.contains(verb))
}

/// The most characters of "said the mayor of Harlan".
const LONGEST_TELLER: usize = 14;

/// Verbs and nouns that say nothing by themselves.
pub static LIGHT_WORDS: &[&str] = &[
    "是", "有", "在", "到", "说", "称", "表示", "进行", "成为", "使", "令", "让", "被", "把", "将", "会", "能", "可",
    "可以", "要", "做", "来", "去", "上", "下", "中", "后", "前", "时", "里", "内", "外", "个", "名", "位", "一", "不",
    "也", "都", "就", "还", "又", "再", "很", "更", "最", "已", "已经", "并", "此", "其", "该", "各", "每", "因", "由",
    "对", "向", "从", "与", "和", "及", "或", "但", "而", "则", "于", "之", "者", "所", "等", "这", "那", "我", "你",
    "他", "她", "它", "方面", "同时", "目前", "此外", "以及", "一个", "没有", "作为", "通过", "关于",
];

/// Words of certainty in Chinese.
pub static MARKERS: &[Marker] = &[
    ("不", Some(Stance::Denied)),
    ("没", Some(Stance::Denied)),
    ("没有", Some(Stance::Denied)),
    ("未", Some(Stance::Denied)),
    ("未能", Some(Stance::Denied)),
    ("尚未", Some(Stance::Denied)),
    ("并非", Some(Stance::Denied)),
    ("无法", Some(Stance::Denied)),
    ("否认", Some(Stance::Denied)),
    ("拒绝", Some(Stance::Denied)),
    ("从未", Some(Stance::Denied)),
    ("无人", Some(Stance::Denied)),
    ("并无", Some(Stance::Denied)),
    ("不仅", None),
    ("不但", None),
    ("不断", None),
    ("不过", None),
    ("不同", None),
    ("不少", None),
    ("不久", None),
    ("不得不", None),
    ("不只", None),
    ("不止", None),
    ("不超过", None),
    ("不到", None),
    ("不足", None),
    ("未来", None),
    ("不可或缺", None),
    ("据报道", Some(Stance::Hearsay)),
    ("据悉", Some(Stance::Hearsay)),
    ("据了解", Some(Stance::Hearsay)),
    ("据称", Some(Stance::Hearsay)),
    ("据说", Some(Stance::Hearsay)),
    ("有消息称", Some(Stance::Hearsay)),
    ("可能", Some(Stance::Likely)),
    ("或许", Some(Stance::Likely)),
    ("也许", Some(Stance::Likely)),
    ("预计", Some(Stance::Likely)),
    ("恐怕", Some(Stance::Likely)),
    ("恐将", Some(Stance::Likely)),
    ("似乎", Some(Stance::Likely)),
    ("疑似", Some(Stance::Likely)),
    ("有望", Some(Stance::Likely)),
    ("将", Some(Stance::Planned)),
    ("将会", Some(Stance::Planned)),
    ("即将", Some(Stance::Planned)),
    ("计划", Some(Stance::Planned)),
    ("拟", Some(Stance::Planned)),
    ("打算", Some(Stance::Planned)),
    ("原定", Some(Stance::Planned)),
    ("准备", Some(Stance::Planned)),
];
