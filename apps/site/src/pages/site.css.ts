import article from '../styles/article.css?raw';
import base from '../styles/base.css?raw';
import page from '../styles/page.css?raw';
import print from '../styles/print.css?raw';
import timeline from '../styles/timeline.css?raw';

/** One stylesheet for the whole site. */
export function GET() {
  return new Response([base, page, timeline, article, print].join('\n'));
}
