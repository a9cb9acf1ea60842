//! English grammatical words: they are never names, nor counted things.

/// Articles, pronouns, prepositions, conjunctions, auxiliaries, number words and common adverbs, in lower case without
/// apostrophes.
pub const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "according", "across", "actually", "after", "afterward", "again", "against", "ago",
    "ahead", "aint", "all", "almost", "alone", "along", "already", "also", "although", "always", "am", "amid",
    "among", "an", "and", "another", "any", "anybody", "anyone", "anything", "anyway", "apart", "are", "arent",
    "around", "as", "aside", "asked", "at", "away", "back", "based", "be", "because", "been", "before",
    "behind", "being", "below", "beneath", "beside", "besides", "between", "beyond", "both", "but", "by",
    "came", "can", "cannot", "cant", "come", "could", "couldnt", "currently", "despite", "did", "didnt", "do",
    "does", "doesnt", "doing", "done", "dont", "down", "due", "during", "each", "earlier", "eight", "either",
    "eleven", "else", "elsewhere", "enough", "even", "eventually", "ever", "every", "everybody", "everyone",
    "everything", "except", "far", "few", "fewer", "finally", "first", "five", "following", "for", "four",
    "from", "further", "given", "go", "got", "had", "hadnt", "hardly", "has", "hasnt", "have", "havent",
    "having", "he", "hello", "hence", "her", "here", "heres", "hers", "herself", "hes", "hi", "him", "himself",
    "his", "how", "however", "hundreds", "i", "id", "if", "ill", "im", "in", "indeed", "inside", "instead",
    "into", "is", "isnt", "it", "itll", "its", "itself", "ive", "just", "last", "lastly", "lately", "later",
    "least", "less", "lest", "let", "lets", "like", "likewise", "little", "many", "maybe", "me", "meanwhile",
    "mere", "might", "millions", "mine", "more", "moreover", "most", "mostly", "much", "must", "my", "myself",
    "near", "nearby", "nearly", "neither", "never", "nevertheless", "next", "nine", "no", "nobody", "none",
    "nonetheless", "nor", "not", "nothing", "now", "nowhere", "of", "off", "often", "oh", "ok", "okay", "on",
    "once", "one", "ones", "only", "onto", "or", "other", "others", "otherwise", "our", "ours", "ourselves",
    "out", "outside", "over", "overall", "own", "past", "per", "perhaps", "please", "plus", "previously",
    "quite", "rather", "really", "recently", "regarding", "said", "same", "say", "says", "see", "seven",
    "several", "shall", "she", "shes", "should", "shouldnt", "similarly", "since", "six", "so", "some",
    "somebody", "somehow", "someone", "something", "sometimes", "soon", "still", "such", "sure", "ten", "than",
    "thank", "thanks", "that", "thats", "the", "their", "theirs", "them", "themselves", "then", "there",
    "thereafter", "thereby", "therefore", "theres", "these", "they", "theyre", "theyve", "third", "this",
    "those", "thou", "though", "thousands", "three", "through", "throughout", "thus", "to", "today", "together",
    "tomorrow", "tonight", "too", "toward", "towards", "twelve", "twenty", "twice", "two", "under", "unless",
    "unlike", "until", "up", "upon", "us", "usually", "versus", "very", "via", "was", "wasnt", "we", "well",
    "went", "were", "werent", "weve", "what", "whatever", "whats", "when", "whenever", "where", "whereas",
    "wherever", "whether", "which", "while", "who", "whoever", "whole", "whom", "whos", "whose", "why", "will",
    "with", "within", "without", "wont", "would", "wouldnt", "yeah", "yes", "yesterday", "yet", "you", "youd",
    "youll", "your", "youre", "yours", "yourself", "youve",
];

/// Auxiliaries and copulas.
pub const MODAL_VERBS: &[&str] = &[
    "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may",
    "might", "must", "shall", "should", "was", "were", "will", "would",
];
