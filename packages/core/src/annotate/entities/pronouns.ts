import { CUE } from './atoms.ts';
import type { Being, Found, Gender } from './found.ts';
import { insideMarks } from './marked.ts';
import type { Scene } from './scene.ts';
import type { Stranger } from './strangers.ts';

const HE = new Map<string, Gender>([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

export const PRONOUNS: Iterable<string> = [...HE.keys(), 'it'];

/** How many sentences back a pronoun reaches. */
const REACH = 3;
/** Behind words in marks, whose sentences do not count. */
const REACH_OF_SPEAKER = 12;

/** The persons of one sentence so far who may be "he", or "she". */
class Heard {
  /** The first whose gender is known to fit. */
  sure: Being | null = null;
  /** The first of all; `several` if others followed. */
  first: Being | null = null;
  several = false;
  /** Somebody without a name acts before all others. */
  stranger = false;

  meet(other: Gender | null, gender: Gender): void {
    if (this.first === null && (other === null || other === gender)) this.stranger = true;
  }

  hear(being: Being, gender: Gender): void {
    if (being.kind !== 'person' || (being.gender !== null && being.gender !== gender)) return;
    if (being.gender === gender) this.sure ??= being;
    this.first ??= being;
    this.several ||= this.first !== being;
  }
}

/** What was said in one sentence: names in text order, and the pronouns that were resolved. */
interface Stretch {
  named: Found[];
  pronouns: Found[];
  heard: Ears;
  /** The same without what stands in quotation marks: who speaks there speaks of others. */
  told: Ears;
}

type Ears = Record<Gender, Heard>;
const ears = (): Ears => ({ f: new Heard(), m: new Heard() });

/**
 * "He", "her", "It has expressed": the first person of the sentence so far, else of the sentences before, whose gender fits. Where a
 * gender is not known to fit, only a person who stands alone is taken. `found` must be in text order.
 */
export function resolvePronouns(scene: Scene, found: readonly Found[], strangers: readonly Stranger[] = []): Found[] {
  const { atoms, stretches } = scene;
  const resolved: Found[] = [];
  const said = stretches.map((): Stretch => ({ named: [], pronouns: [], heard: ears(), told: ears() }));
  const inside = insideMarks(scene);
  let s = 0;
  let met = 0;
  for (const one of found) {
    while (s < stretches.length - 1 && one.first >= stretches[s]!.to) s++;
    said[s]!.named.push(one);
  }
  stretches.forEach(({ from, to, cues }, index) => {
    const { named, pronouns, heard, told } = said[index]!;
    const hear = ({ being, first }: Found) => {
      for (const one of inside?.[first] ? [heard] : [heard, told]) {
        one.f.hear(being, 'f');
        one.m.hear(being, 'm');
      }
    };
    let next = 0;
    const meet = (end: number) => {
      for (; met < strangers.length && strangers[met]!.first < end; met++) {
        while (next < named.length && named[next]!.first < strangers[met]!.first) hear(named[next++]!);
        const { first, gender } = strangers[met]!;
        for (const one of inside?.[first] ? [heard] : [heard, told]) {
          one.f.meet(gender, 'f');
          one.m.meet(gender, 'm');
        }
      }
    };
    for (let at = (cues & CUE.pronoun) === 0 ? to : from; at < to; at++) {
      meet(at);
      while (next < named.length && named[next]!.first < at) hear(named[next++]!);
      const gender = HE.get(atoms.key[at]!);
      const himself = atoms.key[at] === 'him' ? subjectBeside(named, atoms.key, from, at) : null;
      const again = himself || atoms.key[at] !== 'him' ? null : pronouns.find((one) => atoms.key[one.first] === 'him');
      const being = gender
        ? (again?.being ??
          speakerBeside(named, atoms.key, at, gender) ??
          personFor(said, index, gender, himself, speaks(atoms.key, at)))
        : atoms.key[at] === 'it' && SPEAKS.test(atoms.key[at + 1] ?? '')
          ? bodyFor(said, stretches, index, at)
          : null;
      if (!being) continue;
      const one: Found = { being, first: at, last: at + 1, rule: 'pronoun', certainty: 'inferred' };
      resolved.push(one);
      pronouns.push(one);
      hear(one);
    }
    meet(to);
    while (next < named.length) hear(named[next++]!);
  });
  return resolved;
}

/** "|Mr Trump| called him on Thursday": whoever the sentence opens with, and right behind his verb "him": somebody else. */
function subjectBeside(named: readonly Found[], key: readonly string[], from: number, at: number): Being | null {
  const [subject, other] = named;
  if (subject?.being.kind !== 'person' || subject.first > from + 2 || (other && other.first < at)) return null;
  if (at - subject.last > 2 || at - subject.last < 1) return null;
  for (let i = subject.last; i < at; i++) if (!/^\p{Ll}+$/u.test(key[i]!) || LINKS.test(key[i]!)) return null;
  return subject.being;
}
const LINKS = /^(?:and|or|of|with|for|to|who|s|said|says|told|at|behind|before|beside|around|about|near|from|like)$/;

/** "Kerry asked for a vote; the Soviet delegate, |Arkady Sobolev|, said |he| would veto it": whoever has just been told to speak. */
function speakerBeside(named: readonly Found[], key: readonly string[], at: number, gender: Gender): Being | null {
  if (key[at] !== 'he' && key[at] !== 'she') return null;
  const verb = key[at - 1] === 'that' ? at - 2 : at - 1;
  if (!SAYS.test(key[verb] ?? '')) return null;
  const end = key[verb - 1] === ',' ? verb - 1 : verb;
  const speaker = named.find(({ last, rule }) => last === end && rule !== 'adjective')?.being;
  return speaker?.kind === 'person' && (speaker.gender === null || speaker.gender === gender) ? speaker : null;
}
const SAYS =
  /^(?:said|says|claimed|claims|insisted|insists|added|adds|announced|announces|vowed|vows|stated|states|declared|declares|argued|argues|replied|admitted|admits|pledged|promised|swore|hinted|conceded|stressed|indicated)$/;

/** Right behind a closing mark: “First they came. Then …. Who is next?” |he| asked. */
const speaks = (key: readonly string[], at: number): boolean => /^["”’']$/.test(key[at - 1] ?? '');

/** `not`: whoever acts on the one meant; then only the sentences before tell. */
function personFor(
  said: readonly Stretch[],
  index: number,
  gender: Gender,
  not: Being | null,
  speaks: boolean,
): Being | null {
  const reach = speaks ? REACH_OF_SPEAKER : REACH;
  for (let back = not ? index - 1 : index; back >= 0 && back >= index - reach; back--) {
    const { sure, first, several, stranger } = (speaks ? said[back]!.told : said[back]!.heard)[gender];
    if (stranger && (back < index || sure === null)) return null;
    if (first !== null && first !== not) return sure ?? (several ? null : first);
    if (first !== null) return null;
  }
  return null;
}

const SPEAKS =
  /^(?:has|had|also|said|says|added|urged|accused|called|warned|denied|rejected|condemned|expressed|vowed|threatened|insisted|described|blamed|wrote|tweeted|announced|stated|imposed|expelled|recalled|summoned|closed|launched|sent|deployed|fired|tested|seized|suspended|severed|cut|withdrew|banned|barred|halted|signed|agreed|refused|demanded|offered|pledged|promised|asked|ordered|backed|supported|praised|welcomed|criticized|criticised|dismissed|declared|arrested|detained|released|freed|shelled|bombed|invaded|attacked)$/;

/**
 * "Seoul said … It has expressed", "“All crew are safe,” it said": the country or body that this sentence begins with, else the nearest
 * sentence before that begins with one; a person who begins one in between takes the floor, and nobody is meant.
 */
function bodyFor(said: readonly Stretch[], stretches: Scene['stretches'], index: number, at: number): Being | null {
  for (let back = index; back >= 0 && back >= index - REACH; back--) {
    const { from } = stretches[back]!;
    const opens = ({ first, rule }: Found) => first <= from + 2 && first < at && rule !== 'adjective';
    const [subject] = [said[back]!.named.find(opens), said[back]!.pronouns.find(opens)]
      .filter((one) => one !== undefined)
      .sort((a, b) => a.first - b.first);
    if (subject) return /^(?:country|organization)$/.test(subject.being.kind) ? subject.being : null;
  }
  return null;
}
