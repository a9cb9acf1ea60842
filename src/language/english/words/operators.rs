//! Small English words that decide what the words around them say, each with its family and what it amounts to.

use crate::language::contrast::{Operator, OperatorFamily, OperatorFamily::*};

const fn of(family: OperatorFamily, value: &'static str) -> Operator {
    Operator { family, value }
}

/// In lower case without apostrophes. Words that mean the same have one value.
pub const OPERATORS: &[(&str, Operator)] = &[
    ("above", of(Bound, "more")), ("after", of(Order, "after")), ("afterward", of(Order, "after")),
    ("afterwards", of(Order, "after")), ("against", of(Side, "against")), ("all", of(Quantifier, "all")),
    ("almost", of(Bound, "nearly")), ("arent", of(Polarity, "not")), ("before", of(Order, "before")),
    ("below", of(Bound, "less")), ("best", of(Degree, "best")), ("better", of(Degree, "better")),
    ("bigger", of(Degree, "larger")), ("biggest", of(Degree, "largest")), ("both", of(Quantifier, "all")),
    ("cannot", of(Polarity, "not")), ("cant", of(Polarity, "not")), ("closest", of(Degree, "closest")),
    ("couldnt", of(Polarity, "not")), ("didnt", of(Polarity, "not")), ("doesnt", of(Polarity, "not")),
    ("dont", of(Polarity, "not")), ("down", of(Side, "down")), ("during", of(Order, "during")),
    ("each", of(Quantifier, "all")), ("earlier", of(Order, "earlier")),
    ("earliest", of(Degree, "earliest")), ("eighth", of(Rank, "8")), ("entire", of(Quantifier, "all")),
    ("every", of(Quantifier, "all")), ("everybody", of(Quantifier, "all")),
    ("everyone", of(Quantifier, "all")), ("exceeded", of(Bound, "more")), ("exceeding", of(Bound, "more")),
    ("exceeds", of(Bound, "more")), ("faster", of(Degree, "faster")), ("fastest", of(Degree, "fastest")),
    ("few", of(Quantifier, "few")), ("fewer", of(Bound, "less")), ("fewest", of(Degree, "fewest")),
    ("fifth", of(Rank, "5")), ("final", of(Rank, "last")), ("first", of(Rank, "1")),
    ("fourth", of(Rank, "4")), ("greater", of(Degree, "larger")), ("greatest", of(Degree, "largest")),
    ("hadnt", of(Polarity, "not")), ("half", of(Quantifier, "half")), ("hasnt", of(Polarity, "not")),
    ("havent", of(Polarity, "not")), ("higher", of(Degree, "higher")), ("highest", of(Degree, "highest")),
    ("inside", of(Side, "inside")), ("isnt", of(Polarity, "not")), ("larger", of(Degree, "larger")),
    ("largest", of(Degree, "largest")), ("last", of(Rank, "last")), ("later", of(Order, "later")),
    ("latest", of(Rank, "last")), ("least", of(Bound, "least")), ("less", of(Bound, "less")),
    ("longer", of(Degree, "longer")), ("longest", of(Degree, "longest")), ("lower", of(Degree, "lower")),
    ("lowest", of(Degree, "lowest")), ("majority", of(Quantifier, "most")), ("maximum", of(Bound, "most")),
    ("minimum", of(Bound, "least")), ("more", of(Bound, "more")), ("most", of(Quantifier, "most")),
    ("mostly", of(Quantifier, "most")), ("nearly", of(Bound, "nearly")), ("neither", of(Polarity, "not")),
    ("never", of(Polarity, "not")), ("newer", of(Degree, "younger")), ("newest", of(Degree, "youngest")),
    ("next", of(Rank, "next")), ("ninth", of(Rank, "9")), ("no", of(Polarity, "not")),
    ("nobody", of(Polarity, "not")), ("none", of(Polarity, "not")), ("nor", of(Polarity, "not")),
    ("not", of(Polarity, "not")), ("nothing", of(Polarity, "not")), ("older", of(Degree, "older")),
    ("oldest", of(Degree, "oldest")), ("only", of(Quantifier, "only")), ("outside", of(Side, "outside")),
    ("over", of(Bound, "more")), ("second", of(Rank, "2")), ("seventh", of(Rank, "7")),
    ("several", of(Quantifier, "some")), ("shorter", of(Degree, "shorter")),
    ("shortest", of(Degree, "shortest")), ("shouldnt", of(Polarity, "not")), ("since", of(Order, "since")),
    ("sixth", of(Rank, "6")), ("slower", of(Degree, "slower")), ("slowest", of(Degree, "slowest")),
    ("slowly", of(Degree, "slower")), ("smaller", of(Degree, "smaller")),
    ("smallest", of(Degree, "smallest")), ("sole", of(Quantifier, "only")),
    ("some", of(Quantifier, "some")), ("stronger", of(Degree, "stronger")),
    ("strongest", of(Degree, "strongest")), ("tenth", of(Rank, "10")), ("third", of(Rank, "3")),
    ("under", of(Bound, "less")), ("until", of(Order, "until")), ("up", of(Side, "up")),
    ("wasnt", of(Polarity, "not")), ("weaker", of(Degree, "weaker")), ("weakest", of(Degree, "weakest")),
    ("werent", of(Polarity, "not")), ("whole", of(Quantifier, "all")), ("without", of(Polarity, "not")),
    ("wont", of(Polarity, "not")), ("worse", of(Degree, "worse")), ("worst", of(Degree, "worst")),
    ("wouldnt", of(Polarity, "not")), ("younger", of(Degree, "younger")),
    ("youngest", of(Degree, "youngest")),
];
