import { read } from '@dateline/core/read';
import { describe, expect, test } from 'vitest';

const documentOf = (html: string) => [...read({ html })][0]!;
const linesOf = (html: string) => documentOf(html).text.split('\n');

describe('markup as authors leave it', () => {
  test.each([
    ['a sign that opens no tag', '<p>3 < 4, 5 <6 and a<b></b>c</p>', ['3 < 4, 5 <6 and ac']],
    [
      'comments of all lengths',
      '<p>one<!-- > -- -> <b>-->two<!-->three<!--->four<!-- x --!>five</p>',
      ['onetwothreefourfive'],
    ],
    ['a comment without end', '<p>one</p><!-- <p>two</p>', ['one']],
    [
      'what browsers take for comments',
      '<p>one<!d><?php two ?>three</ four>five</>six<![if x]>seven</p>',
      ['onethreefivesixseven'],
    ],
    ['character data', '<p>one<![CDATA[ two < 3 &amp; ]]>four</p>', ['one two < 3 &amp; four']],
    [
      'entities with and without their end',
      '<p>A&amp;B &copy 2020 &#x41;&#66; &nosuch; &</p>',
      ['A&B © 2020 AB &nosuch; &'],
    ],
    ['tags within a script', '<p>one</p><script>if (a<b) "</p><p>no"; </scripts></script ><p>two</p>', ['one', 'two']],
    ['a script without end', '<p>one</p><script>"<p>two</p>"', ['one']],
    ['quotes that hold tags', '<p title="a > b" data-x=\'<p>\'>one</p>', ['one']],
    ['a quote without end', '<p>one</p><p title="two>three</p>', ['one']],
    ['slashes and signs between attributes', '<p / class=a/b =c d = "e"f>one<br / >two</p>', ['one', 'two']],
    ['a tag that the end cuts off', '<p>one</p><p class="two', ['one']],
    ['an end tag that the end cuts off', '<p>one</p', ['one']],
    ['capitals', '<P>ONE</P><SCRIPT>two</Script><P>three</P>', ['ONE', 'three']],
    ['text to the very end', '<p>one</p><plaintext><p>two</p>', ['one', '<p>two</p>']],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test('an address keeps what only looks like an entity', () => {
    const { markup } = documentOf('<link rel=canonical href="https://a.example/?x=1&copy=2&amp;y=3&lt"><p>one</p>');
    expect(markup!.links).toEqual([{ rel: 'canonical', href: 'https://a.example/?x=1&copy=2&y=3<' }]);
  });

  test('the first of two attributes counts, and one without value is empty', () => {
    const { markup } = documentOf('<div class=one class="two" hidden id><p>three</p></div>');
    expect(markup!.elements.find(({ tag }) => tag === 'div')).toMatchObject({ name: 'one', hidden: true });
  });

  test('the title has entities, its tags are words', () => {
    expect(documentOf('<title>A &amp; B <b>c</b></title><p>one</p>').markup!.title).toBe('A & B <b>c</b>');
  });
});
