/** The style of the documentation page; system fonts, light and dark, one column on a phone. */
export const STYLE = `
:root {
  --paper: #fbfaf7; --ink: #1d1b18; --soft: #6a655c; --line: #e2ddd2; --panel: #f3f0e9;
  --link: #0b5a8a; --get: #1c6b45; --post: #8a3b12;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --ink: #e8e5de; --soft: #a09a8e; --line: #33343a; --panel: #1f2025;
    --link: #7cc0ee; --get: #7fd0a4; --post: #eda77d;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  display: grid; grid-template-columns: 15.5rem minmax(0, 50rem); gap: 0 3.5rem;
}
nav {
  position: sticky; top: 0; align-self: start; height: 100vh; overflow-y: auto;
  padding: 1.75rem 1.25rem 2rem; background: var(--panel); border-right: 1px solid var(--line); font-size: .875rem;
}
nav ul { list-style: none; margin: 0 0 .9rem; padding: 0; }
nav a { display: block; padding: .12rem 0; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover, nav a:focus-visible { color: var(--link); text-decoration: underline; }
.brand { font: 700 1.2rem/1.3 Georgia, "Noto Serif", serif; margin: 0 0 1.25rem; }
.brand a { display: inline; }
.group { margin: 0 0 .15rem; color: var(--soft); font-size: .75rem; letter-spacing: .08em; text-transform: uppercase; }
main { padding: 2.5rem 1.5rem 6rem 0; min-width: 0; }
h1, h2 { font-family: Georgia, "Noto Serif", serif; line-height: 1.2; }
h1 { font-size: 2.4rem; margin: 0 0 .5rem; }
h2 { font-size: 1.6rem; margin: 3.5rem 0 .5rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); text-transform: capitalize; }
h3 { font-size: 1.05rem; margin: 0; }
h4 { margin: 1.1rem 0 .3rem; color: var(--soft); font-size: .75rem; letter-spacing: .08em; text-transform: uppercase; }
.lead { font-size: 1.15rem; color: var(--soft); margin: 0; }
article { margin: 1.75rem 0 2.5rem; padding-bottom: 1.75rem; border-bottom: 1px solid var(--line); }
section > article:last-child { border-bottom: 0; }
article p { margin: .4rem 0; }
.summary { font-size: 1.05rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: .875em/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; }
pre { margin: 0; padding: .7rem .9rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: .3rem; }
pre code { font-size: .8rem; }
.method { display: inline-block; min-width: 3.4em; font: 700 .75rem/1.6 ui-monospace, Menlo, Consolas, monospace; }
.get { color: var(--get); }
.post { color: var(--post); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
tr:first-child > * { border-top: 0; }
th { font-weight: 400; white-space: nowrap; width: 1%; }
td:last-child { padding-right: 0; }
td:nth-child(2) { color: var(--soft); }
small { color: var(--soft); }
tr:target { background: var(--panel); box-shadow: -.6rem 0 0 var(--panel), .6rem 0 0 var(--panel); }
dl { display: grid; grid-template-columns: 3rem 1fr; gap: .15rem .75rem; margin: 0; font-size: .9rem; }
dt { color: var(--soft); font-variant-numeric: tabular-nums; }
dd { margin: 0; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { padding: .45rem 0; cursor: pointer; }
details[open] { padding-bottom: .9rem; }
.values { margin: 0; color: var(--soft); font-size: .9rem; }
q { quotes: '"' '"'; }
@media (max-width: 52rem) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); columns: 2; column-gap: 1.5rem; }
  nav .brand { column-span: all; }
  nav ul { break-inside: avoid; }
  main { padding: 1.75rem 1.25rem 4rem; }
  h1 { font-size: 1.9rem; }
}
@media print { nav { display: none; } body { display: block; } }
`;
