//! English words that the rules for contrasts read. Everything English-only of this step stands here.

/// How certain an act is told, by a word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Done, or told without any word of certainty.
    Plain,
    /// "admitted", "decided on", "was convicted of".
    Settled,
    /// "will", "plans to", "is to".
    Planned,
    /// "would": what somebody said will be, or what depends on something.
    Conditional,
    /// "may", "is considering".
    Possible,
    /// "allegedly", "is suspected of".
    Alleged,
    /// "did not", "denied", "failed to".
    Denied,
}

/// What a word in its dictionary form says of the certainty of what follows; sorted.
const CERTAINTIES: &[(&str, Certainty)] = &[
    ("accept", Certainty::Settled),
    ("accuse", Certainty::Alleged),
    ("admit", Certainty::Settled),
    ("agree", Certainty::Settled),
    ("aim", Certainty::Planned),
    ("allege", Certainty::Alleged),
    ("allegedly", Certainty::Alleged),
    ("approve", Certainty::Settled),
    ("cannot", Certainty::Denied),
    ("confirm", Certainty::Settled),
    ("consider", Certainty::Possible),
    ("convict", Certainty::Settled),
    ("could", Certainty::Possible),
    ("couldnt", Certainty::Denied),
    ("decide", Certainty::Settled),
    ("decline", Certainty::Denied),
    ("deny", Certainty::Denied),
    ("didnt", Certainty::Denied),
    ("doesnt", Certainty::Denied),
    ("dont", Certainty::Denied),
    ("expect", Certainty::Planned),
    ("fail", Certainty::Denied),
    ("hasnt", Certainty::Denied),
    ("havent", Certainty::Denied),
    ("hope", Certainty::Planned),
    ("intend", Certainty::Planned),
    ("isnt", Certainty::Denied),
    ("may", Certainty::Possible),
    ("might", Certainty::Possible),
    ("mull", Certainty::Possible),
    ("never", Certainty::Denied),
    ("not", Certainty::Denied),
    ("plan", Certainty::Planned),
    ("pledge", Certainty::Planned),
    ("promise", Certainty::Planned),
    ("propose", Certainty::Planned),
    ("refuse", Certainty::Denied),
    ("reject", Certainty::Denied),
    ("schedule", Certainty::Planned),
    ("shall", Certainty::Planned),
    ("suspect", Certainty::Alleged),
    ("threaten", Certainty::Planned),
    ("vow", Certainty::Planned),
    ("wasnt", Certainty::Denied),
    ("weigh", Certainty::Possible),
    ("werent", Certainty::Denied),
    ("will", Certainty::Planned),
    ("wont", Certainty::Denied),
    ("would", Certainty::Conditional),
    ("wouldnt", Certainty::Denied),
    ("yet", Certainty::Denied),
];

/// Words that only carry a verb's tense and voice, or lead from one verb to the next; sorted.
const CARRIERS: &[&str] = &[
    "a", "an", "are", "be", "been", "being", "did", "do", "does", "for", "had", "has", "have", "having", "is", "of",
    "on", "that", "the", "to", "was", "were",
];

