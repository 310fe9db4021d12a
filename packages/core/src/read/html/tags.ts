const words = (list: string) => new Set(list.split(' '));

/** Elements that begin and end a line of their own. */
export const BLOCK = words(
  'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul',
);

export const VOID = words('area base basefont br col embed hr img input keygen link meta param source track wbr');

/** Elements whose words a reader of the page does not see. */
export const UNSEEN = words(
  'script style noscript template svg math iframe select textarea object canvas audio video head title noembed noframes xmp amp-analytics',
);

/** Elements whose content is raw text to the tokenizer. */
export const STRONG = words('b strong h1 h2 h3 h4 h5 h6 th');

/** Opening the key closes an open element of the values, looked for no further out than the stops. */
export const IMPLIED: ReadonlyMap<string, { closes: ReadonlySet<string>; stops: ReadonlySet<string> }> = new Map(
  [
    ['li', 'li', 'ul ol menu dir'],
    ['dt', 'dt dd', 'dl'],
    ['dd', 'dt dd', 'dl'],
    ['tr', 'tr td th', 'table'],
    ['td', 'td th', 'tr table'],
    ['th', 'td th', 'tr table'],
    ['tbody', 'tr td th tbody thead tfoot', 'table'],
    ['option', 'option', 'select'],
  ].map(([tag, closes, stops]) => [tag!, { closes: words(closes!), stops: words(stops!) }]),
);
