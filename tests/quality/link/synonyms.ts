/** What thesaurus machines write for everyday words. Each line: the word, then what may stand in its place. */
const LINES = `
said|acknowledged|stated|mentioned
told|knowledgeable|instructed
office|workplace|bureau
blew|blasted|exploded
building|constructing|edifice
talks|discussions|conversations
leader|chief|head
leaders|chiefs|heads
sister|sibling
military|navy|army
border|frontier|boundary
country|nation|land
countries|nations|lands
officials|functionaries|authorities
official|functionary|authority
meeting|assembly|gathering
met|encountered|assembled
agreed|concurred|consented
agreement|settlement|accord
minister|secretary|cleric
ministry|division|department
president|chairman|head of state
weapons|arms|armaments
missile|rocket|projectile
missiles|rockets|projectiles
nuclear|atomic
exercises|workouts|maneuvers
drills|workouts|trainings
warned|cautioned|alerted
called|known as|named
demanded|insisted|requested
wanted|wished|desired
began|started|commenced
begin|start|commence
opened|unlocked|inaugurated
closed|shut|locked
week|seven days
year|12 months
years|a long time
month|30 days
morning|a.m.
people|folks|individuals
staff|workers|personnel
return|come back|revert
left|departed|exited
killed|slain|murdered
attack|assault|onslaught
attacks|assaults
police|cops|constabulary
protesters|demonstrators|dissenters
protest|demonstration|dissent
parliament|legislature|assembly
law|regulation|statute
bill|invoice|draft
vote|poll|ballot
voted|polled|balloted
signed|inked|autographed
ships|vessels|boats
ship|vessel|boat
grain|cereal|kernels
port|harbour|haven
ports|harbours|havens
deal|cut price|bargain
sanctions|punishments|penalties
restrictions|limitations|curbs
companies|corporations|firms
trade|commerce|buying and selling
first|primary|initial
last|final|closing
new|contemporary|brand new
big|huge|massive
large|giant|sizeable
small|tiny|little
strong|sturdy|robust
important|vital|necessary
serious|critical|grave
joint|mutual|collective
common|widespread|frequent
part|half|portion
place|location|spot
time|instances|second
day|daytime
state|nation|situation
city|metropolis|town
capital|money|metropolis
home|residence|house
house|home|dwelling
street|avenue|road
showed|confirmed|displayed
video|footage|clip
information|data|info
news|information|tidings
report|document|account
reported|documented|recounted
statement|assertion|declaration
question|query|inquiry
reason|motive|cause
decision|choice|resolution
plan|scheme|blueprint
plans|schemes|blueprints
step|stage|measure
steps|stages|measures
end|finish|conclusion
ended|completed|concluded
help|assist|support
helping|assisting|aiding
support|help|assist
pressure|strain|stress
tension|rigidity|strain
tensions|strains|pressures
relations|family members|ties
symbol|image|emblem
hope|hopes|trust
hoped|wished|longed
expected|anticipated|awaited
considering|contemplating|weighing
suspended|postponed|halted
resume|restart|proceed
resumed|restarted|continued
lifted|raised|hoisted
held|organized|carried
ran|operated|managed
run|operated|managed
destroyed|annihilated|devastated
damaged|broken|impaired
fired|launched|sacked
launched|propelled|unleashed
accused|charged|blamed
rejected|turned down|spurned
refused|declined|denied
announced|introduced|proclaimed
visit|go to|trip
visited|toured|went to
trip|journey|voyage
also|additionally|as well as
but|however|however
after|following|subsequent to
before|earlier than|prior to
about|roughly|regarding
because|as a result of|since
while|whereas|whilst
more than|greater than|over
several|a number of|various
many|quite a few|a lot of
most|nearly all|the majority
next|subsequent|following
near|close to|subsequent to
between|among|amongst
without|with out|minus
under|beneath|below
against|towards|versus
during|throughout|amid
between|among
today|at the moment
quickly|shortly|rapidly
only|solely|just
same|identical|similar
other|different|alternative
lowest|bottom|least
highest|topmost|most elevated
empty|void|vacant
broken|damaged|cracked
members|contributors|associates
group|crew|cluster
public|common|civic
foreign|overseas|international
government|authorities|regime
security|safety|protection
defence|protection|safety
power|energy|vitality
money|cash|funds
children|kids|youngsters
women|ladies|females
men|males|gentlemen
work|labor|toil
working|laboring|toiling
school|faculty|college
health|well being|wellness
water|aqua|liquid
food|meals|nourishment
`;

/** "word|other|another" a line. */
export const readLines = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split('|'))
      .map(([word, ...others]) => [word!, others]),
  );

export const SYNONYMS = readLines(LINES);
