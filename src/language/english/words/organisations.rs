//! English words that show organisations, parties and outlets.

/// A name that ends with one of these is an organisation. Lower case.
pub const ORGANISATION_NOUNS: &[&str] = &[
    "academy", "administration", "agency", "airlines", "airways", "alliance", "army", "assembly", "associates",
    "association", "authority", "ballet", "bank", "baptists", "board", "brigade", "broadcasting", "brotherhood",
    "bureau", "cabinet", "caucus", "center", "centre", "chamber", "chambers", "charity", "church", "club", "co",
    "coalition", "college", "commission", "committee", "community", "company", "confederation", "conference",
    "congress", "consortium", "consulate", "convention", "cooperative", "corp", "corporation", "corps",
    "council", "court", "courts", "daily", "department", "directorate", "dispatch", "embassy", "enterprise",
    "exchange", "faction", "federation", "fire", "fleet", "force", "forces", "forum", "foundation", "front",
    "fund", "funds", "gazette", "globe", "government", "group", "guard", "guards", "guild", "herald",
    "hospital", "house", "inc", "industries", "initiative", "institute", "institution", "journal",
    "laboratories", "laboratory", "league", "legislature", "library", "limited", "llc", "ltd", "magazine",
    "media", "ministry", "mission", "monitor", "motors", "movement", "museum", "navy", "network", "networks",
    "news", "newspaper", "office", "orchestra", "organisation", "organization", "parliament", "partners",
    "party", "police", "post", "press", "project", "radio", "register", "registry", "review", "school",
    "schools", "secretariat", "senate", "service", "services", "shimbun", "society", "studios", "sun",
    "syndicate", "systems", "team", "telegraph", "television", "times", "treasury", "tribune", "trust", "union",
    "united", "university", "watch", "weekly", "wire", "works",
];

/// Last words of the names of bodies that are named after the town where they are: the town's name alone is the town.
pub const TOWN_BODIES: &[&str] = &[
    "authority", "church", "college", "council", "court", "courts", "fire", "hospital", "library", "museum", "police",
    "school", "schools",
];

/// Nouns after which "of", "for" or "on" continues the name: "Ministry of Transport".
pub const ORGANISATION_HEADS: &[&str] = &[
    "academy", "agency", "alliance", "americans", "archdiocese", "assembly", "association", "bank", "board",
    "bureau", "campaign", "center", "centre", "chamber", "church", "citizens", "club", "coalition", "college",
    "commission", "committee", "conference", "congress", "council", "court", "daughters", "department",
    "diocese", "district", "division", "embassy", "faculty", "federation", "forum", "foundation", "friends",
    "fund", "guild", "institute", "institution", "knights", "league", "library", "ministry", "mothers",
    "movement", "museum", "office", "organisation", "organization", "party", "school", "secretary", "society",
    "sons", "supreme", "union", "university",
];

/// Last words of newspapers' names, to which these are shortened: "the Times".
pub const OUTLET_NOUNS: &[&str] = &[
    "chronicle", "courier", "daily", "dispatch", "examiner", "gazette", "globe", "guardian", "herald",
    "independent", "inquirer", "journal", "mail", "monitor", "news", "observer", "post", "press", "record",
    "register", "review", "shimbun", "standard", "star", "sun", "telegraph", "times", "tribune", "voice",
    "weekly",
];

/// Last words of the names of agencies, stations and magazines, to which these are not shortened.
pub const FURTHER_OUTLETS: &[&str] = &[
    "agency", "bloomberg", "hill", "magazine", "network", "politico", "radio", "reuters", "television",
];

/// Offices that every country or state has: their owner must be given too. Lower case.
pub const GENERIC_OFFICES: &[&str] = &[
    "air force", "army", "cabinet", "central bank", "coast guard", "commerce ministry", "congress",
    "constitutional court", "defence ministry", "defense department", "defense ministry", "education ministry",
    "embassy", "finance ministry", "foreign affairs ministry", "foreign ministry", "foreign office",
    "government", "health ministry", "high court", "house", "house of representatives", "interior ministry",
    "justice department", "justice ministry", "marine corps", "ministry of commerce", "ministry of defence",
    "ministry of defense", "ministry of education", "ministry of finance", "ministry of foreign affairs",
    "ministry of health", "ministry of justice", "ministry of the interior", "ministry of transport",
    "national assembly", "national guard", "navy", "parliament", "senate", "state department", "supreme court",
    "trade ministry", "transport ministry", "treasury", "treasury department",
];

