//! Lines that belong to the page from which a text was copied, not to the text.

use super::furniture_lines::FURNITURE;
use super::standing;

/// Whether a line belongs to the page and not to the article.
pub(in crate::ingest) fn is_furniture(line: &str) -> bool {
    if is_foot_of_mail(line)
        || standing::is_newsletter_box(line)
        || is_for_private_use(line)
        || standing::is_standing_line(line)
        || standing::is_appeal(line)
    {
        return true;
    }
    // A row of buttons has up to a hundred letters.
    if line.len() > 120 {
        return false;
    }
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    FURNITURE.contains(&bare.as_str())
        || is_span_of_reading(line)
        || is_count(&bare)
        || is_bare_number(&bare)
        || is_row_of_buttons(&bare)
        || is_way_back(line)
        || is_row_of_counts(line)
        || is_player(&bare)
        || is_place_of_writer(line)
        || is_account(line)
        || is_rule(line)
        || is_preference(&bare)
        || is_of_release(line)
        || bare.starts_with("heard on ") && bare.split_whitespace().count() <= 6
        || bare.starts_with("allow ") && line.trim_end().ends_with("content?") && bare.split_whitespace().count() <= 4
        || line.contains('\n') && line.lines().all(is_furniture)
}

/// "Contact: Ada Writer, 555-0101", above a press release.
fn is_of_release(line: &str) -> bool {
    let lower = line.trim_start().to_lowercase();
    ["contact:", "contacts:", "media contact:", "press contact:"].iter().any(|label| lower.starts_with(label))
        && !line.trim_end().ends_with(['.', '!', '?'])
}

/// "Add The Coastline on Google", "Add The Coastline as a preferred source"
fn is_preference(bare: &str) -> bool {
    bare.starts_with("add ")
        && bare.split_whitespace().count() <= 10
        && (bare.ends_with(" on google") || bare.ends_with(" preferred source") || bare.ends_with(" to google news"))
}

/// "• 1d • 2 min read", "Advertisement 2"
fn is_row_of_counts(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let numbered = lower.strip_prefix("advertisement ").or(lower.strip_prefix("ad "));
    let parts: Vec<&str> = lower.split(['•', '·', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    numbered.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        || parts.len() >= 2 && parts.iter().all(|part| is_count(part))
}

/// "← Back to News"
fn is_way_back(line: &str) -> bool {
    let bare = line.trim().strip_prefix(['←', '‹', '«', '<']).map(|rest| rest.trim_start().to_lowercase());
    bare.is_some_and(|bare| bare.starts_with("back to ") && bare.split_whitespace().count() <= 5)
}

/// "4–5 minutes", as readers of browsers show it; "45 minutes." is an answer.
fn is_span_of_reading(line: &str) -> bool {
    let span = line.trim().strip_suffix(" minutes").and_then(|span| span.split_once(['–', '-']));
    span.is_some_and(|(from, to)| from.parse::<u8>().is_ok() && to.parse::<u8>().is_ok())
}

/// "112", "1.2k": how many liked, shared or answered. A year may be the heading of a list of what happened.
fn is_bare_number(bare: &str) -> bool {
    let number = bare.trim_end_matches(['k', 'm']);
    let is_number = number.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
        && number.starts_with(|letter: char| letter.is_ascii_digit());
    let is_year = number.len() == 4 && matches!(number.get(..2), Some("15" | "16" | "17" | "18" | "19" | "20" | "21"));
    is_number && bare.len() <= 7 && !is_year
}

/// "Listen to this article · 4:12 min Learn more"
fn is_player(bare: &str) -> bool {
    ["listen to this article", "listen to this story", "listen to article"].iter().any(|start| bare.starts_with(start))
        && bare.len() <= 60
        && bare.contains(|letter: char| letter.is_ascii_digit())
}

/// "Reporting from Harlan": where the writer was, below the byline.
fn is_place_of_writer(line: &str) -> bool {
    let place = line.trim().strip_prefix("Reporting from ").or_else(|| line.trim().strip_prefix("Reporting in "));
    place.is_some_and(|place| place.split_whitespace().count() <= 5 && !place.ends_with(['.', ':', '"', '”']))
}

/// "@adawriter": the writer's account, alone on its line.
fn is_account(line: &str) -> bool {
    line.split_whitespace().all(|word| word.len() > 1 && word.starts_with('@')) && line.trim_start().starts_with('@')
}

/// "___", "* * *", "---": a line that divides a text, and says nothing.
fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|letter| !letter.is_whitespace());
    marks.clone().count() >= 3 && marks.clone().all(|letter| "_-*=#~–—•◆■＊".contains(letter))
}

