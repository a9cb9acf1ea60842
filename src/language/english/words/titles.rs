//! Abbreviations of titles.

/// The stem of the word for which a title's abbreviation stands: "Rep." and "Representative" are one title. Other words
/// are unchanged.
pub fn spelt_out(stem: &str) -> &str {
    match stem {
        "rep" => "repres",
        "sen" => "senat",
        "gov" => "governor",
        "gen" => "general",
        "col" => "colonel",
        "lt" => "lieuten",
        "sgt" => "sergeant",
        "capt" => "captain",
        "prof" => "professor",
        "rev" => "reverend",
        "pres" => "presid",
        "sec" => "secretari",
        "dept" => "depart",
        "univ" => "univers",
        _ => stem,
    }
}
