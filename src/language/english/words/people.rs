//! English words that show people: honorifics, titles, given names, short forms of given names.

/// Honorifics of women, in lower case without the full stop.
pub const WOMENS_HONORIFICS: &[&str] = &[
    "assemblywoman", "baroness", "chairwoman", "congresswoman", "councilwoman", "dame", "duchess", "empress",
    "lady", "madam", "miss", "mother", "mrs", "ms", "princess", "queen", "sister", "spokeswoman",
];

/// Honorifics of men, in lower case without the full stop.
pub const MENS_HONORIFICS: &[&str] = &[
    "assemblyman", "baron", "brother", "chairman", "congressman", "councilman", "duke", "emperor", "father",
    "fr", "king", "lord", "messrs", "mr", "pope", "prince", "sir", "spokesman",
];

/// Words before a person's name that are not part of it; several may follow each other. Lower case, without full stops.
pub const TITLES: &[&str] = &[
    "acting", "adm", "admiral", "agent", "ambassador", "ambassadors", "archbishop", "assemblyman",
    "assemblywoman", "assistant", "attorney", "attorney general", "auditor", "ayatollah", "bishop", "brig",
    "brigadier", "cabinet secretary", "capt", "captain", "cardinal", "ceo", "chair", "chairman", "chairmen",
    "chairperson", "chairwoman", "chancellor", "chief", "chief cabinet secretary", "chief executive",
    "chief justice", "chief of staff", "cmdr", "co-chair", "co-founder", "coach", "col", "colonel", "commander",
    "commissioner", "commodore", "comptroller", "congressman", "congresswoman", "constable", "consul",
    "corporal", "councillor", "councilman", "councilor", "councilwoman", "counsel", "cpl", "crown prince",
    "dad", "dean", "defence minister", "defense minister", "defense secretary", "delegate", "dep", "deputy",
    "detective", "director", "director general", "dr", "editor", "emperor", "empress", "envoy", "father",
    "finance minister", "fire chief", "first lady", "foreign minister", "foreign secretary", "former",
    "founder", "fr", "gen", "general", "gov", "governor", "governors", "govs", "harbormaster", "harbourmaster",
    "health minister", "home secretary", "hon", "host", "house speaker", "imam", "incoming", "insp",
    "inspector", "interior minister", "judge", "justice", "king", "lady", "leader", "lieutenant", "lord", "lt",
    "lt gov", "maj", "major", "majority leader", "mayor", "messrs", "mgr", "minister", "minority leader",
    "miss", "mom", "monsignor", "mother", "mp", "mr", "mrs", "ms", "mum", "mx", "officer", "opposition leader", "outgoing",
    "party chairman", "pastor", "pm", "police chief", "pope", "premier", "president", "president-elect",
    "presidents", "press secretary", "prime minister", "prince", "princess", "prof", "professor", "pvt",
    "queen", "rabbi", "rep", "representative", "representatives", "reps", "rev", "reverend", "secretary",
    "secretary general", "secretary-general", "sen", "senator", "senators", "sens", "sergeant", "sgt", "sheikh",
    "sheriff", "sir", "sister", "solicitor general", "speaker", "special agent", "special envoy", "spokesman",
    "spokesperson", "spokeswoman", "superintendent", "supreme leader", "supt", "surgeon general", "treasurer",
    "treasury secretary", "undersecretary", "vice chairman", "vice chairwoman", "vice premier", "vice president",
];

