import { AFTER, BETWEEN, BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import type { SegmentRule } from './rule.ts';

/** Lines taken for the body that say of themselves that they are none of it: "Read more: …", "Disclosure: …", "Subscribe for free to receive …". */
export const aside: SegmentRule = {
  name: 'aside',
  apply({ lines, states }) {
    lines.forEach((line, i) => {
      if (states[i] !== BODY || line.cue === null || !saysSo(line)) return;
      line.firm = false;
      label(line, line.cue.kind, `aside:${line.cue.kind}`, true);
      states[i] = states.indexOf(BODY, i + 1) < 0 ? AFTER : BETWEEN;
    });
  },
};

/** "Read more: Six charts that explain the price of butter", "RELATED | …": what follows is another story's headline. */
const LEADS_AWAY =
  /^\W{0,3}(?:(?:also )?read(?: more| also| next| on)?|see (?:also|more)|related(?: (?:story|stories|articles?|news|coverage))?|watch|more|fact check|don't miss) ?[:|>»]\s*\S/;
/** "Disclosure: …", "This story was developed in partnership with …": not what the article tells. */
const DISCLAIMS =
  /^\W{0,3}(?:disclaimer|disclosure|affiliate disclosure|editorial note) ?[:–—-]|^(?:this|the) (?:story|article|content|post) (?:is|was) (?:developed|created|produced|written|sponsored|published) in (?:paid )?partnership|^\(?except for the headline|syndicated feed/;
/** "Copyright THE POST. All rights reserved. This material may not be reproduced": not the article's, however long. */
const RESERVES =
  /rights reserved|may not be (?:reproduced|published|copied)|alle rechte vorbehalten|tous droits réservés|derechos reservados/;
/** "Thanks for reading Low Water! Subscribe for free to receive new posts": what it asks the reader to take. */
const OFFERS =
  /(?<!\p{L})(?:(?:our|this|free|daily|weekly|kostenlosen|unserem|unseren|notre|nuestra|nossa|nostra|onze) (?:[\p{L}-]+ ){0,2}(?:[\p{L}]+-)?newsletters?|subscribe|subscribing|sign up|(?:thanks|thank you) for signing up|promotional|share (?:it|this story)|be emailed|privacy (?:policy|notice)|datenschutzerklärung|whatsapp|telegram|download|daily email|weekly email|the app|our app)(?!\p{L})/u;

/** "See spelling errors in our story? Please click here to report it.": what it asks the reader to do. */
const ASKS =
  /(?<!\p{L})(?:please|contact us|let us know|our (?:story|stories|article|site|newsroom|editors|standards)|report it|edited for (?:length|clarity|brevity))(?!\p{L})/u;

/** "A version of this article appears in print on …", "Dieses Thema im Programm: …", "This story was edited for radio by … and adapted for the web by …" */
const PRINTED =
  /^dieses thema im programm|^über dieses thema berichtet|^a version of this (?:article|story|column|essay|post) (?:appear|was )|^(?:this|the) (?:story|interview|report|segment|digital story|radio version of this story|audio version of this (?:story|interview)|broadcast version of this (?:story|interview)) was (?:[\p{L}]+ )?(?:edited|produced|adapted) (?:for|and|by)/u;

/** The line itself says that it is no part of the article. */
function saysSo({ plain, text, shape, markup, cue }: Line): boolean {
  const { kind, how } = cue!;
  if (shape.quoted || how === 'vocabulary') return false;
  if (kind === 'copyright') return RESERVES.test(plain);
  if (kind === 'notice' && PRINTED.test(plain)) return true;
  if (kind === 'notice') return ASKS.test(plain) && !SAID.test(plain);
  if (kind === 'disclaimer') return DISCLAIMS.test(plain);
  if (kind === 'signup') return how !== 'line' && OFFERS.test(plain) && !SAID.test(plain);
  if (kind !== 'related' || how !== 'start' || shape.words > 30 || !LEADS_AWAY.test(plain)) return false;
  return markup === null ? !shape.terminal || shape.question : markup.linked >= text.length * 0.5;
}

/** Somebody tells of a newsletter or an app. */
const SAID = /(?<!\p{L})(?:said|says|told|according to)(?!\p{L})/u;