/// "Comments (12)", "12 comments", "3 min read", "Updated 2 hours ago", "1,204 views".
fn is_count(bare: &str) -> bool {
    const COUNTED: [&str; 33] = [
        "kommentar",
        "kommentare",
        "comment",
        "comments",
        "share",
        "shares",
        "view",
        "views",
        "min de lecture",
        "min read",
        "mins read",
        "minute read",
        "minutes read",
        "minute listen",
        "min",
        "followers",
        "k followers",
        "d",
        "likes",
        "reactions",
        "minutes ago",
        "hours ago",
        "hour ago",
        "days ago",
        "h ago",
        "m ago",
        "d ago",
        "hr ago",
        "hrs ago",
        "min ago",
        "mins ago",
        "view comments",
        "h",
    ];
    const LABEL: [&str; 13] = [
        "comments",
        "view comments",
        "shares",
        "views",
        "reading time",
        "read time",
        "listen",
        "kommentare",
        "commentaires",
        "comentarios",
        "temps de lecture",
        "lesezeit",
        "tiempo de lectura",
    ];
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || digits > 7 || bare.len() > 40 {
        return false;
    }
    let words: String = bare.chars().filter(|letter| letter.is_alphabetic() || *letter == ' ').collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let starts_with_number = bare.starts_with(|letter: char| letter.is_ascii_digit());
    let is_ago =
        ["updated", "published", "posted"].iter().any(|word| words.starts_with(word)) && words.ends_with(" ago");
    (starts_with_number && COUNTED.contains(&words.as_str()) && words != "min")
        || LABEL.iter().any(|label| {
            words == *label
                || (words.strip_prefix(label).is_some_and(|rest| {
                    matches!(rest.trim(), "min" | "mins" | "minutes" | "min read" | "mins read" | "minutes read")
                }))
        })
        || is_ago
}

/// "Share Facebook Twitter WhatsApp Email", "Share on X", "Print this article".
fn is_row_of_buttons(bare: &str) -> bool {
    const BUTTONS: [&str; 22] = [
        "facebook",
        "twitter",
        "whatsapp",
        "email",
        "e-mail",
        "linkedin",
        "reddit",
        "pinterest",
        "telegram",
        "flipboard",
        "tweet",
        "bluesky",
        "messenger",
        "copy",
        "link",
        "print",
        "save",
        "share",
        "bookmark",
        "x",
        "threads",
        "sms",
    ];
    const BESIDE: [&str; 14] =
        ["on", "via", "this", "article", "story", "by", "to", "with", "and", "or", "post", "page", "more", "comment"];
    let words: Vec<&str> = bare
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let buttons = words.iter().filter(|word| BUTTONS.contains(word)).count();
    let is_one_kind = words.iter().all(|word| BUTTONS.contains(word) || BESIDE.contains(word));
    is_one_kind
        && words.len() <= 14
        && (buttons >= 2
            || matches!(
                words.as_slice(),
                ["facebook"
                    | "whatsapp"
                    | "twitter"
                    | "tweet"
                    | "linkedin"
                    | "save"
                    | "email"
                    | "x"
                    | "threads"
                    | "flipboard"
                    | "bluesky"
                    | "telegram"]
            ))
}

