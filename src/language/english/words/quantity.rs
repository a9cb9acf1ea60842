//! English words for numbers, units and bounds.

use crate::language::script::SizedUnit::{self, *};
use crate::language::script::{DAY, HOUR, MINUTE, MONTH, YEAR};

/// Numbers below a hundred.
pub const NUMBER_WORDS: &[(&str, u32)] = &[
    ("eight", 8), ("eighteen", 18), ("eighty", 80), ("eleven", 11), ("fifteen", 15), ("fifty", 50), ("five", 5),
    ("forty", 40), ("four", 4), ("fourteen", 14), ("nine", 9), ("nineteen", 19), ("ninety", 90), ("one", 1),
    ("seven", 7), ("seventeen", 17), ("seventy", 70), ("six", 6), ("sixteen", 16), ("sixty", 60), ("ten", 10),
    ("thirteen", 13), ("thirty", 30), ("three", 3), ("twelve", 12), ("twenty", 20), ("two", 2), ("zero", 0),
];

/// Words that multiply, with the power of ten; "dozen" is handled separately.
pub const SCALES: &[(&str, i32)] = &[
    ("b", 9), ("billion", 9), ("bln", 9), ("bn", 9), ("cr", 7), ("crore", 7), ("crores", 7), ("hundred", 2), ("k", 3), ("lac", 5), ("lacs", 5),
    ("lakh", 5), ("lakhs", 5), ("m", 6), ("million", 6), ("mln", 6), ("mn", 6), ("thousand", 3),
    ("tn", 12), ("trillion", 12), ("trln", 12),
];

/// Ranks in words. "first" and "second" count only after "the" and the like; elsewhere they mean an order of narration
/// or a time.
pub const ORDINAL_WORDS: &[(&str, u32)] = &[
    ("eighteenth", 18), ("eighth", 8), ("eleventh", 11), ("fifteenth", 15), ("fifth", 5), ("first", 1),
    ("fourteenth", 14), ("fourth", 4), ("nineteenth", 19), ("ninth", 9), ("second", 2), ("seventeenth", 17),
    ("seventh", 7), ("sixteenth", 16), ("sixth", 6), ("tenth", 10), ("third", 3), ("thirteenth", 13),
    ("twelfth", 12), ("twentieth", 20),
];

/// Money in words and codes, by ISO 4217 code.
pub const CURRENCIES: &[(&str, &str)] = &[
    ("bucks", "USD"), ("cny", "CNY"), ("dollar", "USD"), ("dollars", "USD"), ("eur", "EUR"), ("euro", "EUR"),
    ("euros", "EUR"), ("franc", "CHF"), ("francs", "CHF"), ("gbp", "GBP"), ("hryvnia", "UAH"), ("jpy", "JPY"),
    ("lira", "TRY"), ("peso", "MXN"), ("pesos", "MXN"), ("renminbi", "CNY"), ("rmb", "CNY"), ("rouble", "RUB"),
    ("roubles", "RUB"), ("ruble", "RUB"), ("rubles", "RUB"), ("rupee", "INR"), ("rupees", "INR"),
    ("shekel", "ILS"), ("shekels", "ILS"), ("sterling", "GBP"), ("usd", "USD"), ("won", "KRW"), ("yen", "JPY"),
    ("yuan", "CNY"),
];

/// Units of measure with their size in seconds, metres, kilograms, square metres, metres a second.
pub const MEASURES: &[(&str, SizedUnit)] = &[
    ("acre", Area(4_046.856_422_4)), ("acres", Area(4_046.856_422_4)), ("centimeter", Length(0.01)),
    ("centimeters", Length(0.01)), ("centimetre", Length(0.01)), ("centimetres", Length(0.01)), ("cm", Length(0.01)),
    ("day", Duration(DAY)), ("days", Duration(DAY)), ("feet", Length(0.304_8)), ("foot", Length(0.304_8)),
    ("fortnight", Duration(14.0 * DAY)), ("ft", Length(0.304_8)), ("gram", Weight(0.001)), ("grams", Weight(0.001)),
    ("ha", Area(10_000.0)), ("hectare", Area(10_000.0)), ("hectares", Area(10_000.0)), ("hour", Duration(HOUR)),
    ("hours", Duration(HOUR)), ("hr", Duration(HOUR)), ("hrs", Duration(HOUR)), ("inch", Length(0.025_4)),
    ("inches", Length(0.025_4)), ("kg", Weight(1.0)), ("kilo", Weight(1.0)), ("kilogram", Weight(1.0)),
    ("kilogramme", Weight(1.0)), ("kilogrammes", Weight(1.0)), ("kilograms", Weight(1.0)),
    ("kilometer", Length(1_000.0)), ("kilometers", Length(1_000.0)), ("kilometre", Length(1_000.0)),
    ("kilometres", Length(1_000.0)), ("kilos", Weight(1.0)), ("km", Length(1_000.0)), ("kmh", Speed(0.277_777_8)),
    ("kms", Length(1_000.0)), ("knot", Speed(0.514_444)), ("knots", Speed(0.514_444)), ("kph", Speed(0.277_777_8)),
    ("lb", Weight(0.453_592_37)), ("lbs", Weight(0.453_592_37)), ("meter", Length(1.0)), ("meters", Length(1.0)),
    ("metre", Length(1.0)), ("metres", Length(1.0)), ("mile", Length(1_609.344)), ("miles", Length(1_609.344)),
    ("millimeter", Length(0.001)), ("millimeters", Length(0.001)), ("millimetre", Length(0.001)),
    ("millimetres", Length(0.001)), ("min", Duration(MINUTE)), ("mins", Duration(MINUTE)), ("minute", Duration(MINUTE)),
    ("minutes", Duration(MINUTE)), ("mm", Length(0.001)), ("month", Duration(MONTH)),
    ("months", Duration(MONTH)), ("mph", Speed(0.447_04)), ("ounce", Weight(0.028_349_5)),
    ("ounces", Weight(0.028_349_5)), ("oz", Weight(0.028_349_5)), ("pct", Percent), ("percent", Percent),
    ("pound", Weight(0.453_592_37)), ("pounds", Weight(0.453_592_37)), ("sec", Duration(1.0)),
    ("second", Duration(1.0)), ("seconds", Duration(1.0)), ("secs", Duration(1.0)), ("ton", Weight(907.184_74)),
    ("tonne", Weight(1_000.0)), ("tonnes", Weight(1_000.0)), ("tons", Weight(907.184_74)),
    ("week", Duration(7.0 * DAY)), ("weeks", Duration(7.0 * DAY)), ("yard", Length(0.914_4)),
    ("yards", Length(0.914_4)), ("year", Duration(YEAR)), ("years", Duration(YEAR)),
];

