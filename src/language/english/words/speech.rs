//! English words that show that somebody speaks, by their base forms.

/// Verbs that accompany somebody's words: said, written or cried out. The subject, whether it can speak, and what is
/// near decide the rest, so the list may be long.
pub const SAYING_VERBS: &[&str] = &[
    "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer",
    "apologise", "apologize", "appeal", "applaud", "argue", "ask", "assert", "assure", "bark", "beg", "begin",
    "believe", "blast", "blog", "blurt", "boast", "brag", "brand", "brief", "call", "caution", "challenge",
    "chant", "characterise", "characterize", "charge", "cheer", "chide", "cite", "claim", "commend", "comment",
    "compare", "complain", "concede", "conclude", "concur", "condemn", "confess", "confirm", "contend",
    "continue", "counter", "credit", "criticise", "criticize", "cry", "deadpan", "declare", "decry", "demand",
    "denounce", "deny", "depict", "deride", "describe", "disagree", "disclose", "dismiss", "dispute", "dub",
    "e-mail", "elaborate", "email", "emphasise", "emphasize", "enthuse", "estimate", "exclaim", "expect",
    "explain", "express", "fear", "feel", "forecast", "fume", "gloat", "go", "growl", "grumble", "guarantee",
    "gush", "hail", "hiss", "hope", "implore", "inform", "inquire", "insist", "instruct", "interject",
    "interrupt", "invoke", "joke", "label", "lament", "laud", "laugh", "lie", "liken", "maintain", "mention",
    "message", "mock", "murmur", "muse", "mutter", "note", "notify", "object", "observe", "offer", "opine",
    "order", "paraphrase", "plead", "pledge", "point", "portray", "post", "praise", "pray", "preach", "predict",
    "preface", "proclaim", "promise", "propose", "protest", "query", "question", "quip", "quote", "rage",
    "rant", "read", "reaffirm", "reason", "rebuke", "recall", "reckon", "recommend", "recount", "refer",
    "reiterate", "reject", "remark", "remember", "reminisce", "repeat", "reply", "report", "respond", "retort",
    "reveal", "riff", "rule", "say", "scoff", "scold", "scream", "shout", "sigh", "sing", "slam", "snap",
    "sniff", "sob", "speak", "speculate", "stammer", "start", "state", "stress", "suggest", "sum", "summarise",
    "summarize", "swear", "talk", "taunt", "tease", "tell", "term", "testify", "text", "thank", "theorize",
    "think", "thunder", "tweet", "underline", "underscore", "urge", "voice", "volunteer", "vow", "warn", "weep",
    "welcome", "whisper", "wonder", "write", "yell",
];

/// Verbs of saying that leave open whether it is true. Sorted.
pub const DOUBTING_VERBS: &[&str] = &[
    "accuse", "allege", "assume", "claim", "fear", "hint", "imply", "insinuate", "purport", "speculate", "suggest",
    "suppose", "suspect",
];

/// Of these, the verbs that usually mean something else: they count only with words in quotation marks.
pub const WEAK_SAYING_VERBS: &[&str] = &[
    "begin", "believe", "challenge", "compare", "credit", "cry", "dismiss", "expect", "express", "fear", "feel",
    "go", "hope", "invoke", "laugh", "lie", "message", "offer", "order", "point", "pray", "propose", "question",
    "rage", "read", "refer", "reject", "remember", "rule", "sing", "sob", "speak", "start", "sum", "talk",
    "text", "thank", "think", "weep", "welcome",
];

/// Verbs whose object is what was said, without a clause: "denied the charge", "promised to pay".
pub const TELLING_VERBS: &[&str] = &[
    "acknowledge", "admit", "allege", "announce", "concede", "confirm", "deny", "disclose", "pledge", "predict",
    "promise", "reveal", "suggest", "vow", "warn",
];

/// Verbs for somebody who was spoken to.
pub const REPLY_VERBS: &[&str] = &[
    "agree", "answer", "ask", "challenge", "counter", "demand", "echo", "protest", "reply", "respond", "retort",
];

/// What is written or said, and so speaks in the name of its author.
pub const DOCUMENT_NOUNS: &[&str] = &[
    "accusation", "ad", "admission", "advertisement", "affidavit", "allegation", "announcement", "answer",
    "appeal", "argument", "article", "assertion", "banner", "blog", "book", "brochure", "bulletin", "call",
    "caption", "claim", "column", "comment", "complaint", "criticism", "demand", "denial", "description",
    "e-mail", "editorial", "email", "essay", "filing", "headline", "homily", "interview", "lawsuit", "letter",
    "line", "memo", "memorandum", "message", "note", "op-ed", "opinion", "petition", "phrase", "placard",
    "plea", "pledge", "post", "promise", "question", "quotation", "quote", "readout", "release", "remark",
    "reply", "report", "resolution", "response", "ruling", "sermon", "sign", "speech", "statement",
    "suggestion", "testimony", "tract", "transcript", "tweet", "video", "vow", "warning", "word",
];

