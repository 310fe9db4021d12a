import { DatelineError } from '@dateline/core/model';
import { defineCommand, JSON_OUT, readChoice } from '../command.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'show what each stage made of one document, and the rule that made it',
  usage: '[--format auto|text|html] PATH|-',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text or html' },
    json: JSON_OUT,
  },
  examples: [
    [
      'dateline explain page.html',
      'labelled blocks, the witnesses behind each field, times, entities, quotes and events with their rules',
    ],
  ],
  async run({ values, paths, ...streams }) {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0) throw new DatelineError('usage', 'explain wants one PATH, or -');
    const format = readChoice('format', values.format, ['auto', 'text', 'html']) ?? 'auto';
    const [{ loadLexicon }, { bytesOf, everything }, { stagesOf }, { printStages }] = await Promise.all([
      import('@dateline/core/lexicon'),
      import('../input/files.ts'),
      import('../stages.ts'),
      import('../print/stages.ts'),
    ]);
    const bytes = path === '-' ? await everything(streams.in) : await bytesOf(path);
    const source = { bytes, format, ...(path === '-' ? {} : { path }) };
    const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
    let unwell = false;
    for (const stages of stagesOf(source, loadLexicon())) {
      unwell ||= stages.document.issues.length > 0;
      await write(streams.out, values.json ? `${JSON.stringify(stages)}\n` : printStages(stages, shape));
    }
    return unwell ? 4 : 0;
  },
});
