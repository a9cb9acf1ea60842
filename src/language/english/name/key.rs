//! What distinguishes the people, places and organisations of an event.
//!
//! The order of the keys, which is the order of their words, decides which of two joined ones stands for both.

/// A person, a place, an organisation, or a name of unknown kind. Words are in their lower form.
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
        /// The given name, in its full form; `None` if several people of the family may be meant.
        given: Option<String>,
    },
    /// A place by its usual name.
    Place(String),
}

/// An organisation by its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrganisationKey {
    /// Its owner.
    pub owner: Owner,
    /// The words of its name: "foreign", "ministry".
    pub words: Vec<String>,
}

/// The country to which an office belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// This country, in lower case.
    Country(String),
    /// None is given.
    Untold,
}
