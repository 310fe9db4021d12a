/**
 * Answers the page scorer: one request a line `{"id","path","url","input"}` on stdin, one answer a line on stdout
 * `{"id","text","title","date","byline","publisher","captions"}`.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';

const lexicon = loadLexicon();

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, path, url, input } = JSON.parse(line) as {
    id: string;
    path: string;
    url?: string;
    input: 'html' | 'text';
  };
  const bytes = readFileSync(path);
  const source = { bytes, path, format: input, ...(url === undefined ? {} : { url }) };
  const [document] = read(source);
  const article = parse(document!, segment(document!, lexicon), lexicon);
  const answer = {
    id,
    text: article.body,
    title: article.headlineCertainty === 'stated' ? article.headline : null,
    date: article.published?.edtf ?? null,
    byline: article.bylines.map((byline) => byline.name),
    publisher: article.publisher,
    captions: article.captions,
    agency: article.origin.agency,
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