/// Nouns that say what somebody is; in lower-case text before a name or in an apposition after it.
pub const ROLE_NOUNS: &[&str] = &[
    "activist", "actor", "actress", "adviser", "advisor", "aide", "aide-de-camp", "ally", "ambassador",
    "analyst", "anchor", "anchorman", "archaeologist", "architect", "artist", "assistant", "associate",
    "astronaut", "athlete", "attorney", "author", "banker", "biologist", "bishop", "blogger", "broker",
    "brother", "brother-in-law", "candidate", "captain", "cardinal", "caucus", "chair", "chairman",
    "chairperson", "chairwoman", "chancellor", "chaplain", "chef", "chief", "clerk", "co-chair", "co-chairman",
    "co-chairwoman", "co-founder", "coach", "columnist", "commander", "commentator", "commissioner",
    "comptroller", "congressman", "congresswoman", "conservative", "consul", "consultant", "contractor",
    "coordinator", "correspondent", "councillor", "councilman", "councilwoman", "counsel", "counselor",
    "critic", "curator", "daughter", "dean", "defendant", "delegate", "democrat", "deputy", "designer",
    "detective", "developer", "diplomat", "director", "doctor", "donor", "driver", "economist", "editor",
    "educator", "engineer", "envoy", "executive", "expert", "farmer", "father", "father-in-law", "fellow",
    "fighter", "firefighter", "fisherman", "founder", "freshman", "friend", "general", "geologist", "governor",
    "graduate", "harbormaster", "harbourmaster", "head", "historian", "host", "husband", "hydrologist",
    "incumbent", "independent", "inspector", "instructor", "inventor", "investigator", "investor", "journalist",
    "judge", "justice", "lawmaker", "lawyer", "leader", "lecturer", "legislator", "liberal", "libertarian",
    "lieutenant", "lobbyist", "magistrate", "manager", "mayor", "member", "meteorologist", "millionaire",
    "minister", "mother", "mother-in-law", "negotiator", "neighbor", "neighbour", "neurologist", "nominee",
    "novelist", "nurse", "officer", "official", "operative", "operator", "opponent", "organiser", "organizer",
    "owner", "painter", "partner", "pastor", "pathologist", "physician", "pilot", "player", "poet", "policeman",
    "politician", "pollster", "premier", "president", "priest", "prince", "princess", "principal", "producer",
    "professor", "prosecutor", "provost", "psychologist", "publisher", "rabbi", "ranger", "reporter",
    "representative", "republican", "researcher", "resident", "salesman", "scholar", "scientist", "scout",
    "secretary", "seismologist", "senator", "sergeant", "sheriff", "singer", "sister", "sister-in-law",
    "skipper", "soldier", "solicitor", "son", "speaker", "specialist", "spokesman", "spokesperson",
    "spokeswoman", "staffer", "star", "strategist", "student", "superintendent", "supervisor", "surgeon",
    "teacher", "technician", "trader", "trainer", "treasurer", "trustee", "undersecretary", "veteran", "vicar",
    "victim", "volunteer", "widow", "widower", "wife", "winner", "witness", "worker", "writer",
];

/// Words that may come between an article and a role noun before a name, and belong to the role.
pub const ROLE_ADJECTIVES: &[&str] = &[
    "acting", "air", "army", "assistant", "associate", "campaign", "chief", "city", "civil", "congressional",
    "conservative", "county", "defence", "defense", "democratic", "deputy", "education", "elected", "ex",
    "executive", "federal", "fellow", "finance", "foreign", "former", "general", "health", "house", "incoming",
    "independent", "interior", "junior", "labor", "labour", "late", "leading", "legal", "liberal", "local",
    "long-time", "longtime", "majority", "managing", "media", "military", "minority", "national", "navy",
    "newly", "onetime", "opposition", "outgoing", "party", "police", "policy", "political", "presidential",
    "press", "prominent", "republican", "research", "retired", "rights", "ruling", "senate", "senior",
    "special", "state", "then", "top", "transportation", "union", "veteran", "vice",
];

/// What may follow a family name and distinguishes nobody. Lower case, without full stops.
pub const SUFFIXES: &[&str] = &[
    "esq", "ii", "iii", "iv", "jr", "md", "phd", "sr",
];

/// Small words inside a family name.
pub const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten",
    "ter", "van", "von", "y",
];

