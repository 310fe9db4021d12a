/** A time of day beside a date. */
export interface Clock {
  start: number;
  end: number;
  before: boolean;
  hour: number;
  minute: number;
  /** "+08:00", "Z", or '' when the page does not say or its letters mean several zones. */
  zone: string;
}

/** Zone letters that mean one offset only. IST, CST and the like mean several and stay unsaid. */
const ZONES: { readonly [name: string]: string } = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  est: '-05:00',
  edt: '-04:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  kst: '+09:00',
  jst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
};

const TIME =
  '(?<h>[0-2]?\\d)(?:(?:[:.h]|시 ?|時)(?<m>[0-5]\\d)(?:[:.][0-5]\\d(?:\\.\\d{1,6})?|분|分)?)? ?(?<half>[ap]\\.?m\\b\\.?)?(?:uhr|hrs|hours|h)?';
const ZONE =
  '(?: ?\\(?(?<zone>[+-][01]\\d:?[0-5]\\d|z\\b|gmt|utc|e[sd]t|m[sd]t|p[sd]t|ces?t|mes?z|ee?s?t|msk|[kj]st|hkt|sgt|ae[sd]t)(?![a-z])\\)?)?';
const AFTER = new RegExp(
  `^(?:T|,? {1,2}(?:at|um|à|a las|às|alle|kl\\.?|om|o|в)? ?|[ ,|/@–—-]{0,4}|\\. ?)${TIME}${ZONE}`,
  'i',
);
const BEFORE = new RegExp(
  `${TIME}${ZONE}(?:,|,? on| \\||,? -| –| —)? {1,2}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?$`,
  'i',
);

/** The time of day right after a date, or right before it. */
export function clockOf(text: string, start: number, end: number): Clock | null {
  const after = AFTER.exec(text.slice(end, end + 40));
  const found = after?.groups && read(after.groups);
  if (after && found) return { ...found, start: end, end: end + after[0].trimEnd().length, before: false };
  const from = Math.max(0, start - 40);
  const before = BEFORE.exec(text.slice(from, start));
  const earlier = before?.groups && read(before.groups);
  if (before && earlier) return { ...earlier, start: from + before.index, end: start, before: true };
  return null;
}

function read(groups: { [name: string]: string | undefined }): { hour: number; minute: number; zone: string } | null {
  const { h, m, half, zone } = groups;
  if (h === undefined || (m === undefined && half === undefined)) return null;
  let hour = +h;
  const minute = +(m ?? 0);
  if (half) {
    if (hour > 12 || hour === 0) return hour <= 23 ? { hour, minute, zone: zoneOf(zone) } : null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  return hour > 23 ? null : { hour, minute, zone: zoneOf(zone) };
}

function zoneOf(text: string | undefined): string {
  if (text === undefined) return '';
  const offset = /^([+-]\d\d):?(\d\d)$/.exec(text);
  return offset ? `${offset[1]}:${offset[2]}` : (ZONES[text.toLowerCase()] ?? '');
}
