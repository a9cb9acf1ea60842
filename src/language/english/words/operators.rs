//! Small English words that decide what the words around them say: "not", "all", "before", "first".

/// In lower case without apostrophes, each with what it amounts to: words that mean the same have one value.
pub const OPERATORS: &[(&str, &str)] = &[
    ("above", "more"), ("after", "after"), ("afterward", "after"), ("afterwards", "after"),
    ("against", "against"), ("all", "all"), ("almost", "nearly"), ("arent", "not"), ("before", "before"),
    ("below", "less"), ("best", "best"), ("better", "better"), ("bigger", "larger"), ("biggest", "largest"),
    ("both", "all"), ("cannot", "not"), ("cant", "not"), ("closest", "closest"), ("couldnt", "not"),
    ("didnt", "not"), ("doesnt", "not"), ("dont", "not"), ("down", "down"), ("during", "during"),
    ("each", "all"), ("earlier", "earlier"), ("earliest", "earliest"), ("eighth", "eighth"),
    ("entire", "all"), ("every", "all"), ("everybody", "all"), ("everyone", "all"), ("exceeded", "more"),
    ("exceeding", "more"), ("exceeds", "more"), ("faster", "faster"), ("fastest", "fastest"),
    ("few", "few"), ("fewer", "less"), ("fewest", "fewest"), ("fifth", "fifth"), ("final", "last"),
    ("first", "first"), ("fourth", "fourth"), ("greater", "larger"), ("greatest", "largest"),
    ("hadnt", "not"), ("half", "half"), ("hasnt", "not"), ("havent", "not"), ("higher", "higher"),
    ("highest", "highest"), ("inside", "inside"), ("isnt", "not"), ("larger", "larger"),
    ("largest", "largest"), ("last", "last"), ("later", "later"), ("latest", "last"), ("least", "at least"),
    ("less", "less"), ("longer", "longer"), ("longest", "longest"), ("lower", "lower"),
    ("lowest", "lowest"), ("majority", "most"), ("maximum", "at most"), ("minimum", "at least"),
    ("more", "more"), ("most", "most"), ("mostly", "most"), ("nearly", "nearly"), ("neither", "not"),
    ("never", "not"), ("newer", "younger"), ("newest", "youngest"), ("next", "next"), ("ninth", "ninth"),
    ("no", "not"), ("nobody", "not"), ("none", "not"), ("nor", "not"), ("not", "not"), ("nothing", "not"),
    ("older", "older"), ("oldest", "oldest"), ("only", "only"), ("outside", "outside"), ("over", "more"),
    ("second", "second"), ("seventh", "seventh"), ("several", "some"), ("shorter", "shorter"),
    ("shortest", "shortest"), ("shouldnt", "not"), ("since", "since"), ("sixth", "sixth"),
    ("slower", "slower"), ("slowest", "slowest"), ("slowly", "slower"), ("smaller", "smaller"),
    ("smallest", "smallest"), ("sole", "only"), ("some", "some"), ("stronger", "stronger"),
    ("strongest", "strongest"), ("tenth", "tenth"), ("third", "third"), ("under", "less"),
    ("until", "until"), ("up", "up"), ("wasnt", "not"), ("weaker", "weaker"), ("weakest", "weakest"),
    ("werent", "not"), ("whole", "all"), ("without", "not"), ("wont", "not"), ("worse", "worse"),
    ("worst", "worst"), ("wouldnt", "not"), ("younger", "younger"), ("youngest", "youngest"),
];

/// Prepositions, each with the relation that it expresses: those that editors exchange for each other have one value.
/// "Of" and "as", which say little, are left out. Sorted.
pub const RELATIONS: &[(&str, &str)] = &[
    ("across", "in"), ("after", "after"), ("against", "against"), ("alongside", "with"), ("around", "in"),
    ("at", "in"), ("before", "before"), ("by", "by"), ("despite", "despite"), ("during", "in"),
    ("following", "after"), ("for", "for"), ("from", "from"), ("in", "in"), ("inside", "in"), ("into", "in"),
    ("near", "in"), ("off", "out"), ("on", "in"), ("onto", "in"), ("outside", "out"), ("since", "since"),
    ("through", "in"), ("throughout", "in"), ("till", "until"), ("to", "to"), ("toward", "to"),
    ("towards", "to"), ("until", "until"), ("upon", "in"), ("with", "with"), ("within", "in"),
    ("without", "without"),
];