/// Common given names of women, in lower case.
pub const WOMENS_NAMES: &[&str] = &[
    "abigail", "agnes", "aiko", "alexandra", "alice", "alicia", "alison", "allison", "amanda", "amelia", "amy",
    "ana", "andrea", "angela", "angelina", "anita", "ann", "anna", "anne", "annie", "audrey", "barbara",
    "beatrice", "bella", "beth", "betsy", "betty", "beverly", "bonnie", "brenda", "bridget", "camille", "carly",
    "carmen", "carol", "caroline", "carolyn", "catherine", "cathy", "charlotte", "cheryl", "christina",
    "christine", "cindy", "claire", "clara", "claudia", "connie", "cynthia", "dana", "danielle", "daphne",
    "dawn", "deborah", "debra", "denise", "diana", "diane", "donna", "doris", "dorothy", "edith", "eileen",
    "elaine", "eleanor", "elena", "elise", "elizabeth", "ella", "ellen", "emily", "emma", "erica", "erika",
    "erin", "esther", "ethel", "eva", "evelyn", "fatima", "fiona", "florence", "frances", "gabrielle", "gail",
    "geraldine", "gina", "ginger", "gladys", "gloria", "grace", "greta", "hannah", "harriet", "hazel",
    "heather", "helen", "hillary", "holly", "huma", "ida", "ilhan", "ines", "ingrid", "irene", "iris", "isabel",
    "ivanka", "ivy", "jacqueline", "jane", "janet", "janice", "jean", "jeanne", "jenna", "jennifer", "jenny",
    "jessica", "jill", "jo", "joan", "joanna", "josephine", "joyce", "juanita", "judith", "judy", "julia",
    "julie", "june", "kamala", "karen", "kate", "katherine", "kathleen", "kathy", "katie", "kay", "kayla",
    "keiko", "kelly", "kellyanne", "kimberly", "kirsten", "kristen", "laura", "lauren", "leah", "leila",
    "leticia", "lillian", "linda", "lisa", "liz", "lois", "lorraine", "louise", "lucia", "lucy", "lydia",
    "lynn", "madeleine", "maggie", "marcia", "margaret", "maria", "marian", "marie", "marilyn", "marjorie",
    "marlene", "martha", "mary", "maureen", "megan", "meghan", "melania", "melissa", "mercedes", "meredith",
    "mia", "michelle", "mildred", "miriam", "molly", "monica", "nadia", "nancy", "naomi", "natalie", "nicole",
    "nikki", "nina", "nora", "norma", "olga", "olivia", "pamela", "patricia", "patsy", "patty", "paula",
    "pauline", "peggy", "penny", "phyllis", "priya", "rachel", "rebecca", "regina", "renee", "rhonda", "rita",
    "roberta", "robin", "rosa", "rose", "rosemary", "roxanne", "ruth", "sally", "samantha", "sanae", "sandra",
    "sara", "sarah", "sharon", "sheila", "shirley", "sofia", "sonia", "sophia", "stacey", "stella", "stephanie",
    "sue", "susan", "suzanne", "sylvia", "tammy", "tanya", "tara", "teresa", "thelma", "theresa", "tina",
    "tracy", "ursula", "valerie", "vanessa", "vera", "veronica", "victoria", "violet", "virginia", "vivian",
    "wanda", "wendy", "winifred", "yoko", "yolanda", "yvonne", "zoe",
];

