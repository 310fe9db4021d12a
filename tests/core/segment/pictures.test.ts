import { loadLexicon } from '@dateline/core/lexicon';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const kindsOf = (html: string) => {
  const [document] = [...read({ html })];
  return new Map(segment(document!, lexicon).map(({ text, kind }) => [text, kind]));
};

const PARAGRAPHS = [
  'The dam at Korvik will be drained in June so that cracks in its northern wall can be filled, the water board said on Tuesday.',
  'Divers found the cracks in March, when the lake stood four metres below its usual level.',
  '“We could wait another year, but nobody here wants to,” said the head of the board, Nils Aune.',
  'The lake supplies water to about 30,000 people. Tankers will serve the villages above the dam until September.',
].map((text) => `<p>${text}</p>`);
const TOLD = 'Die Mauer von Korvik am Dienstag, von Norden';
const page = (box: string) =>
  `<html><body><h1>Dam at Korvik to be drained for repairs</h1><p>12 May 2020</p>${PARAGRAPHS[0]}${box}${PARAGRAPHS.slice(1).join('')}</body></html>`;

describe('the words in one box with a picture tell what it shows', () => {
  test.each([
    `<div class="b3"><img src="a.jpg"><p>${TOLD}</p></div>`,
    `<table align="right"><tr><td><a href="a.html"><img src="a.jpg"></a><br><font size="1">${TOLD}</font></td></tr></table>`,
    `<div class="b3"><div><div><img src="a.jpg"></div></div><div class="k">${TOLD}</div><div>Jan Kos</div></div>`,
    `<center><amp-img src="a.jpg"></amp-img><br><i>${TOLD}</i></center>`,
  ])('%s', (box) => {
    expect(kindsOf(page(box)).get(TOLD)).toBe('caption');
  });

  test('a paragraph that stands with a picture stays one', () => {
    const words = 'The board has drained the lake twice before. In 1961 it took four months until the water was back.';
    expect(kindsOf(page(`<div class="b3"><img src="a.jpg"><p>${words}</p></div>`)).get(words)).not.toBe('caption');
  });

  test('each entry of a list that shows its own picture is an entry', () => {
    const entry = (text: string) => `<div class="e"><img src="a.jpg"><p class="t">${text}</p></div>`;
    const entries = ['Korvik', 'Solund', 'Brekke', 'Aure'].map(
      (name) => `The dam at ${name} holds back more water than the county uses in a year.`,
    );
    const kinds = kindsOf(page(entries.map(entry).join('')));
    expect(entries.map((text) => kinds.get(text))).not.toContain('caption');
  });

  test('a linked card of another story is no caption', () => {
    const box =
      '<div class="b3"><a href="x.html"><img src="a.jpg"><p>Choir from Solund wins prize in Riga</p></a></div>';
    expect(kindsOf(page(box)).get('Choir from Solund wins prize in Riga')).not.toBe('caption');
  });
});
