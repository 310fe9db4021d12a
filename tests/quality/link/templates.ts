import type { Dice } from './dice.ts';
import type { Page } from './forge.ts';

const PLACES =
  'Arvenholt Bristow Calderon Dunmore Estrella Farrow Galway Hollins Ironton Jasper Kelso Larkspur Merton Norwood Oakdale Penrith Quimby Radcliff Selkirk Tarrant Ulster Verona Weston Yarrow Zelland'.split(
    ' ',
  );
const FIRMS =
  'Acton Brightwell Corvane Deltron Everfield Fairmont Glenix Harrowgate Intervale Junoco Kestrel Lumina Marrow Norvex Orbital Pinnate Quartz Rivulet Solstice Tamarind Umbra Vantage Wexler Xyla Yonder'.split(
    ' ',
  );
const NAMES =
  'Abbott Barker Chavez Dalton Evans Fischer Grant Huber Ibarra Jensen Klein Larsen Moreau Novak Okafor Petrov Quinn Rossi Suzuki Turner Ueda Vega Walsh Xu Young'.split(
    ' ',
  );
const place = (dice: Dice) =>
  `${dice.one(['North', 'Upper', 'New', 'Port', 'Lower', 'Great', 'Saint', 'Old'])} ${dice.one(PLACES)}`;
const number = (dice: Dice, below: number) => String(1 + dice.pick(below));

type Slots = (dice: Dice) => { title: string; paragraphs: string[] };

/** Reports that a machine fills in: nearly every word is the house's, every fact the page's own. */
const TEMPLATES: Slots[] = [
  (dice) => {
    const town = place(dice);
    const power = `${4 + dice.pick(3)}.${dice.pick(10)}`;
    return {
      title: `Magnitude ${power} earthquake strikes near ${town}`,
      paragraphs: [
        `A magnitude ${power} earthquake struck ${number(dice, 90)} km from ${town} at ${1 + dice.pick(12)}:${10 + dice.pick(49)} a.m. local time, the geological survey said in a preliminary bulletin.`,
        `The quake had a depth of ${number(dice, 120)} km. It was not immediately clear whether there were any casualties or damage to buildings in the affected area.`,
        'Residents were advised to stay away from damaged structures and to expect aftershocks in the hours and days ahead, as is usual after a quake of this size.',
        'The region lies on the so-called Ring of Fire, an arc of volcanoes and fault lines in the basin of the Pacific Ocean, where most of the earthquakes of the world occur.',
        'This report was produced automatically from the data of the survey and may be changed as further readings from seismic stations become available.',
      ],
    };
  },
  (dice) => {
    const firm = dice.one(FIRMS);
    const change = dice.one(['rose', 'fell']);
    return {
      title: `${firm} shares ${change} after quarterly results`,
      paragraphs: [
        `Shares of ${firm} ${change} ${number(dice, 9)}.${dice.pick(10)} percent to $${number(dice, 400)}.${10 + dice.pick(89)} in early trading after the company posted results for the quarter.`,
        `The company earned ${number(dice, 900)} million dollars, or ${10 + dice.pick(89)} cents per share, against ${number(dice, 900)} million a year before. Analysts surveyed by the data firm had expected ${10 + dice.pick(89)} cents on average.`,
        `Chief executive ${dice.one(NAMES)} said that demand had held up well in a difficult environment and that the company would continue to invest in its core business.`,
        'Trading volume was above the average of the last thirty days. The broader index was little changed as investors waited for the minutes of the central bank.',
        'The information in this article was generated from company filings. It is no recommendation to buy or sell securities, and past performance is no guide to future results.',
      ],
    };
  },
  (dice) => {
    const town = place(dice);
    return {
      title: `Weather for ${town}: ${10 + dice.pick(20)} degrees at noon`,
      paragraphs: [
        `People in ${town} can expect a high of ${10 + dice.pick(25)} degrees and a low of ${dice.pick(15)} today, with winds of up to ${10 + dice.pick(60)} kilometres per hour from the ${dice.one(['west', 'east', 'north', 'south'])}.`,
        'Clouds will gather in the afternoon and there is a chance of a shower in the evening, forecasters said. Drivers should take care on wet roads and allow more time for their journeys.',
        `The chance of rain stands at ${10 + dice.pick(90)} percent. The sun rises at ${5 + dice.pick(3)}:${10 + dice.pick(49)} and sets at ${17 + dice.pick(4)}:${10 + dice.pick(49)}.`,
        'The outlook for the rest of the week remains unsettled, and temperatures should stay close to the average for the season. Pollen counts are moderate.',
      ],
    };
  },
  (dice) => {
    const [home, away] = dice.shuffle(PLACES);
    const scorer = dice.one(NAMES);
    const goals = 1 + dice.pick(4);
    return {
      title: `${home} ${goals}-${dice.pick(goals)} ${away}: ${scorer} decides the match`,
      paragraphs: [
        `${scorer} scored in the ${10 + dice.pick(80)}th minute as ${home} beat ${away} in front of a crowd of ${5000 + dice.pick(40000)} on Saturday to move to ${10 + dice.pick(60)} points in the table.`,
        `The visitors started the better side and had the first chance of the match, but the goalkeeper ${dice.one(NAMES)} made a fine save with his feet to keep the score level.`,
        'After the break the home side raised the tempo and the pressure told. The referee waved away loud appeals for a penalty and showed two yellow cards late in the game.',
        `It was a big win for everyone at the club and we take it one match at a time, coach ${dice.one(NAMES)} said. We keep our feet on the ground and look to the next one.`,
      ],
    };
  },
];

/** `count` pages that share a template two by two and more, and no fact. */
export function templatePages(count: number, dice: Dice): Page[] {
  return Array.from({ length: count }, (_, n) => {
    const { title, paragraphs } = TEMPLATES[n % TEMPLATES.length]!(dice);
    return { id: `template-${n}`, kind: 'template', copyOf: null, title, paragraphs, date: null };
  });
}

const MENU =
  'Home | Markets | World | Opinion | Sport | Weather | Games | Podcasts | Shop | Events | About us | Contact';
const FURNITURE = [
  'You are reading one of your free articles this month. Register or sign in to go on reading and to save stories for later.',
  'Our reporters work around the clock to bring you news you can trust. If you value independent journalism, please consider becoming a member today.',
  'Your privacy matters to us. We and our partners store and access information on a device, such as cookies, to provide you with the best experience.',
  'Got a tip for our newsroom? Write to the desk, call the number below or reach us through the secure form. We never reveal a source.',
  'The views of contributors are their own and do not reflect those of the publisher. Comments are moderated and may take some time to appear.',
];

/** A page whose house furniture outweighs its report. */
export function inHouse(page: Page): Page {
  return { ...page, paragraphs: [MENU, ...FURNITURE.slice(0, 2), ...page.paragraphs, ...FURNITURE.slice(2)] };
}
