import { calendar } from '../meaning.ts';
import { seasonLetters } from '../resolve/units.ts';
import type { Found, Rule } from '../rule.ts';
import { isYearHere } from '../yearlike.ts';

/** Nouns that a bare season stands before: "a spring offensive". */
const SEASONAL =
  /^(?:offensives?|campaigns?|session|semester|term|elections?|harvest|drills?|exercises?|training|fighting|meetings?|season)$/;

/** Nouns of which a season is the kind, not the time: "winter quarters". */
const AS_A_KIND =
  /^(?:quarters|clothing|clothes|coats?|food|supplies|weather|conditions|uniforms?|gear|sports|crops?|wheat|heating|equipment)$/;

/** "the mid-|sixties|", "the late |seventies|" */
const EDGED = /\bthe (?:early|mid|late)(?: -)?$/;

/** "temperatures |in the| sixties" */
function isWeather(m: Found): boolean {
  for (let back = 1; back <= 5; back++) if (WEATHER.test(m.before(back))) return true;
  return false;
}
const WEATHER = /^(?:highs?|lows?|temperatures?|temps|degrees|mercury|fahrenheit)$/;

/** Years, decades, centuries, seasons. */
export const yearRules: Rule[] = [
  {
    name: 'year',
    level: 'date',
    patterns: ['YEAR', 'the year YEAR', 'the years YEAR', '(ad|a.d.) INT', 'INT (ad|a.d.|ce|c.e.)'],
    shows: 'in 2018',
    read: (m) => {
      if (m.has('INT')) return calendar({ year: m.number('INT') });
      return m.word(0) === 'the' || isYearHere(m.reader, m.at) ? calendar({ year: m.number('YEAR') }) : null;
    },
  },
  {
    name: 'year-bc',
    level: 'date',
    patterns: ['(ca|c|circa)? .? INT (bc|b.c.|bce|b.c.e.)', 'INT b . c', 'the? year INT (bc|b.c.|bce|b.c.e.)'],
    shows: '493 BC',
    read: (m) => calendar({ year: 1 - m.number('INT'), bc: true }),
  },
  {
    name: 'short-year',
    level: 'date',
    patterns: ["' YY"],
    shows: "'99",
    read: (m) => (m.reader.pieces[m.match.to]?.mask ? null : calendar({ year: m.number('YY'), short: true })),
  },
  {
    name: 'decade',
    level: 'date',
    patterns: ['the? DECADE', "the? ' DECADE", 'the? DECADE (bc|b.c.|bce)'],
    shows: 'the 1990s',
    read: (m) => {
      const decade = m.number('DECADE');
      if (m.says('bc', 'b.c.', 'bce')) return calendar({ decade, bc: true });
      // "highs in the sixties"
      if (decade < 100 && isWeather(m)) return null;
      // "early '50s"; bare "50s" is an age
      const isEdged = /^\p{L}/u.test(m.word(-1)) && EDGED.test(`${m.before(3)} ${m.before(2)} ${m.before()}`);
      if (decade < 100 && m.word(0) !== 'the' && m.word(0) !== "'" && !isEdged) return null;
      if (decade < 100)
        return /^(?:in|his|her|their)$/.test(m.before()) && m.before() !== 'in'
          ? null
          : calendar({ decade, short: true });
      return decade >= 1000 && decade < 2200
        ? decade % 100 === 0 && decade < 2000
          ? calendar({ century: decade / 100 + 1 })
          : calendar({ decade })
        : null;
    },
  },
  {
    name: 'century',
    level: 'date',
    patterns: ['the? ORD century (bc|b.c.|bce)?', 'the? ORD ~- century', 'the? ORD centuries (bc|b.c.|bce)?'],
    shows: 'the 19th century',
    read: (m) =>
      m.number('ORD') > 40
        ? null
        : calendar({ century: m.number('ORD'), ...(m.says('bc', 'b.c.', 'bce') ? { bc: true } : {}) }),
  },
  {
    name: 'season-year',
    level: 'date',
    patterns: [
      'the? SEASON of? YEAR',
      'the? SEASON of INT (bc|b.c.)',
      'the? SEASON (of)? YEARISH',
      'the? SEASON of that year',
      'the? SEASON of YEAR (-|/) SHORTYEAR',
      'the? SEASON of YEAR (-|/) YEAR2',
    ],
    shows: 'the spring of 1918',
    read: (m) => {
      const season = m.number('SEASON');
      if (m.has('YEARISH')) return calendar({ season, of: m.meaning('YEARISH') });
      return calendar({
        season,
        ...(m.has('INT') ? { year: 1 - m.number('INT'), bc: true } : m.has('YEAR') ? { year: m.number('YEAR') } : {}),
      });
    },
  },
  {
    name: 'season',
    level: 'date',
    patterns: ['the SEASON', 'all SEASON', 'SEASON'],
    shows: 'the winter',
    read: (m) => {
      // "fall" and "spring" are verbs and nouns too: bare, they need a preposition before them.
      const bare = m.match.to - m.at === 1;
      if (bare && /^(?:storms?|olympics|paralympics|games|palace|olympic)$/.test(m.after())) return null;
      // "debated it all summer"; not "we all fall down"
      if (m.word(0) === 'all' && /^(?:fall|spring)$/.test(m.word(1)) && !/^[.,;)]?$/.test(m.after())) return null;
      if (bare && AS_A_KIND.test(m.after())) return { is: 'set', value: `XXXX-${seasonLetters(m.number('SEASON'))}` };
      if (bare && SEASONAL.test(m.after())) return calendar({ season: m.number('SEASON') });
      const word = m.word(-1);
      // "Spring begins at 7:02 a.m."
      if (
        bare &&
        m.isCapital() &&
        /^(?:begins|arrives|arrived|came|comes|is|was|ends|ended|began|officially)$/.test(m.after())
      )
        return calendar({ season: m.number('SEASON') });
      if (
        bare &&
        !/^(?:in|of|during|by|since|until|through|late|early|mid|-|and|to|for|last|next|this|that|each|every|,)$/.test(
          m.before(),
        )
      )
        return word === 'winter' || word === 'summer' ? calendar({ season: m.number('SEASON') }) : null;
      if (
        word === 'fall' &&
        (m.after() === 'of' ||
          m.after() === 'in' ||
          (bare && !/^(?:in|during|late|early|last|next|this|by)$/.test(m.before())))
      )
        return null;
      if (word === 'spring' && bare && /^(?:to|and|,)$/.test(m.before())) return null;
      return calendar({ season: m.number('SEASON') });
    },
  },
];
