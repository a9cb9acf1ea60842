//! Where the lines are drawn through the likelihoods: what is told, what is surely told, what is surely left out.

/// Where the lines are drawn through the likelihoods.
///
/// One false "omitted" costs more trust than ten cells marked for a look, and so does being sure of what is false: a cell is sure only near
/// the ends, all others are shown as "check".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines {
    /// From here on it is carried.
    pub told: f64,
    /// Below, an omission is sure of what other words can hardly say: somebody's very words, somebody whom the article does not name.
    pub surely_omitted: f64,
    /// The same for anything else.
    pub surely_omitted_plain: f64,
    /// From here on telling may be sure.
    pub surely_told: f64,
    /// From here on what is carried is stated; below, in part.
    pub faithful: f64,
    /// The same where an act is done in one and only planned, asked for or possible in the other: reports of one event often differ so.
    pub faithful_planned: f64,
    /// From here on it may surely be stated.
    pub surely_faithful: f64,
    /// The same where every act is told by the same people.
    pub surely_faithful_acts: f64,
}

impl Lines {
    /// For statements from a list, which are short.
    ///
    /// Of 352 omissions below 0.07 in the labelled stories, invented events and samples 4 are told, of the next 53 up to 0.09 six, most in the
    /// samples, whose outlets word things far apart. The verdicts agree best with the readers' if what is told begins at 0.58 to 0.60; below,
    /// fewer are called omitted that are told.
    pub const LISTED: Lines = Lines {
        told: 0.58,
        surely_omitted: 0.07,
        surely_omitted_plain: 0.07,
        surely_told: 0.8,
        faithful: 0.55,
        faithful_planned: 0.7,
        surely_faithful: 0.85,
        surely_faithful_acts: 0.7,
    };

    /// For statements cut out of the articles: they bring details along, so an article that tells the fact carries a smaller share of it,
    /// and a high likelihood says less. Of the labelled stories' cells from 0.8 on 3 of 58 were surely and wrongly told, from 0.9 on 1 of 54.
    /// They are told in so many other words that an omission of anything plain is never sure: of 60 surely omitted ones read by hand, 20 were told at
    /// least in part, of the 33 that quote or name somebody else 4.
    pub const OWN: Lines = Lines { told: 0.40, surely_told: 0.9, surely_omitted_plain: 0.0, ..Lines::LISTED };
}
