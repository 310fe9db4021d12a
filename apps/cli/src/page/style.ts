import { Markup } from './markup.ts';

/** Ink on paper in both lights. A label's colour is never the only sign of it: its name stands beside the text. */
export const STYLE = new Markup(`
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1b18; --faint: #6b665e; --rule: #ddd7cc; --raised: #f4f1ea;
  --title: #7a3b00; --by: #8a2a7c; --place: #00696b; --body: #1f6b2d; --picture: #1c5aa6; --warn: #9a3412;
  --quote: #dff0d8; --entity: #d7ecf5; --time: #f3ddf0; --event: #a15c00; --row: 1px solid var(--rule); }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e9e4da; --faint: #a39c90; --rule: #3a372f; --raised: #211f1b;
  --title: #f0b072; --by: #e29ad7; --place: #63c9c4; --body: #84ce8e; --picture: #8ebdf2; --warn: #f4a27a;
  --quote: #26402a; --entity: #1d3c4a; --time: #472a43; --event: #e0a458; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Charter, "Iowan Old Style", Georgia, serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .3rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); font-size: 1.15rem; }
h2 small, .faint, .rule { color: var(--faint); font-weight: normal; }
.rule, .label, .at, th, small, nav, .legend { font-family: ui-sans-serif, system-ui, sans-serif; font-size: .8125rem; }
article + article { margin-top: 4rem; border-top: 4px double var(--ink); padding-top: 1.5rem; }
.issues { margin: .8rem 0; padding: .5rem .8rem; border-left: 4px solid var(--warn); background: var(--raised); list-style: none; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem .9rem; margin: 0 0 .8rem; padding: 0; list-style: none; }
.block { display: grid; grid-template-columns: 4rem 8.5rem minmax(0, 1fr) 11rem; gap: .8rem; padding: .15rem 0; align-items: baseline; }
.block p { margin: 0; padding-left: .8rem; border-left: 4px solid currentColor; white-space: pre-wrap; }
.block p span { color: var(--ink); }
.at { color: var(--faint); text-align: right; font-variant-numeric: tabular-nums; }
.title { color: var(--title); } .by { color: var(--by); } .place { color: var(--place); } .body { color: var(--body); }
.picture { color: var(--picture); } .beside { color: var(--faint); }
.beside p { border-left-style: dotted; } .beside p, .beside p > * { color: var(--faint); font-size: .875rem; }
.title p { font-weight: bold; }
mark { color: var(--ink); background: none; } mark.quote { background: var(--quote); } mark.entity { background: var(--entity); }
mark.time { background: var(--time); } mark.event { border-bottom: 2px solid var(--event); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .25rem .6rem .25rem 0; border-bottom: var(--row); text-align: left; vertical-align: baseline; }
th { color: var(--faint); font-weight: 600; } td.field { font-weight: bold; } th:last-child { text-align: right; }
tr.chosen td { background: var(--raised); } tr:not(.chosen) td.value { color: var(--faint); }
.yes { color: var(--body); font-weight: bold; } .inferred { color: var(--warn); }
q, blockquote { margin: .2rem 0 0; padding: 0; } blockquote { border-left: 3px solid var(--rule); padding-left: .8rem; }
.event { margin: 0 0 .9rem; } .event b { font-weight: bold; }
@media (max-width: 44rem) { .block { grid-template-columns: 1fr auto; } .block p { grid-column: 1 / -1; } .at { text-align: left; order: 3; } .rule { text-align: right; } }
`);
