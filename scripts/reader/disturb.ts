/** Puts the furniture of news pages into a page's paragraphs: related headlines, adverts, sign-ups; repeatable for a seed. */
export function disturb(html: string, titles: readonly string[], seed: number): string {
  let state = (seed + 1) * 2654435761;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const link = () => `<a href="/x">${pick(titles)}</a>`;
  const links = (tag: string) =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => `<${tag}>${link()}</${tag}>`).join('');
  const furniture: (() => string)[] = [
    () => `<div><p>Related:</p>${random() < 0.5 ? links('p') : ''}</div>`,
    () => `<ul>${links('li')}</ul>`,
    () => `<ul class="story-links">${links('li')}</ul>`,
    () => `<div class="c-box">${links('div')}</div>`,
    () =>
      `<aside><h3>${pick(['More on this story', 'Read more', 'Related stories', 'Also read', 'You may also like'])}</h3>${links('p')}</aside>`,
    () =>
      `<p><strong>${pick(['Read more', 'Read also', 'See also', 'ALSO READ', 'Related', 'Watch', 'More'])}: ${link()}</strong></p>`,
    () => `<p>${pick(['READ', 'WATCH', 'Read', 'More'])} | ${link()}</p>`,
    () => `<p>${link()}</p>`,
    () =>
      `<div>${pick(['Advertisement', 'ADVERTISEMENT', 'Story continues below', 'Article continues after advertisement'])}</div>`,
    () =>
      `<div class="nl"><p>${pick(['Sign up for our newsletter', 'Get the latest news in your inbox every morning.', 'Subscribe to our daily briefing and never miss a story.'])}</p></div>`,
  ];
  // Only between paragraphs of some length, where an article may be.
  const parts = html.split('</p>');
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return part;
      const open = part.lastIndexOf('>');
      if (part.length - open < 60) return `${part}</p>`;
      const cut = random() < 0.03 ? part.replace(/[.!?]\s{0,3}$/, '') : part;
      return random() < 0.12 ? `${cut}</p>${pick(furniture)()}` : `${cut}</p>`;
    })
    .join('');
}
