import { describe, expect, test } from 'vitest';
import { articleOf, ofPage, REPORT } from './read-article.ts';

describe('captions', () => {
  test('of a page stand in its captions and not in its body', () => {
    const words = 'Envoys pose before the talks in the border town on Thursday.';
    const page = ofPage({ above: `<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>` });
    expect(page.captions).toEqual([words]);
    expect(page.body).not.toContain(words);
  });

  test.each([
    ['Envoys pose before the talks in the border town. Credit: Jane Doe'],
    ['Envoys pose before the talks in the border town. Photo by Jane Doe on Unsplash'],
    ['Envoys pose before the talks in the border town, via Wikimedia Commons'],
    ['Envoys pose before the talks in the border town. Jane Doe/Pool via REUTERS'],
  ])('of a plain text are told by who took the picture: %s', (caption) => {
    const article = articleOf({ text: ['Envoys meet on the border', REPORT[0], caption, REPORT[1]].join('\n') });
    expect(article.captions).toEqual([caption]);
    expect(article.body).not.toContain(caption);
  });

  test('a sentence that speaks of credit or of photographs is none', () => {
    const line = 'The bank gave credit to the Harbour Board and took a photograph of the pier for its own files.';
    const article = articleOf({ text: ['Envoys meet on the border', REPORT[0], line, REPORT[1]].join('\n') });
    expect(article.captions).toEqual([]);
    expect(article.body).toContain(line);
  });
});
