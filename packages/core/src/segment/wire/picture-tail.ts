import { isKnownName, type NameReader } from './name-form.ts';

/** Characters at the end of a caption that tell who took the picture, or when. */
const TAIL = 60;

/** "… tras el incendio. / L. Gaztelu", "… samedi. PHOTO JEAN KOS" */
const SIGNED_ALONE =
  /[.!?]["”»)]? ?\/ ?(?:\p{Lu}\.|\p{Lu}\p{Ll}{2,14}) ?\p{Lu}[\p{L}'’-]{2,20}$|[\p{L}\p{N}][.!?]?["”»)]? (?:PHOTOS?|FOTOS?|FOTOĞRAF|ФОТО)[: ]{1,2}\p{Lu}[\p{L}.'’-]{1,20}(?:[ /]\p{Lu}[\p{L}.'’-]{1,20}){0,3}$/u;

/** "Мост через реку. Архивное фото", "Bauarbeiten am Hafen (Archivbild)", "인천항 [자료사진]": a picture taken before. */
const FILED =
  /(?:архивное фото|фото из архива|фотоархив|\(архив\)|archivbild|archivfoto|symbolbild|symbolfoto|\(archiv\)|photo d['’]archives?|photo d['’]illustration|\(archives?\)|(?:foto|imagen) de archivo|\(archivo\)|foto d['’]archivio|\(archivio\)|foto de arquivo|\(arquivo\)|archieffoto|archiefbeeld|arkivbild|arkivfoto|zdjęcie ilustracyjne|zdjęcie archiwalne|ilustrační (?:foto|snímek)|illusztráció|arşiv|자료사진|資料写真|资料图片?|資料照片?|資料圖|أرشيفية|أرشيف|file (?:photo|image|picture))["”»)\]）】]?[.]?$/iu;

/** "Colas de camiones en el puente norte. JAVIER POZO" */
const SHOUTED = /[.!?]["”»)]? (\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’.-]+){1,2})$/u;

/** A sentence ends before its last words: most lines fail here. */
const isStopped = (tail: string) => tail.includes('. ') || tail.includes('.” ') || tail.includes('! ');
/** "She has lived on the rock since 1998. Owen Trask" */
const SIGNED_NAME = /[.!?]['"’”»)]? (\p{Lu}\p{Ll}{1,14} (?:\p{Lu}\. )?\p{Lu}\p{Ll}[\p{L}'’-]{1,18})$/u;

/** "Des camions à l’arrêt, jeudi. - AFP/Archives", "Der Hafen am Montag | dpa" */
const BY_AGENCY =
  /\p{Ll}[.!?]?["”»]? ?[-–—|©] ?(?:AFP|EPA|AP|Reuters|EFE|ANSA|TASS|ТАСС|dpa|apa|Belga|ANP|TT|NTB|Lusa|PAP|ČTK|MTI|Keystone|Getty|Imago)(?:\/[\p{L} ]{2,30})?$/iu;

/** How the last word of FILED may end, without the marks behind it. */
const FILED_ENDS = new Set(
  'ото ива хив ild hiv ves ive ion ivo vio eld jne lne mek ció şiv 료사진 料写真 资料图 料图片 资料照 料照片 資料圖 資料照 فية شيف age ure oto'.split(
    ' ',
  ),
);
/** Those of three Latin letters, as one number: looked up without cutting the line. */
const LATIN_ENDS = new Set([...FILED_ENDS].filter((end) => /^[a-z]{3}$/.test(end)).map((end) => keyOf(end, 3)));
const CLOSING = new Set('"”»)]）】.');

/** Whether a line ends with what only captions end with: most lines fail at their last characters. */
export function endsAsCaption(text: string, names: NameReader): boolean {
  const tail = text.slice(-TAIL);
  let end = tail.length;
  while (end > 0 && CLOSING.has(tail[end - 1]!)) end--;
  if (endsAsFiled(tail, end) && FILED.test(tail)) return true;
  if (tail.includes('/') && (SIGNED_ALONE.test(tail) || BY_AGENCY.test(tail))) return true;
  const last = tail.at(-1)!;
  if (last === last.toLowerCase()) {
    if (isMarked(tail) && BY_AGENCY.test(tail)) return true;
    const signed = last >= 'a' && isStopped(tail) ? SIGNED_NAME.exec(tail)?.[1] : undefined;
    return signed !== undefined && isKnownName(signed, names);
  }
  if (SIGNED_ALONE.test(tail) || BY_AGENCY.test(tail)) return true;
  const name = SHOUTED.exec(tail)?.[1];
  return name !== undefined && isKnownName(name, names);
}

function endsAsFiled(tail: string, end: number): boolean {
  const key = keyOf(tail, end);
  if (key >= 0) return LATIN_ENDS.has(key);
  return FILED_ENDS.has(tail.slice(Math.max(0, end - 3), end).toLowerCase());
}

/** The last three letters before `end`, small or not; -1 where one of them is none of ASCII. */
function keyOf(text: string, end: number): number {
  const [a, b, c] = [text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  return a < 0x80 && b < 0x80 && c < 0x80 ? ((a | 32) << 16) | ((b | 32) << 8) | (c | 32) : -1;
}

/** What stands before the house: " - ", "|", "©". */
const isMarked = (tail: string) => tail.includes('|') || tail.includes('©') || DASHED.test(tail);
const DASHED = / [-–—] /;
