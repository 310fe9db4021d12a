const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A machine's date as EDTF: ISO 8601, "20210823", RFC 822, seconds or milliseconds since 1970. */
export function machineDate(raw: string): string | null {
  const text = raw.trim();
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i.exec(
      text,
    );
  if (iso) return build(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5], iso[6], iso[7]);
  const compact = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?(\d\d):?(\d\d))?/.exec(text);
  if (compact) return build(compact[1]!, compact[2]!, compact[3]!, compact[4], compact[5]);
  const mail =
    /^(?:\w{3,9},?\s+)?(\d{1,2})[ -](\w{3})\w*[ -](\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(Z|UT|UTC|GMT|[+-]\d{4})?/i.exec(
      text,
    );
  if (mail) {
    const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1;
    return month === 0 ? null : build(mail[3]!, String(month), mail[1]!, mail[4], mail[5], mail[6], mail[7]);
  }
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return +text === 0
      ? null
      : new Date(text.length === 10 ? +text * 1000 : +text).toISOString().replace(/\.\d+Z$/, 'Z');
  return null;
}

function build(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  if (+month < 1 || +month > 12 || +day < 1 || +day > 31 || +year < 1800) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // What machines write when they know no date.
  if (date === '1970-01-01' || date === '1900-01-01') return null;
  if (hour === undefined || +hour > 23) return date;
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}
