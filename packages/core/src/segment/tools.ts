import type { Lexicon } from '../lexicon/lexicon.ts';
import { buildFamilyBits, type FamilyBits } from './body/families.ts';
import { wordsIn } from './letters.ts';
import { buildPhrasebook, type Phrasebook } from './phrases.ts';
import { type Address, buildAddress } from './vocabulary.ts';
import { buildDateReader, type DateReader } from './wire/dates.ts';
import { buildLeads, type Leads, wordsOf } from './wire/forms.ts';
import { buildHolders, type Holders } from './wire/holders.ts';
import { buildNameReader, type NameReader } from './wire/name-form.ts';

/** The lexicon as the segment rules look things up in it; built once. */
export interface Tools {
  phrases: Phrasebook;
  dates: DateReader;
  names: NameReader;
  captionLeads: Leads;
  creditLeads: Leads;
  /** Buttons above a picture's caption: "enlarge this image". */
  pictureButtons: Set<string>;
  /** What people in pictures do: "poses", "wave". And what only a caption says: "seen from", "(left)". */
  poses: Set<string>;
  views: string[];
  /** One word of each of them. */
  captionWords: Set<string>;
  holders: Holders;
  sourceLeads: Leads;
  dateLeads: Leads;
  ago: Ago;
  address: Address;
  /** Small words of all languages. */
  stopwords: Set<string>;
  /** Family of a word in a class name: "sidebar" -> "aside". One word may have several. */
  families: FamilyBits;
}

/** "3 hours ago", "vor 3 Stunden": with the space that parts the word from the others. */
interface Ago {
  behind: string[];
  before: string[];
}

const longestOf = (phrase: string) => wordsIn(phrase).reduce((a, b) => (b.length > a.length ? b : a), '');

const buildAgo = (words: readonly string[]): Ago => ({
  behind: words.map((word) => ` ${word}`),
  before: words.filter((word) => word.length > 2).map((word) => `${word} `),
});

export function buildTools(lexicon: Lexicon): Tools {
  const families = lexicon.forms
    .filter((form) => form.name.startsWith('class:'))
    .flatMap((form) => form.words.map((word) => [word, form.name.slice(6)] as const));
  const leads = (name: string) => buildLeads(wordsOf(lexicon, name));
  return {
    phrases: buildPhrasebook(lexicon),
    dates: buildDateReader(lexicon),
    names: buildNameReader(lexicon),
    captionLeads: leads('caption-lead'),
    creditLeads: leads('credit'),
    pictureButtons: new Set(wordsOf(lexicon, 'picture-button')),
    poses: new Set(wordsOf(lexicon, 'caption-pose')),
    views: wordsOf(lexicon, 'caption-view'),
    captionWords: new Set([...wordsOf(lexicon, 'caption-pose'), ...wordsOf(lexicon, 'caption-view').map(longestOf)]),
    holders: buildHolders(wordsOf(lexicon, 'credit-holder')),
    sourceLeads: leads('source-lead'),
    dateLeads: leads('date-lead'),
    ago: buildAgo(wordsOf(lexicon, 'ago')),
    address: buildAddress(wordsOf(lexicon, 'address')),
    stopwords: new Set(wordsOf(lexicon, 'stopwords')),
    families: buildFamilyBits(families),
  };
}
