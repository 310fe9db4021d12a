import article from '../styles/article.css?raw';
import base from '../styles/base.css?raw';
import event from '../styles/event.css?raw';
import filters from '../styles/filters.css?raw';
import grid from '../styles/grid.css?raw';
import lists from '../styles/lists.css?raw';
import page from '../styles/page.css?raw';
import print from '../styles/print.css?raw';
import prose from '../styles/prose.css?raw';
import strip from '../styles/strip.css?raw';
import timeline from '../styles/timeline.css?raw';

/** One stylesheet for the whole site; what comes later wins. */
export function GET() {
  return new Response([base, page, lists, prose, strip, grid, filters, timeline, article, event, print].join('\n'));
}
