import { type Article, type Basis, callParties, type Event } from '@dateline/core/model';
import { sayDate } from '../lines/dates.ts';
import { classOf, count, markOf } from '../lines/events.ts';
import { cell, cut, flat, type Line, say } from '../lines/line.ts';
import { paint } from '../lines/paint.ts';
import { speakerOf, toneOf, wordsOf } from '../lines/quotes.ts';
import type { Tone } from '../lines/tones.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import type { Stages } from '../stages.ts';
import { blockTone } from './block-tones.ts';
import type { Shape } from './timeline.ts';

/** Every stage's output with the rule that fired, for a person who wants to know why. */
export function printStages(stages: Stages, { width, colour }: Shape): string {
  const { document, blocks = [], article, times = [], entities = [], quotes = [], events = [] } = stages;
  const measure = Math.max(60, width);
  const lines: Line[] = [
    [say(`${document.path ?? document.id}`, 'title')],
    ...section(
      'read',
      `${document.format}, ${document.mediaType}, ${document.charset}, ${document.text.length} characters`,
    ),
    ...document.issues.flatMap(({ name, message }) =>
      hang(say('! ', 'warning'), wrapText(`${name}: ${message}`, measure - 2, 'warning')),
    ),
    ...section('segment', count(blocks.length, 'block')),
    ...blocks.map(({ kind, start, text, rule }) => [
      ...offset(start),
      say(cell(kind, 14), blockTone(kind)),
      say(cell(flat(text), Math.max(20, measure - 7 - 14 - 24)), blockTone(kind) === 'faint' ? 'faint' : undefined),
      ...by(rule),
    ]),
    ...(article ? parseSection(article, measure) : []),
    ...section('annotate', `${count(stages.sentences ?? 0, 'sentence')}, ${count(stages.tokens ?? 0, 'token')}`),
    ...list(
      'times',
      times.map(({ start, text, edtf, timex3, duration, rule, certainty }) => [
        ...offset(start),
        say(cell(flat(text), 28), 'time'),
        say(cell(edtf ?? duration ?? timex3 ?? 'not fixed', 26)),
        ...by(rule, certainty),
      ]),
    ),
    ...list(
      'entities',
      entities.map(({ name, kind, id, country, mentions, certainty }) => [
        ...offset(mentions[0]?.start),
        say(cell(flat(name), 28), 'entity'),
        say(cell([kind, country, id].filter(Boolean).join(' · '), 40), 'faint'),
        say(`${mentions.length}× `),
        ...by(mentions[0]?.rule ?? '', certainty),
      ]),
    ),
    ...list(
      'quotes',
      quotes.map((quote) => [
        ...offset(quote.start),
        say(cell(speakerOf(quote), 24), 'actor'),
        say(' '),
        say(cell(wordsOf(quote), Math.max(20, measure - 7 - 25 - 24)), toneOf(quote)),
        ...by(quote.rule, quote.certainty),
      ]),
    ),
    ...section('extract', count(events.length, 'event')),
    ...events.flatMap((event) => eventLines(event, measure)),
    [],
  ];
  return paint(lines, colour);
}

function section(stage: string, says: string): Line[] {
  return [[], [say(stage, 'head'), say(`  ${says}`, 'faint')]];
}

function list(name: string, rows: Line[]): Line[] {
  return rows.length === 0 ? [] : [[say(`  ${name}`, 'accent')], ...rows];
}

/** The table of witnesses: who said what about a field, and which word was taken. */
function parseSection(
  { basis, headline, headlineCertainty, publisher, published, body }: Article,
  width: number,
): Line[] {
  const known: [string, string | null][] = [
    ['headline', headline && `${headline}${headlineCertainty === 'inferred' ? ' (inferred)' : ''}`],
    ['publisher', publisher],
    ['published', published && `${published.edtf} (${published.certainty})`],
  ];
  const witnesses = { ...basis, ...(published && !basis.published ? { published: published.basis } : {}) };
  return [
    ...section('parse', `body of ${body.length} characters`),
    ...known.map(
      ([field, value]): Line => [
        say('       '),
        say(cell(field, 14), 'accent'),
        value ? say(cut(flat(value), width - 21)) : say('unknown', 'faint'),
      ],
    ),
    ...Object.entries(witnesses).flatMap(([field, each]) =>
      each.map((basisOf, index) => witness(index === 0 ? field : '', basisOf, width)),
    ),
  ];
}

function witness(field: string, { witness: who, value, rule, chosen, start }: Basis, width: number): Line {
  return [
    ...offset(start ?? undefined),
    say(cell(field, 14), 'accent'),
    say(chosen ? '✓ ' : '  ', 'happened'),
    say(cell(who, 11), 'faint'),
    say(cell(flat(value), Math.max(20, width - 7 - 14 - 13 - 24)), chosen ? undefined : 'faint'),
    ...by(rule),
  ];
}

function eventLines(event: Event, width: number): Line[] {
  const { status, negated, evidence, date, place, rule, certainty, weight, reportedBy } = event;
  const facts = [
    sayDate(date),
    place,
    reportedBy.length > 0 ? `says ${reportedBy.map(({ name }) => name).join(', ')}` : null,
  ];
  const where = facts.filter(Boolean).map((fact) => flat(fact!));
  return [
    [
      ...offset(evidence[0]?.start),
      markOf(status),
      say(` ${cell(`${negated ? 'not ' : ''}${status}`, 13)}`, status),
      say(cell(classOf(event), 22), 'class'),
      say(callParties(event), 'actor'),
    ],
    [say(' '.repeat(9)), say(`${where.join(' · ')} · weight ${weight.toFixed(2)}`, 'faint'), ...by(rule, certainty)],
    ...hang(
      say(' '.repeat(9)),
      wrapText(`“${evidence.map(({ exact }) => flat(exact)).join(' … ')}”`, width - 9, 'words'),
    ),
  ];
}

function offset(start: number | undefined): Line {
  return [say(`${start === undefined ? '' : start}`.padStart(6), 'faint'), say(' ')];
}

function by(rule: string, certainty?: string): Line {
  const tone: Tone = certainty === 'inferred' ? 'warning' : 'faint';
  return [say(` ${certainty === 'inferred' ? '~' : '←'} ${rule}`, tone)];
}
