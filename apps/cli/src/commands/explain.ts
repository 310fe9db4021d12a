import { DatelineError, type FailureName } from '@dateline/core/model';
import { defineCommand, JSON_OUT, readChoice } from '../command.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'show what each stage made of one document, and the rule that made it',
  usage: '[--format auto|text|html] [--events] PATH|-',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text or html' },
    events: { type: 'boolean', help: 'how each sentence was read: its clauses, its events, and what was refused' },
    json: JSON_OUT,
  },
  examples: [
    [
      'dateline explain page.html',
      'labelled blocks, the witnesses behind each field, times, entities, quotes and events with their rules',
    ],
    [
      'dateline explain --events page.html',
      'what the clause engine saw in each sentence, and why a candidate gave no event',
    ],
  ],
  async run({ values, paths, ...streams }) {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0) throw new DatelineError('usage', 'explain wants one PATH, or -');
    const format = readChoice('format', values.format, ['auto', 'text', 'html']) ?? 'auto';
    const [{ loadLexicon }, { documentsOf }, { stagesOf }, { printStages }] = await Promise.all([
      import('@dateline/core/lexicon'),
      import('../input/documents.ts'),
      import('../stages.ts'),
      import('../print/stages.ts'),
    ]);
    const { printReadings } = await import('../print/readings.ts');
    const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
    let unwell = false;
    for await (const input of documentsOf({ paths, jsonl: false, format }, streams)) {
      if ('record' in input) {
        const [issue] = input.record.issues;
        throw new DatelineError(issue!.name as FailureName, issue!.message);
      }
      for (const stages of stagesOf(input.source, loadLexicon(), values.events === true)) {
        unwell ||= stages.document.issues.length > 0;
        const print = values.events ? printReadings : printStages;
        await write(streams.out, values.json ? `${JSON.stringify(stages)}\n` : print(stages, shape));
      }
    }
    return unwell ? 4 : 0;
  },
});
