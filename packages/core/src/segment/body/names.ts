/** Families of the names that templates give their parts; the words are in the lexicon's forms under "class:". */
export const FAMILIES =
  'body nav header footer aside related share comment advert signup caption figure credit bio byline date tags cookie title standfirst quote aside-box'.split(
    ' ',
  );

/** Tags whose inside means something. */
export const SEMANTIC =
  'article main section aside nav header footer form figure table blockquote ul ol dl button figcaption details dialog'.split(
    ' ',
  );