/// "You are receiving this because you signed up. Unsubscribe"
fn is_foot_of_mail(line: &str) -> bool {
    const STARTS: [&str; 22] = [
        "you got this mail because",
        "you got this email because",
        "view this post on the web",
        "this post is public so feel free",
        "you are receiving this",
        "you're receiving this",
        "you’re receiving this",
        "you received this",
        "this email was sent to",
        "this e-mail was sent to",
        "view this email in your browser",
        "view in browser",
        "view online",
        "read online",
        "unsubscribe",
        "was this email forwarded",
        "forwarded this email",
        "manage your subscription",
        "manage your preferences",
        "update your preferences",
        "to unsubscribe",
        "no longer want to receive",
    ];
    if line.len() > 400 {
        return false;
    }
    let bare = line.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_thanks = bare.starts_with("thanks for reading ")
        && ["feel free to share", "subscribe"].iter().any(|words| bare.contains(words));
    let is_offer = bare.contains(" is a reader-supported publication");
    (is_thanks || is_offer || STARTS.iter().any(|start| bare.starts_with(start)))
        && line.split_whitespace().count() <= 45
}

/// "This copy is for your personal, non-commercial use only. To order presentation-ready copies ..."
fn is_for_private_use(line: &str) -> bool {
    let lower = line.trim_start().to_lowercase();
    lower.starts_with("this copy is for your personal") && line.split_whitespace().count() <= 45
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_lines_are_furniture() {
        assert!(is_furniture("READ MORE »"));
        assert!(is_furniture("Share this:"));
        assert!(is_furniture("SUBSCRIBE"));
        for line in [
            "Comments (12)",
            "12 comments",
            "3 min read",
            "Share Facebook Twitter WhatsApp Email",
            "Share on Facebook | Share via email",
            "Copy link",
            "Pin it",
            "• 1d • 2 min read",
            "Advertisement 2",
            "Free daily newsletter",
            "Follow The Ledger on Facebook, X and Instagram.",
            "Share your thoughts in the comments below!",
            "← Back to News",
            "Skip past newsletter promotion",
            "Save for later",
            "Article continues below this ad",
            "Be the first to comment",
            "The Ledger is on WhatsApp. Join our channel here.",
            "Support local journalism: become a member of The Ledger today",
            "Updated 2 hours ago",
            "24 View comments",
            "3h",
            "112",
            "1.2k",
            "Listen to this article · 4:12 min Learn more",
            "Reporting from Harlan",
            "Discussion about this post",
            "Keep up with the news: subscribe to our free daily newsletter.",
            "Sign up for our daily newsletter",
            "Get the day's news in your inbox every morning.",
            "You are receiving this because you signed up. Unsubscribe",
            "Advertisement · Scroll to continue",
            "___",
            "* * *",
            "(END)",
            "Anzeige",
            "Coast Notes is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
            "View comments (12)",
            "4–5 minutes",
            "1.2K Followers",
            "Story continues",
            "This copy is for your personal, non-commercial use only. To order copies visit https://reprints.coastline.example.",
            "Thanks for reading Coast Notes! This post is public so feel free to share it.",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        assert!(!is_furniture("Share this with the mayor, he said."));
        assert!(!is_furniture("Read more: bridge opens after three years"));
        assert!(!is_furniture("UPDATE:"));
        assert!(!is_furniture("-"));
        assert!(!is_furniture("Two"));
        assert!(!is_furniture("Minutes"));
        assert!(!is_furniture("45 minutes."));
        assert!(!is_furniture("45 minutes"));
        assert!(!is_furniture("12 people"));
        assert!(!is_furniture("2019"));
        assert!(!is_furniture("Reporting from Harlan was forbidden."));
        assert!(!is_furniture("The end"));
        assert!(!is_furniture("..."));
        assert!(!is_furniture("Sign up to the plan, the mayor told the council."));
        assert!(!is_furniture("Follow the money"));
        assert!(!is_furniture("Support for local journalism fell, a survey found."));
    }
}
