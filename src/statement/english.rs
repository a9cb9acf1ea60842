//! English words by which clauses are told apart. Everything English-only of this step stands here.

/// Forms of be, have, do and the modal verbs: a finite verb stands where one of them stands.
const AUXILIARIES: &[&str] = &[
    "are", "arent", "can", "cannot", "cant", "could", "couldnt", "did", "didnt", "do", "does", "doesnt", "dont", "had",
    "hadnt", "has", "hasnt", "have", "havent", "is", "isnt", "may", "might", "must", "shall", "should", "shouldnt",
    "was", "wasnt", "were", "werent", "will", "wont", "would", "wouldnt",
];

/// Past and present forms of common irregular verbs that are seldom nouns.
const VERBS: &[&str] = &[
    "became", "began", "begins", "bought", "broke", "brought", "built", "called", "calls", "came", "caught", "chose",
    "comes", "cut", "drew", "drove", "fell", "felt", "flew", "fought", "found", "gave", "gets", "gives", "goes", "got",
    "grew", "heard", "held", "hid", "hit", "hurt", "includes", "keeps", "kept", "knew", "knows", "laid", "lay", "led",
    "left", "lets", "lost", "made", "makes", "means", "meant", "met", "opposes", "owns", "paid", "plans", "put", "ran",
    "read", "remains", "rose", "runs", "said", "sang", "sat", "saw", "says", "seeks", "seems", "sees", "sent", "set",
    "shot", "shows", "shut", "sold", "sought", "spent", "spoke", "spread", "stands", "stole", "stood", "stops",
    "stuck", "supports", "swept", "takes", "taught", "tells", "thinks", "thought", "threw", "told", "took", "tore",
    "wants", "warns", "went", "withdrew", "won", "wore", "works", "wrote",
];

/// Words in "-ed" that are no verbs.
const NO_VERBS: &[&str] = &[
    "bed", "breed", "deed", "feed", "hundred", "indeed", "kindred", "need", "red", "sacred", "seed", "shed", "speed",
    "weed",
];

/// Verbs after which a reported statement may follow.
const SAYING: &[&str] = &[
    "acknowledged",
    "added",
    "adds",
    "admitted",
    "alleged",
    "announced",
    "argued",
    "argues",
    "asserted",
    "claimed",
    "claims",
    "concluded",
    "confirmed",
    "contended",
    "declared",
    "denied",
    "estimated",
    "explained",
    "hoped",
    "indicated",
    "insisted",
    "noted",
    "notes",
    "predicted",
    "promised",
    "replied",
    "reported",
    "reports",
    "revealed",
    "said",
    "saying",
    "says",
    "stated",
    "stressed",
    "suggested",
    "tells",
    "testified",
    "told",
    "tweeted",
    "vowed",
    "warned",
    "warns",
    "wrote",
];

/// A clause of its own begins at these, with a subject of its own behind them.
const SUBORDINATORS: &[&str] = &[
    "after", "although", "as", "because", "before", "but", "since", "so", "though", "unless", "until", "when",
    "whereas", "while",
];

/// Units of time: what follows tells how long before or after.
const TIMES: &[&str] = &[
    "day", "days", "hour", "hours", "minute", "minutes", "moments", "month", "months", "week", "weeks", "year", "years",
];

/// Relative pronouns that point back at the words before them.
const RELATIVES: &[&str] = &["where", "which", "who", "whom", "whose"];

/// Words that begin a noun phrase, and so an apposition.
const ARTICLES: &[&str] = &["a", "an", "another", "former", "her", "his", "its", "one", "our", "the", "their"];

/// Subject pronouns and the like: with them a clause has its own subject.
const SUBJECTS: &[&str] =
    &["he", "i", "it", "many", "most", "others", "she", "some", "that", "there", "they", "this", "we", "you"];

fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Whether a word can be the finite verb of a clause; `before` is the word in front of it.
pub fn is_finite_verb(lower: &str, before: Option<&str>) -> bool {
    if holds(AUXILIARIES, lower) {
        return true;
    }
    // "the called game", "a wounded man": after an article it is no finite verb.
    if before.is_some_and(|before| holds(ARTICLES, before) || before == "to" || before == "of" || before == "by") {
        return false;
    }
    holds(VERBS, lower) || (lower.len() > 3 && lower.ends_with("ed") && !holds(NO_VERBS, lower))
}

/// Whether the word reports what somebody says.
pub fn is_saying(lower: &str) -> bool {
    holds(SAYING, lower)
}

/// Whether the word opens a clause of its own.
pub fn is_subordinator(lower: &str) -> bool {
    holds(SUBORDINATORS, lower)
}

/// Whether the word is a unit of time.
pub fn is_time(lower: &str) -> bool {
    holds(TIMES, lower)
}

/// Whether the word is a relative pronoun.
pub fn is_relative(lower: &str) -> bool {
    holds(RELATIVES, lower)
}

/// Whether the word begins a noun phrase.
pub fn is_article(lower: &str) -> bool {
    holds(ARTICLES, lower)
}

/// Whether the word is a subject by itself.
pub fn is_subject(lower: &str) -> bool {
    holds(SUBJECTS, lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_as_the_search_needs_them() {
        for list in [AUXILIARIES, VERBS, NO_VERBS, SAYING, SUBORDINATORS, RELATIVES, TIMES, ARTICLES, SUBJECTS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn a_participle_behind_an_article_is_no_finite_verb() {
        assert!(is_finite_verb("wounded", Some("men")));
        assert!(!is_finite_verb("wounded", Some("the")));
        assert!(!is_finite_verb("hundred", Some("two")));
    }
}
