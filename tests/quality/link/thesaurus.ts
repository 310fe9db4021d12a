import { readLines } from './synonyms.ts';

/** What another machine's thesaurus has: the word, then what it writes instead. Written apart from synonyms.ts, so that no rule is fitted to one list. */
const LINES = `
according|in line
across|throughout
activists|campaigners|militants
address|speech|deal with
adding|including|appending
aid|assistance|relief
aircraft|plane|airplane
already|previously|by now
ambassador|envoy|emissary
another|one more|a further
appeared|seemed|emerged
approved|authorised|okayed
army|armed force|troops
arrested|detained|apprehended
asked|inquired|requested
authorities|powers|government
banned|prohibited|outlawed
became|turned into|grew to be
behind|at the back of
believed|thought|considered
best|finest|greatest
bill|invoice|payment
blast|explosion|burst
board|panel|plank
both|each|the two
brought|introduced|delivered
built|constructed|erected
calls|phone calls|cries
campaign|marketing campaign|crusade
cargo|shipment|freight
carried|conveyed|transported
case|situation|instance
central|principal|key
chief|leader|boss
citizens|residents|voters
claimed|asserted|alleged
clear|obvious|evident
close|shut|near
coalition|alliance|union
come|arrive|approach
comments|feedback|remarks
committee|fee|panel
community|neighborhood|group
condemned|denounced|decried
conference|convention|symposium
confirmed|verified|validated
conflict|battle|dispute
contact|touch|communication
control|management|grip
cooperation|collaboration|teamwork
council|assembly|board
court|courtroom|tribunal
crisis|disaster|emergency
crowd|gang|throng
current|present|existing
deadline|time limit|cutoff
death|demise|passing
debate|argument|dispute
declined|refused|dropped
delegation|team|deputation
deputy|vice|assistant
despite|regardless of|in spite of
development|growth|improvement
difficult|tough|arduous
diplomatic|tactful|ambassadorial
diplomats|envoys|negotiators
discuss|talk about|debate
early|premature|initial
economic|financial|monetary
effort|attempt|endeavor
efforts|attempts|endeavors
election|ballot|vote
elections|ballots|polls
embassy|consulate|mission
enough|sufficient|adequate
established|founded|set up
evening|night|dusk
exercise|workout|drill
experts|specialists|consultants
export|ship abroad|sell overseas
face|confront|encounter
facility|plant|installation
failed|flopped|fell short
farmers|growers|planters
fell|dropped|tumbled
fighting|combat|battling
figures|numbers|statistics
final|closing|ultimate
fire|hearth|blaze
forces|troops|drives
found|discovered|located
free|unfastened|loose
friday|fri
full|complete|total
further|additional|extra
future|destiny|prospects
gas|fuel|petrol
general|normal|common
give|offer|provide
global|worldwide|international
good|nice|decent
great|super|splendid
ground|floor|land
growing|rising|expanding
happened|occurred|took place
hard|tough|difficult
high|excessive|lofty
hours|hrs
human|individual|mortal
hundreds|masses|heaps
immediately|instantly|at once
include|comprise|contain
including|together with|comprising
independent|unbiased|autonomous
influence|impact|sway
inside|within|indoors
insisted|maintained|stressed
international|global|worldwide
issue|problem|matter
issues|problems|troubles
journalists|newshounds|reporters
key|crucial|pivotal
known|recognized|acknowledged
large|big|sizable
late|past due|overdue
launch|release|liftoff
lawmakers|legislators|politicians
led|guided|headed
level|stage|degree
likely|probably|possible
line|row|queue
live|stay|dwell
local|nearby|regional
long|lengthy|prolonged
lost|misplaced|forfeited
main|fundamental|foremost
major|primary|significant
making|producing|creating
market|marketplace|bazaar
matter|count|topic
measures|steps|actions
media|press|news outlets
members|individuals|participants
message|word|note
might|may|could
million|mn
moved|shifted|relocated
movement|motion|activity
national|countrywide|domestic
needed|required|wanted
negotiations|bargaining|parleys
never|by no means|not ever
night|nighttime|midnight
normal|ordinary|usual
north|northern
notice|word|observe
number|quantity|range
offer|present|proposal
often|regularly|commonly
opposition|resistance|competition
order|command|directive
parties|events|sides
peace|calm|harmony
person|man or woman|individual
point|factor|moment
political|partisan|governmental
position|function|stance
possible|viable|feasible
power|energy|strength
present|gift|current
prevent|save you|stop
process|method|procedure
programme|software|scheme
progress|development|headway
provide|offer|supply
putting|placing|setting
quoted|cited|mentioned
reached|attained|arrived at
ready|equipped|prepared
recent|latest|current
regime|rule|administration
region|vicinity|area
relationship|courting|bond
released|launched|freed
remain|stay|linger
remained|stayed|lingered
remains|stays|ruins
reporters|journalists|newsmen
representatives|delegates|agents
response|reaction|reply
result|end result|outcome
right|proper|correct
role|position|part
round|spherical|circular
ruling|verdict|governing
saw|noticed|witnessed
sent|dispatched|mailed
shipments|deliveries|consignments
side|aspect|facet
sides|aspects|facets
sign|signal|indication
situation|state of affairs|condition
social|societal
source|supply|origin
sources|insiders|suppliers
speaking|talking|chatting
spokesman|press officer|mouthpiece
spokesperson|press officer|representative
spring|springtime
staged|mounted|put on
stop|forestall|cease
stopped|halted|ceased
strike|hit|walkout
strong|robust|sturdy
summit|peak|top meeting
system|machine|framework
taken|seized|captured
technical|specialised|mechanical
term|period|phrase
test|check|trial
tests|assessments|trials
thousands|lots|scores
threat|hazard|menace
tough|hard|difficult
treaty|pact|covenant
troops|soldiers|squaddies
trying|attempting|seeking
understood|recognised|grasped
unity|team spirit|solidarity
used|utilized|employed
village|hamlet|settlement
violence|bloodshed|brutality
waiting|ready|queuing
war|battle|conflict
weekend|saturday and sunday
withdraw|pull out|retract
withdrawal|pullout|removal
withdrew|pulled out|retracted
world|globe|planet
wrote|penned|posted
young|younger|youthful
`;

export const THESAURUS = readLines(LINES);