/// Parties, faiths and persuasions: adjectives and followers. Not names by themselves, but part of an organisation's
/// name.
pub const ADHERENTS: &[&str] = &[
    "african-american", "african-americans", "anglican", "anglicans", "arab", "arabs", "atheist", "atheists",
    "baptist", "baptists", "buddhist", "buddhists", "catholic", "catholics", "christian", "christians",
    "communist", "communists", "congressional", "conservatism", "conservative", "conservatives", "democrat",
    "democratic", "democrats", "evangelical", "evangelicals", "federal", "hindu", "hindus", "hispanic",
    "hispanics", "independent", "islamic", "islamist", "islamists", "jesuit", "jesuits", "jew", "jewish",
    "jews", "kurdish", "kurds", "labour", "latino", "latinos", "liberal", "liberals", "marxist", "mormon",
    "mormons", "muslim", "muslims", "nazi", "nazis", "orthodox", "presbyterian", "presbyterians",
    "presidential", "protestant", "protestants", "republican", "republicans", "roman", "shia", "shiite",
    "shiites", "socialist", "socialists", "sunni", "sunnis", "tories", "tory", "western",
];

/// Capitalised words and acronyms that are not names.
pub const NOT_NAMES: &[&str] = &[
    "AC", "AD", "AIDS", "AM", "AND", "ATM", "BC", "BREAKING", "BY", "Bible", "CD", "CEO", "CFO", "COO",
    "Christmas", "D.C.", "DC", "DNA", "DUI", "DVD", "Dr", "EXCLUSIVE", "Earth", "Easter", "FAQ", "FOR", "FYI",
    "GDP", "GMT", "GPS", "God", "Group", "HB", "HD", "HIV", "ID", "IN", "IQ", "IT", "Inc", "Internet", "Jr",
    "LED", "LGBT", "LGBTQ", "Lord", "MP", "MPs", "MRI", "MVP", "Member", "Mr", "Mrs", "Ms", "NGO", "NOT",
    "Nobel", "OF", "OK", "Olympic", "Olympics", "PC", "PDF", "PHOTO", "PHOTOS", "PIN", "PM", "PR", "Photo",
    "Photos", "Q&A", "RIP", "SB", "SOS", "SUV", "Sr", "THE", "TO", "TV", "Thanksgiving", "Trust", "Tweet",
    "Tweets", "UPDATE", "UPDATED", "URL", "Union", "VIDEO", "VIP", "VIPs", "WATCH", "Web",
];

/// Names that every reader knows to be the same, in their lower forms.
pub const OTHER_NAMES: &[(&str, &str)] = &[
    ("afp", "agence france-presse"), ("ap", "associated press"), ("cia", "central intelligence agency"),
    ("dnc", "democratic national committee"), ("eu", "european union"),
    ("fbi", "federal bureau of investigation"), ("gop", "republican party"),
    ("imf", "international monetary fund"),
    ("naacp", "national association for the advancement of colored people"),
    ("nato", "north atlantic treaty organization"), ("nra", "national rifle association"),
    ("pentagon", "defense department"), ("rnc", "republican national committee"), ("un", "united nations"),
];

/// Nouns at the start of a name after which "of" continues with a place: "Gulf of Harlan".
pub const PLACE_HEADS: &[&str] = &[
    "bay", "cape", "city", "gulf", "isle", "port", "republic", "sea", "strait", "straits",
];

/// Last words of offices whose name may have "and" inside: "Ways and Means Committee".
pub const PAIRED_OFFICES: &[&str] = &[
    "administration", "agency", "association", "bureau", "commission", "committee", "department", "institute",
    "service",
];

/// Titles that only say when somebody held an office, and are none by themselves.
pub const TITLE_MODIFIERS: &[&str] = &[
    "acting", "assistant", "deputy", "former", "incoming", "outgoing",
];
