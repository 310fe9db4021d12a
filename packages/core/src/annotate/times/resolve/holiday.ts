import { dayOf, monthLength, weekdayOf } from '../../../model/edtf/index.ts';

/** Day of a feast in a year: "12-25", "easter-2", "nth:11-4-4" (month, weekday, which), "last:5-1". */
export function holidayIn(year: number, rule: string): number {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return dayOf(year, +fixed[1]!, +fixed[2]!);
  const easter = /^easter([+-]\d+)$/.exec(rule);
  if (easter) return easterOf(year) + Number(easter[1]);
  const nth = /^nth:(\d+)-(\d)-(\d)$/.exec(rule);
  if (nth) {
    const first = dayOf(year, +nth[1]!, 1);
    return first + ((+nth[2]! - weekdayOf(first) + 7) % 7) + (+nth[3]! - 1) * 7;
  }
  const last = /^last:(\d+)-(\d)$/.exec(rule)!;
  const end = dayOf(year, +last[1]!, monthLength(year, +last[1]!));
  return end - ((weekdayOf(end) - +last[2]! + 7) % 7);
}

/** Western Easter Sunday, by the rule of the Gregorian calendar. */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const day = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - day;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayOf(year, month, offset + 28 - 31 * Math.floor(month / 4));
}
