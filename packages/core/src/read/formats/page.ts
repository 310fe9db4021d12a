import type { Document, Source } from '../../model/document.ts';
import { issueOf } from '../../model/errors.ts';
import type { Issue } from '../../model/issue.ts';
import { readHtml } from '../html/index.ts';
import { canonicalUrl, hash } from '../identity.ts';

/** What is known of a document beside its words. */
export interface Origin extends Pick<Source, 'id' | 'path' | 'url' | 'date' | 'title'> {
  mediaType: string;
  charset: string;
  issues: Issue[];
}

/** One HTML page. */
export function readPage(html: string, origin: Origin): Document {
  const { text, markup, tooDeep } = readHtml(html);
  const stated = origin.url ?? addressOf(markup.links, markup.metas);
  const document = documentOf('html', text, origin, stated);
  document.markup = markup;
  if (tooDeep) document.issues.push(issueOf('too-deep', 'Tags are nested more than 512 deep.', 'read'));
  return document;
}

/** One plain text, exactly as given. */
export function readText(text: string, origin: Origin): Document {
  return documentOf('text', text, origin);
}

function documentOf(format: 'text' | 'html', text: string, origin: Origin, url = origin.url): Document {
  const { id, path, date, title, mediaType, charset } = origin;
  const issues = [...origin.issues];
  if (text.trim() === '' && issues.length === 0) issues.push(issueOf('empty', 'There are no words in it.', 'read'));
  return {
    id: id ?? hash(url ? canonicalUrl(url) : text),
    format,
    text,
    path: path ?? null,
    url: url ?? null,
    date: date ?? null,
    title: title ?? null,
    mediaType,
    charset,
    markup: null,
    issues,
  };
}

function addressOf(
  links: { rel: string; href: string }[],
  metas: { name: string; content: string }[],
): string | undefined {
  const canonical = links.find((link) => link.rel === 'canonical' && /^https?:/i.test(link.href))?.href;
  return canonical ?? metas.find((meta) => meta.name === 'og:url' && /^https?:/i.test(meta.content))?.content;
}