/// Verbs whose subject is the author of the document that is their object.
pub const MAKING_VERBS: &[&str] = &[
    "address", "adopt", "author", "circulate", "co-sign", "deliver", "distribute", "draft", "file", "give",
    "introduce", "issue", "mail", "make", "pass", "pen", "post", "produce", "propose", "publish", "read",
    "record", "release", "send", "sign", "submit", "tweet", "unveil", "write",
];

/// Bodies mentioned by their noun alone once they were named: "the group said".
pub const GROUP_NOUNS: &[&str] = &[
    "agency", "association", "board", "bureau", "campaign", "committee", "company", "council", "department",
    "firm", "group", "institute", "magazine", "ministry", "network", "newspaper", "organisation",
    "organization", "panel", "paper", "party", "site", "station", "union", "website",
];

/// Nouns for people, bodies and documents given as a source without a name.
pub const SOURCE_NOUNS: &[&str] = &[
    "activist", "adviser", "affidavit", "agency", "aide", "ally", "analysis", "analyst", "announcement",
    "article", "authorities", "briefing", "broadcaster", "campaign", "channel", "column", "committee",
    "company", "complaint", "court", "critic", "data", "department", "diplomat", "document", "e-mail", "email",
    "embassy", "estimate", "expert", "figure", "filing", "firm", "government", "historian", "indictment",
    "insider", "investigator", "journal", "lawsuit", "lawyer", "letter", "magazine", "media", "memo",
    "memorandum", "military", "ministry", "network", "newspaper", "observer", "office", "official", "organiser",
    "organizer", "outlet", "paper", "police", "poll", "post", "press", "prosecutor", "publication", "readout",
    "record", "release", "report", "reporter", "representative", "researcher", "resident", "scientist",
    "source", "spokesman", "spokesperson", "spokeswoman", "statement", "station", "statistics", "study",
    "survey", "testimony", "transcript", "video", "website", "witness",
];

/// Verbs of speech and writing in the forms that accompany a speaker, past and present.
pub const SPEECH_VERBS: &[&str] = &[
    "accuse", "accused", "accuses", "accusing", "acknowledge", "acknowledged", "acknowledges", "acknowledging",
    "add", "added", "adding", "adds", "admit", "admits", "admitted", "admitting", "advise", "advised",
    "advises", "agree", "agreed", "agreeing", "agrees", "allege", "alleged", "alleges", "alleging", "announce",
    "announced", "announces", "announcing", "answered", "answering", "argue", "argued", "argues", "arguing",
    "ask", "asked", "asking", "asks", "assert", "asserted", "asserting", "asserts", "assure", "assured",
    "assures", "assuring", "blasted", "boasted", "boasting", "brag", "bragged", "called", "calling", "calls",
    "cautioned", "cautioning", "challenged", "charged", "charging", "claimed", "claiming", "claims",
    "commented", "commenting", "complain", "complained", "complaining", "complains", "concede", "conceded",
    "concedes", "conceding", "conclude", "concluded", "concludes", "concluding", "confirm", "confirmed",
    "confirming", "confirms", "contend", "contended", "contending", "contends", "continue", "continued",
    "continues", "countered", "countering", "cried", "criticize", "criticized", "criticizes", "declare",
    "declared", "declares", "declaring", "decline", "declined", "declines", "demanded", "demanding", "denied",
    "denies", "denounce", "denounced", "deny", "denying", "describe", "described", "describes", "describing",
    "disclose", "disclosed", "discloses", "dismiss", "dismissed", "echoed", "elaborate", "elaborated",
    "emphasise", "emphasised", "emphasize", "emphasized", "emphasizes", "emphasizing", "estimated", "exclaim",
    "exclaimed", "explain", "explained", "explaining", "explains", "expressed", "fume", "fumed", "inform",
    "informed", "insist", "insisted", "insisting", "insists", "interject", "interjected", "joked", "joking",
    "lamented", "maintain", "maintained", "maintaining", "maintains", "mentioned", "mocked", "mused", "noted",
    "notes", "noting", "observe", "observed", "observes", "opine", "opined", "pledged", "pointed", "posted",
    "posting", "praised", "predict", "predicted", "predicting", "predicts", "proclaim", "proclaimed",
    "promised", "protested", "quipped", "reads", "reaffirm", "reaffirmed", "reasoned", "recall", "recalled",
    "recalling", "recalls", "reiterate", "reiterated", "reiterates", "remarked", "repeated", "replied",
    "replies", "replying", "reported", "reporting", "reports", "respond", "responded", "responding", "responds",
    "retort", "retorted", "reveal", "revealed", "reveals", "said", "say", "saying", "says", "shouted",
    "shouting", "speculate", "speculated", "speculates", "stated", "stating", "stressed", "stresses",
    "stressing", "suggest", "suggested", "suggesting", "suggests", "tell", "telling", "tells", "testified",
    "testifies", "testify", "told", "tweeted", "tweeting", "urge", "urged", "urges", "urging", "vowed",
    "vowing", "warn", "warned", "warning", "warns", "whisper", "whispered", "wonder", "wondered", "write",
    "writes", "writing", "wrote", "yell", "yelled", "yelling",
];
