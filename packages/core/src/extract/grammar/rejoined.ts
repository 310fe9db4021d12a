import type { Token } from '../../model/annotated.ts';

/** ", a charge |Kigali| rejects": a name right before its verb, behind a word for what was said or held. */
export const isRejoined = (tokens: readonly Token[], from: number, at: number) =>
  REJOINED.test(tokens[at - 1]!.lower) &&
  /^an?$/.test(tokens[from]!.lower) &&
  tokens[from - 1]?.text === ',' &&
  /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '');
const REJOINED =
  /^(?:charge|claim|accusation|allegation|assertion|demand|move|decision|step|condition|proposal|plan|offer|view|region|territory|group|city|town|island|enclave|peninsula|militia|militant|deal|figure)$/;
