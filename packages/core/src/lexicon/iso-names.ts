import { createRequire } from 'node:module';

interface Named {
  country: string;
  name: string;
  aliases: string[];
  adjectives: string[];
}

type Names = { countries: Record<string, string | string[]> };
type Codes = [alpha2: string, alpha3: string, ...rest: string[]][];

/**
 * Adds the English names of ISO 3166-1 as i18n-iso-countries (MIT) gives them to the hand-written countries.
 * Read only when the lexicon is compiled: a built lexicon carries the result.
 */
export function addIsoNames<Country extends Named>(countries: Country[]): Country[] {
  const require = createRequire(import.meta.url);
  const codes = require('i18n-iso-countries/codes.json') as Codes;
  const names = (require('i18n-iso-countries/langs/en.json') as Names).countries;
  const alpha2 = new Map(codes.map(([two, three]) => [three, two]));
  return countries.map((country) => {
    const known = new Set([country.name, ...country.aliases, ...country.adjectives].map(bare));
    const added = [names[alpha2.get(country.country) ?? ''] ?? []].flat().filter((name) => {
      // "Korea, Republic of" and "Holy See (Vatican City State)" are for lists, not for prose.
      return !/[,()]/.test(name) && !known.has(bare(name));
    });
    return { ...country, aliases: [...country.aliases, ...new Set(added)] };
  });
}

function bare(name: string): string {
  return name.replace(/^the /i, '');
}
