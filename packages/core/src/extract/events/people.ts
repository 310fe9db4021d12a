/** Endings of words for people: "cartoonist", "bricklayer", "shopkeepers", "auctioneer", "watchman". */
const PEOPLE =
  /^[a-z-]{3,}(?:(?:[bcdfghlmnrtv]ist|ician|ologer|ographer|keeper|goer|owner|worker|driver|rider|grower|monger|dweller|layer|ineer|eteer|taker|seller|smith|maker|hunter|dealer)s?|[^u]m[ae]n|wom[ae]n|persons?)$/;
const THINGS =
  /^(?:\w*-?lists?|\w*players?|pacemakers?|peacemakers?|screwdrivers?|bestsellers?|timekeepers?|specimen|regimen|abdomen|talisman|ottoman)$/;

/** Is this a word for people by its ending? The word in lower case. */
export const isPersonWord = (word: string): boolean =>
  PEOPLE.test(word) && (!THINGS.test(word) || /(?:al|el|il|ul)ists?$/.test(word));
