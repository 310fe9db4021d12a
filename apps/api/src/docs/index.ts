import { Hono } from 'hono';
import type { ApiDocument } from '../openapi.ts';
import { renderPage } from './page.ts';
import { STYLE } from './style.ts';

/** Nothing runs, nothing is loaded from elsewhere: the page is HTML and one style sheet, both from here. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The documentation, drawn from the API document itself. */
export function docs(api: () => Promise<ApiDocument>) {
  return new Hono()
    .get('/docs', async (context) => {
      context.header('Content-Security-Policy', POLICY);
      context.header('Cache-Control', 'no-cache');
      return context.html(renderPage(await api()));
    })
    .get('/docs/style.css', (context) => {
      context.header('Cache-Control', 'no-cache');
      return context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' });
    })
    .get('/', (context) => context.redirect('/docs'));
}
