import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 16 hexadecimal digits of the SHA-256 of a text. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
}

/** One spelling of an address: no fragment, no tracking parameters, no "www.", no trailing slash. */
export function canonicalUrl(url: string): string {
  const [address = ''] = url.trim().split('#', 1);
  const [path = '', query = ''] = splitOnce(address, '?');
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair));
  const bare = path
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www|amp|m|mobile)\./i, '')
    .replace(/(?<!\/)\/+$/, '');
  const slash = bare.indexOf('/');
  const host = slash < 0 ? bare : bare.slice(0, slash);
  const rest = slash < 0 ? '' : bare.slice(slash);
  return host.toLowerCase() + rest + (kept.length > 0 ? `?${kept.sort().join('&')}` : '');
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmp|ocid|igshid|ncid|smid|taid|partner|share)=?/i;

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
