import { describe, expect, test } from 'vitest';
import { articleOf, names, ofPage, ofText, REPORT } from './read-article.ts';

const TITLE = 'Envoys meet on the border';

describe('bylines of plain text', () => {
  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By JANE DOE and ALI KHAN, Associated Press', ['JANE DOE', 'ALI KHAN']],
    ['By Jane Doe, Ali Khan and Bo Lindqvist | The Associated Press', ['Jane Doe', 'Ali Khan', 'Bo Lindqvist']],
    ['By Jane Doe, Staff Writer', ['Jane Doe']],
    ['By Jane Doe and Ali Khan, Staff Writers', ['Jane Doe', 'Ali Khan']],
    ['By Jane Doe, Executive Editor, Meridian Travel Letter', ['Jane Doe']],
    ['By Jane Doe, MD, and Ali Khan, Ph.D.', ['Jane Doe, MD', 'Ali Khan, Ph.D.']],
    ['By Jane Doe For The Daily Mail', ['Jane Doe']],
    ['By Jane Doe @janedoe', ['Jane Doe']],
    ['By Jane Doe Last Updated: December 6, 2024', ['Jane Doe']],
    ['By Jane Doe | Mar 11, 2023 | Talks and Treaties, Borders | 0 comments', ['Jane Doe']],
    ['Posted 3 May 2021 by Jane Doe | 3 comments', ['Jane Doe']],
    ['Jane Doe | Senior Writer | July 2, 2025', ['Jane Doe']],
    ['Jane Doe Published 10:19am 19 December 2025', ['Jane Doe']],
    ['Written by: Jane Doe | New Delhi | Updated: May 3, 2021 7:12:05 pm', ['Jane Doe']],
    ['12/19/2025 • Friday Letter • Jane Doe', ['Jane Doe']],
    ['Jane Doe in Seoul', ['Jane Doe']],
    ['Jane Doe and agencies', ['Jane Doe']],
    ['Jane Doe First published on November 25, 2019 13:52', ['Jane Doe']],
    ['Words by Jane Doe Mon 27 Sep 2021 08.24 GMT', ['Jane Doe']],
    ['Lorna Petrie, Eastern Standard January 23, 2021 at 4:21 p.m. EST', ['Lorna Petrie']],
    ['Gwyn Parry 9:24 | 06.02.2018', ['Gwyn Parry']],
    ['Jane Doe and Otto Lang, Tribune 24', ['Jane Doe', 'Otto Lang']],
    ['By Song Sang-ho and Lee Haye-ah', ['Song Sang-ho', 'Lee Haye-ah']],
    ['Von Max Muster, Berlin', ['Max Muster']],
    ['Par Jean Dupont', ['Jean Dupont']],
    ['Meridian Web Desk', ['Meridian Web Desk']],
  ])('%s', (line, wanted) => {
    expect(names(ofText(TITLE, line, 'May 3, 2021'))).toEqual(wanted);
  });

  test('agencies sign where no person does', () => {
    expect(names(ofText(TITLE, 'By AFP', '3 May 2021'))).toEqual(['AFP']);
    expect(names(ofText(TITLE, 'The Associated Press', 'Published May 3, 2021'))).toEqual(['The Associated Press']);
  });

  test.each([
    ['May 3, 2021'],
    ['By Our Correspondent'],
    ['World News'],
    ['Edited by Jane Doe'],
    ['Photos by Jane Doe'],
    ['By Monday the talks had failed'],
    ['By admin'],
  ])('nobody wrote it: %s', (line) => {
    expect(names(ofText(TITLE, line, 'May 3, 2021'))).toEqual([]);
  });

  test('a name alone behind the last paragraph signs it where nothing else does', () => {
    const text = ['Envoys meet on the border', ...REPORT, 'Jane Doe'].join('\n');
    expect(names(articleOf({ text }))).toEqual(['Jane Doe']);
  });

  test('the author introduced below the text, and the one who owns the page', () => {
    const card = ['Jane Doe', 'Jane Doe covers diplomacy for the paper and lives in Vienna.'];
    expect(names(ofText(TITLE, 'May 3, 2021'))).toEqual([]);
    const below = ofPage({ below: `<footer><div>${card[0]}</div><div>${card[1]}</div></footer>` });
    expect(names(below)).toEqual(['Jane Doe']);
    expect(names(ofPage({ below: '<footer><p>© 2012-2025 Jane Doe. All rights reserved.</p></footer>' }))).toEqual([
      'Jane Doe',
    ]);
  });
});

describe('bylines of pages', () => {
  const jsonLd = (author: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, author })}</script>`;

  test('what the data declare is believed, whatever the names', () => {
    expect(names(ofPage({ head: jsonLd({ '@type': 'Person', name: 'Heba Ledwon' }) }))).toEqual(['Heba Ledwon']);
    expect(
      names(
        ofPage({
          head: jsonLd([
            { '@type': 'Person', name: 'Jane Doe' },
            { '@type': 'Person', name: 'Ali Khan' },
          ]),
        }),
      ),
    ).toEqual(['Jane Doe', 'Ali Khan']);
    expect(names(ofPage({ head: '<meta name="author" content="Doe, Jane">' }))).toEqual(['Jane Doe']);
    expect(names(ofPage({ head: '<meta name="parsely-author" content="By Jane Doe and Ali Khan">' }))).toEqual([
      'Jane Doe',
      'Ali Khan',
    ]);
  });

  test('a visible byline that names more persons than the data is the fuller one', () => {
    const page = ofPage({
      head: jsonLd({ '@type': 'Person', name: 'Rui Ma' }),
      above: '<p class="byline">By Rui Ma, Heba Ledwon and Suparn Patra</p>',
    });
    expect(names(page)).toEqual(['Rui Ma', 'Heba Ledwon', 'Suparn Patra']);
  });

  test('the account that put the page up gives way to the name that the page shows', () => {
    const page = ofPage({
      head: jsonLd({ '@type': 'Person', name: 'jane.d84' }),
      above: '<div class="author">Denise Meridew</div><time datetime="2021-05-03">3 May 2021</time>',
    });
    expect(names(page)).toEqual(['Denise Meridew']);
  });

  test.each([
    [
      'the site itself',
      `${jsonLd({ '@type': 'Person', name: 'Meridian Daily' })}<meta property="og:site_name" content="Meridian Daily">`,
    ],
    ['an organisation that no byline shows', jsonLd({ '@type': 'Organization', name: 'Harbour Group' })],
    ['an account', jsonLd({ '@type': 'Person', name: 'admin' })],
    ['an address', '<meta property="article:author" content="https://social.example/meridian">'],
  ])('no author is made of %s', (_, head) => {
    const page = ofPage({ head });
    expect(names(page)).toEqual([]);
    expect(page.basis.bylines!.every(({ chosen }) => !chosen)).toBe(true);
  });

  test('every witness is on record, the chosen one marked', () => {
    const page = ofPage({
      head: `${jsonLd({ '@type': 'Person', name: 'Jane Doe' })}<meta name="author" content="Web Desk">`,
      above: '<p>By Jane Doe</p>',
    });
    expect(page.basis.bylines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ witness: 'text', value: 'Jane Doe' }),
        expect.objectContaining({ witness: 'json-ld', value: 'Jane Doe' }),
        expect.objectContaining({ witness: 'meta', value: 'Web Desk', chosen: false }),
      ]),
    );
    expect(page.basis.bylines!.filter(({ chosen }) => chosen)).toHaveLength(1);
  });
});
