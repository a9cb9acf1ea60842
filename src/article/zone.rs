//! Abbreviations of time zones.

/// Minutes east of Greenwich for an abbreviation in lower case without dots; `None` for one that stands for several
/// offsets ("et" has two in a year, "cst" and "ist" two and three in the world). By the legal definitions of the zones.
pub fn zone_minutes(abbreviation: &str) -> Option<i32> {
    let hours = match abbreviation {
        "z" | "gmt" | "utc" | "wet" => 0,
        "bst" | "cet" | "west" => 1,
        "cest" | "eet" | "sast" => 2,
        "eest" | "msk" => 3,
        "hkt" | "sgt" | "awst" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        "edt" => -4,
        "est" | "cdt" => -5,
        "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" | "akdt" => -8,
        _ => return None,
    };
    Some(hours * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_two_offsets_names_none() {
        assert_eq!(zone_minutes("jst"), Some(540));
        assert_eq!(zone_minutes("est"), Some(-300));
        assert_eq!([zone_minutes("et"), zone_minutes("cst"), zone_minutes("ist")], [None; 3]);
    }
}
