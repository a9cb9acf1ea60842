//! Lines that an outlet prints below or within every article: offers of newsletters, appeals to report mistakes.

/// Most bytes of such a line: two sentences. A choice.
const LONGEST: usize = 250;

/// Most words of an appeal. A choice.
const LONGEST_APPEAL_WORDS: usize = 20;

/// "Sign up for our daily newsletter", "Get the day's news in your inbox every morning".
pub(super) fn is_newsletter_box(line: &str) -> bool {
    const STARTS: [&str; 18] = [
        "keep up with ",
        "stay up to date ",
        "enter your email",
        "sign up for ",
        "sign up to ",
        "subscribe to ",
        "subscribe for ",
        "get our ",
        "get the ",
        "join our ",
        "follow our ",
        "follow us ",
        "follow the ",
        "find us ",
        "like us ",
        "download our ",
        "download the ",
        "don't miss ",
    ];
    const GOODS: [&str; 14] = [
        "newsletter",
        "inbox",
        "whatsapp channel",
        "news alerts",
        "breaking news alerts",
        "email briefing",
        "morning briefing",
        "our app",
        " app for free",
        "app store",
        "on facebook",
        "on twitter",
        "on instagram",
        "on whatsapp",
    ];
    if line.len() > LONGEST || line.contains(['"', '“']) {
        return false;
    }
    let bare = line.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    // "The Coastline is on WhatsApp. Join our channel here."
    let is_of_channel =
        ["join our channel", "join our whatsapp", "follow our channel"].iter().any(|words| bare.contains(words));
    // "Support local journalism: become a member today"
    let is_of_support = bare.strip_prefix("support ").is_some_and(|rest| {
        let first: Vec<&str> = rest.split([' ', ':', '.', ',']).take(2).collect();
        matches!(
            first.as_slice(),
            [
                "local" | "our" | "independent" | "quality" | "public" | "trusted",
                "journalism" | "reporting" | "newsroom"
            ]
        )
    });
    // "Free daily newsletter"
    let is_name = bare.ends_with("newsletter") && bare.starts_with("free ") && bare.split_whitespace().count() <= 5;
    if is_of_channel || is_of_support || is_name {
        return true;
    }
    STARTS.iter().any(|start| bare.starts_with(start)) && GOODS.iter().any(|goods| bare.contains(goods))
}

/// "What are your thoughts? Share them in the comments below.", "Do you live there? Email ada@coast.example", "Filed under:
/// Fires": appeals and labels below a text.
pub(super) fn is_appeal(line: &str) -> bool {
    const ENDS: [&str; 3] = ["in the comments below", "in the comments section", "in the comments"];
    const LABELS: [&str; 7] = ["filed under:", "posted in ", "tagged:", "tags:", "topics:", "category:", "categories:"];
    let is_short = line.split_whitespace().count() <= LONGEST_APPEAL_WORDS;
    let lower = line.to_lowercase();
    let bare = lower.trim_end_matches(['.', '!', '?']);
    let asks_for_mail = lower.contains('?')
        && lower.contains('@')
        && ["do you ", "have you ", "are you ", "were you ", "did you ", "got a "]
            .iter()
            .any(|start| lower.starts_with(start));
    // "Posted in Transport, Docks" has no verb of its own: a sentence ends.
    let are_labels = || {
        !line.ends_with('.')
            && lower.lines().all(|line| LABELS.iter().any(|label| line.trim_start().starts_with(label)))
    };
    let is_asked = lower.contains('?')
        || ["share your ", "let us know ", "tell us ", "leave a "].iter().any(|start| lower.starts_with(start));
    is_short && (ENDS.iter().any(|end| bare.ends_with(end)) && is_asked || asks_for_mail || are_labels())
}

/// "If you spot an error, write to the desk": what stands below every article of an outlet.
pub(super) fn is_standing_line(line: &str) -> bool {
    const STANDING: [&str; 18] = [
        "if you spot an error",
        "if you spot a mistake",
        "if you see an error",
        "if you find an error",
        "spot an error?",
        "spotted an error?",
        "see an error?",
        "report an error",
        "when we learn of a mistake",
        "by signing up, you agree",
        "share or comment on this article",
        "comments are welcome",
        "this is an archived article",
        "comments are moderated",
        "your email address will not be published",
        "required fields are marked",
        "this article contains content provided by",
        "this story contains content provided by",
    ];
    line.len() <= LONGEST
        && STANDING.iter().any(|start| line.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)))
}
