import { DatelineError, type FailureName } from '@dateline/core/model';
import { defineCommand, JSON_OUT, readChoice } from '../command.ts';
import { columnsOf, hasColour, write } from '../streams.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'show what each stage made of one document, and the rule that made it',
  usage: '[--format auto|text|html] [--date] [--events] [--html FILE] PATH|-',
  options: {
    format: { type: 'string', value: 'FORMAT', help: 'auto (default), text or html' },
    date: { type: 'boolean', help: 'how the day of writing is known: what the page states, and what its words tell' },
    events: { type: 'boolean', help: 'how each sentence was read: its clauses, its events, and what was refused' },
    html: { type: 'string', value: 'FILE', help: 'write it as a page to look at, which loads nothing' },
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
    [
      'dateline explain --date page.html',
      'each bound on the day of writing, with the words that cause it; also for a page without a date',
    ],
    [
      'dateline explain --html out.html page.html',
      'the page with its labels in colour, the witnesses and all that was found',
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
    const { dateOf } = await import('../print/dating.ts');
    const { openPageFile } = await import('../page/file.ts');
    const page = values.html === undefined ? null : openPageFile(values.html, path);
    const shape = { width: columnsOf(streams), colour: hasColour(streams.out, streams.env) };
    const print = values.events ? printReadings : printStages;
    let unwell = false;
    try {
      for await (const input of documentsOf({ paths, jsonl: false, format }, streams)) {
        if ('record' in input) {
          const [issue] = input.record.issues;
          throw new DatelineError(issue!.name as FailureName, issue!.message);
        }
        for (const stages of stagesOf(input.source, loadLexicon(), values.events === true)) {
          unwell ||= stages.document.issues.length > 0;
          page?.add(stages);
          if (values.date) await write(streams.out, dateOf(stages, values.json === true, shape));
          else if (values.json) await write(streams.out, `${JSON.stringify(stages)}\n`);
          else if (page === null) await write(streams.out, print(stages, shape));
        }
      }
    } finally {
      page?.close();
    }
    return unwell ? 4 : 0;
  },
});
