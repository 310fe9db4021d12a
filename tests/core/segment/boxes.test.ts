import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const bodyOf = (...lines: string[][]) => {
  const [document] = [...read({ text: lines.flat().join('\n'), format: 'text' })];
  return parse(document!, segment(document!, lexicon), lexicon).body.split('\n\n');
};

const TOP = [
  'Home',
  'News',
  'Sport',
  'Weather',
  'Dam at Korvik to be drained for repairs',
  'By Ulla Brandt',
  '12 May 2020',
];
const DAM = [
  'The dam at Korvik will be drained in June so that cracks in its northern wall can be filled, the water board said on Tuesday.',
  'Divers found the cracks in March, when the lake stood four metres below its usual level.',
  '“We could wait another year, but nobody here wants to,” said the head of the board, Nils Aune.',
  'The lake supplies water to about 30,000 people. Tankers will serve the villages above the dam until September.',
  'The repairs are expected to cost 4.1 million kroner, half of which the county will pay.',
];
const FOOT = ['Most read', 'Choir wins prize in Riga', 'Snow closes pass', '© 2020 The Strand. All rights reserved.'];
const BOX = ['See also', 'Dog walks home forty miles', 'Council puts off vote on parking'];
const SIGNUP = ['Sign up to our morning briefing', 'Get the day’s top stories in your inbox.', 'Sign up'];

describe('an article is found between its boxes, in text without markup', () => {
  test('one box after each pair of paragraphs', () => {
    const said = bodyOf(TOP, DAM.slice(0, 2), BOX, DAM.slice(2, 3), SIGNUP, DAM.slice(3), FOOT);
    expect(said).toEqual(DAM);
  });

  test('two boxes below its first paragraphs', () => {
    const boxes = [...SIGNUP, 'Related', 'Bakery says sorry for blue bread', 'Rents rise for twelfth month'];
    expect(bodyOf(TOP, DAM.slice(0, 2), boxes, BOX, DAM.slice(2), FOOT)).toEqual(DAM);
  });

  test('a standfirst above the byline, and "Email" among the buttons to share', () => {
    const top = [
      ...TOP.slice(0, 5),
      'Divers found cracks in the northern wall in March.',
      'By Ulla Brandt',
      '12 May 2020',
    ];
    const share = ['Share', 'Facebook', 'Twitter', 'WhatsApp', 'Email', 'Copy link'];
    expect(bodyOf(top, share, DAM.slice(0, 3), BOX, DAM.slice(3), FOOT)).toEqual(DAM);
  });

  test('a list behind a box, begun above it', () => {
    const list = [
      'Under the plan, the water board will be required to:',
      'warn every household by letter before the end of May;',
      'keep two tankers at the school day and night;',
      'publish the level of the lake once a week.',
    ];
    const told = bodyOf(
      TOP,
      DAM.slice(0, 3),
      list.slice(0, 1),
      ['Watch on YouTube'],
      list.slice(1),
      DAM.slice(3),
      FOOT,
    );
    expect(told).toEqual([...DAM.slice(0, 3), ...list, ...DAM.slice(3)]);
  });

  test('questions and answers', () => {
    const asked = [
      'You grew up below the dam. Were you ever afraid?',
      'No. My father checked the wall every Sunday and he slept well, so we all did.',
      'Did anybody listen to him when he wrote about the cracks?',
      'He wrote eleven letters, and the board answered two of them in twenty years.',
      'What will you do while the lake is empty?',
      'I will look for his watch. He dropped it from the boat in 1987.',
    ];
    const lead =
      'Grete Holm has lived at the foot of the dam at Korvik for sixty years, and her father kept its gates.';
    expect(bodyOf(TOP, [lead], asked.slice(0, 2), BOX, asked.slice(2), FOOT)).toEqual([lead, ...asked]);
  });

  test('teasers and letters of readers below it are no part of it', () => {
    const below = [
      'Want to know more?',
      'Painter, 91, shows her barns',
      'She has painted the same three barns since the war.',
      '3 hours ago',
      'Join the conversation',
      'Oldtimer47 May 12, 2020 at 9:14 am',
      'Same thing happened in 1987 and nobody learned anything.',
      'Reply',
    ];
    expect(bodyOf(TOP, DAM, below, FOOT)).toEqual(DAM);
  });
});

describe('what a picture shows is told from what the report says', () => {
  const captions = [
    'Residents wait at the pier during a drill on Tuesday.',
    'The northern wall of the dam, seen from the old road.',
    'Nils Aune, left, with the divers who found the cracks.',
  ];
  test.each(captions)('%s', (caption) => {
    expect(bodyOf(TOP, DAM.slice(0, 2), [caption], DAM.slice(2), FOOT)).toEqual(DAM);
  });

  const sentences = [
    'The board holds a meeting in the church every second year.',
    'Aune leaves the board in June after eleven years, he said.',
    'Villagers who wait for tankers say that the dam has leaked for years.',
    'They watch the lake at night and sleep in turns.',
  ];
  test.each(sentences)('%s is the report’s own', (sentence) => {
    const whole = [...DAM.slice(0, 3), sentence, ...DAM.slice(3)];
    expect(bodyOf(TOP, whole, FOOT)).toEqual(whole);
  });

  test('the name of a film below its player', () => {
    const film = ['Video Player is loading.', 'Teenager wins chess title and sits exam same day'];
    expect(bodyOf(TOP, DAM.slice(0, 2), film, DAM.slice(2), FOOT)).toEqual(DAM);
  });
});