/// Plural nouns without a final "s".
pub const PLURALS: &[&str] = &[
    "aircraft", "cattle", "children", "crew", "dead", "deer", "elk", "feet", "fish", "folk", "geese", "men",
    "mice", "moose", "oxen", "people", "personnel", "police", "salmon", "sheep", "staff", "teeth", "trout",
    "women", "wounded", "youth",
];

/// Nouns and participles after a number that count people.
pub const PEOPLE: &[&str] = &[
    "dead", "hurt", "injured", "killed", "missing", "people", "person", "persons", "wounded",
];

/// Words after a number that are not what is counted.
pub const NOT_COUNTED: &[&str] = &[
    "after", "ago", "agreed", "alone", "apart", "asked", "away", "before", "came", "dead", "died", "each",
    "earlier", "fell", "fewer", "found", "gave", "got", "grew", "held", "hit", "injured", "killed", "knew",
    "later", "led", "left", "less", "lost", "made", "met", "missing", "more", "old", "overall", "percent",
    "ran", "reached", "rose", "said", "saw", "says", "signed", "so", "times", "told", "took", "total", "voted",
    "wanted", "went", "won", "wounded",
];

/// Words before "a third" that make it a share and not the third in a row.
pub const BEFORE_SHARES: &[&str] = &[
    "by", "had", "has", "have", "held", "hold", "holding", "holds", "own", "owned", "owning", "owns", "than",
];

/// Words before a number that make it a label and not an amount: "Route 66".
pub const LABELS: &[&str] = &[
    "act", "airbus", "apollo", "area", "article", "bill", "boeing", "channel", "chapter", "class", "covid",
    "district", "exhibit", "flight", "formula", "gate", "grade", "highway", "interstate", "iphone", "level",
    "line", "model", "no", "nos", "number", "page", "paragraph", "phase", "pier", "platform", "prop",
    "proposition", "psalm", "resolution", "room", "route", "rule", "section", "studio", "title", "type", "unit",
    "version", "vitamin", "ward", "windows",
];

/// Words near which "97 to 1" is a vote or a score.
pub const VOTE_WORDS: &[&str] = &[
    "approved", "beat", "decision", "defeat", "defeated", "draw", "goal", "goals", "lead", "leads", "led",
    "loss", "lost", "margin", "passed", "rejected", "ruled", "ruling", "score", "scored", "tally", "tie",
    "tied", "vote", "voted", "votes", "voting", "win", "won",
];

/// Nouns that have a value, given beside them: "a magnitude of 6.8", "the toll rose to 212".
pub const HAVE_VALUES: &[&str] = &[
    "age", "cost", "count", "depth", "fee", "height", "length", "loan", "magnitude", "number", "population",
    "premium", "price", "rate", "salary", "score", "speed", "stake", "temperature", "toll", "total", "turnout",
    "value", "weight",
];

/// Nouns of a unit or a measure, which are never what is counted.
pub const UNIT_NOUNS: &[&str] = &[
    "%", "acre", "billion", "bln", "bn", "cent", "count", "crore", "crown", "day", "dollar", "dozen", "end", "euro",
    "feet", "foot", "franc", "hectare", "hour", "hundred", "kilogram", "kilometer", "kilometre", "km", "lakh",
    "meter", "metre", "mile", "million", "minute", "mln", "month", "number", "percent", "percentage", "point",
    "pound", "rupee", "share", "thousand", "ton", "tonne", "total", "trillion", "week", "year", "yen", "yuan",
];

/// Words beside a number that make it a part or an addition.
pub const FURTHER: &[&str] = &[
    "additional", "another", "further", "more", "other", "others", "remaining",
];

/// Forms of harm to people, with the one word for each: "212 dead" and "212 were killed" count the same.
pub const HARM: &[(&str, &str)] = &[
    ("dead", "dead"), ("death", "dead"), ("die", "dead"), ("fatality", "dead"), ("hurt", "injured"), ("injure", "injured"),
    ("injured", "injured"), ("kill", "dead"), ("miss", "missing"), ("missing", "missing"), ("toll", "dead"),
    ("wound", "injured"), ("wounded", "injured"),
];