/// Common given names of men, in lower case.
pub const MENS_NAMES: &[&str] = &[
    "aaron", "abdul", "abraham", "adam", "adrian", "ahmed", "akira", "alan", "albert", "alberto", "alejandro",
    "alex", "alexander", "alexei", "alfred", "ali", "allan", "allen", "alvin", "amit", "anders", "andre",
    "andreas", "andrew", "andy", "angelo", "anthony", "antonio", "antony", "archibald", "arnold", "arthur",
    "artur", "ashton", "asif", "austin", "barack", "barney", "barry", "bart", "ben", "benjamin", "bernard",
    "bernie", "bill", "billy", "bob", "bobby", "boris", "brad", "bradley", "brandon", "brendan", "brett",
    "brian", "bruce", "bryan", "byron", "calvin", "carl", "carlos", "cecil", "charles", "charlie", "chris",
    "christian", "christopher", "chuck", "clarence", "clark", "claude", "clifford", "clint", "clyde", "colin",
    "conrad", "craig", "curtis", "cyrus", "dale", "damon", "dan", "daniel", "danny", "darrell", "darren",
    "dave", "david", "dean", "dennis", "derek", "dick", "diego", "dirk", "dmitri", "dmitry", "don", "donald",
    "doug", "douglas", "duncan", "dwight", "earl", "ed", "eddie", "edgar", "edmund", "eduardo", "edward",
    "edwin", "elijah", "elliott", "elon", "emanuel", "emmanuel", "enrique", "eric", "erik", "ernest", "ethan",
    "eugene", "evan", "felix", "fernando", "floyd", "francis", "francisco", "frank", "franklin", "fred",
    "frederick", "fumio", "gabriel", "gareth", "garrett", "gary", "gavin", "gene", "geoffrey", "george", "gerald",
    "gerard", "gilbert", "giovanni", "glen", "glenn", "gordon", "graham", "greg", "gregory", "guillermo",
    "gustav", "guy", "hank", "harold", "harry", "harvey", "hassan", "henry", "herbert", "herman", "howard",
    "hubert", "hugh", "hugo", "ian", "ibrahim", "igor", "ivan", "jack", "jackson", "jacob", "jaime", "jake",
    "jamal", "james", "jamie", "jared", "jason", "javier", "jay", "jeff", "jeffrey", "jens", "jeremy", "jerome",
    "jerry", "jesse", "jesus", "jim", "jimmy", "joachim", "joe", "joel", "johan", "john", "johnny", "jon",
    "jonah", "jonathan", "jorge", "jose", "joseph", "josh", "joshua", "juan", "julian", "julius", "justin",
    "karl", "keith", "ken", "kenji", "kenneth", "kent", "kevin", "kim", "kirk", "klaus", "kurt", "kyle",
    "lance", "larry", "lars", "laurence", "lawrence", "lee", "leo", "leon", "leonard", "leroy", "leslie",
    "lester", "lewis", "liam", "lindsey", "lloyd", "logan", "louis", "lucas", "luis", "luke", "malcolm",
    "manuel", "marc", "marco", "marcus", "mario", "mark", "marshall", "martin", "marvin", "mathew", "matt",
    "matthew", "maurice", "max", "maxwell", "melvin", "michael", "miguel", "mike", "milton", "mitch",
    "mitchell", "mitt", "mohamed", "mohammad", "mohammed", "morris", "moses", "muhammad", "nathan", "nathaniel",
    "neal", "neil", "nelson", "newt", "nicholas", "nick", "nicolas", "nigel", "noah", "noel", "norman", "oleg",
    "oliver", "omar", "orlando", "oscar", "otto", "owen", "pablo", "patrick", "paul", "pedro", "perry", "pete",
    "peter", "phil", "philip", "phillip", "pierre", "preston", "rafael", "raj", "ralph", "ramon", "randall",
    "randy", "raul", "ray", "raymond", "reggie", "reginald", "reuben", "ricardo", "richard", "rick", "ricky",
    "rob", "robert", "roberto", "rodney", "roger", "roland", "ron", "ronald", "rory", "ross", "roy", "ruben",
    "rudolph", "rudy", "russell", "ryan", "salvador", "sam", "samuel", "scott", "sean", "sebastian", "sergei",
    "sergio", "seth", "shane", "shawn", "shigeru", "shinzo", "sidney", "simon", "stanley", "stefan", "stephen",
    "steve", "steven", "stewart", "stuart", "takashi", "ted", "terence", "terry", "theodore", "thomas", "tim",
    "timothy", "toby", "todd", "tom", "tommy", "tony", "travis", "trevor", "troy", "tyler", "vernon", "victor",
    "vincent", "vladimir", "volodymyr", "wallace", "walter", "warren", "wayne", "wesley", "wilbur", "will",
    "william", "willie", "winston", "yusuf", "zachary",
];

