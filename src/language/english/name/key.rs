//! What tells the people, places and organisations of an event apart.
//!
//! The order of the keys decides which of two joined ones stands for both; it is the order of the words.

/// A person, a place, an organisation, or a name of which nothing is known. Words are in their lower form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKey {
    /// A name by its words.
    Name(Vec<String>),
    /// An organisation.
    Organisation(OrganisationKey),
    /// A person.
    Person {
        /// The family name.
        family: String,
        /// The given name, in its full form; `None` where several people of the family may be meant.
        given: Option<String>,
    },
    /// A place by its usual name.
    Place(String),
}

/// An organisation by its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrganisationKey {
    /// Whose it is.
    pub owner: Owner,
    /// The words of its name: "foreign", "ministry".
    pub words: Vec<String>,
}

/// The country that an office belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// This country, in lower case.
    Country(String),
    /// None that is told.
    Untold,
}
