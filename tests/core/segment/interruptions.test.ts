import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { describe, expect, test } from 'vitest';

const lexicon = loadLexicon();
const bodyOf = (text: string) => {
  const [document] = [...read({ text, format: 'text' })];
  return parse(document!, segment(document!, lexicon), lexicon).body.split('\n\n');
};

const TOP = ['HomeNewsSportWeather', 'Ferry service to Lunna suspended', 'By Ewan Strand', 'Posted: 4 March 2021'];
const FERRY = [
  'The ferry to Lunna has been taken out of service after its bow door failed to close on Monday morning.',
  'Nobody was aboard when the crew tried the door, a spokesman for the operator said.',
  'The operator has sent for a part from a yard in Gdansk.',
  'It hopes to have the ferry back by Friday.',
];
const OTHERS = ['Dog walks home forty miles', 'Council puts off vote on parking'];
const FOOT = ['Most read', 'Choir wins prize in Riga', 'Snow closes pass', '© 2021 The Strand. All rights reserved.'];
const bodyOfLines = (...lines: string[][]) => bodyOf(lines.flat().join('\n'));

describe('an article goes on below what interrupts it, in text without markup', () => {
  test('a box of related stories', () => {
    expect(bodyOfLines(TOP, FERRY.slice(0, 2), ['Related Content', ...OTHERS], FERRY.slice(2), FOOT)).toEqual(FERRY);
  });

  test('a single linked headline, and a sign-off below the last sentence', () => {
    const sent = [
      'CLICK HERE TO GET THE STRAND NEWS APP',
      FERRY[3]!,
      'The Associated Press contributed to this report.',
    ];
    expect(bodyOfLines(TOP, FERRY.slice(0, 3), sent, FOOT)).toEqual(FERRY);
  });

  test('a list of teasers, each a headline and a sentence, is no part of it', () => {
    const teasers = [
      'More on this story',
      'Minister opens new school',
      'The school has room for four hundred pupils and a garden on its roof.',
      '2 hours ago',
      'Painter, 91, shows her barns',
      'She has painted the same three barns since the war, and says they change.',
      '3 hours ago',
    ];
    expect(bodyOfLines(TOP, FERRY, teasers, FOOT)).toEqual(FERRY);
  });

  test('German, below two related headlines', () => {
    const top = ['StartseitePolitikSport', 'Fähre nach Lunna fällt aus', 'Von Ewald Strand', '04.03.2021, 14.22 Uhr'];
    const story = [
      'Die Fähre nach Lunna fährt seit Montag nicht mehr, weil sich ihre Bugklappe nicht schließen ließ.',
      'Niemand war an Bord, als die Mannschaft die Klappe prüfte, sagte ein Sprecher der Reederei.',
      '»Wir haben ein Ersatzteil in Danzig bestellt«, sagte die Kapitänin Ute Brandt. »Bis dahin bleibt das Schiff am Kai.«',
      'Die Reederei hofft, dass die Fähre am Freitag wieder fährt.',
    ];
    const box = ['Mehr zum Thema', 'Hafen: Kran muss warten', 'Inseln: Post kommt per Boot'];
    expect(bodyOfLines(top, story.slice(0, 2), box, story.slice(2), ['jha/dpa', 'Impressum'])).toEqual(story);
  });

  test('Chinese, whose last sentence stands above the editor', () => {
    const top = ['首页新闻国内', '渡轮停航三天', '2021年03月04日 08:35 河口日报'];
    const story = [
      '河口渡轮公司昨日宣布，因船头舱门故障，渡轮自今日起停航三天。',
      '公司发言人林海说，检查舱门时船上没有乘客。',
      '公司已经向船厂订购新的零件，预计周五到货。',
      '停航期间，市民可以乘坐免费巴士绕行大桥。',
    ];
    expect(bodyOfLines(top, story, ['责任编辑：周宁', '相关新闻', '渡轮票价明年上调'])).toEqual(story);
  });

  test('an advert, a caption and a post from elsewhere', () => {
    const between = [
      'Story continues',
      'I should have looked. I am sorry. — Anneke Vos (@avos) July 22, 2021',
      'FILE PHOTO: The ferry leaves Lunna. (Photo: A. Name/Reuters)',
    ];
    const lines = FERRY.flatMap((sentence, i) => (i < 3 ? [sentence, between[i]!] : [sentence]));
    expect(bodyOfLines(TOP, lines, FOOT)).toEqual(FERRY);
  });

  test('a wall of consent above it is not taken for it', () => {
    const wall = [
      'We value your privacy',
      'We and our 142 partners store and/or access information on a device, such as cookies, and process personal data for personalised ads and content.',
      'Accept all',
    ];
    expect(bodyOfLines(wall, TOP, FERRY, FOOT)).toEqual(FERRY);
  });
});
