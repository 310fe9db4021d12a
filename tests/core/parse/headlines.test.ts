import { describe, expect, test } from 'vitest';
import { articleOf, ofPage, ofText, REPORT } from './read-article.ts';

const title = (text: string) => `<title>${text}</title><meta property="og:title" content="${text}">`;

describe('headlines of pages', () => {
  test('what a reader sees is the headline, though the page has another for search engines', () => {
    const page = ofPage({ head: title('Border talks 2021: all you need to know | Meridian') });
    expect([page.headline, page.headlineCertainty]).toEqual(['Envoys meet on the border', 'stated']);
  });

  test('where the address repeats the title of the data and nothing of the line, the line is an appeal', () => {
    const url = 'https://meridian.example/how-envoys-came-to-meet-on-the-border.html';
    const page = ofPage({
      head: title('How envoys came to meet on the border'),
      h1: 'Sign up for our letter today',
      url,
    });
    expect(page.headline).toBe('How envoys came to meet on the border');
  });

  test.each([
    ['Blog: Envoys meet on the border', title('Envoys meet on the border')],
    ['Envoys meet on the border (meridian.example) 87', title('Envoys meet on the border')],
  ])('the page adds to its title: %s', (h1, head) => {
    expect(ofPage({ head, h1 }).headline).toBe('Envoys meet on the border');
  });

  test.each([['Envoys meet on the border | The Meridian'], ['Envoys meet on the border - Meridian']])(
    'the site is no part of the title: %s',
    (text) => {
      const html = `<html><head><title>${text}</title></head><body><main>${REPORT.map((p) => `<p>${p}</p>`).join('')}</main></body></html>`;
      expect(articleOf({ html, url: 'https://www.meridian.example/1' }).headline).toBe('Envoys meet on the border');
    },
  );
});

describe('headlines of plain text', () => {
  test('the line above byline and date, not the menu above it nor the sum below it', () => {
    const article = ofText(
      'Menu',
      'Politics',
      'Guidelines and Recommendations',
      'Get Started',
      'Envoys meet on the border after three years',
      'Both sides say that they were satisfied with what they heard.',
      'By Jane Doe',
      'May 3, 2021',
    );
    expect(article.headline).toBe('Envoys meet on the border after three years');
  });

  test('a title with a capital on every word is no name', () => {
    expect(ofText('Border Talks Resume', 'May 3, 2021').headline).toBe('Border Talks Resume');
  });

  test.each([
    ['UPDATE 2-Envoys meet on the border', 'Envoys meet on the border'],
    ['(2nd LD) Envoys meet on the border', 'Envoys meet on the border'],
    ['RPT-UPDATE 1-Envoys meet on the border', 'Envoys meet on the border'],
    ['EXCLUSIVE: Envoys meet on the border', 'EXCLUSIVE: Envoys meet on the border'],
  ])('takes of a wire are no part of it: %s', (line, wanted) => {
    const article = ofText(line, 'May 3, 2021');
    expect(article.headline).toBe(wanted);
    expect(article.basis.headline!.find(({ chosen }) => chosen)!.value).toBe(line);
  });

  test('without any headline the first sentence stands in, and says so', () => {
    const article = articleOf({ text: REPORT.join('\n') });
    expect(article.headlineCertainty).toBe('inferred');
  });
});