/// Short forms of given names and their full forms (with a few spelling variants).
pub const SHORT_GIVEN_NAMES: &[(&str, &str)] = &[
    ("abby", "abigail"), ("al", "albert"), ("alex", "alexander"), ("andy", "andrew"), ("barb", "barbara"),
    ("ben", "benjamin"), ("bernie", "bernard"), ("bert", "albert"), ("beth", "elizabeth"),
    ("betsy", "elizabeth"), ("betty", "elizabeth"), ("bill", "william"), ("billy", "william"),
    ("bob", "robert"), ("bobby", "robert"), ("cathy", "catherine"), ("charlie", "charles"),
    ("chris", "christopher"), ("chuck", "charles"), ("cindy", "cynthia"), ("dan", "daniel"),
    ("danny", "daniel"), ("dave", "david"), ("deb", "deborah"), ("debbie", "deborah"), ("dick", "richard"),
    ("don", "donald"), ("doug", "douglas"), ("drew", "andrew"), ("ed", "edward"), ("eddie", "edward"),
    ("fred", "frederick"), ("gabe", "gabriel"), ("geoff", "geoffrey"), ("greg", "gregory"), ("hank", "henry"),
    ("jack", "john"), ("jake", "jacob"), ("jeff", "jeffrey"), ("jen", "jennifer"), ("jenny", "jennifer"),
    ("jerry", "gerald"), ("jim", "james"), ("jimmy", "james"), ("joe", "joseph"), ("jon", "jonathan"),
    ("josh", "joshua"), ("kate", "katherine"), ("kathy", "katherine"), ("katie", "katherine"),
    ("ken", "kenneth"), ("larry", "lawrence"), ("liz", "elizabeth"), ("maggie", "margaret"),
    ("matt", "matthew"), ("meg", "margaret"), ("mike", "michael"), ("mitch", "mitchell"),
    ("mohamed", "mohammed"), ("mohammad", "mohammed"), ("muhammad", "mohammed"), ("nate", "nathan"),
    ("nick", "nicholas"), ("pam", "pamela"), ("pat", "patrick"), ("patty", "patricia"), ("peggy", "margaret"),
    ("pete", "peter"), ("phil", "philip"), ("phillip", "philip"), ("randy", "randall"), ("ray", "raymond"),
    ("rich", "richard"), ("rick", "richard"), ("rob", "robert"), ("ron", "ronald"), ("sam", "samuel"),
    ("sandy", "sandra"), ("stephen", "steven"), ("steve", "steven"), ("sue", "susan"), ("ted", "edward"),
    ("terry", "terence"), ("tim", "timothy"), ("tom", "thomas"), ("tommy", "thomas"), ("tony", "anthony"),
    ("vince", "vincent"), ("walt", "walter"), ("will", "william"),
];

/// Nouns for somebody with children: "a mother of four".
pub const PARENTS: &[&str] = &[
    "dad", "father", "grandfather", "grandmother", "mom", "mother", "mum", "parent", "widow", "widower",
];

/// Further nouns for a person about whom nothing else is said, which WordNet did not meet.
pub const PERSON_NOUNS: &[&str] = &[
    "boyfriend", "cameraman", "campaigner", "commuter", "deckhand", "fan", "haulier", "headteacher", "insider",
    "jogger", "local", "medic", "migrant", "mp", "mum", "paramedic", "person", "protester", "rescuer", "source",
    "toddler", "tweeter",
];

/// Nouns for women and girls, in addition to those that end in "woman".
pub const WOMENS_NOUNS: &[&str] = &[
    "actress", "aunt", "daughter", "girl", "girlfriend", "grandmother", "lady", "mom", "mother", "mum", "niece",
    "sister", "widow", "wife", "woman",
];

/// Nouns for men and boys.
pub const MENS_NOUNS: &[&str] = &[
    "actor", "boy", "boyfriend", "brother", "businessman", "chairman", "congressman", "dad", "father",
    "fisherman", "gentleman", "grandfather", "husband", "man", "nephew", "policeman", "salesman", "son",
    "spokesman", "uncle", "widower",
];

/// Words that open a sentence before a name and describe its bearer: not part of the name.
pub const DESCRIBING_WORDS: &[&str] = &[
    "ex", "fellow", "late", "leading", "longtime", "newly", "onetime", "prominent", "retired", "ruling", "then",
    "top", "veteran",
];