/// Verbs whose forms share no stem, by their dictionary form; sorted by the form.
const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("drew", "draw"),
    ("drove", "drive"),
    ("fell", "fall"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("fought", "fight"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("grew", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("knew", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("lost", "lose"),
    ("made", "make"),
    ("met", "meet"),
    ("paid", "pay"),
    ("ran", "run"),
    ("rose", "rise"),
    ("sent", "send"),
    ("shot", "shoot"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("taken", "take"),
    ("threw", "throw"),
    ("took", "take"),
    ("went", "go"),
    ("withdrawn", "withdraw"),
    ("withdrew", "withdraw"),
    ("won", "win"),
    ("wrote", "write"),
];

/// Nouns and adjectives that deny, plan or allege as well, but of which it is hard to tell what: sorted.
const HINTS: &[(&str, Certainty)] = &[
    ("allegation", Certainty::Alleged),
    ("allegations", Certainty::Alleged),
    ("alleged", Certainty::Alleged),
    ("denial", Certainty::Denied),
    ("failure", Certainty::Denied),
    ("likely", Certainty::Possible),
    ("neither", Certainty::Denied),
    ("no", Certainty::Denied),
    ("nobody", Certainty::Denied),
    ("none", Certainty::Denied),
    ("nor", Certainty::Denied),
    ("nothing", Certainty::Denied),
    ("refusal", Certainty::Denied),
    ("reported", Certainty::Alleged),
    ("reportedly", Certainty::Alleged),
    ("unable", Certainty::Denied),
    ("without", Certainty::Denied),
];

/// Words whose exchange changes nothing in a quotation: outlets hear them differently, or put them in; sorted.
const IMMATERIAL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "er", "for", "in", "it", "its", "of", "oh", "on", "so", "that", "the",
    "these", "this", "those", "to", "uh", "um", "upon", "well", "which",
];

/// How certain a word makes what follows it; nothing where it says nothing of that.
pub fn certainty(lower: &str) -> Option<Certainty> {
    let of = |form: &str| CERTAINTIES.binary_search_by(|(key, _)| (*key).cmp(form)).ok().map(|at| CERTAINTIES[at].1);
    let endings = ["s", "d", "ed", "ing", "es", "ies", "ied"];
    of(lower).or_else(|| {
        endings.iter().find_map(|ending| {
            let stem = lower.strip_suffix(ending)?;
            let doubled = stem.strip_suffix(stem.chars().last()?)?;
            of(stem).or_else(|| of(&format!("{stem}e"))).or_else(|| of(&format!("{stem}y"))).or_else(|| of(doubled))
        })
    })
}

/// What a noun or adjective hints at; see [`certainty`] for the words whose object is plain.
pub fn hint(lower: &str) -> Option<Certainty> {
    HINTS.binary_search_by(|(key, _)| (*key).cmp(lower)).ok().map(|at| HINTS[at].1)
}

/// Articles and forms of "be" and "have".
pub fn is_light(lower: &str) -> bool {
    is_carrier(lower) && !matches!(lower, "for" | "of" | "on" | "that" | "to" | "do" | "does" | "did")
}

/// Whether a verb form tells that the act is done, after the words before it: "sold", "has sold".
pub fn is_past(lower: &str, stem: &str) -> bool {
    lower.ends_with("ed") || regular(lower, stem) != stem
}

/// Whether a word only carries tense or leads on.
pub fn is_carrier(lower: &str) -> bool {
    CARRIERS.binary_search(&lower).is_ok()
}

/// The dictionary form of an irregular verb form; other words as they are.
pub fn regular<'w>(lower: &str, stem: &'w str) -> &'w str {
    IRREGULAR.binary_search_by(|(key, _)| (*key).cmp(lower)).map_or(stem, |at| IRREGULAR[at].1)
}

/// Whether a word in a quotation may be exchanged without another sense.
pub fn is_immaterial(lower: &str) -> bool {
    IMMATERIAL.binary_search(&lower).is_ok()
}

/// Whether a word denies.
pub fn is_negation(lower: &str) -> bool {
    matches!(lower, "not" | "never" | "no" | "nobody" | "none" | "nothing" | "without")
}

/// Words that stand in a name's place without naming anybody: "a State House committee".
pub fn is_plain_office(lower: &str) -> bool {
    matches!(
        lower,
        "city"
            | "committee"
            | "congress"
            | "county"
            | "court"
            | "federal"
            | "government"
            | "house"
            | "national"
            | "parliament"
            | "senate"
            | "state"
    )
}

/// Words before a date that give it another role than "on" and "in": a beginning, an end, a limit.
pub fn is_limit(lower: &str) -> bool {
    matches!(lower, "after" | "before" | "by" | "from" | "since" | "through" | "till" | "until")
}

/// Seasons, which are no dates by themselves.
pub fn is_season(lower: &str) -> bool {
    matches!(lower, "spring" | "summer" | "autumn" | "fall" | "winter")
}

/// "We're" as "we are", "won't" as "will not"; `lower` is the word's form without its apostrophe.
pub fn uncontracted(surface: &str, lower: &str) -> Vec<String> {
    let plain = surface.to_lowercase().replace('’', "'");
    let of = |one: &str, other: &str| vec![one.to_string(), other.to_string()];
    let Some(at) = plain.find('\'') else { return vec![lower.to_string()] };
    let (head, tail) = plain.split_at(at);
    match (plain.as_str(), tail) {
        ("won't", _) => of("will", "not"),
        ("can't", _) => of("can", "not"),
        (_, "'re") => of(head, "are"),
        (_, "'ll") => of(head, "will"),
        (_, "'ve") => of(head, "have"),
        (_, "'m") => of(head, "am"),
        ("it's" | "that's" | "he's" | "she's" | "there's", _) => of(head, "is"),
        (_, "'t") => of(head.strip_suffix('n').unwrap_or(head), "not"),
        _ => vec![lower.to_string()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_as_the_search_needs_it() {
        assert!(CERTAINTIES.is_sorted_by_key(|(key, _)| *key));
        assert!(IRREGULAR.is_sorted_by_key(|(key, _)| *key));
        assert!(HINTS.is_sorted_by_key(|(key, _)| *key));
        assert!(CARRIERS.is_sorted() && IMMATERIAL.is_sorted());
    }

    #[test]
    fn forms_of_a_verb_say_the_same_of_certainty() {
        assert_eq!(certainty("denied"), Some(Certainty::Denied));
        assert_eq!(certainty("plans"), Some(Certainty::Planned));
        assert_eq!(certainty("admitted"), Some(Certainty::Settled));
        assert_eq!(certainty("considering"), Some(Certainty::Possible));
        assert_eq!(certainty("bridge"), None);
    }

    #[test]
    fn a_contraction_is_read_as_its_two_words() {
        assert_eq!(uncontracted("We’re", "were"), ["we", "are"]);
        assert_eq!(uncontracted("didn't", "didnt"), ["did", "not"]);
        assert_eq!(uncontracted("O'Neil", "oneil"), ["oneil"]);
    }
}
