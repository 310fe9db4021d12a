const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const BE = set("be am is are was were been being 's 're 'm");
export const HAVE = set("have has had having 've");
export const DO = set('do does did');
export const MODALS = set("will would can could may might must shall should 'll 'd wo ca");
export const NEGATIONS = set("not n't never nor neither hardly barely");
export const POSSESSIVE_PRONOUNS = set('his her its their our my your whose');
export const PERSONAL_PRONOUNS = set(
  'he she it they we i you him them us me who whom himself herself itself themselves',
);
export const SUBORDINATORS = set(
  'after before since until till when whenever while as because if unless although though whereas once where how why whether lest',
);
export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.',
);
export const TIME_NOUNS = set(
  'week month year day today yesterday tomorrow tonight morning afternoon evening night midnight noon hour minute second decade century weekend overnight quarter season summer winter autumn spring weeks months years days hours minutes decades centuries moment dawn dusk',
);
export const TIME_ADJECTIVES = set(
  'last next this that past previous following coming same recent late early earlier later every each mid',
);
/** Participles that act as prepositions: "talks regarding Syria". */
export const PREPOSITION_VERBS = set(
  'including following regarding concerning pending excluding given despite involving surrounding',
);
export const PREPOSITIONS = set(
  'of in on at to for from by with about against between among amid over under into onto through during without within across along near behind beyond above below around toward towards upon despite than per via outside inside off up down out back off alongside besides like unlike throughout beside past aboard atop versus vs as',
);
/** Adverbs that make another verb of the one before: "turn away", "set ablaze". */
export const ADVERBS_OF_VERBS = set(
  'away aside ashore apart ablaze alight alive home together ahead hostage captive dead highly warmly',
);
/** With "of" they are prepositions: "cities west of the capital". */
export const DIRECTIONS = set(
  'north south east west northwest northeast southwest southeast north-west north-east south-west south-east',
);
/** Two or more words that work as one preposition; the last word shows the role. */
export const LONG_PREPOSITIONS: readonly (readonly string[])[] = [
  'according to',
  'because of',
  'in order',
  'due to',
  'in front of',
  'on behalf of',
  'as part of',
  'in response to',
  'instead of',
  'ahead of',
  'along with',
  'together with',
  'as well as',
  'in addition to',
  'in favour of',
  'in favor of',
  'in support of',
  'in protest at',
  'in protest against',
  'in protest of',
  'in defiance of',
  'in retaliation for',
  'in exchange for',
  'in return for',
  'apart from',
  'aside from',
  'as for',
  'in line with',
  'in charge of',
  'at the head of',
  'in light of',
  'in spite of',
  'in view of',
  'in violation of',
  'on top of',
  'outside of',
  'inside of',
  'prior to',
  'rather than',
  'such as',
  'with regard to',
  'by means of',
  'in terms of',
  'in the wake of',
  'in the face of',
  'at the hands of',
  'in connection with',
  'on suspicion of',
  'on charges of',
  'in case of',
  'in the case of',
  'up to',
  'in relation to',
  'with respect to',
  'in opposition to',
  'north of',
  'south of',
  'east of',
  'west of',
  'northwest of',
  'northeast of',
  'southwest of',
  'southeast of',
].map((phrase) => phrase.split(' '));
/** Where or as what somebody is brought: "called its envoy |home|". */
export const FATES = set('home hostage captive prisoner');
/** Days that need no other word. */
export const TIME_WORDS = set('today yesterday tomorrow tonight overnight');
/** "at least 20", "up to 300", "around 2,000": first words of what only measures. */
export const QUANTITIES = set('at up around about over nearly almost some roughly approximately under');
/** Words beside the subordinators that may stand between clauses. */
export const CLAUSE_MARKS = set('but nor who whom which whose what that if case');
/** "more than 1,500 people", "at least eight": words before a number that belong to its phrase. */
export const QUANTIFIERS = set(
  'about around nearly almost approximately some over under roughly only just another several many few all both more most every each any no other such half least',
);
/** Verbs that have no passive and need no object: a bare past form of them is always finite. */
export const INTRANSITIVE = set(
  'remain arrive come go die stay happen occur appear seem become emerge erupt rise fall travel resign retire agree depart return speak talk meet insist vote rally march step pledge begin start continue fail refuse decline threaten promise vow try sit stand lie live exist belong consist persist last collapse explode escape flee leave struggle react respond reply apologize act succeed',
);
/** Participles that describe a name or noun before its head: "a Chadian armed group", "the Eritrean based OLF". */
export const DESCRIBING = set(
  'allied armed suspected masked unidentified retired backed occupied besieged combined united ousted exiled  displaced based led born aligned affiliated disputed so-called breakaway self-declared self-proclaimed trained unarmed uniformed nuclear-armed',
);
/** Heads that count what follows "of": "dozens of activists" are activists. */
export const PARTITIVES = set(
  'percent cent last first second third bulk remainder remnants dozen dozens hundred hundreds thousand thousands million millions billion billions number dollars euros pounds scores score handful group groups member members majority couple lot lots part pair crowd crowds contingent contingents batch series most some many all both half one two three none tens rest units unit elements wave round string spate set package variety host kind type sort form flurry raft slew array rash succession day days week weeks month months year years decade decades hour hours night nights phase stage act acts kilo kilos kilogram kilograms litre litres liter liters gallon gallons barrel barrels sack sacks bag bags box boxes crate crates truckload truckloads planeload planeloads shipload boatload boatloads consignment load worth pile piles',
);
/** Before a place: "arrived in Kyrgyzstan seeking refuge". */
export const PLACING = set('in at to into near outside from on through across');
/** What people do with a purpose: "sent a letter to the head of the agency threatening to". */
export const WILLED = set(
  'seek demand call protest urge accuse threaten ask request warn vow pledge promise criticize criticise condemn hope try complain denounce offer announce say declare order express appeal chant',
);
/** What is sent and sends nobody: "sent a letter to its leader to offer help". */
export const MESSAGES = set('letter message note cable telegram email statement');
/** Nouns that an infinitive explains: "challenged a plan to arrest" asks nobody to arrest. */
export const EXPLAINED = set(
  'plan decision request bid proposal effort attempt move call refusal agreement threat offer promise pledge vow demand deal order right initiative campaign operation mission law bill resolution push drive',
);

/** Participles that say what kind of people follow, and nothing that was done: "|suspected| militants", "|exiled| leaders". */
export const KINDS_OF_PEOPLE = set(
  'suspected alleged armed masked hooded exiled ousted jailed striking protesting retired deposed unidentified disguised convicted',
);
