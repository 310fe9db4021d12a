import { label, type Page } from '../page.ts';
import { leadAt } from '../wire/forms.ts';
import type { SegmentRule } from './rule.ts';

/** "Source: Reuters/ga", "(Reporting by A. Name; Editing by B. Name)", "The Associated Press contributed to this report." */
export const source: SegmentRule = {
  name: 'source',
  apply(page) {
    const { tools } = page;
    splitSignOffs(page);
    const { lines } = page;
    for (const line of lines) {
      if (line.firm || line.shape.words > 60) continue;
      const lead = leadAt(line.plain, tools.sourceLeads);
      const opens =
        lead > 0 &&
        (line.plain.startsWith('(') ||
          /[:：]$/.test(line.plain.slice(0, lead)) ||
          /^(?:reporting|additional|writing|editing|compiled|with (?:inputs?|files|agenc|information|reporting)|via )/.test(
            line.plain,
          ));
      // "SOURCE Fjord Capital", below a press release.
      const released = line.shape.words <= 8 && /^SOURCE:? \p{Lu}/u.test(line.text);
      const closes =
        line.shape.words <= 25 &&
        /contribut\w{1,5} (?:to this (?:report|story|article)|reporting)\.?\)?$/.test(line.plain);
      if (opens || closes || released) label(line, 'source', 'source', true);
      else if (
        line.shape.words <= 4 &&
        line.text.length > 1 &&
        /^[(—–-]/.test(line.text) &&
        isAgency(line.plain, tools.names.outlets)
      )
        label(line, 'source', 'source:agency', true);
    }
  },
};

const isAgency = (plain: string, outlets: Set<string>) =>
  outlets.has(plain.replace(/^[\s(—–-]+|(?<![\s)./])[\s)./]+$/g, ''));

/** "… Moon Jae-in. (Reporting by A. Name; Editing by B. Name)": the sign-off behind the last sentence is a line of its own. */
function splitSignOffs(page: Page): void {
  for (let i = page.lines.length - 1; i >= 0; i--) {
    const { text } = page.lines[i]!;
    const at = text.lastIndexOf('(');
    if (at > 30 && SIGN_OFF.test(text.slice(at))) page.split(i, text.slice(0, at).trimEnd().length);
  }
}

const SIGN_OFF =
  /^\((?:additional )?(?:reporting|writing|editing|compiled|with inputs?|with reporting) (?:by|from)\b[^()]{2,300}\)\.?$/i;
