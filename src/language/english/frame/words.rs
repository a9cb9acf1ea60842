//! English words by what they do to an act: carry it, deny it, plan it, ask for it.

/// Verbs that say little beside a noun that expresses the act: "made a decision".
pub const LIGHT_VERBS: &[&str] = &[
    "bring", "carry", "come", "conduct", "deliver", "do", "draw", "engage", "face", "file", "get", "give", "go",
    "have", "hold", "issue", "launch", "make", "mount", "offer", "pay", "perform", "put", "reach", "take",
    "undertake",
];

/// Nouns for what is said or written, which express an act beside a light verb: "issued a statement".
pub const ACT_LIKE_PAPERS: &[&str] = &["interview", "report", "statement"];

/// Verbs that link somebody or something to what it is.
pub const LINKING_VERBS: &[&str] = &["appear", "be", "become", "remain", "seem", "stay"];

/// Acts that say nothing without their participants.
pub const EMPTY_ACTS: &[&str] = &["be", "have"];

/// Acts that another wording may leave out.
pub const LIGHT_ACTS: &[&str] = &[
    "add", "base", "be", "become", "come", "concern", "do", "follow", "get", "go", "have", "include", "involve",
    "make", "say", "seem", "take", "tell", "use",
];

/// Verbs whose complement was not done, or is not so.
pub const DENYING: &[&str] = &[
    "abandon", "avoid", "bar", "block", "cancel", "cease", "decline", "deny", "disavow", "dispute", "drop",
    "fail", "forget", "forgo", "lack", "neglect", "omit", "prevent", "refuse", "refute", "reject", "rule",
    "scrap", "stop",
];

/// Of these, the verbs whose object, a noun that expresses an act, is not done; whoever rejects an offer was made one.
pub const UNDOING: &[&str] =
    &["abandon", "avoid", "bar", "block", "cancel", "deny", "lack", "prevent", "scrap", "stop"];

/// Adjectives that do the same to an infinitive: "unable to pay".
pub const DENYING_ADJECTIVES: &[&str] = &["unable", "unwilling"];

/// Verbs (and "due", "likely", "set") whose infinitive is not done yet.
pub const PLANNED: &[&str] = &[
    "about", "agree", "aim", "attempt", "consider", "decide", "due", "expect", "hope", "intend", "likely", "look",
    "mean", "move", "offer", "plan", "pledge", "poise", "prepare", "promise", "propose", "schedule", "seek",
    "set", "slate", "threaten", "try", "vow", "want", "wish",
];

/// Of these, those that mean nothing else.
pub const OPEN_PLANS: &[&str] = &[
    "aim", "attempt", "consider", "expect", "hope", "intend", "plan", "pledge", "prepare", "promise", "propose",
    "threaten", "try", "vow", "want", "wish",
];

/// Verbs that ask somebody else to do what the infinitive says.
pub const ASKED: &[&str] = &[
    "advise", "appeal", "ask", "beg", "call", "demand", "encourage", "instruct", "invite", "need", "order",
    "petition", "press", "propose", "recommend", "request", "require", "tell", "urge", "want",
];

/// Of these, those that ask without naming anybody: "demanded to see".
pub const ASKED_WITHOUT_OBJECT: &[&str] = &["ask", "call", "demand", "need", "request", "require", "urge"];

/// Further verbs whose object does what the infinitive says: "forced him to go".
pub const OBJECT_ACTS: &[&str] = &["allow", "enable", "expect", "force", "get", "help", "let", "permit", "persuade"];

/// Verbs whose act in "-ing" is only asked for: "recommended raising the levee".
pub const ASKED_IN_ING: &[&str] = &["advise", "advocate", "propose", "recommend", "suggest", "urge"];

/// Verbs whose act in "-ing" is not done yet: "considers selling", "talked about taking over".
pub const PLANNED_IN_ING: &[&str] =
    &["approach", "ask", "consider", "contemplate", "discuss", "mull", "plan", "talk", "think", "weigh"];

/// Verbs of accusing: "accused of taking bribes" does not say that they were taken.
pub const ACCUSING: &[&str] = &["accuse", "charge", "suspect"];

/// Verbs after which it was not done, as far as is known: "acquitted of taking bribes".
pub const CLEARING: &[&str] = &["absolve", "acquit", "clear", "exonerate"];

/// Verbs whose object does not exist yet: "needs the signature".
pub const NEEDING: &[&str] = &["await", "demand", "lack", "need", "request", "require", "seek", "urge", "want"];

/// Nouns for what somebody says, with a dependent clause that says what: "his claim that".
pub const CLAIMS: &[&str] = &[
    "accusation", "admission", "allegation", "announcement", "argument", "assertion", "claim", "complaint",
    "denial", "e-mail", "email", "fear", "interview", "lawsuit", "letter", "memo", "memorandum", "message",
    "note", "opinion", "pledge", "post", "promise", "remark", "report", "ruling", "speech", "statement",
    "suggestion", "testimony", "tweet", "vow", "warning",
];

/// A verb, the word beside it, and the act that both express.
pub const PHRASES: &[(&str, &str, &str)] = &[
    ("ask", "for", "request"), ("back", "down", "retreat"), ("break", "up", "split"), ("bring", "out", "rescue"),
    ("call", "for", "demand"), ("call", "off", "cancel"), ("call", "on", "urge"), ("carry", "out", "perform"),
    ("find", "out", "learn"), ("give", "up", "abandon"), ("go", "down", "fall"), ("go", "up", "rise"),
    ("hand", "out", "distribute"), ("look", "into", "investigate"), ("make", "public", "release"),
    ("point", "out", "note"), ("pull", "out", "withdraw"), ("put", "off", "postpone"), ("rule", "out", "exclude"),
    ("run", "for", "seek"), ("set", "up", "establish"), ("shut", "down", "close"), ("step", "down", "resign"),
    ("take", "issue", "object"), ("take", "over", "acquire"), ("take", "part", "participate"),
    ("take", "place", "happen"), ("turn", "down", "reject"), ("turn", "over", "give"),
    ("vote", "against", "oppose"), ("vote", "for", "support"),
];

/// Words before a name that say nothing about its bearer, without full stops. Sorted.
pub const FORMS_OF_ADDRESS: &[&str] = &["dr", "madam", "messrs", "miss", "mr", "mrs", "ms", "sir"];

/// Nouns in phrases that point to where the report is already: "the people on board", "at the scene".
pub const PLACES_AT_HAND: &[&str] = &["board", "scene", "site", "spot"];

/// Words that stand for somebody or something mentioned elsewhere. Sorted.
pub const PRONOUNS: &[&str] = &[
    "he", "her", "hers", "him", "his", "i", "it", "its", "me", "my", "one", "she", "that", "their", "them",
    "there", "these", "they", "this", "those", "us", "we", "which", "who", "whom", "you", "your",
];
